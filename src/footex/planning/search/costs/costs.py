"""Costs: lexicographic sums packed into one integer, so that they add and compare in a single operation.

Each sum has a field of 40 bits, and none overflows: in 104 weeks, 100 commitments of 24 sessions a day move by at most
100 * 24 * 728 * 7 days of 1,440 minutes, below 2**35; squared minutes are at most 728 * 1,500 squared, below 2**31.
"""

from typing import NamedTuple

__all__ = [
    "AWAY", "DISTANCE", "GAPS", "LOAD", "MOVED", "OFF", "OFF_WEEKDAY", "OUTSIDE", "OVER", "UNLIMITED", "UNMET", "Sums",
    "above", "unpack",
]  # fmt: skip

_BITS = 40

OFF = 1
"""A minute off the usual time."""
LOAD = OFF << _BITS
"""A squared minute of the sessions of a day."""
GAPS = LOAD << _BITS
"""A squared day between the days of a week."""
DISTANCE = GAPS << _BITS
"""A minute by which a session of the plan that is kept moves."""
MOVED = DISTANCE << _BITS
"""A session of the plan that is kept that moves."""
OVER = MOVED << _BITS
"""A minute of a day above the preferred maximum."""
UNMET = OVER << _BITS
"""A commitment and a day against a wish."""
OFF_WEEKDAY = UNMET << _BITS
"""A day with sessions of a commitment on a weekday that isn't one of those it prefers."""
OUTSIDE = OFF_WEEKDAY << _BITS
"""A session outside its part of the day."""
AWAY = OUTSIDE << _BITS
"""A session or day away from the frequency."""
UNLIMITED = AWAY << _BITS
"""A budget above the cost of any plan."""


class Sums(NamedTuple):
    """The sums of a cost, the first of which counts before all others."""

    away: int
    outside: int
    off_weekday: int
    unmet: int
    over: int
    moved: int
    distance: int
    gaps: int
    load: int
    off: int


def unpack(cost: int) -> Sums:
    """The sums of a cost.

    Example:
        >>> unpack(2 * AWAY + 30 * OFF)
        Sums(away=2, outside=0, off_weekday=0, unmet=0, over=0, moved=0, distance=0, gaps=0, load=0, off=30)
    """
    mask = LOAD - 1
    return Sums(*(cost // unit & mask for unit in _UNITS))


_UNITS = (AWAY, OUTSIDE, OFF_WEEKDAY, UNMET, OVER, MOVED, DISTANCE, GAPS, LOAD, OFF)


def above(cost: int, unit: int) -> int:
    """The sums from that of a unit on, which count before all others."""
    return cost // unit
