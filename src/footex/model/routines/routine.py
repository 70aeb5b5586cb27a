"""Routines: the template of a session, and how to derive another one from it."""

from typing import TYPE_CHECKING, Literal

from attrs import field, frozen

from footex.errors import InvalidValue, list_some
from footex.model.dosage.dose import Dose, as_dose
from footex.model.dosage.frequency import Frequency
from footex.model.exercise import Exercise
from footex.model.fields import SLUG, as_instance, as_instances, check_instance, check_slugs, check_texts
from footex.model.routines.block import Item, as_items, walk
from footex.model.routines.step_count import check_steps
from footex.model.safety.audience import as_contraindications, as_exclusions, as_population
from footex.model.safety.caution import Caution
from footex.model.safety.stop_rules import as_stop_rules
from footex.model.sources.evidence import Evidence, check_paths
from footex.model.sources.outcomes import as_outcomes_or_unstated
from footex.model.sources.source import Source
from footex.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from fractions import Fraction

    from footex.model.delivery.delivery import Delivery
    from footex.model.dosage.loads.load import Load
    from footex.model.dosage.sides import OneSideLike
    from footex.model.figures.amounts import Unstated
    from footex.model.routines.prescription import Prescription
    from footex.model.safety.notice import Notice
    from footex.model.safety.population import Contraindication, Exclusion, Population
    from footex.model.safety.stop_rule import StopRule
    from footex.model.sources.outcome import Outcome

__all__ = ["Routine"]


def _routine_items(value: "Iterable[Item] | Item") -> tuple[Item, ...]:
    return as_items(value, "Routine.items")


def _routine_cautions(value: "Iterable[Caution] | Caution") -> tuple[Caution, ...]:
    return as_instances(value, Caution, "Routine.cautions")


def _routine_stop_rules(value: "Iterable[StopRule] | StopRule") -> "tuple[StopRule, ...]":
    return as_stop_rules(value, "Routine.stop_rules")


def _routine_population(value: "Population | Unstated | Literal['unstated'] | None") -> "Population | Unstated | None":
    return as_population(value, "Routine.population")


def _routine_exclusions(
    value: "Iterable[Exclusion | str] | Exclusion | str | Unstated | None",
) -> "tuple[Exclusion, ...] | Unstated | None":
    return as_exclusions(value, "Routine.exclusions")


def _routine_contraindications(
    value: "Iterable[Contraindication] | Contraindication",
) -> "tuple[Contraindication, ...]":
    return as_contraindications(value, "Routine.contraindications")


def _routine_outcomes(
    value: "Iterable[Outcome] | Outcome | Unstated | Literal['unstated'] | None",
) -> "tuple[Outcome, ...] | Unstated | None":
    return as_outcomes_or_unstated(value, "Routine.outcomes")


def _routine_delivery(value: "Delivery | None") -> "Delivery | None":
    if value is None:
        return None
    from footex.model.delivery.delivery import Delivery

    return as_instance(value, Delivery, "Routine.delivery")


def _routine_evidence(value: "Iterable[Evidence] | Evidence") -> tuple[Evidence, ...]:
    return as_instances(value, Evidence, "Routine.evidence")


