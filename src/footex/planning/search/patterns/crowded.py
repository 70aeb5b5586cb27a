"""Crowded weeks: the best week by the patterns of its commitments, from the least cost before the load upward."""

from typing import TYPE_CHECKING

from footex.planning.search.costs.costs import GAPS, UNLIMITED, above
from footex.planning.search.day.limits import OutOfSteps
from footex.planning.search.patterns.balance import Balance, Balanced
from footex.planning.search.patterns.combined import Combined
from footex.planning.search.patterns.patterns import find_patterns
from footex.planning.search.patterns.pricing import Level, Prices

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from footex.planning.search.day.day import DayPlanner
    from footex.planning.search.day.job import Best
    from footex.planning.search.patterns.patterns import Pattern
    from footex.planning.search.track.track import Track

__all__ = ["Crowded"]

_WEEK = 7

_TIGHT = 0.6
"""The share of the room that the sessions of a tight week take."""


class Crowded:
    """A week of many commitments.

    Args:
        days: The planner of each day.
        tracks: The track of each commitment over the same days.
        place: Places the sessions of a day.
        step: Counts steps.
    """

    def __init__(
        self,
        days: "Sequence[DayPlanner]",
        tracks: "Sequence[Track]",
        place: "Callable[[DayPlanner, tuple[int, ...]], Best | None]",
        step: "Callable[[int], None]",
    ) -> None:
        self._days = days
        self._tracks = tracks
        self._place = place
        self._step = step

    def find_cheapest(self, cost: int) -> Balanced:
        """Find the best week in which each commitment costs its own least before the load, if there is one.

        Args:
            cost: The cost of a plan that is known, or more than any.

        Returns:
            What is known then, as in `best`.
        """
        least = [0 if track.least is None else above(track.least.bare, GAPS) for track in self._tracks]
        patterns = self._list_patterns(least)
        if patterns is None:
            return Balanced(0, cost, None)
        return self._balance(Level(sum(least), patterns), cost)

    def best(self, cost: int) -> Balanced:
        """Find the best week, or as much as the steps allow.

        Args:
            cost: The cost of a plan that is known, or more than any.

        Returns:
            What is known then. The bound is 0 for other days than those of a week, if a gap reaches to the next day,
            or if a commitment has too many patterns, and above the cost of any plan if there is none.
        """
        patterns = self._list_patterns([None] * len(self._tracks))
        if patterns is None:
            return Balanced(0, cost, None)
        prices = Prices(self._days, self._tracks, patterns, self._step)
        first = _find_cheapest(patterns)
        best = Balanced(0, cost, None)
        # In a tight week it is likely that no plan costs the least that its commitments have alone.
        if not prices.applies or above(cost, GAPS) == first.above or not self._is_tight(first):
            best = self._balance(first, cost)
            if not prices.applies or above(best.cost, GAPS) == first.above:
                return best
        try:
            for level in prices.levels(best.cost):
                found = self._balance(level, best.cost)
                best = Balanced(max(best.floor, found.floor), found.cost, found.days or best.days)
                if above(found.floor, GAPS) == level.above:
                    return best
        except OutOfSteps:
            return best
        return best._replace(floor=min(best.cost, UNLIMITED))

    def _is_tight(self, level: Level) -> bool:
        """Whether the sessions of a level take much of the room."""
        needed = sum(
            min(sum(track.alone[day][count][1] for day, count in enumerate(each.counts)) for each in own)
            for track, own in zip(self._tracks, level.patterns, strict=True)
        )
        return needed * 60 > _TIGHT * sum(day.room() for day in self._days)

    def _list_patterns(self, most: "Sequence[int | None]") -> "list[list[Pattern]] | None":
        """The patterns of each commitment that cost at most so much before the load, alone."""
        if len(self._days) != _WEEK or any(track.spacing is not None or track.counted for track in self._tracks):
            return None
        patterns: list[list[Pattern]] = []
        for track, above_load in zip(self._tracks, most, strict=True):
            own = find_patterns(track, above_load)
            if own is None:
                return None
            patterns.append(own)
        return patterns

    def _balance(self, level: Level, cost: int) -> Balanced:
        """The best week of a level."""
        combined = Combined(
            self._days,
            self._tracks,
            level.patterns,
            level.above,
            self._place,
            sets=level.sets,
            losses=level.losses,
            spare=level.spare,
        )
        return Balance(combined, [len(own) for own in level.patterns], cost, self._step).find()


def _find_cheapest(patterns: "list[list[Pattern]]") -> Level:
    """The cost before the load that is the least of each commitment alone, and the patterns of that cost."""
    least = [min(above(each.bare, GAPS) for each in own) for own in patterns]
    cheapest = [
        [each for each in own if above(each.bare, GAPS) == lowest] for own, lowest in zip(patterns, least, strict=True)
    ]
    return Level(sum(least), cheapest)
