"""The sessions in which two plans of a request differ: those on another day or in another part of the day.

A session differs from a plan that has no session of its commitment on its date in its part of the day. So one that
starts some minutes later doesn't.
"""

from collections import defaultdict
from typing import TYPE_CHECKING

from footex.planning.plan.difference import Difference
from footex.planning.plan.matching import match_sessions, time_of_difference, week_of
from footex.planning.request.meaning.part_of_day import PartOfDay, part_of_day
from footex.planning.request.sessions.session import place_in_time
from footex.planning.request.times.moments import minute_of_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from footex.planning.request.sessions.session import Session

__all__ = ["find_swaps", "part_of"]

_Spot = tuple[str, "date", PartOfDay]


def part_of(session: "Session") -> PartOfDay:
    """The part of the day in which a session starts."""
    return part_of_day(minute_of_day(session.start))


def find_swaps(first: "Sequence[Session]", second: "Sequence[Session]", start: "date") -> tuple[Difference, ...]:
    """Find the sessions in which a second plan differs from a first one.

    Those that only one plan has are matched in order of time, first with those of their commitment on the same day,
    then in the same week.

    Args:
        first: The sessions of the first plan.
        second: Those of the second.
        start: The first day of both.
    """
    gone, new = _find_alone(first, second), _find_alone(second, first)
    pairs: list[tuple[Session, Session]] = []
    for place in (lambda one: one.day, lambda one: week_of(one, start)):
        found = list(match_sessions(gone, new, place))
        pairs += found
        gone = [one for one in gone if one not in [before for before, _ in found]]
        new = [one for one in new if one not in [after for _, after in found]]
    moved = [Difference(code="moved", about=before.id, before=before, after=after) for before, after in pairs]
    removed = [Difference(code="removed", about=one.id, before=one) for one in gone]
    added = [Difference(code="added", about=one.id, after=one) for one in new]
    return tuple(sorted([*moved, *removed, *added], key=time_of_difference))


def _find_alone(own: "Iterable[Session]", others: "Iterable[Session]") -> "list[Session]":
    """The sessions of one plan that the other doesn't have: of several in one place, the last that start otherwise."""
    ours, theirs = _by_spot(own), _by_spot(others)
    alone: list[Session] = []
    for spot, sessions in ours.items():
        there = theirs.get(spot, [])
        starts = {one.start for one in there}
        ordered = sorted(sessions, key=lambda one: (one.start not in starts, one.start))
        alone += ordered[len(there) :]
    return sorted(alone, key=place_in_time)


def _by_spot(sessions: "Iterable[Session]") -> "dict[_Spot, list[Session]]":
    spots: dict[_Spot, list[Session]] = defaultdict(list)
    for session in sessions:
        spots[session.commitment, session.day, part_of(session)].append(session)
    return spots
