"""Differences between two plans, session by session."""

from typing import TYPE_CHECKING

from attrs import field, frozen

from footex.model.report import show_report
from footex.model.value import Value
from footex.planning.plan.plan import Plan, as_plan

if TYPE_CHECKING:
    from datetime import datetime

    from footex.planning.request.session import Session

__all__ = ["Difference", "diff_plans"]


@frozen(eq=False, repr=False, kw_only=True)
class Difference(Value):
    """The difference of one session.

    Args:
        code: `added`, `removed`, `moved` (another start on its day) or `changed` (another length or routine).
        about: The id of the session.
        before: The session in the first plan; `None` if added.
        after: The session in the second plan; `None` if removed.

    Example:
        >>> import footex
        >>> drills = footex.bundled().routines["heel-and-foot-stretching"]
        >>> early = footex.plan_week(drills, "daily 06:00-07:00", start="2026-11-23")
        >>> late = footex.plan_week(drills, "daily 07:00-08:00", start="2026-11-23")
        >>> footex.planning.diff_plans(early, late)[0]
        <moved 2026-11-23-heel-and-foot-stretching-1: 06:00-06:33 to 07:00-07:33>
    """

    code: str
    about: str
    before: "Session | None" = field(default=None)
    after: "Session | None" = field(default=None)

    __str__ = show_report

    @property
    def message(self) -> str:
        """The session and its times, before and after."""
        times = [
            f"{session.start:%H:%M}-{session.end:%H:%M}" for session in (self.before, self.after) if session is not None
        ]
        return f"{self.about}: {' to '.join(times)}"

    def __repr__(self) -> str:
        return f"<{self.code} {self.message}>"


def diff_plans(a: Plan, b: Plan) -> tuple[Difference, ...]:
    """Compare two plans.

    Sessions are matched by their ids: date, commitment, number within the day.

    Args:
        a: The earlier plan.
        b: The later plan.

    Returns:
        One difference for each session that differs, in order of time; a session with both another start and
        another length is `moved`.

    Raises:
        InvalidValue: Not two plans.

    Example:
        >>> import footex
        >>> stretching = footex.bundled().routines["heel-and-foot-stretching"]
        >>> early = footex.plan_week([stretching], "daily 06:30-07:30", start="2026-11-23")
        >>> late = footex.plan_week([stretching], "mon 07:00-08:00; tue-sun 06:30-07:30", start="2026-11-23")
        >>> footex.planning.diff_plans(early, late)
        (<moved 2026-11-23-heel-and-foot-stretching-1: 06:30-07:03 to 07:00-07:33>,)
    """
    before = {session.id: session for session in as_plan(a, "diff_plans.a").sessions}
    after = {session.id: session for session in as_plan(b, "diff_plans.b").sessions}
    differences: list[Difference] = []
    for name in before.keys() | after.keys():
        code = _find_code(before.get(name), after.get(name))
        if code:
            differences.append(Difference(code=code, about=name, before=before.get(name), after=after.get(name)))
    return tuple(sorted(differences, key=_place_in_time))


def _place_in_time(difference: Difference) -> "tuple[datetime, str]":
    sessions = (difference.before, difference.after)
    return min(session.start for session in sessions if session is not None), difference.about


def _find_code(before: "Session | None", after: "Session | None") -> str:
    if before is None:
        return "added"
    if after is None:
        return "removed"
    if before.start != after.start:
        return "moved"
    return "changed" if before.end != after.end or before.routine != after.routine else ""
