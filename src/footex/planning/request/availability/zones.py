"""The zones of an availability in turn: which applies to a date, and which at an instant."""

from bisect import bisect_right
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from footex.planning.request.times.moments import as_zone

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from footex.planning.request.availability.stay import Stay

__all__ = ["ZonePeriod", "Zones", "date_by_clock", "instant_of"]

_DAY = timedelta(days=1)
_ALWAYS = 10**12  # seconds, beyond any date


class ZonePeriod(NamedTuple):
    """A zone over dates in succession.

    Attributes:
        zone: The zone.
        first: The first date.
        begin: The first instant of these dates.
        end: The instant after their last.
    """

    zone: "ZoneInfo"
    first: date
    begin: int
    end: int


class Zones:
    """The zones in turn. Each date begins at its own midnight, and the one before ends there if it hasn't ended.

    Args:
        zone: The IANA name of the zone of all dates that aren't in a stay.
        stays: The stays, in order.
    """

    def __init__(self, zone: str, stays: "tuple[Stay, ...]" = ()) -> None:
        home = as_zone(zone, "Clock.zone")
        turns: list[tuple[date, ZoneInfo]] = [(date.min, home)]
        for stay in stays:
            if turns[-1][0] == stay.first:  # one stay after another
                turns.pop()
            turns.append((stay.first, as_zone(stay.zone, "Clock.stays")))
            if stay.last < date.max:
                turns.append((stay.last + _DAY, home))
        begins = [-_ALWAYS, *(_midnight(first, zone) for first, zone in turns[1:])]
        ends = [*begins[1:], _ALWAYS]
        # Across the date line, a date may be over before it begins: it has no instants.
        for index in range(len(ends) - 2, -1, -1):
            ends[index] = min(ends[index], ends[index + 1])
        self.periods: tuple[ZonePeriod, ...] = tuple(
            ZonePeriod(zone, first, min(begin, end), end)
            for (first, zone), begin, end in zip(turns, begins, ends, strict=True)
        )
        self._firsts = [period.first for period in self.periods]
        self._begins = [period.begin for period in self.periods]

    def on(self, day: date) -> ZonePeriod:
        """The zone of a date."""
        return self.periods[bisect_right(self._firsts, day) - 1]

    def at(self, instant: int) -> "ZoneInfo":
        """The zone at an instant."""
        return self.periods[bisect_right(self._begins, instant) - 1].zone


def _midnight(day: date, zone: "ZoneInfo") -> int:
    return instant_of(datetime.combine(day, time(), zone))


def instant_of(moment: datetime) -> int:
    """The seconds from 1970-01-01 UTC to a moment with an offset."""
    return (moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(seconds=1)


def date_by_clock(moment: datetime, zone: str, stays: "tuple[Stay, ...]" = ()) -> date:
    """The date of a moment by the clock of the place where the person is; one that is skipped is when it is skipped.

    Args:
        moment: The moment; without an offset, by the clock of its date.
        zone: The IANA name of the zone of all dates that aren't in a stay.
        stays: The stays, in order.
    """
    zones = Zones(zone, stays)
    try:
        fixed = moment if moment.tzinfo is not None else moment.replace(tzinfo=zones.on(moment.date()).zone)
        utc = fixed.astimezone(UTC)
        return utc.astimezone(zones.at(instant_of(utc))).date()
    except OverflowError:  # at the first or last date that there is, where no plan is
        return moment.date()
