"""Alternatives: the best plans of those that differ from the best one, and from each other, in some sessions."""

from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from footex.planning.search.day.limits import OutOfSteps
from footex.planning.search.day.restricted import RestrictedDays
from footex.planning.search.tree.differing import Differing, DifferingSearch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footex.planning.search.layout.layout import Layout
    from footex.planning.search.solve import Part
    from footex.planning.search.track.state import States
    from footex.planning.search.tree.branch_and_bound import Solution

__all__ = ["Others", "find_others"]


class Others(NamedTuple):
    """The alternatives found.

    Attributes:
        found: The plans, the best first.
        undecided: Whether the steps ran out before another one was found; if not, and fewer were found than asked for,
            there are no more.
    """

    found: "list[Solution]"
    undecided: bool


def find_others(layout: "Layout", parts: "Sequence[Part]", best: "Solution", count: int, differing: int) -> Others:
    """Find alternatives to a plan, each with as many steps as the plan.

    Args:
        layout: The layout.
        parts: The searches that found the plan.
        best: The plan.
        count: The maximum number of alternatives.
        differing: The minimum number of sessions in which each differs from the plan and from those before it.
    """
    found: list[Solution] = []
    if not layout.recurrences:
        return Others(found, undecided=False)
    span, restricted, relaxed = layout.span(0, len(layout.dates)), RestrictedDays(), _Relaxed(parts)
    for _ in range(count):
        plans = [best.days, *(other.days for other in found)]
        search = DifferingSearch(span, layout.steps * layout.request.weeks, Differing(plans, differing, relaxed.least),
                                 restricted)  # fmt: skip
        try:
            other = search.best()
        except OutOfSteps:
            return Others(found, undecided=True)
        if other is None:
            break
        # What it has to differ from only grows, so that no later alternative costs less than an earlier one.
        floor = max(other.floor, found[-1].floor if found else best.floor)
        found.append(other._replace(floor=floor, best=floor >= other.cost))
    return Others(found, undecided=False)


class _Relaxed:
    """A lower bound of the cost from a state on, from the search for the best plan.

    Weeks that were planned apart cost their own minimum, whatever came before.

    Args:
        parts: The searches that found the plan.
    """

    def __init__(self, parts: "Sequence[Part]") -> None:
        self._parts = [part for part in parts for _ in range(part.first, part.last)]
        floors = [part.floor for part in parts]
        later = [*accumulate(reversed(floors), initial=0)][::-1]
        self._later = [left for part, left in zip(parts, later[1:], strict=True) for _ in range(part.first, part.last)]
        self._whole = {part.first: left for part, left in zip(parts, later, strict=False)}

    def least(self, day: int, states: "States") -> int:
        """A lower bound of the cost from a state before a day on; 0 after the last."""
        if day == len(self._parts):
            return 0
        if day in self._whole:
            return self._whole[day]
        part = self._parts[day]
        return part.search.least(day - part.first, states) + self._later[day]
