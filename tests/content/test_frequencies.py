"""Frequencies in documents: weekdays, intervals, gaps of days, meals and need; and sessions done with their times."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import footex
from footex.content.schema import make_schema

SCHEMA = Draft202012Validator(make_schema())


def document(**frequency: Any) -> dict[str, Any]:
    item = {"type": "prescription", "exercise": "heel-raise", "dose": "3 x 10"}
    return {"footex": 1, "type": "routine", "id": "r", "title": "R", "frequency": frequency, "items": [item]}


@pytest.mark.parametrize(
    "frequency",
    [
        {"weekdays": ["monday", "friday"]},
        {"every": "10 days"},
        {"every": "2 h"},
        {"min_gap": "48 h", "days_per_week": 3},
        {"with_meals": True, "when": ["afternoon", "bedtime"]},
        {"as_needed": True, "per_day": 4},
    ],
)
def test_a_frequency_is_read_and_written_as_it_stands(frequency: dict[str, Any]) -> None:
    written = document(**frequency)
    SCHEMA.validate(written)
    routine = footex.loads(json.dumps(written))
    assert json.loads(footex.dumps(routine))["frequency"] == frequency


@pytest.mark.parametrize(
    ("frequency", "field"),
    [
        ({"weekdays": ["mon"]}, "weekdays[0]"),
        ({"every": "often"}, "every"),
        ({"min_gap": "169 h"}, "min_gap"),
        ({"with_meals": "yes"}, "with_meals"),
        ({"as_needed": 1}, "as_needed"),
    ],
)
def test_a_wrong_figure_of_a_frequency_is_reported_at_its_place(frequency: dict[str, Any], field: str) -> None:
    written = document(**frequency)
    assert not SCHEMA.is_valid(written)
    with pytest.raises(footex.InvalidDocument) as caught:
        footex.loads(json.dumps(written))
    assert [problem.path for problem in caught.value.problems] == [f"frequency.{field}"]


def test_a_plan_keeps_the_times_of_the_sessions_before_it() -> None:
    legs = footex.bundled().routines["heel-and-foot-stretching"]
    week = footex.plan_week(legs, "daily 06:30-07:30", start="2026-11-16")
    plan = footex.plan_week(legs, "daily 06:30-07:30", start="2026-11-23", history=week.sessions[-1:])
    (done,) = plan.request.history
    assert (done.start, done.end) == (week.sessions[-1].start, week.sessions[-1].end)
    text = footex.dumps(plan)
    SCHEMA.validate(json.loads(text))
    assert footex.loads(text) == plan
