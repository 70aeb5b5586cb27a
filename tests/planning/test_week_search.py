"""The search against OR-Tools CP-SAT: another method gives the same score, for weeks too large to try everything."""

import random
from datetime import datetime, time, timedelta
from typing import Any

import attrs
import pytest
from oracle import large_case
from oracle.wished import with_wishes

from footex import UNSTATED, Count, Infeasible, Policy, plan_week
from footex.planning import Busy, Request, SharedRest

pytestmark = pytest.mark.thorough


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


def changed_case(seed: int) -> Any:
    """A large week with a plan of it to keep, after an appointment, and for some after a day or two."""
    case, dice = large_case(seed), random.Random(seed)
    try:
        sessions = [*plan_week(**case).sessions]
    except Infeasible:
        return case
    when = dice.choice(sessions).start.replace(tzinfo=None)
    busy = Busy(start=when, end=when + timedelta(minutes=30))
    case["availability"] = attrs.evolve(case["availability"], busy=[busy])
    if dice.random() < 0.5:
        now = case["start"] + timedelta(days=dice.choice([1, 2]))
        case["not_before"] = datetime.combine(now, time())
        became = ["done", "done", "skipped"]
        sessions = [attrs.evolve(one, status=dice.choice(became)) if one.day < now else one for one in sessions]
    if dice.random() < 0.5:
        last = [one for one in sessions if busy.start.date() != one.day][-1:]
        sessions = [attrs.evolve(one, fixed=one in last) for one in sessions]
    return {**case, "keep": sessions}


def wishful_case(seed: int) -> Any:
    """A large week with wishes, and for one in two with a rest that two commitments share."""
    case, dice = large_case(seed), random.Random(seed)
    case = with_wishes({**case, "policy": Policy()}, dice)
    ids = [one.id for one in case["commitments"]]
    return {**case, "rests": [SharedRest(gap="24 h", commitments=dice.sample(ids, 2))] if seed % 2 else []}


CASES = [
    *((large_case, seed) for seed in range(16) if seed != 5),  # of which CP-SAT takes minutes
    *((running_case, seed) for seed in range(12)),
    *((changed_case, seed) for seed in range(13)),
    *((wishful_case, seed) for seed in (0, 1, 2, 3, 4, 6, 8, 12, 13, 15)),
]


@pytest.mark.parametrize(("make", "seed"), CASES)
def test_a_large_week_has_the_score_that_cp_sat_finds(make: Any, seed: int) -> None:
    pytest.importorskip("ortools")
    from cpsat import solve_week

    case = make(seed)
    found = solve_week(Request(**case), seconds=600)
    try:
        plan = plan_week(**case)
    except Infeasible:
        assert found is None
        return
    assert found is not None
    assert tuple(plan.best_possible) <= found <= tuple(plan.score)
    if plan.optimal:
        assert tuple(plan.score) == found
