"""Events of an iCalendar text: all that says when they are, checked, with the line of each problem."""

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from footex.content.importers.ical.components import read_components
from footex.content.importers.ical.moments import (
    YEARS,
    date_of,
    has_zone,
    is_date,
    read_length,
    read_moment,
    write_moment,
)  # fmt: skip
from footex.content.importers.ical.rules import Rule, read_rule
from footex.content.problems import MOST_PROBLEMS, InvalidDocument, Problem
from footex.content.text.display import show
from footex.errors import InvalidValue, one_line
from footex.letters import is_hidden

if TYPE_CHECKING:
    from collections.abc import Callable

    from footex.content.importers.ical.components import Component
    from footex.content.importers.ical.lines import ContentLine
    from footex.content.importers.ical.moments import Moment, Zones

__all__ = ["LONGEST_EVENT", "Event", "read_events"]

LONGEST_EVENT: Final = 3_660
"""The maximum length of an event in days."""

_LONGEST_TITLE: Final = 100
_ESCAPED: Final = (("\\n", " "), ("\\N", " "), ("\\,", ","), ("\\;", ";"), ("\\\\", "\\"))

_Read = TypeVar("_Read")


class Event(NamedTuple):
    """An event, or another version of one of its occurrences.

    Attributes:
        series: What all versions of an event have in common.
        line: The line on which it begins.
        start: Its start.
        end: Its end.
        takes_time: Whether it keeps one busy: it is neither cancelled nor marked as free.
        title: Its title.
        rules: Its recurrence rules.
        more: Its further dates.
        without: The dates that it leaves out.
        instead: The start of the occurrence that it replaces, if any.
        onwards: Whether it replaces the later occurrences too.
        sequence: The number of its revision.
    """

    series: str
    line: int
    start: "Moment"
    end: "Moment"
    takes_time: bool
    title: str
    rules: tuple[Rule, ...]
    more: "tuple[Moment, ...]"
    without: "tuple[Moment, ...]"
    instead: "Moment | None"
    onwards: bool
    sequence: int

    @property
    def recurs(self) -> bool:
        """Whether it takes an expansion to know when it is."""
        return bool(self.rules or self.more or self.without or self.instead is not None)

    def write(self, number: int) -> str:
        """Write when it is as iCalendar, with a number that stands for all else."""
        lines = ["BEGIN:VEVENT", "UID:series", f"SEQUENCE:{self.sequence}", f"X-FOOTEX-EVENT:{number}"]
        lines += [write_moment("DTSTART", self.start), write_moment("DTEND", self.end)]
        lines += [f"RRULE:{rule.write()}{_write_until(rule.until, self.start)}" for rule in self.rules]
        lines += [write_moment("RDATE", moment) for moment in self.more]
        lines += [write_moment("EXDATE", moment) for moment in self.without]
        if self.instead is not None:
            lines.append(write_moment(f"RECURRENCE-ID{';RANGE=THISANDFUTURE' * self.onwards}", self.instead))
        return "\r\n".join([*lines, "END:VEVENT"])


def _write_until(until: "Moment | None", start: "Moment") -> str:
    """The end of a rule, written as the start of its event is: the expansion compares the two."""
    if until is None:
        return ""
    if not isinstance(start, datetime):
        return f";UNTIL={date_of(until):%Y%m%d}"
    moment = until if isinstance(until, datetime) else datetime.combine(until, time(23, 59, 59))
    if start.tzinfo is None:
        return f";UNTIL={moment:%Y%m%dT%H%M%S}"
    moment = moment if moment.tzinfo else moment.replace(tzinfo=start.tzinfo)
    return f";UNTIL={moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def read_events(text: str, zones: "Zones", file: str = "") -> list[Event]:
    """Read the events of a text of one or several calendars.

    Args:
        text: The text.
        zones: The known zones; those that the text defines are added.
        file: Its name for errors.

    Raises:
        InvalidDocument: Not iCalendar, or events with something invalid; each problem has its line.
    """
    events: list[Event] = []
    problems: list[Problem] = []
    for component in read_components(text, zones, file):
        try:
            events.append(_Reader(component, zones).event())
        except _Fault as fault:
            problems.append(Problem(code="invalid", message=fault.message, file=file, line=fault.line))
    if problems:
        raise InvalidDocument(problems[:MOST_PROBLEMS], len(problems[MOST_PROBLEMS:]))
    return events


