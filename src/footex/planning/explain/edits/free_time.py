"""Edits of the free time: more windows, dates that are free, appointments that move."""

from datetime import date
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from footex.errors import InvalidValue
from footex.model.fields import as_instance, as_instances
from footex.model.figures.dates import as_date
from footex.model.value import Value
from footex.planning.explain.edits.lengthening import lengthen
from footex.planning.request.availability.busy import Busy, WeeklyBusy
from footex.planning.request.availability.window import Window

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.planning.request.request import Request

__all__ = ["AddWindows", "FreeDate", "MoveBusy", "MoveWeeklyBusy"]


def _windows(value: "Iterable[Window] | Window") -> tuple[Window, ...]:
    return as_instances(value, Window, "AddWindows.windows")


def _day(value: "date | str") -> date:
    return as_date(value, "FreeDate.day")


def _busy(value: "Iterable[Busy] | Busy") -> tuple[Busy, ...]:
    return as_instances(value, Busy, "MoveBusy.busy")


def _to(value: "Iterable[Busy] | Busy") -> tuple[Busy, ...]:
    return as_instances(value, Busy, "MoveBusy.to")


def _weekly(value: WeeklyBusy) -> WeeklyBusy:
    return as_instance(value, WeeklyBusy, "MoveWeeklyBusy.busy")


def _weekly_to(value: WeeklyBusy | None) -> WeeklyBusy | None:
    return None if value is None else as_instance(value, WeeklyBusy, "MoveWeeklyBusy.to")


@frozen(eq=False, repr=False, kw_only=True)
class AddWindows(Value):
    """More free time every week; windows that touch are joined.

    Args:
        windows: The windows added.

    Example:
        >>> AddWindows(windows=Window(day="tue", start="07:00", end="07:18")).windows
        (Window('tue 07:00-07:18'),)
    """

    windows: tuple[Window, ...] = field(converter=_windows)

    def apply(self, request: "Request") -> "Request":
        """The request with these windows too.

        Args:
            request: The request.
        """
        own = request.availability
        for window in self.windows:
            own = lengthen(own, window.day.number, window.start, window.end)
        return evolve(request, availability=own)


@frozen(eq=False, repr=False, kw_only=True)
class FreeDate(Value):
    """A date that is no longer blocked or within a time away.

    Args:
        day: The date.

    Example:
        >>> FreeDate(day="2026-12-25").day
        datetime.date(2026, 12, 25)
    """

    day: date = field(converter=_day)

    def apply(self, request: "Request") -> "Request":
        """The request with the date neither blocked nor away.

        Args:
            request: The request.
        """
        return evolve(request, availability=request.availability.unblock(self.day))


@frozen(eq=False, repr=False, kw_only=True)
class MoveBusy(Value):
    """An appointment at another time, or none; or every occurrence of a repeated one.

    Args:
        busy: The busy intervals.
        to: The intervals that replace them; empty if they are dropped.

    Example:
        >>> MoveBusy(busy=Busy(start="2026-11-24T07:00", end="2026-11-24T08:00", what="choir")).busy[0].what
        'choir'
    """

    busy: tuple[Busy, ...] = field(converter=_busy)
    to: tuple[Busy, ...] = field(default=(), converter=_to)

    def apply(self, request: "Request") -> "Request":
        """The request with the appointment moved or dropped.

        Args:
            request: A request that has the busy intervals.

        Raises:
            InvalidValue: The request doesn't have one of the busy intervals.
        """
        own = request.availability
        for each in self.busy:
            if each not in own.busy:
                hint = "give intervals as the request has them"
                times = f"{each.start} to {each.end}"
                raise InvalidValue("MoveBusy.busy", times, "is not a busy interval of the request", hint)
        others = [each for each in own.busy if each not in self.busy]
        return evolve(request, availability=evolve(own, busy=(*others, *self.to)))


@frozen(eq=False, repr=False, kw_only=True)
class MoveWeeklyBusy(Value):
    """An appointment of every week at another time, or none.

    Args:
        busy: The weekly appointment.
        to: The one that replaces it; `None` if it is dropped.

    Example:
        >>> str(MoveWeeklyBusy(busy=WeeklyBusy("tue 18:00-19:30"), to=WeeklyBusy("tue 18:30-20:00")).to)
        'tue 18:30-20:00'
    """

    busy: WeeklyBusy = field(converter=_weekly)
    to: WeeklyBusy | None = field(default=None, converter=_weekly_to)

    def apply(self, request: "Request") -> "Request":
        """The request with the appointment moved or dropped.

        Args:
            request: A request that has the weekly appointment.

        Raises:
            InvalidValue: The request doesn't have the weekly appointment.
        """
        own = request.availability
        if self.busy not in own.busy_weekly:
            hint = "give one as the request has it"
            problem = "is not a weekly appointment of the request"
            raise InvalidValue("MoveWeeklyBusy.busy", str(self.busy), problem, hint)
        moved = [self.to if each == self.busy else each for each in own.busy_weekly]
        return evolve(request, availability=evolve(own, busy_weekly=[each for each in moved if each is not None]))
