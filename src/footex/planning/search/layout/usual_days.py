"""The groups of days that have usual times of their own: weekdays and weekends, or the days of a rotation."""

from typing import TYPE_CHECKING, TypeAlias

from footex.planning.request.times.pieces import Piece

if TYPE_CHECKING:
    from datetime import date

    from footex.planning.request.availability.availability import Availability

__all__ = ["DayGroup", "group_of"]

DayGroup: TypeAlias = bool | tuple[Piece, ...]
"""Whether days are at the weekend; with a rotation, their windows in minutes after midnight."""


def group_of(availability: "Availability", day: "date") -> DayGroup:
    """The group of a date. Shifts don't follow the week: with a rotation, days with equal windows are a group.

    Args:
        availability: The free time.
        day: The date.
    """
    return day.weekday() > 4 if availability.rotation is None else tuple(availability.minutes_on(day))
