"""Four readers agree with a plan to the second, around every change of the clock: three libraries, and one of our own.

ical.js is read in node: `scripts/check_calendars.sh` installs it and runs these tests; without it, the others are read alone.
"""

import json
import os
import re
import subprocess
from datetime import UTC, datetime, timedelta
from io import StringIO
from zlib import crc32
from zoneinfo import ZoneInfo, available_timezones

import icalendar
import pytest
import recurring_ical_events
from attrs import evolve
from dateutil import tz

import footex
from calendar_reading import changes_of, plan_of, times_of, unfolded

HOURS = (2, 5, 30)
SOME = (
    "Europe/Vienna",
    "America/New_York",
    "Africa/Casablanca",
    "America/Nuuk",
    "Australia/Lord_Howe",
    "Europe/Dublin",
)
"""Of both hemispheres; with changes around a month, before midnight, of half an hour, and with winter as the exception."""

Times = dict[str, tuple[datetime, datetime]]

SHORT = footex.Routine(
    id="toes", title="Toes", items=footex.Prescription(footex.Exercise(id="curl", name="Curl"), "10 repetitions")
)


def around(zone: str, first: int, last: int) -> footex.Plan:
    plan = plan_of(
        (
            change + sign * timedelta(hours=hours)
            for change in changes_of(zone, first, last)
            for hours in HOURS
            for sign in (1, -1)
        ),
        zone,
    )
    return evolve(plan, sessions=[evolve(session, routine=SHORT) for session in plan.sessions])


def expected(plan: footex.Plan) -> Times:
    return {
        f"{session.id}.anna@footex": (session.start.astimezone(UTC), session.end.astimezone(UTC))
        for session in plan.sessions
    }


def by_icalendar(text: str) -> Times:
    # By names that no other text has, as it knows the zones of the world itself, and remembers those that it has read.
    named = re.sub("TZID([:=])([A-Za-z_/+-]+)", rf"TZID\1/{crc32(text.encode())}/\2", text)
    calendar = icalendar.Calendar.from_ical(named)
    return {
        str(event["UID"]): (event["DTSTART"].dt.astimezone(UTC), event["DTEND"].dt.astimezone(UTC))
        for event in recurring_ical_events.of(calendar).all()
    }


def by_dateutil(text: str) -> Times:
    zones = tz.tzical(StringIO("\n".join(unfolded(text)))) if "VTIMEZONE" in text else None
    found: Times = {}
    for event in "\n".join(unfolded(text)).split("BEGIN:VEVENT\n")[1:]:
        times = []
        for name in ("DTSTART", "DTEND"):
            zone, value = re.findall(f"^{name}(?:;TZID=(.*))?:(.*)$", event, re.MULTILINE)[0]
            local = datetime.strptime(value, "%Y%m%dT%H%M%S" + "Z" * value.endswith("Z"))  # noqa: DTZ007 - as above
            place = zones.get(zone) if zone and zones else tz.UTC
            times.append(local.replace(tzinfo=place).astimezone(UTC))
        found[re.findall("^UID:(.*)$", event, re.MULTILINE)[0]] = (times[0], times[1])
    return found


SCRIPT = """
const ICAL = require(process.argv[1]);
const texts = JSON.parse(require("fs").readFileSync(0, "utf8"));
console.log(JSON.stringify(texts.map((text) => {
    ICAL.TimezoneService.reset();
    const calendar = new ICAL.Component(ICAL.parse(text));
    calendar.getAllSubcomponents("vtimezone").forEach((zone) => ICAL.TimezoneService.register(zone));
    return calendar.getAllSubcomponents("vevent").map((one) => {
        const event = new ICAL.Event(one);
        return [event.uid, event.startDate.toUnixTime(), event.endDate.toUnixTime()];
    });
})));
"""


def by_ical_js(texts: list[str]) -> list[Times]:
    command = ["node", "-e", SCRIPT, os.environ["FOOTEX_ICAL_JS"]]
    done = subprocess.run(command, input=json.dumps(texts), capture_output=True, text=True, check=True)
    return [
        {uid: (datetime.fromtimestamp(start, UTC), datetime.fromtimestamp(end, UTC)) for uid, start, end in events}
        for events in json.loads(done.stdout)
    ]


