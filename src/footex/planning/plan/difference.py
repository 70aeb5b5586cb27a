"""The difference of one session between two plans."""

from typing import TYPE_CHECKING

from attrs import field, frozen

from footex.messages.plans import SESSION_AT, SESSION_MOVED, SESSION_MOVED_TO_DAY
from footex.model.report import show_report
from footex.model.value import Value
from footex.planning.request.times.description import describe_day, describe_times, shorten_weekday

if TYPE_CHECKING:
    from footex.planning.request.sessions.session import Session

__all__ = ["Difference"]


@frozen(eq=False, repr=False, kw_only=True)
class Difference(Value):
    """The difference of one session.

    Args:
        code: `added`, `removed`, `moved` (another start, on its day or another of its week), `changed` (another length
            or routine), or what became of it since: `done`, `skipped`, `cancelled`, or `planned` again.
        about: The id of the session; of one that moved to another day, the id in the first plan.
        before: The session in the first plan; `None` if added.
        after: The session in the second plan; `None` if removed.

    Example:
        >>> import footex
        >>> drills = footex.bundled().routines["heel-and-foot-stretching"]
        >>> early = footex.plan_week(drills, "daily 06:00-07:00", start="2026-11-23")
        >>> late = footex.plan_week(drills, "daily 07:00-08:00", start="2026-11-23")
        >>> footex.planning.diff_plans(early, late)[0]
        <moved 2026-11-23-heel-and-foot-stretching-1: Mon 06:00-06:33 to 07:00-07:33>
    """

    code: str
    about: str
    before: "Session | None" = field(default=None)
    after: "Session | None" = field(default=None)

    __str__ = show_report

    @property
    def message(self) -> str:
        """The session, its weekday and its times, before and after."""
        sessions = [session for session in (self.before, self.after) if session is not None]
        first, last = sessions[0], sessions[-1]
        weekday, times = shorten_weekday(first.day.weekday()), describe_times(first.start, first.end)
        if (first.start, first.end) == (last.start, last.end):
            return SESSION_AT(about=self.about, weekday=weekday, times=times)
        after = describe_times(last.start, last.end)
        if first.day == last.day:
            return SESSION_MOVED(about=self.about, weekday=weekday, times=times, after=after)
        day = describe_day(last.day)
        return SESSION_MOVED_TO_DAY(about=self.about, weekday=weekday, times=times, day=day, after=after)

    def __repr__(self) -> str:
        return f"<{self.code} {self.message}>"
