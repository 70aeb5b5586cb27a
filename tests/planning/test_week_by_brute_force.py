"""Weeks small enough to try everything: the optimum, every tie-break; and large ones keep every rule."""

import json
import os
import random
import subprocess
import sys
from typing import Any

import pytest
from comparing import WEEKS, compare_shortened, compare_week, is_compared
from oracle import broken_rules, large_case

from footex import Infeasible, plan_week
from footex.planning import check_plan


@pytest.mark.parametrize(
    ("seeds", "least"), [(range(6), 1), pytest.param(range(6, 300), 40, marks=pytest.mark.thorough)]
)
def test_shortened_sessions_are_as_long_as_trying_every_minute_makes_them(seeds: range, least: int) -> None:
    assert sum(compare_shortened(seed).count > 0 for seed in seeds) >= least


@pytest.mark.parametrize("make", WEEKS)
def test_the_optimum_and_every_tie_break_are_those_of_trying_everything(make: Any) -> None:
    assert sum(is_compared(compare_week(seed, make)) for seed in range(3)) >= 1


@pytest.mark.thorough
@pytest.mark.parametrize("first", range(3, 207, 51))
@pytest.mark.parametrize("make", WEEKS)
def test_hundreds_of_weeks_are_those_of_trying_everything(make: Any, first: int) -> None:
    assert sum(is_compared(compare_week(seed, make)) for seed in range(first, first + 51)) > 20


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
        "shelf = footex.bundled().routines\n"
        "one, two = shelf['heel-and-foot-stretching'], shelf['simple-foot-exercises']\n"
        "policy = footex.Policy(rest_days=1, min_gap='4 h')\n"
        "plan = footex.plan_week([two, one], 'daily 06:30-07:30, 18:00-21:00', start='2026-11-23', policy=policy, "
        "alternatives=2)\n"
        "assert footex.planning.check_plan(plan) == ()\n"
        "print(json.dumps([repr(plan.sessions), plan.table(), *map(str, plan.alternatives)]))"
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
