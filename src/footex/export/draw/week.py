"""Drawing a week."""

from typing import TYPE_CHECKING

from footex.markup import write
from footex.messages.language import ENGLISH
from footex.planning.plan.plan import as_plan
from footex.planning.plan.views.week import chart_week

if TYPE_CHECKING:
    from footex.messages.language import Language
    from footex.planning.plan.plan import Plan

__all__ = ["draw_week"]


def draw_week(plan: "Plan", *, week: int = 1, language: "Language" = ENGLISH) -> str:
    """Draw a week of a plan: each day with its free time, and its sessions with their times and titles.

    Args:
        plan: The plan.
        week: Which week, from 1.
        language: The language of all texts but titles.

    Returns:
        SVG text.

    Raises:
        InvalidValue: Not a plan, or not a week of it.

    Example:
        >>> import footex
        >>> stretching = footex.bundled().routines["heel-and-foot-stretching"]
        >>> plan = footex.plan_week(stretching, "daily 06:30-07:30", start="2026-11-23")
        >>> "06:30-07:03, Heel and foot stretching" in draw_week(plan)
        True
    """
    return write(chart_week(as_plan(plan, "draw_week.plan"), week), language)
