"""What can't hold together in few sentences: days in order, ranges named, each thing said once."""

from typing import Any

import pytest
from oracle import routine

from footex import Availability, Commitment, Frequency, Infeasible, Policy, plan_programme, plan_week
from footex.planning import ConflictingRule

MONDAY = "2026-11-23"
BINDS = Policy(blocked="binds")


def legs(minutes: int, name: str = "legs", **frequency: Any) -> Commitment:
    return Commitment(routine=routine(name, minutes), frequency=Frequency(**frequency))


def refusal(commitments: Any, free: Any, **more: Any) -> Infeasible:
    with pytest.raises(Infeasible) as caught:
        plan_week(commitments, free, start=MONDAY, **more)
    return caught.value


def test_days_without_time_are_a_range_and_each_is_a_value() -> None:
    error = refusal(legs(20, days_per_week=5), "mon-thu 07:00-08:00")
    assert error.reasons == ("legs: on at least 5 days a week, once a day.", "Friday to Sunday: no time free.")
    rules = [one for one in error.details if isinstance(one, ConflictingRule)]
    assert [one.about for one in rules] == ["legs", "4", "5", "6"]
    assert rules[1].message == "Friday: no time free."


def test_days_that_do_not_follow_one_another_are_listed() -> None:
    error = refusal(legs(20, days_per_week=5), "mon, wed, fri, sat 07:00-08:00")
    assert error.reasons[1] == "Tuesday, Thursday and Sunday: no time free."


def test_dates_that_are_blocked_are_said_once() -> None:
    blocked = ["2026-11-24", "2026-11-25", "2026-11-26", "2026-11-28"]
    error = refusal(legs(20, days_per_week=4), Availability(windows="daily 07:00-08:00", blocked=blocked), policy=BINDS)
    assert error.reasons[1] == "2026-11-24 to 2026-11-26 and 2026-11-28 are blocked."
    assert error.changes[-1] == "Unblock 2026-11-24, 2026-11-25, 2026-11-26 or 2026-11-28."


def test_one_day_of_a_programme_that_differs_is_named_by_its_week() -> None:
    climbing = Commitment(routine=routine("legs", 20), frequency=Frequency(days_per_week=7), doses=())
    with pytest.raises(Infeasible) as caught:
        plan_programme(
            climbing, "daily 07:00-07:10", start="2026-11-23", weeks=2, ramp="hold", not_before="2026-11-23T07:05"
        )
    assert caught.value.reasons[-1].startswith(("Sunday: 10 min free", "Monday of week 1: 5 min free"))


def test_forty_commitments_are_two_lines() -> None:
    many = [legs(15, f"c{number}", days_per_week="2-3") for number in range(40)]
    error = refusal(many, "mon-sat 07:00-09:20; sun 07:00-09:00")
    assert error.reasons == (
        "40 commitments: at least 20 h of sessions a week.",
        "Monday to Sunday: 16 h free.",
    )
    assert error.problem == (
        "no plan for c0, c1, c10, c11 and 36 others from 2026-11-23 to 2026-11-29 that keeps every rule"
    )
    assert [len(line) <= 80 for line in str(error).splitlines()] == [True] * len(str(error).splitlines())


def test_a_day_of_many_commitments_is_described_by_their_sum() -> None:
    many = [legs(15, f"c{number}", days_per_week=5) for number in range(6)]
    limited = Availability(windows="daily 07:00-09:00", most_per_day="1 h")
    error = refusal(many, limited)
    assert "Monday to Sunday: at most 1 h of sessions; one day of each of 6 commitments needs 90 min." in error.reasons
    assert error.reasons[0] == "6 commitments: at least 7 h 30 min of sessions a week."
    assert len(error.reasons) == 2


def test_many_commitments_with_runs_share_their_sentence() -> None:
    error = refusal([legs(20, name, consecutive_days=3, rest_days=1) for name in "abc"], "daily 07:00-07:45")
    assert "a, b and c: 3 days in a row." in error.reasons


def test_a_sum_is_of_the_commitments_in_conflict_alone() -> None:
    error = refusal([legs(25, f"c{number}", days_per_week=7) for number in range(6)], "daily 07:00-09:00")
    assert error.reasons == (
        "5 commitments: at least 14 h 35 min of sessions a week.",
        "Sunday: 2 h free.",
    )


def test_a_fixed_session_is_in_conflict_with_the_free_time_of_its_day() -> None:
    daily = legs(20, days_per_week=7)
    plan = plan_week(daily, "daily 07:00-08:00", start=MONDAY)
    error = refusal(daily, "daily 08:00-09:00", keep=plan.fix("2026-11-24-legs-1"))
    assert error.reasons == ("2026-11-24-legs-1: fixed by the caller.", "Tuesday: 60 min free; legs needs 20 min.")
