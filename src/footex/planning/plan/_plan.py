"""Plans: a week, or a programme."""

from footex.errors import InvalidValue
from footex.planning.plan.programme import Programme
from footex.planning.plan.week import WeekPlan

__all__ = ["Plan", "as_plan"]

Plan = WeekPlan | Programme


def as_plan(value: object, name: str) -> Plan:
    """Check that something is a plan."""
    if isinstance(value, (WeekPlan, Programme)):
        return value
    raise InvalidValue(name, value, "is not a plan", "give what plan_week or plan_programme returns")
