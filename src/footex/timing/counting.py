"""Counting: a routine in whole numbers at the three levels of its dose, place by place, never expanded."""

from enum import Enum
from operator import mul
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from footex.model.amounts import Unstated, Vague
from footex.model.block import Block, Rest, check_steps, walk
from footex.model.dose import Move, Reps, SideOrder, Sides
from footex.model.quantities import Count, Duration
from footex.timing.pace import AssumedTime, Level, assumed_count, assumed_time

if TYPE_CHECKING:
    from footex.model.amounts import CountAmount, CountOf, DurationAmount
    from footex.model.block import Item
    from footex.model.dose import Dose, Work
    from footex.model.exercise import Exercise
    from footex.model.prescription import Prescription
    from footex.model.routine import Routine
    from footex.timing.pace import AssumedCount, Pace

__all__ = [
    "UNITS",
    "Counted",
    "Leaf",
    "Numbers",
    "Share",
    "TimeKind",
    "Triple",
    "count_dose",
    "count_routine",
    "first_of",
    "last_of",
    "repetition_of",
    "time_dose",
]

UNITS = ("repetition", "rest", "hold", "bout", "switch", "transition")
"""What a pace has times for."""

Triple: TypeAlias = tuple[int, int, int]
"""Low, typical, high."""

_NOTHING = (0, 0, 0)
_LEVELS = tuple(level.value for level in Level)


class TimeKind(Enum):
    """What time is spent on.

    Example:
        >>> TimeKind("rest")
        <TimeKind.REST: 'rest'>
    """

    WORK = "work"
    HOLD = "hold"
    REST = "rest"
    SWITCH = "switch"
    TRANSITION = "transition"


class Numbers:
    """The numbers of a dose at one level, with a pace's words; notes what was assumed, and where.

    Args:
        pace: Whose words and counts to take.
        level: Which figure of a range: 0 low, 1 typical, 2 high.
        shifted: Assumptions to take at another level.
    """

    __slots__ = ("level", "name", "pace", "place", "shifted", "used")

    def __init__(self, pace: "Pace", level: int, shifted: "dict[str, int]") -> None:
        self.pace = pace
        self.level = level
        self.name = _LEVELS[level]
        self.shifted = shifted
        self.place = ""
        self.used: dict[str, tuple[AssumedCount | AssumedTime, dict[str, None]]] = {}

    def count(self, amount: "CountAmount", of: "CountOf") -> int:
        """The count at this level."""
        if isinstance(amount, Count):
            figure: int = getattr(amount, self.name)
            return figure
        assumed = assumed_count(self.pace, amount, of)
        figures = (assumed.value.low, assumed.value.typical, assumed.value.high)
        return figures[self._note(amount, f"unstated {'sets' if of == 'rounds' else of}", assumed)]

    def duration(self, amount: "Duration | Vague") -> int:
        """The milliseconds at this level."""
        if isinstance(amount, Duration):
            return amount.milliseconds[self.level]
        assumed = assumed_time(self.pace, amount, "rest")
        return assumed.value.milliseconds[self._note(amount, "", assumed)]

    def _note(self, amount: "Vague | Unstated", unstated: str, assumed: "AssumedCount | AssumedTime") -> int:
        name = amount.words.lower() if isinstance(amount, Vague) else unstated
        self.used.setdefault(name, (assumed, {}))[1][self.place] = None
        return self.shifted.get(name, self.level)


class Share(NamedTuple):
    """So many times one of the pace's times, plus so many stated milliseconds, each at the dose's three levels."""

    place: str
    kind: TimeKind
    exercise: "Exercise | None"
    unit: str
    counts: Triple
    stated: Triple


class Leaf(NamedTuple):
    """A prescription, its place, and how often it is done at the three levels."""

    place: str
    prescription: "Prescription"
    times: Triple


