"""What an earlier calendar holds: its events, of which none may be lost, each with what can't be its own refused."""

from collections import Counter
from datetime import UTC, datetime, time
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from footex.content.importers.ical.busy import MOST_BYTES
from footex.content.importers.ical.events import read_events
from footex.content.importers.ical.lines import read_lines
from footex.content.importers.ical.moments import Zones
from footex.content.problems import MOST_PROBLEMS, InvalidDocument, Problem
from footex.content.text.display import show
from footex.content.text.parsing import decode
from footex.export.calendar.event import load_icalendar, write_lines
from footex.export.calendar.uid import calendar_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from footex.content.importers.ical.events import Event
    from footex.content.importers.ical.lines import ContentLine
    from footex.content.importers.ical.moments import Moment

__all__ = ["Earlier", "EarlierEvent", "read_earlier"]


class EarlierEvent(NamedTuple):
    """An event of an earlier calendar.

    Attributes:
        uid: Its id.
        text: All of it, as it is written.
        start: Its start.
        end: Its end.
        zones: The zones that it refers to, by the names that the calendar has for them.
        sequence: How often it was changed.
        cancelled: Whether it won't take place.
    """

    uid: str
    text: str
    start: datetime
    end: datetime
    zones: "Mapping[str, ZoneInfo]"
    sequence: int
    cancelled: bool


class Earlier(NamedTuple):
    """An earlier calendar.

    Attributes:
        chosen: The name that somebody gave it; empty where nobody did.
        events: Its components with their lines: events, and others that no calendar of a plan has.
        names: The calendars that its events name.
    """

    chosen: str
    components: "tuple[_Component, ...]"
    names: frozenset[str]

    def events_of(self, calendar: str) -> dict[str, EarlierEvent]:
        """The events by their ids, all of which have to be those of one calendar.

        Raises:
            InvalidDocument: Others, each by its name and with its line, or two events of one id.
        """
        times = Counter(one.uid for one in self.components)
        problems: list[Problem] = []
        events: dict[str, EarlierEvent] = {}
        for one in self.components:
            if one.event is None or not one.uid or calendar_in(one.uid) != calendar:
                problems.append(_problem("foreign", f"{one.told} {_whose(one.uid, calendar)}", one))
            elif times[one.uid] > 1:
                message = f"{show(one.uid)} is the id of {times[one.uid]} events; leave one of them"
                problems.append(_problem("conflict", message, one))
            else:
                events[one.uid] = one.as_event(one.event)
        if problems:
            raise InvalidDocument(problems[:MOST_PROBLEMS], len(problems[MOST_PROBLEMS:]))
        return events


def _whose(uid: str, calendar: str) -> str:
    other = calendar_in(uid)
    if other:
        return f"is of the calendar {show(other)}, not of {show(calendar)}; name that one, or write to another file"
    return f"isn't of the calendar {show(calendar)}; take it out, or write to another file"


def _problem(code: str, message: str, component: "_Component") -> Problem:
    return Problem(code=code, message=message, line=component.lines[0].line)


class _Component(NamedTuple):
    """A component of a calendar: its lines, and what is known of it where it is an event."""

    lines: "tuple[ContentLine, ...]"
    event: "Event | None"

    def first(self, name: str) -> "ContentLine | None":
        """The first line with this name."""
        return next((line for line in self.lines if line.name == name), None)

    @property
    def uid(self) -> str:
        return self._text("UID")

    @property
    def told(self) -> str:
        """What it is called in a message."""
        what = self._text("SUMMARY") or self.uid or "without a title"
        return f"the {'event' if self.event else self.lines[0].value.strip().upper()} {show(what)}"

    def _text(self, name: str) -> str:
        line = self.first(name)
        return "" if line is None else line.value.strip()

    def as_event(self, event: "Event") -> EarlierEvent:
        """What an update has to know of it as an event."""
        zones = {
            line.parameter("TZID"): moment.tzinfo
            for name, moment in (("DTSTART", event.start), ("DTEND", event.end))
            if (line := self.first(name)) is not None
            and isinstance(moment, datetime)
            and isinstance(moment.tzinfo, ZoneInfo)
        }
        return EarlierEvent(
            uid=self.uid,
            text=write_lines(f"{line.name}{line.parameters}:{line.value}" for line in self.lines),
            start=_fix(event.start),
            end=_fix(event.end),
            zones=zones,
            sequence=event.sequence,
            cancelled=self._text("STATUS").upper() == "CANCELLED",
        )


def _fix(moment: "Moment") -> datetime:
    """A date, or a time by the wall clock, as if it were in UTC: no event of a plan has one."""
    at = moment if isinstance(moment, datetime) else datetime.combine(moment, time())
    return at if at.tzinfo is not None else at.replace(tzinfo=UTC)


def read_earlier(text: str | bytes) -> Earlier:
    r"""Read an earlier calendar.

    Raises:
        InvalidValue: Neither text nor bytes.
        InvalidDocument: Not iCalendar, or an event that can't be read; each problem has its line.
        MissingExtra: The extra `ical` isn't installed.

    Example:
        >>> read_earlier("BEGIN:VCALENDAR\r\nX-FOOTEX-CALENDAR:anna\r\nEND:VCALENDAR\r\n").chosen
        'anna'
    """
    load_icalendar()
    zones = Zones(import_module("icalendar.timezone.windows_to_olson").WINDOWS_TO_OLSON)
    decoded = decode(text, most_bytes=MOST_BYTES)
    events = {event.line: event for event in read_events(decoded, zones)}
    chosen, components = _components(read_lines(decoded), events)
    names = frozenset(filter(None, (calendar_in(one.uid) for one in components)))
    return Earlier(chosen, components, names)


def _components(lines: "Iterable[ContentLine]", events: "Mapping[int, Event]") -> "tuple[str, tuple[_Component, ...]]":
    """The name that a calendar was given, and its components except zones, which are written anew."""
    chosen, depth = "", 0
    inside: list[ContentLine] = []
    found: list[_Component] = []
    for line in lines:
        depth += line.name == "BEGIN"
        if depth == 1 and line.name == "X-FOOTEX-CALENDAR":
            chosen = line.value.strip()
        if depth > 1:
            inside.append(line)
        depth -= line.name == "END"
        if depth == 1 and inside:
            if inside[0].value.strip().upper() != "VTIMEZONE":
                found.append(_Component(tuple(inside), events.get(inside[0].line)))
            inside = []
    return chosen, tuple(found)
