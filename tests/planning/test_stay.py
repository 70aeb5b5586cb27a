"""Stays in other zones: each date by its own clock, and no instant on two dates."""

import random
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from weeks import MONDAY, run

from footex import Availability, BoundExceeded, InvalidValue, plan_programme, plan_week
from footex.planning import Busy, Stay, check_plan
from footex.planning.request.meaning.clock import Clock

VIENNA = ZoneInfo("Europe/Vienna")
ZONES = ("Asia/Tokyo", "America/New_York", "Pacific/Auckland", "Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC")


def on(day: int) -> date:
    return MONDAY + timedelta(days=day)


def zone_on(day: date, free: Availability) -> ZoneInfo:
    """The zone of a date, looked up in one stay after another."""
    return ZoneInfo(next((stay.zone for stay in free.stays if stay.first <= day <= stay.last), free.zone))


def hours(free: Availability, day: date) -> list[str]:
    """The free hours of a date by its own clock."""
    clock = Clock(free.zone, MONDAY, 14, free.stays)
    return [f"{clock.moment(low):%d %H:%M%z}-{clock.moment(high - 60):%H:%M}" for low, high in clock.free(day, free)]


def test_a_date_of_a_stay_is_by_its_clock() -> None:
    free = Availability(
        windows="daily 06:30-07:30", zone="Europe/Vienna", stays=Stay(first=on(2), last=on(3), zone="America/New_York")
    )
    assert [hours(free, on(day)) for day in (1, 2, 3, 4)] == [
        ["24 06:30+0100-07:29"], ["25 06:30-0500-07:29"], ["26 06:30-0500-07:29"], ["27 06:30+0100-07:29"],
    ]  # fmt: skip


def test_the_date_before_a_stay_ends_where_the_stay_begins() -> None:
    tokyo = Stay(first=on(2), last=on(2), zone="Asia/Tokyo")
    free = Availability(windows="daily 07:00-23:00", zone="Europe/Vienna", stays=tokyo)
    assert hours(free, on(1)) == ["24 07:00+0100-15:59"]
    assert hours(free, on(2)) == ["25 07:00+0900-22:59"]
    assert hours(free, on(3)) == ["26 07:00+0100-22:59"]


def test_the_last_date_of_a_stay_ends_where_the_next_begins_at_home() -> None:
    away = Stay(first=on(1), last=on(2), zone="America/New_York")
    free = Availability(windows="daily 07:00-23:00", zone="Europe/Vienna", stays=away)
    assert hours(free, on(2)) == ["25 07:00-0500-17:59"]
    assert hours(free, on(3)) == ["26 07:00+0100-22:59"]


def instants_of(day: date, free: Availability) -> set[int]:
    """The minutes of a date, by its definition: from its own midnight until a later date begins."""
    zones = [zone_on(day + timedelta(days=more), free) for more in range(3)]
    begins = [
        int(datetime.combine(day + timedelta(days=more), datetime.min.time(), zone).timestamp())
        for more, zone in enumerate(zones)
    ]
    found = set()
    for instant in range(begins[0] - 3600, begins[0] + 30 * 3600, 60):
        same = datetime.fromtimestamp(instant, UTC).astimezone(zones[0]).date() == day
        if same and all(instant < begin for begin, zone in zip(begins[1:], zones[1:], strict=True) if zone != zones[0]):
            found.add(instant)
    return found


@pytest.mark.parametrize(
    "seed", [*range(12), *(pytest.param(one, marks=pytest.mark.thorough) for one in range(12, 100))]
)
def test_no_instant_is_on_two_dates(seed: int) -> None:
    dice = random.Random(seed)
    start, stays, day = date(2027, 3, 20), [], 0
    while day < 14:
        length = dice.randint(1, 3)
        first = start + timedelta(days=day)
        stays.append(Stay(first=first, last=first + timedelta(days=length - 1), zone=dice.choice(ZONES)))
        day += length + dice.choice([0, 0, 1, 2])
    free = Availability(windows="daily 00:00-23:59", zone="Europe/Vienna", stays=stays)
    clock = Clock(free.zone, start, 14, free.stays)
    days = [start + timedelta(days=number) for number in range(14)]
    for one in days:
        minutes = {minute for low, high in clock.pieces(one) for minute in range(low, high, 60)}
        assert minutes == instants_of(one, free), one
        zone = zone_on(one, free)
        for low, _ in clock.pieces(one):
            assert clock.moment(low).utcoffset() == datetime.fromtimestamp(low, UTC).astimezone(zone).utcoffset()
            assert clock.moment(low).date() == one
    pieces = sorted(piece for one in days for piece in clock.pieces(one))
    assert all(before[1] <= after[0] for before, after in pairwise(pieces))


