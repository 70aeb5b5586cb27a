"""Dates of a plan and zones as a caller writes them: checked and converted, with the field named in errors."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from footex.errors import InvalidValue
from footex.hint import Hint
from footex.model.fields import as_text
from footex.model.figures.dates import as_date

__all__ = ["as_start", "as_zone", "check_end", "is_whole_minute", "minute_of_day"]


_YEARS = (1900, 2200)
"""The first year of a plan, and the one after the last."""


def as_start(value: object, name: str) -> date:
    """Accept the first date of a plan or of a rotation, in the years 1900 to 2199."""
    start = as_date(value, name)
    if not _YEARS[0] <= start.year < _YEARS[1]:
        hint = f"write a date from {_YEARS[0]} to {_YEARS[1] - 1}"
        raise InvalidValue(name, start, "is too far away", hint)
    return start


def minute_of_day(moment: datetime | time) -> int:
    """The minutes after midnight by the wall clock."""
    return moment.hour * 60 + moment.minute


def is_whole_minute(clock: time) -> bool:
    """Whether a clock time has neither seconds nor a zone: that of the availability applies."""
    return not (clock.second or clock.microsecond or clock.tzinfo)


def check_end(start: datetime, end: datetime, name: str) -> None:
    """Check that an end is after its start."""
    if end <= start:
        raise InvalidValue(name, end, "isn't after the start", f"write a time after {start}")


def as_zone(key: object, name: str) -> ZoneInfo:
    """Find a zone of the tz database.

    Raises:
        InvalidValue: An unknown zone.
    """
    try:
        if key != "localtime":  # a different zone on each machine, so that plans would differ
            return ZoneInfo(as_text(key, name))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        pass
    raise InvalidValue(
        name,
        key,
        "is not a time zone here",
        Hint("write an IANA name such as {}, or install {}", "Europe/Vienna", "tzdata"),
    )
