"""The state space of the fit: a knapsack in which the gap before a kept candidate depends on the one kept before it.

The tables are Pareto lists of (weight left out, least time), as in the dynamic programming with lists of
[Kellerer, Pferschy, Pisinger, Knapsack Problems, 2004].
"""

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Candidate", "States"]

Tables: TypeAlias = "list[list[dict[int, int]]]"


class Candidate(NamedTuple):
    """An exercise or circuit, which is kept with one of its choices or, unless it is required, left out.

    Attributes:
        costs: The milliseconds of each choice, ascending.
        percents: The dose percent of each choice, ascending too.
        weight: The value of keeping it.
        required: Whether it must be kept.
        gaps: For each later candidate, the milliseconds between the two if that is the next one kept.
    """

    costs: "Sequence[int]"
    percents: "Sequence[int]"
    weight: int
    required: bool
    gaps: tuple[int, ...]


class States:
    """The states before each candidate: which one was kept last, as far as the gaps to later ones depend on it.

    Two predecessors whose gaps to all possible successors are equal, or differ by one constant (the shift), share a
    state. So an ordinary routine has a single state, and one that repeats an exercise has a few.

    Args:
        candidates: In order.
        required: For each candidate, whether it must be kept; may be stricter than its own `required`.

    Attributes:
        layers: For each candidate and each state before it: the gap if it is kept, and otherwise the next state and the
            shift of that.
        entered: For each candidate, if it is kept: the next state and the shift of that.
        left_out: For each position, the total weight from there on; `None` if a candidate from there on is required.
    """

    def __init__(self, candidates: "Sequence[Candidate]", required: "Sequence[bool]") -> None:
        self.candidates = candidates
        self.required = required
        self.left_out: list[int | None] = [0]
        last = len(candidates) - 1
        # The first required candidate from each position on: it is kept in any case, so gaps beyond it never matter.
        horizon: list[int] = []
        for position in range(last, -1, -1):
            after = self.left_out[-1]
            self.left_out.append(None if required[position] or after is None else after + candidates[position].weight)
            horizon.append(position if required[position] or position == last else horizon[-1])
        self.left_out.reverse()
        horizon.reverse()
        self.layers: list[list[tuple[int, int, int]]] = []
        self.entered: list[tuple[int, int]] = []
        states: dict[tuple[int, ...], int] = {(): 0}
        for position, candidate in enumerate(candidates):
            following: dict[tuple[int, ...], int] = {(): 0}
            self.layers.append([(key[0], *_find_state(key[1:], following)) if key else (0, 0, 0) for key in states])
            ahead = candidate.gaps[: horizon[position + 1] - position] if position < last else ()
            self.entered.append(_find_state(ahead, following))
            states = following

    def count(self, position: int) -> int:
        """The number of states before a position."""
        return len(self.layers[position]) if position < len(self.layers) else 1

    def shortest(self, costs: "Sequence[int]", max_left: int | None, budget: int | None = None) -> Tables:
        """Compute the least time from each position and state on, by the weight left out from there on.

        Args:
            costs: The milliseconds of each candidate.
            max_left: The maximum weight to leave out; `None` for no limit.
            budget: The maximum time; `None` for no limit.

        Returns:
            For each position and state, the least time by weight left out, over the plans that keep at least one
            candidate from there on.
        """
        tables: Tables = [[{}]]
        for position in range(len(self.candidates) - 1, -1, -1):
            after, cost, weight = tables[-1], costs[position], self.candidates[position].weight
            state, shift = self.entered[position]
            rest = cost + shift
            kept = {left: time + rest for left, time in after[state].items()}
            ending = self.left_out[position + 1]
            # The last one kept has no gap after it, so ending here isn't a path through the states of what follows.
            if ending is not None and cost < kept.get(ending, cost + 1):
                kept[ending] = cost
            here: list[dict[int, int]] = []
            for gap, following, moved in self.layers[position]:
                times = {left: time + gap for left, time in kept.items()}
                if not self.required[position]:
                    for left, time in after[following].items():
                        if time + moved < times.get(left + weight, time + moved + 1):
                            times[left + weight] = time + moved
                here.append(_prune(times, max_left, budget))
            tables.append(here)
        tables.reverse()
        return tables

    def follow(self, tables: Tables, costs: "Sequence[int]", left: int) -> list[bool]:
        """Trace back a shortest plan that leaves out a given weight: for each candidate, whether it is kept."""
        plan = [False] * len(costs)
        position, state, time, ends = 0, 0, tables[0][0][left], False
        while not ends:
            gap, following, moved = self.layers[position][state]
            entered, shift = self.entered[position]
            rest = time - gap - costs[position]
            ends = rest == 0 and self.left_out[position + 1] == left
            plan[position] = ends or tables[position + 1][entered].get(left) == rest - shift
            if plan[position]:
                state, time = entered, rest - shift
            else:
                state, time, left = following, time - moved, left - self.candidates[position].weight
            position += 1
        return plan


def _find_state(key: tuple[int, ...], states: dict[tuple[int, ...], int]) -> tuple[int, int]:
    """The state of a predecessor with these gaps to its successors, and its shift from that state."""
    if not key:
        return 0, 0
    # Equal gaps to all successors are the zero state plus a constant: the usual case, a transition everywhere.
    if key.count(key[0]) == len(key):
        return 0, key[0]
    return states.setdefault(key, len(states)), 0


def _prune(times: dict[int, int], max_left: int | None, budget: int | None) -> dict[int, int]:
    """Drop entries out of bounds, and dominated ones: those no faster than an entry that leaves less out."""
    kept: dict[int, int] = {}
    least: int | None = budget if budget is None else budget + 1
    # From the least weight left out on, an entry is of use only if it is faster than all before it.
    for left in sorted(times):
        if max_left is not None and left > max_left:
            break
        time = times[left]
        if least is None or time < least:
            kept[left] = least = time
    return kept
