"""Tables: sessions as rows for programs, and as text for people."""

from datetime import date, datetime
from textwrap import wrap
from typing import TYPE_CHECKING, NamedTuple

from footex.messages.language import ENGLISH
from footex.messages.message import join
from footex.messages.plans import NO_SESSIONS
from footex.messages.punctuation import COLON, SEMICOLON
from footex.messages.weeks import DATED, FIXED, STATUSES
from footex.planning.plan.views.doses import Doses, describe_doses, list_news
from footex.planning.request.sessions.reason import ReasonCode
from footex.planning.request.sessions.status import SessionStatus
from footex.planning.request.times.description import describe_minutes, describe_times, shorten_weekday

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from footex.messages.language import Language
    from footex.planning.request.sessions.session import Session

__all__ = ["Row", "rows_of", "write_table"]

_WIDTH = 80
_INDENT, _DEEPER = " " * 6, " " * 8

_OMITTED = (ReasonCode.USUAL_TIME, ReasonCode.KEPT, ReasonCode.DROPPED, ReasonCode.BELOW_SOURCE)
"""The reasons that a row omits: what is expected, and those that `Plan.assumed` reports once."""


class Row(NamedTuple):
    """A session as a row.

    Attributes:
        id: The id of the session.
        day: The date by the wall clock.
        weekday: `"Mon"` to `"Sun"`.
        start: The start.
        end: The end.
        minutes: The length.
        commitment: The id of its commitment.
        notes: The reasons for its time and content, if it isn't in full at its usual time.
        status: What became of it.
        fixed: Whether a plan that keeps this one must have it at the same time.
        doses: Each exercise, block and rest in order, with its dose in words.

    Example:
        >>> import footex
        >>> drills = footex.bundled().routines["heel-and-foot-stretching"]
        >>> footex.plan_week(drills, "daily 06:00-07:00", start="2026-11-23").rows()[0].minutes
        33
    """

    id: str
    day: date
    weekday: str
    start: datetime
    end: datetime
    minutes: int
    commitment: str
    notes: str
    status: SessionStatus = SessionStatus.PLANNED
    fixed: bool = False
    doses: Doses = ()

    @property
    def mark(self) -> str:
        """What became of it in a word; of one that is still planned, `"fixed"` if it is, or nothing."""
        if self.status is not SessionStatus.PLANNED:
            return STATUSES[self.status.value]()
        return FIXED() if self.fixed else ""


def rows_of(sessions: "Iterable[Session]") -> tuple[Row, ...]:
    """The sessions as rows."""
    return tuple(
        Row(
            id=session.id,
            day=session.day,
            weekday=shorten_weekday(session.day.weekday()),
            start=session.start,
            end=session.end,
            minutes=session.minutes,
            commitment=session.commitment,
            notes=join([reason.message for reason in session.reasons if reason.code not in _OMITTED], SEMICOLON),
            status=session.status,
            fixed=session.fixed,
            doses=describe_doses(session.routine),
        )
        for session in sessions
    )


def write_table(
    rows: "Iterable[Row]", stated: "Mapping[str, Doses]", *, dated: bool = True, language: "Language" = ENGLISH
) -> str:
    """Rows as text for 80 columns, a line each; each day is named once.

    Below a session are its notes, and the doses that aren't those of the session before, or of the routine.

    What became of sessions is a column of its own, unless all are planned and none is fixed.

    Args:
        rows: The rows in order of time.
        stated: The doses that the routine of each commitment states.
        dated: Whether days have their date, or their weekday alone.
        language: The language.
    """
    listed, say = list(rows), language.say
    if not listed:
        return say(NO_SESSIONS())
    lengths = [say(describe_minutes(row.minutes)) for row in listed]
    longest = max(map(len, lengths))
    marks = max(len(say(row.mark)) for row in listed)
    lines: list[str] = []
    before: date | None = None
    for row, length, news in zip(listed, lengths, list_news(listed, stated), strict=True):
        named = say(DATED(weekday=row.weekday, date=row.day) if dated else row.weekday)
        day = " " * len(named) if row.day == before else named
        before = row.day
        mark = f"{say(row.mark):{marks}}  " if marks else ""
        lines.append(f"{day}  {say(describe_times(row.start, row.end))}  {length:>{longest}}  {mark}{row.commitment}")
        lines += wrap(say(row.notes), _WIDTH, initial_indent=_INDENT, subsequent_indent=_INDENT, break_on_hyphens=False)
        for name, dose in news:
            text = say(COLON(name=name, text=dose))
            lines += wrap(text, _WIDTH, initial_indent=_INDENT, subsequent_indent=_DEEPER, break_on_hyphens=False)
    return "\n".join(lines)
