"""The front of a fit: what each budget decides, as steps from the longest budget down.

A fit is a step function of the budget, as `Choice.decide` says. So one that is known answers all budgets of its step: a
look-up, where a budget that no known step holds costs a decision of the solver.
"""

from bisect import bisect_right, insort
from typing import TYPE_CHECKING

from footex.errors import BoundExceeded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.planning.fit.choice import Decision
    from footex.planning.fit.problem import Problem

__all__ = ["MOST_STEPS_KEPT", "MOST_STEPS_OF_FRONT", "Front"]

MOST_STEPS_KEPT = 10_000
"""The maximum number of steps that a front remembers; at the next one it forgets all."""

MOST_STEPS_OF_FRONT = 10_000
"""The maximum number of steps of a whole front: each is a fit of its own."""


class Front:
    """The decisions of a problem by budget, each found when a budget first asks for it.

    Args:
        problem: The problem of a routine at a level of a pace.

    Attributes:
        problem: The same.
    """

    def __init__(self, problem: "Problem") -> None:
        self.problem = problem
        self._starts: list[int] = []
        self._known: dict[int, tuple[int, Decision]] = {}

    def at(self, budget: int) -> "Decision":
        """What a budget in milliseconds decides: the same as `Problem.decide`."""
        index = bisect_right(self._starts, budget) - 1
        if index >= 0:
            most, decision = self._known[self._starts[index]]
            if budget <= most:
                return decision
        decision = self.problem.decide(budget)
        if len(self._starts) == MOST_STEPS_KEPT:
            self._starts.clear()
            self._known.clear()
        if decision.least not in self._known:
            insort(self._starts, decision.least)
        self._known[decision.least] = budget, decision
        return decision

    def steps(self) -> "Iterator[tuple[int | None, Decision]]":
        """All steps from the longest budgets down: the maximum budget of each, which the first lacks, and its decision.

        Raises:
            BoundExceeded: More than 10,000 steps.
        """
        most: int | None = None
        decision = self.problem.decide(self.problem.choice.most_time())
        found = 0
        while decision.chosen:
            found += 1
            if found > MOST_STEPS_OF_FRONT:
                raise BoundExceeded(self.problem.choice.routine.id, found, MOST_STEPS_OF_FRONT, "steps of its front")
            yield most, decision
            most = decision.least - 1
            decision = self.problem.decide(most)
