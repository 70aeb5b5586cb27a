"""What may be in a calendar that is brought up to date, and what is refused by its name, so that nothing is lost."""

from datetime import UTC, datetime

import pytest

import footex
from calendar_reading import times_of, week
from footex import InvalidDocument, InvalidValue

NOW = datetime(2026, 11, 20, tzinfo=UTC)
OURS = "UID:2026-11-23-toes-1.anna@footex\nDTSTART:20261123T060000Z\nDTEND:20261123T063000Z\n"


def calendar(*components: str) -> str:
    return "".join(["BEGIN:VCALENDAR\n", *components, "END:VCALENDAR\n"])


def event(lines: str) -> str:
    return f"BEGIN:VEVENT\n{lines}END:VEVENT\n"


@pytest.mark.parametrize(("before", "problems"), [
    (
        calendar(event(OURS), event("UID:7\nSUMMARY:Choir\nDTSTART:20261124T180000Z\n")),
        ['7:the event "Choir" isn\'t of the calendar "anna"; take it out, or write to another file [foreign]'],
    ),
    (
        calendar(event("UID:7\nDTSTART:20261124T180000Z\n"), event("DTSTART:20261124T180000Z\n")),
        [
            '2:the event "7" isn\'t of the calendar "anna"; take it out, or write to another file [foreign]',
            '6:the event "without a title" isn\'t of the calendar "anna"; take it out, or write to another file [foreign]',
        ],
    ),
    (
        calendar("BEGIN:VTODO\nSUMMARY:Buy a band\nEND:VTODO\n"),
        ['2:the VTODO "Buy a band" isn\'t of the calendar "anna"; take it out, or write to another file [foreign]'],
    ),
    (
        calendar(event(OURS.replace("anna", "ben") + "SUMMARY:Toes\n")),
        ['2:the event "Toes" is of the calendar "ben", not of "anna"; name that one, or write to another file [foreign]'],
    ),
    (
        calendar(event(OURS), event(OURS)),
        [
            '2:"2026-11-23-toes-1.anna@footex" is the id of 2 events; leave one of them [conflict]',
            '7:"2026-11-23-toes-1.anna@footex" is the id of 2 events; leave one of them [conflict]',
        ],
    ),
    ("Dear calendar\n", ['1:"Dear calendar" is not a line of iCalendar; write NAME:value [syntax]']),
    ("", ["1:VCALENDAR doesn't begin anywhere; give the whole file as the calendar's program wrote it [syntax]"]),
    (
        calendar(event("UID:2026-11-23-toes-1.anna@footex\n")),
        ["2:the event has no start; write DTSTART [invalid]"],
    ),
    (
        calendar(event(OURS.replace("DTSTART:20261123T060000Z", "DTSTART;TZID=Mars/Olympus:20261123T060000"))),
        ['4:DTSTART: "Mars/Olympus" is not a known time zone; write an IANA name such as Europe/Vienna [invalid]'],
    ),
    (b"\xff", ["1:byte 0 isn't UTF-8; save the file as UTF-8 [encoding]"]),
])  # fmt: skip
def test_what_cannot_be_kept_is_refused_by_its_name(before: str | bytes, problems: list[str]) -> None:
    with pytest.raises(InvalidDocument) as caught:
        footex.to_ical(week(), before=before, now=NOW, calendar="anna")
    assert [f"{one.line}:{one.message} [{one.code}]" for one in caught.value.problems] == problems


def test_problems_past_a_hundred_are_counted() -> None:
    before = calendar(*(event(f"UID:{number}\nDTSTART:20261124T180000Z\n") for number in range(120)))
    with pytest.raises(InvalidDocument) as caught:
        footex.to_ical(week(), before=before, now=NOW)
    assert (len(caught.value.problems), caught.value.more) == (100, 20)


