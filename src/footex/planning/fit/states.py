"""What a plan remembers of what it has kept so far, where the gap to the next depends on which one that is."""

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Candidate", "States"]

Tables: TypeAlias = "list[list[dict[int, int]]]"


class Candidate(NamedTuple):
    """What can be chosen singly, and left out unless it is required.

    Attributes:
        costs: The milliseconds of its choices, rising.
        percents: Their dose percents, rising too.
        weight: What keeping it is worth.
        required: Whether it must stay.
        gaps: The milliseconds between it and each later candidate, were that the next one kept.
    """

    costs: "Sequence[int]"
    percents: "Sequence[int]"
    weight: int
    required: bool
    gaps: tuple[int, ...]


class States:
    """The states before each candidate: who was kept last, as far as that matters.

    Two that agree in all gaps to those that may follow, up to a shift, are one state. So an ordinary routine has a
    single state, and one in which an exercise comes twice a few.

    Args:
        candidates: In order.
        required: Which of them must stay.

    Attributes:
        layers: Before each candidate, for each state: the gap if it is kept, else the state after it and its shift.
        entered: For each candidate, once kept: the state after it and its shift.
        left_out: The weight of all from each position on; `None` where one of them must stay.
    """

    def __init__(self, candidates: "Sequence[Candidate]", required: "Sequence[bool]") -> None:
        self.candidates = candidates
        self.required = required
        self.left_out: list[int | None] = [0]
        last = len(candidates) - 1
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
            self.layers.append([(key[0], *_place(key[1:], following)) if key else (0, 0, 0) for key in states])
            ahead = candidate.gaps[: horizon[position + 1] - position] if position < last else ()
            self.entered.append(_place(ahead, following))
            states = following

    def count(self, position: int) -> int:
        """How many states there are before a position."""
        return len(self.layers[position]) if position < len(self.layers) else 1

    def shortest(self, costs: "Sequence[int]", most: int | None, budget: int | None = None) -> Tables:
        """The least time by weight left out, before each candidate and for each state, of what follows.

        Args:
            costs: One for each candidate.
            most: The most weight to leave out; `None` for any.
            budget: The most time; `None` for any.

        Returns:
            Tables for each position and state; at least one is kept in each.
        """
        tables: Tables = [[{}]]
        for position in range(len(self.candidates) - 1, -1, -1):
            after, cost, weight = tables[-1], costs[position], self.candidates[position].weight
            state, shift = self.entered[position]
            rest = cost + shift
            kept = {left: time + rest for left, time in after[state].items()}
            ending = self.left_out[position + 1]
            if ending is not None and cost < kept.get(ending, cost + 1):
                kept[ending] = cost
            here: list[dict[int, int]] = []
            for gap, following, moved in self.layers[position]:
                found = {left: time + gap for left, time in kept.items()}
                if not self.required[position]:
                    for left, time in after[following].items():
                        if time + moved < found.get(left + weight, time + moved + 1):
                            found[left + weight] = time + moved
                here.append(_prune(found, most, budget))
            tables.append(here)
        tables.reverse()
        return tables

    def follow(self, tables: Tables, costs: "Sequence[int]", left: int) -> list[bool]:
        """Which candidates a shortest plan keeps that leaves so much weight out."""
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


def _place(key: tuple[int, ...], states: dict[tuple[int, ...], int]) -> tuple[int, int]:
    """The state of those with these gaps ahead, and by what they are all longer than in it."""
    if not key:
        return 0, 0
    if key.count(key[0]) == len(key):
        return 0, key[0]
    return states.setdefault(key, len(states)), 0


def _prune(times: dict[int, int], most: int | None, budget: int | None) -> dict[int, int]:
    """Keep what is within both bounds, and no slower than with less left out."""
    kept: dict[int, int] = {}
    least: int | None = budget if budget is None else budget + 1
    for left in sorted(times):
        if most is not None and left > most:
            break
        time = times[left]
        if least is None or time < least:
            kept[left] = least = time
    return kept
