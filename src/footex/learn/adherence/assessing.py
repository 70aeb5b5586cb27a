"""Comparing logs with a plan."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple, assert_never

from footex.learn.adherence.adherence import Adherence
from footex.learn.adherence.matching import match_logs
from footex.learn.adherence.readings import Share, Timelines, read_log
from footex.learn.adherence.rows import SessionOutcome, SessionRow, UnreadLog
from footex.learn.adherence.summing import Counted, count_session, sum_rows
from footex.learn.adherence.trend import fit_trend
from footex.messages.charts import BETWEEN
from footex.model.catalog import Catalog
from footex.model.fields import as_instances
from footex.model.figures.dates import as_date
from footex.model.routines.routine import Routine
from footex.planning.plan.plan import Plan, as_plan
from footex.planning.request.sessions.session import Session
from footex.planning.request.sessions.status import SessionStatus
from footex.timing.logs.session_log import SessionLog
from footex.timing.paces.bundled import PACES
from footex.timing.paces.pace import STEADY, Pace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from footex.learn.adherence.matching import Match
    from footex.learn.adherence.readings import Reading
    from footex.model.exercise import Exercise

__all__ = ["assess_adherence"]

_MARKED = (SessionStatus.DONE, SessionStatus.SKIPPED)


class _Entry(NamedTuple):
    """A session, what each exercise has of it, and the logs of it whose steps aren't known."""

    row: SessionRow
    shares: "Mapping[Exercise | None, Share]"
    unread: tuple[UnreadLog, ...]


def assess_adherence(
    logs: "Iterable[SessionLog] | SessionLog",
    plan: Plan | None = None,
    *,
    routines: "Catalog | Iterable[Routine] | Routine" = (),
    paces: "Iterable[Pace] | Pace" = PACES,
    until: date | str | None = None,
) -> Adherence:
    """Compare what was done with what was planned.

    A log is of the session of the plan that it names, as the logs of a plan's page do. One that names none is of the
    first session of its routine and its day that has no log yet, as those of `footex run` are; one without such a
    session is extra. A session without a log is done where the plan marks it so, and else missed, or ahead.

    Args:
        logs: What was done. A log that is there twice counts once.
        plan: What was planned; without a plan, only what was begun is known.
        routines: The routines of the logs beside those of the plan, found by id and content.
        paces: Their paces beside that of the plan, found by id.
        until: The last day to look at: sessions after it are ahead, and logs after it are left out. By default the last
            day on which anything was done, or is marked as done or skipped.

    Returns:
        Rows by session, week, routine and exercise. A log whose routine or pace isn't among these, or is another by
        now, counts as a session; it is among `unread`, and in no row of an exercise.

    Raises:
        InvalidValue: Not logs, not a plan, not routines, not paces, or not a date.

    Example:
        >>> import footex
        >>> stretching = footex.bundled().routines["heel-and-foot-stretching"]
        >>> plan = footex.plan_week(stretching, "daily 06:30-07:30", start="2026-11-23")
        >>> plan = plan.mark("2026-11-23-heel-and-foot-stretching-1", "done")
        >>> adherence = assess_adherence((), plan, until="2026-11-25")
        >>> adherence
        <Adherence until 2026-11-25: 1 of 3 sessions done>
        >>> [row.outcome.value for row in adherence.sessions]
        ['done', 'missed', 'missed', 'ahead', 'ahead', 'ahead', 'ahead']
    """
    given = tuple(dict.fromkeys(as_instances(logs, SessionLog, "assess_adherence.logs")))
    sessions = () if plan is None else as_plan(plan, "assess_adherence.plan").sessions
    last = _last_day(given, sessions) if until is None else as_date(until, "assess_adherence.until")
    listed = routines.routines.values() if isinstance(routines, Catalog) else routines
    known = as_instances(listed, Routine, "assess_adherence.routines")
    pace = STEADY if plan is None else plan.request.pace
    timelines = Timelines(
        (*(session.routine for session in sessions), *known),
        (*as_instances(paces, Pace, "assess_adherence.paces"), pace),
    )
    kept = [log for log in given if last is not None and log.start.date() <= last]
    entries = [_enter(match, pace, timelines, last) for match in match_logs(sessions, kept)]
    entries.sort(
        key=lambda entry: (entry.row.start.timestamp(), entry.row.id is None, entry.row.id or entry.row.routine)
    )
    return _add_up(entries, plan, timelines, last)


def _last_day(logs: "Iterable[SessionLog]", sessions: "Iterable[Session]") -> date | None:
    days = [log.start.date() for log in logs]
    days += [session.day for session in sessions if session.status in _MARKED]
    return max(days, default=None)


