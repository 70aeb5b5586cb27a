"""Counting: a routine in whole numbers at the three levels of its dose, place by place.

Sets and rounds are multiplied, never expanded, so that ten million steps cost no more than ten.
"""

from enum import Enum
from functools import lru_cache
from operator import mul
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, assert_never

from footex.model.dosage.dose import groups_of
from footex.model.dosage.sides import Sides, count_turns, side_runs
from footex.model.dosage.work import Hold, Move, Reps, count_of, duration_of
from footex.model.figures.amounts import UNSTATED
from footex.model.routines.block import Block, check_steps
from footex.model.routines.prescription import Prescription
from footex.timing.counts.numbers import Numbers, Triple
from footex.timing.counts.sequence import gap_between_rounds, gap_inside, sequence
from footex.timing.paces.assumed import AssumedTime
from footex.timing.paces.pace import check_arguments

if TYPE_CHECKING:
    from footex.model.dosage.dose import Dose
    from footex.model.dosage.loads.load import Load
    from footex.model.dosage.work import Work
    from footex.model.exercise import Exercise
    from footex.model.figures.amounts import Unstated
    from footex.model.figures.duration import Duration
    from footex.model.routines.block import Item
    from footex.model.routines.routine import Routine
    from footex.timing.counts.numbers import AssumedAmount
    from footex.timing.counts.sequence import Gap
    from footex.timing.paces.pace import Pace

__all__ = [
    "UNITS",
    "Counted",
    "Leaf",
    "OwnTime",
    "Share",
    "TimeKind",
    "Unit",
    "count_dose",
    "count_routine",
    "time_counts",
    "units_at",
    "work_units",
]

UNITS = ("repetition", "rest", "hold", "bout", "step", "metre", "switch", "transition")
"""The units of time that a pace has figures for."""


class OwnTime(NamedTuple):
    """A time that an exercise has of its own: of a repetition, a step or a metre."""

    unit: str
    exercise: str

    def __str__(self) -> str:
        return f"{self.unit} of {self.exercise}"


Unit: TypeAlias = str | OwnTime
"""The unit of a share: one of `UNITS`, or an exercise's own time of one."""

_OWN = {"repetition": "rep_time", "step": "step_time", "metre": "metre_time"}
"""The fields of an exercise that stand in for a time of the pace."""

_NOTHING = (0, 0, 0)
_ONCE = (1, 1, 1)


class TimeKind(Enum):
    """The kinds of time in a session.

    Example:
        >>> TimeKind("rest")
        <TimeKind.REST: 'rest'>
    """

    WORK = "work"
    HOLD = "hold"
    REST = "rest"
    SWITCH = "switch"
    TRANSITION = "transition"


class Share(NamedTuple):
    """A multiple of one of the pace's times, plus stated milliseconds, each at the three levels of the dose."""

    place: str
    kind: TimeKind
    exercise: "Exercise | None"
    unit: Unit
    counts: Triple
    stated: Triple


class Leaf(NamedTuple):
    """A prescription, its place, how often it is done at the three levels, and the counts of its dose."""

    place: str
    prescription: "Prescription"
    times: Triple
    counts: list[list[int]]


