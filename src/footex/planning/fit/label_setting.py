"""The greatest sum of percents within a budget, and of all that reach it the first in order: exact, by labels.

A label is a way to do what follows a position: its time and its loss, the percents that it lacks of 100 each (what is
left out lacks 100). Both are held in one whole number, time above loss, so that labels sort and add as numbers do. A
label stays only where no other is as quick with as little loss, and where the Lagrangian bound of what comes before
leaves hope of the target. The target starts at the bound for the whole and is widened until a plan reaches it.
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
"""The most labels that one fit may make."""

_LOST = 100

Labelled: TypeAlias = "list[dict[int, list[int]]]"


class Labels:
    """The search for the best choices among those that leave a given weight out.

    Args:
        states: Of the candidates.
        first: The first choice of each candidate that may be taken.
        left_out: The weight to leave out.
        budget: The most milliseconds.
        plan: Which candidates a plan within the budget keeps, each with its first choice.
    """

    def __init__(
        self, states: "States", first: "Sequence[int]", left_out: int, budget: int, plan: "Sequence[bool]"
    ) -> None:
        self._states = states
        self._first = first
        self._left_out = left_out
        self._budget = budget
        self._bits = (2 * _LOST * len(first)).bit_length()
        self._mask = (1 << self._bits) - 1
        self._made = 0
        self._per_time, self._per_loss = _multipliers(states.candidates, first, budget, plan)
        self._values = [
            [self._per_time * cost + self._per_loss * (_LOST - percent) for cost, percent in zip(*one[:2], strict=True)]
            for one in states.candidates
        ]
        self._reached: list[list[dict[int, int]]] = []
        self._before: list[dict[int, int]] = []
        self._least = self._bound()

    def best(self) -> list[int]:
        """The index of the choice for each candidate, -1 for left out."""
        least = -((self._per_time * self._budget - self._least) // self._per_loss)
        loss, slack = least, 1
        while True:
            choices = self._hopeful(loss)
            tables = self._label(choices, loss)
            labels = tables[0][0].get(self._left_out)
            found = labels[-1] & self._mask if labels else None
            if found is not None and found <= loss:
                return self._follow(choices, tables, found)
            # A plan that loses more may have survived; nothing that loses less than it is then cut off.
            slack *= 4
            loss = least + slack if found is None else min(found, least + slack)

    def _bound(self) -> int:
        """The least Lagrangian value of a plan; on the way, of what comes before each candidate, by weight left out."""
        states, per_time, most = self._states, self._per_time, self._left_out
        reached: list[dict[int, int]] = [{0: 0}]
        wholes: list[int] = []
        for position, candidate in enumerate(states.candidates):
            weight, must = candidate.weight, states.required[position]
            kept: dict[int, int] = {}
            following: list[dict[int, int]] = [{} for _ in range(states.count(position + 1))]
            for (gap, state, shift), found in zip(states.layers[position], reached, strict=True):
                _lower(kept, found.items(), per_time * gap)
                if not must:
                    lost = per_time * shift + self._per_loss * _LOST
                    _lower(following[state], [(left + weight, value) for left, value in found.items()], lost, most)
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
        """For each candidate the choices that a plan of so little loss may hold, best first: codes and indices."""
        spare = self._per_loss * loss + self._per_time * self._budget - self._least
        found: list[list[tuple[int, int]]] = []
        for candidate, values, first in zip(self._states.candidates, self._values, self._first, strict=True):
            most = min(values[first:]) + spare
            found.append(
                [
                    ((candidate.costs[index] << self._bits) + _LOST - candidate.percents[index], index)
                    for index in range(len(values) - 1, first - 1, -1)
                    if values[index] <= most
                ]
            )
        return found

    def _label(self, choices: list[list[tuple[int, int]]], loss: int) -> "list[Labelled]":
        """The labels before each candidate, for each state, by weight left out."""
        states, bits = self._states, self._bits
        target = self._per_loss * loss + self._per_time * self._budget
        tables: list[Labelled] = [[{}]]
        for position in range(len(choices) - 1, -1, -1):
            after, candidate = tables[-1], states.candidates[position]
            kept = self._label_kept(position, choices[position], after, target)
            here: Labelled = []
            for (gap, following, moved), reached in zip(states.layers[position], self._reached[position], strict=True):
                found: dict[int, list[int]] = {}
                step = (moved << bits) + _LOST
                for gone, bound in reached.items():
                    left = self._left_out - gone
                    labels = [label + (gap << bits) for label in kept.get(left, ())]
                    if not states.required[position] and (others := after[following].get(left - candidate.weight)):
                        labels = self._keep(labels + [label + step for label in others], target - bound)
                    if labels:
                        found[left] = labels
                here.append(found)
            tables.append(here)
        tables.reverse()
        return tables

    def _label_kept(
        self, position: int, choices: list[tuple[int, int]], after: Labelled, target: int
    ) -> dict[int, list[int]]:
        """The labels of one candidate that is kept, with what follows it, by the weight left out behind it."""
        (state, shift), ending = self._states.entered[position], self._states.left_out[position + 1]
        codes = [code + (shift << self._bits) for code, _ in choices]
        found: dict[int, list[int]] = {}
        for gone, bound in self._before[position].items():
            left = self._left_out - gone
            labels = [code + label for label in after[state].get(left, ()) for code in codes]
            if ending == left:
                others = _LOST * (len(self._first) - position - 1)
                labels += [code + others for code, _ in choices]
            if labels and (labels := self._keep(labels, target - bound)):
                found[left] = labels
        return found

    def _keep(self, labels: list[int], bound: int) -> list[int]:
        """Of labels, those that no other equals in time and loss, within the budget and a bound of their value."""
        self._made += len(labels)
        if self._made > MOST_LABELS:
            raise BoundExceeded("fit_to_budget", self._made, MOST_LABELS, "labels")
        labels.sort()
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
        """From the first on, the best choice that some label still completes."""
        states, bits, mask = self._states, self._bits, self._mask
        found: list[int] = []
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
                    found.append(index)
                    state, time, loss = entered, spare - shift, lacking
                    break
            else:
                found.append(-1)
                state, time, loss, left = following, time - moved, loss - _LOST, left - candidate.weight
        return found


def _reaches(labels: list[int], time: int, loss: int, bits: int) -> bool:
    """Whether a label takes at most so much time and loses at most so much."""
    index = bisect_right(labels, ((time + 1) << bits) - 1)
    return index > 0 and labels[index - 1] & ((1 << bits) - 1) <= loss


def _lower(into: dict[int, int], found: "Iterable[tuple[int, int]]", more: int, most: int | None = None) -> None:
    """Take over the values, with more added, that are less than those known, up to a key."""
    for key, value in found:
        total = value + more
        if (key not in into or total < into[key]) and (most is None or key <= most):
            into[key] = total


def _multipliers(
    candidates: "Sequence[Candidate]", first: "Sequence[int]", budget: int, plan: "Sequence[bool]"
) -> tuple[int, int]:
    """What a millisecond and a percent are worth: the slope of the first step up that the budget has no time for."""
    kept = [index for index, stays in enumerate(plan) if stays]
    spare = budget - sum(candidates[one].gaps[next_one - one - 1] for one, next_one in pairwise(kept))
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
    """The choices, time and percent, that lie on the upper hull."""
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
