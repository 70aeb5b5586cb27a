"""Events: a session as iCalendar, written by icalendar, and events as the lines of which they consist."""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from footex.errors import MissingExtra
from footex.export.calendar.text import PlainText, clean, clean_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime, timedelta

__all__ = [
    "Event", "Revision", "load_icalendar", "same_content", "unfold", "write_cancelled", "write_event", "write_lines",
]  # fmt: skip

_REVISION: Final = ("DTSTAMP", "LAST-MODIFIED", "SEQUENCE")
"""What says when an event was written, and nothing of the session."""


class Event(NamedTuple):
    """What is written of a session.

    Attributes:
        uid: Its id.
        start: Its start, in UTC or by the clock of a zone.
        end: Its end, likewise.
        summary: What it is called.
        description: What is said of it, line by line.
        category: What it belongs to.
    """

    uid: str
    start: "datetime"
    end: "datetime"
    summary: str
    description: "Sequence[str]"
    category: str


class Revision(NamedTuple):
    """Which version of an event it is.

    Attributes:
        sequence: How often it was changed.
        moment: When it was changed last, in UTC.
    """

    sequence: int
    moment: "datetime"


def load_icalendar() -> Any:
    """Import icalendar.

    Raises:
        MissingExtra: The extra `ical` isn't installed.
    """
    try:
        return import_module("icalendar")
    except ModuleNotFoundError as error:
        raise MissingExtra("ical", str(error.name)) from None


def write_event(event: Event, revision: Revision, *, alarm: "timedelta | None", busy: bool) -> str:
    r"""Write a session as an event.

    Args:
        event: What is written of it.
        revision: Which version of it.
        alarm: How long before its start an alarm rings; `None` for no alarm.
        busy: Whether its time is shown as taken.

    Raises:
        MissingExtra: The extra `ical` isn't installed.

    Example:
        >>> from datetime import UTC, datetime, timedelta
        >>> seven = datetime(2026, 11, 23, 7, tzinfo=UTC)
        >>> event = Event("1@footex", seven, seven + timedelta(minutes=5), "Toe stand", ["Stand."], "Exercise")
        >>> print(write_event(event, Revision(0, seven), alarm=None, busy=False).replace("\r", ""), end="")
        BEGIN:VEVENT
        SUMMARY:Toe stand
        DTSTART:20261123T070000Z
        DTEND:20261123T070500Z
        DTSTAMP:20261123T070000Z
        UID:1@footex
        SEQUENCE:0
        CATEGORIES:Exercise
        DESCRIPTION:Stand.
        STATUS:CONFIRMED
        TRANSP:TRANSPARENT
        END:VEVENT
    """
    icalendar = load_icalendar()
    written = icalendar.Event()
    summary = PlainText(clean_line(event.summary))
    for name, moment in (("DTSTART", event.start), ("DTEND", event.end)):
        written.add(name, moment)
    # One that was never changed says so once: a calendar of many sessions consists of such lines.
    for name in ("DTSTAMP", "LAST-MODIFIED") if revision.sequence else ("DTSTAMP",):
        written.add(name, revision.moment)
    written.add("SEQUENCE", revision.sequence)
    written["UID"] = PlainText(event.uid)
    written["SUMMARY"] = summary
    written["DESCRIPTION"] = PlainText(clean("\n".join(event.description)))
    written["CATEGORIES"] = PlainText(clean_line(event.category))
    written["STATUS"] = PlainText("CONFIRMED")
    written["TRANSP"] = PlainText("OPAQUE" if busy else "TRANSPARENT")
    if alarm is not None:
        rings = icalendar.Alarm()
        rings["ACTION"] = PlainText("DISPLAY")
        rings["DESCRIPTION"] = summary
        rings.add("TRIGGER", -alarm)
        written.add_component(rings)
    text: bytes = written.to_ical()
    return text.decode()


def same_content(one: str, other: str) -> bool:
    """Whether two events, as they are written, say the same of the session."""
    return sorted(_content(one)) == sorted(_content(other))


def _content(event: str) -> "Iterator[str]":
    return (line for line in unfold(event) if _name(line) not in _REVISION)


def write_cancelled(event: str, revision: Revision) -> str:
    """Write an event as one that won't take place: it rings no alarm.

    Args:
        event: The event as it is written.
        revision: Which version of it this one is.
    """
    lines = [line for line in _without_alarms(unfold(event)) if _name(line) not in (*_REVISION, "STATUS")]
    stamp = f"{revision.moment:%Y%m%dT%H%M%SZ}"
    lines[-1:] = [
        f"DTSTAMP:{stamp}",
        f"LAST-MODIFIED:{stamp}",
        f"SEQUENCE:{revision.sequence}",
        "STATUS:CANCELLED",
        lines[-1],
    ]
    return write_lines(lines)


def write_lines(lines: "Iterable[str]") -> str:
    r"""Fold content lines to 75 octets.

    Raises:
        MissingExtra: The extra `ical` isn't installed.

    Example:
        >>> write_lines(["SUMMARY:Toe stand"])
        'SUMMARY:Toe stand\r\n'
    """
    parser = load_icalendar().parser
    text: bytes = parser.Contentlines(map(parser.Contentline, lines)).to_ical()
    return text.decode()


def _without_alarms(lines: "Iterable[str]") -> "Iterator[str]":
    inside = False
    for line in lines:
        inside = inside or line.upper() == "BEGIN:VALARM"
        if not inside:
            yield line
        inside = inside and line.upper() != "END:VALARM"


def _name(line: str) -> str:
    return line.partition(":")[0].partition(";")[0].upper()


def unfold(event: str) -> list[str]:
    r"""The content lines of an event, each in one line.

    Example:
        >>> unfold("SUMMARY:Toe\r\n  stand\r\nSEQUENCE:0\r\n")
        ['SUMMARY:Toe stand', 'SEQUENCE:0']
    """
    joined = event.replace("\r\n", "\n").replace("\n ", "").replace("\n\t", "")
    return [line for line in joined.split("\n") if line]