@pytest.mark.parametrize(("options", "message"), [
    ({"before": calendar()}, "to_ical.now: None is missing beside an earlier calendar; give the present time"),
    ({"before": 7, "now": NOW}, "text: 7 is neither text nor bytes"),
    ({"now": "2026-11-20T12:00"}, "to_ical.now: '2026-11-20T12:00' has no offset"),
    ({"calendar": "Anna's"}, "to_ical.calendar: \"Anna's\" is not an id; write lower-case words and digits such as 'anna-s'"),
    ({"alarm": 10}, "to_ical.alarm: 10 is not a duration"),
    ({"alarm": "5-10 min"}, "to_ical.alarm: '5-10 min' is a range"),
    ({"busy": "no"}, "to_ical.busy: 'no' is not true or false"),
    ({"side": "up"}, "'up'"),
])  # fmt: skip
def test_an_invalid_argument_is_named(options: dict[str, object], message: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        footex.to_ical(week(), **options)
    assert message in str(caught.value)


def test_a_routine_has_no_calendar() -> None:
    with pytest.raises(InvalidValue) as caught:
        footex.to_ical(footex.bundled().routines["toe-stand"])
    assert "is not a plan; give what plan_week or plan_programme found" in str(caught.value)


def test_the_name_that_somebody_chose_is_kept_whatever_the_plan_is_called() -> None:
    before = footex.to_ical(week(), calendar="anna", now=NOW)
    assert "X-FOOTEX-CALENDAR:anna\r\n" in before
    after = footex.to_ical(week("daily 18:30-19:30", id="evenings"), before=before, now=NOW)
    assert set(times_of(after)) == set(times_of(before))
    assert footex.to_ical(week(), before=before, now=NOW, calendar="anna") == before


def test_the_ids_of_a_plan_without_a_name_are_kept_by_one_without_a_name() -> None:
    before = footex.to_ical(week(), now=NOW)
    assert "X-FOOTEX-CALENDAR" not in before
    after = footex.to_ical(week("daily 18:30-19:30"), before=before, now=NOW)
    assert set(times_of(after)) == set(times_of(before))


def test_a_plan_with_an_id_is_never_written_over_another_ones() -> None:
    before = footex.to_ical(week(id="ben"), now=NOW)
    with pytest.raises(InvalidDocument) as caught:
        footex.to_ical(week(id="anna"), before=before, now=NOW)
    assert len(caught.value.problems) == 7
    assert 'is of the calendar "ben", not of "anna"' in caught.value.problems[0].message


def test_a_file_of_two_calendars_is_neither() -> None:
    anna, ben = (footex.to_ical(week(), calendar=name, now=NOW) for name in ("anna", "ben"))
    both = calendar(event(OURS), event(OURS.replace("anna", "ben")))
    with pytest.raises(InvalidDocument):
        footex.to_ical(week(), before=both, now=NOW)
    with pytest.raises(InvalidDocument) as caught:
        footex.to_ical(week(), before=anna + ben, now=NOW)
    assert len(caught.value.problems) == 7


def test_an_empty_calendar_is_filled() -> None:
    assert footex.to_ical(week(), before=calendar(), now=NOW) == footex.to_ical(week(), now=NOW)


def test_an_event_that_lies_behind_keeps_its_zone_by_the_name_it_has() -> None:
    zone = "W. Europe Standard Time"
    old = event(
        f"UID:2026-11-02-toes-1.anna@footex\nDTSTART;TZID={zone}:20261102T070000\nDTEND:20261102T063000Z\n"
        "BEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-PT10M\nEND:VALARM\nX-NOTE:done\n"
    )
    text = footex.to_ical(week(), before=calendar(old), now=NOW, calendar="anna")
    assert old.replace("\n", "\r\n") in text
    assert f"TZID:{zone}\r\n" in text
    begun, _ = times_of(text)["2026-11-02-toes-1.anna@footex"]
    assert begun == datetime(2026, 11, 2, 6, tzinfo=UTC)


@pytest.mark.parametrize("times", [
    "DTSTART;VALUE=DATE:20261102\n", "DTSTART:20261102T070000\nDTEND:20261102T073000\n", "DTSTART:20261102T070000\n",
])  # fmt: skip
def test_an_event_of_a_day_or_by_any_clock_that_lies_behind_stays(times: str) -> None:
    old = event(f"UID:2026-11-02-toes-1.anna@footex\n{times}")
    text = footex.to_ical(week(), before=calendar(old), now=NOW, calendar="anna")
    assert old.replace("\n", "\r\n") in text


def test_zones_of_the_earlier_calendar_are_written_anew() -> None:
    before = footex.to_ical(week(), calendar="anna", now=NOW)
    late = footex.to_ical(week(start="2027-04-05"), before=before, now=NOW)
    assert late.count("BEGIN:VTIMEZONE") == 1
    assert footex.to_ical(week(), before=before.replace("TZNAME:CET", "TZNAME:Mine"), now=NOW) == before
