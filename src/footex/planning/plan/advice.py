"""Advice about a plan, which never changes the plan."""

from footex.planning.plan.advising import Advice, list_advice
from footex.planning.plan.plan import Plan, as_plan

__all__ = ["advice"]


def advice(plan: Plan) -> tuple[Advice, ...]:
    """Give advice about a plan; it doesn't change the plan, and isn't medical treatment.

    The rules: `strength-on-consecutive-days`, `long-first-session` (over 30 minutes), `standing-first`.

    Args:
        plan: A plan.

    Returns:
        One piece of advice for each rule and commitment that it applies to.

    Raises:
        InvalidValue: Not a plan.

    Example:
        >>> import footex
        >>> stretching = footex.bundled().routines["heel-and-foot-stretching"]
        >>> week = footex.plan_week([stretching], "daily 06:30-07:30", start="2026-11-23")
        >>> [advice.code for advice in footex.planning.advice(week)]
        ['strength-on-consecutive-days', 'long-first-session', 'standing-first']
    """
    return tuple(list_advice(as_plan(plan, "advice.plan").sessions))
