"""Possible days: whether a date has room for sessions of a commitment, with no others on it, and for how many."""

from datetime import datetime, time, timedelta
from functools import cache, cached_property
from typing import TYPE_CHECKING

from footex.planning.request.commitments.policy import Blocked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from footex.planning.plan.checking.setting.dosing import Dosing
    from footex.planning.plan.checking.setting.facts import Known
    from footex.planning.plan.checking.setting.free import FreeTime
    from footex.planning.plan.checking.setting.rhythm import Rhythm
    from footex.planning.plan.checking.setting.subject import Setting
    from footex.planning.plan.checking.setting.wall import Piece
    from footex.planning.plan.checking.setting.weeks import Weeks

__all__ = ["Possible", "most_apart"]

_DAY = 86_400


class Possible:
    """The days on which a commitment can have sessions, and how many these must be at least.

    Args:
        rhythm: Its rhythm.
        weeks: Its weeks.
        dosing: Its doses.
        setting: The free time, the limit and the lengths.
        known: What is known of it.
        seconds_done: The seconds of what was done on a date at known times, of all commitments.

    Attributes:
        by_windows: Whether a date can have the minimum of sessions, by the windows and weekdays alone.
        from_now: Whether a date can have sessions, whatever is blocked or busy.
        free: Whether a date can have sessions.
        least: The minimum of sessions of a date that has any, what was done, skipped or cancelled on it included.
    """

    def __init__(  # noqa: PLR0917 - what a commitment is to the rules of its days
        self,
        rhythm: "Rhythm",
        weeks: "Weeks",
        dosing: "Dosing",
        setting: "Setting",
        known: "Known",
        seconds_done: "Callable[[date], int]",
    ) -> None:
        self._rhythm = rhythm
        self._weeks = weeks
        self._dosing = dosing
        self._setting = setting
        self._free: FreeTime = setting.free
        self._known = known
        self._seconds_done = seconds_done
        self._lowers = setting.request.policy.blocked is Blocked.LOWERS
        self.by_windows: Callable[[date], bool] = cache(self._is_by_windows)
        self.from_now: Callable[[date], bool] = cache(self._is_from_now)
        self.free: Callable[[date], bool] = cache(self._is_free)
        self.least: Callable[[date], int] = cache(self._find_least)

    def _is_by_windows(self, day: "date") -> bool:
        low = self._rhythm.per_day[0]
        return self._count(day, self._free.by_windows(day), [*range(low)], 0, shortest=True) == low

    def _is_from_now(self, day: "date") -> bool:
        return self._least_in(day, self._free.from_now(day)) > 0

    def _is_free(self, day: "date") -> bool:
        return self._least_in(day, self._free.free(day)) > 0

    def _find_least(self, day: "date") -> int:
        pieces = self._free.free(day) if self._lowers else self._free.from_now(day)
        wanted = self._wanted(day)
        return self._known.used(day) + (wanted if wanted == 1 else self._least_in(day, pieces) or wanted)

    def _wanted(self, day: "date") -> int:
        """The minimum of further sessions of a date that has any, if no time is taken."""
        return max(1, self._rhythm.per_day[0] - self._known.used(day))

    def _least_in(self, day: "date", pieces: "list[Piece]") -> int:
        """The minimum of further sessions that a date can have in some free time; 0 if it can't have any.

        As many as still fit, where all do by the windows alone.
        """
        if day < self._free.now or day in self._known.barred:
            return 0
        wanted = self._wanted(day)
        fitting = self._fitting(day, pieces, wanted)
        return fitting if fitting == wanted or self.by_windows(day) else 0

    def _fitting(self, day: "date", pieces: "list[Piece]", wanted: int) -> int:
        """How many further sessions of a date fit in some free time, up to some."""
        places = [number - 1 for number in self._known.numbers_left(day, self._rhythm.per_day[1])]
        pieces = [(max(low, self._earliest), high) for low, high in pieces if high > self._earliest]
        return self._count(day, pieces, places[:wanted], self._seconds_done(day))

    @cached_property
    def _earliest(self) -> int:
        """The first instant late enough after all that was done at known times."""
        gap, pitch, wall = self._rhythm.gap, self._rhythm.pitch, self._free.wall
        earliest = 0
        for start, end, _ in self._known.timed:
            shown = wall.moment(start)
            if gap < _DAY:
                earliest = max(earliest, end + gap, start + pitch)
            elif shown is not None:
                due = datetime.combine(shown.day, time()) + timedelta(seconds=shown.seconds + gap)
                earliest = max(earliest, wall.instant(due))
        return earliest

    def _count(
        self, day: "date", pieces: "list[Piece]", places: "list[int]", done: int, *, shortest: bool = False
    ) -> int:
        """How many of some sessions fit, each as early as it can be, which leaves most room to the next.

        Args:
            day: The date.
            pieces: Its time.
            places: The places of the sessions among those of a day.
            done: The seconds of what was done on it.
            shortest: Whether sessions that may be shortened are as short as can be, as the plan needn't have one of
                those that are; otherwise they are as the plan has them.
        """
        rhythm, availability = self._rhythm, self._setting.request.availability
        within = self._weeks.first <= day <= self._weeks.last
        if not pieces or not within or (rhythm.weekdays and day.weekday() not in rhythm.weekdays):
            return 0
        step, earliest, most = availability.step.milliseconds[0] // 1000, pieces[0][0], availability.most_per_day
        for count, place in enumerate(places):
            length = self._seconds(day, place, shortest=shortest)
            done += length
            start = self._free.wall.first_start(day, pieces, earliest, length, step)
            if start is None or (most is not None and 1000 * done > most.milliseconds[0]):
                return count
            earliest = max(start + length + rhythm.gap, start + rhythm.pitch)
        return len(places)

    def _seconds(self, day: "date", place: int, *, shortest: bool) -> int:
        """The maximum seconds of a session of a day, whichever its number."""
        longest = max(map(self._setting.lengths.minutes, self._dosing.routines(day, place)), default=1)
        if self._setting.shortest is not None:
            known = self._setting.shortest.get((self._rhythm.id, place + 1), longest)
            longest = 1 if shortest else min(longest, known)
        return 60 * longest

    def must_end_rest(self, day: "date") -> bool:
        """Whether a rest at its maximum must end on a date.

        Not if nothing of it is free, or its sessions don't fit since some of its windows is taken or skipped by the
        clock, or some were missed; windows that are too short in themselves are a conflict.
        """
        if day in self._known.barred:
            return False
        least = self.least(day) - self._known.used(day)
        if self._fitting(day, self._free.free(day), least) == least:
            return True
        if self.by_windows(day):
            return False
        windows = 60 * self._free.minutes_of_windows(day)
        return 0 < windows == sum(high - low for low, high in self._free.free(day))

    def may_cut_run(self, day: "date") -> bool:
        """Whether a run may end below its minimum before a date, which lacks a session only for what is taken."""
        return self.by_windows(day) and not (self.free(day) if self._lowers else self.from_now(day))


def most_apart(days: "Iterable[date]", apart: int, after: "date | None" = None) -> int:
    """The maximum number of dates, in order, each at least so many after the one before, and after another date."""
    count, last = 0, after
    for day in days:
        if last is None or (day - last).days >= apart:
            count, last = count + 1, day
    return count
