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
    Protocol,
    plan_programme,
    plan_week,
)
from footex.model import Phase
from footex.planning import Question, check_plan

LEGS = routine("legs", 10, frequency=Frequency(days_per_week=2))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"commitments": []}, "Request.commitments: [] is empty; give at least one routine or Commitment(...)"),
        (
            {"commitments": "legs"},
            "Request.commitments: 'legs' is not a list; give at least one routine or Commitment(...)",
        ),
        (
            {"commitments": None},
            "Request.commitments: None is not a list; give at least one routine or Commitment(...)",
        ),
        ({"commitments": [5]}, "Request.commitments[0]: 5 is not a Commitment; write Commitment(...)"),
        (
            {"commitments": Protocol(id="stages", title="Stages", phases=Phase(title="Start", routines=LEGS, weeks=2))},
            "Request.commitments[0]: <Protocol stages: Start> is a protocol; plan it by itself, with plan_programme(...)",
        ),
        (
            {"commitments": [LEGS, LEGS]},
            "Request.commitments: 'legs' is the id of two commitments; give one of them another id=...",
        ),
        ({"start": "soon"}, "Request.start: 'soon' is not a date; write '2026-11-23'"),
        (
            {"start": "1800-01-01"},
            "Request.start: 1800-01-01 is too far away; write a date from 1900 to 2199",
        ),
        ({"not_before": "soon"}, "Request.not_before: 'soon' is not a date with a time; write '2026-11-23T12:00'"),
        ({"policy": "none"}, "Request.policy: 'none' is not a Policy; write Policy(...)"),
        ({"between": "5"}, "Request.between: '5' is not a duration; write '5 s'"),
        ({"between": "5-10 min"}, "Request.between: '5-10 min' is a range; write one duration such as '5 min'"),
        ({"history": "legs"}, "Request.history: 'legs' is not a list; write a list of values"),
        ({"shorten": 1}, "Request.shorten: 1 is not true or false; write True or False"),
        ({"steps": 0}, "Request.steps: 0 is below 1; write 1 or more"),
    ],
)
def test_an_invalid_argument_is_named_with_what_would_be_right(arguments: Any, message: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        plan_week(**{"commitments": LEGS, "availability": "daily 07:00-08:00", "start": MONDAY} | arguments)
    assert str(caught.value) == message


def test_an_availability_is_wanted_not_what_reads_one() -> None:
    with pytest.raises(InvalidValue, match=r"^Request\.availability: .* is not an Availability"):
        plan_week(LEGS, Availability.read, start=MONDAY)


@pytest.mark.parametrize("ramp", ["steep", 0.5])
def test_a_ramp_has_a_name_or_a_fraction_for_each_week(ramp: Any) -> None:
    with pytest.raises(InvalidValue, match=f"^Request.ramp: {ramp!r} is not a ramp; write 'linear', 'steps', 'hold'"):
        plan_programme(LEGS, "daily 07:00-08:00", start=MONDAY, weeks=2, ramp=ramp)


@pytest.mark.parametrize(
    ("prefer", "message"),
    [
        ("7", "Commitment.prefer: '7' is not a clock time; write hours and minutes such as '06:30'"),
        (
            5,
            "Commitment.prefer: 5 is not a time of day; write '07:00', or one of 'morning', 'midday', 'afternoon', "
            "'evening', 'bedtime'",
        ),
        (
            "noon",
            "Commitment.prefer: 'noon' is not a time of day; write '07:00', or one of 'morning', 'midday', "
            "'afternoon', 'evening', 'bedtime'",
        ),
        (
            time(7, 0, 1),
            "Commitment.prefer: datetime.time(7, 0, 1) is finer than a minute or has a zone; write '07:00'",
        ),
    ],
)
def test_a_preference_is_a_time_or_a_part_of_the_day(prefer: Any, message: str) -> None:
    assert Commitment(routine=LEGS, prefer=time(7)) == Commitment(routine=LEGS, prefer="07:00")
    with pytest.raises(InvalidValue) as caught:
        Commitment(routine=LEGS, prefer=prefer)
    assert str(caught.value) == message


def test_a_commitment_shows_its_id_and_whose_its_frequency_is() -> None:
    assert repr(Commitment(routine=LEGS)) == "<Commitment legs>"
    assert repr(Commitment(routine=LEGS, id="evening-legs")) == "<Commitment evening-legs>"
    assert Commitment(routine=LEGS).basis == "source"
    assert Commitment(routine=LEGS, frequency=Frequency(per_day=1)).basis == "caller"


def test_commitments_come_from_any_iterable() -> None:
    asked = [run("a", days_per_week=2), run("b", days_per_week=2)]
    plan = plan_week(asked, "daily 06:00-08:00", start=MONDAY)
    assert plan_week(iter(asked), "daily 06:00-08:00", start=MONDAY) == plan
    assert plan_week({one.id: one for one in asked}.values(), "daily 06:00-08:00", start=MONDAY) == plan


def test_a_policy_says_what_would_be_right() -> None:
    with pytest.raises(InvalidValue, match="a week has seven days"):
        Policy(days_per_week=8)
    with pytest.raises(InvalidValue, match="'4-6 h' is a range"):
        Policy(min_gap="4-6 h")
    with pytest.raises(InvalidValue, match="no time at all"):
        Policy(min_gap="0 s")


@pytest.mark.parametrize(
    "ask", [check_plan, footex.planning.advice, lambda plan: footex.planning.diff_plans(plan, plan)]
)
def test_what_is_no_plan_is_refused(ask: Any) -> None:
    for wrong in (None, "x", []):
        with pytest.raises(InvalidValue, match="is not a plan; give what plan_week or plan_programme returns"):
            ask(wrong)


def test_a_question_takes_a_single_choice_as_one() -> None:
    assert Question(field="min_gap", message="unstated", about="legs", choices="4 h").choices == ("4 h",)
