"""Combinations of patterns packed into integers: the minutes of each day, and its sessions, which add up by one sum.

The days are in the order of their room, since what fits a short day decides the most.
"""

from functools import cached_property
from typing import TYPE_CHECKING

from footex.planning.search.costs.costs import GAPS, above
from footex.planning.search.day.job import in_order

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from footex.planning.search.day.day import DayPlanner
    from footex.planning.search.day.job import Best, Placed
    from footex.planning.search.day.largest_sets import DaySets
    from footex.planning.search.patterns.patterns import Pattern
    from footex.planning.search.track.track import Track

__all__ = ["BITS", "FIELD", "Combined"]

BITS = 20
"""The bits of the minutes of a day, whether they fit or not: 100 commitments of 24 hours take 18."""

FIELD = (1 << BITS) - 1
"""The minutes of a day."""


class Combined:
    """The combinations of some patterns.

    Args:
        days: The planner of each day.
        tracks: The track of each commitment over the same days.
        patterns: Of each commitment, the patterns to choose from.
        most: The maximum cost before the load.
        place: Places the sessions of a day.
        sets: For each day, the sets of single sessions that fit; `None` if unknown, or if there are others.
        losses: Of each pattern, what it costs more than the cheapest at some prices; without them, nothing.
        spare: What the patterns of a plan lose together at most.

    Attributes:
        above: That maximum.
        spare: What patterns lose together at most.
        least: The least cost before the load of the patterns, alone.
        shifts: For each day of the packed ones, where its minutes are.
        below: The fields of the minutes and the sessions, without what is above them.
        beyond: The least combination that loses more than there is to spare.
        order: The number of each day, in the order of the packed ones.
    """

    def __init__(
        self,
        days: "Sequence[DayPlanner]",
        tracks: "Sequence[Track]",
        patterns: "Sequence[list[Pattern]]",
        most: int,
        place: "Callable[[DayPlanner, tuple[int, ...]], Best | None]",
        *,
        sets: "Sequence[DaySets] | None" = None,
        losses: "Sequence[list[int]]" = (),
        spare: int = 0,
    ) -> None:
        self._days = days
        self._tracks = tracks
        self._patterns = patterns
        self._place = place
        self.above: int = most
        self._sets = sets
        self._losses = losses or [[0] * len(own) for own in patterns]
        self._leasts = [min(above(each.bare, GAPS) for each in own) for own in patterns]
        self.least: int = sum(self._leasts)
        self.order: list[int] = sorted(range(len(days)), key=lambda day: (days[day].room(), day))
        # At least one bit of each, so that the single sessions of a day are the bit mask of their set.
        self._widths = [max(1, max(max(each.counts) for each in own).bit_length()) for own in patterns]
        self._width = sum(self._widths)
        self._top = (BITS + self._width) * len(days)
        # The minutes of the first day are the highest: sorted combinations are grouped by them, then by those after it.
        self.shifts: list[int] = [self._top - BITS * (place + 1) for place in range(len(days))]
        # What the patterns lose is in the highest field, above what they cost before the load.
        excess = sum(max(above(each.bare, GAPS) for each in own) for own in patterns) - self.least
        self._lost: int = self._top + excess.bit_length()
        self._excess = (1 << excess.bit_length()) - 1
        self.below: int = (1 << self._top) - 1
        self.spare = spare
        self.beyond: int = spare + 1 << self._lost
        known: dict[int, dict[int, int | None]] = {}
        self._known = [known.setdefault(id(days[day]), {}) for day in self.order]

    def pack(self, number: int) -> list[int]:
        """The patterns of a commitment."""
        return [
            self._pack(number, each) + (loss << self._lost)
            for each, loss in zip(self._patterns[number], self._losses[number], strict=True)
        ]

    def _pack(self, number: int, pattern: "Pattern") -> int:
        packed = above(pattern.bare, GAPS) - self._leasts[number] << self._top
        counts = pattern.counts
        for place, day in enumerate(self.order):
            packed += self._tracks[number].alone[day][counts[day]][1] << self.shifts[place]
            packed += self._bits(number, counts[day]) << self._width * place
        return packed

    def _bits(self, number: int, count: int) -> int:
        """A number of sessions of a commitment, among those of a day."""
        return count << sum(self._widths[:number])

    def excess(self, packed: int) -> int:
        """The cost before the load of a combination, less the least, each commitment alone."""
        return packed >> self._top & self._excess

    def cost(self, packed: int) -> int | None:
        """The cost of a combination, its load aside; `None` if it doesn't fit, or costs more before the load."""
        total = (self.least + self.excess(packed)) * GAPS
        if self._sets is not None and not self._all_fit(packed, self._sets):  # places take longer to find
            return None
        for place, known in enumerate(self._known):
            bits = packed & (1 << self._width) - 1
            packed >>= self._width
            more = known[bits] if bits in known else self._find_more(place, bits)
            if more is None:
                return None
            total += more
        return total if above(total, GAPS) <= self.above else None

    def _all_fit(self, packed: int, sets: "Sequence[DaySets]") -> bool:
        """Whether the sessions of all days are among the sets that fit."""
        for place, known in enumerate(self._known):
            bits = packed & (1 << self._width) - 1
            packed >>= self._width
            if bits not in known:
                if bits not in sets[self.order[place]].outside:
                    known[bits] = None
                    return False
            elif known[bits] is None:
                return False
        return True

    def _find_more(self, place: int, bits: int) -> int | None:
        """The cost of the placement of a day, less that of each commitment alone before the load.

        `None` if the sessions don't fit, or cost more than can be before the load.
        """
        day = self.order[place]
        counts = self._counts(bits)
        best = self._place(self._days[day], counts)
        more = None
        if best is not None:
            alone = sum(
                above(track.alone[day][count][0], GAPS)
                for track, count in zip(self._tracks, counts, strict=True)
                if count  # a day with a fixed session can't have none
            )
            more = best[0] - alone * GAPS
            if above(more, GAPS) > self.above - self.least:
                more = None
        self._known[place][bits] = more
        return more

    def _counts(self, bits: int) -> tuple[int, ...]:
        counts: list[int] = []
        for width in self._widths:
            counts.append(bits & (1 << width) - 1)
            bits >>= width
        return tuple(counts)

    def placed(self, packed: int) -> "list[tuple[Placed, ...]]":
        """The sessions on each day of a combination that fits."""
        return [self._placed_on(day, bits) for day, bits in enumerate(self._by_day(packed))]

    def is_earlier(self, packed: int, other: int) -> bool:
        """Whether a combination that fits comes before another one as a list of sessions.

        The first day on which they differ decides.
        """
        days = zip(self._by_day(packed), self._by_day(other), strict=True)
        day, own, its = next((day, own, its) for day, (own, its) in enumerate(days) if own != its)
        return in_order(self._placed_on(day, own)) < in_order(self._placed_on(day, its))

    def _by_day(self, packed: int) -> list[int]:
        """The packed sessions of each day."""
        days = [0] * len(self.order)
        for place, day in enumerate(self.order):
            days[day] = packed >> self._width * place & (1 << self._width) - 1
        return days

    def _placed_on(self, day: int, bits: int) -> "tuple[Placed, ...]":
        """The sessions of a day, whose best places are known."""
        best = self._days[day].place(self._counts(bits))
        return () if best is None else best[1]

    @cached_property
    def room(self) -> list[int]:
        """For each day of the packed ones, the maximum minutes of sessions that fit it."""
        known: dict[object, int] = {}
        rooms: list[int] = []
        for place, day in enumerate(self.order):
            options = tuple(tuple(sorted({each.counts[day] for each in own})) for own in self._patterns)
            key = (id(self._days[day]), options)
            if key not in known:
                known[key] = self._find_room(place, options)
            rooms.append(known[key])
        return rooms

    def _find_room(self, place: int, options: tuple[tuple[int, ...], ...]) -> int:
        """The most minutes of some numbers of sessions, by branch and bound: the longest sessions first."""
        day = self.order[place]
        minutes = [[self._tracks[number].alone[day][count][1] for count in own] for number, own in enumerate(options)]
        numbers = sorted(range(len(options)), key=lambda number: (-minutes[number][-1], number))
        if self._sets is not None:
            longest = [own[-1] for own in minutes]
            return max(
                sum(more for number, more in enumerate(longest) if each.mask >> number & 1)
                for each in self._sets[day].largest
            )
        most = self._days[day].room() // 60
        best = -1
        stack = [(0, 0, 0, sum(own[-1] for own in minutes))]  # commitments decided, sessions, minutes, the most left
        while stack:
            decided, bits, taken, left = stack.pop()
            if taken + min(left, most) <= best or best == most:
                continue
            if decided == len(numbers):
                best = taken
                continue
            number = numbers[decided]
            for count, more in zip(options[number], minutes[number], strict=True):
                with_it = bits + self._bits(number, count)
                if not count or self._fits(place, with_it):
                    stack.append((decided + 1, with_it, taken + more, left - minutes[number][-1]))
        return max(best, 0)

    def _fits(self, place: int, bits: int) -> bool:
        known = self._known[place]
        return (known[bits] if bits in known else self._find_more(place, bits)) is not None