class Counted:
    """A routine counted at a pace.

    Attributes:
        shares: In the order in which they are first done.
        leaves: The prescriptions, in order.
        assumed: The times of the pace by name, and the exercises' own of a repetition.
        times: The same in milliseconds.
        numbers: At low, typical and high, with what they assumed.
    """

    __slots__ = ("assumed", "leaves", "numbers", "pace", "routine", "shares", "times")

    def __init__(self, routine: "Routine", pace: "Pace", shifted: dict[str, int]) -> None:
        self.routine = routine
        self.pace = pace
        self.numbers = (Numbers(pace, 0, shifted), Numbers(pace, 1, shifted), Numbers(pace, 2, shifted))
        self.assumed: dict[str, AssumedTime] = {unit: getattr(pace, unit) for unit in UNITS}
        self.times = {unit: time.value.milliseconds for unit, time in self.assumed.items()}
        self.leaves: list[Leaf] = []
        self.shares: list[Share] = []
        self._count_items(routine.items, (1, 1, 1), "")

    def units(self, exercise: "Exercise", level: int) -> tuple[int, ...]:
        """What the figures of `count_dose` are multiplied by at one level of the pace."""
        times = self.times
        repetition, hold, bout = (
            times[repetition_of(exercise)][level],
            times["hold"][level],
            times["bout"][level],
        )
        return (repetition, bout, hold, bout, times["rest"][level], times["switch"][level], 1, 1, 1, 0)

    def _count_items(self, items: "tuple[Item, ...]", times: Triple, prefix: str) -> None:
        before = ""
        for index, item in enumerate(items):
            place = self.numbers[1].place = f"{prefix}items[{index}]"
            if isinstance(item, Rest):
                self._add_rest(place, item.duration, times)
                before = ""
                continue
            below, first = first_of(item)
            if before and first.id != before:
                self._add_transition(place + below, first, times)
            before = last_of(item).id
            if isinstance(item, Block):
                self._count_block(item, times, place)
            else:
                self._count_prescription(item, times, place)

    def _count_block(self, block: Block, times: Triple, place: str) -> None:
        low, typical, high = (one.count(block.rounds, "rounds") for one in self.numbers)
        rounds = (times[0] * low, times[1] * typical, times[2] * high)
        self._count_items(block.items, rounds, f"{place}.")
        gaps = (rounds[0] - times[0], rounds[1] - times[1], rounds[2] - times[2])
        self.numbers[1].place = place
        if gaps[2] and block.rest is not None:
            self._add_rest(place, block.rest, gaps)
        elif gaps[2] and (first := first_of(block)[1]).id != last_of(block).id:
            self._add_transition(place, first, gaps)

    def _count_prescription(self, prescription: "Prescription", times: Triple, place: str) -> None:
        self.leaves.append(Leaf(place, prescription, times))
        exercise = prescription.exercise
        repetition = repetition_of(exercise)
        if exercise.rep_time is not None:
            self.assumed[repetition] = AssumedTime(exercise.rep_time, reason="the exercise's own time of a repetition")
            self.times[repetition] = exercise.rep_time.milliseconds
        low, typical, high = (
            count_dose(prescription.dose, one, count) for one, count in zip(self.numbers, times, strict=True)
        )
        for kind, unit, counted, stated in _LAYOUT:
            if high[counted] or high[stated]:
                self.shares.append(
                    Share(
                        place,
                        kind,
                        exercise,
                        unit or repetition,
                        (low[counted], typical[counted], high[counted]),
                        (low[stated], typical[stated], high[stated]),
                    )
                )

    def _add_rest(self, place: str, amount: "DurationAmount", times: Triple) -> None:
        counts, stated = times, _NOTHING
        if not isinstance(amount, Unstated):
            low, typical, high = (one.duration(amount) for one in self.numbers)
            counts, stated = _NOTHING, (low * times[0], typical * times[1], high * times[2])
        self.shares.append(Share(place, TimeKind.REST, None, "rest", counts, stated))

    def _add_transition(self, place: str, exercise: "Exercise", times: Triple) -> None:
        self.shares.append(Share(place, TimeKind.TRANSITION, exercise, "transition", times, _NOTHING))


def count_routine(routine: "Routine", pace: "Pace", shifted: "dict[str, int] | None" = None) -> Counted:
    """Count a routine at a pace, at low, typical and high at once.

    Args:
        routine: Any routine.
        pace: Whose words and unstated counts to take.
        shifted: Assumptions to take at another level than the rest.

    Raises:
        UnknownWord: Words that the pace doesn't know.
        BoundExceeded: More than 10 million steps once the pace's words are taken.
    """
    counted = Counted(routine, pace, shifted or {})
    if counted.numbers[2].used:
        check_steps(routine.items, Numbers(pace, 2, {}).count)
    return counted


