"""The exact solver of the fit: which candidates to keep, and at which dose, within a budget of milliseconds.

The objectives are lexicographic, so each is solved with those before it fixed. Maximum weight: a knapsack by dynamic
programming over the weight left out, from the last candidate back. Maximum smallest percent: bisection over
the percents, each step the same program with only the choices from that percent up. Maximum sum of percents, and the
tie-breaks: `footex.planning.fit.label_setting`.
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
    """The minimum milliseconds that keep the required candidates, and at least one."""
    states = States(candidates, [candidate.required for candidate in candidates])
    return min(states.shortest([candidate.costs[0] for candidate in candidates], None)[0][0].values())


def best_choices(candidates: "Sequence[Candidate]", budget: int) -> list[int]:
    """Choose within a budget.

    Args:
        candidates: In order.
        budget: The maximum milliseconds.

    Returns:
        The index of the choice for each candidate, -1 if it is left out; empty if the required ones don't fit.

    Raises:
        BoundExceeded: The maximum number of labels is exceeded.
    """
    left_out = _least_left_out(candidates, budget)
    if left_out is None:
        return []
    # A candidate heavier than all that is left out is kept in any case: as a required one it needs fewer states.
    states = States(candidates, [candidate.required or candidate.weight > left_out for candidate in candidates])
    percents = sorted({percent for candidate in candidates for percent in candidate.percents})
    # Any plan keeps percents from the lowest on, so `low` always has a plan, which the last pass starts from.
    low, high = 0, len(percents)
    first, plan = _plan_from(states, percents[low], left_out, budget)
    while high - low > 1:
        middle = (low + high) // 2
        starts, kept = _plan_from(states, percents[middle], left_out, budget)
        if kept:
            low, first, plan = middle, starts, kept
        else:
            high = middle
    return Labels(states, first, left_out, budget, plan).best()


def _least_left_out(candidates: "Sequence[Candidate]", budget: int) -> int | None:
    cheapest = [candidate.costs[0] for candidate in candidates]
    if _total(candidates, cheapest) <= budget:
        return 0
    states = States(candidates, [candidate.required for candidate in candidates])
    return min(states.shortest(cheapest, None, budget)[0][0], default=None)


def _total(candidates: "Sequence[Candidate]", costs: "Sequence[int]") -> int:
    """The milliseconds if all are kept."""
    return sum(costs) + sum(candidate.gaps[0] for candidate in candidates[:-1])


def _plan_from(states: "States", percent: int, left_out: int, budget: int) -> tuple[list[int], list[bool]]:
    """The first choices from a percent up, and which candidates a plan of them keeps; empty if there is none."""
    first = [bisect_left(candidate.percents, percent) for candidate in states.candidates]
    costs = [candidate.costs[start] for candidate, start in zip(states.candidates, first, strict=True)]
    if all(states.required):
        return first, [True] * len(first) if _total(states.candidates, costs) <= budget else []
    tables = states.shortest(costs, left_out, budget)
    return first, states.follow(tables, costs, left_out) if left_out in tables[0][0] else []
