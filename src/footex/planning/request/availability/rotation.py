"""Rotations: free time that repeats every few days, as that of people who work in shifts."""

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import field, frozen

from footex.errors import BoundExceeded, InvalidValue, count_noun
from footex.model.fields import as_instance, as_text, as_tuple
from footex.model.value import Value
from footex.planning.request.availability.availability_text import DAY, read_clocks, write_clocks
from footex.planning.request.times.moments import as_start
from footex.planning.request.times.pieces import Piece, join

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["MOST_DAYS", "Rotation", "as_rotation"]

MOST_DAYS = 366
"""The maximum number of days of a rotation."""


def _start(value: date | str) -> date:
    return as_start(value, "Rotation.start")


def _days(value: "Iterable[str]") -> tuple[str, ...]:
    days = as_tuple(value, "Rotation.days")
    if len(days) > MOST_DAYS:
        raise BoundExceeded("Rotation.days", len(days), MOST_DAYS, "days")
    if not days:
        raise InvalidValue("Rotation.days", value, "is empty", "write the free time of each of its days")
    return tuple(_day(day, f"Rotation.days[{number}]") for number, day in enumerate(days))


def _day(value: object, name: str) -> str:
    return write_clocks(join(read_clocks(as_text(value, name, empty=True), name)))


@lru_cache(maxsize=1024)
def _read(day: str) -> tuple[Piece, ...]:
    return tuple(read_clocks(day, "Rotation.days"))


@frozen(eq=False, repr=False, kw_only=True)
class Rotation(Value):
    """Free time that repeats every few days, as that of people who work in shifts.

    Args:
        start: A date of the first of its days; they repeat after it and before it.
        days: For each day the free time by the wall clock, such as "07:00-12:00, 18:00-21:00"; an empty text for none.

    Raises:
        InvalidValue: An invalid field, no day, or free time across midnight.
        BoundExceeded: More than 366 days.

    Example:
        >>> shifts = Rotation(start="2026-11-23", days=["14:30-21:00", "07:00-12:00", ""])
        >>> shifts.minutes_on(date(2026, 11, 27))
        ((420, 720),)
    """

    start: date = field(converter=_start)
    days: tuple[str, ...] = field(converter=_days)

    def minutes_on(self, day: date) -> tuple[Piece, ...]:
        """The free time of a date, in minutes after midnight by the wall clock.

        Args:
            day: The date.
        """
        return _read(self.days[(day - self.start).days % len(self.days)])

    @property
    def has_whole_day(self) -> bool:
        """Whether a day is free from 00:00 to 24:00, so that it is taken as 07:00 to 21:00."""
        return any((0, DAY) in _read(day) for day in self.days)

    def __str__(self) -> str:
        return f"{count_noun(len(self.days), 'day')} from {self.start}: {'; '.join(day or '-' for day in self.days)}"


def as_rotation(value: Rotation | None) -> Rotation | None:
    """Accept the rotation of an availability, or none."""
    return None if value is None else as_instance(value, Rotation, "Availability.rotation")
