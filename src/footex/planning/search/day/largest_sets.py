"""Largest sets: which commitments can have a session on one day together, so that no other can be added.

What may follow a set of single sessions depends only on the earliest time after them. That is the least over the
session that comes last, which follows the set without it [Held, Karp 1962].
"""

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from footex.planning.search.day.limits import LONG

if TYPE_CHECKING:
    from footex.planning.search.day.day import DayPlanner

__all__ = ["find_largest_sets"]

_MOST_SETS = 20_000
"""The maximum sets that are looked at."""


class _Session(NamedTuple):
    """A session: its possible starts, its seconds, and those until the next one may start."""

    starts: list[int]
    length: int
    taken: int

    def place(self, ready: int) -> int:
        """When the next session may start if this one starts as early as it can; too late if it can't."""
        at = bisect_left(self.starts, ready)
        return LONG if at == len(self.starts) else self.starts[at] + self.taken


def find_largest_sets(planner: "DayPlanner", numbers: tuple[int, ...]) -> list[int] | None:
    """Find the largest sets of sessions that fit a day, each a bit mask of commitments; `None` if there are too many.

    Args:
        planner: The day.
        numbers: The commitments, of each of which a session fits alone.
    """
    sessions = [
        _Session(planner.find_starts(number, 0), length, length + planner.between)
        for number in numbers
        for length in planner.jobs[number].lengths[:1]
    ]
    whole = sum(1 << number for number in numbers)
    if _fit_longest_first(sessions, planner.room()):
        return [whole]
    after = _find_fitting(sessions, planner.room())
    if after is None:
        return None
    bits = [1 << index for index in range(len(numbers))]
    return [
        sum(1 << number for number, bit in zip(numbers, bits, strict=True) if some & bit)
        for some in after
        if all(some & bit or some | bit not in after for bit in bits)
    ]


def _fit_longest_first(sessions: list[_Session], room: int) -> bool:
    """Whether all sessions fit in that order, each as early as it can be."""
    ready = -LONG
    for each in sorted(sessions, key=lambda each: -each.length):
        ready = each.place(ready)
    return ready < LONG and sum(each.length for each in sessions) <= room


def _find_fitting(sessions: list[_Session], room: int) -> dict[int, int] | None:
    """Of each set that fits, the earliest time after it; `None` if there are too many."""
    after = {0: -LONG}
    seconds = {0: 0}
    sets = [0]
    for some in sets:
        for index in range(some.bit_length(), len(sessions)):
            more, taken = some | 1 << index, seconds[some] + sessions[index].length
            if taken > room:
                continue
            # What doesn't fit without one of them, after which none may start, doesn't fit with it.
            ready = [
                (after.get(more ^ 1 << last, LONG), each)
                for last, each in enumerate(sessions[: index + 1])
                if more >> last & 1
            ]
            soonest = min([each.place(since) for since, each in ready])
            if soonest < LONG and all(since < LONG for since, _ in ready):
                after[more], seconds[more] = soonest, taken
                sets.append(more)
        if len(sets) > _MOST_SETS:
            return None
    return after
