"""What a calendar says of a plan: each session with its own dose, what to mind first, an alarm only where one is asked."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from attrs import evolve
from recurring_ical_events import of

import footex
from calendar_reading import Component, plan_of, read, times_of, week
from footex import Availability, Commitment, Plan
from footex.content.importers.ical.busy import read_busy
from footex.errors import MissingExtra
from footex.planning import Stay

NOW = datetime(2026, 11, 22, 20, tzinfo=UTC)
STRETCHING = footex.bundled().routines["heel-and-foot-stretching"]


def events(plan: Plan, **options: object) -> list[Component]:
    return read(footex.to_ical(plan, **options)).of("VEVENT")


def lines(event: Component) -> list[str]:
    return event.text("DESCRIPTION").split("\n")


def test_a_calendar_of_one_session_whole() -> None:
    plan = plan_of([datetime(2026, 11, 23, 6, tzinfo=UTC)], "Europe/Vienna")
    text = footex.to_ical(plan, calendar="anna", now=NOW, alarm="10 min", busy=True)
    assert text.replace("\r\n ", "").replace("\r\n", "\n") == r"""BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//footex//footex//EN
CALSCALE:GREGORIAN
METHOD:PUBLISH
NAME:Heel and foot stretching
X-WR-CALNAME:Heel and foot stretching
REFRESH-INTERVAL;VALUE=DURATION:PT12H
X-FOOTEX-CALENDAR:anna
X-PUBLISHED-TTL:PT12H
BEGIN:VTIMEZONE
TZID:Europe/Vienna
BEGIN:DAYLIGHT
DTSTART:20250330T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:20251026T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
SUMMARY:Toe stand
DTSTART;TZID=Europe/Vienna:20261123T070000
DTEND;TZID=Europe/Vienna:20261123T074000
DTSTAMP:20261122T200000Z
UID:2026-11-23-toes-1.anna@footex
SEQUENCE:0
CATEGORIES:Exercise
""" + "DESCRIPTION:" + plan_text(text) + r"""
STATUS:CONFIRMED
TRANSP:OPAQUE
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:Toe stand
TRIGGER:-PT10M
END:VALARM
END:VEVENT
END:VCALENDAR
"""  # fmt: skip


def plan_text(text: str) -> str:
    return read(text).of("VEVENT")[0].value("DESCRIPTION")


def test_the_first_session_says_all_that_is_to_be_minded_before_its_doses() -> None:
    first, second, *_ = map(lines, events(week()))
    told = "\n".join(first)
    assert first[0] == "Read this first"
    assert all(notice.text in told for notice in STRETCHING.warnings())
    assert (
        "Mind: Toe walking: Take the first steps within reach of a wall, and not in socks. (advice of footex, not of a source)"
        in first
    )
    assert first[-6:] == second[-6:] == [
        "How long: typically 32 min 4 s, at least 12 min 44.5 s, at most 1 h 5 min 12.5 s (partly assumed)",
        "Heel raise: a few sets of 10-15 repetitions, on each side, rest unstated",
        "Ankle circles: 5 sets of 5-10 repetitions clockwise and 5-10 repetitions counterclockwise, on each side, rest unstated",
        "Toe walking: 5 sets of moving for about 15 s, rest unstated",
        "Towel curls: 5 sets of 5-10 repetitions, rest unstated",
        "Resisted dorsiflexion: 2-3 sets of 10 repetitions held a few seconds, on each side, rest unstated",
    ]  # fmt: skip


def test_later_sessions_say_when_to_stop_and_where_the_rest_is() -> None:
    for event in events(week())[1:]:
        stop, rest, how_long, *_ = lines(event)
        assert stop.startswith("Stop: With pain in a joint or a muscle, stop, and ask for advice")
        assert rest == "What else to mind: read the first of these sessions."
        assert how_long.startswith("How long: ")


def test_that_nothing_is_stated_is_said_first_too() -> None:
    bare = footex.Routine(
        id="toes", title="Toes", items=footex.Prescription(footex.Exercise(id="sit", name="Sit"), "5")
    )
    first, second = map(lines, events(with_routine(bare)))
    assert first[:2] == [
        "Read this first",
        "Not stated: No caution and no stop rule is stated; that doesn't mean it is safe.",
    ]
    assert second[0] == "What else to mind: read the first of these sessions."


def with_routine(routine: footex.Routine) -> Plan:
    plan = plan_of([NOW, NOW + timedelta(days=1)], "UTC")
    return evolve(plan, sessions=[evolve(session, routine=routine) for session in plan.sessions])


def test_each_session_of_a_programme_has_its_own_dose() -> None:
    plan = footex.plan_programme(STRETCHING, "daily 06:30-08:00", start="2026-11-23", weeks=6)
    found = events(plan)
    assert len(found) == 42
    assert "Towel curls: 5 sets of 5 repetitions, rest unstated" in lines(found[0])
    assert "Towel curls: 5 sets of 10 repetitions, rest unstated" in lines(found[-1])
    assert "Heel raise: 4 sets (assumed) of 15 repetitions, on each side, rest unstated" in lines(found[-1])


def test_a_plain_week_repeated_is_a_programme_whose_ramp_holds() -> None:
    plan = footex.plan_programme(STRETCHING, "daily 06:30-08:00", start="2026-11-23", weeks=2, ramp="hold")
    texts = [lines(event) for event in events(plan)]
    assert len(texts) == 14
    assert all(text == texts[1] for text in texts[1:])


def test_a_shortened_session_says_so_and_why_others_are_when_they_are_is_left_out() -> None:
    short = footex.plan_week(STRETCHING, "daily 06:30-06:50", start="2026-11-23", shorten=True)
    assert "13 min shorter than in full" in lines(events(short)[1])
    assert not [line for event in events(short) for line in lines(event) if "usual" in line]


def test_no_alarm_rings_and_no_time_is_taken_unless_wished() -> None:
    quiet = footex.to_ical(week())
    assert "VALARM" not in quiet
    assert quiet.count("TRANSP:TRANSPARENT") == 7
    assert read_busy(quiet, "2026-11-23", "2026-11-29") == ()
    loud = footex.to_ical(week(), alarm="0 s", busy=True)
    assert loud.count("TRIGGER:P0D") == 7
    assert len(read_busy(loud, "2026-11-23", "2026-11-29", zone="Europe/Vienna")) == 7


def test_whoever_travels_has_sessions_by_the_clock_of_each_place() -> None:
    free = Availability(
        windows="daily 06:30-07:30",
        zone="Europe/Vienna",
        stays=Stay(first="2026-11-25", last="2026-11-26", zone="Asia/Tokyo"),
    )
    plan = footex.plan_week(STRETCHING, free, start="2026-11-23")
    text = footex.to_ical(plan, calendar="anna")
    assert text.count("BEGIN:VTIMEZONE") == 2
    assert text.count("DTSTART;TZID=Asia/Tokyo:2026112") == 2
    assert [start for start, _ in times_of(text).values()] == [session.start for session in plan.sessions]


def test_a_session_over_the_end_of_the_year_has_its_zone_for_both() -> None:
    plan = plan_of([datetime(2026, 12, 31, 22, 50, tzinfo=UTC)], "Africa/Casablanca")
    text = footex.to_ical(plan)
    assert "DTSTART:20270207T030000" in text
    ((start, end),) = times_of(text).values()
    assert (start, end - start) == (datetime(2026, 12, 31, 22, 50, tzinfo=UTC), timedelta(minutes=40))


def test_without_a_time_events_bear_the_begin_of_the_plan() -> None:
    assert "DTSTAMP:20261122T230000Z" in footex.to_ical(week())
    later = footex.plan_week(
        STRETCHING,
        Availability(windows="daily 06:30-07:30", zone="Europe/Vienna"),
        start="2026-11-23",
        not_before="2026-11-23T06:00",
    )
    assert "DTSTAMP:20261123T050000Z" in footex.to_ical(later)
    fixed = footex.plan_week(STRETCHING, "daily 06:30-07:30", start="2026-11-23", not_before="2026-11-23T06:00+02:00")
    assert "DTSTAMP:20261123T040000Z" in footex.to_ical(fixed)


def test_the_side_that_is_known_is_said() -> None:
    items = footex.Prescription(footex.Exercise(id="curl", name="Curl"), footex.Dose(footex.Reps(10), sides="affected"))
    plan = with_routine(footex.Routine(id="toes", title="Toes", items=items))
    assert "affected" in lines(events(plan)[0])[-1]
    assert "left" in lines(events(plan, side="left")[0])[-1]


def test_several_commitments_have_their_titles_as_the_name_of_the_calendar() -> None:
    other = footex.bundled().routines["simple-foot-exercises"]
    plan = footex.plan_week(
        [Commitment(routine=STRETCHING), other],
        "daily 06:00-10:00, 18:00-20:00",
        start="2026-11-23",
        policy=footex.Policy(min_gap="2 h", rest_days="1"),
    )
    name = read(footex.to_ical(plan)).text("X-WR-CALNAME")
    assert sorted(name.split(", ")) == sorted([STRETCHING.title, other.title])
    assert [event.text("DESCRIPTION").startswith("Read this first") for event in events(plan)].count(True) == 2


def test_every_calendar_program_that_expands_events_finds_each_once() -> None:
    import icalendar

    calendar = icalendar.Calendar.from_ical(footex.to_ical(week()))
    found = of(calendar).between(datetime(2026, 11, 23, tzinfo=ZoneInfo("Europe/Vienna")), timedelta(days=7))
    assert len(found) == 7


def test_84_sessions_take_less_than_100_kilobytes() -> None:
    free = Availability(windows="daily 06:30-08:00", zone="Europe/Vienna")
    plan = footex.plan_programme(STRETCHING, free, start="2026-11-23", weeks=12)
    assert len(plan.sessions) == 84
    assert len(footex.to_ical(plan).encode()) < 100_000


def test_without_the_extra_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(name: str) -> object:
        raise ModuleNotFoundError(name=name)

    monkeypatch.setattr("footex.export.calendar.event.import_module", refuse)
    for before in (None, "BEGIN:VCALENDAR\nEND:VCALENDAR\n"):
        with pytest.raises(MissingExtra) as caught:
            footex.to_ical(week(), before=before, now=NOW)
        assert str(caught.value) == "icalendar isn't installed; install it with: pip install 'footex[ical]'"