@frozen(eq=False, repr=False, kw_only=True)
class Routine(Value):
    """The template of a session: what is done, in order.

    Args:
        id: Lower-case words joined by hyphens.
        title: What it is called.
        items: Prescriptions and blocks, rests between them.
        frequency: How often; unstated by default.
        source: The publication it comes from.
        cautions: What to mind in this routine, each with its author; the source's own are in the source.
        stop_rules: When to stop, each with its author; the source's own are in the source.
        evidence: Where figures of the routine itself come from.
        population: Whom it is for; `None` where nobody noted it, unstated where what was read states none.
        exclusions: Who was left out of the study, each as text or an `Exclusion`; an empty list is nobody, `None` and
            unstated are as in the population.
        contraindications: The conditions with which it isn't done, or only if a clinician agrees; none stated doesn't
            mean safe.
        outcomes: What came of it in a study, where that isn't what its source reports of all its routines; `None` where
            nobody noted it, unstated where what was read states none.
        delivery: How it is provided; `None` where nobody noted it.

    Raises:
        InvalidValue: An invalid field, a misplaced rest, or two different exercises with one id.
        BoundExceeded: More than 10 million steps at the high dose.

    Example:
        >>> squat = Prescription(Exercise(id="squat", name="Squat"), Dose(Reps(8)))
        >>> Routine(id="legs", title="Legs", items=squat)
        <Routine legs: squat>
    """

    id: str = field(metadata=SLUG)
    title: str
    items: tuple[Item, ...] = field(converter=_routine_items)
    frequency: Frequency = field(default=Frequency())
    source: Source | None = None
    cautions: tuple[Caution, ...] = field(default=(), converter=_routine_cautions)
    stop_rules: "tuple[StopRule, ...]" = field(default=(), converter=_routine_stop_rules)
    evidence: tuple[Evidence, ...] = field(default=(), converter=_routine_evidence)
    population: "Population | Unstated | None" = field(default=None, converter=_routine_population)
    exclusions: "tuple[Exclusion, ...] | Unstated | None" = field(default=None, converter=_routine_exclusions)
    contraindications: "tuple[Contraindication, ...]" = field(default=(), converter=_routine_contraindications)
    outcomes: "tuple[Outcome, ...] | Unstated | None" = field(default=None, converter=_routine_outcomes)
    delivery: "Delivery | None" = field(default=None, converter=_routine_delivery)

    def __attrs_post_init__(self) -> None:
        check_slugs(self, "id")
        check_texts(self, "title")
        check_instance(self, "frequency", Frequency)
        check_instance(self, "source", Source, optional=True)
        exercises: dict[str, Exercise] = {}
        for place, prescription in self.prescriptions():
            known = exercises.setdefault(prescription.exercise.id, prescription.exercise)
            if known is not prescription.exercise and known != prescription.exercise:
                raise InvalidValue(
                    f"Routine.{place}.exercise", prescription.exercise, "differs from another of its id",
                    "use one exercise for one id; what differs here goes into Prescription.variation",
                )  # fmt: skip
        check_steps(self.items)
        check_paths(self, self.evidence)

    def __repr__(self) -> str:
        names = [prescription.exercise.id for _, prescription in self.prescriptions()]
        more = f", and {len(names) - 5} more" if len(names) > 5 else ""
        return f"<Routine {self.id}: {', '.join(names[:5])}{more}>"

    def _repr_html_(self) -> str:
        from footex.markup import write
        from footex.model.views.picture import bundled_pictures
        from footex.model.views.routine import view_routine

        return write(view_routine(self, bundled_pictures()))

    def prescriptions(self) -> "Iterator[tuple[str, Prescription]]":
        """Go through all prescriptions in order, however deep in blocks, with their places.

        Returns:
            Pairs of a place, such as `items[1].items[0]`, and the prescription there.

        Example:
            >>> squat = Prescription(Exercise(id="squat", name="Squat"), Dose(Reps(8)))
            >>> [place for place, _ in Routine(id="legs", title="Legs", items=squat).prescriptions()]
            ['items[0]']
        """
        return walk(self.items)

    def exercises(self) -> "tuple[Exercise, ...]":
        """The exercises in order of first appearance, each once.

        Example:
            >>> squat = Prescription(Exercise(id="squat", name="Squat"), Dose(Reps(8)))
            >>> Routine(id="legs", title="Legs", items=[squat, squat]).exercises()
            (<Exercise squat>,)
        """
        exercises = (prescription.exercise for _, prescription in self.prescriptions())
        return tuple({exercise.id: exercise for exercise in exercises}.values())

    def warnings(self) -> "tuple[Notice, ...]":
        """All that is to be minded before and while the routine is done, in the order to show it to people.

        Whom it is for, who was left out, contraindications and what came of it, as far as they are noted. Then
        cautions, then stop rules: of the routine itself, of its exercises in order, each followed by its source, and of
        the routine's source. Then what isn't stated, as a notice of its own kind: silence isn't safety.

        Returns:
            Each notice once, however many exercises have it.

        Example:
            >>> squat = Prescription(Exercise(id="squat", name="Squat"), Dose(Reps(8)))
            >>> legs = Routine(id="legs", title="Legs", items=squat, cautions=Caution(text="Hold on.", by="leaflet"))
            >>> [(notice.kind.value, str(notice)) for notice in legs.warnings()]
            [('caution', 'Hold on. [leaflet]'), ('not-stated', "No stop rule is stated; that doesn't mean it is safe.")]
        """
        # A first total warns of nothing.
        from footex.model.safety.notices import warnings_of

        return warnings_of(self)

    def without(self, *exercises: str) -> "Routine":
        """Leave exercises out: the rest before each goes too (or the one after the first), empty blocks vanish.

        Args:
            exercises: Ids of exercises, each left out wherever it occurs.

        Returns:
            A new routine, its items' evidence `DERIVED`.

        Raises:
            InvalidValue: An exercise that isn't in the routine, or nothing left.

        Example:
            >>> squat, lunge = Exercise(id="squat", name="Squat"), Exercise(id="lunge", name="Lunge")
            >>> both = [Prescription(exercise, Dose(Reps(8))) for exercise in (squat, lunge)]
            >>> Routine(id="legs", title="Legs", items=both).without("squat")
            <Routine legs: lunge>
        """
        for exercise in exercises:
            self._check_has(exercise)
        # Most routines are done as they are.
        from footex.model.routines.deriving import with_items
        from footex.model.routines.editing import trim_items

        kept = trim_items(self.items, frozenset(exercises))
        if not kept:
            gone = ", ".join(exercises)
            raise InvalidValue("Routine.without", gone, "leaves nothing", "keep at least one exercise")
        return with_items(self, kept, f"without {list_some(sorted(exercises))}; from {self.id}") if exercises else self

    def replace(self, exercise: str, /, *, dose: "Dose | str | None" = None, by: "Exercise | None" = None) -> "Routine":
        """Give an exercise another dose, or another exercise its place, wherever it occurs.

        A changed figure loses its evidence, and a changed prescription its readings.

        Args:
            exercise: The id of an exercise of the routine.
            dose: Its new dose, or the text of one.
            by: The exercise that takes its place.

        Returns:
            A new routine, its items' evidence `DERIVED`.

        Raises:
            InvalidValue: An exercise that isn't in the routine, not a dose, or nothing to replace it by.

        Example:
            >>> squat = Prescription(Exercise(id="squat", name="Squat"), "8")
            >>> legs = Routine(id="legs", title="Legs", items=squat).replace("squat", dose="5")
            >>> legs.items[0].dose
            Dose(Reps(5))
        """
        self._check_has(exercise)
        if dose is not None:
            dose = as_dose(dose, "Routine.replace.dose")
        if by is not None:
            as_instance(by, Exercise, "Routine.replace.by")
        if dose is None and by is None:
            raise InvalidValue("Routine.replace", exercise, "has nothing to be replaced by", "give dose=... or by=...")
        from footex.model.routines.deriving import with_items
        from footex.model.routines.editing import replace_items

        items = replace_items(self.items, exercise, dose, by)
        return self if items == self.items else with_items(self, items, f"{exercise} replaced; from {self.id}")

    def at(self, fraction: "float | Fraction", *, step: "Load | str | None" = None) -> "Routine":
        """Fix the dose part way up every range of sets, repetitions, rounds, caps, holds, moves and masses.

        Piecewise linear through the typical figure, then rounded to what somebody can do, half up: counts to whole
        numbers, durations to whole seconds, over a minute to multiples of 5 s, distances to whole metres, yards
        and feet and tenths of kilometres and miles, from 100 on to multiples of ten times that, masses to multiples of
        the step; both ends of a range are kept exactly. Rests, open, vague and unstated amounts and loads other than
        masses stay as they are.

        Args:
            fraction: From 0 (low) over 0.5 (typical) to 1 (high).
            step: What the smallest plates add to a load; by default 2.5 kg, 5 lb or 500 g, by the unit of the range.
                A programme's ramp takes the default.

        Returns:
            A new routine, evidence of the changed figures `DERIVED`, or `ASSUMED` as the range was.

        Raises:
            InvalidValue: Not a number from 0 to 1, or a step that isn't a mass of one figure.

        Example:
            >>> dose = Dose(Reps("8-12"), sets="2-3")
            >>> squat = Prescription(Exercise(id="squat", name="Squat"), dose)
            >>> Routine(id="legs", title="Legs", items=squat).at(0.5).items[0].dose
            Dose(Reps(10), sets=3)
        """
        from footex.model.routines.deriving import with_amounts
        from footex.model.routines.editing import interpolate_items

        smallest = _as_step(step, "Routine.at.step")
        items, derived = interpolate_items(self.items, fraction, self.id, smallest, self.evidence)
        return self if items == self.items else with_amounts(self, items, derived)

    def with_loads(self, maxima: "Mapping[str, Load | str]", *, step: "Load | str | None" = None) -> "Routine":
        """Make shares of the one-repetition maximum into masses, each figure rounded to the step, a half up.

        A figure below half a step is one step. Shares of exercises without a maximum here, and all other loads, stay
        as they are.

        Args:
            maxima: One-repetition maxima by the ids of exercises of the routine: masses of one figure.
            step: What the smallest plates add to a load; by default 2.5 kg, 5 lb or 500 g, by the unit of the maximum.

        Returns:
            A new routine, evidence of the changed loads `DERIVED`.

        Raises:
            InvalidValue: An exercise that isn't in the routine, or a maximum or step that isn't a mass of one figure.
            BoundExceeded: A mass above the bound of its unit.

        Example:
            >>> deadlift = Prescription(Exercise(id="deadlift", name="Deadlift"), Dose(Reps(5), load="82.5 % 1RM"))
            >>> heavy = Routine(id="pull", title="Pull", items=deadlift).with_loads({"deadlift": "140 kg"})
            >>> heavy.items[0].dose.load, heavy.items[0].evidence[0].note
            (Load('115 kg'), '82.5 % 1RM with a maximum of 140 kg, rounded to 2.5 kg; from pull')
        """
        # Most routines have no loads.
        from footex.model.routines.deriving import with_amounts
        from footex.model.routines.loading import as_maxima, load_items

        masses = as_maxima(maxima)
        for exercise in masses:
            self._check_has(exercise)
        items = load_items(self.items, masses, _as_step(step, "Routine.with_loads.step"), self.id)
        return self if items == self.items else with_amounts(self, items, ())

    def for_side(self, side: "OneSideLike") -> "Routine":
        """Choose the side for every dose of the affected side, those of readings too.

        Doses of other sides stay as they are.

        Args:
            side: The affected side, left or right.

        Returns:
            A new routine, evidence of the changed sides `DERIVED`; this one where nothing is for the affected side.

        Raises:
            InvalidValue: Neither left nor right.

        Example:
            >>> squat = Prescription(Exercise(id="squat", name="Squat"), Dose(Reps(8), sides="affected"))
            >>> Routine(id="legs", title="Legs", items=squat).for_side("left").items[0].dose
            Dose(Reps(8), sides='left')
        """
        # Most routines don't say "affected".
        from footex.model.routines.deriving import with_amounts
        from footex.model.routines.siding import as_one_side, choose_side

        items = choose_side(self.items, as_one_side(side), self.id)
        return self if items == self.items else with_amounts(self, items, ())

    def _check_has(self, exercise: str) -> None:
        known = [own.id for own in self.exercises()]
        if exercise not in known:
            raise InvalidValue(f"Routine {self.id}", exercise, "isn't in it", f"write one of {list_some(known)}")


def _as_step(value: "Load | str | None", name: str) -> "Load | None":
    if value is None:
        return None
    from footex.model.dosage.loads.arithmetic import as_exact_mass

    return as_exact_mass(value, name)
