"""The exact search on bare figures, with gaps of any kind, against brute force."""

from itertools import pairwise, product
from random import Random
from typing import Any

import pytest

import footex
from footex.planning.fit import label_setting
from footex.planning.fit.knapsack import best_choices, least_time
from footex.planning.fit.states import Candidate


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


@pytest.mark.parametrize("seed", range(15))
def test_the_search_is_exact_with_every_tie_break(seed: int) -> None:
    random = Random(seed)
    for _ in range(100):
        candidates, budget = draw(random, random.randint(1, 5), 4), random.randint(1, 120)
        expected = brute(candidates, budget)
        assert best_choices(candidates, budget) == expected
        assert (least_time(candidates) > budget) == (not expected)


def test_a_search_past_its_bound_is_a_typed_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(label_setting, "MOST_LABELS", 5)
    candidates = draw(Random(1), 12, 12)
    with pytest.raises(footex.BoundExceeded, match="past the bound of 5 labels"):
        best_choices(candidates, least_time(candidates) + 400)
