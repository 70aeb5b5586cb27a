"""Which logs are of which session of a plan: by the id that they name, else by routine and day."""

from typing import TYPE_CHECKING, NamedTuple

from footex.planning.request.sessions.session import place_in_time
from footex.planning.request.sessions.status import SessionStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from footex.planning.request.sessions.session import Session
    from footex.timing.logs.session_log import SessionLog

__all__ = ["Match", "match_logs"]


class Match(NamedTuple):
    """A session of a plan with its logs, logs alone, or a session alone.

    Attributes:
        session: The session; `None` where none was planned.
        logs: The logs in order of time.
        by_day: Whether they name no session of the plan, and were matched by routine and day.
    """

    session: "Session | None"
    logs: "tuple[SessionLog, ...]"
    by_day: bool = False


def match_logs(sessions: "Iterable[Session]", logs: "Iterable[SessionLog]") -> "Iterator[Match]":
    """Match logs with the sessions of a plan.

    Logs that name a session are all of that; of the others, each is of the first session of its routine and its day
    that has none yet and wasn't cancelled. What has no match comes last.

    Args:
        sessions: The sessions.
        logs: The logs.
    """
    listed = sorted(sessions, key=place_in_time)
    ids = {session.id for session in listed}
    named: dict[str, list[SessionLog]] = {}
    others: dict[tuple[str, date], list[SessionLog]] = {}
    for log in sorted(logs, key=_time_of):
        if log.plan_session in ids:
            named.setdefault(log.plan_session, []).append(log)
        else:
            others.setdefault((log.routine, log.start.date()), []).append(log)
    for session in listed:
        if session.id in named:
            yield Match(session, tuple(named[session.id]))
            continue
        unmatched = others.get((session.routine.id, session.day))
        if unmatched and session.status is not SessionStatus.CANCELLED:
            yield Match(session, (unmatched.pop(0),), by_day=True)
        else:
            yield Match(session, ())
    yield from _group(log for left in others.values() for log in left)


def _group(logs: "Iterable[SessionLog]") -> "Iterator[Match]":
    """Logs that name the same session are of one, whatever plan it is in; any other is a session of its own."""
    groups: dict[object, list[SessionLog]] = {}
    for log in logs:
        groups.setdefault(log.plan_session or log, []).append(log)
    for group in groups.values():
        yield Match(None, tuple(group))


def _time_of(log: "SessionLog") -> float:
    return log.start.timestamp()
