"""Lower bounds of the search: what the rest of a plan costs at least, and whether it has room for what must be.

Two bounds of the cost, of which the greater counts. One is the sum of the minimum costs of the commitments, each
planned alone; it is exact for one. The other is that sum without squared minutes, plus the squares of their minutes
spread evenly over all days. A plan that costs no more in all that counts before the squared minutes has at least these
minutes, since each commitment then costs its own minimum there; any other plan is beyond the bound anyway.

With a preferred maximum a day, the minimum minutes are those with the minimum of all that counts before it: the same
holds of them, and what they exceed the maximums of all days by is above some of these. Wishes about several commitments
only add to what each costs alone, so that both bounds hold without them.
"""

from itertools import accumulate
from typing import TYPE_CHECKING

from footex.planning.search.costs.costs import LOAD, OVER
from footex.planning.search.costs.spread import Spread
from footex.planning.search.track.state import Least
from footex.planning.search.track.week_bounds import most_apart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footex.planning.search.day.day import DayPlanner
    from footex.planning.search.layout.joint import Resting
    from footex.planning.search.track.state import States
    from footex.planning.search.track.track import Track

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
        rests: The rests that commitments share.
        places: Whether the best places are looked for, or only whether there are any.

    Attributes:
        root: The lower bound of the whole; `None` if a commitment alone is infeasible.
    """

    def __init__(
        self, days: "Sequence[DayPlanner]", tracks: "Sequence[Track]", rests: "Sequence[Resting]" = (), *, places: bool
    ) -> None:
        self._tracks = tracks
        floors = [track.least for track in tracks if track.least is not None]
        self.root: int | None = None
        self._spread = Spread([day.room() // 60 for day in days])
        self._rests = [(rest.members, _find_most(tracks, rest)) for rest in rests]
        preferred = [_find_preferred(day) for day in days]
        self._preferred = None if all(day.preferred is None for day in days) else preferred
        # Of the days from each on, the minutes that they can have without any above a preferred maximum.
        self._without = [*accumulate(reversed(preferred), initial=0)][::-1]
        if len(floors) < len(tracks):
            return
        # A single commitment needs no placement to be counted: it has a day, or none.
        known: dict[tuple[DayPlanner, tuple[int, ...]], int] = {}
        most: list[int] = []
        for number, day in enumerate(days):
            if len(tracks) == 1:
                most.append(1)
                continue
            kind = day, tuple(track.least_on(number) for track in tracks)
            if kind not in known:
                known[kind] = day.most(kind[1], places=places)
            most.append(known[kind])
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
        spread = self._spread.least(day, left[2]) * LOAD + left[1]
        if self._preferred is not None:
            spread += max(0, left[2] - self._without[day]) * OVER
        return max(left[0], spread)

    def ahead_with(self, day: int, begun: int, first: Least, second: Least) -> int:
        """As `ahead`, for a day that has so many minutes already, and two minimums that add up."""
        total = begun + first[2] + second[2]
        spread = self._spread.least_with(day, begun, total) * LOAD + first[1] + second[1]
        load = begun * begun * LOAD
        if self._preferred is not None:
            most = self._preferred[day]
            over = max(0, begun - most)
            spread += (over + max(0, total - max(begun, most) - self._without[day + 1])) * OVER
            load += over * OVER
        return max(load + first[0] + second[0], spread)

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
        if any(sum(needed[number] for number in members) > most[day] for members, most in self._rests):
            return True
        return sum(days * seconds for days, seconds in zip(needed, self._seconds, strict=True)) > self._room[day]


def _find_preferred(day: "DayPlanner") -> int:
    """The minutes that a day can have without any above its preferred maximum."""
    room = day.room() // 60
    return room if day.preferred is None else min(day.preferred, room)


def _find_most(tracks: "Sequence[Track]", rest: "Resting") -> list[int]:
    """From each day to the end of its week, the maximum days with a session of some that share a rest."""
    days = range(len(tracks[0].alone))
    possible = [day for day in days if any(any(tracks[number].alone[day]) for number in rest.members)]
    return [most_apart([later for later in possible if day <= later < day - day % 7 + 7], rest.apart) for day in days]


def _left_in_week(figures: list[int]) -> list[int]:
    """For each day, the sum of the figures of it and of the later days of its week."""
    return [sum(figures[day : day - day % 7 + 7]) for day in range(len(figures))]
