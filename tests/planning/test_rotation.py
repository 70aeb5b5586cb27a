"""Rotations: free time that repeats every few days, for shifts."""

from datetime import date, timedelta
from typing import Any

import pytest
from weeks import MONDAY, run

from footex import (
    Availability,
    BoundExceeded,
    Commitment,
    Frequency,
    Infeasible,
    InvalidValue,
    plan_programme,
    plan_week,
)
from footex.planning import Remedy, Rotation, check_plan

NURSE = Rotation(
    start=MONDAY,
    days=["14:30-21:00", "14:30-21:00", "07:00-12:00", "07:00-12:00", "08:00-21:00", ""],
)
"""Two early shifts, two late ones, and two days off, the second without time for exercises."""


def on(day: int) -> date:
    return MONDAY + timedelta(days=day)


def test_a_rotation_repeats_after_its_first_day_and_before_it() -> None:
    free = Availability(rotation=NURSE)
    assert [len(free.windows_on(on(day))) for day in (0, 4, 5, 6, 11, -1, -2)] == [1, 1, 0, 1, 0, 0, 1]
    assert str(free.windows_on(on(8))) == "[Window('tue 07:00-12:00')]"
    assert free.windows_on(on(-3 - 6000)) == free.windows_on(on(3))


def test_a_rotation_stands_beside_the_windows_of_the_week() -> None:
    free = Availability(windows="mon 06:00-07:00, 14:00-15:00; sat 09:00-10:00", rotation=NURSE)
    assert str(free.windows_on(MONDAY)) == "[Window('mon 06:00-07:00'), Window('mon 14:00-21:00')]"
    assert str(free.windows_on(on(5))) == "[Window('sat 09:00-10:00')]"
    assert str(free) == (
        "mon 06:00-07:00, 14:00-15:00; sat 09:00-10:00, and 6 days from 2026-11-23: "
        "14:30-21:00; 14:30-21:00; 07:00-12:00; 07:00-12:00; 08:00-21:00; -"
    )


def test_a_whole_day_of_a_rotation_is_taken_as_seven_to_twenty_one() -> None:
    free = Availability(windows="mon 05:00-05:30", rotation=Rotation(start=MONDAY, days=["00:00-24:00"]))
    assert str(free.windows_on(MONDAY)) == "[Window('mon 05:00-05:30'), Window('mon 07:00-21:00')]"
    assert free.has_whole_day
    assert not Availability(rotation=NURSE).has_whole_day


def test_an_availability_needs_free_time_by_the_week_or_by_a_rotation() -> None:
    for free in ({}, {"rotation": Rotation(start=MONDAY, days=["", ""])}, {"windows": []}):
        with pytest.raises(InvalidValue, match="is empty; write at least one window, or a rotation"):
            Availability(**free)
    assert repr(Availability(rotation=Rotation(start=MONDAY, days=["07:00-08:00"]))) == (
        "Availability(rotation=Rotation(start=datetime.date(2026, 11, 23), days='07:00-08:00'))"
    )


@pytest.mark.parametrize(
    ("days", "message"),
    [
        ([], "Rotation.days: [] is empty; write the free time of each of its days"),
        (["", "mon 07:00-08:00"], "Rotation.days[1]: 'mon 07:00-08:00' has no clock time in 'mon'; write '07:00-12:00, 18:00-21:00', or '' for a day without free time"),
        (["07:00-08:00; 09:00-10:00"], "Rotation.days[0]: '08:00;' is not a clock time; write hours and minutes such as '06:30'"),
        (["22:00-06:00"], "Rotation.days[0]: '22:00-06:00' crosses midnight; write '22:00-24:00' and, on the day after, '00:00-06:00'"),
        (["22:00-0:00"], "Rotation.days[0]: '22:00-00:00' crosses midnight; write '22:00-24:00'"),
        (["07:00-07:00"], "Rotation.days[0]: '07:00-07:00' holds no time; write an end after the start"),
        ([5], "Rotation.days[0]: 5 is not text; write a string"),
    ],
)  # fmt: skip
def test_what_is_no_rotation_is_refused(days: Any, message: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        Rotation(start=MONDAY, days=days)
    assert str(caught.value) == message


def test_a_rotation_is_bounded() -> None:
    with pytest.raises(BoundExceeded, match="367 is past the bound of 366 days"):
        Rotation(start=MONDAY, days=[""] * 367)
    with pytest.raises(BoundExceeded, match="characters"):
        Rotation(start=MONDAY, days=["07:00-08:00," * 200])
    for start in ("1899-12-31", "2200-01-01"):
        with pytest.raises(InvalidValue, match=r"^Rotation\.start: .* is too far away; write a date from 1900 to 2199"):
            Rotation(start=start, days=["07:00-08:00"])


def test_days_are_written_in_order_and_joined() -> None:
    days = Rotation(start="2026-11-23", days=["18:00-19:00 7:00 - 8:00, 08:00\N{EN DASH}09:00", " "]).days
    assert days == ("07:00-09:00, 18:00-19:00", "")


def test_a_nurse_on_shifts_exercises_between_them() -> None:
    plan = plan_programme(run(days_per_week=3), Availability(rotation=NURSE), start=MONDAY, weeks=4)
    assert check_plan(plan) == ()
    for session in plan.sessions:
        (window,) = plan.request.availability.windows_on(session.day)
        assert window.start <= session.start.hour * 60 + session.start.minute


def test_sessions_every_few_hours_are_as_many_as_fit_on_the_longest_day_of_the_weeks_planned() -> None:
    every = Commitment(routine=run().routine, frequency=Frequency(every="2 h", days_per_week=1))
    days = ["07:00-07:30"] * 8 + ["07:00-13:30"]
    free = Availability(rotation=Rotation(start=MONDAY, days=days))
    assert len(plan_week(every, free, start=MONDAY).sessions) == 1
    assert len(plan_week(every, free, start=on(7)).sessions) == 4
    nothing = Availability(rotation=Rotation(start=MONDAY, days=[*[""] * 8, "07:00-13:30"]))
    with pytest.raises(Infeasible, match="no time free"):
        plan_week(every, nothing, start=MONDAY)


def test_where_shifts_leave_too_little_time_a_window_of_the_week_is_suggested() -> None:
    free = Availability(rotation=Rotation(start=MONDAY, days=["", "07:00-07:10"]))
    with pytest.raises(Infeasible) as caught:
        plan_week(run(days_per_week=1), free, start=MONDAY)
    changes = [one for one in caught.value.details if isinstance(one, Remedy) and one.code == "more-time"]
    assert changes[1].message == "Tuesday: 10 min more, 07:00-07:20."
    assert changes[0].message == "Monday: 20 min more, 07:00-07:20."
    for change in changes:
        longer = change.apply(caught.value.request).availability
        assert len(plan_week(run(days_per_week=1), longer, start=MONDAY).sessions) == 1
