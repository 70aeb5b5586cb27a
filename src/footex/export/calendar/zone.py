"""Time zones in iCalendar (RFC 5545, 3.6.5): when the clock changes in some years, as every calendar reads it.

Where a zone follows a yearly rule in these years, there is one of each change; where not, an observance for each
change. Lists of dates (RDATE) are never written: some readers take the first of them only, and some none.
"""

from calendar import monthrange
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from zoneinfo import ZoneInfo

__all__ = ["write_zone"]

_DAY: Final = timedelta(days=1)
_SECOND: Final = timedelta(seconds=1)
_YEARS_ON: Final = 12
"""The years after those of a plan in which a rule is preferred that still holds: few years follow several rules."""

_WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class _Change(NamedTuple):
    """A change of the clock.

    Attributes:
        onset: When it is, by the clock before it.
        before: The offset from UTC before it.
        after: The offset after it.
        name: What the time after it is called.
        daylight: Whether the time after it is that of the summer.
    """

    onset: datetime
    before: timedelta
    after: timedelta
    name: str
    daylight: bool


def write_zone(name: str, zone: "ZoneInfo", first: int, last: int) -> list[str]:
    """Write a zone as content lines, exact for the years of its events.

    Args:
        name: What the calendar calls it.
        zone: The zone.
        first: The first year of its events.
        last: The last year of its events.

    Example:
        >>> from zoneinfo import ZoneInfo
        >>> for line in write_zone("Europe/Vienna", ZoneInfo("Europe/Vienna"), 2026, 2026)[2:8]:
        ...     print(line)
        BEGIN:DAYLIGHT
        DTSTART:20250330T020000
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0200
        TZNAME:CEST
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
    """
    lines = ["BEGIN:VTIMEZONE", f"TZID:{name}"]
    rules = _yearly(zone, first - 1, last)
    if rules:
        for change, rule in rules:
            lines += _observance(change, rule)
    else:
        begin = datetime(first - 1, 1, 1)  # noqa: DTZ001 - by the clock of the zone
        there = begin.replace(tzinfo=zone)
        offset = there.utcoffset() or timedelta()
        lines += _observance(_Change(begin, offset, offset, there.tzname() or name, _is_daylight(there)))
        for change in _changes(zone, first - 1, last):
            lines += _observance(change)
    return [*lines, "END:VTIMEZONE"]


def _observance(change: _Change, rule: str = "") -> list[str]:
    kind = "DAYLIGHT" if change.daylight else "STANDARD"
    return [
        f"BEGIN:{kind}",
        f"DTSTART:{change.onset:%Y%m%dT%H%M%S}",
        f"TZOFFSETFROM:{_offset(change.before)}",
        f"TZOFFSETTO:{_offset(change.after)}",
        f"TZNAME:{change.name}",
        *([f"RRULE:{rule}"] if rule else []),
        f"END:{kind}",
    ]


def _offset(offset: timedelta) -> str:
    minutes, seconds = divmod(abs(offset) // _SECOND, 60)
    text = f"{minutes // 60:02}{minutes % 60:02}{f'{seconds:02}' if seconds else ''}"
    return f"{'-' if offset < timedelta() else '+'}{text}"


@lru_cache(100)
def _changes(zone: "ZoneInfo", first: int, last: int) -> tuple[_Change, ...]:
    """The changes of some years, by looking at each day and then halving the time between."""
    day = datetime(first, 1, 1, tzinfo=UTC) - _DAY
    end = datetime(last + 1, 1, 1, tzinfo=UTC) + _DAY
    before = _offset_at(day, zone)
    changes: list[_Change] = []
    while day < end:
        day += _DAY
        after = _offset_at(day, zone)
        if after != before:
            change = _change(day - _DAY, day, zone)
            if first <= change.onset.year <= last:
                changes.append(change)
            before = after
    return tuple(changes)


def _change(early: datetime, late: datetime, zone: "ZoneInfo") -> _Change:
    """The change between two instants."""
    before, after = _offset_at(early, zone), _offset_at(late, zone)
    while late - early > _SECOND:
        middle = early + (late - early) // _SECOND // 2 * _SECOND
        if _offset_at(middle, zone) == before:
            early = middle
        else:
            late = middle
    there = late.astimezone(zone)
    return _Change((late + before).replace(tzinfo=None), before, after, there.tzname() or zone.key, _is_daylight(there))


def _offset_at(instant: datetime, zone: "ZoneInfo") -> timedelta:
    return instant.astimezone(zone).utcoffset() or timedelta()


def _is_daylight(there: datetime) -> bool:
    return (there.dst() or timedelta()) > timedelta()


def _yearly(zone: "ZoneInfo", first: int, last: int) -> "list[tuple[_Change, str]]":
    """The first change of each kind with the rule of all of its kind; none where the zone follows no rules."""
    for until in (last + _YEARS_ON, last):
        changes = _changes(zone, first, until)
        years = [list(group) for _, group in groupby(changes, key=lambda change: change.onset.year)]
        if len(years) != until - first + 1 or any(len(year) != 2 for year in years):
            continue
        kinds = list(zip(*years, strict=True))
        rules = [_rule(kind) for kind in kinds]
        if all(rules):
            # Of two times in turn, that of the greater offset is what calendars call daylight time.
            return [
                (kind[0]._replace(daylight=kind[0].after > kind[0].before), rule)
                for kind, rule in zip(kinds, rules, strict=True)
            ]
    return []


def _rule(changes: "Sequence[_Change]") -> str:
    """The yearly rule that changes follow; empty where they follow none."""
    alike = {
        (change.onset.month, change.onset.weekday(), change.onset.time(), change.before, change.after)
        for change in changes
    }
    if len(alike) > 1:
        return ""
    onset = changes[0].onset
    weekday = _WEEKDAYS[onset.weekday()]
    which = {(change.onset.day - 1) // 7 + 1 for change in changes}
    if len(which) == 1 and max(which) < 5:
        return f"FREQ=YEARLY;BYMONTH={onset.month};BYDAY={which.pop()}{weekday}"
    if all(change.onset.day > _length(change.onset) - 7 for change in changes):
        return f"FREQ=YEARLY;BYMONTH={onset.month};BYDAY=-1{weekday}"
    return ""


def _length(day: date) -> int:
    """The days of its month."""
    return monthrange(day.year, day.month)[1]
