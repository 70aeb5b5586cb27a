"""Sessions: a routine on a date, why it lies there, and sessions that were done."""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from attrs import field, frozen

from footex.errors import InvalidValue
from footex.model.routines.routine import Routine
from footex.model.value import (
    Value,
    as_instance,
    as_instances,
    as_member,
    as_slug,
    as_tuple,
    as_whole,
    check_slugs,
    check_texts,
)
from footex.planning.request.availability import as_date, as_fixed_moment
from footex.timing.paces.pace import Level, LevelLike

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Done", "Reason", "Session", "as_history"]


def _figure(value: int) -> int:
    return as_whole(value, "Reason.figure")


@frozen(eq=False, repr=False, kw_only=True)
class Reason(Value):
    """Why something is as it is: a code, a figure, and the same in words.

    Args:
        code: Such as `off-usual-time`.
        figure: What the code counts; 0 where it counts nothing.
        text: For a person.

    Example:
        >>> Reason(code="off-usual-time", figure=30, text="30 min off its usual 07:00").figure
        30
    """

    code: str
    figure: int = field(default=0, converter=_figure)
    text: str

    def __attrs_post_init__(self) -> None:
        check_slugs(self, "code")
        check_texts(self, "text")


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


@frozen(eq=False, repr=False, kw_only=True)
class Session(Value):
    """A routine on a date.

    Args:
        id: Date, commitment and number within the day: it stays when the session moves within its day.
        commitment: The id of what it belongs to.
        number: Which of the commitment's sessions of the day, from 1.
        start: When it starts, by the wall clock, its offset fixed.
        end: When it ends: its time at `level`, rounded up to whole minutes, later.
        routine: What is done.
        level: Which figure of the routine's estimate it takes.
        reasons: Why it lies here and is as it is.

    Raises:
        InvalidValue: A field that can't be read, or an end that isn't later.

    Example:
        >>> import footex
        >>> stretching = footex.bundled().routines["heel-and-foot-stretching"]
        >>> footex.plan_week([stretching], "daily 06:30-07:30", start="2026-11-23").sessions[0]
        <Session 2026-11-23-heel-and-foot-stretching-1: 06:30-07:03>
    """

    id: str
    commitment: str
    number: int = field(converter=_number)
    start: datetime = field(converter=_start)
    end: datetime = field(converter=_end)
    routine: Routine
    level: Level = field(default=Level.TYPICAL, converter=_level)
    reasons: tuple[Reason, ...] = field(default=(), converter=_reasons)

    def __attrs_post_init__(self) -> None:
        check_slugs(self, "commitment")
        if self.id != (expected := session_id(self.day, self.commitment, self.number)):
            hint = f"write '{expected}': its date, commitment and number"
            raise InvalidValue("Session.id", self.id, "isn't the id of this session", hint)
        as_instance(self.routine, Routine, "Session.routine")
        if self.end <= self.start:
            raise InvalidValue("Session.end", self.end, "isn't after the start", f"write a time after {self.start}")

    def __repr__(self) -> str:
        return f"<Session {self.id}: {self.start:%H:%M}-{self.end:%H:%M}>"

    @property
    def day(self) -> date:
        """The date by the wall clock."""
        return self.start.date()

    @property
    def minutes(self) -> int:
        """How long it takes, in whole minutes of elapsed time."""
        return -((self.start - self.end) // timedelta(minutes=1))


def session_id(day: date, commitment: str, number: int) -> str:
    """What a session is called."""
    return f"{day.isoformat()}-{commitment}-{number}"


def _done_day(value: date | str) -> date:
    return as_date(value, "Done.day")


@frozen(eq=False, repr=False, kw_only=True)
class Done(Value):
    """A day on which a commitment was done.

    Args:
        commitment: Its id.
        day: The date.

    Example:
        >>> Done(commitment="simple-foot-exercises", day="2026-11-22")
        Done(commitment='simple-foot-exercises', day=datetime.date(2026, 11, 22))
    """

    commitment: str
    day: date = field(converter=_done_day)

    def __attrs_post_init__(self) -> None:
        as_slug(self.commitment, "Done.commitment")


def as_history(value: object, name: str) -> tuple[Done, ...]:
    """Take days done, sessions of an earlier plan, or pairs of an id and a date, as days done in order."""
    found: set[Done] = set()
    for one in as_tuple(value, name):
        if isinstance(one, Session):
            found.add(Done(commitment=one.commitment, day=one.day))
        elif isinstance(one, tuple) and len(one) == 2:
            found.add(Done(commitment=one[0], day=one[1]))
        else:
            found.add(as_instance(one, Done, name))
    return tuple(sorted(found, key=lambda done: (done.day, done.commitment)))
