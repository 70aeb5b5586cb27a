"""Sessions: a routine on a date with the reasons for its time, and what became of it."""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from attrs import field, frozen

from footex.errors import InvalidValue
from footex.hint import Hint
from footex.model.fields import SLUG, as_instance, as_instances, as_member, as_whole, check_flags, check_slugs
from footex.model.figures.moments import as_fixed_moment
from footex.model.routines.routine import Routine
from footex.model.value import Value
from footex.planning.request.sessions.reason import Reason
from footex.planning.request.sessions.status import SessionStatus
from footex.planning.request.times.moments import check_end
from footex.timing.paces.level import Level, LevelLike

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Session", "place_in_time", "session_id"]


def _reasons(value: "Iterable[Reason] | Reason") -> tuple[Reason, ...]:
    return as_instances(value, Reason, "Session.reasons")


def _number(value: int) -> int:
    return as_whole(value, "Session.number", least=1)


def _start(value: datetime | str) -> datetime:
    return as_fixed_moment(value, "Session.start")


def _end(value: datetime | str) -> datetime:
    return as_fixed_moment(value, "Session.end")


def _level(value: LevelLike) -> Level:
    return as_member(value, Level, "Session.level")


def _status(value: SessionStatus | str) -> SessionStatus:
    return as_member(value, SessionStatus, "Session.status")


@frozen(eq=False, repr=False, kw_only=True)
class Session(Value):
    """A routine on a date.

    Args:
        id: Date, commitment and number within the day, so that it stays the same when the session moves within its day.
        commitment: The id of its commitment.
        number: Its number among the commitment's sessions of the day, from 1.
        start: The start by the wall clock, with a fixed offset.
        end: The end: the start plus its time at `level`, rounded up to whole minutes.
        routine: The routine.
        level: The level of the estimate that it takes.
        reasons: The reasons for its time and content.
        status: What became of it: `planned`, `done`, `skipped` or `cancelled`.
        fixed: Whether a later plan that keeps this one must have it at the same time.

    Raises:
        InvalidValue: An invalid field, or an end that isn't later.

    Example:
        >>> import footex
        >>> stretching = footex.bundled().routines["heel-and-foot-stretching"]
        >>> footex.plan_week([stretching], "daily 06:30-07:30", start="2026-11-23").sessions[0]
        <Session 2026-11-23-heel-and-foot-stretching-1: 06:30-07:03>
    """

    id: str
    commitment: str = field(metadata=SLUG)
    number: int = field(converter=_number)
    start: datetime = field(converter=_start)
    end: datetime = field(converter=_end)
    routine: Routine
    level: Level = field(default=Level.TYPICAL, converter=_level)
    reasons: tuple[Reason, ...] = field(default=(), converter=_reasons)
    status: SessionStatus = field(default=SessionStatus.PLANNED, converter=_status)
    fixed: bool = field(default=False)

    def __attrs_post_init__(self) -> None:
        check_slugs(self, "commitment")
        if self.id != (expected := session_id(self.day, self.commitment, self.number)):
            hint = Hint("write {}: its date, commitment and number", expected)
            raise InvalidValue("Session.id", self.id, "isn't the id of this session", hint)
        as_instance(self.routine, Routine, "Session.routine")
        check_end(self.start, self.end, "Session.end")
        check_flags(self, "fixed")

    def __repr__(self) -> str:
        status = "" if self.status is SessionStatus.PLANNED else f", {self.status}"
        return f"<Session {self.id}: {self.start:%H:%M}-{self.end:%H:%M}{status}{', fixed' if self.fixed else ''}>"

    @property
    def day(self) -> date:
        """The date by the wall clock."""
        return self.start.date()

    @property
    def minutes(self) -> int:
        """Its length in whole minutes of elapsed time, rounded up."""
        return -((self.start - self.end) // timedelta(minutes=1))


def place_in_time(session: Session) -> tuple[float, str]:
    """The sort key of a session: its start, then its id."""
    return session.start.timestamp(), session.id


def session_id(day: date, commitment: str, number: int) -> str:
    """The id of a session."""
    return f"{day.isoformat()}-{commitment}-{number}"
