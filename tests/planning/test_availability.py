"""Availability: text in, value out, text out again; what can't be meant is refused with what would be right."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footex import BoundExceeded, Duration, InvalidValue
from footex.model import Weekday
from footex.model.figures.moments import as_moment
from footex.planning.request.availability.availability import Availability, as_availability
from footex.planning.request.availability.busy import Busy
from footex.planning.request.availability.window import Window

TEXT = "mon-fri 06:30-07:30, 18:00-21:00; sat 09:00-11:00"


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "mon 00:00-24:00",
        "mon, wed, fri 07:00-08:00",
        "mon-tue, thu 07:00-08:00; wed 09:00-10:00",
        "sun 06:00-06:05",
    ],
)
def test_windows_read_and_print(text: Any) -> None:
    assert str(Availability.read(text)) == text
    assert repr(Availability.read(text)) == f"Availability('{text}')"


@pytest.mark.parametrize(
    ("text", "prints"),
    [
        ("daily 7:00-8:00", "mon-sun 07:00-08:00"),
        ("SAT-MON 07:00\N{EN DASH}08:00;", "mon, sat-sun 07:00-08:00"),
        ("mon 07:00-08:00 08:00-09:00", "mon 07:00-09:00"),
        ("mon 07:00-10:00; mon 08:00-09:00", "mon 07:00-10:00"),
    ],
)
def test_other_ways_to_write_windows(text: Any, prints: Any) -> None:
    assert str(Availability.read(text)) == prints


windows = st.builds(
    lambda day, start, length: Window(day=day, start=start, end=min(1440, start + length)),
    st.sampled_from(Weekday),
    st.integers(0, 1439),
    st.integers(1, 600),
)


@given(st.lists(windows, min_size=1, max_size=8))
def test_any_windows_read_back(some: Any) -> None:
    made = Availability(windows=some)
    assert Availability.read(str(made)) == made


@pytest.mark.parametrize(
    ("text", "problem", "hint"),
    [
        ("fri 23:00-01:00", "crosses midnight", "fri 23:00-24:00; sat 00:00-01:00"),
        ("sun 23:00-00:00", "crosses midnight", "write 'sun 23:00-24:00'"),
        ("fri 07:00-07:00", "holds no time", "write an end after the start, such as 'fri 07:00-08:00'"),
        ("fri 23:30-23:30", "holds no time", "write an end after the start, such as 'fri 23:30-24:00'"),
        ("", "names no window", "mon-fri"),
        ("mon", "names no windows", "mon-fri"),
        ("07:00-08:00", "names no days", "mon-fri"),
        ("mon 07:00", "has no end in '07:00'", "06:30-07:30"),
        ("mon 07:00-08:00 tue 07:00-08:00", "has 'tue' after a time", "separate days with ';'"),
        ("monday 07:00-08:00", "has no day in 'monday'", "'daily'"),
        ("mon-xyz 07:00-08:00", "has no day in 'mon-xyz'", "'daily'"),
        ("mon 7-8", "is not a clock time", "'06:30'"),
        ("mon 07:60-08:00", "is not a clock time", "'06:30'"),
        ("mon 24:00-24:00", "is past the end of the day", "00:00 to 23:59"),
        ("mon 07:00-24:01", "is past the end of the day", "24:00"),
    ],
)
def test_what_cant_be_meant_is_refused(text: Any, problem: Any, hint: Any) -> None:
    with pytest.raises(InvalidValue) as caught:
        Availability.read(text)
    assert problem in str(caught.value)
    assert hint in str(caught.value)


def test_a_text_of_any_length_costs_little() -> None:
    with pytest.raises(BoundExceeded, match="characters"):
        Availability.read("mon 07:00-08:00;" * 1000)


def test_windows_take_times_and_minutes() -> None:
    assert Window(day="mon", start=time(6, 30), end=450) == Window(day=Weekday.MONDAY, start="06:30", end="07:30")
    assert Window(day="monday", start=0, end=1440).day is Weekday.MONDAY
    assert repr(Window(day="mon", start=0, end=1440)) == "Window('mon 00:00-24:00')"
    for wrong in (time(6, 30, 1), 1441, -1, True, None):
        with pytest.raises(InvalidValue, match=r"^Window\.start: "):
            Window(day="mon", start=wrong, end="24:00")
    with pytest.raises(InvalidValue, match="Weekday"):
        Window(day="mo", start=0, end=1)
    with pytest.raises(InvalidValue, match="is empty"):
        Availability(windows=[])


def test_blocked_dates_are_kept_in_order_once() -> None:
    made = Availability(windows=TEXT, blocked=["2026-11-25", date(2026, 11, 24), "2026-11-25"])
    assert made.blocked == (date(2026, 11, 24), date(2026, 11, 25))
    year = [date(2026, 1, 1) + timedelta(days=number) for number in range(365)]
    assert Availability(windows=TEXT, blocked=year[::-1]).blocked == tuple(year)
    assert Availability(windows=TEXT, blocked="2026-11-25").blocked == (date(2026, 11, 25),)
    assert "blocked=" in repr(made)
    for wrong in ("tomorrow", datetime(2026, 11, 25, tzinfo=UTC), 20261125):
        with pytest.raises(InvalidValue, match=r"^Availability\.blocked: .* is not a date"):
            Availability(windows=TEXT, blocked=[wrong])


def test_busy_intervals() -> None:
    plain = Busy(start="2026-11-23T12:00", end=datetime(2026, 11, 23, 13))  # noqa: DTZ001 - the wall clock is meant
    assert plain.start == datetime(2026, 11, 23, 12)  # noqa: DTZ001
    with pytest.raises(InvalidValue, match="isn't after the start"):
        Busy(start="2026-11-23T12:00", end="2026-11-23T12:00")
    with pytest.raises(InvalidValue, match="both an offset, or neither"):
        Busy(start="2026-11-23T12:00", end="2026-11-23T13:00+01:00")
    for wrong in ("noon", 5, "2026-11-23T12:00:00.5"):
        with pytest.raises(InvalidValue, match=r"^x: "):
            as_moment(wrong, "x")
    with pytest.raises(InvalidValue, match=r"^Busy\.start: 'noon' is not a date with a time"):
        Busy(start="noon", end="2026-11-23T12:00")
    with pytest.raises(InvalidValue, match=r"^Busy\.end: 'noon' is not a date with a time"):
        Busy(start="2026-11-23T12:00", end="noon")


def test_zone_step_and_limit() -> None:
    made = Availability(windows=TEXT, zone="Europe/Vienna", step="15 min", most_per_day="40 min")
    assert (made.zone, made.step, made.most_per_day) == ("Europe/Vienna", Duration("15 min"), Duration("40 min"))
    for zone in ("Vienna", "", "../etc/passwd", 5):
        with pytest.raises(InvalidValue, match=r"^Availability\.zone: "):
            Availability(windows=TEXT, zone=zone)
    for step in ("30 s", "5-10 min", "0 s"):
        with pytest.raises(InvalidValue, match=r"^Availability\.step: "):
            Availability(windows=TEXT, step=step)


def test_a_text_is_an_availability() -> None:
    assert as_availability(TEXT, "x") == Availability(windows=TEXT)
    assert as_availability(Availability(windows=TEXT), "x") == Availability(windows=TEXT)
    with pytest.raises(InvalidValue, match="is not an Availability"):
        as_availability(5, "x")


def test_what_is_taken_is_bounded() -> None:
    dates = [date(1990, 1, 1) + timedelta(days=number) for number in range(10_001)]
    with pytest.raises(BoundExceeded, match=r"10,001 is past the bound of 10,000 dates"):
        Availability(windows="daily 07:00-08:00", blocked=dates)
    busy = Busy(start="2026-11-23T12:00", end="2026-11-23T13:00")
    with pytest.raises(BoundExceeded, match=r"10,001 is past the bound of 10,000 intervals"):
        Availability(windows="daily 07:00-08:00", busy=[busy] * 10_001)


def test_dashes_may_stand_apart() -> None:
    assert str(Availability.read("mon - fri 06:30 - 07:30, 18:00- 19:00")) == "mon-fri 06:30-07:30, 18:00-19:00"


def test_a_step_without_unit_is_told_with_minutes() -> None:
    with pytest.raises(InvalidValue, match="5 has no unit; write '5 min'"):
        Availability(windows="daily 07:00-08:00", step=5)
    with pytest.raises(InvalidValue, match="-5 is negative; write a duration such as '5 min'"):
        Availability(windows="daily 07:00-08:00", step=-5)


MONDAY = date(2026, 11, 23)


def test_a_window_of_the_whole_day_is_taken_as_seven_to_twenty_one() -> None:
    free = Availability.read("mon 00:00-24:00; tue 00:00-23:59; wed 06:00-22:00")
    assert [str(free.windows_on(MONDAY + timedelta(days=number))) for number in range(4)] == [
        "[Window('mon 07:00-21:00')]", "[Window('tue 00:00-23:59')]", "[Window('wed 06:00-22:00')]", "[]",
    ]  # fmt: skip
    assert str(free) == "mon 00:00-24:00; tue 00:00-23:59; wed 06:00-22:00"
    assert free.has_whole_day
    assert not Availability.read("daily 00:01-24:00").has_whole_day


def test_windows_that_make_up_the_whole_day_are_taken_as_one() -> None:
    assert Availability.read("mon 00:00-12:00, 12:00-24:00").windows_on(MONDAY) == [
        Window(day="mon", start="07:00", end="21:00")
    ]


def test_the_preferred_maximum_of_a_day_is_at_most_the_maximum() -> None:
    free = Availability(windows="daily 07:00-09:00", most_per_day="1 h", preferred_most_per_day="60 min")
    assert free.preferred_most_per_day == free.most_per_day
    with pytest.raises(InvalidValue) as caught:
        Availability(windows="daily 07:00-09:00", most_per_day="1 h", preferred_most_per_day="61 min")
    assert str(caught.value) == (
        "Availability.preferred_most_per_day: '1 h 1 min' is more than the maximum of a day; write 1 h or less"
    )


@pytest.mark.parametrize("most", ["30-40 min", "90 s", 30])
def test_a_preferred_maximum_is_whole_minutes(most: Any) -> None:
    with pytest.raises(InvalidValue, match=r"^Availability\.preferred_most_per_day: "):
        Availability(windows="daily 07:00-09:00", preferred_most_per_day=most)
