"""The time that two people have in common."""

from datetime import timedelta
from math import lcm
from typing import TYPE_CHECKING, Any

from footex.errors import BoundExceeded, InvalidValue
from footex.model.dosage.day import Weekday
from footex.model.figures.duration import Duration
from footex.planning.request.availability.availability_text import DAY, write_clocks
from footex.planning.request.availability.rotation import MOST_DAYS, Rotation
from footex.planning.request.availability.window import Window, as_waking
from footex.planning.request.times.pieces import intersect

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.planning.request.availability.availability import Availability

__all__ = ["share"]

_APART = "has no time in common with '{}'"
_COMMON = "let both have a window on a day in common"


def share(one: "Availability", other: "Availability") -> dict[str, Any]:
    """The fields of the availability that two have in common.

    Raises:
        InvalidValue: Different zones or stays, or no common window.
        BoundExceeded: Two rotations that repeat together after more than the maximum of days.
    """
    for name in ("zone", "stays"):
        if getattr(one, name) != getattr(other, name):
            problem = "differs between the two"
            hint = "write both by the clock of one zone, with equal stays"
            raise InvalidValue(f"Availability.{name}", getattr(other, name), problem, hint)
    most = _lower(one.most_per_day, other.most_per_day)
    preferred = _lower(one.preferred_most_per_day, other.preferred_most_per_day)
    steps = lcm(one.step.minutes[0], other.step.minutes[0])
    return {
        **_share_windows(one, other),
        "most_per_day": most,
        "blocked": (*one.blocked, *other.blocked),
        "busy": _unite(one.busy, other.busy),
        "zone": one.zone,
        # No multiple of a longer step is within a day, but midnight.
        "step": Duration.from_milliseconds(60_000 * min(steps, DAY)),
        "away": (*one.away, *other.away),
        "busy_weekly": _unite(one.busy_weekly, other.busy_weekly),
        "stays": one.stays,
        # One person's maximum may be below what the other prefers.
        "preferred_most_per_day": None if preferred is None else _lower(preferred, most),
    }


def _lower(*limits: Duration | None) -> Duration | None:
    """The lower of two limits, of which there may be one or none."""
    return min((limit for limit in limits if limit is not None), key=lambda limit: limit.milliseconds, default=None)


def _share_windows(one: "Availability", other: "Availability") -> dict[str, Any]:
    """The windows in common: by weekday, or as a rotation where either has one."""
    rotation = one.rotation or other.rotation
    if rotation is None:
        windows = [window for day in Weekday for window in _share_weekday(one, other, day)]
        if not windows:
            raise InvalidValue("Availability.windows", str(other), _APART.format(one), _COMMON)
        return {"windows": windows}
    length = lcm(_period(one), _period(other))
    if length > MOST_DAYS:
        raise BoundExceeded("Rotation.days", length, MOST_DAYS, "days")
    dates = [rotation.start + timedelta(days=number) for number in range(length)]
    days = [write_clocks(intersect(one.minutes_on(day), other.minutes_on(day))) for day in dates]
    if not any(days):
        raise InvalidValue("Availability.rotation", str(other), _APART.format(one), _COMMON)
    return {"rotation": Rotation(start=rotation.start, days=days)}


def _share_weekday(one: "Availability", other: "Availability", day: Weekday) -> "Iterable[Window]":
    own, others = ([window for window in each.windows if window.day is day] for each in (one, other))
    # A whole day that both have stays one, so that it is still reported how it is taken.
    if own == others:
        return own
    spans = ([(waking.start, waking.end) for waking in map(as_waking, windows)] for windows in (own, others))
    return [Window(day=day, start=start, end=end) for start, end in intersect(*spans)]


def _period(availability: "Availability") -> int:
    """The number of days after which the windows of an availability repeat."""
    rotation = availability.rotation
    return lcm(7 if availability.windows else 1, 1 if rotation is None else len(rotation.days))


def _unite(some: tuple[Any, ...], others: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys((*some, *others)))
