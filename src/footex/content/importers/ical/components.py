"""The components of an iCalendar text: its events, each with its properties, and the zones that it defines."""

from typing import TYPE_CHECKING, Final, NamedTuple

from footex.content.importers.ical.lines import read_lines
from footex.content.problems import InvalidDocument, invalid_document
from footex.errors import one_line

if TYPE_CHECKING:
    from footex.content.importers.ical.lines import ContentLine
    from footex.content.importers.ical.moments import Zones

__all__ = ["MOST_EVENTS", "Component", "read_components"]

MOST_EVENTS: Final = 50_000
"""The maximum number of events in a file."""

_RIGHT: Final = "give the whole file as the calendar's program wrote it"


class Component(NamedTuple):
    """An event as it is written.

    Attributes:
        line: The line on which it begins.
        calendar: The number of its calendar in the file, from 1.
        properties: The lines of each property, by its name.
    """

    line: int
    calendar: int
    properties: "dict[str, list[ContentLine]]"


def read_components(text: str, zones: "Zones", file: str) -> list[Component]:
    """Read the events of one or several calendars, and tell `zones` which zones they define.

    Raises:
        InvalidDocument: Not iCalendar, a component that isn't complete, or too many events.
    """
    reader = _Reader(zones, file)
    for line in read_lines(text, file):
        match line.name:
            case "BEGIN":
                reader.begin(line)
            case "END":
                reader.end(line)
            case _:
                reader.take(line)
    reader.close()
    return reader.events


class _Reader:
    """What was read so far, and what was begun and hasn't ended."""

    def __init__(self, zones: "Zones", file: str) -> None:
        self.events: list[Component] = []
        self._opened: list[tuple[str, int]] = []
        self._calendars = 0
        self._zones = zones
        self._zone = ""
        self._file = file

    @property
    def _inside(self) -> str:
        return self._opened[-1][0] if self._opened else ""

    def begin(self, line: "ContentLine") -> None:
        """Begin a component: calendars stand alone, all else is in one."""
        name = line.value.strip().upper()
        if (name == "VCALENDAR") == bool(self._opened):
            raise self._misplaced(f"{name} doesn't begin here", line.line)
        self._calendars += name == "VCALENDAR"
        self._opened.append((name, line.line))
        if name == "VEVENT":
            if len(self.events) == MOST_EVENTS:
                message = f"there are more than {MOST_EVENTS:,} events; export a shorter time"
                raise invalid_document("too-many", message, file=self._file, line=line.line)
            self.events.append(Component(line.line, self._calendars, {}))

    def end(self, line: "ContentLine") -> None:
        """End the component that was begun last."""
        name = line.value.strip().upper()
        if name != self._inside:
            raise self._misplaced(f"{name} doesn't end here", line.line)
        self._opened.pop()

    def take(self, line: "ContentLine") -> None:
        """Keep a property of an event, and what a zone is called."""
        match self._inside:
            case "":
                raise self._misplaced(f"{line.name} is outside a calendar", line.line)
            case "VEVENT":
                self.events[-1].properties.setdefault(line.name, []).append(line)
            case "VTIMEZONE" if line.name == "TZID":
                self._zone = line.value
            case "VTIMEZONE" if line.name == "X-LIC-LOCATION":
                self._zones.define(self._zone, line.value)

    def close(self) -> None:
        """Check that everything has ended, and that there was a calendar."""
        if self._opened:
            name, line = self._opened[-1]
            raise self._misplaced(f"{name} doesn't end anywhere", line)
        if not self._calendars:
            raise self._misplaced("VCALENDAR doesn't begin anywhere", 1)

    def _misplaced(self, problem: str, line: int) -> InvalidDocument:
        return invalid_document("syntax", f"{one_line(problem)}; {_RIGHT}", file=self._file, line=line)
