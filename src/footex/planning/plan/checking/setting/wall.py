"""The wall: dates and minutes by the clock of each date's zone, and the instants at which it shows them.

Instants are whole seconds since 1970-01-01 UTC.
"""

from bisect import bisect_left, bisect_right
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.planning.request.availability.stay import Stay

__all__ = ["Moment", "Piece", "Wall", "instant_of"]

Piece = tuple[int, int]
"""An interval of instants: its first, and the one after its last."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DAY = 86_400
_HOUR = 3_600
_BEFORE, _AFTER = 10, 3  # days around the plan: more than the maximum gap before it, more than any offset after it

_MOST_READ = 100
"""How many stretches of a zone's offsets are kept: plans are mostly for the same weeks in the same zone."""


def instant_of(moment: datetime) -> int:
    """The instant of a moment with an offset."""
    return (moment - _EPOCH) // timedelta(seconds=1)


class Moment(NamedTuple):
    """What the clock shows at an instant."""

    day: date
    seconds: int


class _Span(NamedTuple):
    """Instants with one offset."""

    begin: int
    end: int
    offset: int


class _Turn(NamedTuple):
    """Dates in succession by the clock of one zone."""

    zone: str
    first: date
    begin: int
    end: int
    spans: tuple[_Span, ...]


class Wall:
    """The clock over some days.

    Args:
        zone: The IANA name of the zone.
        start: The first date.
        days: The number of dates.
        stays: The dates by the clock of another zone.
    """

    def __init__(self, zone: str, start: date, days: int, stays: "Iterable[Stay]" = ()) -> None:
        self._home = zone
        self._stays = sorted(stays, key=lambda stay: stay.first)
        self._turns = self._read_turns(start - timedelta(days=_BEFORE), days + _BEFORE + _AFTER)
        self._spans = [span for turn in self._turns for span in turn.spans]
        self._begins = [span.begin for span in self._spans]

    def zone_of(self, day: date) -> str:
        """The zone by whose clock a date is."""
        index = bisect_right(self._stays, day, key=lambda stay: stay.first) - 1
        return self._stays[index].zone if index >= 0 and day <= self._stays[index].last else self._home

    def _read_turns(self, first: date, days: int) -> list[_Turn]:
        """Read the offsets of each zone in turn: each begins at its own midnight, and ends the one before."""
        dates = [first + timedelta(days=number) for number in range(days)]
        turns = [(zone, next(own)) for zone, own in groupby(dates, key=self.zone_of)]
        begins = [instant_of(datetime.combine(day, time(), ZoneInfo(zone))) for zone, day in turns]
        ends = [*begins[1:], _midnight(first) + days * _DAY]
        for index in reversed(range(len(ends) - 1)):
            # Across the date line, a turn may be over before it begins.
            ends[index] = min(ends[index], ends[index + 1])
        return [
            _Turn(zone, day, begin, end, _read_spans(ZoneInfo(zone), begin, end))
            for (zone, day), begin, end in zip(turns, begins, ends, strict=True)
        ]

    def offset(self, instant: int) -> int | None:
        """The seconds by which the clock is ahead of UTC; `None` too far from the plan to matter."""
        index = bisect_right(self._begins, instant) - 1
        return self._spans[index].offset if index >= 0 and instant < self._spans[-1].end else None

    def moment(self, instant: int) -> Moment | None:
        """What the clock shows at an instant; `None` too far from the plan to matter."""
        offset = self.offset(instant)
        if offset is None:
            return None
        days, seconds = divmod(instant + offset, _DAY)
        return Moment(date.fromordinal(_EPOCH.toordinal() + days), seconds)

    def is_written_otherwise(self, moment: datetime) -> bool:
        """Whether the offset of a moment near the plan isn't that of this clock."""
        offset = self.offset(instant_of(moment))
        return moment.utcoffset() != timedelta(seconds=0 if offset is None else offset)

    def instant(self, moment: datetime) -> int:
        """The instant of a moment, by this clock if it has no offset; the end of the gap for one that is skipped."""
        if moment.tzinfo is not None:
            return instant_of(moment)
        zone = ZoneInfo(self.zone_of(moment.date()))
        early, late = (instant_of(moment.replace(tzinfo=zone, fold=fold)) for fold in (0, 1))
        if early <= late:  # equal, or the two passes of a fold
            return late if moment.fold else early
        shown = instant_of(moment.replace(tzinfo=UTC))
        return late + bisect_left(range(late, early), 1, key=lambda instant: instant + _offset(zone, instant) >= shown)

    def pieces(self, day: date, start: int, end: int) -> list[Piece]:
        """The instants of a date at which the clock is between two minutes of the day, joined where they touch."""
        pieces: list[Piece] = []
        midnight = _midnight(day)
        turn = self._turns[bisect_right(self._turns, day, key=lambda turn: turn.first) - 1]
        for begin, stop, offset in turn.spans:
            low, high = max(begin, midnight + 60 * start - offset), min(stop, midnight + 60 * end - offset)
            if low >= high:
                continue
            if pieces and pieces[-1][1] == low:
                low = pieces.pop()[0]
            pieces.append((low, high))
        return pieces

    def first_start(self, day: date, pieces: list[Piece], earliest: int, seconds: int, step: int) -> int | None:
        """The first instant of a date from which *seconds* fit in a piece, at a multiple of a step of seconds."""
        midnight = _midnight(day)
        for low, high in pieces:
            at = max(low, earliest)
            for begin, stop, offset in self._spans:
                from_ = max(at, begin)
                shown = from_ + offset - midnight
                start = from_ + -shown % step
                if start < stop and start + seconds <= high:
                    return start
        return None


def _midnight(day: date) -> int:
    """The seconds to a midnight that the clock shows, offset aside."""
    return (day.toordinal() - _EPOCH.toordinal()) * _DAY


def _offset(zone: ZoneInfo, instant: int) -> int:
    offset = (_EPOCH + timedelta(seconds=instant)).astimezone(zone).utcoffset()
    return 0 if offset is None else offset // timedelta(seconds=1)


@lru_cache(_MOST_READ)
def _read_spans(zone: ZoneInfo, first: int, end: int) -> tuple[_Span, ...]:
    """Read the offset each hour; where two differ, each second between them."""
    begins, offsets = [first], [_offset(zone, first)]
    for hour in range(first, end, _HOUR):
        later = min(hour + _HOUR, end)
        if _offset(zone, later) != offsets[-1]:
            for second in range(hour + 1, later + 1):
                if (offset := _offset(zone, second)) != offsets[-1]:
                    begins.append(second)
                    offsets.append(offset)
    spans = [_Span(*span) for span in zip(begins, [*begins[1:], end], offsets, strict=True)]
    return tuple(span for span in spans if span.begin < span.end)
