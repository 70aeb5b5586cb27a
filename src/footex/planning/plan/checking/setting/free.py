"""Free time of a request on each date: by the windows alone, from now on, and less all that is taken."""

from bisect import bisect_left, bisect_right
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from footex.planning.plan.checking.setting.wall import Wall
from footex.planning.plan.checking.setting.weeks import dates_from

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from footex.planning.plan.checking.setting.wall import Piece
    from footex.planning.request.request import Request

__all__ = ["FreeTime"]

_DAY = 24 * 60
_WAKING = (7 * 60, 21 * 60)  # what a window of the whole day is taken as


class FreeTime:
    """The free time of a request.

    Args:
        request: The request.

    Attributes:
        wall: The clock of its zone.
        last: The last date.
        since: The first instant at which a session may start; `None` if that isn't limited.
        now: The first date for which something may be planned.
        by_windows: The pieces of a date by the windows alone.
        from_now: Those from now on.
        free: Those from now on, less what is blocked, away or busy.
    """

    def __init__(self, request: "Request") -> None:
        self._request = request
        availability = request.availability
        self.wall: Wall = Wall(availability.zone, request.start, 7 * request.weeks, availability.stays)
        self.last: date = request.start + timedelta(days=7 * request.weeks - 1)
        self.since: int | None = None if request.not_before is None else self.wall.instant(request.not_before)
        self.now: date = self._find_now()
        self._closed = set(availability.blocked)
        for away in availability.away:
            self._closed.update(dates_from(max(away.first, request.start), min(away.last, self.last)))
        self._taken = _join((self.wall.instant(busy.start), self.wall.instant(busy.end)) for busy in availability.busy)
        self._ends = [end for _, end in self._taken]
        self.by_windows: Callable[[date], list[Piece]] = cache(self._find_by_windows)
        self.from_now: Callable[[date], list[Piece]] = cache(self._find_from_now)
        self.free: Callable[[date], list[Piece]] = cache(self._find_free)

    def _find_now(self) -> date:
        shown = None if self.since is None else self.wall.moment(self.since)  # none long before the plan
        return self._request.start if shown is None else max(self._request.start, shown.day)

    def has(self, day: date) -> bool:
        """Whether a date is in the weeks of the plan."""
        return self._request.start <= day <= self.last

    def minutes_of_windows(self, day: date) -> int:
        """The minutes of the windows of a date, whatever the clock skips or repeats."""
        return sum(end - start for start, end in self._windows(day))

    def _windows(self, day: date) -> list[tuple[int, int]]:
        spans = [
            (window.start, window.end)
            for window in self._request.availability.windows
            if window.day.number == day.weekday()
        ]
        if (rotation := self._request.availability.rotation) is not None:
            own = rotation.days[(day - rotation.start).days % len(rotation.days)]
            spans += [_read_span(span) for span in own.split(", ") if span]
        return _join(_WAKING if span == (0, _DAY) else span for span in spans)

    def _find_by_windows(self, day: date) -> "list[Piece]":
        return sorted(piece for start, end in self._windows(day) for piece in self.wall.pieces(day, start, end))

    def _find_from_now(self, day: date) -> "list[Piece]":
        pieces = self.by_windows(day)
        if self.since is None:
            return pieces
        return [(max(low, self.since), high) for low, high in pieces if high > self.since]

    def _find_free(self, day: date) -> "list[Piece]":
        if day in self._closed:
            return []
        weekly = self._find_weekly(day)
        own = [part for piece in self.from_now(day) for part in _subtract(*piece, weekly)]
        return [part for piece in own for part in self._without_taken(*piece)]

    def _find_weekly(self, day: date) -> "list[Piece]":
        """What is busy on a date every week."""
        spans = [
            (window.start, window.end)
            for weekly in self._request.availability.busy_weekly
            for window in weekly.windows
            if window.day.number == day.weekday()
        ]
        return _join(piece for start, end in spans for piece in self.wall.pieces(day, start, end))

    def _without_taken(self, low: int, high: int) -> "list[Piece]":
        """What is left of a piece; by bisection, as there may be 10,000 busy intervals."""
        first, last = bisect_right(self._ends, low), bisect_left(self._taken, (high, 0))
        return _subtract(low, high, self._taken[first:last])


def _join(pieces: "Iterable[Piece]") -> "list[Piece]":
    """Pieces in order, those that touch or overlap as one."""
    joined: list[Piece] = []
    for low, high in sorted(pieces):
        if joined and low <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(high, joined[-1][1]))
        else:
            joined.append((low, high))
    return joined


def _subtract(low: int, high: int, taken: "Iterable[Piece]") -> "list[Piece]":
    """What is left of a piece without others, which are in order."""
    left: list[Piece] = []
    for taken_from, taken_to in taken:
        if taken_from >= high:
            break
        if low < taken_from:
            left.append((low, taken_from))
        low = max(low, taken_to)
    return [*left, (low, high)] if low < high else left


def _read_span(text: str) -> "Piece":
    """The minutes of a day from one clock time to another."""
    start, end = (60 * int(clock[:2]) + int(clock[3:]) for clock in text.split("-"))
    return start, end