class Counted:
    """A routine counted at a pace.

    Attributes:
        shares: In the order in which they are first done, a block's own rests after its items.
        leaves: The prescriptions, in order.
        assumed: The times of the pace by name, and the exercises' own.
        times: The same in milliseconds.
        numbers: The numbers of the pace, which record what was assumed.
    """

    __slots__ = ("assumed", "leaves", "numbers", "pace", "routine", "shares", "times")

    def __init__(self, routine: "Routine", pace: "Pace", shifted: "dict[AssumedAmount, int]") -> None:
        self.routine: Routine = routine
        self.pace: Pace = pace
        self.numbers: Numbers = Numbers(pace, shifted)
        assumed, times = _times_of(pace)
        self.assumed: dict[Unit, AssumedTime] = assumed.copy()
        self.times: dict[Unit, Triple] = times.copy()
        self.leaves: list[Leaf] = []
        self.shares: list[Share] = []
        self._count_items(routine.items, _ONCE, "")

    def units(self, exercise: "Exercise", level: int) -> tuple[int, ...]:
        """The factors of the figures of `count_dose` at one level of the pace."""
        return units_at(self.times, exercise, level)

    def _count_items(self, items: "tuple[Item, ...]", times: Triple, prefix: str, between: "Gap | None" = None) -> int:
        """Count items but for the block's rests between them, and return how many of those there are."""
        rests = 0
        for gap, place, item in sequence(items, prefix, between):
            if gap is not None and gap is between:
                rests += 1
            elif gap is not None:
                self._add_gap(gap, times)
            self.numbers.place = place
            if isinstance(item, Prescription):
                self._count_prescription(item, times, place)
            elif isinstance(item, Block):
                self._count_block(item, times, place)
            else:
                assert_never(item)
        return rests

    def _count_block(self, block: Block, times: Triple, place: str) -> None:
        low, typical, high = self.numbers.counts(block.rounds, "rounds")
        rounds = (times[0] * low, times[1] * typical, times[2] * high)
        between = gap_inside(block, place)
        rests = self._count_items(block.items, rounds, f"{place}.", between)
        # After the items, so that all rests of the block are adjacent and become one part.
        if between is not None and rests:
            self._add_gap(between, (rests * rounds[0], rests * rounds[1], rests * rounds[2]))
        gaps = (rounds[0] - times[0], rounds[1] - times[1], rounds[2] - times[2])
        if gaps[2] and (gap := gap_between_rounds(block, place)) is not None:
            self._add_gap(gap, gaps)

    def _count_prescription(self, prescription: "Prescription", times: Triple, place: str) -> None:
        exercise = prescription.exercise
        counts = count_dose(prescription.dose, self.numbers, times)
        self.leaves.append(Leaf(place, prescription, times, counts))
        low, typical, high = counts
        paced = exercise.rep_time is None and exercise.step_time is None and exercise.metre_time is None
        for kind, unit, counted, stated in _LAYOUT:
            if high[counted] or high[stated]:
                times_counted = (low[counted], typical[counted], high[counted])
                milliseconds = (low[stated], typical[stated], high[stated])
                own = unit if paced else self.unit_of(exercise, unit)
                self.shares.append(Share(place, kind, exercise, own, times_counted, milliseconds))

    def unit_of(self, exercise: "Exercise", unit: str) -> Unit:
        """The unit that counts of an exercise are in: the pace's, or the exercise's own."""
        own = _own_time(exercise, unit)
        if own is None:
            return unit
        of_its_own = OwnTime(unit, exercise.id)
        if of_its_own not in self.assumed:
            self.assumed[of_its_own] = AssumedTime(own, reason=f"the exercise's own time of a {unit}")
            self.times[of_its_own] = own.milliseconds
        return of_its_own

    def _add_gap(self, gap: "Gap", times: Triple) -> None:
        if gap.rest is None:
            self.shares.append(Share(gap.place, TimeKind.TRANSITION, gap.exercise, "transition", times, _NOTHING))
            return
        self.numbers.place = gap.place
        counts, stated = times, _NOTHING
        if (length := self.numbers.durations(gap.rest)) is not None:
            counts, stated = _NOTHING, (length[0] * times[0], length[1] * times[1], length[2] * times[2])
        self.shares.append(Share(gap.place, TimeKind.REST, None, "rest", counts, stated))


def count_routine(routine: "Routine", pace: "Pace", shifted: "dict[AssumedAmount, int] | None" = None) -> Counted:
    """Count a routine at a pace, at low, typical and high at once.

    Args:
        routine: Any routine.
        pace: The pace for vague words and unstated counts.
        shifted: Assumptions at another level than all others.

    Raises:
        UnknownWord: Words that the pace doesn't know.
        BoundExceeded: More than 10 million steps once the pace's words are taken.
    """
    check_arguments(routine, pace)
    counted = Counted(routine, pace, shifted or {})
    if counted.numbers.used:
        check_steps(routine.items, Numbers(pace, {}).most)
    return counted


@lru_cache(maxsize=64)
def _times_of(pace: "Pace") -> "tuple[dict[Unit, AssumedTime], dict[Unit, Triple]]":
    """The times of a pace by name, and in milliseconds."""
    assumed: dict[Unit, AssumedTime] = {unit: getattr(pace, unit) for unit in UNITS}
    return assumed, {unit: time.value.milliseconds for unit, time in assumed.items()}


def _own_time(exercise: "Exercise", unit: str) -> "Duration | None":
    """The time that an exercise has of its own in place of the pace's."""
    name = _OWN.get(unit)
    own: Duration | None = None if name is None else getattr(exercise, name)
    return own


# The figures of a dose are a list with these indices, so that its time is one dot product: the planner computes many.
(
    _REPETITIONS, _MOVES, _STEPS, _METRES, _HOLDS, _BOUTS, _RESTS, _SWITCHES, _WORK, _HOLD, _REST, _SWITCH, _NONE
) = range(13)  # fmt: skip
_LAYOUT = (
    (TimeKind.WORK, "repetition", _REPETITIONS, _WORK),
    (TimeKind.WORK, "bout", _MOVES, _NONE),
    (TimeKind.WORK, "step", _STEPS, _NONE),
    (TimeKind.WORK, "metre", _METRES, _NONE),
    (TimeKind.HOLD, "hold", _HOLDS, _HOLD),
    (TimeKind.HOLD, "bout", _BOUTS, _NONE),
    (TimeKind.REST, "rest", _RESTS, _REST),
    (TimeKind.SWITCH, "switch", _SWITCHES, _SWITCH),
)


Span: TypeAlias = tuple[int, int, Triple | None, int]
"""A kind of time in each piece of work: the index of its count if it is unstated, the index of its sum if it is stated,
its stated milliseconds, and -1 if there is one fewer than pieces, as with a rest between repetitions."""


