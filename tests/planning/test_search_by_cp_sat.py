"""The exact search on larger bare figures, against OR-Tools CP-SAT, which has no say in the package itself."""

from random import Random

import pytest

from footex.planning.fit.knapsack import best_choices, least_time
from footex.planning.fit.states import Candidate

pytestmark = pytest.mark.thorough


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


def by_cp_sat(candidates: list[Candidate], budget: int) -> list[int]:
    """The greatest weight, the smallest percent and the sum, one solve after the other, the order kept as a path."""
    cp_model = pytest.importorskip("ortools.sat.python.cp_model")  # slow to import, and not for what is tried quickly
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
def test_on_larger_ones_cp_sat_finds_the_same_values(seed: int) -> None:
    random = Random(seed)
    candidates = draw(random, random.randint(6, 20), 12)
    budget = least_time(candidates) + random.randint(-50, 700)
    choices = best_choices(candidates, budget)
    kept = [(one, choice) for one, choice in zip(candidates, choices, strict=False) if choice >= 0]
    percents = [one.percents[choice] for one, choice in kept]
    found = [sum(one.weight for one, _ in kept), min(percents), sum(percents)] if kept else []
    assert found == by_cp_sat(candidates, budget)
