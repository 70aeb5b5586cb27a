"""The exact method of the fit: whom to keep, and how much of each, within a budget of milliseconds.

Three questions, one after the other. The greatest weight: the least time for each weight left out, from the last
candidate back. The smallest percent: the same with the choices from a percent up, by bisection. The greatest sum, and
of all that reach it the first in order: `footex.planning.fit.label_setting`.
"""

from bisect import bisect_left
from typing import TYPE_CHECKING

from footex.planning.fit.label_setting import Labels
from footex.planning.fit.states import States

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footex.planning.fit.states import Candidate

__all__ = ["best_choices", "least_time"]


def least_time(candidates: "Sequence[Candidate]") -> int:
    """The least milliseconds in which those required, and at least one, can be done."""
    states = States(candidates, [one.required for one in candidates])
    return min(states.shortest([one.costs[0] for one in candidates], None)[0][0].values())


def best_choices(candidates: "Sequence[Candidate]", budget: int) -> list[int]:
    """Choose within a budget.

    Args:
        candidates: In order.
        budget: The most milliseconds.

    Returns:
        The index of the choice for each candidate, -1 for left out; none at all where those required don't fit.

    Raises:
        BoundExceeded: More labels than one fit may make.
    """
    left_out = _least_left_out(candidates, budget)
    if left_out is None:
        return []
    states = States(candidates, [one.required or one.weight > left_out for one in candidates])
    percents = sorted({percent for one in candidates for percent in one.percents})
    low, high = 0, len(percents)
    first, plan = _plan_from(states, percents[low], left_out, budget)
    while high - low > 1:
        middle = (low + high) // 2
        starts, found = _plan_from(states, percents[middle], left_out, budget)
        if found:
            low, first, plan = middle, starts, found
        else:
            high = middle
    return Labels(states, first, left_out, budget, plan).best()


def _least_left_out(candidates: "Sequence[Candidate]", budget: int) -> int | None:
    cheapest = [one.costs[0] for one in candidates]
    if _take(candidates, cheapest) <= budget:
        return 0
    states = States(candidates, [one.required for one in candidates])
    return min(states.shortest(cheapest, None, budget)[0][0], default=None)


def _take(candidates: "Sequence[Candidate]", costs: "Sequence[int]") -> int:
    """The milliseconds of all."""
    return sum(costs) + sum(one.gaps[0] for one in candidates[:-1])


def _plan_from(states: "States", percent: int, left_out: int, budget: int) -> tuple[list[int], list[bool]]:
    """The first choices of at least a percent, and a plan with them that leaves no more out; empty if there is none."""
    first = [bisect_left(one.percents, percent) for one in states.candidates]
    costs = [one.costs[start] for one, start in zip(states.candidates, first, strict=True)]
    if all(states.required):
        return first, [True] * len(first) if _take(states.candidates, costs) <= budget else []
    tables = states.shortest(costs, left_out, budget)
    return first, states.follow(tables, costs, left_out) if left_out in tables[0][0] else []
