"""The options of an exercise or circuit: each number of sets and repetitions, with its time and its dose percent."""

from typing import TYPE_CHECKING, NamedTuple, assert_never

from footex.errors import BoundExceeded
from footex.model.routines.block import Block, Rest, walk
from footex.model.routines.prescription import Prescription
from footex.planning.fit.dose_time import repetition_counts
from footex.timing.counts.sequence import gap_between_rounds, sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.planning.fit.dose_time import DoseTimer, LinearTime
    from footex.timing.counts.numbers import Triple

__all__ = ["MOST_OPTIONS", "Option", "Options", "list_options", "step_up"]

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
    low, typical, high = (
        timer.counts(item.rounds, "rounds") if isinstance(item, Block) else timer.counts(item.dose.sets, "sets")
    )
    steps = _Circuit(item, timer) if isinstance(item, Block) else _Sets(item, timer)
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
    usual = steps.typical()
    times = (fixed + low * timed[0][0], fixed + typical * usual, fixed + high * timed[-1][0])
    return Options(tuple(options), steps.widest, times, low)


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


class _Sets:
    """The time of one set at each step."""

    def __init__(self, item: "Prescription", timer: "DoseTimer") -> None:
        self._line, self._work = timer.lines(item)
        self._ranges = [timer.counts(count, "repetitions") for count in repetition_counts(item.dose)]
        self.fixed = self._line.fixed
        self.widest = max((high - low for low, _, high in self._ranges), default=0)

    def time(self, step: int) -> tuple[int, int]:
        """The time of one set, and its time under work."""
        counts = [step_up(low, high, step, self.widest) for low, _, high in self._ranges]
        return self._line.one_set(counts), self._work.one_set(counts)

    def typical(self) -> int:
        """The time of one set at the typical repetitions."""
        return self._line.one_set([typical for _, typical, _ in self._ranges])


class _Circuit:
    """The time of one round of a circuit at each step.

    All ranges in it share the step: choosing each on its own would multiply the options by every range.
    """

    def __init__(self, block: Block, timer: "DoseTimer") -> None:
        self._timer = timer
        self._block = block
        self._lines = [timer.lines(prescription) for _, prescription in walk(block.items)]
        self._gap = self._between_rounds(block)
        self._ranges = list(_ranges(block, timer))[1:]
        self.fixed = -self._gap  # n rounds have n - 1 gaps between them
        self.widest = max(high - low for low, _, high in self._ranges)

    def time(self, step: int) -> tuple[int, int]:
        """The time of one round and the gap after it, and its time under work."""
        return self._round([step_up(low, high, step, self.widest) for low, _, high in self._ranges])

    def typical(self) -> int:
        """The time of one round and the gap after it at the typical dose."""
        return self._round([typical for _, typical, _ in self._ranges])[0]

    def _round(self, figures: list[int]) -> tuple[int, int]:
        time, work = self._items(self._block, iter(figures), iter(self._lines))
        return time + self._gap, work

    def _items(
        self, block: Block, figures: "Iterator[int]", lines: "Iterator[tuple[LinearTime, LinearTime]]"
    ) -> tuple[int, int]:
        time = work = 0
        for before, _, item in sequence(block.items):
            time += self._timer.gap(before)
            repeats = next(figures)
            match item:
                case Block():
                    inside, worked = self._items(item, figures, lines)
                    gap = self._between_rounds(item)
                    time, work = time + repeats * (inside + gap) - gap, work + repeats * worked
                case Prescription():
                    line, worked_line = next(lines)
                    counts = [next(figures) for _ in repetition_counts(item.dose)]
                    time += line.fixed + repeats * line.one_set(counts)
                    work += repeats * worked_line.one_set(counts)
                case _:
                    assert_never(item)
        return time, work

    def _between_rounds(self, block: Block) -> int:
        return self._timer.gap(gap_between_rounds(block, ""))


def _ranges(item: "Prescription | Block", timer: "DoseTimer") -> "Iterator[Triple]":
    """The ranges of an item in the order in which they are timed: rounds or sets, then those inside."""
    if isinstance(item, Block):
        yield timer.counts(item.rounds, "rounds")
        for inner in item.items:
            if not isinstance(inner, Rest):
                yield from _ranges(inner, timer)
    else:
        yield timer.counts(item.dose.sets, "sets")
        for count in repetition_counts(item.dose):
            yield timer.counts(count, "repetitions")
