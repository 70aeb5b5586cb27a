"""Counting: a routine in whole numbers at the three levels of its dose, place by place.

Sets and rounds are multiplied, never expanded, so that ten million steps cost no more than ten.
"""

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, assert_never

from footex.model.routines.block import Block
from footex.model.routines.prescription import Prescription
from footex.model.routines.step_count import check_steps
from footex.timing.counts.dose_counts import LAYOUT, ONCE, count_dose, units_at
from footex.timing.counts.numbers import Numbers, Triple, multiply
from footex.timing.counts.sequence import gap_between_rounds, gap_inside, sequence
from footex.timing.counts.units import UNITS, OwnTime, TimeKind, Unit
from footex.timing.paces.assumed import AssumedTime
from footex.timing.paces.pace import check_arguments

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.model.exercise import Exercise
    from footex.model.figures.duration import Duration
    from footex.model.routines.block import Item
    from footex.model.routines.routine import Routine
    from footex.timing.counts.clocks import Capped, Marked
    from footex.timing.counts.numbers import AssumedAmount
    from footex.timing.counts.sequence import Gap
    from footex.timing.paces.pace import Pace

__all__ = ["Counted", "Leaf", "Share", "count_routine"]

_OWN = {"repetition": "rep_time", "step": "step_time", "metre": "metre_time"}
"""The fields of an exercise that stand in for a time of the pace."""

_NOTHING = (0, 0, 0)


