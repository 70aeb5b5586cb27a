"""Day sets: which commitments can have a session on one day together."""

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from footex.planning.search.costs.costs import unpack

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from footex.planning.search.day.day import Alone, Best, DayPlanner
    from footex.planning.search.track.track import Track

__all__ = ["DaySet", "find_day_sets"]


class DaySet(NamedTuple):
    """Sessions that fit a day: the commitments, as a bit mask, and how many are outside their parts only together."""

    mask: int
    outside: int


def find_day_sets(
    days: "Sequence[DayPlanner]",
    tracks: "Sequence[Track]",
    place: "Callable[[DayPlanner, tuple[int, ...]], Best | None]",
    step: "Callable[[int], None]",
) -> list[list[DaySet]]:
    """Find the sets of sessions that fit each day, to which none can be added with as many outside their parts.

    Args:
        days: The planner of each day.
        tracks: The track of each commitment over the same days.
        place: Places the sessions of a day.
        step: Counts steps.
    """
    known: dict[int, list[DaySet]] = {}
    for day, planner in enumerate(days):
        if id(planner) not in known:
            known[id(planner)] = _find_sets(planner, [track.alone[day] for track in tracks], place, step)
    return [known[id(planner)] for planner in days]


def _find_sets(
    planner: "DayPlanner",
    alone: "list[Alone]",
    place: "Callable[[DayPlanner, tuple[int, ...]], Best | None]",
    step: "Callable[[int], None]",
) -> list[DaySet]:
    """The sets of one day, each a bit mask at first. A set fits only if it does without any one of its sessions."""
    many = len(alone)
    can = [number for number, own in enumerate(alone) if 1 in own]
    fitting = {0: 0}
    queue = [0]
    for some in queue:
        step(1)
        for number in can[bisect_left(can, some.bit_length()) :]:
            more = some | 1 << number
            if all(more ^ 1 << other in fitting for other in can if some >> other & 1):
                best = place(planner, tuple(more >> other & 1 for other in range(many)))
                if best is not None:
                    own = sum(unpack(alone[other][1][0]).outside for other in can if more >> other & 1)
                    fitting[more] = unpack(best[0]).outside - own
                    queue.append(more)
    return [
        DaySet(some, outside)
        for some, outside in fitting.items()
        if all(some >> number & 1 or fitting.get(some | 1 << number) != outside for number in can)
    ]
