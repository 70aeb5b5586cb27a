"""Rules of a plan that is kept: its fixed sessions, and those that are past."""

from typing import TYPE_CHECKING

from footex.planning.plan.checking.breach import Breach
from footex.planning.plan.checking.setting.wall import instant_of
from footex.planning.request.sessions.status import SessionStatus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.planning.plan.checking.setting.facts import Facts
    from footex.planning.plan.checking.setting.free import FreeTime
    from footex.planning.request.request import Request

__all__ = ["check_kept"]


def check_kept(request: "Request", facts: "Facts", free: "FreeTime") -> "Iterator[Breach]":
    """Check that fixed sessions are at their start, and that past ones stand in the plan."""
    for session in facts.missing:
        fate = "is past" if session.status is SessionStatus.PLANNED else f"was {session.status.value}"
        text = f"{session.id}, which {fate}, isn't in the plan."
        yield Breach(code="fact", about=session.id, message=text)
    planned = {commitment.id for commitment in request.planned}
    starts = {(one.session.commitment, one.start) for one in facts.placed}
    for session in request.keep:
        start = instant_of(session.start)
        to_come = session.status is SessionStatus.PLANNED and (free.since is None or start >= free.since)
        if not session.fixed or not to_come or session.commitment not in planned or not free.has(session.day):
            continue
        if (session.commitment, start) not in starts:
            text = f"{session.id} is fixed at {session.start:%Y-%m-%d %H:%M}, and isn't there."
            yield Breach(code="fixed", about=session.id, message=text)
