"""What can be asked of the planner, and what would be right."""

from datetime import time
from typing import Any

import pytest
from oracle import routine
from weeks import MONDAY, run

import footex
from footex import (
    Availability,
    Commitment,
    Frequency,
    InvalidValue,
    Policy,
    plan_programme,
    plan_week,
)
from footex.planning import Request, check_plan


def test_arguments_that_cant_be_meant_are_refused() -> None:
    legs = routine("legs", 10, frequency=Frequency(days_per_week=2))
    for wrong in (
        {"start": "soon"},
        {"start": "1800-01-01"},
        {"steps": 0},
        {"not_before": "soon"},
        {"policy": "none"},
        {"between": "5"},
        {"history": "legs"},
        {"shorten": 1},
    ):
        with pytest.raises(InvalidValue):
            plan_week(**{"commitments": legs, "availability": "daily 07:00-08:00", "start": MONDAY, **wrong})
    for wrong in ([], "legs", [5], [legs, legs]):
        with pytest.raises(InvalidValue):
            plan_week(wrong, "daily 07:00-08:00", start=MONDAY)
    for prefer in ("7", 5, time(7, 0, 1)):
        with pytest.raises(InvalidValue):
            Commitment(routine=legs, prefer=prefer)
    assert Commitment(routine=legs, prefer=time(7)) == Commitment(routine=legs, prefer="07:00")
    with pytest.raises(InvalidValue, match="a week has seven days"):
        Policy(days_per_week=8)
    assert repr(Commitment(routine=legs)) == "<Commitment legs>"
    assert repr(Commitment(routine=legs, id="evening-legs")) == "<Commitment evening-legs>"
    assert Commitment(routine=legs).basis == "source"
    assert Commitment(routine=legs, frequency=Frequency(per_day=1)).basis == "caller"
    with pytest.raises(InvalidValue):
        plan_programme(legs, "daily 07:00-08:00", start=MONDAY, weeks=2, ramp="steep")


def test_commitments_come_from_any_iterable() -> None:
    asked = [run("a", days_per_week=2), run("b", days_per_week=2)]
    plan = plan_week(asked, "daily 06:00-08:00", start=MONDAY)
    assert plan_week(iter(asked), "daily 06:00-08:00", start=MONDAY) == plan
    assert plan_week({one.id: one for one in asked}.values(), "daily 06:00-08:00", start=MONDAY) == plan


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"between": "5-10 min"}, "Request.between: '5-10 min' is a range; write one duration such as '5 min'"),
        ({"availability": Availability.read}, "is not an Availability"),
        ({"ramp": 0.5}, "Request.ramp: 0.5 is not a ramp; write 'linear', 'steps', 'hold'"),
    ],
)
def test_one_figure_is_wanted(arguments: Any, message: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        Request(
            **{"commitments": run(days_per_week=2), "availability": "daily 06:00-08:00", "start": MONDAY} | arguments
        )
    assert message in str(caught.value)


def test_policies_and_preferences_say_what_would_be_right() -> None:
    with pytest.raises(InvalidValue, match="'4-6 h' is a range"):
        Policy(min_gap="4-6 h")
    with pytest.raises(InvalidValue, match="no time at all"):
        Policy(min_gap="0 s")
    with pytest.raises(InvalidValue, match="write '07:00', or one of 'morning', 'midday', 'evening'"):
        Commitment(routine=routine("legs", 5), prefer="afternoon")


@pytest.mark.parametrize(
    "ask", [check_plan, footex.planning.advice, lambda plan: footex.planning.diff_plans(plan, plan)]
)
def test_what_is_no_plan_is_refused(ask: Any) -> None:
    for wrong in (None, "x", []):
        with pytest.raises(InvalidValue, match="is not a plan; give what plan_week or plan_programme returns"):
            ask(wrong)
