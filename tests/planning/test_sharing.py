"""The time that two people have in common: free where both are, and nowhere else."""

import random
from datetime import date, timedelta
from math import lcm
from typing import Any

import attrs
import pytest
from free_time import DATES, FIRST, free_minutes, some_free_time
from weeks import MONDAY, run, starts

from footex import Availability, BoundExceeded, Duration, InvalidValue, plan_week
from footex.planning import Away, Busy, Rotation, Stay, WeeklyBusy
from footex.planning.request.times.pieces import intersect

STAYS = (Stay(first="2027-03-20", last="2027-03-24", zone="Asia/Tokyo"),)


@pytest.mark.parametrize(
    "seed", [*range(15), *(pytest.param(one, marks=pytest.mark.thorough) for one in range(15, 120))]
)
def test_shared_time_is_what_is_free_for_both_minute_by_minute(seed: int) -> None:
    dice = random.Random(seed)
    stays = STAYS if seed % 3 == 0 else ()
    one, other = some_free_time(dice, stays), some_free_time(dice, stays)
    # The windows of both repeat after six weeks.
    dates = [FIRST + timedelta(days=number) for number in range(42)]
    if not any(intersect(one.minutes_on(day), other.minutes_on(day)) for day in dates):
        with pytest.raises(InvalidValue, match="has no time in common"):
            one & other
        return
    shared = one & other
    for day in DATES:
        assert free_minutes(shared, day) == free_minutes(one, day) & free_minutes(other, day)
    assert [free_minutes(other & one, day) for day in DATES] == [free_minutes(shared, day) for day in DATES]
    assert shared.step.minutes[0] == lcm(one.step.minutes[0], other.step.minutes[0])


def test_two_people_share_their_windows_and_all_that_keeps_either_from_exercising() -> None:
    anna = Availability(
        windows="mon-fri 06:30-08:00; sat 00:00-24:00", most_per_day="1 h", blocked="2026-11-25",
        busy=Busy(start="2026-11-23T07:00", end="2026-11-23T07:15"), busy_weekly="fri 06:30-07:00",
    )  # fmt: skip
    ben = Availability(
        windows="mon-wed 07:00-09:00; sat 10:00-22:00", most_per_day="40 min", blocked=["2026-11-24", "2026-11-25"],
        busy=[Busy(start="2026-11-23T07:00", end="2026-11-23T07:15")], away="2026-12-24/2027-01-06", step="7 min",
    )  # fmt: skip
    assert anna & ben == Availability(
        windows="mon-wed 07:00-08:00; sat 10:00-21:00", most_per_day="40 min", blocked=["2026-11-24", "2026-11-25"],
        busy=Busy(start="2026-11-23T07:00", end="2026-11-23T07:15"), busy_weekly=WeeklyBusy("fri 06:30-07:00"),
        away=Away(first="2026-12-24", last="2027-01-06"), step="35 min",
    )  # fmt: skip
    assert (anna & Availability.read("daily 07:00-08:00")).most_per_day == Duration("1 h")


def test_a_whole_day_that_both_have_stays_one_and_is_reported_as_one() -> None:
    both = Availability.read("daily 00:00-24:00") & Availability.read("mon 00:00-24:00; tue 06:00-08:00")
    assert str(both) == "mon 00:00-24:00; tue 07:00-08:00"
    assert both.has_whole_day


def test_shifts_shared_with_a_week_repeat_after_a_multiple_of_both() -> None:
    nurse = Availability(rotation=Rotation(start=MONDAY, days=["14:00-21:00", "07:00-12:00", ""]))
    shared = nurse & Availability.read("mon-fri 18:00-19:00; sat-sun 09:00-15:00")
    assert shared.windows == ()
    assert shared.rotation.days == (
        "18:00-19:00", "", "", "18:00-19:00", "", "", "14:00-15:00",
        "", "", "18:00-19:00", "", "", "14:00-15:00", "09:00-12:00",
        "", "18:00-19:00", "", "", "18:00-19:00", "09:00-12:00", "",
    )  # fmt: skip
    assert (shared & nurse).rotation == shared.rotation
    assert Availability.read("sat 09:00-15:00") & shared == Availability.read("sat 09:00-15:00") & nurse


def test_two_friends_exercise_together() -> None:
    anna, ben = Availability.read("mon-fri 06:30-08:00"), Availability.read("tue-thu 07:00-09:00")
    assert starts(plan_week(run(days_per_week=2), anna & ben, start=MONDAY)) == ["Tue 07:00 run", "Thu 07:00 run"]


def test_steps_whose_multiples_meet_only_at_midnight_leave_midnight() -> None:
    one, other = (Availability(windows="daily 00:00-12:00", step=step) for step in ("7 h", "5 h"))
    assert (one & other).step == Duration("24 h")


@pytest.mark.parametrize(
    ("other", "message"),
    [
        ({"zone": "Europe/Vienna"}, "Availability.zone: 'Europe/Vienna' differs between the two; write both by the clock of one zone, with equal stays"),
        ({"windows": "tue 07:00-08:00"}, "Availability.windows: 'tue 07:00-08:00' has no time in common with 'mon 07:00-08:00'; let both have a window on a day in common"),
        ({"windows": (), "rotation": Rotation(start=MONDAY, days=["08:00-09:00"])}, "Availability.rotation: '1 day from 2026-11-23: 08:00-09:00' has no time in common with 'mon 07:00-08:00'; let both have a window on a day in common"),
    ],
)  # fmt: skip
def test_nothing_is_shared_by_different_clocks_or_without_common_windows(other: Any, message: str) -> None:
    free = Availability.read("mon 07:00-08:00")
    with pytest.raises(InvalidValue) as caught:
        free & attrs.evolve(free, **other)
    assert str(caught.value) == message


def test_stays_must_be_equal_to_share_time() -> None:
    free = Availability.read("mon 07:00-08:00")
    with pytest.raises(InvalidValue, match=r"^Availability\.stays: .*differs between the two"):
        free & attrs.evolve(free, stays=STAYS)


def test_rotations_that_repeat_together_after_years_are_refused() -> None:
    some, others = (
        Availability(rotation=Rotation(start=date(2026, 11, 23), days=["07:00-08:00"] * length)) for length in (28, 27)
    )
    with pytest.raises(BoundExceeded, match="756 is past the bound of 366 days"):
        some & others


def test_an_availability_is_shared_with_another_one_only() -> None:
    with pytest.raises(TypeError):
        Availability.read("mon 07:00-08:00") & "mon 07:00-08:00"


def test_the_lower_preferred_maximum_of_a_day_is_shared_and_not_above_the_maximum() -> None:
    free = "daily 07:00-09:00"
    one = Availability(windows=free, preferred_most_per_day="40 min")
    other = Availability(windows=free, preferred_most_per_day="30 min")
    strict = Availability(windows=free, most_per_day="20 min")
    assert str((one & other).preferred_most_per_day) == str((other & one).preferred_most_per_day) == "30 min"
    assert str((one & strict).preferred_most_per_day) == "20 min"
    assert (strict & strict).preferred_most_per_day is None
