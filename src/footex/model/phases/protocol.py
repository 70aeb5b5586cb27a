"""Protocols: phases in order, and the weeks in which each of them is."""

from typing import TYPE_CHECKING, Literal

from attrs import field, frozen

from footex.errors import BoundExceeded, InvalidValue
from footex.model.fields import SLUG, as_instances, check_instance, check_slugs, check_texts
from footex.model.figures.amounts import UNSTATED
from footex.model.figures.count import GREATEST_COUNT, Count
from footex.model.phases.phase import Phase
from footex.model.safety.audience import as_contraindications, as_exclusions, as_population
from footex.model.safety.caution import Caution
from footex.model.safety.stop_rules import as_stop_rules
from footex.model.sources.evidence import Evidence, check_paths
from footex.model.sources.outcomes import as_outcomes_or_unstated
from footex.model.sources.source import Source
from footex.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from footex.model.exercise import Exercise
    from footex.model.figures.amounts import Unstated
    from footex.model.routines.routine import Routine
    from footex.model.safety.notice import Notice
    from footex.model.safety.population import Contraindication, Exclusion, Population
    from footex.model.safety.stop_rule import StopRule
    from footex.model.sources.outcome import Outcome

__all__ = ["MOST_PHASES", "PhaseSpan", "Protocol"]

MOST_PHASES = 100
"""The maximum number of phases of a protocol."""


@frozen(eq=False, repr=False)
class PhaseSpan(Value):
    """The weeks of a protocol in which a phase is, as far as they are known.

    Args:
        first: The week in which it begins, from 1: low, typical and high.
        last: The week in which it ends.

    Example:
        >>> PhaseSpan(Count(1), Count(2))
        PhaseSpan(Count(1), last=Count(2))
    """

    first: "Count | Unstated"
    last: "Count | Unstated"

    def __repr__(self) -> str:
        return f"PhaseSpan({self.first!r}, last={self.last!r})"


def _phases(value: "Iterable[Phase] | Phase") -> tuple[Phase, ...]:
    phases = as_instances(value, Phase, "Protocol.phases")
    if not phases:
        raise InvalidValue("Protocol.phases", [], "is empty", "write at least one phase")
    if len(phases) > MOST_PHASES:
        raise BoundExceeded("Protocol.phases", len(phases), MOST_PHASES, "phases")
    return phases


def _cautions(value: "Iterable[Caution] | Caution") -> tuple[Caution, ...]:
    return as_instances(value, Caution, "Protocol.cautions")


def _stop_rules(value: "Iterable[StopRule] | StopRule") -> "tuple[StopRule, ...]":
    return as_stop_rules(value, "Protocol.stop_rules")


def _population(value: "Population | Unstated | Literal['unstated'] | None") -> "Population | Unstated | None":
    return as_population(value, "Protocol.population")


def _exclusions(
    value: "Iterable[Exclusion | str] | Exclusion | str | Unstated | None",
) -> "tuple[Exclusion, ...] | Unstated | None":
    return as_exclusions(value, "Protocol.exclusions")


def _contraindications(value: "Iterable[Contraindication] | Contraindication") -> "tuple[Contraindication, ...]":
    return as_contraindications(value, "Protocol.contraindications")


def _outcomes(
    value: "Iterable[Outcome] | Outcome | Unstated | Literal['unstated'] | None",
) -> "tuple[Outcome, ...] | Unstated | None":
    return as_outcomes_or_unstated(value, "Protocol.outcomes")


def _evidence(value: "Iterable[Evidence] | Evidence") -> tuple[Evidence, ...]:
    return as_instances(value, Evidence, "Protocol.evidence")


