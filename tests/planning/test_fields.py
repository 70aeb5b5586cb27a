"""A field or an argument that can't be read is named in the error, and what is named is what the caller wrote."""

from typing import Any

import attrs
import pytest

import footex
from footex import (
    Availability,
    Busy,
    ClockChange,
    Commitment,
    Done,
    InvalidValue,
    Policy,
    Reason,
    Request,
    Score,
    Session,
    UsualTime,
    Window,
)

STRETCHING = footex.bundled().routines["heel-and-foot-stretching"]
WEEK = footex.plan_week(STRETCHING, "daily 06:30-08:30", start="2026-11-23")
PROGRAMME = footex.plan_programme(STRETCHING, "daily 06:30-08:30", start="2026-11-23", weeks=2)
VALUES: list[Any] = [
    Availability(windows="daily 07:00-08:00"),
    Busy(start="2026-11-23T12:00", end="2026-11-23T13:00"),
    ClockChange(at="2026-11-23T12:00+01:00", seconds=60),
    Commitment(routine=STRETCHING),
    Done(commitment="legs", day="2026-11-22"),
    Policy(),
    PROGRAMME,
    Reason(code="usual-time", text="at its usual 06:30"),
    WEEK.score,
    WEEK.sessions[0],
    WEEK.usual[0],
    WEEK,
    Window(day="mon", start="06:30", end="07:30"),
]
FIELDS = [(value, field.name) for value in VALUES for field in attrs.fields(type(value))]


@pytest.mark.parametrize(
    ("value", "field"), FIELDS, ids=lambda one: one if isinstance(one, str) else type(one).__name__
)
def test_a_field_of_a_wrong_type_is_named(value: Any, field: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        attrs.evolve(value, **{field: {"wrong": ()}})
    assert str(caught.value).startswith(f"{type(value).__name__}.{field}: ")


@pytest.mark.parametrize("argument", [one.name for one in attrs.fields(Request)])
def test_an_argument_of_a_wrong_type_is_named_as_the_caller_wrote_it(argument: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        attrs.evolve(WEEK.request, **{argument: {"wrong": ()} if argument != "commitments" else 5})
    assert str(caught.value).removeprefix("Request.").startswith(f"{argument}: ")


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Session(**{**fields(WEEK.sessions[0]), "number": 0}), "Session.number: 0 is below 1; write 1 or more"),
        (lambda: UsualTime(commitment="legs", number=0), "UsualTime.number: 0 is below 1; write 1 or more"),
        (lambda: Score(away=-1, outside=0, off_minutes=0, squared_gaps=0), "Score.away: -1 is below 0; write 0 or more"),
        (lambda: attrs.evolve(WEEK.request, weeks=0), "weeks: 0 is below 1; write 1 or more"),
        (lambda: attrs.evolve(WEEK.request, steps=0), "steps: 0 is below 1; write 1 or more"),
        (lambda: Policy(rest_days="a few"), "Policy.rest_days: 'a few' is not a number of days; write 2 or '2-3'"),
        (lambda: Policy(days_per_week=8), "Policy.days_per_week: '8' is over 7; a week has seven days"),
    ],
)  # fmt: skip
def test_a_figure_that_cannot_be_meant_is_named_with_what_would_do(make: Any, message: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        make()
    assert str(caught.value) == message


def fields(value: Any) -> dict[str, Any]:
    return {field.name: getattr(value, field.name) for field in attrs.fields(type(value))}


def test_a_clock_may_jump_in_either_direction() -> None:
    assert [ClockChange(at="2026-11-23T12:00+01:00", seconds=one).kind for one in (1, -1)] == ["gap", "fold"]
    assert repr(ClockChange(at="2026-11-23T12:00+01:00", seconds=-1800)) == (
        "<ClockChange: fold of 30 min before 2026-11-23 12:00+01:00>"
    )