def test_a_flight_is_written_by_the_clocks_of_both_ends() -> None:
    tokyo = Stay(first=on(2), last=on(5), zone="Asia/Tokyo")
    flight = Busy(start="2026-11-24T13:15", end="2026-11-25T09:30", what="flight")
    free = Availability(windows="daily 07:00-23:00", zone="Europe/Vienna", stays=tokyo, busy=flight)
    assert hours(free, on(1)) == ["24 07:00+0100-13:14"]
    assert hours(free, on(2)) == ["25 09:30+0900-22:59"]


def test_changes_of_the_clock_are_those_of_the_zone_in_which_a_date_is() -> None:
    spring = date(2027, 3, 22)
    at_home = Clock("Europe/Vienna", spring, 14)
    away = Clock("Europe/Vienna", spring, 14, (Stay(first="2027-03-28", last="2027-03-29", zone="Asia/Tokyo"),))
    new_york = Clock(
        "Europe/Vienna", date(2027, 3, 8), 14, (Stay(first="2027-03-10", last="2027-03-16", zone="America/New_York"),)
    )
    assert [change.kind for change in at_home.changes] == ["gap"]
    assert away.changes == ()
    assert [str(change.at) for change in new_york.changes] == ["2027-03-14 03:00:00-04:00"]


def test_a_pilot_over_four_zones_exercises_in_the_morning_of_each() -> None:
    stays = [
        Stay(first=on(1), last=on(2), zone="America/New_York"), Stay(first=on(4), last=on(5), zone="Asia/Tokyo"),
        Stay(first=on(6), last=on(8), zone="Australia/Sydney"),
    ]  # fmt: skip
    free = Availability(windows="daily 06:30-08:00", zone="Europe/Vienna", stays=stays)
    plan = plan_programme(run(days_per_week=7), free, start=MONDAY, weeks=2)
    assert check_plan(plan) == ()
    assert {f"{session.start:%H:%M}" for session in plan.sessions} == {"06:30"}
    assert [f"{session.start:%z}" for session in plan.sessions[:9]] == [
        "+0100", "-0500", "-0500", "+0100", "+0900", "+0900", "+1100", "+1100", "+1100",
    ]  # fmt: skip
    assert [session.day for session in plan.sessions] == [on(day) for day in range(14)]


def test_a_gap_over_days_is_kept_across_zones() -> None:
    free = Availability(
        windows="daily 06:00-22:00", zone="Europe/Vienna", stays=Stay(first=on(1), last=on(2), zone="Asia/Tokyo")
    )
    plan = plan_week(run(days_per_week=7, min_gap="20 h"), free, start=MONDAY)
    assert check_plan(plan) == ()
    assert all(after.start - before.end >= timedelta(hours=20) for before, after in pairwise(plan.sessions))


@pytest.mark.parametrize(
    ("stays", "message"),
    [
        ([Stay(first=MONDAY, last=on(2), zone="UTC"), Stay(first=on(2), last=on(3), zone="Asia/Tokyo")],
         "Availability.stays: 2026-11-25 is in two stays, in UTC and in Asia/Tokyo; write each date in at most one stay"),
        (["Asia/Tokyo"], "Availability.stays[0]: 'Asia/Tokyo' is not a Stay; write Stay(...)"),
    ],
)  # fmt: skip
def test_stays_are_dates_of_their_own(stays: Any, message: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        Availability(windows="daily 07:00-08:00", stays=stays)
    assert str(caught.value) == message


def test_a_picture_of_a_plan_names_its_zones() -> None:
    free = Availability(
        windows="daily 06:30-07:30", zone="Europe/Vienna", stays=Stay(first=on(2), last=on(3), zone="Asia/Tokyo")
    )
    shown = plan_week(run(days_per_week=1), free, start=MONDAY)._repr_html_()
    assert "run, from 2026-11-23, Europe/Vienna, Asia/Tokyo from 2026-11-25 to 2026-11-26" in shown


def test_a_stay_ends_after_it_begins_in_a_zone_that_there_is() -> None:
    with pytest.raises(InvalidValue, match=r"^Stay\.last: .* is before the first; write 2026-11-23 or a later date"):
        Stay(first=MONDAY, last=on(-1), zone="UTC")
    with pytest.raises(InvalidValue, match=r"^Stay\.zone: 'Tokyo' is not a time zone here"):
        Stay(first=MONDAY, last=MONDAY, zone="Tokyo")


def test_stays_are_bounded_and_reach_to_any_date() -> None:
    with pytest.raises(BoundExceeded, match="1,001 is past the bound of 1,000 stays"):
        Availability(windows="daily 07:00-08:00", stays=[Stay(first=MONDAY, last=MONDAY, zone="UTC")] * 1_001)
    always = Stay(first=date.min, last=date.max, zone="Asia/Tokyo")
    free = Availability(windows="daily 07:00-08:00", stays=always)
    assert hours(free, MONDAY) == ["23 07:00+0900-07:59"]