@frozen(eq=False, repr=False, kw_only=True)
class Protocol(Value):
    """A programme in phases.

    Args:
        id: Lower-case words joined by hyphens.
        title: What it is called.
        phases: The phases, in order.
        source: The publication it comes from.
        cautions: What to mind in the protocol, each with its author; those of its routines are in them.
        stop_rules: When to stop, in all its phases; those of its routines are in them.
        evidence: Where figures of the protocol come from.
        population: Whom it is for; unstated where what was read states nobody, `None` where nobody noted it.
        exclusions: Who was left out of its study; unstated and `None` as above, empty for nobody.
        contraindications: With which conditions it isn't done.
        outcomes: What came of it in a study, where that isn't what its source reports; unstated and `None` as above.

    Raises:
        InvalidValue: An invalid field, no phase, one that begins before the phase before it, or two different routines
            or exercises with one id.
        BoundExceeded: More than 100 phases, or one that ends after week 10,000.

    Example:
        >>> plank = Prescription(Exercise(id="plank", name="Plank"), "3 x 30 s")
        >>> core = Routine(id="core", title="Core", items=plank)
        >>> Protocol(id="core-plan", title="Core plan", phases=Phase(title="Start", routines=core, weeks=2))
        <Protocol core-plan: Start>
    """

    id: str = field(metadata=SLUG)
    title: str
    phases: tuple[Phase, ...] = field(converter=_phases)
    source: Source | None = None
    cautions: tuple[Caution, ...] = field(default=(), converter=_cautions)
    stop_rules: "tuple[StopRule, ...]" = field(default=(), converter=_stop_rules)
    evidence: tuple[Evidence, ...] = field(default=(), converter=_evidence)
    population: "Population | Unstated | None" = field(default=None, converter=_population)
    exclusions: "tuple[Exclusion, ...] | Unstated | None" = field(default=None, converter=_exclusions)
    contraindications: "tuple[Contraindication, ...]" = field(default=(), converter=_contraindications)
    outcomes: "tuple[Outcome, ...] | Unstated | None" = field(default=None, converter=_outcomes)

    def __attrs_post_init__(self) -> None:
        check_slugs(self, "id")
        check_texts(self, "title")
        check_instance(self, "source", Source, optional=True)
        _check_ids(self.phases)
        for _ in _spans(self.phases):
            pass
        check_paths(self, self.evidence)

    def __repr__(self) -> str:
        titles = [phase.title for phase in self.phases]
        more = f", and {len(titles) - 5} more" if len(titles) > 5 else ""
        return f"<Protocol {self.id}: {', '.join(titles[:5])}{more}>"

    def _repr_html_(self) -> str:
        from footex.markup import write
        from footex.model.views.protocol import view_protocol

        return write(view_protocol(self))

    def routines(self) -> "tuple[Routine, ...]":
        """The routines in order of first appearance, each once.

        Example:
            >>> plank = Prescription(Exercise(id="plank", name="Plank"), "3 x 30 s")
            >>> start = Phase(title="Start", routines=Routine(id="core", title="Core", items=plank))
            >>> [routine.id for routine in Protocol(id="plan", title="Plan", phases=[start, start]).routines()]
            ['core']
        """
        return tuple({routine.id: routine for phase in self.phases for routine in phase.routines}.values())

    def warnings(self) -> "tuple[Notice, ...]":
        """All that is to be minded in the protocol: its own cautions, those of its source and of its routines.

        Returns:
            Each notice once, in the order of `Routine.warnings`; what is about some routines alone names them.

        Example:
            >>> plank = Prescription(Exercise(id="plank", name="Plank"), "3 x 30 s")
            >>> start = Phase(title="Start", routines=Routine(id="core", title="Core", items=plank))
            >>> [str(notice) for notice in Protocol(id="plan", title="Plan", phases=start).warnings()]
            ["No caution and no stop rule is stated; that doesn't mean it is safe."]
        """
        from footex.model.safety.notices import warnings_of_protocol

        return warnings_of_protocol(self)

    def spans(self) -> tuple[PhaseSpan, ...]:
        """The weeks of each phase.

        A phase begins in the week that it states, else in week 1 or in the week after the phase before it ends. It
        ends after its weeks, or after those that its sessions take (`Phase.length`). Low figures are those with every
        phase at its shortest, high ones those with every phase at its longest. A week that can't be known is
        `UNSTATED`.

        Returns:
            A span for each phase.

        Example:
            >>> plank = Prescription(Exercise(id="plank", name="Plank"), "3 x 30 s")
            >>> core = Routine(id="core", title="Core", items=plank)
            >>> phases = [Phase(title="Start", routines=core, weeks="2-4"), Phase(title="On", routines=core, weeks=6)]
            >>> [str(span.last) for span in Protocol(id="plan", title="Plan", phases=phases).spans()]
            ['2-4', '8-10']
        """
        return tuple(_spans(self.phases))


def _check_ids(phases: tuple[Phase, ...]) -> None:
    routines: dict[str, Routine] = {}
    exercises: dict[str, Exercise] = {}
    for index, phase in enumerate(phases):
        for place, routine in enumerate(phase.routines):
            name = f"Protocol.phases[{index}].routines[{place}]"
            if routines.setdefault(routine.id, routine) != routine:
                raise InvalidValue(name, routine.id, "differs from another of its id", "give one of them another id")
            for exercise in routine.exercises():
                if exercises.setdefault(exercise.id, exercise) != exercise:
                    raise InvalidValue(
                        name, exercise.id, "differs from another exercise of its id", "use one exercise for one id"
                    )


def _spans(phases: tuple[Phase, ...]) -> "Iterator[PhaseSpan]":
    first: Count | Unstated = Count(1)
    last: Count | Unstated = UNSTATED
    for index, phase in enumerate(phases):
        before, first = first, _first_week(index, phase, last)
        if isinstance(before, Count) and isinstance(first, Count) and first.low < before.low:
            raise InvalidValue(
                f"Protocol.phases[{index}].from_week", phase.from_week,
                f"is before week {before.low}, where the phase before it begins", "write the phases in order",
            )  # fmt: skip
        last = _last_week(index, first, phase.length())
        yield PhaseSpan(first, last)


def _first_week(index: int, phase: Phase, last: "Count | Unstated") -> "Count | Unstated":
    if phase.from_week is not None:
        return Count(phase.from_week)
    if index == 0:
        return Count(1)
    return last if last is UNSTATED else _later(index, last, (1, 1, 1))


def _last_week(index: int, first: "Count | Unstated", length: "Count | Unstated") -> "Count | Unstated":
    if first is UNSTATED or length is UNSTATED:
        return UNSTATED
    return _later(index, first, (length.low - 1, length.typical - 1, length.high - 1))


def _later(index: int, week: Count, weeks: tuple[int, int, int]) -> Count:
    """So many weeks later: low, typical and high."""
    low, typical, high = week.low + weeks[0], week.typical + weeks[1], week.high + weeks[2]
    if high > GREATEST_COUNT:
        raise BoundExceeded(f"Protocol.phases[{index}]", high, GREATEST_COUNT, "weeks")
    return Count(low, high, typical)
