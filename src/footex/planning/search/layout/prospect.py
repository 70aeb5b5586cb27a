"""Prospects: what the days of a commitment can hold, alone, and so how many sessions and days it must have."""

from typing import TYPE_CHECKING

from footex.planning.request.commitments.policy import Blocked
from footex.planning.search.day.day import DayPlanner
from footex.planning.search.day.job import Job
from footex.planning.search.layout.begin import find_ready, leave_out_soon
from footex.planning.search.track.week_bounds import Possible, WeekBounds, find_bounds

if TYPE_CHECKING:
    from collections.abc import Callable

    from footex.planning.request.meaning.recurrence import Recurrence
    from footex.planning.request.request import Request
    from footex.planning.search.day.job import Start
    from footex.planning.search.layout.calendar import Calendar
    from footex.planning.search.track.past import Past

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
        limit: The maximum seconds of sessions on a day, less what was done there.
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
        limit: "Callable[[int], int | None]",
        planners: dict[object, DayPlanner],
    ) -> None:
        self._request = request
        self._calendar = calendar
        self._recurrence = recurrence
        self._past = past
        self._active = active
        self._lengths = lengths
        self._limit = limit
        self._planners = planners
        # Without a past, and with nothing taken, the days that a week can have are those by its windows.
        self._may_lower: bool = bool(request.history or request.keep or calendar.is_partly_taken)
        self._lowers: bool = request.policy.blocked is Blocked.LOWERS
        self._ready: int = find_ready(recurrence, past, calendar)
        self._bounds: dict[int, WeekBounds] = {}
        self._usable: dict[int, bool] = {}
        self._least: dict[int, int] = {}
        self._taken: dict[int, bool] = {}
        self._by_windows: dict[int, bool] = {}
        self._fitting: dict[tuple[int, int | None, tuple[int, ...], int], tuple[tuple[Start, ...], int]] = {}
        self._counted: dict[tuple[int, int], tuple[tuple[Start, ...], int]] = {}

    def is_open(self, number: int) -> bool:
        """Whether a day is within its weeks, and one of its weekdays."""
        weekdays = self._recurrence.weekdays
        return number in self._active and (not weekdays or self._calendar.dates[number].weekday() in weekdays)

    def is_usable(self, number: int) -> bool:
        """Whether a rest at its maximum must end on a day at the latest.

        False if the day has no window, or if its sessions don't fit since some of its time is blocked, busy, too soon
        or skipped by the clock, or some were missed. True if its windows are too short in themselves: that is a
        conflict, not a rest.
        """
        if number not in self._usable:
            self._usable[number] = self._find_usable(number)
        return self._usable[number]

    def _find_usable(self, number: int) -> bool:
        calendar = self._calendar
        if number not in self._active or number < calendar.now or number in self._past.barred:
            return False
        fits = by_windows = self._is_by_windows(number)
        if self._may_lower:
            least = self.least(number)
            fits = self._count_left(number, calendar.starts_at(number), least) == least
        if fits or by_windows:
            return fits
        day, availability = calendar.dates[number], self._request.availability
        whole = sum(window.end - window.start for window in availability.windows_on(day))
        pieces = calendar.clock.free(day, availability, since=calendar.since)
        return 0 < 60 * whole == sum(high - low for low, high in pieces)

    def is_taken(self, number: int) -> bool:
        """Whether a day could have sessions by its windows, but not as it is: blocked, busy, away, past or missed."""
        if not self._may_lower:
            return False
        if number not in self._taken:
            could = self._is_by_windows(number)
            self._taken[number] = could and not self._find_least(number, self._find_starts(number))
        return self._taken[number]

    def least(self, number: int) -> int:
        """The minimum of sessions of a day that has any, beside what was done or missed there.

        Where all fit by the windows alone, no more than still fit are due, but at least one.
        """
        if number not in self._least:
            wanted = self._wanted(number)
            lowered = wanted if wanted == 1 else self._find_least(number, self._find_starts(number))
            self._least[number] = lowered or wanted
        return self._least[number]

    def is_lowered(self, number: int) -> bool:
        """Whether what is past or taken lowers the minimum of sessions of a day."""
        return self.least(number) < self._wanted(number)

    def is_past(self, number: int) -> bool:
        """Whether what is past lowers the minimum of sessions of a day as far, whatever is blocked or busy."""
        by_past = self._find_least(number, self._calendar.starts_by_windows(number, past=False))
        return by_past == self.least(number)

    def _wanted(self, number: int) -> int:
        """The minimum of sessions of a day that has any, beside what was done or missed there, if nothing is taken."""
        return max(1, self._recurrence.per_day[0] - self._past.used(number))

    def _find_starts(self, number: int) -> "tuple[Start, ...]":
        """The starts from now on, less what is taken, if that lowers minimums."""
        return (
            self._calendar.starts_at(number) if self._lowers else self._calendar.starts_by_windows(number, past=False)
        )

    def _find_least(self, number: int, starts: "tuple[Start, ...]") -> int:
        """The minimum of sessions that a day can have at some starts; 0 if it can't have any."""
        wanted = self._wanted(number)
        most = self._count_left(number, starts, wanted)
        return most if most == wanted or self._is_by_windows(number) else 0

    @property
    def bounds(self) -> list[WeekBounds]:
        """The bounds of the days of each week."""
        return [self.bounds_of(week) for week in range(self._request.weeks)]

    def bounds_of(self, week: int) -> WeekBounds:
        """The bounds of the days of one week, by its number from 0."""
        if week not in self._bounds:
            self._bounds[week] = self._find_bounds(range(7 * week, 7 * week + 7))
        return self._bounds[week]

    def _find_bounds(self, week: range) -> WeekBounds:
        if self._recurrence.days is None:
            return WeekBounds(0, 7)
        calendar = self._calendar
        if not self._may_lower:
            return WeekBounds(self._recurrence.days[0], self._recurrence.days[2])
        possible = Possible(
            self._is_by_windows,
            lambda number: self._is_left(number, calendar.starts_by_windows(number, past=False)),
            lambda number: self._is_left(number, calendar.starts_at(number)),
        )
        return find_bounds(self._recurrence, week, possible, self._past, lowers=self._lowers)

    def holds(self, number: int) -> tuple[int, ...]:
        """The least sessions that it alone can have on a day: by the windows, by those to come, by the free time."""
        windows = int(self._is_by_windows(number))
        if number in self._past.barred:
            return (windows,)
        calendar = self._calendar
        to_come = self._find_least(number, calendar.starts_by_windows(number, past=False))
        return windows, to_come, self._find_least(number, calendar.starts_at(number))

    def _is_left(self, number: int, starts: "tuple[Start, ...]") -> bool:
        """Whether a day without any can have sessions at some starts."""
        return not self._past.done.get(number) and self._find_least(number, starts) > 0

    def _is_by_windows(self, number: int) -> bool:
        """Whether a day can have the minimum of sessions by its windows alone, whatever is past or taken."""
        if number not in self._by_windows:
            self._by_windows[number] = self.is_open(number) and self._fits_windows(number)
        return self._by_windows[number]

    def _fits_windows(self, number: int) -> bool:
        most, low = self._request.availability.most_per_day, self._recurrence.per_day[0]
        limit = None if most is None else most.milliseconds[0] // 1000
        starts = self._calendar.starts_by_windows(number, past=True)
        return self._count(starts, limit, self._lengths(number), low) == low

    def _count_left(self, number: int, starts: "tuple[Start, ...]", most: int) -> int:
        """How many sessions, up to some, a day can have at some starts, beside what was done or missed there."""
        # Most days have the same starts by their windows and by all free time.
        known = self._counted.get((number, most))
        if known is None or known[0] is not starts:
            known = self._counted[number, most] = starts, self._find_left(number, starts, most)
        return known[1]

    def _find_left(self, number: int, starts: "tuple[Start, ...]", most: int) -> int:
        if not starts or not self.is_open(number):
            return 0
        lengths = self._lengths(number)
        left = tuple(lengths[slot] for slot in self._past.left(number, len(lengths)))
        if self._ready:
            starts = leave_out_soon(self._recurrence, self._ready, self._calendar, number, starts)
        return self._count(starts, self._limit(number), left, most)

    def _count(self, starts: "tuple[Start, ...]", limit: int | None, lengths: tuple[int, ...], most: int) -> int:
        """How many sessions, up to some, fit at some starts; found once for equal days."""
        kind = id(starts), limit, lengths, most
        known = self._fitting.get(kind)
        if known is None:  # the starts are kept, so that no others take their identity
            known = self._fitting[kind] = starts, self._find_count(starts, limit, lengths, most)
        return known[1]

    def _find_count(self, starts: "tuple[Start, ...]", limit: int | None, lengths: tuple[int, ...], most: int) -> int:
        recurrence = self._recurrence
        key = (starts, limit, lengths, recurrence.gap, recurrence.pitch)
        if key not in self._planners:
            job = Job(lengths, (None,) * len(lengths), recurrence.gap, (), recurrence.pitch)
            self._planners[key] = DayPlanner(starts, limit, 0, (job,), self._request.steps or 1)
        planner = self._planners[key]
        return next((count for count in range(most, 0, -1) if planner.fits((count,))), 0)
