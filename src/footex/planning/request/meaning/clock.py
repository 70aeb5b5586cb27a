"""The clock: the free instants of a date, with the gaps and folds of its zone.

Instants are whole seconds since 1970-01-01 UTC, so that differences are elapsed time.
"""

from bisect import bisect_left, bisect_right
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import field, frozen

from footex.errors import BoundExceeded, InvalidValue
from footex.model.fields import as_whole
from footex.model.figures.dates import as_date
from footex.model.figures.moments import as_fixed_moment
from footex.model.value import Value
from footex.planning.request.availability.availability_text import DAY
from footex.planning.request.availability.zones import Zones, instant_of
from footex.planning.request.times.moments import as_zone
from footex.planning.request.times.pieces import Piece, join, subtract

if TYPE_CHECKING:
    from collections.abc import Iterator
    from zoneinfo import ZoneInfo

    from footex.planning.request.availability.availability import Availability
    from footex.planning.request.availability.busy import Busy
    from footex.planning.request.availability.stay import Stay
    from footex.planning.request.availability.zones import ZonePeriod
    from footex.planning.request.request import Request

    Span = tuple[int, int, int]

__all__ = ["Clock", "ClockChange", "Piece", "clock_of", "find_clock_changes"]

_DAY = 86_400  # seconds
_EPOCH = date(1970, 1, 1).toordinal()
_PROBE = 6 * 3_600  # seconds between samples of the offset, less than between two changes of a zone
_MOST_DAYS = 366_000  # a thousand years


def _at(value: datetime | str) -> datetime:
    return as_fixed_moment(value, "ClockChange.at")


def _seconds(value: int) -> int:
    return as_whole(value, "ClockChange.seconds", least=None)


@frozen(eq=False, repr=False, kw_only=True)
class ClockChange(Value):
    """A change of a zone's wall clock.

    Args:
        at: The instant of the change, by the new wall clock.
        seconds: The seconds that the wall clock jumps: positive for a gap, hours that don't occur; negative for a
            fold, hours that occur twice.

    Example:
        >>> find_clock_changes("Europe/Vienna", date(2027, 3, 22), 7)
        (<ClockChange: gap of 60 min before 2027-03-28 03:00+02:00>,)
    """

    at: datetime = field(converter=_at)
    seconds: int = field(converter=_seconds)

    @property
    def kind(self) -> str:
        """`"gap"` or `"fold"`."""
        return "gap" if self.seconds > 0 else "fold"

    def __repr__(self) -> str:
        size = f"{abs(self.seconds) // 60} min"
        return f"<ClockChange: {self.kind} of {size} before {self.at.isoformat(' ', 'minutes')}>"


def find_clock_changes(zone: str, start: date | str, days: int) -> tuple[ClockChange, ...]:
    """Find the changes of a zone's wall clock within some days.

    Args:
        zone: The IANA name of the zone.
        start: The first date.
        days: The number of dates.

    Returns:
        The gaps and folds that touch one of these dates, in order.

    Raises:
        InvalidValue: An unknown zone, an invalid date or number of days.
        BoundExceeded: More than a thousand years of days.

    Example:
        >>> [change.kind for change in find_clock_changes("Europe/Vienna", date(2026, 1, 1), 365)]
        ['gap', 'fold']
    """
    first = as_date(start, "find_clock_changes.start")
    count = as_whole(days, "find_clock_changes.days")
    if count > _MOST_DAYS:
        raise BoundExceeded("find_clock_changes.days", count, _MOST_DAYS, "days")
    if not date(2, 1, 1) <= first <= date.max - timedelta(days=count + 2):
        raise InvalidValue("find_clock_changes.start", first, "is too far away", "write a date of these centuries")
    return Clock(as_zone(zone, "find_clock_changes.zone").key, first, count).changes