class Share(NamedTuple):
    """A multiple of one of the pace's times, plus stated milliseconds, each at the three levels of the dose.

    The share of what is waited for marks is neither: it is worked out anew at each pair of levels.
    """

    place: str
    kind: TimeKind
    exercise: "Exercise | None"
    unit: Unit
    counts: Triple
    stated: Triple
    marked: "Marked | None" = None


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
        leaves: The prescriptions, in order; how often they are done counts only where `linear`.
        capped: The blocks that end when their time is up.
        linear: Whether the session's time is a multiple of the pace's times: no block goes by the clock or is mirrored.
        assumed: The times of the pace by name, and the exercises' own.
        times: The same in milliseconds.
        numbers: The numbers of the pace, which record what was assumed.
    """

    __slots__ = ("assumed", "capped", "leaves", "linear", "numbers", "pace", "routine", "shares", "times")

    def __init__(self, routine: "Routine", pace: "Pace", shifted: "dict[AssumedAmount, int]") -> None:
        self.routine: Routine = routine
        self.pace: Pace = pace
        self.numbers: Numbers = Numbers(pace, shifted)
        assumed, times = _times_of(pace)
        self.assumed: dict[Unit, AssumedTime] = assumed.copy()
        self.times: dict[Unit, Triple] = times.copy()
        self.leaves: list[Leaf] = []
        self.shares: list[Share] = []
        self.capped: list[Capped] = []
        self.linear: bool = True
        self._count_items(routine.items, ONCE, "")

    def units(self, exercise: "Exercise", level: int) -> tuple[int, ...]:
        """The factors of the figures of `count_dose` at one level of the pace."""
        return units_at(self.times, exercise, level)

    def all_shares(self) -> "Iterator[Share]":
        """The shares, and those inside capped blocks, which have no part in the total."""
        yield from self.shares
        for capped in self.capped:
            yield from capped.shares
            yield from capped.gap

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
        if block.cap is not None or block.every is not None or block.mirror is not None:
            self.linear = False
            self._count_by_clock(block, times, place)
        else:
            self._count_rounds(block, block.items, times, place)

    def _count_rounds(self, block: Block, items: "tuple[Item, ...]", times: Triple, place: str) -> None:
        """Count the rounds of a block, each with the same items."""
        low, typical, high = self.numbers.counts(block.rounds, "rounds")
        rounds = (times[0] * low, times[1] * typical, times[2] * high)
        between = gap_inside(block, place)
        rests = self._count_items(items, rounds, f"{place}.", between)
        # After the items, so that all rests of the block are adjacent and become one part.
        if between is not None and rests:
            self._add_gap(between, (rests * rounds[0], rests * rounds[1], rests * rounds[2]))
        gaps = (rounds[0] - times[0], rounds[1] - times[1], rounds[2] - times[2])
        if gaps[2] and (gap := gap_between_rounds(block, place)) is not None:
            self._add_gap(gap, gaps)

    def _count_by_clock(self, block: Block, times: Triple, place: str) -> None:
        items = block.items
        if block.mirror is not None:
            # Few blocks are mirrored. The two passes take equally long.
            from footex.model.routines.mirroring import one_side

            items = one_side(items, block.mirror)
        passes = times if block.mirror is None else (2 * times[0], 2 * times[1], 2 * times[2])
        if block.cap is not None:
            self._count_capped(block, block.cap, times, place)
        elif block.every is not None:
            self._count_marked(block, items, block.every, passes, place)
        else:
            self._count_rounds(block, items, passes, place)
        if block.mirror is not None:
            self.shares.append(Share(place, TimeKind.SWITCH, None, "switch", times, _NOTHING))

    def _count_capped(self, block: Block, cap: "Duration", times: Triple, place: str) -> None:
        from footex.timing.counts.clocks import Capped

        shares, gap = self._count_round(block, block.items, place), gap_between_rounds(block, place)
        between: tuple[Share, ...] = ()
        if gap is not None:
            outside, self.shares = self.shares, []
            self._add_gap(gap, ONCE)
            between, self.shares = tuple(self.shares), outside
        low, typical, high = cap.milliseconds
        self.capped.append(Capped(place, block, cap.milliseconds, shares, between))
        stated = (low * times[0], typical * times[1], high * times[2])
        self.shares.append(Share(place, TimeKind.CAPPED, None, "transition", _NOTHING, stated))

    def _count_marked(
        self, block: Block, items: "tuple[Item, ...]", every: "Duration", times: Triple, place: str
    ) -> None:
        from footex.timing.counts.clocks import Marked

        shares = self._count_round(block, items, place)
        rounds = multiply(times, self.numbers.counts(block.rounds, "rounds"))
        self.shares += [_repeat(share, rounds) for share in shares]
        marked = Marked(place, every.milliseconds, rounds, shares)
        self.shares.append(Share(place, TimeKind.WAIT, None, "transition", _NOTHING, _NOTHING, marked))

    def _count_round(self, block: Block, items: "tuple[Item, ...]", place: str) -> "tuple[Share, ...]":
        """The shares of one round."""
        outside, self.shares = self.shares, []
        between = gap_inside(block, place)
        rests = self._count_items(items, ONCE, f"{place}.", between)
        if between is not None and rests:
            self._add_gap(between, (rests, rests, rests))
        inside, self.shares = tuple(self.shares), outside
        return inside

    def _count_prescription(self, prescription: "Prescription", times: Triple, place: str) -> None:
        exercise = prescription.exercise
        counts = count_dose(prescription.dose, self.numbers, times)
        self.leaves.append(Leaf(place, prescription, times, counts))
        low, typical, high = counts
        paced = exercise.rep_time is None and exercise.step_time is None and exercise.metre_time is None
        for kind, unit, counted, stated in LAYOUT:
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
    if counted.numbers.used or counted.capped:
        begun = {one.block: one.begun(counted.times, 2, 0, 0) for one in counted.capped}
        check_steps(routine.items, Numbers(pace, {}).most, begun.__getitem__)
    return counted


def _repeat(share: Share, times: Triple) -> Share:
    marked = share.marked
    if marked is not None:
        marked = marked._replace(rounds=multiply(marked.rounds, times))
    return share._replace(counts=multiply(share.counts, times), stated=multiply(share.stated, times), marked=marked)


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
