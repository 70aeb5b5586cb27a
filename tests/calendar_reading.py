"""A reader of iCalendar that follows the words of RFC 5545 and shares no code with what writes, and plans to read."""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from attrs import evolve

import footex
from footex import Availability, Exercise, Plan, Prescription, Session
from footex.planning.request.sessions.session import session_id

__all__ = [
    "CALENDARS", "Component", "changes_of", "plan_of", "read", "read_time", "shape", "times_of", "unfolded", "week",
    "with_title",
]  # fmt: skip

CALENDARS = (
    "END:VEVENT\nBEGIN:VEVENT\nUID:1", "\nATTACH:file:///etc/passwd", "a\\nb \\N \\\\n \\, \\;", "C:\\Notes\\new", "^n^'\"",
    "x;VALUE=URI:y", "BEGIN:VALARM", "\N{GRINNING FACE}" * 40, "Übung" * 30, "é" * 74, "a" * 74 + "\\", "\\" * 75, "," * 200,
    "\N{FAMILY}\N{ZERO WIDTH JOINER}\N{GIRL}" * 30, " leading", "tail ", "%0d%0aX-A:b",
)  # fmt: skip
"""Texts that would mean something in a calendar, or that fold badly."""

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class Component:
    """A component: its properties, in the order in which they are written, and its own components."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.properties: list[tuple[str, dict[str, str], str]] = []
        self.components: list[Component] = []

    def value(self, name: str) -> str:
        (value,) = (value for key, _, value in self.properties if key == name)
        return value

    def text(self, name: str) -> str:
        """3.3.11: a backslash before a letter n is a line end, before any other letter that letter."""
        return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], self.value(name))

    def of(self, name: str) -> "list[Component]":
        return [one for one in self.components if one.name == name]


def unfolded(text: str) -> list[str]:
    """3.1: lines end with CR and LF; one that begins with a blank continues the one before."""
    assert text.endswith("\r\n")
    lines = text.replace("\r\n ", "").split("\r\n")[:-1]
    assert all("\n" not in line and "\r" not in line and line for line in lines)
    return lines


def read(text: str) -> Component:
    """The calendar of a text."""
    root = Component("")
    opened = [root]
    for line in unfolded(text):
        found = re.fullmatch("([A-Z0-9-]+)((?:;[A-Z0-9-]+=[^;:]*)*):(.*)", line)
        assert found, line
        name, parameters, value = found.groups()
        if name == "BEGIN":
            opened[-1].components.append(Component(value))
            opened.append(opened[-1].components[-1])
        elif name == "END":
            assert opened.pop().name == value
        else:
            pairs = (part.split("=") for part in parameters.split(";")[1:])
            opened[-1].properties.append((name, {key: one for key, one in pairs}, value))
    assert opened == [root]
    (calendar,) = root.components
    return calendar


class _Onset(NamedTuple):
    local: datetime
    offset: timedelta


@lru_cache(maxsize=64)
def _onsets(zone: Component) -> list[_Onset]:
    """3.6.5: when each observance begins by the clock before, and its offset, for the years until 2040."""
    found = []
    for observance in zone.components:
        (first,) = [datetime.strptime(observance.value("DTSTART"), "%Y%m%dT%H%M%S")]  # noqa: DTZ007 - by the clock of a zone
        rules = [value for name, _, value in observance.properties if name == "RRULE"]
        starts = [first] if not rules else [*_yearly(first, rules[0])]
        found += [_Onset(start, _offset(observance.value("TZOFFSETTO"))) for start in starts]
    return sorted(found)


def _yearly(first: datetime, rule: str) -> Iterator[datetime]:
    found = re.fullmatch(r"FREQ=YEARLY;BYMONTH=(\d+);BYDAY=(-?\d)([A-Z]{2})", rule)
    assert found
    month, number, weekday = int(found[1]), int(found[2]), WEEKDAYS.index(found[3])
    for year in range(first.year, 2041):
        days = [day for day in range(1, monthrange(year, month)[1] + 1) if date(year, month, day).weekday() == weekday]
        yield first.replace(year=year, month=month, day=days[number - 1 if number > 0 else number])


def _offset(text: str) -> timedelta:
    sign, hours, minutes = -1 if text[0] == "-" else 1, int(text[1:3]), int(text[3:5])
    return sign * timedelta(hours=hours, minutes=minutes)


def read_time(calendar: Component, event: Component, name: str) -> datetime:
    """3.3.5: a time in UTC, or by the clock of the zone whose observance began last before it."""
    ((parameters, value),) = [(parameters, value) for key, parameters, value in event.properties if key == name]
    if value.endswith("Z"):
        return datetime.strptime(value, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    local = datetime.strptime(value, "%Y%m%dT%H%M%S")  # noqa: DTZ007 - by the clock of a zone
    (zone,) = [one for one in calendar.of("VTIMEZONE") if one.value("TZID") == parameters["TZID"]]
    offset = max(onset for onset in _onsets(zone) if onset.local <= local).offset
    return local.replace(tzinfo=timezone(offset)).astimezone(UTC)


def times_of(text: str) -> dict[str, tuple[datetime, datetime]]:
    """The start and the end of each event, by its UID."""
    calendar = read(text)
    return {
        event.value("UID"): (read_time(calendar, event, "DTSTART"), read_time(calendar, event, "DTEND"))
        for event in calendar.of("VEVENT")
    }


@lru_cache(maxsize=64)
def week(
    free: str = "daily 06:30-07:30", start: str = "2026-11-23", zone: str = "Europe/Vienna", **options: str
) -> Plan:
    """A plan of a week."""
    stretching = footex.bundled().routines["heel-and-foot-stretching"]
    return footex.plan_week(stretching, Availability(windows=free, zone=zone), start=start, **options)


def plan_of(moments: Iterable[datetime], zone: str, minutes: int = 40, title: str = "Toe stand") -> Plan:
    """A plan that has a session at each moment, by the clock of a zone."""
    plan = week()
    routine = evolve(footex.bundled().routines["toe-stand"], title=title)
    numbers: dict[date, int] = {}
    sessions = []
    for moment in sorted(set(moments)):
        start, end = (at.astimezone(ZoneInfo(zone)) for at in (moment, moment + timedelta(minutes=minutes)))
        first, last = (at.replace(tzinfo=timezone(at.utcoffset())) for at in (start, end))
        number = numbers[first.date()] = numbers.get(first.date(), 0) + 1
        name = session_id(first.date(), "toes", number)
        sessions.append(Session(id=name, commitment="toes", number=number, start=first, end=last, routine=routine))
    availability = evolve(plan.request.availability, zone=zone)
    return evolve(plan, sessions=sessions, request=evolve(plan.request, availability=availability), usual=())


def changes_of(zone: str, first: int, last: int) -> list[datetime]:
    """When the clock of a zone changes, to the minute."""
    place, found = ZoneInfo(zone), []
    hour = datetime(first, 1, 1, tzinfo=UTC)
    while hour.year <= last:
        after = hour + timedelta(hours=24)
        if hour.astimezone(place).utcoffset() != after.astimezone(place).utcoffset():
            minutes = (hour + timedelta(minutes=number) for number in range(1, 24 * 60 + 1))
            offset = hour.astimezone(place).utcoffset()
            found.append(next(one for one in minutes if one.astimezone(place).utcoffset() != offset))
        hour = after
    return found


def shape(component: Component) -> object:
    """The names of its properties and components, and all values but texts."""
    texts = {"SUMMARY", "DESCRIPTION", "NAME", "X-WR-CALNAME", "CATEGORIES"}
    properties = [
        (name, parameters, "" if name in texts else value) for name, parameters, value in component.properties
    ]
    return component.name, properties, [shape(one) for one in component.components]


def with_title(text: str) -> Plan:
    """A plan whose title, exercise and notes are a text."""
    plan = week()
    press = Exercise(id="press", name=text)
    (first, *_) = plan.sessions
    routine = evolve(first.routine, title=text, items=Prescription(press, "10", note=text))
    commitments = [evolve(one, routine=routine, whole=None) for one in plan.request.commitments]
    request = evolve(plan.request, commitments=commitments)
    return evolve(plan, sessions=evolve(first, routine=routine), request=request, usual=())