class _Fault(Exception):
    """What is wrong with an event, and on which line."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(line, message)
        self.line = line
        self.message = message


class _Reader:
    """Reads one event."""

    def __init__(self, component: "Component", zones: "Zones") -> None:
        self._component = component
        self._zones = zones

    def event(self) -> Event:
        """The event.

        Raises:
            _Fault: Something in it is invalid.
        """
        start = self._one("DTSTART", self._moment)
        if start is None:
            raise _Fault(self._component.line, "the event has no start; write DTSTART")
        if unread := self._all("EXRULE"):
            raise _Fault(unread[0].line, "EXRULE isn't read; write the dates as EXDATE")
        end, at = self._end(start)
        if not timedelta() <= _between(start, end) <= timedelta(days=LONGEST_EVENT):
            message = f"the event ends before its start, or more than {LONGEST_EVENT:,} days later; write another end"
            raise _Fault(at, message)
        instead = self._all("RECURRENCE-ID")
        return Event(
            series=f"{self._component.calendar} {self._one('UID', _value) or f'line {self._component.line}'}",
            line=self._component.line,
            start=start,
            end=end,
            takes_time=self._one("TRANSP", _word) != "TRANSPARENT" and self._one("STATUS", _word) != "CANCELLED",
            title=_clean(self._one("SUMMARY", _value) or ""),
            rules=tuple(_read(line, lambda one: read_rule(one.value)) for line in self._all("RRULE")),
            more=self._moments("RDATE"),
            without=self._moments("EXDATE"),
            instead=self._one("RECURRENCE-ID", self._moment),
            onwards=any(line.parameter("RANGE").upper() == "THISANDFUTURE" for line in instead),
            sequence=self._one("SEQUENCE", _sequence) or 0,
        )

    def _all(self, name: str) -> "list[ContentLine]":
        return self._component.properties.get(name, [])

    def _one(self, name: str, read: "Callable[[ContentLine], _Read]") -> "_Read | None":
        lines = self._all(name)
        if len(lines) > 1:
            raise _Fault(lines[1].line, f"{name} is there twice; write it once")
        return _read(lines[0], read) if lines else None

    def _moments(self, name: str) -> "tuple[Moment, ...]":
        return tuple(
            _read(line._replace(value=value), self._moment)
            for line in self._all(name)
            for value in line.value.split(",")
        )

    def _moment(self, line: "ContentLine") -> "Moment":
        zone = line.parameter("TZID") if "T" in line.value and not line.value.endswith("Z") else ""
        moment = read_moment(line.value, self._zones.find(zone) if zone else None)
        if moment.year not in YEARS:
            right = f"write a year from {YEARS[0]} to {YEARS[-1]}"
            raise InvalidValue(line.name, line.value, "is too far away", right)
        return moment

    def _end(self, start: "Moment") -> "tuple[Moment, int]":
        """The end, and the line that states it: a date without one lasts a day, a time without one no time."""
        end = self._one("DTEND", self._moment)
        length = self._one("DURATION", lambda line: read_length(line.value))
        at = [line.line for name in ("DTEND", "DURATION") for line in self._all(name)] or [self._component.line]
        if end is not None and length is not None:
            raise _Fault(at[1], "DURATION stands beside DTEND; write one of them")
        if end is not None and (is_date(end), has_zone(end)) != (is_date(start), has_zone(start)):
            raise _Fault(at[0], "DTEND isn't written as DTSTART is; write both in the same way")
        if length is None:
            length = timedelta(days=is_date(start))
        elif is_date(start) and length % timedelta(days=1):
            raise _Fault(at[0], "DTSTART is a date, and the event doesn't last whole days; write such as P1D")
        return start + length if end is None else end, at[0]


def _between(start: "Moment", end: "Moment") -> timedelta:
    if isinstance(start, datetime) and isinstance(end, datetime):
        return end - start
    return date_of(end) - date_of(start)


def _read(line: "ContentLine", read: "Callable[[ContentLine], _Read]") -> "_Read":
    """Read a property.

    Raises:
        _Fault: Its value is invalid.
    """
    try:
        return read(line)
    except InvalidValue as error:
        message = f"{line.name}: {show(error.value)} {error.problem}; {error.expected}"
        raise _Fault(line.line, message) from None


def _value(line: "ContentLine") -> str:
    return line.value


def _word(line: "ContentLine") -> str:
    return line.value.strip().upper()


def _sequence(line: "ContentLine") -> int:
    if not line.value.isdecimal() or len(line.value) > 10:
        raise InvalidValue(line.name, line.value, "is not a number", "write a whole number from 0 on")
    return int(line.value)


def _clean(title: str) -> str:
    """A title as one line of text that can be shown."""
    for escaped, plain in _ESCAPED:
        title = title.replace(escaped, plain)
    return one_line("".join(letter for letter in " ".join(title.split()) if not is_hidden(letter)), _LONGEST_TITLE)
