"""Recounting: the cost of a plan by its sessions alone.

The search finds a plan by way of the states of its commitments, of which several may lead to the same sessions: where
sessions can be matched with those of a kept plan in several ways, the one that was found needn't be the shortest. In a
plan that is proved best it is.
"""

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footex.planning.search.day.day import DayPlanner
    from footex.planning.search.day.job import Placed
    from footex.planning.search.layout.joint import Wishes
    from footex.planning.search.track.track import Track

__all__ = ["recount"]


def recount(
    days: "Sequence[DayPlanner]", tracks: "Sequence[Track]", plan: "Sequence[tuple[Placed, ...]]", wishes: "Wishes"
) -> int:
    """The cost of a plan.

    Args:
        days: The planner of each day.
        tracks: The track of each commitment over the same days.
        plan: The sessions placed on each day.
        wishes: The wishes about several commitments.
    """
    counts = [[sum(number == which for _, which, _ in placed) for placed in plan] for number in range(len(tracks))]
    done = [0] * len(tracks)
    by_day = [[own[day] for own in counts] for day in range(len(plan))]
    total = sum(track.cost_of(own) for track, own in zip(tracks, counts, strict=True))
    for day, placed in enumerate(plan):
        planner = days[day].after(tuple(done))
        minutes = 0
        for start, number, slot in placed:
            starts, costs, _ = planner.choices(number, slot)
            total += costs[bisect_left(starts, start)]
            minutes += planner.jobs[number].lengths[slot] // 60
            done[number] += 1
        total += planner.load(minutes) + wishes.cost_of(day, by_day[day], by_day[day - 1] if day else ())
        for number, track in enumerate(tracks):
            done[number] += track.days[day].done if day in track.active else 0
    return total
