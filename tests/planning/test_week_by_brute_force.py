"""Weeks small enough to try everything: the optimum, every tie-break; and large ones keep every rule."""

import json
import os
import random
import subprocess
import sys
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from oracle import (
    best_by_trying,
    best_shortened,
    broken_rules,
    fixed_case,
    kept_case,
    kept_spans_case,
    large_case,
    past_case,
    past_spans_case,
    rested_case,
    rested_spans_case,
    rotation_case,
    several_case,
    shortened_case,
    small_case,
    spaced_case,
    spans_case,
    wished_case,
    wished_spans_case,
)

from footex import Infeasible, plan_programme, plan_week
from footex.planning import Request, check_plan
from footex.planning.search.layout.layout import Layout
from footex.planning.search.solve import Impossible, solve


def is_ahead(case: Any, session: Any) -> bool:
    """Whether a session is one that the plan decides about: neither past nor a fact."""
    zone, since = ZoneInfo(case["availability"].zone), case["not_before"]
    over = since is not None and session.start < since.replace(tzinfo=zone)
    return session.status == "planned" and session.day >= case["start"] and not over


def summary(case: Any, plan: Any) -> Any:
    """The score and the list of day, start and id; what is past stands in the plan as it was kept.

    One that was missed only does so if it isn't made up later on its date.
    """
    ahead = [one for one in plan.sessions if is_ahead(case, one)]
    made_up = {one.id for one in ahead}
    facts = {
        one.id: one
        for one in case.get("keep", ())
        if not is_ahead(case, one) and not (one.status == "planned" and one.id in made_up)
    }
    assert {one.id: one for one in plan.sessions if not is_ahead(case, one)} == facts
    order = [((one.day - case["start"]).days, int(one.start.timestamp()) // 60, one.commitment) for one in ahead]
    return tuple(plan.score), order


def compared(seed: int, make: Any = small_case) -> bool:
    """Whether a small case could be worked out by trying everything; if so, the plan is that, or there is none."""
    made = make(seed)
    case, weeks = made if isinstance(made, tuple) else (made, 1)
    best = best_by_trying(case, weeks)
    if best is None:
        request = Request(**case, weeks=weeks, ramp=None if weeks == 1 else "hold")
        assert isinstance(solve(Layout(request)), Impossible)
    elif best != "too large":
        plan = plan_week(**case) if weeks == 1 else plan_programme(**case, weeks=weeks, ramp="hold")
        assert summary(case, plan) == best
        assert plan.optimal
        assert check_plan(plan) == ()
        assert broken_rules(case, [one for one in plan.sessions if is_ahead(case, one)], weeks) == []
    return best != "too large"


def compared_shortened(seed: int) -> bool | None:
    """Whether sessions are as long as can be on each day, and the plan of these the best; `None` in full or without."""
    case = shortened_case(seed)
    found = best_shortened(case)
    if found == "too large":
        return None
    if found is None:
        with pytest.raises(Infeasible):
            plan_week(**case, shorten=True)
        return None
    best, lengths = found
    plan = plan_week(**case, shorten=True)
    assert summary(case, plan) == best
    ahead = [one for one in plan.sessions if is_ahead(case, one)]
    days = [(one.day - case["start"]).days for one in ahead]
    assert [one.minutes for one in ahead] == [
        lengths[one.commitment][day] for one, day in zip(ahead, days, strict=True)
    ]
    assert check_plan(plan) == ()
    return any(reason.code == "shortened" for one in ahead for reason in one.reasons) or None


@pytest.mark.parametrize(
    ("seeds", "least"), [(range(6), 1), pytest.param(range(6, 300), 40, marks=pytest.mark.thorough)]
)
def test_shortened_sessions_are_as_long_as_trying_every_minute_makes_them(seeds: range, least: int) -> None:
    assert sum(bool(compared_shortened(seed)) for seed in seeds) >= least


MADE = [
    small_case, spaced_case, past_case, kept_case, fixed_case, spans_case, past_spans_case, kept_spans_case,
    wished_case, wished_spans_case, rested_case, rested_spans_case,
    rotation_case,
    several_case,
]  # fmt: skip


@pytest.mark.parametrize("make", MADE)
def test_the_optimum_and_every_tie_break_are_those_of_trying_everything(make: Any) -> None:
    assert sum(compared(seed, make) for seed in range(3)) >= 1


@pytest.mark.thorough
@pytest.mark.parametrize("first", range(3, 207, 51))
@pytest.mark.parametrize("make", MADE)
def test_hundreds_of_weeks_are_those_of_trying_everything(make: Any, first: int) -> None:
    assert sum(compared(seed, make) for seed in range(first, first + 51)) > 20


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
