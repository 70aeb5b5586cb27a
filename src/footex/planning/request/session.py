"""Sessions: a routine on a date with the reasons for its time, and days done before."""

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import field, frozen

from footex.errors import InvalidValue
from footex.hint import Hint
from footex.model.fields import (
    SLUG,
    as_instance,
    as_instances,
    as_member,
    as_slug,
    as_slugs,
    as_tuple,
    as_whole,
    check_slugs,
    check_texts,
)
from footex.model.figures.dates import as_date
from footex.model.report import show_report
from footex.model.routines.routine import Routine
from footex.model.value import Value
from footex.planning.request.moments import as_fixed_moment, check_end
from footex.timing.paces.level import Level, LevelLike

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Done", "Reason", "ReasonCode", "Session", "as_history"]


class ReasonCode(StrEnum):
    """The codes of the reasons that a plan gives; a loaded plan may hold others."""

    USUAL_TIME = "usual-time"
    SKIPPED_TIME = "skipped-time"
    OFF_USUAL_TIME = "off-usual-time"
    OUTSIDE_PART = "outside-part"
    SHORTENED = "shortened"
    DROPPED = "dropped"
    BELOW_SOURCE = "below-source"
    OWN_FREQUENCY = "own-frequency"
    ONE_A_DAY = "one-a-day"
    POLICY_DAYS_PER_WEEK = "policy-days-per-week"
    POLICY_REST_DAYS = "policy-rest-days"
    POLICY_MIN_GAP = "policy-min-gap"
    UNUSED_DAYS_PER_WEEK = "unused-days-per-week"
    UNUSED_REST_DAYS = "unused-rest-days"
    UNUSED_MIN_GAP = "unused-min-gap"
    CALLER_FREQUENCY = "caller-frequency"
    PART_MORNING = "part-morning"
    PART_MIDDAY = "part-midday"
    PART_AFTERNOON = "part-afternoon"
    PART_EVENING = "part-evening"
    PART_BEDTIME = "part-bedtime"
    WITH_MEALS = "with-meals"
    WHILE_AWAKE = "while-awake"
    WHOLE_DAY_WINDOW = "whole-day-window"
    AS_NEEDED = "as-needed"
    UNKNOWN_HISTORY = "unknown-history"
    SESSION_TIME = "session-time"
    CHOSEN_WEEKS = "chosen-weeks"
    STATED_WEEKS = "stated-weeks"
    DEFAULT_WEEKS = "default-weeks"
    OWN_WEEKS = "own-weeks"
    CUT_OFF = "cut-off"
    PHASE_WEEKS = "phase-weeks"
    PHASE_ENTER = "phase-enter"
    PHASE_LEAVE = "phase-leave"


def _code(value: str) -> str:
    return str(as_slug(value, "Reason.code"))  # a member becomes its plain text, as a loaded plan has it


def _about(value: "Iterable[str]") -> tuple[str, ...]:
    return as_slugs(value, "Reason.about")


def _figure(value: int) -> int:
    return as_whole(value, "Reason.figure")


@frozen(eq=False, repr=False, kw_only=True)
class Reason(Value):
    """The reason for a choice or an assumption, for people and as a figure.

    Args:
        code: A code such as `off-usual-time`.
        message: The reason for people to read.
        about: The ids of the commitments, or of the exercises of its session, concerned; none for the whole.
        figure: The figure that the code counts; 0 if it counts nothing.

    Example:
        >>> Reason(code="off-usual-time", figure=30, message="30 min off its usual 07:00").figure
        30
    """

    code: str = field(converter=_code, metadata=SLUG)
    message: str
    about: tuple[str, ...] = field(default=(), converter=_about, metadata=SLUG)
    figure: int = field(default=0, converter=_figure)

    __str__ = show_report

    def __attrs_post_init__(self) -> None:
        check_texts(self, "message")


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
        id: Date, commitment and number within the day, so that it stays the same when the session moves within its day.
        commitment: The id of its commitment.
        number: Its number among the commitment's sessions of the day, from 1.
        start: The start by the wall clock, with a fixed offset.
        end: The end: the start plus its time at `level`, rounded up to whole minutes.
        routine: The routine.
        level: The level of the estimate that it takes.
        reasons: The reasons for its time and content.

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

    def __attrs_post_init__(self) -> None:
        check_slugs(self, "commitment")
        if self.id != (expected := session_id(self.day, self.commitment, self.number)):
            hint = Hint("write {}: its date, commitment and number", expected)
            raise InvalidValue("Session.id", self.id, "isn't the id of this session", hint)
        as_instance(self.routine, Routine, "Session.routine")
        check_end(self.start, self.end, "Session.end")

    def __repr__(self) -> str:
        return f"<Session {self.id}: {self.start:%H:%M}-{self.end:%H:%M}>"

    @property
    def day(self) -> date:
        """The date by the wall clock."""
        return self.start.date()

    @property
    def minutes(self) -> int:
        """Its length in whole minutes of elapsed time, rounded up."""
        return -((self.start - self.end) // timedelta(minutes=1))


def session_id(day: date, commitment: str, number: int) -> str:
    """The id of a session."""
    return f"{day.isoformat()}-{commitment}-{number}"


def _done_day(value: date | str) -> date:
    return as_date(value, "Done.day")


def _done_start(value: datetime | str | None) -> datetime | None:
    return None if value is None else as_fixed_moment(value, "Done.start")


def _done_end(value: datetime | str | None) -> datetime | None:
    return None if value is None else as_fixed_moment(value, "Done.end")


@frozen(eq=False, repr=False, kw_only=True)
class Done(Value):
    """A day on which a commitment was done.

    Args:
        commitment: The id of the commitment.
        day: The date.
        start: The start of its session, with a fixed offset; `None` if only the day is known.
        end: Its end, with the start only.

    Raises:
        InvalidValue: An invalid field, a start without an end or the reverse, or a start on another date.

    Example:
        >>> Done(commitment="simple-foot-exercises", day="2026-11-22")
        Done(commitment='simple-foot-exercises', day=datetime.date(2026, 11, 22))
    """

    commitment: str = field(metadata=SLUG)
    day: date = field(converter=_done_day)
    start: datetime | None = field(default=None, converter=_done_start)
    end: datetime | None = field(default=None, converter=_done_end)

    def __attrs_post_init__(self) -> None:
        as_slug(self.commitment, "Done.commitment")
        if self.start is None or self.end is None:
            if self.start is not self.end:
                raise InvalidValue("Done.end", self.end, "doesn't go with its start", "give both or neither")
            return
        check_end(self.start, self.end, "Done.end")
        if self.start.date() != self.day:
            raise InvalidValue("Done.start", self.start, "isn't on its day", f"write a time of {self.day}")


def as_history(value: object, name: str) -> tuple[Done, ...]:
    """Accept days done, sessions of an earlier plan, or pairs of an id and a date, as days done in order."""
    history: set[Done] = set()
    for entry in as_tuple(value, name):
        if isinstance(entry, Session):
            history.add(Done(commitment=entry.commitment, day=entry.day, start=entry.start, end=entry.end))
        elif isinstance(entry, tuple) and len(entry) == 2:
            history.add(Done(commitment=entry[0], day=entry[1]))
        else:
            history.add(as_instance(entry, Done, name))
    return tuple(sorted(history, key=_order))


def _order(done: Done) -> tuple[date, str, float]:
    return done.day, done.commitment, 0 if done.start is None else done.start.timestamp()
