"""How zones are written: a yearly rule of each change where there is one, else each change on its own."""

from zoneinfo import ZoneInfo

from footex.export.calendar.zone import write_zone


def zone(name: str, first: int, last: int) -> list[str]:
    return write_zone(name, ZoneInfo(name), first, last)


def test_a_change_is_by_the_clock_before_it() -> None:
    assert zone("America/New_York", 2026, 2026) == [
        "BEGIN:VTIMEZONE",
        "TZID:America/New_York",
        "BEGIN:DAYLIGHT",
        "DTSTART:20250309T020000",
        "TZOFFSETFROM:-0500",
        "TZOFFSETTO:-0400",
        "TZNAME:EDT",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU",
        "END:DAYLIGHT",
        "BEGIN:STANDARD",
        "DTSTART:20251102T020000",
        "TZOFFSETFROM:-0400",
        "TZOFFSETTO:-0500",
        "TZNAME:EST",
        "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU",
        "END:STANDARD",
        "END:VTIMEZONE",
    ]


def test_a_zone_that_never_changes_has_one_observance() -> None:
    assert zone("Asia/Kathmandu", 2026, 2027) == [
        "BEGIN:VTIMEZONE",
        "TZID:Asia/Kathmandu",
        "BEGIN:STANDARD",
        "DTSTART:20250101T000000",
        "TZOFFSETFROM:+0545",
        "TZOFFSETTO:+0545",
        "TZNAME:+0545",
        "END:STANDARD",
        "END:VTIMEZONE",
    ]


def test_a_zone_of_no_rule_has_an_observance_for_each_change() -> None:
    lines = zone("Africa/Casablanca", 2026, 2026)
    assert [line for line in lines if "RRULE" in line] == []
    assert [line for line in lines if line.startswith("DTSTART")] == [
        "DTSTART:20250101T000000",
        "DTSTART:20250223T030000",
        "DTSTART:20250406T020000",
        "DTSTART:20260215T030000",
        "DTSTART:20260322T020000",
    ]


def test_a_rule_that_was_changed_in_these_years_is_none() -> None:
    # In 2007 the United States moved both changes.
    lines = zone("America/New_York", 2006, 2008)
    assert [line for line in lines if line.startswith("DTSTART")] == [
        "DTSTART:20050101T000000",
        "DTSTART:20050403T020000",
        "DTSTART:20051030T020000",
        "DTSTART:20060402T020000",
        "DTSTART:20061029T020000",
        "DTSTART:20070311T020000",
        "DTSTART:20071104T020000",
        "DTSTART:20080309T020000",
        "DTSTART:20081102T020000",
    ]


def test_a_rule_of_the_years_of_a_plan_suffices() -> None:
    # Until 2006 it was the first Sunday of April; the years after it follow another rule.
    assert "RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU" in zone("America/New_York", 2005, 2006)


def test_the_time_of_the_greater_offset_is_daylight_time_whatever_the_law_calls_it() -> None:
    # By Irish law, winter is the exception.
    lines = zone("Europe/Dublin", 2026, 2026)
    assert lines[lines.index("BEGIN:DAYLIGHT") + 4] == "TZNAME:IST"
    assert "BEGIN:DAYLIGHT" not in zone("Asia/Tokyo", 2026, 2026)


def test_an_offset_of_seconds_is_whole() -> None:
    assert "TZOFFSETTO:-004430" in zone("Africa/Monrovia", 1971, 1971)


def test_a_change_of_the_new_year_is_of_that_year() -> None:
    # The clock of Nepal was put forward at the begin of 1986.
    assert [line for line in zone("Asia/Kathmandu", 1985, 1985) if "DTSTART" in line] == ["DTSTART:19840101T000000"]
    assert "DTSTART:19860101T000000" in zone("Asia/Kathmandu", 1986, 1986)
