"""Availability: the free time for sessions, less what is blocked, away or busy."""

from bisect import bisect_left
from datetime import date
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from footex.errors import BoundExceeded, InvalidValue
from footex.hint import Hint, Made
from footex.model.dosage.day import Weekday
from footex.model.fields import as_tuple
from footex.model.figures.converters import as_stated_duration
from footex.model.figures.dates import as_date
from footex.model.figures.duration import Duration
from footex.model.value import Value
from footex.planning.request.availability.availability_text import DAY
from footex.planning.request.availability.away import Away, as_away
from footex.planning.request.availability.busy import Busy, WeeklyBusy, as_busy, as_weekly
from footex.planning.request.availability.rotation import Rotation, as_rotation
from footex.planning.request.availability.sharing import share
from footex.planning.request.availability.stay import Stay, as_stays
from footex.planning.request.availability.window import Window, as_windows, take_waking, write_all
from footex.planning.request.times.moments import as_zone
from footex.planning.request.times.pieces import Piece, join, subtract

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import timedelta


__all__ = ["MOST_BLOCKED", "Availability", "as_availability", "without_taken"]

MOST_BLOCKED = 10_000
"""The maximum number of blocked dates."""

_WEEKDAYS = tuple(Weekday)


def _windows(value: "Iterable[Window] | Window | str") -> tuple[Window, ...]:
    return as_windows(value, "Availability.windows")


def _zone(value: str) -> str:
    return as_zone(value, "Availability.zone").key


def _most_per_day(value: "Duration | timedelta | str | None") -> Duration | None:
    return None if value is None else _whole_minutes(value, "Availability.most_per_day")


def _preferred_most_per_day(value: "Duration | timedelta | str | None") -> Duration | None:
    return None if value is None else _whole_minutes(value, "Availability.preferred_most_per_day")


def _step(value: "Duration | timedelta | str") -> Duration:
    return _whole_minutes(value, "Availability.step")


def _whole_minutes(value: object, name: str) -> Duration:
    """Accept a duration of whole minutes; of a bare number, minutes are what is most likely meant."""
    if isinstance(value, int) and not isinstance(value, bool) and value < 0:
        raise InvalidValue(name, value, "is negative", Hint("write a duration such as {}", "5 min"))
    digits = str(value).strip() if isinstance(value, (int, str)) and not isinstance(value, bool) else ""
    if digits.isascii() and digits.isdigit():
        raise InvalidValue(name, value, "has no unit", Hint("write {}", f"{digits} min"))
    duration = as_stated_duration(value, name)
    if not duration.exact or duration.milliseconds[0] % 60_000:
        hint = Hint("write a duration such as {}", "5 min")
        raise InvalidValue(name, str(duration), "is not a whole number of minutes", hint)
    return duration


def _blocked(value: "Iterable[date | str] | date | str") -> tuple[date, ...]:
    items = (value,) if isinstance(value, (date, str)) else as_tuple(value, "Availability.blocked")
    blocked = {as_date(item, "Availability.blocked") for item in items}
    if len(blocked) > MOST_BLOCKED:
        raise BoundExceeded("Availability.blocked", len(blocked), MOST_BLOCKED, "dates")
    return tuple(sorted(blocked))


