"""Availability: free time by weekday, less blocked dates and busy intervals."""

from datetime import date, datetime, time
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import field, frozen

from footex.errors import BoundExceeded, InvalidValue
from footex.hint import Hint, Made
from footex.model.dosage.day import Weekday
from footex.model.fields import as_instances, as_member, as_tuple, check_texts
from footex.model.figures.converters import as_stated_duration
from footex.model.figures.dates import as_date
from footex.model.figures.duration import Duration
from footex.model.value import Value
from footex.planning.request.availability_text import (
    DAY,
    DAYS,
    NO_CLOCK,
    read_clock,
    read_windows,
    write_clock,
    write_windows,
)
from footex.planning.request.moments import as_moment, as_zone, check_end, is_whole_minute, minute_of_day

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import timedelta

    from footex.model.dosage.day import WeekdayLike

__all__ = ["Availability", "Busy", "ShortWeekday", "Window", "as_availability", "as_waking"]


ShortWeekday: TypeAlias = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
"""A weekday as the text of windows has it."""

MOST_TAKEN = 10_000
"""The maximum number of blocked dates, and of busy intervals."""

_WAKING = (7 * 60, 21 * 60)
"""The start and end taken for a window of the whole day, in minutes."""

_WEEKDAYS = tuple(Weekday)
_SHORT = dict(zip(DAYS, Weekday, strict=True))


def _weekday(value: "WeekdayLike | ShortWeekday") -> Weekday:
    return _SHORT[value] if isinstance(value, str) and value in _SHORT else as_member(value, Weekday, "Window.day")


def _clock(value: time | str | int, name: str, *, end: bool) -> int:
    if isinstance(value, str):
        return read_clock(value, name, end=end)
    if isinstance(value, time) and is_whole_minute(value):
        return minute_of_day(value)
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= DAY - (not end):
        return value
    raise InvalidValue(name, value, "is not a clock time", NO_CLOCK)


def _start(value: time | str | int) -> int:
    return _clock(value, "Window.start", end=False)


def _end(value: time | str | int) -> int:
    return _clock(value, "Window.end", end=True)


@frozen(eq=False, repr=False, kw_only=True)
class Window(Value):
    """A free interval of a weekday, by the wall clock.

    Args:
        day: The weekday.
        start: Its first minute, as `"06:30"`, a `time`, or minutes after midnight; stored as the latter.
        end: The minute after its last; `"24:00"` for the end of the day.

    Raises:
        InvalidValue: Not a clock time, or a window that is empty or ends before it starts.

    Example:
        >>> Window(day="mon", start="06:30", end="07:30")
        Window('mon 06:30-07:30')
    """

    day: Weekday = field(converter=_weekday)
    start: int = field(converter=_start)
    end: int = field(converter=_end)

    def __attrs_post_init__(self) -> None:
        if self.end > self.start:
            return
        span = f"{write_clock(self.start)}-{write_clock(self.end)}"
        if self.end == self.start:
            longer = f"{DAYS[self.day.number]} {write_clock(self.start)}-{write_clock(min(self.start + 60, DAY))}"
            hint = Hint("write an end after the start, such as {}", longer)
            raise InvalidValue("Window", f"{DAYS[self.day.number]} {span}", "holds no time", hint)
        after = DAYS[(self.day.number + 1) % 7]
        parts = [f"{DAYS[self.day.number]} {write_clock(self.start)}-24:00"]
        parts += [f"{after} 00:00-{write_clock(self.end)}"] if self.end else []
        raise InvalidValue(
            "Window", f"{DAYS[self.day.number]} {span}", "crosses midnight", Hint("write {}", "; ".join(parts))
        )

    def __str__(self) -> str:
        return f"{DAYS[self.day.number]} {write_clock(self.start)}-{write_clock(self.end)}"

    def __repr__(self) -> str:
        return f"Window('{self}')"


def _busy_start(value: datetime | str) -> datetime:
    return as_moment(value, "Busy.start")


def _busy_end(value: datetime | str) -> datetime:
    return as_moment(value, "Busy.end")


@frozen(eq=False, repr=False, kw_only=True)
class Busy(Value):
    """A busy interval, such as an appointment, which no session may overlap.

    Args:
        start: Its first instant, with an offset, or by the wall clock of the availability's zone.
        end: The instant after its last, written in the same way.
        what: A description; optional.

    Raises:
        InvalidValue: An invalid field, one end with an offset and one without, or an end that isn't later.

    Example:
        >>> Busy(start="2026-11-23T12:00", end="2026-11-23T13:00").start
        datetime.datetime(2026, 11, 23, 12, 0)
    """

    start: datetime = field(converter=_busy_start)
    end: datetime = field(converter=_busy_end)
    what: str = field(default="")

    def __attrs_post_init__(self) -> None:
        check_texts(self, "what", empty=True)
        if (self.start.utcoffset() is None) != (self.end.utcoffset() is None):
            raise InvalidValue("Busy.end", self.end, "isn't written as its start is", "give both an offset, or neither")
        check_end(self.start, self.end, "Busy.end")


def as_waking(window: Window) -> Window:
    """The window taken for another: 07:00 to 21:00 for one of the whole day, as nobody is to exercise at midnight.

    Any shorter window is taken as it is.
    """
    whole = (window.start, window.end) == (0, DAY)
    return Window(day=window.day, start=_WAKING[0], end=_WAKING[1]) if whole else window


