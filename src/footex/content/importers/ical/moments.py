"""Dates, times, lengths and zones as iCalendar writes them (RFC 5545, 3.3)."""

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final, TypeAlias
from zoneinfo import ZoneInfo

from footex.errors import InvalidValue
from footex.planning.request.times.moments import as_zone

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["YEARS", "Moment", "Zones", "date_of", "has_zone", "is_date", "read_length", "read_moment", "write_moment"]

Moment: TypeAlias = date | datetime
"""A date; or a date with a time, in a zone, in UTC, or by the wall clock wherever one is."""

YEARS: Final = range(1600, 2300)
"""The years of events and of their recurrences."""

_DATE: Final = re.compile("([0-9]{4})([0-9]{2})([0-9]{2})")
_DATE_AND_TIME: Final = re.compile(f"{_DATE.pattern}T([0-9]{{2}})([0-9]{{2}})([0-9]{{2}})(Z?)")
_LENGTH: Final = re.compile(
    r"\+?P(?:([0-9]{1,5})W)?(?:([0-9]{1,5})D)?(?:T(?:([0-9]{1,6})H)?(?:([0-9]{1,7})M)?(?:([0-9]{1,9})S)?)?"
)


def read_moment(text: str, zone: ZoneInfo | None = None) -> Moment:
    """Read a date, or a date with a time: in UTC if it ends with Z, else in the zone, or by the wall clock.

    Raises:
        InvalidValue: Neither.

    Example:
        >>> read_moment("20261124"), read_moment("20261124T180000Z").tzinfo
        (datetime.date(2026, 11, 24), datetime.timezone.utc)
    """
    try:
        if match := _DATE.fullmatch(text):
            return date(*map(int, match.groups()))
        if match := _DATE_AND_TIME.fullmatch(text):
            year, month, day, hour, minute, second = map(int, match.groups()[:6])
            clock = time(hour, minute, min(second, 59) if second == 60 else second)  # a leap second has no time here
            return datetime.combine(date(year, month, day), clock, UTC if match[7] else zone)
    except ValueError:
        pass
    raise InvalidValue("iCalendar", text, "is not a date with or without a time", "write such as 20261124T180000")


def write_moment(name: str, moment: Moment) -> str:
    """Write a property that holds a moment.

    Example:
        >>> write_moment("DTSTART", read_moment("20261124T180000", ZoneInfo("Europe/Vienna")))
        'DTSTART;TZID=Europe/Vienna:20261124T180000'
    """
    if not isinstance(moment, datetime):
        return f"{name};VALUE=DATE:{moment:%Y%m%d}"
    zone = f";TZID={moment.tzinfo.key}" if isinstance(moment.tzinfo, ZoneInfo) else ""
    return f"{name}{zone}:{moment:%Y%m%dT%H%M%S}{'Z' if moment.tzinfo is UTC else ''}"


def date_of(moment: Moment) -> date:
    """The date of a moment by its own clock."""
    return moment.date() if isinstance(moment, datetime) else moment


def is_date(moment: Moment) -> bool:
    """Whether it is a date without a time."""
    return not isinstance(moment, datetime)


def has_zone(moment: Moment) -> bool:
    """Whether it is fixed: by a zone or in UTC."""
    return isinstance(moment, datetime) and moment.tzinfo is not None


def read_length(text: str) -> timedelta:
    """Read the length of an event.

    Raises:
        InvalidValue: Not a length, or a negative one.

    Example:
        >>> read_length("PT1H30M")
        datetime.timedelta(seconds=5400)
    """
    match = _LENGTH.fullmatch(text)
    if match is None or not any(match.groups()):
        raise InvalidValue("iCalendar", text, "is not the length of an event", "write such as PT1H30M")
    weeks, days, hours, minutes, seconds = (int(figure or 0) for figure in match.groups())
    return timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)


class Zones:
    """The time zones that a calendar names: IANA names, those of Windows, or names that end with one of these.

    Args:
        windows: The IANA name of each zone of Windows.
    """

    def __init__(self, windows: "Mapping[str, str]") -> None:
        self._windows = windows
        self._found: dict[str, ZoneInfo | None] = {}

    def define(self, name: str, iana: str) -> None:
        """Take the IANA name that a definition of a zone gives, if the name itself isn't known."""
        if self._find(name) is None:
            self._found[name] = self._find(iana)

    def find(self, name: str) -> ZoneInfo:
        """Find a zone.

        Raises:
            InvalidValue: An unknown zone.
        """
        zone = self._find(name)
        if zone is None:
            raise InvalidValue("TZID", name, "is not a known time zone", "write an IANA name such as Europe/Vienna")
        return zone

    def _find(self, name: str) -> ZoneInfo | None:
        if name not in self._found:
            self._found[name] = next(filter(None, map(_as_zone, self._candidates(name))), None)
        return self._found[name]

    def _candidates(self, name: str) -> "Iterator[str]":
        yield self._windows.get(name, name)
        if name.startswith("/"):  # with the name of a program before it
            parts = name.strip("/").split("/")
            yield from ("/".join(parts[first:]) for first in range(len(parts))[-3:])


def _as_zone(name: str) -> ZoneInfo | None:
    try:
        return as_zone(name, "TZID")
    except InvalidValue:
        return None
