"""The clock: free instants are those at which the wall clock reads a time inside a window, and no others."""

import random
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

import pytest

from footex import Dose, Exercise, FootexError, Frequency, Hold, Prescription, Routine, plan_week
from footex.planning import check_plan
from footex.planning.request.availability.availability import Availability
from footex.planning.request.availability.busy import Busy
from footex.planning.request.meaning.clock import Clock, ClockChange, find_clock_changes

WINDOWS = "daily 00:00-00:40, 01:10-02:20, 02:45-03:30, 06:00-07:00, 23:20-24:00"

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def offset(zone: Any, instant: Any) -> Any:
    return datetime.fromtimestamp(instant, UTC).astimezone(zone).utcoffset().total_seconds()


@cache
def all_changes() -> Any:
    """One zone for each different change of the tz database, 2020 to 2037; no zone changes twice in 20 days."""
    first, last = int(datetime(2020, 1, 1, tzinfo=UTC).timestamp()), int(datetime(2038, 1, 1, tzinfo=UTC).timestamp())
    found = {}
    for name in sorted(available_timezones()):
        zone = ZoneInfo(name)
        for begin in range(first, last, 20 * 86_400):
            low, high = begin, begin + 20 * 86_400
            before, after = offset(zone, low), offset(zone, high)
            while before != after and high - low > 1:
                middle = (low + high) // 2
                low, high = (middle, high) if offset(zone, middle) == before else (low, middle)
            if before != after:
                found.setdefault((high, before, after), name)
    return tuple((name, *change) for change, name in found.items())


@pytest.mark.thorough
def test_there_are_changes_of_every_kind() -> None:
    sizes = {after - before for _, _, before, after in all_changes()}
    assert {3600, -3600, 1800, -1800} <= sizes
    assert len(all_changes()) > 700


@pytest.mark.thorough
def test_free_minutes_at_every_change_of_every_zone_are_those_read_minute_by_minute() -> None:
    availability = Availability(windows=WINDOWS)
    spans = [(one.start, one.end) for one in availability.windows[:5]]
    free_at = [any(start <= at < end for start, end in spans) for at in range(1440)]
    for name, change, before, after in all_changes():
        zone = ZoneInfo(name)
        days = {datetime.fromtimestamp(at, UTC).astimezone(zone).date() for at in (change - 1, change)}
        read = {day: set() for day in days}
        for instant in range(change - 26 * 3600, change + 26 * 3600, 60):
            wall = datetime.fromtimestamp(instant, UTC).astimezone(zone)
            if wall.date() in days and free_at[wall.hour * 60 + wall.minute]:
                read[wall.date()].add(instant)
        clock = Clock(name, min(days), 2)
        for day in days:
            minutes = {minute for low, high in clock.free(day, availability) for minute in range(low, high, 60)}
            assert minutes == read[day], (name, day)
        assert [(int(one.at.timestamp()), one.seconds) for one in clock.changes] == [(change, after - before)]


@pytest.mark.thorough
def test_a_session_across_every_change_of_every_zone_takes_its_own_time() -> None:
    """One session that takes the date of the change, or 24 hours of it: it has to lie across the change."""
    for name, change, before, after in all_changes():
        zone = ZoneInfo(name)
        # A minute before it, so that a fold at midnight is looked at from the day that occurs twice.
        day = datetime.fromtimestamp(change - 1, UTC).astimezone(zone).date()
        clock = Clock(name, day, 1)
        windows = f"{WEEKDAYS[day.weekday()]} 00:01-24:00"
        free = Availability(windows=windows, zone=name, step="1 min")
        (low, high), *_ = clock.free(day, free)
        minutes = min(high - low, 86_400) // 60
        item = Prescription(exercise=Exercise(id="x", name="X"), dose=Dose(work=Hold(f"{minutes} min")))
        long = Routine(id="long", title="Long", items=item, frequency=Frequency(days_per_week=1))
        plan = plan_week(long, free, start=day)
        (session,) = plan.sessions
        assert check_plan(plan) == (), name
        assert session.start.timestamp() <= change <= session.end.timestamp(), name
        assert session.end - session.start == timedelta(minutes=minutes), name
        assert (change, after - before) in [(one.at.timestamp(), one.seconds) for one in plan.clock_changes], name