def repetition_of(exercise: "Exercise") -> str:
    """The name of the time that a repetition takes: the pace's, or the exercise's own."""
    return "repetition" if exercise.rep_time is None else f"repetition of {exercise.id}"


def first_of(item: "Prescription | Block") -> "tuple[str, Exercise]":
    """What is done first: its place below the item, and its exercise."""
    if isinstance(item, Block):
        place, prescription = next(walk(item.items))
        return f".{place}", prescription.exercise
    return "", item.exercise


def last_of(item: "Prescription | Block") -> "Exercise":
    """The exercise that is done last."""
    if isinstance(item, Block):
        *_, (_, prescription) = walk(item.items)
        return prescription.exercise
    return item.exercise


_REPETITIONS, _MOVES, _HOLDS, _BOUTS, _RESTS, _SWITCHES, _WORK, _HOLD, _REST, _NONE = range(10)
_LAYOUT = (
    (TimeKind.WORK, "", _REPETITIONS, _WORK),
    (TimeKind.WORK, "bout", _MOVES, _NONE),
    (TimeKind.HOLD, "hold", _HOLDS, _HOLD),
    (TimeKind.HOLD, "bout", _BOUTS, _NONE),
    (TimeKind.REST, "rest", _RESTS, _REST),
    (TimeKind.SWITCH, "switch", _SWITCHES, _NONE),
)


Span: TypeAlias = "tuple[int, int, DurationAmount, int]"
"""Where to count a time if it is unstated and where to add it if it isn't, the time, and how often it occurs."""


def count_dose(dose: "Dose", numbers: Numbers, times: int) -> list[int]:
    """Count a dose at one level, without what comes before or after it.

    Args:
        dose: The dose.
        numbers: The level, and the pace's words.
        times: How often the dose is done.

    Returns:
        How often each of six times occurs (repetition, moving bout, hold, holding bout, rest, switch), then the
        stated milliseconds of work, hold and rest, then 0.
    """
    counts = [0] * 10
    sets = numbers.count(dose.sets, "sets")
    rests, passes = sets - 1, sets
    if dose.sides is Sides.EACH:
        passes = 2 * sets
        counts[_SWITCHES] = times * sets
        if dose.order is SideOrder.FINISH_SIDE_FIRST:
            rests, counts[_SWITCHES] = 2 * rests, times
    both = 2 if dose.sides is Sides.ALTERNATING else 1
    spans: list[Span] = [(_RESTS, _REST, dose.rest, times * rests)]
    for work in dose.work:
        spans += _count_work(work, counts, numbers, times * passes, both)
    for counted, stated, amount, often in spans:
        if isinstance(amount, Unstated):
            counts[counted] += often
        elif often:
            counts[stated] += often * numbers.duration(amount)
    return counts


def _count_work(work: "Work", counts: list[int], numbers: Numbers, passes: int, both: int) -> "list[Span]":
    """Count repetitions; return the spans of time whose lengths may be unstated."""
    if not isinstance(work, Reps):
        counted, stated = (_MOVES, _WORK) if isinstance(work, Move) else (_BOUTS, _HOLD)
        return [(counted, stated, work.duration, both * passes)]
    repetitions = both * numbers.count(work.count, "repetitions")
    if work.tempo is None:
        counts[_REPETITIONS] += passes * repetitions
    else:
        counts[_WORK] += passes * repetitions * work.tempo.seconds * 1000
    spans: list[Span] = []
    if work.hold is not None:
        spans.append((_HOLDS, _HOLD, work.hold, passes * repetitions))
    if work.rest is not None:
        spans.append((_RESTS, _REST, work.rest, passes * (repetitions - 1)))
    return spans


def time_dose(dose: "Dose", numbers: Numbers, times: int, units: tuple[int, ...]) -> int:
    """The milliseconds of a dose at one level.

    Args:
        dose: The dose.
        numbers: The level, and the pace's words.
        times: How often the dose is done.
        units: The times at a level of the pace, as `Counted.units` gives them.
    """
    return sum(map(mul, count_dose(dose, numbers, times), units))