@frozen(eq=False, repr=False, kw_only=True)
class Availability(Value):
    """The free time for sessions: by weekday, by a rotation, or both, less what is blocked, away or busy.

    `one & other` is the time that two people have in common: free where both are, with the lower of two limits, and a
    step that is a multiple of both.

    Args:
        windows: The free intervals by weekday, as text or values; those of one day that touch are joined. One of the
            whole day, 00:00 to 24:00, is taken as 07:00 to 21:00. Left out where there is a rotation alone.
        most_per_day: The maximum time of sessions on one day; `None` for no limit.
        blocked: Dates without sessions.
        busy: Intervals without sessions.
        zone: The IANA name of the zone of the wall clock.
        step: Sessions start at multiples of it after midnight by the wall clock.
        away: Dates in succession without sessions, such as a holiday: a date, or "2026-12-24/2027-01-06".
        busy_weekly: Intervals without sessions that repeat every week.
        rotation: Free intervals that repeat every few days, as with shifts, beside the windows; `None` for none.
        stays: Dates by the clock of another zone. Each date begins at its own midnight, and the one before ends there
            if it hasn't ended; hours between two dates belong to neither.
        preferred_most_per_day: The preferred maximum time of sessions on one day; `None` for no preference.

    Raises:
        InvalidValue: An invalid field, no free time, a window across midnight, an unknown zone, a date in two stays, or
            a preferred maximum above the maximum.
        BoundExceeded: More than 10,000 blocked dates or busy intervals, 1,000 times away or stays, 100 weekly
            intervals, or 366 days of a rotation.

    Example:
        >>> Availability.read("mon-fri 06:30-07:30, 18:00-21:00; sat 09:00-11:00")
        Availability('mon-fri 06:30-07:30, 18:00-21:00; sat 09:00-11:00')
        >>> Availability.read("fri 23:00-01:00")
        Traceback (most recent call last):
        footex.errors.InvalidValue: Window: 'fri 23:00-01:00' crosses midnight; write 'fri 23:00-24:00; sat 00:00-01:00'
        >>> Availability.read("mon-fri 06:30-08:00") & Availability.read("mon-wed 07:00-09:00")
        Availability('mon-wed 07:00-08:00')
    """

    windows: tuple[Window, ...] = field(default=(), converter=_windows, metadata={"written": write_all})
    most_per_day: Duration | None = field(default=None, converter=_most_per_day)
    blocked: tuple[date, ...] = field(default=(), converter=_blocked)
    busy: tuple[Busy, ...] = field(default=(), converter=as_busy)
    zone: str = field(default="UTC", converter=_zone)
    step: Duration = field(default=Duration("5 min"), converter=_step)
    away: tuple[Away, ...] = field(default=(), converter=as_away)
    busy_weekly: tuple[WeeklyBusy, ...] = field(default=(), converter=as_weekly)
    rotation: Rotation | None = field(default=None, converter=as_rotation)
    stays: tuple[Stay, ...] = field(default=(), converter=as_stays)
    preferred_most_per_day: Duration | None = field(default=None, converter=_preferred_most_per_day)

    def __attrs_post_init__(self) -> None:
        if not self.windows and (self.rotation is None or not any(self.rotation.days)):
            raise InvalidValue("Availability.windows", [], "is empty", "write at least one window, or a rotation")
        preferred, most = self.preferred_most_per_day, self.most_per_day
        if preferred is not None and most is not None and preferred.milliseconds > most.milliseconds:
            name, problem = "Availability.preferred_most_per_day", "is more than the maximum of a day"
            raise InvalidValue(name, str(preferred), problem, f"write {most} or less")

    @classmethod
    def read(cls, text: str) -> "Availability":
        """Parse the windows; every other field has its default.

        Args:
            text: Days and clock times, with semicolons between groups of days.

        Raises:
            InvalidValue: Not days and clock times, or a window across midnight.

        Example:
            >>> str(Availability.read("daily 07:00-07:30"))
            'mon-sun 07:00-07:30'
        """
        return cls(windows=text)

    def minutes_on(self, day: date) -> list[Piece]:
        """The windows of a date in minutes after midnight, those of the week and of the rotation joined.

        Args:
            day: The date.
        """
        weekday = _WEEKDAYS[day.weekday()]
        own = [(window.start, window.end) for window in self.windows if window.day is weekday]
        shifts = () if self.rotation is None else self.rotation.minutes_on(day)
        return join(map(take_waking, (*own, *shifts)))

    def windows_on(self, day: date) -> list[Window]:
        """The windows of a date, in order; one of the whole day is taken as 07:00 to 21:00.

        Args:
            day: The date.

        Example:
            >>> Availability.read("mon-fri 06:30-07:30; sat 00:00-24:00").windows_on(date(2026, 11, 28))
            [Window('sat 07:00-21:00')]
        """
        weekday = _WEEKDAYS[day.weekday()]
        return [Window(day=weekday, start=start, end=end) for start, end in self.minutes_on(day)]

    def without_weekly(self, day: date, spans: "Iterable[Piece]") -> list[Piece]:
        """Minutes of a date without those that are busy every week.

        Args:
            day: The date.
            spans: Minutes after midnight.
        """
        weekday, free = _WEEKDAYS[day.weekday()], list(spans)
        windows = [window for weekly in self.busy_weekly for window in weekly.windows if window.day is weekday]
        for taken in join((window.start, window.end) for window in windows):
            free = subtract(free, taken)
        return free

    @property
    def has_whole_day(self) -> bool:
        """Whether some window is of the whole day and so is taken as a waking day."""
        shifts = self.rotation is not None and self.rotation.has_whole_day
        return shifts or any((window.start, window.end) == (0, DAY) for window in self.windows)

    def is_away(self, day: date) -> bool:
        """Whether a date is within a time away.

        Args:
            day: The date.

        Example:
            >>> free = Availability(windows="daily 07:00-08:00", away="2026-12-24/2027-01-06")
            >>> free.is_away(date(2026, 12, 31))
            True
        """
        return any(away.first <= day <= away.last for away in self.away)

    def is_closed(self, day: date) -> bool:
        """Whether a date is blocked or within a time away.

        Args:
            day: The date.
        """
        if not (self.blocked or self.away):
            return False
        index = bisect_left(self.blocked, day)
        return self.blocked[index : index + 1] == (day,) or self.is_away(day)

    def unblock(self, day: date) -> "Availability":
        """The same availability with a date neither blocked nor away; a longer time away is divided around it.

        Args:
            day: The date.
        """
        away = [part for one in self.away for part in one.without(day)]
        return evolve(self, blocked=[other for other in self.blocked if other != day], away=away)

    def __and__(self, other: object) -> "Availability":
        return Availability(**share(self, other)) if isinstance(other, Availability) else NotImplemented

    def __str__(self) -> str:
        rotation = [str(self.rotation)] if self.rotation is not None else []
        return ", and ".join([*([write_all(self.windows)] if self.windows else []), *rotation])

    def __repr__(self) -> str:
        shown = [repr(write_all(self.windows))] if self.windows else []
        shown += [
            f"{other.name}={getattr(self, other.name)!r}"
            for other in self.__attrs_attrs__[1:]
            if getattr(self, other.name) != other.default
        ]
        return f"Availability({', '.join(shown)})"


def without_taken(availability: Availability) -> Availability:
    """An availability by its windows alone: nothing is blocked, away or busy."""
    if not (availability.blocked or availability.away or availability.busy or availability.busy_weekly):
        return availability
    return evolve(availability, blocked=(), away=(), busy=(), busy_weekly=())


def as_availability(value: object, name: str) -> Availability:
    """Accept an availability, or the text of its windows."""
    if isinstance(value, Availability):
        return value
    if isinstance(value, str):
        return Availability.read(value)
    raise InvalidValue(
        name, value, "is not an Availability", Hint("write {} or {}", "mon-fri 06:30-07:30", Made("Availability"))
    )
