"""Windows: free intervals of a weekday by the wall clock, and what is taken for one of the whole day."""

from datetime import time
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import field, frozen

from footex.errors import InvalidValue
from footex.hint import Hint
from footex.model.dosage.day import Weekday
from footex.model.fields import as_instances, as_member
from footex.model.value import Value
from footex.planning.request.availability.availability_text import (
    DAY,
    DAYS,
    NO_CLOCK,
    read_clock,
    read_windows,
    write_clock,
    write_windows,
)
from footex.planning.request.times.moments import is_whole_minute, minute_of_day
from footex.planning.request.times.pieces import Piece

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.model.dosage.day import WeekdayLike

__all__ = ["ShortWeekday", "Window", "as_waking", "as_windows", "take_waking", "write_all"]


ShortWeekday: TypeAlias = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
"""A weekday as the text of windows has it."""

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


def as_windows(value: "Iterable[Window] | Window | str", name: str) -> tuple[Window, ...]:
    """Accept windows, or their text; those of one day that touch or overlap are joined."""
    if isinstance(value, str):
        return _join_windows(
            Window(day=_WEEKDAYS[day], start=start, end=end) for day, start, end in read_windows(value, name)
        )
    return _join_windows(as_instances(value, Window, name))


def _join_windows(windows: "Iterable[Window]") -> tuple[Window, ...]:
    """Sort windows and join those of one day that touch or overlap, so that equal free time is an equal value."""
    joined: list[Window] = []
    for window in sorted(windows, key=lambda window: (window.day.number, window.start, window.end)):
        if joined and joined[-1].day is window.day and joined[-1].end >= window.start:
            joined[-1] = Window(day=window.day, start=joined[-1].start, end=max(joined[-1].end, window.end))
        else:
            joined.append(window)
    return tuple(joined)


def write_all(windows: tuple[Window, ...]) -> str:
    """Write windows as text, days with the same windows together."""
    return write_windows(tuple((window.day.number, window.start, window.end) for window in windows))


def as_waking(window: Window) -> Window:
    """The window taken for another: 07:00 to 21:00 for one of the whole day, as nobody is to exercise at midnight.

    Any shorter window is taken as it is.
    """
    start, end = take_waking((window.start, window.end))
    return window if (start, end) == (window.start, window.end) else Window(day=window.day, start=start, end=end)


def take_waking(minutes: Piece) -> Piece:
    """The minutes of a day taken for those of a window, as in `as_waking`."""
    return _WAKING if minutes == (0, DAY) else minutes
