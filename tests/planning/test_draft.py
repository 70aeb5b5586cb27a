"""Drafts: a valid plan for a crowded week, quickly, whatever the order of the commitments, with a true bound."""

import random
from datetime import date
from typing import Any

import pytest
from oracle import broken_rules, routine

from footex import Availability, Commitment, Count, Frequency, Infeasible, plan_week
from footex.planning import Request, Undecided, check_plan
from footex.planning.search.day.placing import OutOfSteps
from footex.planning.search.layout.layout import Layout
from footex.planning.search.solve import exists, solve
from footex.planning.search.tree.branch_and_bound import Solution
from footex.planning.search.tree.construction import find_draft

MONDAY = date(2026, 11, 23)
FREE = "mon-fri 06:30-07:30, 18:00-19:00; sat-sun 09:00-10:30"


def crowded(seed: int, many: int) -> dict[str, Any]:
    """So many commitments in 780 free minutes, filled to about two thirds or more."""
    dice = random.Random(seed)
    commitments = []
    for name in "abcdefghijkl"[:many]:
        low = dice.randint(2, 4)
        said: dict[str, Any] = {"days_per_week": Count(low, low + dice.randint(0, 2))}
        if dice.random() < 0.2:
            said |= {"per_day": dice.choice([2, "1-2"]), "min_gap": dice.choice(["5 min", "2 h"])}
            low *= 2
        if dice.random() < 0.2:
            said |= {"consecutive_days": "1-3", "rest_days": 1}
        if dice.random() < 0.2:
            said |= {"when": dice.choice(["morning", "evening"])}
        made = routine(name, max(5, round(dice.uniform(400, 700) / many / (low + 0.5))))
        prefer = dice.choice([None, None, "07:00", "18:30"])
        commitments.append(Commitment(routine=made, frequency=Frequency(**said), prefer=prefer))
    limit = dice.choice([None, None, "110 min"])
    return {"commitments": commitments, "availability": Availability(windows=FREE, most_per_day=limit),
            "start": MONDAY, "between": dice.choice(["0 s", "5 min"])}  # fmt: skip


@pytest.mark.parametrize(
    "seed", [*range(2), *(pytest.param(seed, marks=pytest.mark.thorough) for seed in range(2, 16))]
)
def test_a_crowded_week_has_a_plan_that_keeps_every_rule(seed: int) -> None:
    case = crowded(seed, 5 + seed % 8)
    plan = plan_week(**case)
    assert broken_rules(case, plan.sessions) == []
    assert check_plan(plan) == ()
    assert tuple(plan.best_possible) <= tuple(plan.score)


def test_the_order_of_commitments_doesnt_matter() -> None:
    case = crowded(3, 8)
    plan = plan_week(**case)
    assert plan_week(**{**case, "commitments": case["commitments"][::-1]}) == plan


def few(seed: int) -> dict[str, Any]:
    """Three of the commitments of a crowded week."""
    case = crowded(seed, 8)
    return {**case, "commitments": case["commitments"][:3]}


@pytest.mark.parametrize("seed", range(6))
def test_a_draft_costs_what_it_says_and_no_less_than_the_best(seed: int) -> None:
    layout = Layout(Request(**few(seed)))
    span = layout.span(0, 7)
    draft = find_draft(span.days, span.tracks)
    assert draft is not None
    placed = [planner.place(counts) for planner, counts in zip(span.days, draft.counts, strict=True)]
    assert all(one is not None for one in placed)
    best = solve(layout)
    assert isinstance(best, Solution)
    assert draft.cost >= best.cost == best.floor


def test_the_search_finds_what_is_better_than_the_draft() -> None:
    soon, late = plan_week(**crowded(0, 7), steps=10), plan_week(**crowded(0, 7))
    assert not soon.optimal
    assert tuple(soon.best_possible) <= tuple(late.best_possible) <= tuple(late.score) <= tuple(soon.score)


def test_where_the_steps_run_out_a_draft_is_the_answer_for_few_commitments_too() -> None:
    plan = plan_week(**few(2), steps=40)
    assert not plan.optimal
    assert check_plan(plan) == ()


def test_where_no_proof_is_found_either_more_drafts_are_made() -> None:
    assert exists(Layout(Request(**crowded(43, 12), steps=5)))


def test_five_that_cannot_be_are_refused_and_what_isnt_known_in_time_is_undecided() -> None:
    asked = [Commitment(routine=routine(name, 20), frequency=Frequency(days_per_week=5)) for name in "abcde"]
    with pytest.raises(Infeasible):
        plan_week(asked, "mon-fri 07:00-08:00", start=MONDAY)
    layout = Layout(Request(commitments=asked, availability="mon-fri 07:00-08:40", start=MONDAY))
    assert exists(layout)
    # In an hour two of them fit, five minutes apart: ten places where fourteen are needed, though there is time enough.
    many = [Commitment(routine=routine(name, 20), frequency=Frequency(days_per_week=2)) for name in "abcdefg"]
    case: dict[str, Any] = {
        "commitments": many,
        "availability": "mon-fri 07:00-08:00",
        "start": MONDAY,
        "between": "5 min",
    }
    with pytest.raises(OutOfSteps):
        exists(Layout(Request(**case, steps=3)))
    with pytest.raises(Undecided):
        plan_week(**case, steps=3)
    assert not exists(Layout(Request(**{**case, "between": "0 s", "availability": "mon-thu 07:00-08:00"})))
