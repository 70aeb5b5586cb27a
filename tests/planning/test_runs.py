"""Consecutive days and the rests between them, with what was done before."""

from datetime import timedelta
from typing import Any

import pytest
from oracle import routine
from weeks import MONDAY, run, starts

from footex import (
    Availability,
    Commitment,
    Frequency,
    Infeasible,
    InvalidValue,
    Policy,
    PolicyNeeded,
    plan_week,
)
from footex.planning import Busy, Done, Request, check_plan
from footex.planning.search.layout.layout import Layout


def test_a_run_without_a_rest_is_asked_about() -> None:
    simple = routine("simple", 12, frequency=Frequency(consecutive_days="2-3", per_day=2))
    with pytest.raises(PolicyNeeded) as caught:
        plan_week(simple, "daily 06:00-21:00", start=MONDAY)
    assert [one.field for one in caught.value.questions] == ["rest_days", "min_gap"]
    assert 'Answer such as Policy(min_gap="2 h", rest_days="1")' in str(caught.value)
    plan = plan_week(simple, "daily 06:00-21:00", start=MONDAY, policy=Policy(rest_days=1, min_gap="4 h"))
    assert starts(plan)[:3] == ["Mon 06:00 simple", "Mon 20:45 simple", "Tue 06:00 simple"]
    assert {one.code for one in plan.assumed} == {"policy-rest-days", "policy-min-gap", "session-time"}
    with pytest.raises(PolicyNeeded, match="the days a week are unstated"):
        plan_week(routine("legs", 12), "daily 06:00-21:00", start=MONDAY)
    answered = plan_week(routine("legs", 12), "daily 06:00-21:00", start=MONDAY, policy=Policy(days_per_week=2))
    assert len(answered.sessions) == 2


def test_runs_and_rests_go_on_from_history() -> None:
    run = Commitment(routine=routine("run", 20), frequency=Frequency(consecutive_days=3, rest_days=2))
    free = "daily 07:00-08:00"
    fresh = plan_week(run, free, start=MONDAY)
    assert [one.start.strftime("%a") for one in fresh.sessions] == ["Mon", "Tue", "Wed", "Sat", "Sun"]
    begun = plan_week(run, free, start=MONDAY, history=[("run", "2026-11-22")])
    assert [one.start.strftime("%a") for one in begun.sessions] == ["Mon", "Tue", "Fri", "Sat", "Sun"]
    resting = plan_week(
        run,
        free,
        start=MONDAY,
        history=[Done(commitment="run", day="2026-11-21"), Done(commitment="run", day="2026-11-20")],
    )
    assert [one.start.strftime("%a") for one in resting.sessions] == ["Tue", "Wed", "Thu", "Sun"]
    again = plan_week(run, free, start=MONDAY + timedelta(days=7), history=fresh.sessions)
    assert [one.start.strftime("%a") for one in again.sessions] == ["Mon", "Thu", "Fri", "Sat"]
    long_ago = plan_week(run, free, start=MONDAY, history=[("run", "2026-11-01")])
    assert [one.day for one in long_ago.sessions] == [one.day for one in fresh.sessions]
    with pytest.raises(
        InvalidValue, match=r"is not a Done; write Done\(\.\.\.\), or a pair of the id of a commitment and a date$"
    ):
        plan_week(run, free, start=MONDAY, history=["run"])


def test_days_on_which_nothing_is_possible_lengthen_a_rest() -> None:
    run = Commitment(routine=routine("run", 20), frequency=Frequency(consecutive_days="1-2", rest_days=1))
    plan = plan_week(run, "mon-tue, fri 07:00-08:00", start=MONDAY)
    assert [one.start.strftime("%a") for one in plan.sessions] == ["Mon", "Tue", "Fri"]


def test_a_run_for_which_no_window_is_long_enough_is_a_conflict_not_a_rest() -> None:
    running = run(consecutive_days="2-3", rest_days="1-2")
    with pytest.raises(Infeasible, match="run needs 20 min"):
        plan_week(running, "daily 07:00-07:15", start=MONDAY)
    with pytest.raises(Infeasible, match="run needs 20 min"):
        plan_week(
            [running, routine("legs", 10, frequency=Frequency(days_per_week=7))], "daily 07:00-07:15", start=MONDAY
        )


@pytest.mark.parametrize(
    "closed",
    [
        {"windows": "mon-wed 07:00-08:00; sun 07:00-08:00"},
        {"windows": "daily 07:00-08:00", "blocked": ["2026-11-26", "2026-11-27", "2026-11-28"]},
        {
            "windows": "daily 07:00-08:00",
            "busy": [{"start": f"2026-11-{day}T07:10", "end": f"2026-11-{day}T07:50"} for day in (26, 27, 28)],
        },
    ],
)
def test_a_rest_goes_on_while_no_session_is_possible(closed: Any) -> None:
    busy = [Busy(**one) for one in closed.pop("busy", ())]
    running = run(consecutive_days=3, rest_days=1)
    history = [("run", "2026-11-21")]  # so that a run begins on Monday
    plan = plan_week(running, Availability(**closed, busy=busy), start=MONDAY, history=history)
    assert [one.start.day for one in plan.sessions] == [23, 24, 25, 29]
    assert check_plan(plan) == ()


def test_a_first_run_begins_within_a_week_however_long_its_rests_may_be() -> None:
    plan = plan_week(run(consecutive_days=2, rest_days="1-9"), "daily 07:00-08:00", start=MONDAY)
    assert plan.sessions
    late = plan_week(
        run(consecutive_days=2, rest_days=9),
        "daily 07:00-08:00",
        start=MONDAY,
        history=[("run", "2026-11-22"), ("run", "2026-11-21")],
    )
    assert late.sessions == ()


def test_history_however_old_costs_nothing() -> None:
    running = run(consecutive_days=2, rest_days=1)
    old = Layout(
        Request(commitments=running, availability="daily 07:00-08:00", start=MONDAY, history=[("run", "0001-01-01")])
    )
    assert old.span(0, 7).tracks[0].before[4:6] == (1, 2)


def test_history_of_something_else_is_told() -> None:
    plan = plan_week(run(days_per_week=2), "daily 06:00-08:00", start=MONDAY, history=[("runn", "2026-11-22")])
    told = [one.message for one in plan.assumed if one.code == "unknown-history"]
    assert told == ["the history has days of runn, which is not a commitment of this plan"]
