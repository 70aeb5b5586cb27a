"""The exact search on bare figures, with gaps of any kind: against brute force, and against CP-SAT on larger ones."""

from itertools import pairwise, product
from random import Random
from typing import Any

import pytest
from ortools.sat.python import cp_model

import footex
from footex.planning import _labels
from footex.planning._search import best_choices, least_time
from footex.planning._states import Candidate


def draw(random: Random, many: int, most: int) -> list[Candidate]:
    weighted, mixed, must = random.random() < 0.4, random.random() < 0.6, random.choice([0, 0.2, 1])
    found = []
    for index in range(many):
        count = random.randint(1, most)
        costs = sorted(random.sample(range(1, 12 * most), count))
        percents = [*sorted(random.sample(range(-100, 100), count - 1)), 100]
        gap = random.choice([0, 3, 5])
        gaps = tuple(random.choice([0, 5, gap]) if mixed else gap for _ in range(many - index - 1))
        weight = random.choice([0, 1, 2, 5]) if weighted else 1
        found.append(Candidate(costs, percents, weight, random.random() < must, gaps))
    return found


def brute(candidates: list[Candidate], budget: int) -> list[int]:
    best: Any = None
    for choices in product(*(range(0 if one.required else -1, len(one.costs)) for one in candidates)):
        kept = [index for index, choice in enumerate(choices) if choice >= 0]
        time = sum(candidates[index].costs[choices[index]] for index in kept)
        time += sum(candidates[one].gaps[other - one - 1] for one, other in pairwise(kept))
        if not kept or time > budget:
            continue
        percents = [candidates[index].percents[choices[index]] for index in kept]
        order = [
            one.percents[choice] if choice >= 0 else -1000 for one, choice in zip(candidates, choices, strict=True)
        ]
        value = sum(candidates[index].weight for index in kept), min(percents), sum(percents), order, -time
        if best is None or value > best[0]:
            best = value, choices
    return list(best[1]) if best else []


def by_cp_sat(candidates: list[Candidate], budget: int) -> list[int]:
    """The greatest weight, the smallest percent and the sum, one solve after the other, the order kept as a path."""
    model = cp_model.CpModel()
    chosen = [[model.new_bool_var("") for _ in one.costs] for one in candidates]
    kept = [model.new_bool_var("") for _ in candidates]
    follows = {(one, other): model.new_bool_var("") for other in range(len(candidates)) for one in range(-1, other)} | {
        (one, -1): model.new_bool_var("") for one in range(len(candidates))
    }
    for index, candidate in enumerate(candidates):
        model.add(sum(chosen[index]) == kept[index])
        model.add(sum(taken for (_, other), taken in follows.items() if other == index) == kept[index])
        model.add(sum(taken for (one, _), taken in follows.items() if one == index) == kept[index])
        if candidate.required:
            model.add(kept[index] == 1)
    model.add(sum(taken for (one, _), taken in follows.items() if one == -1) == 1)
    pairs = [
        (cost, percent, taken)
        for one, ones in zip(candidates, chosen, strict=True)
        for cost, percent, taken in zip(one.costs, one.percents, ones, strict=True)
    ]
    gaps = [
        candidates[one].gaps[other - one - 1] * taken for (one, other), taken in follows.items() if min(one, other) >= 0
    ]
    model.add(sum(cost * taken for cost, _, taken in pairs) + sum(gaps) <= budget)
    smallest = model.new_int_var(-100, 100, "")
    for _, percent, taken in pairs:
        model.add(smallest <= percent).only_enforce_if(taken)
    values = []
    weight = sum(one.weight * stays for one, stays in zip(candidates, kept, strict=True))
    for goal in (weight, smallest, sum(percent * taken for _, percent, taken in pairs)):
        model.maximize(goal)
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        if solver.solve(model) != cp_model.OPTIMAL:
            return []
        values.append(round(solver.objective_value))
        model.add(goal == values[-1])
    return values


@pytest.mark.parametrize("seed", range(15))
def test_the_search_is_exact_with_every_tie_break(seed: int) -> None:
    random = Random(seed)
    for _ in range(100):
        candidates, budget = draw(random, random.randint(1, 5), 4), random.randint(1, 120)
        expected = brute(candidates, budget)
        assert best_choices(candidates, budget) == expected
        assert (least_time(candidates) > budget) == (not expected)


@pytest.mark.parametrize("seed", range(15))
def test_on_larger_ones_cp_sat_finds_the_same_values(seed: int) -> None:
    random = Random(seed)
    candidates = draw(random, random.randint(6, 20), 12)
    budget = least_time(candidates) + random.randint(-50, 700)
    choices = best_choices(candidates, budget)
    kept = [(one, choice) for one, choice in zip(candidates, choices, strict=False) if choice >= 0]
    percents = [one.percents[choice] for one, choice in kept]
    found = [sum(one.weight for one, _ in kept), min(percents), sum(percents)] if kept else []
    assert found == by_cp_sat(candidates, budget)


def test_a_search_past_its_bound_is_a_typed_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_labels, "MOST_LABELS", 5)
    candidates = draw(Random(1), 12, 12)
    with pytest.raises(footex.BoundExceeded, match="past the bound of 5 labels"):
        best_choices(candidates, least_time(candidates) + 400)