def wrong(texts: dict[str, str], plans: dict[str, footex.Plan]) -> dict[str, set[str]]:
    """The zones that each reader reads otherwise than planned."""
    readers = {"ours": times_of, "icalendar": by_icalendar, "dateutil": by_dateutil}
    found = {
        reader: {name for name, text in texts.items() if times(text) != expected(plans[name])}
        for reader, times in readers.items()
    }
    if "FOOTEX_ICAL_JS" in os.environ:
        read = zip(texts, by_ical_js(list(texts.values())), strict=True)
        found["ical.js"] = {name for name, times in read if times != expected(plans[name])}
    return {reader: names for reader, names in found.items() if names}


def written(plans: dict[str, footex.Plan]) -> dict[str, str]:
    return {name: footex.to_ical(plan, calendar="anna") for name, plan in plans.items()}


def zones_with_changes() -> set[str]:
    begin = datetime(2026, 1, 1, tzinfo=UTC)
    days = [begin + timedelta(days=day) for day in range(0, 12 * 365 + 3, 10)]
    return {
        name
        for name in available_timezones() - {"localtime"}
        if len({day.astimezone(ZoneInfo(name)).utcoffset() for day in days}) > 1
    }


def test_four_readers_agree_around_the_changes_of_some_zones() -> None:
    plans = {zone: around(zone, 2026, 2027) for zone in SOME}
    assert wrong(written(plans), plans) == {}


def test_a_zone_without_changes_and_utc_are_read_alike() -> None:
    moments = [datetime(2026, 12, 31, hour, tzinfo=UTC) for hour in (1, 12, 23)]
    plans = {zone: plan_of(moments, zone) for zone in ("UTC", "Asia/Tokyo", "Asia/Kathmandu", "America/Phoenix")}
    texts = written(plans)
    assert wrong(texts, plans) == {}
    assert ["VTIMEZONE" in text for text in texts.values()] == [False, True, True, True]


def test_a_time_that_the_clock_shows_twice_is_read_as_it_is_planned() -> None:
    # The clock of Vienna shows 2 to 3 h twice, from 0 h UTC on.
    first = datetime(2026, 10, 25, tzinfo=UTC)
    moments = [first + timedelta(minutes=minutes) for minutes in range(-90, 210, 10)]
    plans = {"Europe/Vienna": plan_of(moments, "Europe/Vienna")}
    assert wrong(written(plans), plans) == {}


@pytest.mark.skipif("FOOTEX_ICAL_JS" not in os.environ, reason="scripts/check_calendars.sh installs ical.js")
def test_ical_js_reads_what_troll_shows_twice_wrongly_by_its_clock_and_so_it_is_in_utc(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # The fault is of ical.js: of the two hours in which the clock goes back, it takes the second time for the first.
    plans = {"Antarctica/Troll": around("Antarctica/Troll", 2026, 2028)}
    assert wrong(written(plans), plans) == {}
    monkeypatch.setattr("footex.export.calendar.calendar._is_twice", lambda _: False)
    assert wrong(written(plans), plans) == {"ical.js": {"Antarctica/Troll"}}


@pytest.mark.thorough
def test_four_readers_agree_around_every_change_of_every_zone() -> None:
    plans = {zone: around(zone, 2026, 2037) for zone in zones_with_changes()}
    assert len(plans) > 150
    assert wrong(written(plans), plans) == {}


@pytest.mark.thorough
def test_four_readers_agree_in_each_year_alone() -> None:
    # Another year may follow another rule, or none; zones of the same changes are written alike.
    plans: dict[str, footex.Plan] = {}
    known: set[tuple[datetime, ...]] = set()
    for zone in sorted(zones_with_changes()):
        for year in range(2026, 2038):
            plan = around(zone, year, year)
            moments = tuple(
                moment for session in plan.sessions for moment in (session.start, session.start.replace(tzinfo=None))
            )
            if moments and moments not in known:
                known.add(moments)
                plans[f"{zone} {year}"] = plan
    assert len(plans) > 200
    assert wrong(written(plans), plans) == {}


def test_no_zone_has_a_list_of_dates_and_each_is_there_once() -> None:
    for zone in SOME:
        text = footex.to_ical(around(zone, 2026, 2029))
        assert "RDATE" not in text
        assert text.count("BEGIN:VTIMEZONE") == 1
        assert text.count(f"TZID:{zone}") == 1
