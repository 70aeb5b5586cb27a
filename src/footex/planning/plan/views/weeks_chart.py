"""A programme as a dose ramp: the planned time of each exercise, week by week.

Time rather than sets: sets of some seconds and sets of some minutes don't compare, and exercises by the clock or by
distance have none; the milliseconds of the estimates add up for all of them.
"""

from typing import TYPE_CHECKING

from footex.messages import charts
from footex.messages.weeks import WEEK
from footex.planning.plan.views.week import OFF
from footex.timing.views.ramp_chart import chart_ramp, panels_of

if TYPE_CHECKING:
    from footex.markup import Element
    from footex.planning.plan.plan import Plan
    from footex.timing.paces.level import Level
    from footex.timing.paces.pace import Pace

__all__ = ["chart_weeks"]


def chart_weeks(plan: "Plan", pace: "Pace | None" = None, level: "Level | None" = None) -> "Element":
    """Draw the weeks of a plan, without the sessions that were skipped or cancelled.

    Args:
        plan: The plan.
        pace: The assumptions to make; by default those of the plan.
        level: Which figure of every range; by default that of the plan.
    """
    request = plan.request
    numbers = range(1, request.weeks + 1)
    held = [[one.routine for one in plan.week(number) if one.status not in OFF] for number in numbers]
    panels = panels_of(held, pace or request.pace, level or request.level, charts.ALL_SESSIONS())
    columns = [(str(number), WEEK(number=number)) for number in numbers]
    return chart_ramp(charts.WEEKS(request.weeks, count=request.weeks), panels, columns)
