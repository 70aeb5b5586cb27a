"""Kept sessions: those of an earlier plan that are still to come, and those that stand as they are."""

from typing import TYPE_CHECKING

from footex.planning.request.sessions.status import SessionStatus
from footex.planning.request.times.moments import minute_of_day
from footex.planning.search.day.job import Kept

if TYPE_CHECKING:
    from footex.planning.request.request import Request
    from footex.planning.request.sessions.session import Session
    from footex.planning.search.layout.calendar import Calendar

__all__ = ["find_kept", "find_unmarked", "is_fact"]


def find_kept(request: "Request", calendar: "Calendar") -> dict[tuple[int, int], dict[int, Kept]]:
    """Find the sessions that the new plan is to keep.

    Returns:
        For each day and commitment with any, the kept session of each slot.
    """
    indices = {commitment.id: index for index, commitment in enumerate(request.planned)}
    kept: dict[tuple[int, int], dict[int, Kept]] = {}
    for session in request.keep:
        start = calendar.clock.instant(session.start)
        wall = calendar.clock.moment(start)
        number = (wall.date() - request.start).days
        if session.status is not SessionStatus.PLANNED or session.commitment not in indices:
            continue
        if not calendar.now <= number < len(calendar.dates) or (calendar.since is not None and start < calendar.since):
            continue
        slots = kept.setdefault((number, indices[session.commitment]), {})
        slots[session.number - 1] = Kept(start - calendar.bases[number], minute_of_day(wall), session.fixed)
    return kept


def is_fact(session: "Session", calendar: "Calendar") -> bool:
    """Whether a kept session stands in the new plan as it is: it is past, or isn't planned any more."""
    if not calendar.dates[0] <= session.day <= calendar.dates[-1]:
        return False
    if session.status is not SessionStatus.PLANNED or session.day < calendar.dates[calendar.now]:
        return True
    return calendar.since is not None and calendar.clock.instant(session.start) < calendar.since


def find_unmarked(request: "Request", calendar: "Calendar") -> "tuple[Session, ...]":
    """The kept sessions before now of which nothing is known, nor of their days."""
    known = {(entry.commitment, entry.day) for entry in request.history}
    return tuple(
        session
        for session in request.keep
        if session.status is SessionStatus.PLANNED and is_fact(session, calendar)
        if (session.commitment, session.day) not in known
    )
