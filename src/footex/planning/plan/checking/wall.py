"""The wall: dates and minutes by the clock of a zone, and the instants at which it shows them.

Instants are whole seconds since 1970-01-01 UTC.
"""

from bisect import bisect_left, bisect_right
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

__all__ = ["Moment", "Piece", "Wall", "instant_of"]

Piece = tuple[int, int]
"""An interval of instants: its first, and the one after its last."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DAY = 86_400
_HOUR = 3_600
_BEFORE, _AFTER = 10, 3  # days around the plan: more than the maximum gap before it, more than any offset after it


def instant_of(moment: datetime) -> int:
    """The instant of a moment with an offset."""
    return (moment - _EPOCH) // timedelta(seconds=1)


class Moment(NamedTuple):
    """What the clock shows at an instant."""

    day: date
    seconds: int


class Wall:
    """The clock of a zone over some days.

    Args:
        zone: The IANA name of the zone.
        start: The first date.
        days: The number of dates.
    """

    def __init__(self, zone: str, start: date, days: int) -> None:
        self._zone = ZoneInfo(zone)
        self._first = _midnight(start) - _BEFORE * _DAY
        self._end = _midnight(start) + (days + _AFTER) * _DAY
        self._begins: list[int] = []
        self._offsets: list[int] = []
        self._read_offsets()

    def _read_offsets(self) -> None:
        """Read the offset each hour; where two differ, each second between them."""
        self._add(self._first)
        for hour in range(self._first, self._end, _HOUR):
            if self._offset(hour + _HOUR) != self._offsets[-1]:
                for second in range(hour + 1, hour + _HOUR + 1):
                    self._add(second)

    def _add(self, instant: int) -> None:
        offset = self._offset(instant)
        if not self._offsets or offset != self._offsets[-1]:
            self._begins.append(instant)
            self._offsets.append(offset)

    def _offset(self, instant: int) -> int:
        offset = (_EPOCH + timedelta(seconds=instant)).astimezone(self._zone).utcoffset()
        return 0 if offset is None else offset // timedelta(seconds=1)

    def offset(self, instant: int) -> int | None:
        """The seconds by which the clock is ahead of UTC; `None` too far from the plan to matter."""
        if not self._first <= instant < self._end:
            return None
        return self._offsets[bisect_right(self._begins, instant) - 1]

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
        early, late = (instant_of(moment.replace(tzinfo=self._zone, fold=fold)) for fold in (0, 1))
        if early <= late:  # equal, or the two passes of a fold
            return late if moment.fold else early
        shown = instant_of(moment.replace(tzinfo=UTC))
        return late + bisect_left(range(late, early), 1, key=lambda instant: instant + self._offset(instant) >= shown)

    def pieces(self, day: date, start: int, end: int) -> list[Piece]:
        """The instants of a date at which the clock is between two minutes of the day, joined where they touch."""
        pieces: list[Piece] = []
        midnight = _midnight(day)
        for begin, stop, offset in zip(self._begins, [*self._begins[1:], self._end], self._offsets, strict=True):
            low, high = max(begin, midnight + 60 * start - offset), min(stop, midnight + 60 * end - offset)
            if low >= high:
                continue
            if pieces and pieces[-1][1] == low:
                low = pieces.pop()[0]
            pieces.append((low, high))
        return pieces

    def first_start(self, day: date, pieces: list[Piece], earliest: int, seconds: int, step: int) -> int | None:
        """The first instant of a date from which so many seconds fit in a piece, at a multiple of a step of seconds."""
        midnight = _midnight(day)
        for low, high in pieces:
            at = max(low, earliest)
            for begin, stop, offset in zip(self._begins, [*self._begins[1:], self._end], self._offsets, strict=True):
                from_ = max(at, begin)
                shown = from_ + offset - midnight
                start = from_ + -shown % step
                if start < stop and start + seconds <= high:
                    return start
        return None


def _midnight(day: date) -> int:
    """The seconds to a midnight that the clock shows, offset aside."""
    return (day.toordinal() - _EPOCH.toordinal()) * _DAY
