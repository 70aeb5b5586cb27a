"""Figures part way up a range: counts rounded to whole numbers, durations to figures that people use."""

from typing import TypeAlias

__all__ = ["Part", "interpolate_count", "interpolate_duration"]

Part: TypeAlias = tuple[int, int]
"""A fraction from 0 to 1 as numerator and denominator."""

_SECOND, _FIVE_SECONDS, _MINUTE = 1_000, 5_000, 60_000


def interpolate_count(low: int, typical: int, high: int, part: Part) -> int:
    """Interpolate a range of counts, a half rounded up.

    Example:
        >>> interpolate_count(5, 6, 10, (1, 4))
        6
    """
    exact, whole = _interpolate(low, typical, high, part)
    return (2 * exact + whole) // (2 * whole)


def interpolate_duration(low: int, typical: int, high: int, part: Part) -> int:
    """Interpolate a range of milliseconds to a duration that somebody can do.

    That is the nearest, the longer of two as near, of these: whole seconds up to a minute, multiples of 5 s above, and
    both ends of the range. So the ends are kept exactly, and the figure never falls as the part rises.

    Example:
        >>> [interpolate_duration(20_000, 40_000, 60_000, (week, 3)) for week in range(4)]
        [20000, 33000, 47000, 60000]
        >>> interpolate_duration(2_500, 46_250, 90_000, (0, 1)), interpolate_duration(2_500, 46_250, 90_000, (3, 4))
        (2500, 70000)
    """
    exact, whole = _interpolate(low, typical, high, part)
    step = _SECOND if exact <= _MINUTE * whole else _FIVE_SECONDS
    grid = exact // (step * whole) * step
    below, above = max(grid, low), min(grid + step, high)
    return above if 2 * exact >= (below + above) * whole else below


def _interpolate(low: int, typical: int, high: int, part: Part) -> tuple[int, int]:
    """Interpolate linearly from low to typical (at half) to high: an exact fraction."""
    steps, whole = 2 * part[0], part[1]
    if steps <= whole:
        return low * whole + steps * (typical - low), whole
    return typical * whole + (steps - whole) * (high - typical), whole
