"""Resolution: open figures, vague words and unstated counts become ranges, marked as assumed."""

from typing import TYPE_CHECKING, assert_never

from attrs import evolve

from footex.errors import clip
from footex.model.dosage.groups import regroup
from footex.model.dosage.work import Hold, Move, Reps, Work, count_of, duration_of
from footex.model.figures.amounts import ToFailure, Unstated, Vague, is_open
from footex.model.figures.count import Count
from footex.model.figures.duration import Duration
from footex.model.figures.sense import Sense
from footex.model.routines.block import Block, Item, Rest
from footex.model.routines.deriving import with_amounts
from footex.model.routines.editing import map_items
from footex.model.routines.prescription import Prescription
from footex.model.routines.step_count import check_steps
from footex.model.sources.evidence import Basis, Evidence
from footex.timing.paces.open_amount import assumed_count, assumed_time
from footex.timing.paces.pace import STEADY, check_arguments

if TYPE_CHECKING:
    from footex.model.dosage.dose import Dose
    from footex.model.dosage.loads.load import Load
    from footex.model.dosage.set import Set
    from footex.model.figures.amounts import CountAmount, CountOf, DurationAmount
    from footex.model.figures.distance import Distance
    from footex.model.routines.routine import Routine
    from footex.timing.paces.assumed import AssumedCount, AssumedTime
    from footex.timing.paces.open_distance import AssumedDistance
    from footex.timing.paces.pace import Pace

__all__ = ["resolve", "resolve_words"]


def resolve(routine: "Routine", *, pace: "Pace" = STEADY) -> "Routine":
    """Make open figures, vague words and unstated counts into ranges, with evidence `ASSUMED` that names the pace.

    Unstated durations stay: the pace times them.

    Args:
        routine: Any routine.
        pace: Whose words and counts to take.

    Returns:
        A new routine; the same where there was nothing to resolve.

    Raises:
        UnknownWord: Words that the pace doesn't know.
        BoundExceeded: More than 10 million steps once resolved.

    Example:
        >>> squat = Prescription(Exercise(id="squat", name="Squat"), Dose(Reps(8), sets="a few"))
        >>> resolve(Routine(id="legs", title="Legs", items=squat)).items[0].dose.sets
        Count('2-4')
    """
    return _resolve(routine, _Resolver(pace, open_figures=True))


def resolve_words(routine: "Routine", pace: "Pace") -> "Routine":
    """Resolve vague words and unstated counts alone: open figures stay, as in ramps and fits."""
    return _resolve(routine, _Resolver(pace, open_figures=False))


def _resolve(routine: "Routine", resolver: "_Resolver") -> "Routine":
    check_arguments(routine, resolver.pace)
    assumed: list[Evidence] = []
    items = map_items(routine.items, lambda place, item: resolver.item(item, place, assumed))
    if items == routine.items:
        return routine
    check_steps(items)
    return with_amounts(routine, items, assumed)


