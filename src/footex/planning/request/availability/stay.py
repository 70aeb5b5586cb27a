"""Stays: dates by the clock of another zone, for those who travel."""

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import field, frozen

from footex.errors import BoundExceeded, InvalidValue
from footex.messages.listing import list_some
from footex.messages.weeks import ZONE_OF_DATES
from footex.model.fields import as_instances
from footex.model.figures.dates import as_date
from footex.model.value import Value
from footex.planning.request.availability.away import check_last
from footex.planning.request.times.moments import as_zone

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["MOST_STAYS", "Stay", "as_stays", "describe_zones"]

MOST_STAYS = 1_000
"""The maximum number of stays."""


def _first(value: date | str) -> date:
    return as_date(value, "Stay.first")


def _last(value: date | str) -> date:
    return as_date(value, "Stay.last")


def _zone(value: str) -> str:
    return as_zone(value, "Stay.zone").key


@frozen(eq=False, repr=False, kw_only=True)
class Stay(Value):
    """Dates in succession that are by the clock of another zone.

    Args:
        first: The first date by that clock.
        last: The last date by that clock.
        zone: The IANA name of the zone.

    Raises:
        InvalidValue: An invalid field, a last date before the first, or an unknown zone.

    Example:
        >>> Stay(first="2026-12-01", last="2026-12-05", zone="Asia/Tokyo").zone
        'Asia/Tokyo'
    """

    first: date = field(converter=_first)
    last: date = field(converter=_last)
    zone: str = field(converter=_zone)

    def __attrs_post_init__(self) -> None:
        check_last(self.first, self.last, "Stay.last")


def as_stays(value: "Iterable[Stay] | Stay") -> tuple[Stay, ...]:
    """Accept the stays of an availability, in order of their dates; no two may have a date in common."""
    stays = as_instances(value, Stay, "Availability.stays")
    if len(stays) > MOST_STAYS:
        raise BoundExceeded("Availability.stays", len(stays), MOST_STAYS, "stays")
    stays = tuple(sorted(stays, key=lambda stay: (stay.first, stay.last, stay.zone)))
    for before, after in pairwise(stays):
        if after.first <= before.last:
            problem = f"is in two stays, in {before.zone} and in {after.zone}"
            raise InvalidValue("Availability.stays", after.first, problem, "write each date in at most one stay")
    return stays


def describe_zones(zone: str, stays: tuple[Stay, ...]) -> str:
    """The zones of dates in words: that of those in no stay first."""
    stayed = (ZONE_OF_DATES(zone=stay.zone, first=stay.first, last=stay.last) for stay in stays)
    return list_some([zone, *stayed])
