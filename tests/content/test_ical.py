"""Busy times from calendars: what people's programs write, what is wrong in a file, and files made to take for ever."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import footex
from footex.planning import Busy

expansion = pytest.importorskip("recurring_ical_events")
icalendar = pytest.importorskip("icalendar")

from footex.content.importers.ical.busy import read_busy  # noqa: E402 - after the skip
from footex.content.importers.ical.rules import read_rule  # noqa: E402
from footex.errors import MissingExtra  # noqa: E402

VIENNA = "Europe/Vienna"
MORNING = ("DTSTART;TZID=Europe/Vienna:20261124T090000", "DTEND;TZID=Europe/Vienna:20261124T100000")


def event(*lines: str) -> str:
    return "\n".join(["BEGIN:VEVENT", *lines, "END:VEVENT"])


def calendar(*parts: str) -> str:
    return "\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *parts, "END:VCALENDAR", ""])


def read(*parts: str, start: str = "2026-11-23", end: str = "2026-11-29", zone: str = VIENNA) -> tuple[Busy, ...]:
    return read_busy(calendar(*parts), start, end, zone=zone)


def times(*parts: str, **more: str) -> list[str]:
    """The busy times in short: `24 09:00-10:00`."""
    return [f"{busy.start:%d %H:%M}-{busy.end:%H:%M}" for busy in read(*parts, **more)]


def problems(*parts: str) -> list[tuple[int | None, str, str]]:
    with pytest.raises(footex.InvalidDocument) as caught:
        read(*parts)
    return [(problem.line, problem.code, problem.message) for problem in caught.value.problems]


def problem(*lines: str) -> tuple[int | None, str, str]:
    (only,) = problems(event(*lines))
    return only


def test_an_appointment_is_busy_time_with_its_title() -> None:
    (busy,) = read(event(*MORNING, "SUMMARY:Dentist\\, second visit", "LOCATION:there"))
    assert (busy.start.isoformat(), busy.end.isoformat()) == ("2026-11-24T09:00:00+01:00", "2026-11-24T10:00:00+01:00")
    assert busy.what == "Dentist, second visit"


def test_a_folded_line_is_one_line_and_a_title_is_one_line_of_printable_text() -> None:
    (busy,) = read(event(*MORNING, "SUMMARY:Choir and\n  a rehea\n\trsal\\nin the \u200bhall", "DESCRIPTION:x"))
    assert busy.what == "Choir and a rehearsal in the hall"
    (busy,) = read(event(*MORNING, "SUMMARY:" + "long " * 100))
    assert len(busy.what) == 100


def test_every_line_end_and_lower_case_names_are_read() -> None:
    for line_end in ("\r\n", "\r", "\n"):
        text = calendar(event("dtstart:20261124T090000Z", "duration:PT1H")).replace("\n", line_end)
        assert len(read_busy(text.encode("utf-8-sig"), "2026-11-23", "2026-11-29")) == 1


def test_a_weekly_event_is_expanded_within_the_dates_without_its_exceptions() -> None:
    weekly = event(
        "UID:choir", "DTSTART;TZID=Europe/Vienna:20260901T180000", "DURATION:PT1H30M", "RRULE:FREQ=WEEKLY;BYDAY=TU,TH,SU",
        "EXDATE;TZID=Europe/Vienna:20261124T180000,20261203T180000",
    )  # fmt: skip
    assert times(weekly, end="2026-12-06") == ["26 18:00-19:30", "29 18:00-19:30", "01 18:00-19:30", "06 18:00-19:30"]


def test_a_changed_occurrence_stands_in_the_place_of_its_own() -> None:
    weekly = event("UID:1", "DTSTART:20261102T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY", "SUMMARY:Stand-up")
    moved = event(
        "UID:1",
        "RECURRENCE-ID:20261124T090000Z",
        "DTSTART:20261124T150000Z",
        "DURATION:PT30M",
        "SUMMARY:Long",
        "SEQUENCE:2",
    )
    cancelled = event("UID:1", "RECURRENCE-ID:20261125T090000Z", "DTSTART:20261125T090000Z", "STATUS:CANCELLED")
    shown = times(weekly, moved, cancelled, zone="UTC", end="2026-11-26")
    assert shown == ["23 09:00-10:00", "24 15:00-15:30", "26 09:00-10:00"]
    assert [busy.what for busy in read(weekly, moved, end="2026-11-25")] == ["Stand-up", "Long", "Stand-up"]


def test_a_change_may_count_for_all_later_occurrences() -> None:
    daily = event("UID:1", "DTSTART:20261102T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY")
    later = event(
        "UID:1", "RECURRENCE-ID;RANGE=THISANDFUTURE:20261110T090000Z", "DTSTART:20261110T110000Z", "DURATION:PT1H"
    )
    assert times(daily, later, zone="UTC", end="2026-11-24") == ["23 11:00-12:00", "24 11:00-12:00"]


def test_further_dates_and_lengths_in_weeks_and_days_are_read() -> None:
    assert times(event(*MORNING, "RDATE;TZID=Europe/Vienna:20261126T090000,20261127T120000")) == [
        "24 09:00-10:00", "26 09:00-10:00", "27 12:00-13:00",
    ]  # fmt: skip
    (busy,) = read(event("DTSTART:20261123T090000", "DURATION:P1W"))
    assert busy.end - busy.start == timedelta(days=7)


@pytest.mark.parametrize("free", ["TRANSP:TRANSPARENT", "STATUS:CANCELLED", "STATUS:cancelled"])
def test_what_is_free_or_cancelled_takes_no_time(free: str) -> None:
    assert read(event(*MORNING, free)) == ()
    assert read(event(*MORNING, free, "RRULE:FREQ=DAILY")) == ()
    assert len(read(event(*MORNING, "TRANSP:OPAQUE", "STATUS:TENTATIVE"))) == 1


def test_an_event_of_whole_days_lasts_from_midnight_to_midnight() -> None:
    assert read(event("DTSTART;VALUE=DATE:20261124", "DTEND;VALUE=DATE:20261126", "SUMMARY:Fair")) == (
        Busy(start=datetime(2026, 11, 24), end=datetime(2026, 11, 26), what="Fair"),  # noqa: DTZ001 - by the wall clock
    )
    assert times(event("DTSTART;VALUE=DATE:20261124")) == ["24 00:00-00:00"]
    assert times(event("DTSTART;VALUE=DATE:20201124", "RRULE:FREQ=YEARLY;UNTIL=20301231")) == ["24 00:00-00:00"]
    assert times(event("DTSTART;VALUE=DATE:20261120", "DURATION:P4D")) == ["20 00:00-00:00"]


def test_a_time_without_a_zone_stays_by_the_wall_clock() -> None:
    (busy,) = read(event("DTSTART:20261124T090000", "DURATION:PT1H"), zone="Asia/Tokyo")
    assert busy == Busy(start="2026-11-24T09:00", end="2026-11-24T10:00")
    assert len(read(event("DTSTART:20261124T090000", "DURATION:PT1H", "RRULE:FREQ=DAILY;UNTIL=20261126T090000"))) == 3


@pytest.mark.parametrize(
    "zone",
    [
        "TZID=Europe/Vienna", 'TZID="Europe/Vienna"', "TZID=W. Europe Standard Time", "X=1;TZID=Europe/Vienna",
        "TZID=/freeassociation.sourceforge.net/Europe/Vienna", "TZID=/example.org/20260101/Europe/Vienna",
    ],
)  # fmt: skip
def test_zones_go_by_the_names_that_programs_give_them(zone: str) -> None:
    assert times(event(f"DTSTART;{zone}:20261124T090000", "DURATION:PT1H"), zone="UTC") == ["24 08:00-09:00"]


def test_a_zone_of_the_file_s_own_goes_by_the_place_that_it_names() -> None:
    own = "BEGIN:VTIMEZONE\nTZID:Office\nX-LIC-LOCATION:Europe/Vienna\nEND:VTIMEZONE"
    late = event("DTSTART;TZID=Office:20261124T090000", "DTEND;TZID=Office:20261124T100000")
    assert times(late, own, zone="UTC") == ["24 08:00-09:00"]
    assert times(
        "BEGIN:VTIMEZONE\nTZID:UTC\nX-LIC-LOCATION:Asia/Tokyo\nEND:VTIMEZONE",
        event("DTSTART;TZID=UTC:20261124T090000", "DURATION:PT1H"),
        zone="UTC",
    ) == ["24 09:00-10:00"]
    assert problems(late)[0] == (
        4, "invalid", 'DTSTART: "Office" is not a known time zone; write an IANA name such as Europe/Vienna',
    )  # fmt: skip


def test_a_definition_of_a_zone_is_never_expanded() -> None:
    rule = "RRULE:FREQ=SECONDLY\nTZOFFSETFROM:+0000\nTZOFFSETTO:+0000"
    endless = (
        f"BEGIN:VTIMEZONE\nTZID:{VIENNA}\nBEGIN:STANDARD\nDTSTART:19700101T000000\n{rule}\nEND:STANDARD\nEND:VTIMEZONE"
    )
    assert times(endless, event(*MORNING)) == ["24 09:00-10:00"]


def test_a_weekly_event_keeps_its_clock_time_over_a_change_of_the_clock() -> None:
    weekly = event("DTSTART;TZID=Europe/Vienna:20261019T180000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY")
    found = read(weekly, start="2026-10-19", end="2026-10-26")
    assert [busy.start.isoformat()[11:] for busy in found] == ["18:00:00+02:00", "18:00:00+01:00"]


def test_an_event_that_begins_where_the_clock_skips_lasts_as_long_as_ever() -> None:
    skipped = event("DTSTART;TZID=Europe/Vienna:20270328T023000", "DTEND;TZID=Europe/Vienna:20270328T030000")
    assert times(skipped, start="2027-03-28", end="2027-03-28") == ["28 03:30-04:00"]


def test_only_what_overlaps_the_dates_is_listed_by_the_clock_of_the_zone() -> None:
    late = event("DTSTART:20261129T223000Z", "DURATION:PT1H")
    assert times(late) == ["29 23:30-00:30"]
    assert times(late, zone="Asia/Tokyo") == []
    assert times(late, zone="Asia/Tokyo", end="2026-11-30") == ["30 07:30-08:30"]
    long = event("DTSTART:20261001T000000Z", "DTEND:20270101T000000Z")
    assert len(read(long)) == 1
    assert times(event("DTSTART:20261122T220000Z", "DTEND:20261122T230000Z")) == []
    assert times(event("DTSTART:20261124T090000Z"), event("DTSTART:20261124T090000Z", "DURATION:PT0S")) == []


def test_busy_times_are_in_order_and_equal_ones_are_one() -> None:
    parts = [event("DTSTART:20261124T100000", "DURATION:PT1H"), event(*MORNING), event(*MORNING)]
    assert read(*parts) == read(*reversed(parts))
    assert times(*parts) == ["24 09:00-10:00", "24 10:00-11:00"]


@pytest.mark.parametrize(
    ("until", "last"),
    [
        ("20261125", 25),
        ("20261125T080000Z", 25),
        ("20261125T075959Z", 24),
        ("20261125T090000", 25),
        ("99991231T235959Z", 29),
    ],
)
def test_a_rule_ends_however_its_end_is_written(until: str, last: int) -> None:
    found = read(event(*MORNING, f"RRULE:FREQ=DAILY;UNTIL={until}"))
    assert [busy.start.day for busy in found] == list(range(24, last + 1))
    assert read(event("DTSTART:20200101T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;UNTIL=20210101")) == ()


def test_several_calendars_in_a_file_are_read_apart() -> None:
    first = calendar(event("UID:1", *MORNING))
    second = calendar(event("UID:1", "DTSTART:20261125T090000Z", "DURATION:PT1H"))
    assert len(read_busy(first + second, "2026-11-23", "2026-11-29")) == 2


@pytest.mark.parametrize(
    ("lines", "line", "message"),
    [
        (["SUMMARY:x"], 3, "the event has no start; write DTSTART"),
        (["DTSTART:2026-11-24"], 4, 'DTSTART: "2026-11-24" is not a date with or without a time; write such as 20261124T180000'),
        (["DTSTART:20261131"], 4, 'DTSTART: "20261131" is not a date with or without a time; write such as 20261124T180000'),
        (["DTSTART:00010101"], 4, 'DTSTART: "00010101" is too far away; write a year from 1600 to 2299'),
        ([*MORNING, MORNING[0]], 6, "DTSTART is there twice; write it once"),
        ([*MORNING, "DURATION:PT1H"], 6, "DURATION stands beside DTEND; write one of them"),
        ([MORNING[0], "DURATION:1h"], 5, 'DURATION: "1h" is not the length of an event; write such as PT1H30M'),
        ([MORNING[0], "DURATION:P"], 5, 'DURATION: "P" is not the length of an event; write such as PT1H30M'),
        (["DTSTART:20261124", "DURATION:PT1H"], 5, "DTSTART is a date, and the event doesn't last whole days; write such as P1D"),
        ([MORNING[0], "DTEND:20261124"], 5, "DTEND isn't written as DTSTART is; write both in the same way"),
        ([MORNING[0], "DTEND:20261124T100000"], 5, "DTEND isn't written as DTSTART is; write both in the same way"),
        ([MORNING[0], "DTEND;TZID=Europe/Vienna:20261124T085959"], 5, "the event ends before its start, or more than 3,660 days later; write another end"),
        ([MORNING[0], "DURATION:P99999D"], 5, "the event ends before its start, or more than 3,660 days later; write another end"),
        ([*MORNING, "SEQUENCE:one"], 6, 'SEQUENCE: "one" is not a number; write a whole number from 0 on'),
        ([*MORNING, "EXRULE:FREQ=DAILY"], 6, "EXRULE isn't read; write the dates as EXDATE"),
        ([*MORNING, "RRULE:FREQ=DAILY", "EXDATE:today"], 7, 'EXDATE: "today" is not a date with or without a time; write such as 20261124T180000'),
        ([*MORNING, "RRULE:FREQ=FORTNIGHTLY"], 6, 'RRULE: "FREQ=FORTNIGHTLY" is not a valid part of a rule; write such as FREQ=WEEKLY;BYDAY=MO'),
        ([*MORNING, "RRULE:BYDAY=MO"], 6, 'RRULE: "BYDAY=MO" has no FREQ; write such as FREQ=WEEKLY;BYDAY=MO'),
        ([*MORNING, "RRULE:FREQ=DAILY;UNTIL=10010101"], 6, 'RRULE: "FREQ=DAILY;UNTIL=10010101" ends too long ago; write a year from 1600 on'),
    ],
)  # fmt: skip
def test_what_is_wrong_in_an_event_is_reported_with_its_line(lines: list[str], line: int, message: str) -> None:
    assert problem(*lines) == (line, "invalid", message)


@pytest.mark.parametrize(
    "part",
    ["INTERVAL=0", "INTERVAL=many", "COUNT=0", "COUNT=100000", "BYDAY=0MO", "BYDAY=XX", "WKST=1MO", "BYHOUR=24", "BYMONTH=0",
     "BYMONTHDAY=32", "BYMONTHDAY=0", "BYSETPOS=", "BYEASTER=1", "FREQ=DAILY"],
)  # fmt: skip
def test_a_rule_with_an_invalid_part_is_rejected(part: str) -> None:
    with pytest.raises(footex.InvalidValue, match="is not a valid part of a rule"):
        read_rule(f"FREQ=DAILY;{part}")


@pytest.mark.parametrize("rule", ["FREQ=HOURLY;INTERVAL=240;BYHOUR=3", "FREQ=MONTHLY;BYDAY=20MO"])
def test_a_rule_whose_dates_can_t_be_found_is_reported(rule: str) -> None:
    message = "the dates of its RRULE can't be found; write another rule, or the dates as RDATE"
    assert problem(*MORNING, f"RRULE:{rule}") == (3, "invalid", message)


def test_all_problems_are_reported_at_once_up_to_a_hundred() -> None:
    with pytest.raises(footex.InvalidDocument) as caught:
        read(*[event("DTSTART:now")] * 120)
    assert (len(caught.value.problems), caught.value.more) == (100, 20)


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("", 1, "VCALENDAR doesn't begin anywhere; give the whole file as the calendar's program wrote it"),
        ("<html>\n", 1, '"<html>" is not a line of iCalendar; write NAME:value'),
        ("VERSION:2.0\n", 1, "VERSION is outside a calendar; give the whole file as the calendar's program wrote it"),
        ("BEGIN:VEVENT\n", 1, "VEVENT doesn't begin here; give the whole file as the calendar's program wrote it"),
        ("BEGIN:VCALENDAR\nBEGIN:VCALENDAR\n", 2, "VCALENDAR doesn't begin here; give the whole file as the calendar's program wrote it"),
        ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n", 3, "VCALENDAR doesn't end here; give the whole file as the calendar's program wrote it"),
        ("BEGIN:VCALENDAR\n\nBEGIN:VEVENT\nSUMMARY:x", 3, "VEVENT doesn't end anywhere; give the whole file as the calendar's program wrote it"),
        (" folded\nBEGIN:VCALENDAR", 1, '" folded" is not a line of iCalendar; write NAME:value'),
    ],
)  # fmt: skip
def test_what_isn_t_a_whole_calendar_is_reported_with_its_line(text: str, line: int, message: str) -> None:
    with pytest.raises(footex.InvalidDocument) as caught:
        read_busy(text, "2026-11-23", "2026-11-29", file="home.ics")
    (only,) = caught.value.problems
    assert (only.file, only.line, only.code, only.message) == ("home.ics", line, "syntax", message)


def test_other_components_and_their_properties_are_left_out() -> None:
    todo = "BEGIN:VTODO\nDTSTART:nonsense\nEND:VTODO"
    alarm = "BEGIN:VALARM\nDURATION:PT15M\nTRIGGER:-PT5M\nEND:VALARM"
    assert times(todo, event(*MORNING, alarm), "X-WR-CALNAME:Home") == ["24 09:00-10:00"]


HOSTILE = {
    "a megabyte of rules by the second in one event": ["RRULE:FREQ=SECONDLY"] * 50_000,
    "by the second": ["RRULE:FREQ=SECONDLY"],
    "never, day by day": ["RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"],
    "never, by the hour": ["RRULE:FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30"],
    "every second of the day": [
        "RRULE:FREQ=WEEKLY;" + ";".join(f"BY{name}={','.join(map(str, range(count)))}"
                                        for name, count in (("HOUR", 24), ("MINUTE", 60), ("SECOND", 60)))
    ],
    "a great many dates": ["RRULE:FREQ=DAILY", "EXDATE:" + ",".join(["20261124T090000Z"] * 30_000)],
}  # fmt: skip


@pytest.mark.parametrize("rules", HOSTILE.values(), ids=HOSTILE)
def test_recurrences_that_take_for_ever_are_rejected_before_they_are_expanded(
    rules: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def expand(*_: object) -> None:
        pytest.fail("it is expanded")

    monkeypatch.setattr(expansion, "of", expand)
    line, code, message = problem("DTSTART:20261124T090000Z", "DURATION:PT1M", *rules)
    assert (line, code) == (3, "too-many")
    assert message.startswith("to expand the events up to this one takes more than 10,000,000 steps; ")


def test_a_great_many_recurring_events_are_rejected_and_old_ones_cost_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("footex.content.importers.ical.busy.MOST_STEPS", 100_000)
    weekly = event("DTSTART:20260101T090000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY")
    assert problems(*[weekly] * 40)[0][1] == "too-many"
    ended = event("DTSTART:20200101T090000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;UNTIL=20201231")
    assert read(*[ended] * 40) == ()


MAY, FEBRUARY, LEAP = date(2026, 5, 31), date(2026, 2, 28), date(2024, 2, 29)


@pytest.mark.parametrize(
    ("rule", "start", "sure"),
    [
        ("FREQ=HOURLY", MAY, True), ("FREQ=HOURLY;BYHOUR=9", MAY, False),
        ("FREQ=DAILY;INTERVAL=3;BYDAY=MO", MAY, True), ("FREQ=DAILY;INTERVAL=7;BYDAY=MO", MAY, False),
        ("FREQ=DAILY;BYMONTH=5", MAY, False), ("FREQ=WEEKLY;BYDAY=MO;BYHOUR=9", MAY, True),
        ("FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2", MAY, False),
        ("FREQ=MONTHLY", MAY, True), ("FREQ=MONTHLY;BYMONTHDAY=-1", MAY, True),
        ("FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31", FEBRUARY, False), ("FREQ=MONTHLY;INTERVAL=12;BYDAY=5MO", FEBRUARY, False),
        ("FREQ=MONTHLY;BYDAY=5MO", FEBRUARY, True), ("FREQ=MONTHLY;BYDAY=6MO", MAY, False),
        ("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1", MAY, True), ("FREQ=MONTHLY;BYDAY=1MO;BYSETPOS=2", MAY, False),
        ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6", MAY, False), ("FREQ=MONTHLY;BYSETPOS=2", MAY, False),
        ("FREQ=YEARLY", MAY, True), ("FREQ=YEARLY;BYMONTH=2", MAY, False), ("FREQ=YEARLY", LEAP, True),
        ("FREQ=YEARLY;INTERVAL=3", LEAP, False), ("FREQ=YEARLY;BYMONTH=2;BYDAY=-1SU", MAY, True),
        ("FREQ=YEARLY;BYMONTH=5;BYDAY=5SU;INTERVAL=3", MAY, True), ("FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=13;BYDAY=FR", MAY, False), ("FREQ=YEARLY;BYYEARDAY=366", MAY, False),
    ],
)  # fmt: skip
def test_a_rule_that_is_sure_to_recur_is_counted_up_to_the_dates_only(rule: str, start: date, sure: bool) -> None:
    assert (read_rule(rule).steps(start, date(2026, 12, 31)) < 200_000) is sure


def test_the_end_and_the_number_of_a_rule_s_occurrences_save_steps() -> None:
    horizon = date(2046, 5, 31)
    plain, counted, ended = (
        read_rule(f"FREQ=DAILY{more}").steps(MAY, horizon) for more in ("", ";COUNT=5", ";UNTIL=20260630")
    )
    assert (plain, counted, ended) == (7307 * 21, 141 * 21, 32 * 21)


def test_the_size_the_events_the_dates_and_the_busy_times_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(footex.InvalidDocument, match="more than 100 bytes"):
        read_busy(calendar(event(*MORNING)), "2026-11-23", "2026-11-29", most_bytes=100)
    with pytest.raises(footex.BoundExceeded, match="3,661 is past the bound of 3,660 days"):
        read_busy(calendar(), "2026-01-01", date(2026, 1, 1) + timedelta(days=3_660))
    monkeypatch.setattr("footex.content.importers.ical.busy.MOST_BUSY", 3)
    with pytest.raises(footex.BoundExceeded, match="4 is past the bound of 3 busy times"):
        read(event(*MORNING, "RRULE:FREQ=DAILY"))
    monkeypatch.setattr("footex.content.importers.ical.components.MOST_EVENTS", 2)
    assert problems(*[event(*MORNING)] * 3) == [(11, "too-many", "there are more than 2 events; export a shorter time")]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("tomorrow", "2026-11-29"), "read_busy.start: 'tomorrow' is not a date"),
        (("2026-11-23", "2026-11-22"), "read_busy.end: .* is before the start; write a date from 2026-11-23 on"),
        (("1899-12-31", "2026-11-22"), "read_busy.start: .* is too far away; write a year from 1900 to 2199"),
    ],
)
def test_wrong_dates_are_rejected(arguments: tuple[str, str], message: str) -> None:
    with pytest.raises(footex.InvalidValue, match=message):
        read_busy(calendar(), *arguments)
    with pytest.raises(footex.InvalidValue, match="read_busy.zone: 'Mars' is not a time zone here"):
        read_busy(calendar(), "2026-11-23", "2026-11-29", zone="Mars")


def test_without_the_extra_the_error_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> Any:
        raise ModuleNotFoundError(name=name)

    monkeypatch.setattr("footex.content.importers.ical.busy.import_module", absent)
    with pytest.raises(MissingExtra) as caught:
        read(event(*MORNING))
    assert (caught.value.extra, caught.value.package) == ("ical", "icalendar")
    assert isinstance(caught.value, (footex.FootexError, ImportError))
    assert str(caught.value) == "icalendar isn't installed; install it with: pip install 'footex[ical]'"


WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@st.composite
def rules(draw: st.DrawFn) -> str:
    """Rules as calendars' programs write them."""
    days = ",".join(draw(st.lists(st.sampled_from(WEEKDAYS), min_size=1, max_size=3, unique=True)))
    number = draw(st.sampled_from((1, 2, 3, 4, 5, -1, -2)))
    month = draw(st.integers(1, 12))
    form = draw(st.sampled_from((
        "FREQ=DAILY", f"FREQ=DAILY;BYDAY={days}", "FREQ=WEEKLY", f"FREQ=WEEKLY;BYDAY={days}", "FREQ=MONTHLY",
        f"FREQ=MONTHLY;BYDAY={number}{days[:2]}", f"FREQ=MONTHLY;BYDAY={days};BYSETPOS={number}",
        f"FREQ=MONTHLY;BYMONTHDAY={draw(st.integers(1, 31))}", "FREQ=YEARLY", f"FREQ=YEARLY;BYMONTH={month}",
        f"FREQ=YEARLY;BYMONTH={month};BYDAY={number}{days[:2]}", f"FREQ=YEARLY;BYMONTH={month};BYMONTHDAY=29",
        f"FREQ=YEARLY;BYDAY={number}{days[:2]}",
    )))  # fmt: skip
    interval = draw(st.sampled_from(("", ";INTERVAL=2", ";INTERVAL=5")))
    end = draw(st.sampled_from(("", ";COUNT=40", ";UNTIL=20261127T090000Z")))
    return form + interval + end


