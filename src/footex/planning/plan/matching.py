"""Matching the sessions of two plans: those that only one of them has, in order of time."""

from collections import defaultdict
from typing import TYPE_CHECKING

from footex.planning.request.sessions.session import place_in_time

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from footex.planning.plan.difference import Difference
    from footex.planning.request.sessions.session import Session

__all__ = ["match_sessions", "time_of_difference", "week_of"]


def match_sessions(
    first: "Iterable[Session]", second: "Iterable[Session]", key: "Callable[[Session], object]"
) -> "Iterator[tuple[Session, Session]]":
    """Match the sessions of each commitment and key, the earliest with the earliest; what is left over has no match.

    Args:
        first: Sessions of the first plan.
        second: Sessions of the second plan.
        key: What both sessions of a pair have in common, such as their week.
    """
    groups: defaultdict[tuple[str, object], tuple[list[Session], list[Session]]] = defaultdict(lambda: ([], []))
    for side, sessions in enumerate((first, second)):
        for session in sessions:
            groups[session.commitment, key(session)][side].append(session)
    for before, after in groups.values():
        yield from zip(sorted(before, key=place_in_time), sorted(after, key=place_in_time), strict=False)


def week_of(session: "Session", start: "date") -> int:
    """The number of the week of a session, from 1.

    Args:
        session: The session.
        start: The first day of its plan.
    """
    return (session.day - start).days // 7 + 1


def time_of_difference(difference: "Difference") -> tuple[float, str]:
    """The sort key of a difference: the earlier of its sessions."""
    sessions = (difference.before, difference.after)
    return min(session.start.timestamp() for session in sessions if session is not None), difference.about
