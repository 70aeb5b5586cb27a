"""Balance: the best week of those in which each commitment costs its own minimum in all that counts before the load.

Where there is such a week, only the patterns of that minimum are to be combined, and they are few for each commitment.
The combinations are listed for one half of the commitments and for the other, and the lists are joined day by day
[meet in the middle: Horowitz, Sahni 1974]: what the load of a day can be, if the rest is to be spread within a limit,
leaves few pairs. The limit of the squared minutes rises from the least that is possible, so that the first weeks found
are the best. All of them are compared, so that of equal costs the earliest is known too.
"""

from bisect import bisect_left
from collections import defaultdict
from contextlib import suppress
from itertools import accumulate
from math import isqrt, prod
from typing import TYPE_CHECKING, NamedTuple

from footex.planning.search.costs.costs import GAPS, LOAD, OUTSIDE, above
from footex.planning.search.costs.spread import Spread
from footex.planning.search.day.limits import OutOfSteps
from footex.planning.search.patterns.combined import BITS, FIELD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from footex.planning.search.day.job import Placed
    from footex.planning.search.patterns.combined import Combined

__all__ = ["Balance", "Balanced"]

_MOST_COMBINATIONS = 500_000
"""The maximum combinations that are made at once, for memory."""

_TOGETHER = OUTSIDE // GAPS
"""What a session outside its part of the day costs before the load: all that sessions cost more together than alone."""

_AS_ONE = 80
"""Pairs of combinations that count as one step, so that steps take about the same time."""

_PER_LIST = 6
"""As how many of them a pair of lists counts."""

_SPLIT = 8
"""The combinations that are split as fast as a pair is compared."""

_FEW = 12
"""Pairs that are compared at once, rather than day by day."""

_MADE_AS_ONE = 170
"""Combinations made that count as one step."""


class Balanced(NamedTuple):
    """What is known of the best plan.

    Attributes:
        floor: A lower bound of the cost of any plan.
        cost: The cost of the best plan known.
        days: Its sessions on each day; `None` if it was known before.
    """

    floor: int
    cost: int
    days: "list[tuple[Placed, ...]] | None"


class _Half:
    """Combinations of one half, in order of their minutes, split by those of a day when first asked for."""

    __slots__ = ("_parts", "items")

    def __init__(self, items: list[int]) -> None:
        self.items = items
        self._parts: dict[int, _Half] | None = None

    @property
    def unsplit(self) -> int:
        """The pairs as long as which a split would take; none if it is known."""
        return len(self.items) // _SPLIT if self._parts is None else 0

    def split(self, shift: int, order: "Callable[[int], int] | None") -> "dict[int, _Half]":
        """The combinations by their minutes at a shift, for which those of the days before are equal.

        Args:
            shift: Where the minutes are.
            order: The fields by which the combinations are in order; `None` for all.
        """
        if self._parts is None:
            self._parts = {}
            begin = 0
            while begin < len(self.items):
                first = self.items[begin]
                minutes = (first if order is None else order(first)) >> shift
                end = bisect_left(self.items, minutes + 1 << shift, begin, key=order)
                self._parts[minutes & FIELD] = _Half(self.items[begin:end])
                begin = end
        return self._parts