def count_dose(dose: "Dose", numbers: Numbers, times: Triple, levels: "tuple[int, ...]" = (0, 1, 2)) -> list[list[int]]:
    """Count a dose, without what comes before or after it.

    Args:
        dose: The dose.
        numbers: Those of the pace.
        times: How often the dose is done at the three levels.
        levels: For which levels of the dose: 0 low, 1 typical, 2 high.

    Returns:
        For each level: how often each of eight times occurs (repetition, moving bout, step, metre, hold, holding bout,
        rest, switch), then the stated milliseconds of work, hold, rest and switch, then 0.
    """
    runs, turns, groups = side_runs(dose.sides, dose.order), count_turns(dose.sides), groups_of(dose)
    through, sides = len(runs), len(runs[0])
    by_level = [[0] * 13 for _ in levels]
    for number, (work, load, sets_of_group, rest) in enumerate(groups, 1):
        last = number == len(groups)
        sets = numbers.counts(sets_of_group, "sets")
        spans = [_spans(each, load, numbers) for each in work]
        between = (_RESTS, _REST, numbers.durations(rest), 0) if sets[2] > last else None
        aside = _side_span(dose, numbers) if dose.sides is Sides.EACH else None
        for level, counts in zip(levels, by_level, strict=True):
            own = sets[level]
            rounds = times[level] * through
            passes = rounds * sides * own
            for pieces, inside in spans:
                # The hot loop: what `_add` does, without calls.
                many = turns * pieces[level]
                for counted, stated, length, fewer in inside:
                    if length is None:
                        counts[counted] += passes * (many + fewer)
                    else:
                        counts[stated] += passes * (many + fewer) * length[level]
            if aside is not None:
                switches = rounds * (sides - 1) * own + (times[level] * (through - 1) if last else 0)
                _add(counts, aside, switches, level)
            if between is not None:
                _add(counts, between, rounds * (own - last), level)
    return by_level


def _add(counts: list[int], span: Span, many: int, level: int) -> None:
    counted, stated, length, _ = span
    if length is None:
        counts[counted] += many
    else:
        counts[stated] += many * length[level]


def _side_span(dose: "Dose", numbers: Numbers) -> Span:
    """The span of time between two sides: the rest where there is one, else the switch."""
    if dose.rest_between_sides is not None:
        return (_RESTS, _REST, numbers.durations(dose.rest_between_sides), 0)
    return (_SWITCHES, _SWITCH, None if dose.switch is UNSTATED else numbers.durations(dose.switch), 0)


def _spans(work: "Work", load: "Load | Unstated | None", numbers: Numbers) -> tuple[Triple, list[Span]]:
    """The number of repetitions, steps or metres, or 1 for a hold or bout, and the spans of time in each."""
    if isinstance(work, Reps):
        return numbers.counts(count_of(work, load), "repetitions"), _repetition_spans(work, numbers)
    if isinstance(work, Hold):
        return _ONCE, [(_BOUTS, _HOLD, numbers.durations(work.duration), 0)]
    if isinstance(work, Move):
        if work.steps is not None:
            return numbers.counts(work.steps, "steps"), [(_STEPS, _NONE, None, 0)]
        if work.distance is not None:
            return numbers.metres(work.distance), [(_METRES, _NONE, None, 0)]
        return _ONCE, [(_MOVES, _WORK, numbers.durations(duration_of(work)), 0)]
    assert_never(work)


def _repetition_spans(work: Reps, numbers: Numbers) -> list[Span]:
    tempo = 0 if work.tempo is None else work.tempo.seconds * 1000
    spans: list[Span] = [(_REPETITIONS, _WORK, (tempo, tempo, tempo) if tempo else None, 0)]
    if work.hold is not None:
        spans.append((_HOLDS, _HOLD, numbers.durations(work.hold), 0))
    if work.rest is not None:
        spans.append((_RESTS, _REST, numbers.durations(work.rest), -1))
    return spans


def units_at(times: "dict[Unit, Triple]", exercise: "Exercise", level: int) -> tuple[int, ...]:
    """The factors of the figures of `count_dose`, given the times of the pace by name."""
    repetition = times["repetition"] if exercise.rep_time is None else exercise.rep_time.milliseconds
    step = times["step"] if exercise.step_time is None else exercise.step_time.milliseconds
    metre = times["metre"] if exercise.metre_time is None else exercise.metre_time.milliseconds
    bout = times["bout"][level]
    return (
        repetition[level],
        bout,
        step[level],
        metre[level],
        times["hold"][level],
        bout,
        times["rest"][level],
        times["switch"][level],
        1,
        1,
        1,
        1,
        0,
    )


def work_units(units: tuple[int, ...]) -> tuple[int, ...]:
    """The same factors for the time under work alone: repetitions, moves and holds, without rests and switches."""
    return (*units[:_RESTS], 0, 0, 1, 1, 0, 0, 0)


def time_counts(counts: list[int], units: tuple[int, ...]) -> int:
    """The milliseconds of the counts of `count_dose` for one level, at the times of `Counted.units`."""
    return sum(map(mul, counts, units))
