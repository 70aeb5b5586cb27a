"""Differences between two plans, session by session."""

from typing import TYPE_CHECKING

from footex.planning.plan.difference import Difference
from footex.planning.plan.matching import match_sessions, time_of_difference, week_of
from footex.planning.plan.plan import Plan, as_plan
from footex.planning.request.sessions.status import SessionStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from footex.planning.request.sessions.session import Session

__all__ = ["diff_plans"]


def diff_plans(a: Plan, b: Plan) -> tuple[Difference, ...]:
    """Compare two plans.

    Sessions are matched by their ids: date, commitment, number within the day. Of those left over that are still
    planned, the removed and the added ones of one commitment and week of the first plan are matched in order of time,
    the earliest with the earliest, as sessions that moved. Whether a session is fixed isn't compared, nor are its
    reasons.

    Args:
        a: The earlier plan.
        b: The later plan.

    Returns:
        One difference for each session that differs, in order of time; of a session with several differences, what
        became of it comes first, then that it moved.

    Raises:
        InvalidValue: Not two plans.

    Example:
        >>> import footex
        >>> stretching = footex.bundled().routines["heel-and-foot-stretching"]
        >>> early = footex.plan_week([stretching], "daily 06:30-07:30", start="2026-11-23")
        >>> late = footex.plan_week([stretching], "mon 07:00-08:00; tue-sun 06:30-07:30", start="2026-11-23")
        >>> footex.planning.diff_plans(early, late)
        (<moved 2026-11-23-heel-and-foot-stretching-1: Mon 06:30-07:03 to 07:00-07:33>,)
    """
    before = {session.id: session for session in as_plan(a, "diff_plans.a").sessions}
    after = {session.id: session for session in as_plan(b, "diff_plans.b").sessions}
    removed = [session for name, session in before.items() if name not in after]
    added = [session for name, session in after.items() if name not in before]
    matched = [(before[name], after[name]) for name in before if name in after]
    moved = list(_match_moved(removed, added, a.request.start))
    differences = [
        Difference(code=code, about=old.id, before=old, after=new)
        for old, new in [*matched, *moved]
        if (code := _find_code(old, new))
    ]
    found = {session.id for pair in moved for session in pair}
    differences += [Difference(code="removed", about=old.id, before=old) for old in removed if old.id not in found]
    differences += [Difference(code="added", about=new.id, after=new) for new in added if new.id not in found]
    return tuple(sorted(differences, key=time_of_difference))


def _match_moved(
    removed: "Iterable[Session]", added: "Iterable[Session]", start: "date"
) -> "Iterator[tuple[Session, Session]]":
    """Match the planned sessions of each commitment and week of which one was removed and one added, in order."""
    left, appeared = (
        [session for session in side if session.status is SessionStatus.PLANNED] for side in (removed, added)
    )
    return match_sessions(left, appeared, lambda session: week_of(session, start))


def _find_code(before: "Session", after: "Session") -> str:
    if before.status is not after.status:
        return after.status.value
    if before.start != after.start:
        return "moved"
    return "changed" if before.end != after.end or before.routine != after.routine else ""