class _Resolver:
    """Resolves with one pace, noting what it assumed."""

    def __init__(self, pace: "Pace", *, open_figures: bool) -> None:
        self.pace = pace
        self.open_figures = open_figures

    def item(self, item: Item, place: str, assumed: list[Evidence]) -> Item:
        match item:
            case Prescription():
                return self.prescription(item)
            case Rest():
                return evolve(item, duration=self.duration(item.duration, f"{place}.duration", assumed))
            case Block():
                rest = None if item.rest is None else self.duration(item.rest, f"{place}.rest", assumed)
                between = None
                if item.between is not None:
                    between = self.duration(item.between, f"{place}.between", assumed)
                rounds = self.count(item.rounds, "rounds", f"{place}.rounds", assumed)
                return evolve(item, rounds=rounds, rest=rest, between=between)
            case _:
                assert_never(item)

    def prescription(self, prescription: "Prescription") -> "Prescription":
        assumed: list[Evidence] = []
        dose = self.dose(prescription.dose, assumed)
        resolved = prescription if dose is prescription.dose else prescription.with_dose(dose, evidence=assumed)
        readings = [evolve(reading, dose=self.dose(reading.dose, [])) for reading in prescription.readings]
        different = tuple(reading for reading in readings if reading.dose != resolved.dose)
        return resolved if different == resolved.readings else evolve(resolved, readings=different)

    def dose(self, dose: "Dose", assumed: list[Evidence]) -> "Dose":
        before = len(assumed)
        switch = self.duration(dose.switch, "dose.switch", assumed)
        aside = None
        if dose.rest_between_sides is not None:
            aside = self.duration(dose.rest_between_sides, "dose.rest_between_sides", assumed)
        groups: list[Set] = []
        inside: list[tuple[int, Evidence]] = []
        for index, group in enumerate(dose.groups):
            own: list[Evidence] = []
            groups.append(self.sets(group, own))
            inside += [(index, evidence) for evidence in own]
        if len(assumed) == before and not inside:
            return dose
        regrouped = regroup(evolve(dose, switch=switch, rest_between_sides=aside), groups)
        # Groups that became equal are one, with the evidence of the first.
        paths = {regrouped.path(index, evidence.field): evidence for index, evidence in reversed(inside)}
        assumed += [evolve(evidence, field=path) for path, evidence in reversed(paths.items())]
        return regrouped.dose

    def sets(self, group: "Set", assumed: list[Evidence]) -> "Set":
        work = [self.work(part, group.load, f"work[{index}].", assumed) for index, part in enumerate(group.work)]
        times = self.count(group.times, "sets", "times", assumed)
        rest = self.duration(group.rest, "rest", assumed)
        return evolve(group, work=work, times=times, rest=rest) if assumed else group

    def work(self, work: Work, load: "Load | Unstated | None", prefix: str, assumed: list[Evidence]) -> Work:
        before = len(assumed)
        match work:
            case Reps():
                hold = None if work.hold is None else self.duration(work.hold, f"{prefix}hold", assumed)
                rest = None if work.rest is None else self.duration(work.rest, f"{prefix}rest", assumed)
                limited = count_of(work, load)
                count = self.count(limited, "repetitions", f"{prefix}count", assumed)
                count = work.count if count is limited else count
                return work if len(assumed) == before else evolve(work, count=count, hold=hold, rest=rest)
            case Hold():
                duration = self.duration(work.duration, f"{prefix}duration", assumed)
                return work if len(assumed) == before else evolve(work, duration=duration)
            case Move():
                moved = self.move(work, prefix, assumed)
                return work if len(assumed) == before else moved
            case _:
                assert_never(work)

    def move(self, work: Move, prefix: str, assumed: list[Evidence]) -> Move:
        if work.steps is not None:
            return evolve(work, steps=self.count(work.steps, "steps", f"{prefix}steps", assumed))
        if work.distance is not None:
            return evolve(work, distance=self.distance(work.distance, f"{prefix}distance", assumed))
        return evolve(work, duration=self.duration(duration_of(work), f"{prefix}duration", assumed))

    def distance(self, amount: "Distance", path: str, assumed: list[Evidence]) -> "Distance":
        if not self.open_figures or amount.sense is Sense.EXACT:
            return amount
        from footex.timing.paces.open_distance import assumed_distance

        taken = assumed_distance(self.pace, amount)
        assumed.append(self.evidence(path, amount, taken))
        return taken.value

    def count(self, amount: "CountAmount", of: "CountOf", path: str, assumed: list[Evidence]) -> "CountAmount":
        match amount:
            case Count() | ToFailure() if not (self.open_figures and is_open(amount)):
                return amount
            case Count() | Vague() | Unstated() | ToFailure():
                taken = assumed_count(self.pace, amount, of)
                assumed.append(self.evidence(path, amount, taken))
                return taken.value
            case _:
                assert_never(amount)

    def duration(self, amount: "DurationAmount", path: str, assumed: list[Evidence]) -> "DurationAmount":
        match amount:
            case Unstated():
                return amount
            case Duration() | ToFailure() if not (self.open_figures and is_open(amount)):
                return amount
            case Duration() | Vague() | ToFailure():
                taken = assumed_time(self.pace, amount, "rest")
                assumed.append(self.evidence(path, amount, taken))
                return taken.value
            case _:
                assert_never(amount)

    def evidence(
        self,
        path: str,
        amount: "Count | Duration | Distance | Vague | Unstated | ToFailure",
        taken: "AssumedCount | AssumedTime | AssumedDistance",
    ) -> Evidence:
        words = str(amount) if isinstance(amount, Vague) else ""
        said = "what is unstated" if isinstance(amount, Unstated) else clip(str(amount))
        note = f"{self.pace.id} takes {said} as {taken.value}: {taken.reason}"
        return Evidence(field=path, basis=Basis.ASSUMED, printed=words, note=note)
