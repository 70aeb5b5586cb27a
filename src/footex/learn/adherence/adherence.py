"""Adherence: what was done of what was planned, as rows."""

from datetime import date
from typing import TYPE_CHECKING

from attrs import field, frozen

from footex.learn.adherence.rows import AdherenceRow, SessionRow, UnreadLog
from footex.learn.adherence.summing import count_session, sum_rows
from footex.learn.adherence.trend import Trend
from footex.messages.language import ENGLISH
from footex.model.value import Value

if TYPE_CHECKING:
    from footex.messages.language import Language

__all__ = ["Adherence"]


@frozen(eq=False, repr=False, kw_only=True)
class Adherence(Value):
    """What was done of what was planned, from `assess_adherence`.

    Each row adds up its sessions: `weeks` and `routines` have the same sums. So has `exercises`, less the time of the
    logs whose steps aren't known (`unread`).

    Args:
        sessions: The sessions in order of time: those of the plan, and those that were begun without being planned.
        weeks: A row for each week: of the plan, or from Monday to Sunday without one.
        routines: A row for each routine.
        exercises: A row for each exercise, and one for the time between exercises.
        unread: The logs whose steps aren't known.
        trend: Whether sessions get quicker; `None` where fewer than 5 were done.
        planned: Whether there was a plan.
        until: The last day that was looked at; `None` where nothing was done and none was given.

    Example:
        >>> import footex
        >>> from footex.timing import LoggedPart, SessionLog
        >>> log = SessionLog(
        ...     routine="legs", hash="0123456789abcdef", start="2026-11-23T07:00:12+01:00", level="typical",
        ...     pace="steady-1", grain="bout", reached=1, finished=True,
        ...     parts=LoggedPart(place="items[0]", kind="hold", planned_milliseconds=60_000, real_milliseconds=66_000),
        ... )
        >>> adherence = footex.learn.assess_adherence(log)
        >>> adherence.weeks[0].about, adherence.weeks[0].real_milliseconds, adherence.unread[0].reason.value
        ('2026-11-23', 66000, 'unknown-routine')
    """

    sessions: tuple[SessionRow, ...]
    weeks: tuple[AdherenceRow, ...]
    routines: tuple[AdherenceRow, ...]
    exercises: tuple[AdherenceRow, ...]
    unread: tuple[UnreadLog, ...] = field(default=())
    trend: Trend | None = field(default=None)
    planned: bool = field(default=False)
    until: date | None = field(default=None)

    def __repr__(self) -> str:
        total = self.total
        if total.due is None:
            return f"<Adherence: {total.done} sessions done, {total.partly} in part>"
        return f"<Adherence until {self.until}: {total.done} of {total.due} sessions done>"

    def _repr_html_(self) -> str:
        return self.html()

    @property
    def total(self) -> AdherenceRow:
        """All sessions as one row."""
        rows = sum_rows((count_session(row, "", planned=self.planned) for row in self.sessions), planned=self.planned)
        none = 0 if self.planned else None
        return rows.get("", AdherenceRow("", "", due=none, done=0, partly=0, missed=none))

    def html(self, *, language: "Language" = ENGLISH) -> str:
        """What a notebook shows of it, as a part of a page, with all text escaped.

        Args:
            language: The language of all texts but titles and names.
        """
        from footex.learn.adherence.views.notebook import view_adherence
        from footex.markup import write

        return write(view_adherence(self), language)
