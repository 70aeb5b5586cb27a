"""A commitment that is alone in its week: the cheapest of all sets of days, looked at one by one.

A week has 128 sets of days, fewer than the states that its days would be searched by, and no other commitment can raise
the cost of any.
"""

from itertools import pairwise
from typing import TYPE_CHECKING

from footex.planning.search.costs.costs import AWAY, GAPS
from footex.planning.search.day.job import in_order
from footex.planning.search.patterns.subsets import add_subsets
from footex.planning.search.track.state import NO_WISHES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from footex.planning.search.day.day import DayPlanner
    from footex.planning.search.day.job import Best, Placed
    from footex.planning.search.track.track import Track

__all__ = ["Single"]

_WEEK = 7


def _square_gaps(days: list[int]) -> int:
    """The squared days from each day of a set to the next, the last to the first of the week after."""
    return sum((later - day) ** 2 for day, later in pairwise([*days, *(day + _WEEK for day in days[:1])]))


_DAYS = [[day for day in range(_WEEK) if mask >> _WEEK - 1 - day & 1] for mask in range(1 << _WEEK)]
"""The days of each mask. The first day is its highest bit: of two sets that cost the same, the earlier is greater."""

_SETS = [[(mask, _square_gaps(days)) for mask, days in enumerate(_DAYS) if len(days) == count] for count in range(8)]
"""Of each number of days, the masks of the sets and their squared gaps."""


class Single:
    """The plans of a week of one commitment.

    Args:
        days: The planner of each day.
        tracks: The track of each commitment over the same days, which have no wish or rest in common.
    """

    def __init__(self, days: "Sequence[DayPlanner]", tracks: "Sequence[Track]") -> None:
        self._days = days
        self._tracks = tracks

    @property
    def applies(self) -> bool:
        """Whether there is one commitment, and what a day costs depends on the number of days and their gaps only.

        So it doesn't if anything was done or is kept, or if runs, rests or doses go on from one day to the next.
        """
        if len(self._tracks) != 1 or len(self._days) != _WEEK:
            return False
        track = self._tracks[0]
        return (
            not (track.coupled or track.counted or track.spacing or track.now)
            and track.recurrence.days is not None
            and track.active == range(_WEEK)
            and track.wishes == NO_WISHES
            and not any(day.done or day.kept for day in track.days)
        )

    def best(self) -> "tuple[int, list[tuple[Placed, ...]]] | None":
        """Find the cost of the best plan, and its sessions on each day, the earliest of that cost; `None` without any.

        A day has the cheapest number of sessions, and of equal ones that with the earliest. A plan is earlier than
        another if it has the first day that only one of them has.
        """
        chosen = self._choose_all()
        costs = add_subsets([each[0] if each else 0 for each in reversed(chosen)])
        never = sum(1 << _WEEK - 1 - day for day, each in enumerate(chosen) if each is None)
        cheapest = min(
            (
                (costs[mask] + away + gaps * GAPS, -mask)
                for count, away in self._list_counts()
                for mask, gaps in _SETS[count]
                if not mask & never
            ),
            default=None,
        )
        if cheapest is None:
            return None
        cost, mask = cheapest[0], -cheapest[1]
        return cost, [each[1] if each and day in _DAYS[mask] else () for day, each in enumerate(chosen)]

    def _choose_all(self) -> "list[Best | None]":
        """The choice of each day; equal days have equal ones."""
        known: dict[object, Best | None] = {}
        chosen: list[Best | None] = []
        for day, (planner, own) in enumerate(zip(self._days, self._tracks[0].days, strict=True)):
            kind = planner, own, tuple(self._tracks[0].alone[day])
            if kind not in known:
                known[kind] = self._choose(day)
            chosen.append(known[kind])
        return chosen

    def _list_counts(self) -> "Iterator[tuple[int, int]]":
        """The possible numbers of days, each with what it costs."""
        track = self._tracks[0]
        bounds, (_, typical, _) = track.weeks[0], track.recurrence.days or (0, 0, 0)
        for count in range(bounds.least, min(bounds.most, _WEEK) + 1):
            yield count, abs(count - typical) * AWAY

    def _choose(self, day: int) -> "Best | None":
        """The cost of a day with sessions and these; `None` if it can have none."""
        best: Best | None = None
        for count, cost in self._tracks[0].cost_on(day).items():
            placed = self._days[day].place((count,)) if count else None
            if placed is not None and (best is None or (cost, in_order(placed[1])) < (best[0], in_order(best[1]))):
                best = cost, placed[1]
        return best