def _windows(value: "Iterable[Window] | Window | str") -> tuple[Window, ...]:
    if isinstance(value, str):
        windows = [
            Window(day=_WEEKDAYS[day], start=start, end=end)
            for day, start, end in read_windows(value, "Availability.windows")
        ]
    else:
        windows = list(as_instances(value, Window, "Availability.windows"))
    if not windows:
        raise InvalidValue("Availability.windows", value, "is empty", "write at least one window")
    return _join_windows(windows)


def _join_windows(windows: list[Window]) -> tuple[Window, ...]:
    """Sort windows and join those of one day that touch or overlap, so that equal free time is an equal value."""
    joined: list[Window] = []
    for window in sorted(windows, key=lambda window: (window.day.number, window.start, window.end)):
        if joined and joined[-1].day is window.day and joined[-1].end >= window.start:
            joined[-1] = Window(day=window.day, start=joined[-1].start, end=max(joined[-1].end, window.end))
        else:
            joined.append(window)
    return tuple(joined)


def _zone(value: str) -> str:
    return as_zone(value, "Availability.zone").key


def _written(windows: tuple[Window, ...]) -> str:
    return write_windows(tuple((window.day.number, window.start, window.end) for window in windows))


def _most_per_day(value: "Duration | timedelta | str | None") -> Duration | None:
    return None if value is None else _whole_minutes(value, "Availability.most_per_day")


def _step(value: "Duration | timedelta | str") -> Duration:
    return _whole_minutes(value, "Availability.step")


def _whole_minutes(value: object, name: str) -> Duration:
    if isinstance(value, int) and not isinstance(value, bool):
        if value < 0:
            raise InvalidValue(name, value, "is negative", Hint("write a duration such as {}", "5 min"))
        raise InvalidValue(name, value, "has no unit", Hint("write {}", f"{value} min"))
    duration = as_stated_duration(value, name)
    if not duration.exact or duration.milliseconds[0] % 60_000:
        raise InvalidValue(name, str(duration), "is not a whole number of minutes", Hint("write such as {}", "5 min"))
    return duration


def _blocked(value: "Iterable[date | str] | date | str") -> tuple[date, ...]:
    items = (value,) if isinstance(value, (date, str)) else as_tuple(value, "Availability.blocked")
    blocked = {as_date(item, "Availability.blocked") for item in items}
    if len(blocked) > MOST_TAKEN:
        raise BoundExceeded("Availability.blocked", len(blocked), MOST_TAKEN, "dates")
    return tuple(sorted(blocked))


def _busy(value: "Iterable[Busy] | Busy") -> tuple[Busy, ...]:
    busy = as_instances(value, Busy, "Availability.busy")
    if len(busy) > MOST_TAKEN:
        raise BoundExceeded("Availability.busy", len(busy), MOST_TAKEN, "intervals")
    return busy


@frozen(eq=False, repr=False, kw_only=True)
class Availability(Value):
    """The free time for sessions.

    Args:
        windows: The free intervals by weekday, as text or values; those of one day that touch are joined. One of the
            whole day, 00:00 to 24:00, is taken as 07:00 to 21:00.
        most_per_day: The maximum time of sessions on one day; `None` for no limit.
        blocked: Dates without sessions.
        busy: Intervals without sessions.
        zone: The IANA name of the zone of the wall clock.
        step: Sessions start at multiples of it after midnight by the wall clock.

    Raises:
        InvalidValue: An invalid field, no window, one across midnight, or an unknown zone.
        BoundExceeded: More than 10,000 blocked dates or busy intervals.

    Example:
        >>> Availability.read("mon-fri 06:30-07:30, 18:00-21:00; sat 09:00-11:00")
        Availability('mon-fri 06:30-07:30, 18:00-21:00; sat 09:00-11:00')
        >>> Availability.read("fri 23:00-01:00")
        Traceback (most recent call last):
        footex.errors.InvalidValue: Window: 'fri 23:00-01:00' crosses midnight; write 'fri 23:00-24:00; sat 00:00-01:00'
    """

    windows: tuple[Window, ...] = field(converter=_windows, metadata={"written": _written})
    most_per_day: Duration | None = field(default=None, converter=_most_per_day)
    blocked: tuple[date, ...] = field(default=(), converter=_blocked)
    busy: tuple[Busy, ...] = field(default=(), converter=_busy)
    zone: str = field(default="UTC", converter=_zone)
    step: Duration = field(default=Duration("5 min"), converter=_step)

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

    def windows_on(self, day: date) -> list[Window]:
        """The windows of a date, in order; one of the whole day is taken as 07:00 to 21:00.

        Args:
            day: The date.

        Example:
            >>> Availability.read("mon-fri 06:30-07:30; sat 00:00-24:00").windows_on(date(2026, 11, 28))
            [Window('sat 07:00-21:00')]
        """
        return [as_waking(window) for window in self.windows if window.day.number == day.weekday()]

    @property
    def has_whole_day(self) -> bool:
        """Whether a window is of the whole day, so that it is taken as 07:00 to 21:00."""
        return any(as_waking(window) is not window for window in self.windows)

    def __str__(self) -> str:
        return _written(self.windows)

    def __repr__(self) -> str:
        others = [
            f", {other.name}={getattr(self, other.name)!r}"
            for other in self.__attrs_attrs__[1:]
            if getattr(self, other.name) != other.default
        ]
        return f"Availability('{self}'{''.join(others)})"


def as_availability(value: object, name: str) -> Availability:
    """Accept an availability, or the text of its windows."""
    if isinstance(value, Availability):
        return value
    if isinstance(value, str):
        return Availability.read(value)
    raise InvalidValue(
        name, value, "is not an Availability", Hint("write {} or {}", "mon-fri 06:30-07:30", Made("Availability"))
    )
