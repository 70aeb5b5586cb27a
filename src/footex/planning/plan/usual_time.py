"""Usual times as a plan reports them."""

from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import field, frozen

from footex.errors import InvalidValue
from footex.hint import Hint
from footex.model.fields import SLUG, as_member, as_text, as_texts, as_whole, check_slugs
from footex.model.value import Value
from footex.planning.request.availability.availability_text import read_clock, read_clocks, write_clock, write_clocks
from footex.planning.request.times.pieces import join

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["UsualDays", "UsualTime"]


class UsualDays(StrEnum):
    """The days that a usual time is of: without a rotation weekdays and weekends.

    Example:
        >>> UsualDays("weekends")
        <UsualDays.WEEKENDS: 'weekends'>
    """

    WEEKDAYS = "weekdays"
    WEEKENDS = "weekends"
    ROTATION = "rotation"


def _number(value: int) -> int:
    return as_whole(value, "UsualTime.number", least=1)


def _clock(value: str | None) -> str | None:
    return None if value is None else write_clock(read_clock(as_text(value, "UsualTime.clock"), "UsualTime.clock"))


def _windows(value: "Iterable[str] | str") -> tuple[str, ...]:
    texts = as_texts(value, "UsualTime.windows")
    spans = join(span for text in texts for span in read_clocks(text, "UsualTime.windows"))
    return tuple(write_clocks([span]) for span in spans)


def _days(value: UsualDays | str) -> UsualDays:
    return as_member(value, UsualDays, "UsualTime.days")


@frozen(eq=False, repr=False, kw_only=True)
class UsualTime(Value):
    """The usual time of a daily slot, on weekdays, at weekends or on some days of a rotation.

    Args:
        commitment: The id of the commitment.
        number: The number of the slot within the day, from 1.
        clock: The clock time, `"07:00"`; `None` if no start fits on any of these days, or for a session beyond the
            typical number of a day.
        days: Monday to Friday, or Saturday and Sunday; with a rotation, the days with the same windows.
        windows: The windows of these days of a rotation, each as `"15:00-21:00"`; empty for weekdays and weekends.

    Example:
        >>> UsualTime(commitment="desk-break", number=1, clock="07:00").clock
        '07:00'
        >>> UsualTime(commitment="desk-break", number=1, clock="15:00", days="rotation", windows="15:00-21:00").windows
        ('15:00-21:00',)
    """

    commitment: str = field(metadata=SLUG)
    number: int = field(converter=_number)
    clock: str | None = field(default=None, converter=_clock)
    days: UsualDays = field(default=UsualDays.WEEKDAYS, converter=_days)
    windows: tuple[str, ...] = field(default=(), converter=_windows)

    def __attrs_post_init__(self) -> None:
        check_slugs(self, "commitment")
        shifts = self.days is UsualDays.ROTATION
        if shifts and not self.windows:
            raise InvalidValue("UsualTime.windows", [], "is empty", "write the windows of these days")
        if self.windows and not shifts:
            hint = Hint("leave it out, or write {} for the days", UsualDays.ROTATION.value)
            raise InvalidValue("UsualTime.windows", ", ".join(self.windows), f"is stated of {self.days.value}", hint)
