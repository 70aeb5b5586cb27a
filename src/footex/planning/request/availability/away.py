"""Time away: dates in succession without sessions, such as a holiday."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from attrs import field, frozen

from footex.errors import BoundExceeded, InvalidValue
from footex.hint import Hint
from footex.model.fields import as_instance, as_tuple, check_texts
from footex.model.figures.dates import as_date
from footex.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["MOST_AWAY", "Away", "AwayLike", "as_away", "check_last"]

MOST_AWAY = 1_000
"""The maximum number of times away."""

_DAY = timedelta(days=1)


def _first(value: date | str) -> date:
    return as_date(value, "Away.first")


def _last(value: date | str) -> date:
    return as_date(value, "Away.last")


def check_last(first: date, last: date, name: str) -> None:
    """Check that a last date isn't before the first."""
    if last < first:
        raise InvalidValue(name, last, "is before the first", f"write {first} or a later date")


@frozen(eq=False, repr=False, kw_only=True)
class Away(Value):
    """Dates in succession without sessions, such as a holiday.

    Args:
        first: The first date.
        last: The last date.
        what: A description; optional.

    Raises:
        InvalidValue: An invalid field, or a last date before the first.

    Example:
        >>> str(Away(first="2026-12-24", last="2027-01-06", what="Christmas"))
        '2026-12-24/2027-01-06'
    """

    first: date = field(converter=_first)
    last: date = field(converter=_last)
    what: str = field(default="")

    def __attrs_post_init__(self) -> None:
        check_texts(self, "what", empty=True)
        check_last(self.first, self.last, "Away.last")

    def without(self, day: date) -> "tuple[Away, ...]":
        """What is left of it without a date: itself, or the parts before and after the date.

        Args:
            day: The date.
        """
        if not self.first <= day <= self.last:
            return (self,)
        before = [Away(first=self.first, last=day - _DAY, what=self.what)] if day > self.first else []
        after = [Away(first=day + _DAY, last=self.last, what=self.what)] if day < self.last else []
        return (*before, *after)

    def __str__(self) -> str:
        return f"{self.first}/{self.last}" if self.last > self.first else f"{self.first}"


AwayLike = Away | date | str
"""Time away as an availability takes it: a date, or the first and the last as text with a slash."""


def as_away(value: "Iterable[AwayLike] | AwayLike") -> tuple[Away, ...]:
    """Accept the times away of an availability, in order of their dates."""
    items = (value,) if isinstance(value, (Away, date, str)) else as_tuple(value, "Availability.away")
    if len(items) > MOST_AWAY:
        raise BoundExceeded("Availability.away", len(items), MOST_AWAY, "times away")
    away = {_as_one(item) for item in items}
    return tuple(sorted(away, key=lambda one: (one.first, one.last, one.what)))


def _as_one(value: object) -> Away:
    name = "Availability.away"
    if isinstance(value, str):
        first, slash, last = value.partition("/")
        days = [_date_of(part, value) for part in ((first, last) if slash else (first,))]
        check_last(days[0], days[-1], name)
        return Away(first=days[0], last=days[-1])
    if isinstance(value, date):
        day = as_date(value, name)
        return Away(first=day, last=day)
    return as_instance(value, Away, name)


def _date_of(part: str, text: str) -> date:
    try:
        return as_date(part.strip(), "Availability.away")
    except InvalidValue:
        hint = Hint("write {} or {}", "2026-12-24", "2026-12-24/2027-01-06")
        problem = "is not two dates" if "/" in text else "is not a date"
        raise InvalidValue("Availability.away", text, problem, hint) from None
