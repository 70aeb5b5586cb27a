"""Busy time: appointments, once or every week."""

from datetime import datetime
from typing import TYPE_CHECKING

from attrs import field, frozen

from footex.errors import BoundExceeded, InvalidValue
from footex.model.fields import as_instances, check_texts
from footex.model.figures.moments import as_moment
from footex.model.value import Value
from footex.planning.request.availability.window import Window, as_windows, write_all
from footex.planning.request.times.moments import check_end

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["MOST_BUSY", "MOST_WEEKLY", "Busy", "WeeklyBusy", "as_busy", "as_weekly"]

MOST_BUSY = 10_000
"""The maximum number of busy intervals."""

MOST_WEEKLY = 100
"""The maximum number of weekly appointments."""


def _start(value: datetime | str) -> datetime:
    return as_moment(value, "Busy.start")


def _end(value: datetime | str) -> datetime:
    return as_moment(value, "Busy.end")


@frozen(eq=False, repr=False, kw_only=True)
class Busy(Value):
    """A busy interval, such as an appointment, which no session may overlap.

    Args:
        start: Its first instant, with an offset, or by the wall clock of the availability's zone on its date.
        end: The instant after its last, written in the same way.
        what: A description; optional.

    Raises:
        InvalidValue: An invalid field, one end with an offset and one without, or an end that isn't later.

    Example:
        >>> Busy(start="2026-11-23T12:00", end="2026-11-23T13:00").start
        datetime.datetime(2026, 11, 23, 12, 0)
    """

    start: datetime = field(converter=_start)
    end: datetime = field(converter=_end)
    what: str = field(default="")

    def __attrs_post_init__(self) -> None:
        check_texts(self, "what", empty=True)
        if (self.start.utcoffset() is None) != (self.end.utcoffset() is None):
            raise InvalidValue("Busy.end", self.end, "isn't written as its start is", "give both an offset, or neither")
        check_end(self.start, self.end, "Busy.end")


def _weekly_windows(value: "Iterable[Window] | Window | str") -> tuple[Window, ...]:
    windows = as_windows(value, "WeeklyBusy.windows")
    if not windows:
        raise InvalidValue("WeeklyBusy.windows", value, "is empty", "write at least one window")
    return windows


@frozen(eq=False, repr=False)
class WeeklyBusy(Value):
    """Time that is busy every week, such as a choir on Tuesdays, by the wall clock.

    Args:
        windows: The busy intervals by weekday, as text or values; those of one day that touch are joined.
        what: A description; optional.

    Raises:
        InvalidValue: An invalid field, no interval, or one across midnight.

    Example:
        >>> WeeklyBusy("tue 18:00-19:30", what="choir")
        WeeklyBusy('tue 18:00-19:30', what='choir')
    """

    windows: tuple[Window, ...] = field(converter=_weekly_windows, metadata={"written": write_all})
    what: str = field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_texts(self, "what", empty=True)

    def __str__(self) -> str:
        return write_all(self.windows)

    def __repr__(self) -> str:
        what = f", what={self.what!r}" if self.what else ""
        return f"WeeklyBusy('{self}'{what})"


def as_busy(value: "Iterable[Busy] | Busy") -> tuple[Busy, ...]:
    """Accept the busy intervals of an availability."""
    busy = as_instances(value, Busy, "Availability.busy")
    if len(busy) > MOST_BUSY:
        raise BoundExceeded("Availability.busy", len(busy), MOST_BUSY, "intervals")
    return busy


def as_weekly(value: "Iterable[WeeklyBusy] | WeeklyBusy | str") -> tuple[WeeklyBusy, ...]:
    """Accept the weekly appointments of an availability, or the text of one without a description."""
    named = WeeklyBusy(value) if isinstance(value, str) else value
    weekly = as_instances(named, WeeklyBusy, "Availability.busy_weekly")
    if len(weekly) > MOST_WEEKLY:
        raise BoundExceeded("Availability.busy_weekly", len(weekly), MOST_WEEKLY, "appointments")
    return weekly
