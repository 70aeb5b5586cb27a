"""Free time in words, for display: windows, and availabilities."""

from typing import TYPE_CHECKING

from footex.messages import requests
from footex.messages.message import join
from footex.messages.punctuation import COMMA, SEMICOLON
from footex.messages.weeks import CLOCKS
from footex.planning.request.availability.availability_text import group_windows, write_clock

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.planning.request.availability.availability import Availability
    from footex.planning.request.availability.rotation import Rotation
    from footex.planning.request.availability.window import Window

__all__ = ["describe_availability", "describe_clocks", "describe_windows"]

_DAYS = tuple(requests.WEEKDAYS.values())


def describe_availability(availability: "Availability") -> str:
    """Describe the free time of an availability, what is blocked or busy aside.

    Example:
        >>> import footex
        >>> describe_availability(footex.Availability(windows="daily 06:30-07:30, 18:00-19:00"))
        'mon-sun 06:30-07:30, 18:00-19:00'
    """
    windows, rotation = describe_windows(availability.windows), availability.rotation
    if rotation is None:
        return windows
    shifts = _describe_rotation(rotation)
    return requests.AND_SHIFTS(windows=windows, shifts=shifts) if windows else shifts


def describe_windows(windows: "Iterable[Window]") -> str:
    """Describe windows, days with the same windows together."""
    triples = ((window.day.number, window.start, window.end) for window in windows)
    return join(
        [
            requests.WINDOWS(
                days=join([_describe_days(first, last) for first, last in days], COMMA),
                times=join([describe_clocks(start, end) for start, end in times], COMMA),
            )
            for days, times in group_windows(triples)
        ],
        SEMICOLON,
    )


def describe_clocks(start: int, end: int) -> str:
    """From when to when by the clock, of minutes after midnight.

    Example:
        >>> describe_clocks(390, 450)
        '06:30-07:30'
    """
    return CLOCKS(start=write_clock(start), end=write_clock(end))


def _describe_days(first: int, last: int) -> str:
    if first == last:
        return _DAYS[first]()
    return requests.DAYS(first=_DAYS[first](), last=_DAYS[last]())


def _describe_rotation(rotation: "Rotation") -> str:
    number = len(rotation.days)
    days = join([day or "-" for day in rotation.days], SEMICOLON)
    return requests.SHIFTS(number, count=f"{number:,}", date=rotation.start, days=days)
