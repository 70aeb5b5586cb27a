"""Answers of a policy that a source contradicts are named in the plan, never dropped silently."""

from typing import Any

import pytest
from oracle import routine

from footex import Commitment, Evidence, Frequency, Policy, Routine, plan_week

FREE = "daily 06:00-21:00"


def named(*commitments: Commitment | Routine, policy: Policy | None = None) -> list[tuple[str, str]]:
    plan = plan_week(commitments, FREE, start="2026-11-23", policy=policy)
    return [(one.code, one.message) for one in plan.assumed if one.code.startswith(("unused", "caller"))]


@pytest.mark.parametrize(
    ("frequency", "policy", "code", "text"),
    [
        ({"days_per_week": 7}, {"days_per_week": 3}, "unused-days-per-week",
         "legs: the routine specifies 7 days a week; the caller's 3 isn't used"),
        ({"consecutive_days": 2, "rest_days": 1}, {"days_per_week": 3}, "unused-days-per-week",
         "legs: the routine specifies 2 days in a row; the caller's 3 isn't used"),
        ({"consecutive_days": 2, "rest_days": 1}, {"rest_days": 2}, "unused-rest-days",
         "legs: the routine specifies 2 days in a row, 1 day of rest between runs; the caller's 2 isn't used"),
        ({"days_per_week": 3, "rest_days": 1}, {"rest_days": 2}, "unused-rest-days",
         "legs: the routine specifies never two days in a row; the caller's 2 isn't used"),
        ({"days_per_week": 7}, {"rest_days": 1}, "unused-rest-days",
         "legs: the routine specifies no runs of days for a rest to follow; the caller's 1 isn't used"),
        ({"days_per_week": 7, "per_day": 2, "min_gap": "4 h"}, {"min_gap": "2 h"}, "unused-min-gap",
         "legs: the routine specifies sessions at least 4 h apart; the caller's 2 h isn't used"),
        ({"days_per_week": 7}, {"min_gap": "2 h"}, "unused-min-gap",
         "legs: the routine specifies no second session on a day; the caller's 2 h isn't used"),
    ],
)  # fmt: skip
def test_an_answer_that_does_not_count_is_named_with_what_is_specified(
    frequency: dict[str, Any], policy: dict[str, Any], code: str, text: str
) -> None:
    assert named(routine("legs", 12, frequency=Frequency(**frequency)), policy=Policy(**policy)) == [(code, text)]


def test_an_answer_that_agrees_with_what_is_specified_is_not_named() -> None:
    frequency = Frequency(days_per_week=3, rest_days=1, per_day=2, min_gap="2 h")
    policy = Policy(days_per_week=3, rest_days=1, min_gap="2 h")
    assert named(routine("legs", 12, frequency=frequency), policy=policy) == []


def test_an_answer_meant_for_another_commitment_is_named_only_where_it_is_contradicted() -> None:
    legs = routine("legs", 12, frequency=Frequency(consecutive_days=2, per_day=2))
    arms = routine("arms", 12, frequency=Frequency(days_per_week=7))
    policy = Policy(rest_days=1, min_gap="2 h")
    assert named(legs, arms, policy=policy) == []
    back = routine("back", 12, frequency=Frequency(consecutive_days=3, rest_days=2))
    assert [code for code, _ in named(legs, back, policy=policy)] == ["unused-rest-days"]


def test_a_frequency_of_the_caller_is_named_beside_the_routine_s_own() -> None:
    daily = Frequency(
        days_per_week=7, evidence=Evidence(field="days_per_week", basis="stated", printed="every day")
    )  # fmt: skip
    legs = routine("legs", 12, frequency=daily)
    assert named(Commitment(routine=legs, frequency=Frequency(days_per_week=3)), policy=Policy(days_per_week=2)) == [
        ("unused-days-per-week", "legs: the commitment specifies 3 days a week; the caller's 2 isn't used"),
        ("caller-frequency", "legs: the commitment specifies 3 days a week; the routine specifies 7 days a week"),
    ]
    assert named(Commitment(routine=legs, frequency=Frequency(days_per_week=7))) == []
    assert named(Commitment(routine=routine("arms", 12), frequency=Frequency(days_per_week=3))) == []
