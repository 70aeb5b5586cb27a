"""Prospects: what the days of a commitment can hold, alone, and so how many of them each week must have."""

from typing import TYPE_CHECKING

from footex.planning.request.policy import Blocked
from footex.planning.search.day import DayPlanner, Job
from footex.planning.search.week_bounds import Possible, WeekBounds, find_bounds

if TYPE_CHECKING:
    from collections.abc import Callable

    from footex.planning.request.recurrence import Recurrence
    from footex.planning.request.request import Request
    from footex.planning.search.calendar import Calendar
    from footex.planning.search.day import Start
    from footex.planning.search.past import Past

__all__ = ["Prospect"]


class Prospect:
    """A commitment, and which days can hold its sessions.

    Args:
        request: The request.
        calendar: Its calendar.
        recurrence: The recurrence of the commitment.
        past: Its past.
        active: The days of its weeks.
        lengths: The seconds of each of its sessions on a day.
        planners: The planners of days known so far, which prospects share.
    """

    def __init__(  # noqa: PLR0917 - what a commitment is alone
        self,
        request: "Request",
        calendar: "Calendar",
        recurrence: "Recurrence",
        past: "Past",
        active: range,
        lengths: "Callable[[int], tuple[int, ...]]",
        planners: dict[object, DayPlanner],
    ) -> None:
        self._request = request
        self._calendar = calendar
        self._recurrence = recurrence
        self._past = past
        self._active = active
        self._lengths = lengths
        self._planners = planners
        self._lowers: bool = request.policy.blocked is Blocked.LOWERS
        self._bounds: list[WeekBounds] | None = None
        self._usable: dict[int, bool] = {}
        self._taken: dict[int, bool] = {}

    def is_open(self, number: int) -> bool:
        """Whether a day is within its weeks, and one of its weekdays."""
        weekdays = self._recurrence.weekdays
        return number in self._active and (not weekdays or self._calendar.dates[number].weekday() in weekdays)

    def is_usable(self, number: int) -> bool:
        """Whether a rest at its maximum must end on a day at the latest.

        False if the day has no window, or if a session doesn't fit since some of its time is blocked, busy, too soon or
        skipped by the clock. True if its windows are too short in themselves: that is a conflict, not a rest.
        """
        if number not in self._usable:
            self._usable[number] = self._find_usable(number)
        return self._usable[number]

    def _find_usable(self, number: int) -> bool:
        calendar = self._calendar
        if number not in self._active or number < calendar.now or number in self._past.barred:
            return False
        if self._can_hold(number, calendar.starts[number]):
            return True
        day, availability = calendar.dates[number], self._request.availability
        whole = sum(window.end - window.start for window in availability.windows_on(day))
        pieces = calendar.clock.free(day, availability, since=calendar.since)
        return 0 < 60 * whole == sum(high - low for low, high in pieces)

    def is_taken(self, number: int) -> bool:
        """Whether a day could have sessions by its windows, but not as it is blocked, busy, away or past."""
        if number not in self._taken:
            self._taken[number] = number not in self._past.barred and self._find_taken(number)
        return self._taken[number]

    def _find_taken(self, number: int) -> bool:
        calendar = self._calendar
        left = calendar.starts[number] if self._lowers else calendar.starts_by_windows(number, past=False)
        whole = calendar.starts_by_windows(number, past=True)
        return left != whole and not self._can_hold(number, left) and self._can_hold(number, whole)

    @property
    def bounds(self) -> list[WeekBounds]:
        """The bounds of the days of each week."""
        if self._bounds is None:
            self._bounds = [
                self._find_bounds(range(first, first + 7)) for first in range(0, 7 * self._request.weeks, 7)
            ]
        return self._bounds

    def _find_bounds(self, week: range) -> WeekBounds:
        if self._recurrence.days is None:
            return WeekBounds(0, 7)
        calendar = self._calendar
        possible = Possible(
            lambda number: self._can_hold(number, calendar.starts_by_windows(number, past=True)),
            lambda number: self._is_left(number, calendar.starts_by_windows(number, past=False)),
            lambda number: self._is_left(number, calendar.starts[number]),
        )
        return find_bounds(self._recurrence, week, possible, self._past, lowers=self._lowers)

    def holds(self, number: int) -> tuple[bool, ...]:
        """Whether it alone can have its sessions on a day: by the windows, by those to come, and by the free time."""
        calendar = self._calendar
        windows = self._can_hold(number, calendar.starts_by_windows(number, past=True))
        if number in self._past.barred:
            return (windows,)
        to_come = calendar.starts_by_windows(number, past=False)
        return windows, self._can_hold(number, to_come), self._can_hold(number, calendar.starts[number])

    def _is_left(self, number: int, starts: "tuple[Start, ...]") -> bool:
        """Whether a day from now on can have sessions, by its past too."""
        past = self._past
        if number < self._calendar.now or number in past.barred or past.done.get(number):
            return False
        return self._can_hold(number, starts)

    def _can_hold(self, number: int, starts: "tuple[Start, ...]") -> bool:
        """Whether it alone can have its minimum of sessions on a day at some starts, whatever was done there."""
        if not self.is_open(number):
            return False
        recurrence, lengths = self._recurrence, self._lengths(number)
        most = self._request.availability.most_per_day
        limit = None if most is None else most.milliseconds[0] // 1000
        key = (starts, limit, lengths, recurrence.gap, recurrence.pitch)
        if key not in self._planners:
            job = Job(lengths, (None,) * len(lengths), recurrence.gap, (), recurrence.pitch)
            self._planners[key] = DayPlanner(starts, limit, 0, (job,), self._request.steps or 1)
        return self._planners[key].fits((recurrence.per_day[0],))
