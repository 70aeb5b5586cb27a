"""The part of the day of a start: each start is in one, unlike the parts that a frequency prefers, which overlap."""

from bisect import bisect_right
from enum import Enum

from footex.model.dosage.day import DayPart
from footex.planning.request.meaning.recurrence import PARTS

__all__ = ["PartOfDay", "part_of_day"]


class PartOfDay(Enum):
    """The part of the day in which a session starts.

    Example:
        >>> PartOfDay("evening")
        <PartOfDay.EVENING: 'evening'>
    """

    EARLY = "early morning"
    MORNING = "morning"
    MIDDAY = "midday"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


_ENDS = (PARTS[DayPart.MORNING][0], *(PARTS[part][1] for part in list(PARTS)[:-1]))
_ALL = tuple(PartOfDay)


def part_of_day(minute: int) -> PartOfDay:
    """The part of the day of a start: from 05:00 the morning, 11:00, 14:00, 17:00 and 22:00 the next ones.

    Example:
        >>> part_of_day(7 * 60 + 30)
        <PartOfDay.MORNING: 'morning'>
    """
    return _ALL[bisect_right(_ENDS, minute)]
