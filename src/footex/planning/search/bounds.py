"""Lower bounds of the search: what the rest of a plan costs at least, and whether it has room for what must be.

Two bounds of the cost, of which the greater counts. One is the sum of the minimum costs of the commitments, each
planned alone; it is exact for one. The other is that sum without squared minutes, plus the squares of their minutes
spread evenly over all days. A plan that costs no more in all that counts before the squared minutes has at least these
minutes, since each commitment then costs its own minimum there; any other plan is beyond the bound anyway.
"""

from typing import TYPE_CHECKING

from footex.planning.search.costs import LOAD
from footex.planning.search.spread import Spread
from footex.planning.search.track import Least

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footex.planning.search.day import DayPlanner
    from footex.planning.search.nodes import States
    from footex.planning.search.track import Track

__all__ = ["NOTHING_LEFT", "Bounds", "add"]

NOTHING_LEFT = Least(0, 0, 0)


def add(first: Least, second: Least) -> Least:
    """The sum of two minimums."""
    return Least(first[0] + second[0], first[1] + second[1], first[2] + second[2])


class Bounds:
    """The lower bounds over some days.

    Args:
        days: The planner of each day.
        tracks: The track of each commitment over the same days.
        places: Whether the best places are looked for, or only whether there are any.

    Attributes:
        root: The lower bound of the whole; `None` if a commitment alone is infeasible.
    """

    def __init__(self, days: "Sequence[DayPlanner]", tracks: "Sequence[Track]", *, places: bool) -> None:
        self._tracks = tracks
        floors = [track.least for track in tracks if track.least is not None]
        self.root: int | None = None
        self._spread = Spread([day.room() // 60 for day in days])
        if len(floors) < len(tracks):
            return
        # A single commitment needs no placement to be counted: it has a day, or none.
        most = [
            day.most(tuple(track.least_on(number) for track in tracks), places=places) if len(tracks) > 1 else 1
            for number, day in enumerate(days)
        ]
        self._capacity = _left_in_week(most)
        self._room = _left_in_week([day.room() for day in days])
        self._seconds = [
            min(
                (
                    sum(days[day].jobs[number].lengths[: track.least_on(day)])
                    for day in track.active
                    if any(track.alone[day]) and not track.days[day].done
                ),
                default=0,
            )
            for number, track in enumerate(tracks)
        ]
        total = NOTHING_LEFT
        for floor in floors:
            total = add(total, floor)
        self.root = self.ahead(0, total)

    def ahead(self, day: int, left: Least) -> int:
        """The least that the days from one on cost, given the minimum of all commitments for what is still to come."""
        return max(left[0], self._spread.least(day, left[2]) * LOAD + left[1])

    def ahead_with(self, day: int, begun: int, first: Least, second: Least) -> int:
        """As `ahead`, for a day that has so many minutes already, and two minimums that add up."""
        spread = self._spread.least_with(day, begun, begun + first[2] + second[2])
        return max(begun * begun * LOAD + first[0] + second[0], spread * LOAD + first[1] + second[1])

    def rests(self, day: int, states: "States") -> list[Least]:
        """For each commitment, the minimum of it and of all after it from a day on, added up; at the end, nothing."""
        rests = [NOTHING_LEFT]
        for track, (state, _) in zip(reversed(self._tracks), reversed(states), strict=True):
            rests.append(add(track.leasts[day][state], rests[-1]))
        return rests[::-1]

    def lacks_capacity(self, day: int, states: "States") -> bool:
        """Whether the rest of the week has fewer days, or less time, than the commitments need."""
        needed = [track.needed(day, state) for track, (state, _) in zip(self._tracks, states, strict=True)]
        if sum(needed) > self._capacity[day]:
            return True
        return sum(days * seconds for days, seconds in zip(needed, self._seconds, strict=True)) > self._room[day]


def _left_in_week(figures: list[int]) -> list[int]:
    """For each day, the sum of the figures of it and of the later days of its week."""
    return [sum(figures[day : day - day % 7 + 7]) for day in range(len(figures))]
