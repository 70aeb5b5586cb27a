"""Weeks: the dates of a commitment."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.planning.request.commitments.commitment import Commitment
    from footex.planning.request.request import Request

__all__ = ["Weeks", "dates_from", "weeks_of"]


class Weeks(NamedTuple):
    """The weeks of a commitment: their first and last date."""

    first: date
    last: date

    def each(self) -> "Iterator[list[date]]":
        """The dates of each week."""
        first = self.first
        while first <= self.last:
            yield dates_from(first, first + timedelta(days=6))
            first += timedelta(days=7)


def weeks_of(commitment: "Commitment", request: "Request") -> Weeks:
    """The weeks of a commitment, as far as the plan lasts."""
    last = request.weeks
    if commitment.weeks is not None:
        last = min(last, commitment.first_week - 1 + commitment.weeks)
    return Weeks(
        request.start + timedelta(days=7 * (commitment.first_week - 1)), request.start + timedelta(days=7 * last - 1)
    )


def dates_from(first: date, last: date) -> list[date]:
    """The dates from one to another, both included."""
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]
