"""Possible days: whether a date has room for the minimum of sessions of a commitment, with no others on it."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable
    from datetime import date

    from footex.planning.plan.checking.dosing import Dosing
    from footex.planning.plan.checking.free import FreeTime
    from footex.planning.plan.checking.rhythm import Rhythm
    from footex.planning.plan.checking.subject import Setting
    from footex.planning.plan.checking.wall import Piece

__all__ = ["Possible", "most_apart"]


class Possible:
    """The days on which a commitment can have its minimum of sessions.

    Args:
        rhythm: Its rhythm.
        dosing: Its doses.
        setting: The free time, the limit and the lengths.
        barred: The dates on which it can't have any.

    Attributes:
        by_windows: Whether a date can, by the windows and weekdays alone.
        from_now: Whether a date can, whatever is blocked or busy.
        free: Whether a date can.
    """

    def __init__(self, rhythm: "Rhythm", dosing: "Dosing", setting: "Setting", barred: "Collection[date]") -> None:
        self._rhythm = rhythm
        self._dosing = dosing
        self._setting = setting
        self._free: FreeTime = setting.free
        self._barred = barred
        self.by_windows: Callable[[date], bool] = cache(self._is_by_windows)
        self.from_now: Callable[[date], bool] = cache(self._is_from_now)
        self.free: Callable[[date], bool] = cache(self._is_free)

    def _is_by_windows(self, day: "date") -> bool:
        return self._has_room(day, self._free.by_windows(day), shortest=True)

    def _is_from_now(self, day: "date") -> bool:
        return self._is_to_come(day) and self._has_room(day, self._free.from_now(day))

    def _is_free(self, day: "date") -> bool:
        return self._is_to_come(day) and self._has_room(day, self._free.free(day))

    def _is_to_come(self, day: "date") -> bool:
        return day >= self._free.now and day not in self._barred

    def _has_room(self, day: "date", pieces: "list[Piece]", *, shortest: bool = False) -> bool:
        """Whether the minimum of sessions fits, each as early as it can be, which leaves most room to the next.

        Args:
            day: The date.
            pieces: Its time.
            shortest: Whether sessions that may be shortened are as short as can be, as the plan needn't have one of
                those that are; otherwise they are as the plan has them.
        """
        rhythm = self._rhythm
        if rhythm.weekdays and day.weekday() not in rhythm.weekdays:
            return False
        lengths = [self._least_seconds(day, place, shortest=shortest) for place in range(rhythm.per_day[0])]
        availability = self._setting.request.availability
        if availability.most_per_day is not None and 1000 * sum(lengths) > availability.most_per_day.milliseconds[0]:
            return False
        step = availability.step.milliseconds[0] // 1000
        earliest = pieces[0][0] if pieces else 0
        for length in lengths:
            start = self._free.wall.first_start(day, pieces, earliest, length, step)
            if start is None:
                return False
            earliest = max(start + length + rhythm.gap, start + rhythm.pitch)
        return True

    def _least_seconds(self, day: "date", place: int, *, shortest: bool) -> int:
        """The minimum seconds of a session of a day, whichever its number."""
        least = min(map(self._setting.lengths.minutes, self._dosing.routines(day, place)), default=1)
        if self._setting.shortest is not None:
            known = self._setting.shortest.get((self._rhythm.id, place + 1), least)
            least = 1 if shortest else min(least, known)
        return 60 * least

    def must_end_rest(self, day: "date") -> bool:
        """Whether a rest at its maximum must end on a date.

        Not if nothing of it is free, or a session doesn't fit since some of its windows is taken or skipped by the
        clock; windows that are too short in themselves are a conflict.
        """
        if day in self._barred:
            return False
        if self.free(day):
            return True
        windows = 60 * self._free.minutes_of_windows(day)
        return 0 < windows == sum(high - low for low, high in self._free.free(day))

    def may_cut_run(self, day: "date", *, lowers: bool) -> bool:
        """Whether a run may end below its minimum before a date, which lacks a session only for what is taken."""
        return self.by_windows(day) and not (self.free(day) if lowers else self.from_now(day))


def most_apart(days: "Iterable[date]", apart: int, after: "date | None" = None) -> int:
    """The maximum number of dates, in order, each at least so many after the one before, and after another date."""
    count, last = 0, after
    for day in days:
        if last is None or (day - last).days >= apart:
            count, last = count + 1, day
    return count