class Clock:
    """The wall clock over some days, as spans of instants with a constant offset.

    Args:
        zone: The IANA name of the zone.
        start: The first date.
        days: The number of dates.
        stays: Dates by the clock of another zone.
    """

    def __init__(self, zone: str, start: date, days: int, stays: "tuple[Stay, ...]" = ()) -> None:
        self._zones = Zones(zone, stays)
        first, last = _midnight(start) - _DAY, _midnight(start) + (days + 1) * _DAY
        self._spans_of: dict[ZonePeriod, list[Span]] = {
            period: _find_spans(period.zone, max(first, period.begin), min(last, period.end))
            for period in self._zones.periods
            if max(first, period.begin) < min(last, period.end)
        }
        self._spans = [span for spans in self._spans_of.values() for span in spans]
        self.changes: tuple[ClockChange, ...] = tuple(self._changes(start, days))
        self._taken: dict[Availability, tuple[list[Piece], list[int]]] = {}

    def _changes(self, start: date, days: int) -> "Iterator[ClockChange]":
        for period, spans in self._spans_of.items():
            first, last = max(_midnight(start), _midnight(period.first)), _midnight(start) + days * _DAY
            for (_, end, before), (_, _, after) in pairwise(spans):
                low, high = sorted((end + before, end + after))
                if high > first and low < last:
                    yield ClockChange(at=self.moment(end), seconds=after - before)

    def pieces(self, day: date, start: int = 0, end: int = DAY) -> list[Piece]:
        """The instants of a date at which the wall clock is between two minutes of the day.

        A gap leaves fewer of them, a fold more; pieces that touch across a change are joined.
        """
        first, last = _midnight(day) + start * 60, _midnight(day) + end * 60
        spans = self._spans_of.get(self._zones.on(day), [])
        return join((max(begin, first - offset), min(end, last - offset)) for begin, end, offset in spans)

    def is_steady(self, day: date) -> bool:
        """Whether a date has 24 hours without a change of the clock."""
        midnight = _midnight(day)
        spans = self._spans_of.get(self._zones.on(day), [])
        return any(begin <= midnight - offset and midnight - offset + _DAY <= end for begin, end, offset in spans)

    def free(
        self, day: date, availability: "Availability", *, since: int | None = None, whole: bool = False
    ) -> list[Piece]:
        """The free intervals of a date, in order, each within one window.

        Args:
            day: The date.
            availability: The windows, blocked dates and busy intervals.
            since: The first instant allowed.
            whole: Whether the day is free from 00:00 to 24:00, whatever its windows.
        """
        if availability.is_closed(day):
            return []
        spans = availability.without_weekly(day, [(0, DAY)] if whole else availability.minutes_on(day))
        free = sorted(piece for start, end in spans for piece in self.pieces(day, start, end))
        if free and availability.busy:
            # By bisection, as 10,000 intervals on each of 728 days would be slow to go through.
            taken, ends = self._merge_busy(availability)
            for index in range(bisect_right(ends, free[0][0]), bisect_left(taken, (free[-1][1], 0))):
                free = subtract(free, taken[index])
        return free if since is None else [(max(low, since), high) for low, high in free if high > since]

    def busy(self, busy: "Busy") -> Piece:
        """The instants of a busy interval."""
        return self.instant(busy.start), self.instant(busy.end)

    def _merge_busy(self, availability: "Availability") -> tuple[list[Piece], list[int]]:
        """The busy intervals in order, overlapping ones joined, and their ends; computed once."""
        if availability not in self._taken:
            taken = join(map(self.busy, availability.busy))
            self._taken[availability] = (taken, [end for _, end in taken])
        return self._taken[availability]

    def instant(self, moment: datetime) -> int:
        """The instant of a moment; without an offset, by the wall clock, where `fold` decides between two passes.

        A moment that the clock skips is the instant of the skip.
        """
        if moment.tzinfo is not None:
            return instant_of(moment)
        zone = self._zones.on(moment.date()).zone
        instant = instant_of(moment.replace(tzinfo=zone))
        # In a gap, and only there, fold=1 gives the earlier instant (PEP 495).
        before = instant_of(moment.replace(tzinfo=zone, fold=1))
        if before >= instant:
            return instant
        spans = self._spans_of.get(self._zones.on(moment.date()), [])
        return next((begin for begin, _, _ in spans if before < begin <= instant), instant)

    def moment(self, instant: int) -> datetime:
        """The moment of an instant by the wall clock, with a fixed offset so that arithmetic is in elapsed time."""
        offset = timezone(timedelta(seconds=_offset(self._zones.at(instant), instant)))
        return datetime.fromtimestamp(instant, offset)

    def starts(self, day: date, pieces: list[Piece], step: int) -> list[tuple[int, int, int]]:
        """The possible starts of a session in free pieces.

        Args:
            day: The date of the pieces.
            pieces: The free intervals.
            step: The step in minutes after midnight by the wall clock.

        Returns:
            Triples of an instant, the minute of the day by the clock, and the seconds left in the piece.
        """
        midnight = _midnight(day)
        every = step * 60
        starts: list[tuple[int, int, int]] = []
        for low, high in pieces:
            for begin, last, offset in self._spans:
                shift = midnight - offset
                # The first multiple of the step from there on: a ceiling, as the floor of the negative.
                instant = shift + -((shift - max(low, begin)) // every) * every
                while instant < min(high, last):
                    starts.append((instant, (instant - shift) // 60, high - instant))
                    instant += every
        return starts


def clock_of(request: "Request") -> tuple[Clock, int | None]:
    """The clock of a request over its weeks, and the first instant at which a session may start, if that is limited."""
    availability = request.availability
    clock = Clock(availability.zone, request.start, 7 * request.weeks, availability.stays)
    return clock, None if request.not_before is None else clock.instant(request.not_before)


def _midnight(day: date) -> int:
    """The midnight at which a date begins, as if by the clock of UTC."""
    return (day.toordinal() - _EPOCH) * _DAY


def _offset(zone: "ZoneInfo", instant: int) -> int:
    """The offset of a wall clock from UTC, in seconds."""
    utc = datetime.fromtimestamp(instant, UTC).astimezone(zone).utcoffset()
    return 0 if utc is None else utc.days * _DAY + utc.seconds


def _find_spans(zone: "ZoneInfo", first: int, last: int) -> "list[Span]":
    """Sample the offset, and find each change by bisection: zoneinfo has no list of transitions to read."""
    fixed = zone.utcoffset(None)
    if fixed is not None:  # the zone has one offset at all times, as UTC has
        return [(first, last, fixed // timedelta(seconds=1))]
    spans: list[Span] = []
    begin, instant, offset = first, first, _offset(zone, first)
    while instant < last:
        probe = min(instant + _PROBE, last)
        ahead = _offset(zone, probe)
        if ahead == offset:
            instant = probe
            continue
        change = instant + bisect_left(range(instant, probe), 1, key=lambda at: _offset(zone, at) != offset)
        spans.append((begin, change, offset))
        begin, instant, offset = change, change, _offset(zone, change)
    spans.append((begin, last, offset))
    return spans
