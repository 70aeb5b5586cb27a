"""Sequencing: the best places of sessions of different commitments on a day, by dynamic programming over their sets.

What the sessions of a set cost at least from a start on is the cheapest of the sets with one of them less, which is
placed next [Held, Karp 1962]. All sets of a day share what is known of their parts, so that a search which asks for
many of them pays for each once.
"""

from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from footex.planning.search.costs.costs import UNLIMITED
from footex.planning.search.day.limits import OutOfSteps

if TYPE_CHECKING:
    from footex.planning.search.day.day import DayPlanner
    from footex.planning.search.day.job import Best, Placed

__all__ = ["MOST_IN_SEQUENCE", "Sequencing"]

MOST_IN_SEQUENCE = 12
"""The maximum sessions of a set, since the sets of its parts are 2 to the power of it."""

_NEVER = UNLIMITED
"""The cost of a start that is not possible."""

_AS_ONE = 1000
"""Starts looked at that count as one step, so that steps take about the same time."""


class _Row(NamedTuple):
    """The starts of one commitment: of each possible start of the day, its cost and the first start after it."""

    costs: list[int]
    following: list[int]


class Sequencing:
    """The sets of commitments of a day, each with one session.

    Args:
        planner: The planner of the day.
        starts: The possible starts of the day, in seconds.
    """

    def __init__(self, planner: "DayPlanner", starts: list[int]) -> None:
        self._planner = planner
        self._starts = starts
        self._rows: dict[int, _Row] = {}
        # Of each set that fits, the minimum cost of its sessions from each start on; and the sets that don't fit.
        self._known: dict[int, list[int]] = {0: [0] * (len(starts) + 1)}
        self._unfit: set[int] = set()

    def best(self, numbers: list[int], most_steps: int) -> "Best | None":
        """The placement of minimum cost, and of those the earliest; `None` if the sessions don't fit.

        Args:
            numbers: The commitments with a session.
            most_steps: The maximum number of steps.

        Raises:
            OutOfSteps: The maximum of steps is reached.
        """
        left = sum(1 << number for number in numbers)
        self._find(left, numbers, self._planner.steps + most_steps)
        if left in self._unfit:
            return None
        placed: list[Placed] = []
        at, cost = 0, self._known[left][0]
        while left:
            at, number = self._next(left, at)
            placed.append((self._starts[at], number, 0))
            left ^= 1 << number
            at = self._rows[number].following[at]
        return cost, tuple(placed)

    def _find(self, whole: int, numbers: list[int], most: int) -> None:
        """Find the costs of a set by those of its parts, the smallest first."""
        stack = [whole]
        while stack:
            some = stack[-1]
            if some in self._known or some in self._unfit:
                stack.pop()
                continue
            parts = [some ^ 1 << number for number in numbers if some >> number & 1]
            if any(part in self._unfit for part in parts):
                self._unfit.add(some)  # what doesn't fit without one of them doesn't fit with it
            elif unknown := [part for part in parts if part not in self._known]:
                stack += unknown
            else:
                steps = 1 + len(parts) * len(self._starts) // _AS_ONE
                self._planner.steps += steps
                if self._planner.steps > most:
                    raise OutOfSteps
                costs = self._join(some, [number for number in numbers if some >> number & 1])
                if costs[0] < _NEVER:
                    self._known[some] = costs
                else:
                    self._unfit.add(some)

    def _join(self, some: int, numbers: list[int]) -> list[int]:
        """The costs of a set whose parts are known."""
        columns: list[list[int]] = []
        for number in numbers:
            row, rest = self._row(number), self._known[some ^ 1 << number]
            columns.append([cost + rest[after] for cost, after in zip(*row, strict=True)])
        first = columns[0] if len(columns) == 1 else list(map(min, *columns))
        first.append(_NEVER)
        return [*accumulate(reversed(first), min)][::-1]

    def _row(self, number: int) -> _Row:
        row = self._rows.get(number)
        if row is None:
            choices = self._planner.choices(number, 0)
            cost = dict(zip(choices.starts, choices.costs, strict=True))
            taken = self._planner.jobs[number].lengths[0] + self._planner.between
            row = self._rows[number] = _Row(
                [cost.get(start, _NEVER) for start in self._starts],
                [bisect_left(self._starts, start + taken) for start in self._starts],
            )
        return row

    def _next(self, left: int, at: int) -> tuple[int, int]:
        """The earliest next session of a best placement of the sessions left, and of those the first commitment."""
        costs = self._known[left]
        least = costs[at]
        while costs[at + 1] == least and not self._begins(left, at, least):
            at += 1
        return at, self._begins(left, at, least)[0]

    def _begins(self, left: int, at: int, cost: int) -> list[int]:
        """The commitments whose session at a start begins a placement of a cost."""
        found: list[int] = []
        for number, row in sorted(self._rows.items()):
            rest = self._known.get(left ^ 1 << number) if left >> number & 1 else None
            if rest is not None and row.costs[at] + rest[row.following[at]] == cost:
                found.append(number)
        return found