@pytest.mark.parametrize(
    ("zone", "first"),
    [("Europe/Vienna", 2027), ("Australia/Lord_Howe", 2027), ("America/Nuuk", 2021), ("Africa/Casablanca", 2026)],
)
def test_a_longer_calendar_reads_each_day_as_a_short_one(zone: Any, first: Any) -> None:
    availability, start = Availability(windows=WINDOWS, zone=zone), date(first, 1, 1)
    year = Clock(zone, start, 365)
    for number in range(365):
        day = start + timedelta(days=number)
        assert year.free(day, availability) == Clock(zone, day, 1).free(day, availability)


def test_a_spring_gap_shrinks_a_window_and_leaves_it_in_one_piece() -> None:
    clock, day = Clock("Europe/Vienna", date(2027, 3, 28), 1), date(2027, 3, 28)
    pieces = clock.free(day, Availability(windows="sun 01:30-03:30"))
    assert [(high - low) // 60 for low, high in pieces] == [60]
    starts = clock.starts(day, pieces, 30)
    assert [minute for _, minute, _ in starts] == [90, 180]
    assert [left // 60 for _, _, left in starts] == [60, 30]


def test_an_autumn_fold_frees_both_passes() -> None:
    clock, day = Clock("Europe/Vienna", date(2027, 10, 31), 1), date(2027, 10, 31)
    pieces = clock.free(day, Availability(windows="sun 02:00-02:30"))
    assert [str(clock.moment(low)) for low, _ in pieces] == ["2027-10-31 02:00:00+02:00", "2027-10-31 02:00:00+01:00"]
    assert clock.changes[0].kind == "fold"
    assert repr(clock.changes[0]) == "<ClockChange: fold of 60 min before 2027-10-31 02:00+01:00>"


def test_a_skipped_day_has_no_instants() -> None:
    day = date(2011, 12, 30)
    assert Clock("Pacific/Apia", day, 1).free(day, Availability(windows="daily 00:00-23:59")) == []


def test_blocked_and_busy_times_and_the_past_are_not_free() -> None:
    day = date(2026, 11, 23)
    clock = Clock("Europe/Vienna", day, 1)
    busy = [
        Busy(start="2026-11-23T07:00", end="2026-11-23T07:15"),
        Busy(start="2026-11-23T06:50+00:00", end="2026-11-23T10:00+00:00"),
    ]
    free = Availability(windows="mon 06:30-08:30", busy=busy)
    clocks = [(str(clock.moment(low))[11:16], str(clock.moment(high))[11:16]) for low, high in clock.free(day, free)]
    assert clocks == [("06:30", "07:00"), ("07:15", "07:50")]
    since = clock.instant(datetime(2026, 11, 23, 6, 45))  # noqa: DTZ001 - the wall clock is meant
    assert [high - low for low, high in clock.free(day, free, since=since)] == [900, 2100]
    assert clock.free(day, Availability(windows="mon 06:30-08:30", blocked=[day])) == []


def test_the_changes_of_a_year() -> None:
    kinds = [one.kind for one in find_clock_changes("Europe/Vienna", date(2026, 1, 1), 365)]
    assert kinds == ["gap", "fold"]


def test_many_busy_intervals_are_those_of_each_alone() -> None:
    dice = random.Random(5)
    day = date(2027, 3, 27)
    busy = []
    for _ in range(60):
        start = datetime(2027, 3, 26) + timedelta(minutes=dice.randrange(4 * 1440))  # noqa: DTZ001 - the wall clock
        busy.append(Busy(start=start, end=start + timedelta(minutes=dice.randrange(1, 40))))
    clock = Clock("Europe/Vienna", day, 3)
    for number in range(3):
        at = day + timedelta(days=number)
        pieces = clock.free(at, Availability(windows="daily 00:00-23:59"))
        free = {minute for low, high in pieces for minute in range(low, high, 60)}
        for one in busy:
            free -= set(range(clock.instant(one.start), clock.instant(one.end), 60))
        found = clock.free(at, Availability(windows="daily 00:00-23:59", busy=busy))
        assert {minute for low, high in found for minute in range(low, high, 60)} == free
        assert all(before[1] < after[0] for before, after in pairwise(found))


def test_a_moment_that_the_clock_skips_is_when_it_skips_it() -> None:
    clock = Clock("Europe/Vienna", date(2027, 3, 28), 1)
    skipped = datetime(2027, 3, 28, 2, 30)  # noqa: DTZ001 - the wall clock is meant
    assert clock.moment(clock.instant(skipped)).isoformat() == "2027-03-28T03:00:00+02:00"
    busy = Busy(start=skipped, end="2027-03-28T03:10")
    free = clock.free(date(2027, 3, 28), Availability(windows="daily 01:00-04:00", busy=busy))
    assert [(high - low) // 60 for low, high in free] == [60, 50]
    nothing = Busy(start="2027-03-28T02:10", end="2027-03-28T02:50")
    assert len(clock.free(date(2027, 3, 28), Availability(windows="daily 01:00-04:00", busy=nothing))) == 1


def test_a_fold_across_midnight_belongs_to_the_day_that_has_its_hours_twice() -> None:
    repeated = [find_clock_changes("Asia/Beirut", date(2026, 10, day), 1) for day in (23, 24, 25)]
    assert [len(found) for found in repeated] == [0, 1, 0]
    assert (repeated[1][0].kind, repeated[1][0].at.isoformat()) == ("fold", "2026-10-24T23:00:00+02:00")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("Europe/Nowhere", date(2027, 3, 22), 7), "is not a time zone here"),
        (("localtime", date(2027, 3, 22), 7), "is not a time zone here"),
        (("UTC", 5, 7), "is not a date"),
        (("UTC", "2027-03-22", "7"), "is not a whole number"),
        (("UTC", "2027-03-22", -30), "is below 0"),
        (("UTC", date(9999, 12, 20), 30), "is too far away"),
        (("UTC", date(1, 1, 1), 30), "is too far away"),
        (("UTC", "2027-03-22", 400_000), "is past the bound of 366,000 days"),
    ],
)
def test_a_wrong_question_about_clock_changes_says_what_would_be_right(arguments: Any, message: str) -> None:
    with pytest.raises(FootexError, match=message):
        find_clock_changes(*arguments)


def test_a_date_may_be_text() -> None:
    assert find_clock_changes("Europe/Vienna", "2027-03-22", 7)[0].kind == "gap"


def test_a_clock_may_jump_in_either_direction() -> None:
    assert [ClockChange(at="2026-11-23T12:00+01:00", seconds=one).kind for one in (1, -1)] == ["gap", "fold"]
    assert repr(ClockChange(at="2026-11-23T12:00+01:00", seconds=-1800)) == (
        "<ClockChange: fold of 30 min before 2026-11-23 12:00+01:00>"
    )


def test_the_pieces_of_a_date_are_all_of_it_unless_told() -> None:
    day = date(2027, 3, 28)
    midnight = int(datetime(2027, 3, 28, tzinfo=UTC).timestamp())
    assert Clock("UTC", day, 1).pieces(day) == [(midnight, midnight + 86_400)]
    assert Clock("Europe/Vienna", day, 1).pieces(day) == [(midnight - 3600, midnight - 3600 + 23 * 3600)]
    assert Clock("UTC", day, 1).pieces(day, 60) == [(midnight + 3600, midnight + 86_400)]
