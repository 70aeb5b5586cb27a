"""The options of an exercise or circuit: each number of sets and repetitions, with its time and its dose percent."""

from typing import TYPE_CHECKING, NamedTuple, assert_never

from footex.errors import BoundExceeded
from footex.model.routines.block import Block, Rest, walk
from footex.model.routines.prescription import Prescription
from footex.planning.fit.dose_time import repetition_counts
from footex.timing.counts.sequence import gap_between_rounds, sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.model.figures.amounts import CountAmount, CountOf
    from footex.planning.fit.dose_time import DoseTimer, LinearTime
    from footex.timing.counts.numbers import Triple

__all__ = ["MOST_OPTIONS", "Option", "Options", "list_options", "repeats_of", "step_up"]

MOST_OPTIONS = 200_000
"""The maximum number of pairs of sets and steps of one exercise or circuit."""


class Option(NamedTuple):
    """One dose of an exercise or circuit.

    Attributes:
        milliseconds: Its time, without the gaps before and after it.
        percent: The position of its time under work in the source's range: 0 at the minimum, 100 at the maximum,
            negative below the minimum.
        sets: The number of sets; of a circuit, of rounds.
        step: The number of repetitions above the minimum, for the part with the widest range; in a circuit every range
            is at the same step.
    """

    milliseconds: int
    percent: int
    sets: int
    step: int


class Options(NamedTuple):
    """The options that no other dominates, the shortest first: each longer one has a greater percent.

    Attributes:
        options: At least one.
        widest: The maximum step.
        times: The milliseconds at the minimum, typical and maximum dose.
        least_sets: The source's minimum of sets, or rounds.
    """

    options: tuple[Option, ...]
    widest: int
    times: "Triple"
    least_sets: int


def list_options(
    item: "Prescription | Block", timer: "DoseTimer", *, below_source: bool = True, place: str = "items[0]"
) -> Options:
    """List the options of a prescription or of a circuit.

    Dominated options are left out: those for which another has no lower percent in no more time, or both equal with
    fewer sets. No optimal plan contains one.

    Args:
        item: A prescription, or a block of more than one round.
        timer: The timer of the pace.
        below_source: Whether sets, or rounds, may be fewer than the source's minimum.
        place: The place of the item in its routine, for errors.

    Raises:
        BoundExceeded: More than 200,000 pairs of sets and steps.
    """
    steps = _Steps(item, timer)
    low, typical, high = steps.repeats
    least = 1 if below_source else low
    if (pairs := (high - least + 1) * (steps.widest + 1)) > MOST_OPTIONS:
        raise BoundExceeded(f"Routine.{place}", pairs, MOST_OPTIONS, "pairs of sets and steps to choose from")
    fixed = steps.fixed
    timed = [steps.time(step) for step in range(steps.widest + 1)]
    bottom, width = low * timed[0][1], high * timed[-1][1] - low * timed[0][1]
    doses = [
        (fixed + sets * time, -_percent(sets * work, bottom, width), sets, step)
        for sets in range(least, high + 1)
        for step, (time, work) in enumerate(timed)
    ]
    # By time, then percent descending, then sets: a dose is dominated unless its percent beats all doses before it.
    doses.sort()
    options: list[Option] = []
    best = -101  # below any percent: the lowest is -100
    for time, percent, sets, step in doses:
        if -percent > best:
            best = -percent
            options.append(Option(time, best, sets, step))
    times = (fixed + low * timed[0][0], fixed + typical * steps.typical, fixed + high * timed[-1][0])
    return Options(tuple(options), steps.widest, times, low)


def repeats_of(item: "Prescription | Block") -> "tuple[CountAmount, CountOf]":
    """The number of times that an item is repeated: the rounds of a block, the sets of a dose."""
    return (item.rounds, "rounds") if isinstance(item, Block) else (item.dose.sets, "sets")


def _percent(work: int, bottom: int, width: int) -> int:
    """The position of a time under work in the source's range; below it, the share of the minimum missing, negative."""
    if work < bottom:
        return 100 * work // bottom - 100
    return 100 * (work - bottom) // width if width else 100


def step_up(low: int, high: int, step: int, widest: int) -> int:
    """The figure of a range at a step shared with wider ranges: `low + round_half_up(step * width / widest)`.

    In whole numbers, since a float would round differently at a half.
    """
    return low + (2 * step * (high - low) + widest) // (2 * widest) if widest else low


class _Steps:
    """The time of a prescription or a circuit at each step, as `fixed` plus a multiple of one set or round.

    All ranges of a circuit share the step: choosing each on its own would multiply the options by every range.
    """

    def __init__(self, item: "Prescription | Block", timer: "DoseTimer") -> None:
        self._timer = timer
        self._item = item
        self._lines = [timer.lines(prescription) for _, prescription in walk((item,))]
        self.repeats, *self._ranges = _ranges(item, timer)
        self.widest: int = max((high - low for low, _, high in self._ranges), default=0)
        self.fixed, self.typical, _ = self._time([typical for _, typical, _ in self._ranges])

    def time(self, step: int) -> tuple[int, int]:
        """The time of one set or round, and its time under work."""
        return self._time([step_up(low, high, step, self.widest) for low, _, high in self._ranges])[1:]

    def _time(self, figures: list[int]) -> tuple[int, int, int]:
        if isinstance(self._item, Prescription):  # the usual case, at less cost: its figures are its repetitions
            return _time_sets(self._lines[0], figures)
        return self._time_item(self._item, iter(figures), iter(self._lines))

    def _time_item(
        self, item: "Prescription | Block", figures: "Iterator[int]", lines: "Iterator[tuple[LinearTime, LinearTime]]"
    ) -> tuple[int, int, int]:
        """The fixed time; the time of one set, or of one round and the gap after it; and its time under work."""
        match item:
            case Prescription():
                both = next(lines)
                return _time_sets(both, [next(figures) for _ in both[0].per_repetition])
            case Block():
                gap = self._timer.gap(gap_between_rounds(item, ""))
                time, work = gap, 0
                for before, _, inner in sequence(item.items):
                    repeats = next(figures)
                    fixed, inner_time, inner_work = self._time_item(inner, figures, lines)
                    time += self._timer.gap(before) + fixed + repeats * inner_time
                    work += repeats * inner_work
                return -gap, time, work  # n rounds have n - 1 gaps between them
            case _:
                assert_never(item)


def _time_sets(lines: "tuple[LinearTime, LinearTime]", repetitions: list[int]) -> tuple[int, int, int]:
    line, work_line = lines
    return line.fixed, line.one_set(repetitions), work_line.one_set(repetitions)


def _ranges(item: "Prescription | Block", timer: "DoseTimer") -> "Iterator[Triple]":
    """The ranges of an item in the order in which they are timed: rounds or sets, then those inside."""
    yield timer.counts(*repeats_of(item))
    if isinstance(item, Block):
        for inner in item.items:
            if not isinstance(inner, Rest):
                yield from _ranges(inner, timer)
    else:
        for count in repetition_counts(item.dose):
            yield timer.repetitions(count)
