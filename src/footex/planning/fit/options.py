"""The options of an exercise or circuit: each number of sets and repetitions, with its time and its dose percent."""

from typing import TYPE_CHECKING, NamedTuple, assert_never

from footex.errors import BoundExceeded
from footex.model.dosage.set import SetRole
from footex.model.routines.block import Block, Rest
from footex.model.routines.prescription import Prescription
from footex.planning.fit.dose_time import repetition_counts
from footex.planning.fit.set_order import SetOrder, order_sets
from footex.timing.counts.sequence import gap_between_rounds, gap_inside, sequence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from footex.model.routines.block import Item
    from footex.planning.fit.dose_time import DoseTimer, Lines
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
        order: Which sets, or rounds, there are where there are fewer than all.
    """

    options: tuple[Option, ...]
    widest: int
    times: "Triple"
    order: SetOrder


def list_options(
    item: "Prescription | Block", timer: "DoseTimer", *, below_source: bool = True, place: str = "items[0]"
) -> Options:
    """List the options of a prescription or of a circuit.

    Dominated options are left out: those for which another has no lower percent in no more time, or both equal with
    fewer sets. No optimal plan contains one.

    Args:
        item: A prescription, or a block of more than one round, by the clock, or mirrored.
        timer: The timer of the pace.
        below_source: Whether sets, or rounds, may be fewer than the source's minimum.
        place: The place of the item in its routine, for errors.

    Raises:
        BoundExceeded: More than 200,000 pairs of sets and steps.
    """
    steps = _steps_of(item, timer)
    order = order_sets(steps.roles, steps.repeats, below_source=below_source)
    least, most = max(sum(order.least), 1), sum(order.least) + len(order.added)
    if (pairs := (most - least + 1) * (steps.widest + 1)) > MOST_OPTIONS:
        raise BoundExceeded(f"Routine.{place}", pairs, MOST_OPTIONS, "pairs of sets and steps to choose from")
    timed = [steps.at(step) for step in range(steps.widest + 1)]
    lows, typicals, highs = zip(*steps.repeats, strict=True)
    bottom = _work(lows, timed[0])
    width = _work(highs, timed[-1]) - bottom
    doses = [
        (time, -_percent(work, bottom, width), sets, step)
        for step, ones in enumerate(timed)
        for sets, time, work in _totals(order, ones, steps.fixed)
    ]
    # By time, then percent descending, then sets: a dose is dominated unless its percent beats all doses before it.
    doses.sort()
    options: list[Option] = []
    best = -101  # below any percent: the lowest is -100
    for time, percent, sets, step in doses:
        if -percent > best:
            best = -percent
            options.append(Option(time, best, sets, step))
    sources = ((lows, timed[0]), (typicals, steps.typical), (highs, timed[-1]))
    low, typical, high = (steps.fixed[-1] + _time(repeats, ones) for repeats, ones in sources)
    return Options(tuple(options), steps.widest, (low, typical, high), order)


class _One(NamedTuple):
    """The milliseconds of one set of a group, or of one round, and those under work."""

    time: int
    work: int


def _time(repeats: "Sequence[int]", ones: "Sequence[_One]") -> int:
    return sum(times * one.time for times, one in zip(repeats, ones, strict=True))


def _work(repeats: "Sequence[int]", ones: "Sequence[_One]") -> int:
    return sum(times * one.work for times, one in zip(repeats, ones, strict=True))


def _totals(order: SetOrder, ones: "Sequence[_One]", fixed: "Sequence[int]") -> "Iterator[tuple[int, int, int]]":
    """Each number of sets, at least one, with their time and their time under work."""
    sets, last = sum(order.least), len(order.least) - 1 if any(order.least) else 0
    time, work = _time(order.least, ones), _work(order.least, ones)
    if sets:
        yield sets, time + fixed[last], work
    for index in order.added:
        sets, last = sets + 1, max(last, index)
        time, work = time + ones[index].time, work + ones[index].work
        yield sets, time + fixed[last], work


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


def _steps_of(item: "Prescription | Block", timer: "DoseTimer") -> "_Dose | _Circuit":
    match item:
        case Prescription():
            return _Dose(item, timer)
        case Block():
            return _Circuit(item, timer)
        case _:
            assert_never(item)


class _Dose:
    """The time of one set of each group of a dose, at each step of its repetitions.

    Attributes:
        roles: The role of each group.
        repeats: How many sets each has.
        fixed: What is added to the time of all sets, by the last group of which there are any.
        widest: The maximum step.
        typical: The time of one set of each group at its typical repetitions.
    """

    def __init__(self, item: Prescription, timer: "DoseTimer") -> None:
        groups = item.dose.groups
        self._lines = timer.lines(item)
        self._ranges = [
            [timer.repetitions(count) for count in repetition_counts(group.work, group.load)] for group in groups
        ]
        self.roles: Sequence[SetRole] = [group.role for group in groups]
        self.repeats = [timer.counts(group.times, "sets") for group in groups]
        self.fixed = [line.time.fixed for line in self._lines]
        self.widest: int = max((high - low for ranges in self._ranges for low, _, high in ranges), default=0)
        self.typical = self._at([[typical for _, typical, _ in ranges] for ranges in self._ranges])

    def at(self, step: int) -> list[_One]:
        """The time of one set of each group."""
        return self._at([[step_up(low, high, step, self.widest) for low, _, high in own] for own in self._ranges])

    def _at(self, repetitions: list[list[int]]) -> list[_One]:
        figures = zip(self._lines, repetitions, strict=True)
        return [_One(line.time.one_set(own), line.work.one_set(own)) for line, own in figures]


class _Circuit:
    """The time of one round of a circuit at each step, with the attributes of `_Dose`.

    All ranges of a circuit share the step: choosing each on its own would multiply the options by every range.
    """

    def __init__(self, item: Block, timer: "DoseTimer") -> None:
        self._timer = timer
        self._item = item
        self._lines = [timer.lines(prescription) for prescription in _chosen_in(item)]
        rounds, *self._ranges = _ranges(item, timer)
        self.roles: Sequence[SetRole] = [SetRole.WORKING]
        self.repeats = [rounds]
        self.fixed = [self._fixed(item)]
        self.widest: int = max((high - low for low, _, high in self._ranges), default=0)
        self.typical = self._at([typical for _, typical, _ in self._ranges])

    def at(self, step: int) -> list[_One]:
        """The time of one round."""
        return self._at([step_up(low, high, step, self.widest) for low, _, high in self._ranges])

    def _at(self, figures: list[int]) -> list[_One]:
        return [self._round(self._item, iter(figures), iter(self._lines))]

    def _fixed(self, block: Block) -> int:
        """What is added to the time of all rounds: the gap that isn't after the last, and the switch of sides."""
        gap = 0 if block.cap is not None else self._timer.gap(gap_between_rounds(block, ""))
        return -gap if block.mirror is None else self._timer.switch - 2 * gap

    def _round(self, block: Block, figures: "Iterator[int]", lines: "Iterator[list[Lines]]") -> _One:
        """The time that each round adds, and its time under work, on both sides where the block is mirrored."""
        if block.cap is not None:
            cap = self._timer.length(block.cap)
            return _One(cap, cap)
        time, work = 0, 0
        for gap, _, inner in sequence(_done_in(block), between=gap_inside(block, "")):
            inside = self._all(inner, figures, lines)
            time, work = time + self._timer.gap(gap) + inside.time, work + inside.work
        if block.every is not None:
            time = max(time, self._timer.length(block.every))
        time += self._timer.gap(gap_between_rounds(block, ""))
        return _One(time, work) if block.mirror is None else _One(2 * time, 2 * work)

    def _all(self, item: "Prescription | Block", figures: "Iterator[int]", lines: "Iterator[list[Lines]]") -> _One:
        """The time of all sets or rounds of an item, and their time under work."""
        match item:
            case Prescription():
                time, work, own = 0, 0, next(lines)
                for group in own:
                    sets, repetitions = next(figures), [next(figures) for _ in group.time.per_repetition]
                    time += sets * group.time.one_set(repetitions)
                    work += sets * group.work.one_set(repetitions)
                return _One(time + own[-1].time.fixed, work)
            case Block():
                rounds, one = next(figures), self._round(item, figures, lines)
                return _One(rounds * one.time + self._fixed(item), rounds * one.work)
            case _:
                assert_never(item)


def _done_in(block: Block) -> "tuple[Item, ...]":
    """The items of a block as they are done in one pass; none where what is done until the time is up isn't chosen."""
    if block.cap is not None:
        return ()
    if block.mirror is None:
        return block.items
    # Few blocks are mirrored.
    from footex.model.routines.mirroring import one_side

    return one_side(block.items, block.mirror)


def _chosen_in(block: Block) -> "Iterator[Prescription]":
    """The prescriptions in a block whose dose is chosen, in order."""
    for item in _done_in(block):
        if isinstance(item, Prescription):
            yield item
        elif isinstance(item, Block):
            yield from _chosen_in(item)


def _ranges(item: "Prescription | Block", timer: "DoseTimer") -> "Iterator[Triple]":
    """The ranges of an item in the order in which they are timed: rounds or sets, then those inside."""
    if isinstance(item, Block):
        yield timer.counts(item.rounds, "rounds")
        for inner in _done_in(item):
            if not isinstance(inner, Rest):
                yield from _ranges(inner, timer)
    else:
        for group in item.dose.groups:
            yield timer.counts(group.times, "sets")
            for count in repetition_counts(group.work, group.load):
                yield timer.repetitions(count)
