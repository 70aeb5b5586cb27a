"""Weekdays and parts of the day, as a frequency names them."""

from enum import Enum
from typing import TYPE_CHECKING, Literal, TypeAlias

from footex.model.fields import as_member, as_tuple

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["DayPart", "DayPartLike", "Weekday", "WeekdayLike", "as_parts", "as_weekdays"]


class DayPart(Enum):
    """A part of the day.

    Example:
        >>> DayPart("morning")
        <DayPart.MORNING: 'morning'>
    """

    MORNING = "morning"
    MIDDAY = "midday"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    BEDTIME = "bedtime"


DayPartLike: TypeAlias = DayPart | Literal["morning", "midday", "afternoon", "evening", "bedtime"]
"""A `DayPart`, or the text of one."""


class Weekday(Enum):
    """A day of the week.

    Example:
        >>> Weekday("tuesday").number
        1
    """

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"

    @property
    def number(self) -> int:
        """0 for Monday to 6 for Sunday, as `date.weekday()` counts."""
        return _NUMBERS[self]


_NUMBERS = {day: number for number, day in enumerate(Weekday)}

WeekdayLike: TypeAlias = Weekday | Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
"""A `Weekday`, or the text of one."""


def as_parts(value: "DayPartLike | Iterable[DayPartLike]", name: str) -> tuple[DayPart, ...]:
    """Accept a part of the day, or several, in the order of the day."""
    items = (value,) if isinstance(value, (DayPart, str)) else as_tuple(value, name)
    parts = {as_member(item, DayPart, f"{name}[{index}]") for index, item in enumerate(items)}
    return tuple(part for part in DayPart if part in parts)


def as_weekdays(value: "WeekdayLike | Iterable[WeekdayLike]", name: str) -> tuple[Weekday, ...]:
    """Accept a weekday, or several, in the order of the week."""
    items = (value,) if isinstance(value, (Weekday, str)) else as_tuple(value, name)
    days = {as_member(item, Weekday, f"{name}[{index}]") for index, item in enumerate(items)}
    return tuple(day for day in Weekday if day in days)
