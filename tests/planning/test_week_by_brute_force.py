"""Weeks small enough to try everything: the optimum, every tie-break; and large ones keep every rule."""

import json
import os
import random
import subprocess
import sys
from typing import Any

import pytest
from oracle import best_by_trying, broken_rules, large_case, small_case, spaced_case

from footex import (
    Infeasible,
    plan_week,
)
from footex.planning import Request, check_plan
from footex.planning.search.layout import Layout
from footex.planning.search.solve import Impossible, solve


def summary(case: Any, plan: Any) -> Any:
    first = Layout(Request(**case)).bases
    begun = [int(one.start.timestamp()) // 60 for one in plan.sessions]
    days = [(one.day - case["start"]).days for one in plan.sessions]
    assert len(first) == 7
    return tuple(plan.score), list(zip(days, begun, [one.commitment for one in plan.sessions], strict=True))


def compared(seed: int, make: Any = small_case) -> bool:
    """Whether a small week could be worked out by trying everything; if so, the plan is that, or there is none."""
    case = make(seed)
    layout = Layout(Request(**case))
    usual = {recurrence.id: times for recurrence, times in zip(layout.recurrences, layout.usual, strict=True)}
    best = best_by_trying(case, usual)
    if best is None:
        assert isinstance(solve(layout), Impossible)
    elif best != "too large":
        plan = plan_week(**case)
        assert summary(case, plan) == best
        assert plan.optimal
        assert check_plan(plan) == ()
        assert broken_rules(case, plan.sessions) == []
    return best != "too large"


def test_the_optimum_and_every_tie_break_are_those_of_trying_everything() -> None:
    assert sum(map(compared, range(60))) > 40


def test_gaps_to_other_days_weekdays_and_intervals_are_those_of_trying_everything() -> None:
    assert sum(compared(seed, spaced_case) for seed in range(60)) > 40


@pytest.mark.thorough
@pytest.mark.parametrize("first", range(60, 1_500, 97))
def test_thousands_of_spaced_weeks_are_those_of_trying_everything(first: int) -> None:
    assert sum(compared(seed, spaced_case) for seed in range(first, first + 97)) > 70


@pytest.mark.thorough
@pytest.mark.parametrize("first", range(60, 2_000, 97))
def test_thousands_of_weeks_are_those_of_trying_everything(first: int) -> None:
    assert sum(map(compared, range(first, first + 97))) > 70


@pytest.mark.thorough
@pytest.mark.parametrize("seed", range(20))
def test_large_weeks_keep_every_rule_whatever_the_order_of_commitments(seed: int) -> None:
    case = large_case(seed)
    try:
        plan = plan_week(**case)
    except Infeasible:
        return
    assert broken_rules(case, plan.sessions) == []
    assert check_plan(plan) == ()
    random.Random(seed).shuffle(case["commitments"])
    assert plan_week(**case) == plan


def test_the_same_answer_in_any_process_and_hash_seed() -> None:
    code = (
        "import json, footex\n"
        "one, two = footex.bundled().routines.values()\n"
        "policy = footex.Policy(rest_days=1, min_gap='4 h')\n"
        "plan = footex.plan_week([two, one], 'daily 06:30-07:30, 18:00-21:00', start='2026-11-23', policy=policy)\n"
        "assert footex.planning.check_plan(plan) == ()\n"
        "print(json.dumps([repr(plan.sessions), plan.table()]))"
    )
    answers = [
        json.loads(
            subprocess.run(
                [sys.executable, "-c", code],
                env={**os.environ, "PYTHONHASHSEED": seed},
                capture_output=True,
                check=True,
            ).stdout
        )
        for seed in ("0", "1", "4242")
    ]
    assert answers[0] == answers[1] == answers[2]
