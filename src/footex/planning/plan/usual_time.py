"""Usual times as a plan reports them."""

from attrs import field, frozen

from footex.model.fields import SLUG, as_text, as_whole, check_slugs
from footex.model.value import Value
from footex.planning.request.availability_text import read_clock, write_clock

__all__ = ["UsualTime"]


def _number(value: int) -> int:
    return as_whole(value, "UsualTime.number", least=1)


def _clock(value: str | None) -> str | None:
    return None if value is None else write_clock(read_clock(as_text(value, "UsualTime.clock"), "UsualTime.clock"))


@frozen(eq=False, repr=False, kw_only=True)
class UsualTime(Value):
    """The usual time of a daily slot.

    Args:
        commitment: The id of the commitment.
        number: The number of the slot within the day, from 1.
        clock: The clock time, `"07:00"`; `None` if no start fits on any day.

    Example:
        >>> UsualTime(commitment="desk-break", number=1, clock="07:00").clock
        '07:00'
    """

    commitment: str = field(metadata=SLUG)
    number: int = field(converter=_number)
    clock: str | None = field(default=None, converter=_clock)

    def __attrs_post_init__(self) -> None:
        check_slugs(self, "commitment")
