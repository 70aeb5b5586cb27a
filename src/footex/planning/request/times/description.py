"""Days, clock times and lengths in words."""

from typing import TYPE_CHECKING

from footex.messages.weeks import CLOCKS, DATED, MINUTES, SHORT_WEEKDAYS, WEEKDAYS

if TYPE_CHECKING:
    from datetime import date, datetime

__all__ = ["describe_day", "describe_minutes", "describe_times", "describe_weekday", "shorten_weekday"]

_NAMES, _SHORT_NAMES = tuple(WEEKDAYS.values()), tuple(SHORT_WEEKDAYS.values())


def describe_weekday(number: int) -> str:
    """The name of a weekday, of which 0 is Monday."""
    return _NAMES[number]()


def shorten_weekday(number: int) -> str:
    """The short name of a weekday, of which 0 is Monday."""
    return _SHORT_NAMES[number]()


def describe_day(day: "date") -> str:
    """A date with its weekday.

    Example:
        >>> from datetime import date
        >>> describe_day(date(2026, 11, 23))
        'Mon 2026-11-23'
    """
    return DATED(weekday=shorten_weekday(day.weekday()), date=day)


def describe_times(start: "datetime", end: "datetime") -> str:
    """From when to when by the clock: `07:00-07:33`."""
    return CLOCKS(start=f"{start:%H:%M}", end=f"{end:%H:%M}")


def describe_minutes(minutes: int) -> str:
    """A length in whole minutes."""
    return MINUTES(minutes=minutes)