def _enter(match: "Match", pace: Pace, timelines: Timelines, last: date | None) -> _Entry:
    session = match.session
    if session is None or match.logs:
        return _enter_logs(match, timelines)
    outcome = _outcome_of(session, last)
    shares = timelines.plan(session.routine, pace, session.level, outcome)
    planned = sum(share.planned for share in shares.values())
    return _Entry(SessionRow(session.id, session.routine.id, session.day, session.start, outcome, planned), shares, ())


def _outcome_of(session: Session, last: date | None) -> SessionOutcome:
    """What became of a session that has no log."""
    match session.status:
        case SessionStatus.CANCELLED:
            return SessionOutcome.CANCELLED
        case _ if last is None or session.day > last:
            return SessionOutcome.AHEAD
        case SessionStatus.DONE:
            return SessionOutcome.DONE
        case SessionStatus.SKIPPED | SessionStatus.PLANNED:
            return SessionOutcome.MISSED
        case _:
            assert_never(session.status)


def _enter_logs(match: "Match", timelines: Timelines) -> _Entry:
    """A session that has logs: their times are added up, and what was completed is that of the best of them."""
    readings = [read_log(log, timelines) for log in match.logs]
    best = min(readings, key=lambda one: (one.outcome is not SessionOutcome.DONE, one.skipped))
    row = SessionRow(
        id=None if match.session is None else match.session.id,
        routine=best.log.routine,
        day=match.logs[0].start.date() if match.session is None else match.session.day,
        start=match.logs[0].start,
        outcome=best.outcome,
        planned_milliseconds=best.log.planned.milliseconds[0],
        real_milliseconds=sum(one.real.milliseconds[0] for one in match.logs),
        paused_milliseconds=sum(one.paused_milliseconds for one in match.logs),
        skipped_milliseconds=best.skipped,
        logs=len(match.logs),
        by_day=match.by_day,
    )
    unread = tuple(
        UnreadLog(one.log.routine, one.log.start, one.log.pace, one.unread) for one in readings if one.unread
    )
    return _Entry(row, _join(best, readings), unread)


def _join(best: "Reading", readings: "Iterable[Reading]") -> "dict[Exercise | None, Share]":
    """What the best reading says of each exercise, with the real time of all of them."""
    shares = dict(best.shares)
    for other in readings:
        if other is not best:
            for key, share in other.shares.items():
                mine = shares.get(key, Share(SessionOutcome.MISSED, 0, 0))
                shares[key] = mine._replace(real=(mine.real or 0) + (share.real or 0))
    return shares


def _add_up(entries: "list[_Entry]", plan: Plan | None, timelines: Timelines, last: date | None) -> Adherence:
    planned = plan is not None
    rows = [entry.row for entry in entries]
    names: dict[str, str] = {"": BETWEEN()}
    for entry in entries:
        names |= {exercise.id: exercise.name for exercise in entry.shares if exercise is not None}
    exercises = sum_rows((one for entry in entries for one in _count_shares(entry, planned=planned)), planned=planned)
    between = exercises.pop("", None)
    shown = [*exercises.values()]
    if between is not None:
        # Nothing is to be done between exercises: of sessions, only their time counts there.
        shown.append(between._replace(due=None, done=0, partly=0, missed=None, unlogged=0, extra=0))
    weeks = sum_rows((count_session(row, _week_of(row, plan), planned=planned) for row in rows), planned=planned)
    by_routine = sum_rows((count_session(row, row.routine, planned=planned) for row in rows), planned=planned)
    return Adherence(
        sessions=tuple(rows),
        weeks=tuple(weeks.values()),
        routines=tuple(row._replace(name=timelines.title_of(row.about)) for row in by_routine.values()),
        exercises=tuple(row._replace(name=names[row.about]) for row in shown),
        unread=tuple(one for entry in entries for one in entry.unread),
        trend=fit_trend([100 * (row.real_milliseconds or 0) / row.planned_milliseconds for row in rows if row.timed]),
        planned=planned,
        until=last,
    )


def _count_shares(entry: _Entry, *, planned: bool) -> "Iterator[Counted]":
    outcome = entry.row.outcome
    for exercise, share in entry.shares.items():
        yield Counted(
            key="" if exercise is None else exercise.id,
            outcome=outcome if outcome in (SessionOutcome.AHEAD, SessionOutcome.CANCELLED) else share.outcome,
            extra=planned and entry.row.id is None,
            planned=share.planned,
            real=share.real,
            paused=None,
            skipped=share.skipped,
        )


def _week_of(row: SessionRow, plan: Plan | None) -> str:
    """The first day of the week of a session: of its plan, or its Monday."""
    into = row.day.weekday() if plan is None else (row.day - plan.request.start).days % 7
    return (row.day - timedelta(days=into)).isoformat()
