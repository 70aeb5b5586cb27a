"""The history of a plan: days on which a commitment was done, was skipped, or the person was ill."""

from datetime import date, datetime
from typing import TYPE_CHECKING, assert_never

from attrs import field, frozen

from footex.errors import InvalidKind, InvalidValue
from footex.hint import Hint, Made
from footex.model.fields import SLUG, as_member, as_slug, as_tuple
from footex.model.figures.dates import as_date
from footex.model.figures.moments import as_fixed_moment
from footex.model.value import Value
from footex.planning.request.sessions.session import Session
from footex.planning.request.sessions.status import DoneStatus, SessionStatus
from footex.planning.request.times.moments import check_end

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Done", "as_history", "join_history"]


def _day(value: date | str) -> date:
    return as_date(value, "Done.day")


def _start(value: datetime | str | None) -> datetime | None:
    return None if value is None else as_fixed_moment(value, "Done.start")


def _end(value: datetime | str | None) -> datetime | None:
    return None if value is None else as_fixed_moment(value, "Done.end")


def _status(value: DoneStatus | str) -> DoneStatus:
    return as_member(value, DoneStatus, "Done.status")


@frozen(eq=False, repr=False, kw_only=True)
class Done(Value):
    """A day on which a commitment was done, was skipped, or the person was ill.

    Args:
        commitment: The id of the commitment.
        day: The date.
        start: The start of its session, with a fixed offset; `None` if only the day is known.
        end: Its end, with the start only.
        status: What became of the day; only `done` counts as done.

    Raises:
        InvalidValue: An invalid field, a start without an end or the reverse, a start on another date, or times of a
            day that wasn't done.

    Example:
        >>> Done(commitment="simple-foot-exercises", day="2026-11-22")
        Done(commitment='simple-foot-exercises', day=datetime.date(2026, 11, 22))
        >>> Done(commitment="simple-foot-exercises", day="2026-11-22", status="ill").status
        <DoneStatus.ILL: 'ill'>
    """

    commitment: str = field(metadata=SLUG)
    day: date = field(converter=_day)
    start: datetime | None = field(default=None, converter=_start)
    end: datetime | None = field(default=None, converter=_end)
    status: DoneStatus = field(default=DoneStatus.DONE, converter=_status)

    def __attrs_post_init__(self) -> None:
        as_slug(self.commitment, "Done.commitment")
        if self.start is None or self.end is None:
            if self.start is not self.end:
                raise InvalidValue("Done.end", self.end, "doesn't go with its start", "give both or neither")
            return
        check_end(self.start, self.end, "Done.end")
        if self.start.date() != self.day:
            raise InvalidValue("Done.start", self.start, "isn't on its day", f"write a time of {self.day}")
        if self.status is not DoneStatus.DONE:
            hint = f"leave out the times of a day that is {self.status}"
            raise InvalidValue("Done.start", self.start, "is the time of a session that wasn't done", hint)


def as_history(value: object, name: str) -> tuple[Done, ...]:
    """Accept days done, sessions of an earlier plan, or pairs of an id and a date, as days done in order.

    A session that is still `planned` counts as done, one that is `cancelled` is left out.
    """
    history: set[Done] = set()
    for entry in as_tuple(value, name):
        if isinstance(entry, Session):
            history |= _read_session(entry, planned=True)
        elif isinstance(entry, tuple) and len(entry) == 2:
            history.add(Done(commitment=entry[0], day=entry[1]))
        else:
            history.add(_as_done(entry, name))
    return tuple(sorted(history, key=_order))


def _as_done(entry: object, name: str) -> Done:
    if isinstance(entry, Done):
        return entry
    hint = Hint("write {}, or a pair of the id of a commitment and a date", Made("Done"))
    raise InvalidValue(name, entry, "is not a Done", hint, kind=InvalidKind.CLASS)


def _read_session(session: Session, *, planned: bool) -> set[Done]:
    """The day done or skipped of a session, if it was either."""
    name, day = session.commitment, session.day
    match session.status:
        case SessionStatus.CANCELLED:
            return set()
        case SessionStatus.SKIPPED:
            return {Done(commitment=name, day=day, status=DoneStatus.SKIPPED)}
        case SessionStatus.PLANNED if not planned:
            return set()
        case SessionStatus.PLANNED | SessionStatus.DONE:
            return {Done(commitment=name, day=day, start=session.start, end=session.end)}
        case _:
            assert_never(session.status)


def join_history(history: "Iterable[Done]", sessions: "Iterable[Session]") -> tuple[Done, ...]:
    """Join a history with the sessions of a kept plan that were done or skipped, each counted once, in order.

    A day done without times is left out where the times of a session of that day are known, and of a day that is both
    skipped and ill, ill is kept.
    """
    entries = set(history).union(*(_read_session(session, planned=False) for session in sessions))
    timed = {(done.commitment, done.day) for done in entries if done.start is not None}
    ill = {(done.commitment, done.day) for done in entries if done.status is DoneStatus.ILL}
    covered = {
        Done(commitment=commitment, day=day, status=status)
        for status, better in ((DoneStatus.DONE, timed), (DoneStatus.SKIPPED, ill))
        for commitment, day in better
    }
    return tuple(sorted(entries - covered, key=_order))


def _order(done: Done) -> tuple[date, str, float, str]:
    return done.day, done.commitment, 0 if done.start is None else done.start.timestamp(), done.status
