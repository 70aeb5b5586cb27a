"""Intervals and weekdays: the days and the times a day that a frequency's `every` and `weekdays` make."""

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from footex.errors import InvalidValue
from footex.model.figures.count import Count
from footex.model.figures.duration import Duration
from footex.timing.estimates.estimate import estimate

if TYPE_CHECKING:
    from footex.planning.request.commitments.commitment import Commitment
    from footex.planning.request.request import Request

__all__ = ["Interval", "interval_of"]

_DAYS = {"day": 1, "week": 7}


class Interval(NamedTuple):
    """What an interval, or weekdays, make of the days.

    Attributes:
        pitch: The minimum seconds from start to start on a day; 0 if it isn't within a day.
        per_day: The sessions on a day: as many as fit.
        days: The days in a week of seven; `None` if it doesn't fix them.
        rest: The minimum and maximum days without a session between two; `None` if it doesn't fix them.
    """

    pitch: int = 0
    per_day: Count | None = None
    days: Count | None = None
    rest: tuple[int, int] | None = None


def interval_of(commitment: "Commitment", request: "Request") -> Interval:
    """Find what the interval and the weekdays of a commitment make of the days; nothing without them.

    Raises:
        InvalidValue: An interval in months, which have no fixed number of days.
    """
    every, weekdays = commitment.effective_frequency.every, commitment.effective_frequency.weekdays
    days = Count(len(weekdays)) if weekdays else None
    if every is None:
        return Interval(days=days)
    if isinstance(every, Duration):
        pitch = -(-every.milliseconds[0] // 1000)
        return Interval(pitch=pitch, per_day=_fitting(commitment, request, pitch), days=days)
    unit = _DAYS.get(every.unit)
    if unit is None:
        raise InvalidValue(
            f"{commitment.id}.frequency.every", str(every), "has no fixed number of days", "write days or weeks"
        )
    low, high = every.low * unit, every.high * unit
    return Interval(days=Count(7)) if high == 1 else Interval(rest=(low - 1, high - 1))


def _fitting(commitment: "Commitment", request: "Request", pitch: int) -> Count:
    """As many sessions as fit from the first to the last free minute of the date on which they are furthest apart.

    A day on which fewer fit has fewer: the search takes as many as possible.
    """
    days = (request.start + timedelta(days=number) for number in range(7 * request.weeks))
    free = [pieces for day in days if (pieces := request.availability.minutes_on(day))]
    longest = max((pieces[-1][1] - pieces[0][0] for pieces in free), default=0)
    minutes = max(1, estimate(commitment.routine, pace=request.pace).total.minutes[request.level.index])
    most = max(0, 60 * (longest - minutes)) // pitch + 1
    return Count(1, most, typical=most)
