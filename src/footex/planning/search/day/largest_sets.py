"""Largest sets: which commitments can have a session on one day together, so that no other can be added.

What may follow a set of single sessions depends only on the earliest start that is left after them. That is the least
over the session that comes last, which follows the set without it [Held, Karp 1962]; if sessions may be outside their
part of the day, the least with at most so many of them outside.
"""

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from footex.planning.search.costs.costs import unpack

if TYPE_CHECKING:
    from footex.planning.search.day.day import DayPlanner

__all__ = ["DaySet", "DaySets", "find_largest_sets"]

_MOST_SETS = 20_000
"""The maximum sets that are looked at."""


class DaySet(NamedTuple):
    """Sessions that fit a day: the commitments, as a bit mask, and how many are outside their parts only together."""

    mask: int
    outside: int


class DaySets(NamedTuple):
    """The sets of sessions that fit a day.

    Attributes:
        largest: Those to which none can be added with as many outside their parts.
        outside: Of each that fits, how many are outside their parts only together; empty if all fit together.
    """

    largest: list[DaySet]
    outside: dict[int, int]


class _Session(NamedTuple):
    """A session that is placed as early as it can be.

    Attributes:
        seconds: Its seconds.
        following: For each start of the day, by its index, that which is left after the session; the number of starts
            if none is, and one more if the session has no start.
        inside: The same inside its part of the day; `None` if that is no different.
    """

    seconds: int
    following: list[int]
    inside: list[int] | None


def find_largest_sets(planner: "DayPlanner", numbers: tuple[int, ...], *, parts: bool) -> DaySets | None:
    """Find the sets of single sessions that fit a day.

    Args:
        planner: The day.
        numbers: The commitments, of each of which a session fits alone.
        parts: Whether parts of the day matter.

    Returns:
        The sets; `None` if there are too many that fit.
    """
    sessions = {number: _make_session(planner, number, parts=parts) for number in numbers}
    never = len(planner.starts) + 1
    if not parts and _fit_longest_first([*sessions.values()], planner.room(), never):
        return DaySets([DaySet(sum(1 << number for number in numbers), 0)], {})
    after = _find_fitting(sessions, planner.room(), never)
    if after is None:
        return None
    outside = {some: next(many for many, at in enumerate(starts) if at < never) for some, starts in after.items()}
    bits = [1 << number for number in numbers]
    largest = [
        DaySet(some, many)
        for some, many in outside.items()
        if all(some & bit or outside.get(some | bit) != many for bit in bits)
    ]
    return DaySets(largest, outside)


def _make_session(planner: "DayPlanner", number: int, *, parts: bool) -> _Session:
    possible = planner.find_starts(number, 0)
    seconds = planner.jobs[number].lengths[0]
    taken = seconds + planner.between
    inside: list[int] = []
    if parts:
        starts, costs, _ = planner.choices(number, 0)
        inside = [start for start, cost in zip(starts, costs, strict=True) if not unpack(cost).outside]
    return _Session(
        seconds,
        _follow(planner, possible, taken),
        _follow(planner, inside, taken) if 0 < len(inside) < len(possible) else None,
    )


def _follow(planner: "DayPlanner", possible: list[int], taken: int) -> list[int]:
    """For each start of the day, that which is left after a session at its next possible one."""
    starts = [start for start, _, _ in planner.starts]
    after = [bisect_left(starts, start + taken) for start in possible]
    after.append(len(starts) + 1)
    return [after[bisect_left(possible, start)] for start in starts] + [len(starts) + 1] * 2


def _fit_longest_first(sessions: list[_Session], room: int, never: int) -> bool:
    """Whether all sessions fit in that order."""
    at = 0
    for each in sorted(sessions, key=lambda each: -each.seconds):
        at = each.following[at]
    return at < never and sum(each.seconds for each in sessions) <= room


def _find_fitting(sessions: dict[int, _Session], room: int, never: int) -> dict[int, list[int]] | None:
    """Of each set that fits, the earliest start left after it with at most so many sessions outside their parts."""
    after = {0: [0]}
    seconds = {0: 0}
    sets = [0]
    for some in sets:
        for number, session in sessions.items():
            more, taken = some | 1 << number, seconds[some] + session.seconds
            if number < some.bit_length() or taken > room:
                continue
            parts = [(last, more ^ 1 << last) for last in sessions if more >> last & 1]
            if not all(part in after for _, part in parts):
                continue  # what doesn't fit without one of them doesn't fit with it
            starts = [never] * (len(after[some]) + (session.inside is not None))
            for last, part in parts:
                _place_last(sessions[last], after[part], starts)
            if starts[-1] < never:
                after[more], seconds[more] = starts, taken
                sets.append(more)
        if len(sets) > _MOST_SETS:
            return None
    return after


def _place_last(session: _Session, before: list[int], starts: list[int]) -> None:
    """Take what is left if a session comes last, where that is earlier."""
    following = session.following
    inside = following if session.inside is None else session.inside
    for outside, at in enumerate(before):
        starts[outside] = min(starts[outside], inside[at])
        if session.inside is not None:
            starts[outside + 1] = min(starts[outside + 1], following[at])