class Balance:
    """The join of the patterns of all commitments.

    Args:
        combined: Their combinations.
        sizes: The number of patterns of each commitment.
        cost: The cost of a plan that is known, or more than any.
        step: Counts steps.
    """

    def __init__(self, combined: "Combined", sizes: list[int], cost: int, step: "Callable[[int], None]") -> None:
        self._combined = combined
        self._sizes = sizes
        self._step = step
        self._looked = 0
        self._room: list[int] = []
        self._left: list[int] = []
        self._floor: int = combined.above * GAPS
        self._cost = cost
        self._best: int | None = None
        self._limit = 0
        # With nothing to spare the fields above the minutes are all equal.
        alike = not combined.spare and combined.above == combined.least
        self._order = None if alike else combined.below.__and__

    def find(self) -> Balanced:
        """Find the best plan with these patterns, or as much as the steps allow."""
        with suppress(OutOfSteps):  # what is known by then is true
            self._find()
        days = None if self._best is None else self._combined.placed(self._best)
        return Balanced(self._floor, self._cost, days)

    def _find(self) -> None:
        groups: tuple[list[int], list[int]] = ([], [])
        for number in sorted(range(len(self._sizes)), key=lambda number: (-self._sizes[number], number)):
            groups[self._count(groups[1]) < self._count(groups[0])].append(number)
        self._room = self._combined.room
        self._left = [*accumulate(reversed(self._room), initial=0)][::-1]
        spread = Spread(self._room)
        halves = [self._combine(group) for group in groups]
        room = self._combined.above - self._combined.least
        pairs = [
            (one, other, minutes + more)
            for (minutes, excess), one in halves[0].items()
            for (more, further), other in halves[1].items()
            if minutes + more <= self._left[0]
            and excess + further <= room
            and not (room - excess - further) % _TOGETHER
        ]
        base = self._combined.above * GAPS
        least = min((spread.least(0, minutes) for _, _, minutes in pairs), default=0)
        most = sum(room**2 for room in self._room) if pairs else -1
        if above(self._cost, GAPS) == self._combined.above:
            most = min(most, self._cost % GAPS // LOAD)
        for self._limit in _raise(least, most):
            self._floor = base + least * LOAD
            for one, other, minutes in pairs:
                if spread.least(0, minutes) <= self._limit:
                    self._join(one, other, 0, 0, minutes)
            if self._best is not None:
                self._floor = self._cost
                return
            least = self._limit + 1
        self._floor = base + GAPS

    def _count(self, group: list[int]) -> int:
        return prod(self._sizes[number] for number in group)

    def _combine(self, group: list[int]) -> dict[tuple[int, int], _Half]:
        """The combinations of some commitments, by the minutes of their week and their excess."""
        shifts = self._combined.shifts
        # A sum above the room of its day sets the highest bit of its field.
        over = sum(1 << shift + BITS - 1 for shift in shifts)
        spare = sum((1 << BITS - 1) - 1 - room << shift for shift, room in zip(shifts, self._room, strict=True))
        items = [0]
        for number in group:
            # What a combination loses is its highest field: those that leave enough to spare are the first.
            found = [(more, bisect_left(items, self._combined.beyond - more)) for more in self._combined.pack(number)]
            many = sum(enough for _, enough in found)
            if many > _MOST_COMBINATIONS:
                raise OutOfSteps
            self._step(1 + many // _MADE_AS_ONE)
            items = [
                item
                for more, enough in found
                for one in (items if enough == len(items) else items[:enough])
                if not (item := one + more) + spare & over
            ]
            if self._combined.spare:
                items.sort()
        parts: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
        first, loads = shifts[-1], (1 << BITS * len(shifts)) - 1
        excess = self._combined.excess
        if self._combined.above == self._combined.least:  # nothing may cost more before the load
            for item in items:
                parts[(item >> first & loads) % FIELD, 0].append(item)  # the sum of all fields
        else:
            for item in items:
                parts[(item >> first & loads) % FIELD, excess(item)].append(item)
        return {key: _Half(sorted(parts[key], key=self._order)) for key in sorted(parts)}

    def _join(self, mine: _Half, theirs: _Half, place: int, squares: int, left: int) -> None:
        """Join two lists, equal in the load of the days before one, whose squares are known, with so many minutes left.

        Args:
            mine: Combinations of the one half.
            theirs: Combinations of the other.
            place: The day.
            squares: The squared minutes of the days before it.
            left: The minutes of all others.
        """
        pairs = len(mine.items) * len(theirs.items)
        few = pairs <= _FEW or place == len(self._room) - 1
        self._looked += _PER_LIST + (pairs if few else mine.unsplit + theirs.unsplit)
        if self._looked >= _AS_ONE:
            self._step(self._looked // _AS_ONE)
            self._looked %= _AS_ONE
        if few:
            for one in mine.items:
                for other in theirs.items:
                    if one + other < self._combined.beyond:
                        self._compare(one + other, place, squares)
            return
        low, high = self._find_range(place, squares, left)
        where = self._combined.shifts[place], self._order
        parts = theirs.split(*where)
        for minutes, own in mine.split(*where).items():
            for total in range(max(low, minutes), high + 1):
                its = parts.get(total - minutes)
                if its is not None:
                    self._join(own, its, place + 1, squares + total**2, left - total)

    def _find_range(self, place: int, squares: int, left: int) -> tuple[int, int]:
        """The loads of a day that can be within the limit, if the later days are as even as they can be.

        With n days left and r squared minutes for them, load**2 + (left - load)**2 / (n - 1) is at most r.
        """
        days = len(self._room) - place
        within = (days - 1) * (days * (self._limit - squares) - left**2)
        if within < 0:
            return 1, 0
        spread = isqrt(within)
        low = max(-((spread - left) // days), left - self._left[place + 1], 0)
        return low, min((left + spread) // days, self._room[place])

    def _compare(self, packed: int, place: int, squares: int) -> None:
        """Keep a plan if it is better than the one known, or equal and earlier.

        Args:
            packed: The plan.
            place: A day.
            squares: The squared minutes of the days before it.
        """
        load = squares
        for shift in self._combined.shifts[place:]:
            load += (packed >> shift & FIELD) ** 2
            if load > self._limit:
                return
        cost = self._combined.cost(packed)
        if cost is None or (cost := cost + load * LOAD) > self._cost:
            return
        if cost < self._cost or self._best is None or self._combined.is_earlier(packed, self._best):
            self._cost, self._best = cost, packed
            self._limit = load


def _raise(least: int, most: int) -> "Iterator[int]":
    """The limits, from the least to the most; what they add to the least doubles."""
    more = 1
    limit = least
    while limit < most:
        yield limit
        more *= 2
        limit = least + more
    yield most
