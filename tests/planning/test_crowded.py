"""Crowded weeks by the patterns of their commitments: exact, with every tie-break, whatever is known before."""

import random
from datetime import date
from typing import Any

import pytest
from comparing import compare_week, is_compared
from oracle import broken_rules, fixed_case, kept_case, past_case, routine, small_case, spaced_case, spans_case

from footex import Availability, Commitment, Count, Frequency, Infeasible, plan_week
from footex.planning import Request, check_plan
from footex.planning.search.costs.costs import GAPS, unpack
from footex.planning.search.day.day import DayPlanner
from footex.planning.search.day.limits import OutOfSteps
from footex.planning.search.layout.layout import Layout
from footex.planning.search.patterns import balance, pricing
from footex.planning.search.patterns.balance import Balanced
from footex.planning.search.patterns.crowded import Crowded
from footex.planning.search.solve import Impossible, solve
from footex.planning.search.tree import branch_and_bound
from footex.planning.search.tree.construction import find_draft
from footex.planning.search.tree.nodes import UNLIMITED
from footex.planning.search.tree.recounting import recount

MONDAY = date(2026, 11, 23)
TIGHT = "mon-fri 06:30-07:30, 18:00-19:00; sat-sun 09:00-10:30"


def tight(seed: int, many: int, share: float = 0.85, windows: str = TIGHT) -> dict[str, Any]:
    """So many commitments that take about this share of the free minutes."""
    dice = random.Random(seed)
    commitments = []
    for name in "abcdefghijkl"[:many]:
        low = dice.randint(2, 4)
        length = max(5, min(45, round(share * 780 / many / (low + 0.5) * dice.uniform(0.7, 1.2))))
        said: dict[str, Any] = {"days_per_week": Count(low, low + dice.randint(0, 2))}
        if dice.random() < 0.3:
            said["when"] = dice.choice(["morning", "evening"])
        prefer = dice.choice([None, None, "07:00", "18:30"])
        commitments.append(Commitment(routine=routine(name, length), frequency=Frequency(**said), prefer=prefer))
    return {"commitments": commitments, "availability": windows, "start": MONDAY, "between": "5 min"}


def solved(case: dict[str, Any], cost: int = UNLIMITED, steps: int = 100_000) -> tuple[Balanced, Any]:
    """What is found of a week by patterns alone, and its span."""
    span = Layout(Request(**case)).span(0, 7)
    left = [steps]

    def step(some: int) -> None:
        left[0] -= some
        if left[0] < 0:
            raise OutOfSteps

    def place(planner: DayPlanner, counts: tuple[int, ...]) -> Any:
        return planner.place(counts)

    return Crowded(span.days, span.tracks, place, step).best(cost), span


@pytest.mark.parametrize("make", [small_case, kept_case, fixed_case, past_case, spaced_case, spans_case])
def test_the_optimum_and_every_tie_break_are_those_of_trying_everything(
    make: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(branch_and_bound, "_CROWDED", 0)
    assert sum(is_compared(compare_week(seed, make)) for seed in range(20, 24)) > 1


@pytest.mark.parametrize("seed", range(6))
def test_a_tight_week_has_the_plan_that_the_search_over_the_days_finds(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = tight(seed, 3, 0.95 if seed % 2 else 0.25, "mon-thu 06:30-07:20; sat 09:00-10:00")
    known, span = solved(case)
    try:
        plan = plan_week(**case)
    except Infeasible:
        assert known == Balanced(UNLIMITED, UNLIMITED, None)
        return
    assert known.floor == known.cost == recount(span.days, span.tracks, known.days or [], span.joint.wishes)
    monkeypatch.setattr(branch_and_bound, "_CROWDED", 0)
    assert plan_week(**case) == plan


@pytest.mark.parametrize(("seed", "many"), [(1, 5), (4, 6), (3, 8)])
def test_a_tight_week_is_proved_best_and_keeps_every_rule(seed: int, many: int) -> None:
    case = tight(seed, many)
    plan = plan_week(**case)
    assert plan.optimal
    assert plan.score == plan.best_possible
    assert broken_rules({**case, "availability": Availability(windows=TIGHT)}, plan.sessions) == []
    assert check_plan(plan) == ()


def test_what_is_known_when_the_steps_run_out_is_true() -> None:
    case = tight(4, 6)
    best = solved(case)[0]
    draft = find_draft(*solved(case)[1])
    assert draft is not None
    for steps in (10, 100, 300, 600, 1000, 1500):
        known, span = solved(case, draft.cost, steps)
        assert known.floor <= best.cost <= known.cost <= draft.cost
        assert known.days is None or recount(span.days, span.tracks, known.days, span.joint.wishes) == known.cost


def test_too_many_combinations_are_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(balance, "_MOST_COMBINATIONS", 50)
    case = tight(3, 5, 0.6)
    known = solved(case)[0]
    assert known.days is None
    assert not known.floor % GAPS


def test_a_known_plan_of_the_least_cost_needs_no_prices(monkeypatch: pytest.MonkeyPatch) -> None:
    case = tight(3, 5, 0.5)
    best = solved(case)[0]
    monkeypatch.setattr(pricing.Prices, "levels", None)
    assert solved(case, best.cost + 5)[0] == best
    assert solved(case)[0] == best


def test_many_sessions_a_day_have_too_many_patterns_to_list() -> None:
    often = Frequency(per_day="1-9", days_per_week="1-7", min_gap="5 min")
    case = {"commitments": [Commitment(routine=routine("a", 5), frequency=often)], "availability": TIGHT}
    assert solved({**case, "start": MONDAY})[0] == Balanced(0, UNLIMITED, None)


def test_a_gap_to_the_next_day_is_left_to_the_search_over_the_days() -> None:
    apart = Frequency(days_per_week=2, min_gap="20 h")
    case = {"commitments": [Commitment(routine=routine("a", 5), frequency=apart)], "availability": TIGHT}
    assert solved({**case, "start": MONDAY})[0] == Balanced(0, UNLIMITED, None)


def test_a_week_that_is_too_full_however_it_is_packed_is_infeasible() -> None:
    often = Frequency(days_per_week=4)
    asked = [Commitment(routine=routine(name, 35), frequency=often) for name in "abcde"]
    with pytest.raises(Infeasible):
        plan_week(asked, "mon-fri 06:00-07:00, 18:00-19:00; sat-sun 09:00-10:00", start=MONDAY, steps=4000)


def test_sessions_that_are_outside_their_part_only_together_are_counted() -> None:
    daily = Frequency(days_per_week=5, when="morning")
    asked = [Commitment(routine=routine(name, 40), frequency=daily) for name in "ab"]
    case = {"commitments": asked, "availability": "mon-fri 08:00-09:00, 18:00-20:00", "start": MONDAY}
    known = solved(case)[0]
    assert known.floor == known.cost
    assert unpack(known.cost).outside == 5
    by_days = solve(Layout(Request(**case)))
    assert not isinstance(by_days, Impossible)
    assert known.cost == by_days.cost


def test_prices_that_prove_little_only_leave_more_to_be_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = [
        Commitment(routine=routine(name, 40), frequency=Frequency(days_per_week=Count(4, 5), when="morning"))
        for name in "ab"
    ]
    case = {"commitments": asked, "availability": "mon-fri 08:00-09:00; sat 18:00-19:00", "start": MONDAY}
    monkeypatch.setattr(pricing, "_ROUNDS", 1)
    monkeypatch.setattr(pricing.Prices, "_first_prices", lambda _: [[0] * 7, [0] * 7])
    assert solved(case)[0] == Balanced(UNLIMITED, UNLIMITED, None)
