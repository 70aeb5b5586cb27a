"""Usual times as a plan reports them."""

from enum import StrEnum

from attrs import field, frozen

from footex.model.fields import SLUG, as_member, as_text, as_whole, check_slugs
from footex.model.value import Value
from footex.planning.request.availability_text import read_clock, write_clock

__all__ = ["UsualDays", "UsualTime"]


class UsualDays(StrEnum):
    """The days that a usual time is of.

    Example:
        >>> UsualDays("weekends")
        <UsualDays.WEEKENDS: 'weekends'>
    """

    WEEKDAYS = "weekdays"
    WEEKENDS = "weekends"


def _number(value: int) -> int:
    return as_whole(value, "UsualTime.number", least=1)


def _clock(value: str | None) -> str | None:
    return None if value is None else write_clock(read_clock(as_text(value, "UsualTime.clock"), "UsualTime.clock"))


def _days(value: UsualDays | str) -> UsualDays:
    return as_member(value, UsualDays, "UsualTime.days")


@frozen(eq=False, repr=False, kw_only=True)
class UsualTime(Value):
    """The usual time of a daily slot, on weekdays or at weekends.

    Args:
        commitment: The id of the commitment.
        number: The number of the slot within the day, from 1.
        clock: The clock time, `"07:00"`; `None` if no start fits on any of these days.
        days: Monday to Friday, or Saturday and Sunday.

    Example:
        >>> UsualTime(commitment="desk-break", number=1, clock="07:00").clock
        '07:00'
    """

    commitment: str = field(metadata=SLUG)
    number: int = field(converter=_number)
    clock: str | None = field(default=None, converter=_clock)
    days: UsualDays = field(default=UsualDays.WEEKDAYS, converter=_days)

    def __attrs_post_init__(self) -> None:
        check_slugs(self, "commitment")