@given(st.lists(rules(), min_size=1, max_size=3), st.dates(date(2024, 1, 1), date(2026, 12, 31)), st.integers(0, 3))
def test_events_are_where_the_whole_file_expanded_has_them(written: list[str], first: date, exceptions: int) -> None:
    text = calendar(*(
        event(
            f"UID:{number}", f"DTSTART:{first:%Y%m%d}T090000Z", "DURATION:PT1H", f"RRULE:{rule}",
            *(f"EXDATE:{date(2026, 11, 23) + timedelta(days=day):%Y%m%d}T090000Z" for day in range(exceptions)),
        )
        for number, rule in enumerate(written)
    ))  # fmt: skip
    listed = expansion.of(icalendar.Calendar.from_ical(text)).between(date(2026, 11, 2), date(2027, 1, 4))
    expected = sorted({one["DTSTART"].dt for one in listed})
    found = read_busy(text, "2026-11-02", "2027-01-03")
    assert [busy.start.astimezone(UTC) for busy in found] == expected


def test_a_rule_of_an_unusual_form_is_expanded_if_that_takes_few_enough_steps() -> None:
    unlucky = event("DTSTART:20260213T090000Z", "DURATION:PT1H", "RRULE:FREQ=YEARLY;BYMONTHDAY=13;BYDAY=FR")
    assert times(unlucky, start="2026-03-01", end="2026-12-31", zone="UTC") == ["13 09:00-10:00"] * 2
    assert read(event("DTSTART:20260213T090000Z", "DURATION:PT1H", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")) == ()
    hourly = event("DTSTART:20261124T060000Z", "DURATION:PT1H", "RRULE:FREQ=HOURLY;INTERVAL=6;COUNT=3")
    assert times(hourly, zone="UTC") == ["24 06:00-07:00", "24 12:00-13:00", "24 18:00-19:00"]


def test_it_plans_around_them() -> None:
    routine = footex.bundled().routines["heel-and-foot-stretching"]
    busy = read(event("DTSTART;TZID=Europe/Vienna:20261124T063000", "DURATION:PT1H", "SUMMARY:Train"), end="2026-11-29")
    free = footex.Availability(windows="daily 06:30-07:30, 18:00-19:00", zone=VIENNA, busy=busy)
    plan = footex.plan_week(routine, free, start="2026-11-23")
    assert [session.start.hour for session in plan.sessions][1] == 18
    assert footex.loads(footex.dumps(plan)) == plan
