"""The maximum sum of percents within a budget, ties broken lexicographically: exact, by label setting.

A multiple-choice knapsack [Kellerer, Pferschy, Pisinger, Knapsack Problems, 2004] whose gaps depend on the
state, solved from the last candidate back, like a shortest path with a resource constraint. A label is a partial plan
from a position on: its time and its loss, the percents missing from 100 for each candidate (100 if it is left out).
Both are packed into one integer, time above loss, so that sorting and adding labels are single integer operations. A
label is pruned if another dominates it, or if the Lagrangian lower bound of the candidates before it proves that no
plan with it reaches the target loss. The target starts at the lower bound of the whole and is relaxed until a plan
reaches it: a tight target keeps few labels, and a wrong one costs only another pass.
"""

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from footex.errors import BoundExceeded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from footex.planning.fit.states import Candidate, States

__all__ = ["MOST_LABELS", "Labels"]

MOST_LABELS = 20_000_000
"""The maximum number of labels of one fit, which bounds its time and memory."""

_LOST = 100
"""The loss of a candidate that is left out."""

Labelled: TypeAlias = "list[dict[int, list[int]]]"


class Labels:
    """The search for the best choices that leave out a given weight.

    Args:
        states: The states of the candidates.
        first: For each candidate, the index of the first choice allowed.
        left_out: The weight to leave out.
        budget: The maximum milliseconds.
        plan: For each candidate, whether it is kept in some feasible plan that takes all first choices.
    """

    def __init__(
        self, states: "States", first: "Sequence[int]", left_out: int, budget: int, plan: "Sequence[bool]"
    ) -> None:
        self._states = states
        self._first = first
        self._left_out = left_out
        self._budget = budget
        # A percent is at least -100, so a loss at most 200 a candidate: the sum never carries into the time above it.
        self._bits = (2 * _LOST * len(first)).bit_length()
        self._mask = (1 << self._bits) - 1
        self._made = 0
        self._per_time, self._per_loss = _multipliers(states.candidates, first, budget, plan)
        self._values = [
            [
                self._per_time * cost + self._per_loss * (_LOST - percent)
                for cost, percent in zip(candidate.costs, candidate.percents, strict=True)
            ]
            for candidate in states.candidates
        ]
        # Lagrangian bounds of what comes before a candidate, by weight left out: for each state, and if it is kept.
        self._reached: list[list[dict[int, int]]] = []
        self._before: list[dict[int, int]] = []
        self._least = self._bound()

    def best(self) -> list[int]:
        """The index of the choice for each candidate, -1 if it is left out."""
        # Weak duality: per_time * time + per_loss * loss is at least the bound, and the time at most the budget.
        least = -((self._per_time * self._budget - self._least) // self._per_loss)
        loss, slack = least, 1
        while True:
            choices = self._hopeful(loss)
            tables = self._label(choices, loss)
            labels = tables[0][0].get(self._left_out)
            # Undominated labels are in order of time, so the last has the least loss.
            reached = labels[-1] & self._mask if labels else None
            if reached is not None and reached <= loss:
                return self._follow(choices, tables, reached)
            # A plan above the target may survive the pruning; its loss then is a target that is certain to suffice.
            # Without one the slack grows geometrically, so that all passes together cost little more than the last.
            slack *= 4
            loss = least + slack if reached is None else min(reached, least + slack)

    def _bound(self) -> int:
        """The minimum Lagrangian value of a plan; the pass forward also stores that of each prefix."""
        states, per_time, most = self._states, self._per_time, self._left_out
        reached: list[dict[int, int]] = [{0: 0}]
        wholes: list[int] = []
        for position, candidate in enumerate(states.candidates):
            weight = candidate.weight
            kept: dict[int, int] = {}
            following: list[dict[int, int]] = [{} for _ in range(states.count(position + 1))]
            for (gap, state, shift), values in zip(states.layers[position], reached, strict=True):
                _lower(kept, values.items(), per_time * gap)
                if not states.required[position]:
                    lost = per_time * shift + self._per_loss * _LOST
                    _lower(following[state], [(left + weight, value) for left, value in values.items()], lost, most)
            state, shift = states.entered[position]
            own = min(self._values[position][self._first[position] :])
            _lower(following[state], kept.items(), own + per_time * shift)
            self._reached.append(reached)
            self._before.append(kept)
            reached = following
            ending = states.left_out[position + 1]
            if ending is not None and most - ending in kept:
                others = _LOST * (len(states.candidates) - position - 1)
                wholes.append(kept[most - ending] + own + self._per_loss * others)
        return min(wholes)

    def _hopeful(self, loss: int) -> list[list[tuple[int, int]]]:
        """Reduce the choices of each candidate to those that a plan within the target loss may contain, best first.

        Returns:
            For each candidate, pairs of a choice's packed time and loss and its index.
        """
        spare = self._per_loss * loss + self._per_time * self._budget - self._least
        choices: list[list[tuple[int, int]]] = []
        for candidate, values, first in zip(self._states.candidates, self._values, self._first, strict=True):
            most = min(values[first:]) + spare
            choices.append(
                [
                    ((candidate.costs[index] << self._bits) + _LOST - candidate.percents[index], index)
                    for index in range(len(values) - 1, first - 1, -1)
                    if values[index] <= most
                ]
            )
        return choices

    def _label(self, choices: list[list[tuple[int, int]]], loss: int) -> "list[Labelled]":
        """The labels from each position and state on, by weight left out."""
        states, bits = self._states, self._bits
        target = self._per_loss * loss + self._per_time * self._budget
        tables: list[Labelled] = [[{}]]
        for position in range(len(choices) - 1, -1, -1):
            after, candidate = tables[-1], states.candidates[position]
            kept = self._label_kept(position, choices[position], after, target)
            here: Labelled = []
            for (gap, following, moved), reached in zip(states.layers[position], self._reached[position], strict=True):
                by_left: dict[int, list[int]] = {}
                step = (moved << bits) + _LOST
                for gone, bound in reached.items():
                    left = self._left_out - gone
                    labels = [label + (gap << bits) for label in kept.get(left, ())]
                    if not states.required[position] and (others := after[following].get(left - candidate.weight)):
                        labels = self._keep(labels + [label + step for label in others], target - bound)
                    if labels:
                        by_left[left] = labels
                here.append(by_left)
            tables.append(here)
        tables.reverse()
        return tables

    def _label_kept(
        self, position: int, choices: list[tuple[int, int]], after: Labelled, target: int
    ) -> dict[int, list[int]]:
        """The labels from a candidate on if it is kept, by the weight left out after it."""
        (state, shift), ending = self._states.entered[position], self._states.left_out[position + 1]
        codes = [code + (shift << self._bits) for code, _ in choices]
        by_left: dict[int, list[int]] = {}
        for gone, bound in self._before[position].items():
            left = self._left_out - gone
            labels = [code + label for label in after[state].get(left, ()) for code in codes]
            if ending == left:
                others = _LOST * (len(self._first) - position - 1)
                labels += [code + others for code, _ in choices]
            if labels and (labels := self._keep(labels, target - bound)):
                by_left[left] = labels
        return by_left

    def _keep(self, labels: list[int], bound: int) -> list[int]:
        """Prune the labels that exceed the budget or the bound of the Lagrangian value, or are dominated."""
        self._made += len(labels)
        if self._made > MOST_LABELS:
            raise BoundExceeded("fit_to_budget", self._made, MOST_LABELS, "labels")
        labels.sort()  # by time, then loss: a label is undominated if its loss is below that of all before it
        bits, mask, per_time, per_loss = self._bits, self._mask, self._per_time, self._per_loss
        kept: list[int] = []
        least = mask + 1
        for label in labels:
            loss = label & mask
            if loss < least:
                time = label >> bits
                if time > self._budget:
                    break
                if per_time * time + per_loss * loss <= bound:
                    kept.append(label)
                    least = loss
        return kept

    def _follow(self, choices: list[list[tuple[int, int]]], tables: "list[Labelled]", loss: int) -> list[int]:
        """Trace the plan: for each candidate from the first on, the highest percent that some label completes.

        That is the tie-break of the fit: of all plans with the maximum sum, the lexicographically greatest.
        """
        states, bits, mask = self._states, self._bits, self._mask
        chosen: list[int] = []
        state, time, left = 0, self._budget, self._left_out
        for position, candidate in enumerate(states.candidates):
            gap, following, moved = states.layers[position][state]
            entered, shift = states.entered[position]
            labels = tables[position + 1][entered].get(left, [])
            others = _LOST * (len(choices) - position - 1)
            ends = states.left_out[position + 1] == left
            for code, index in choices[position]:
                spare, lacking = time - gap - (code >> bits), loss - (code & mask)
                if spare >= 0 and ((ends and others <= lacking) or _reaches(labels, spare - shift, lacking, bits)):
                    chosen.append(index)
                    state, time, loss = entered, spare - shift, lacking
                    break
            else:
                chosen.append(-1)
                state, time, loss, left = following, time - moved, loss - _LOST, left - candidate.weight
        return chosen


def _reaches(labels: list[int], time: int, loss: int, bits: int) -> bool:
    """Whether a label has at most this time and at most this loss.

    Of labels sorted by time without dominated ones, the last within the time has the least loss.
    """
    index = bisect_right(labels, ((time + 1) << bits) - 1)
    return index > 0 and labels[index - 1] & ((1 << bits) - 1) <= loss


def _lower(into: dict[int, int], values: "Iterable[tuple[int, int]]", added: int, most: int | None = None) -> None:
    """Lower each entry to the value given, plus a constant, where that is less; keys over the maximum are ignored."""
    for key, value in values:
        total = value + added
        if (key not in into or total < into[key]) and (most is None or key <= most):
            into[key] = total


def _multipliers(
    candidates: "Sequence[Candidate]", first: "Sequence[int]", budget: int, plan: "Sequence[bool]"
) -> tuple[int, int]:
    """The Lagrange multipliers of time and loss, as whole numbers.

    Their ratio is the slope of the break step of the greedy solution of the linear relaxation [Sinha, Zoltners, The
    Multiple-Choice Knapsack Problem, 1979], for the candidates and gaps of one feasible plan. Any multipliers give a
    valid bound, so a float may sort the slopes; these give a tight one.
    """
    kept = [index for index, stays in enumerate(plan) if stays]
    spare = budget - sum(candidates[before].gaps[after - before - 1] for before, after in pairwise(kept))
    steps: list[tuple[int, int]] = []
    for index in kept:
        corners = _corners(candidates[index], first[index])
        spare -= corners[0][0]
        steps += [(high[1] - low[1], high[0] - low[0]) for low, high in pairwise(corners)]
    steps.sort(key=lambda step: step[0] / step[1], reverse=True)
    for percent, time in steps:
        spare -= time
        if spare < 0:
            return percent, time
    return 0, 1


def _corners(candidate: "Candidate", first: int) -> list[tuple[int, int]]:
    """The choices, as time and percent, on the upper convex hull, by a monotone chain: the others are LP-dominated."""
    corners: list[tuple[int, int]] = []
    for index in range(first, len(candidate.costs)):
        time, percent = candidate.costs[index], candidate.percents[index]
        while len(corners) > 1:
            (old_time, old_percent), (last_time, last_percent) = corners[-2:]
            if (last_percent - old_percent) * (time - last_time) > (percent - last_percent) * (last_time - old_time):
                break
            corners.pop()
        corners.append((time, percent))
    return corners
