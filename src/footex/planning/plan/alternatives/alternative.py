"""Alternatives: other plans of a request, each with what differs from the best one."""

from typing import TYPE_CHECKING

from attrs import field, frozen

from footex.model.fields import as_instances
from footex.model.value import Value
from footex.planning.plan.alternatives.alternative_text import describe_alternative
from footex.planning.plan.alternatives.score_difference import ScoreDifference, compare_scores
from footex.planning.plan.alternatives.swaps import find_swaps
from footex.planning.plan.difference import Difference

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.planning.plan.plan import Plan

__all__ = ["Alternative", "as_alternative"]


def _plan(value: object) -> "Plan":
    from footex.planning.plan.plan import as_plan

    return as_plan(value, "Alternative.plan")


def _differences(value: "Iterable[Difference] | Difference") -> tuple[Difference, ...]:
    return as_instances(value, Difference, "Alternative.differences")


def _costs(value: "Iterable[ScoreDifference] | ScoreDifference") -> tuple[ScoreDifference, ...]:
    return as_instances(value, ScoreDifference, "Alternative.costs")


@frozen(eq=False, repr=False, kw_only=True)
class Alternative(Value):
    """Another plan of the same request, which differs from the best one in some sessions.

    Args:
        plan: The plan, without alternatives of its own. Where it is `optimal`, it is proved best of those that differ
            enough.
        differences: The sessions on another day or in another part of the day, and those that only one plan has.
        costs: How the score differs, the field that counts most first.

    Example:
        >>> import footex
        >>> stretching = footex.bundled().routines["heel-and-foot-stretching"]
        >>> free = "daily 06:30-07:30; tue 18:00-19:00"
        >>> week = footex.plan_week(stretching, free, start="2026-11-23", alternatives=1)
        >>> print(*week.alternatives)
        one evening instead of a morning: Tue 18:00; 1 session more outside its part of the day
        >>> week.alternatives[0].plan.sessions[1]
        <Session 2026-11-24-heel-and-foot-stretching-1: 18:00-18:33>
    """

    plan: "Plan" = field(converter=_plan)
    differences: tuple[Difference, ...] = field(default=(), converter=_differences)
    costs: tuple[ScoreDifference, ...] = field(default=(), converter=_costs)

    def __str__(self) -> str:
        return self.message

    def __repr__(self) -> str:
        return f"<Alternative: {self.message}>"

    @property
    def message(self) -> str:
        """What differs and what that costs in words, as one line of at most 100 characters."""
        return describe_alternative(self.differences, self.costs, self.plan.request)


def as_alternative(best: "Plan", other: "Plan") -> Alternative:
    """An alternative to a plan."""
    return Alternative(
        plan=other,
        differences=find_swaps(best.sessions, other.sessions, best.request.start),
        costs=compare_scores(best.score, other.score),
    )
