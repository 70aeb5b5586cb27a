"""Figures part way up a range: counts rounded to whole numbers, durations to figures that people use."""

from typing import TypeAlias

__all__ = ["Part", "interpolate", "interpolate_count", "interpolate_duration", "round_within"]

Part: TypeAlias = tuple[int, int]
"""A fraction from 0 to 1 as numerator and denominator."""

_SECOND, _FIVE_SECONDS, _MINUTE = 1_000, 5_000, 60_000


def interpolate_count(low: int, typical: int, high: int, part: Part) -> int:
    """Interpolate a range of counts, a half rounded up.

    Example:
        >>> interpolate_count(5, 6, 10, (1, 4))
        6
    """
    exact, whole = interpolate(low, typical, high, part)
    return (2 * exact + whole) // (2 * whole)


def interpolate_duration(low: int, typical: int, high: int, part: Part) -> int:
    """Interpolate a range of milliseconds to a duration that somebody can do.

    That is the nearest, the longer of two as near, of these: whole seconds up to a minute, multiples of 5 s above, and
    both ends of the range.

    Example:
        >>> [interpolate_duration(20_000, 40_000, 60_000, (week, 3)) for week in range(4)]
        [20000, 33000, 47000, 60000]
        >>> interpolate_duration(2_500, 46_250, 90_000, (0, 1)), interpolate_duration(2_500, 46_250, 90_000, (3, 4))
        (2500, 70000)
    """
    exact = interpolate(low, typical, high, part)
    return round_within(low, high, exact, _SECOND if exact[0] <= _MINUTE * exact[1] else _FIVE_SECONDS)


def round_within(low: int, high: int, exact: tuple[int, int], step: int) -> int:
    """Round a fraction to the nearest multiple of a step or end of its range, a half upwards.

    So the ends are kept exactly, and the figure never falls as the fraction rises.
    """
    figure, whole = exact
    multiple = figure // (step * whole) * step
    below, above = max(multiple, low), min(multiple + step, high)
    return above if 2 * figure >= (below + above) * whole else below


def interpolate(low: int, typical: int, high: int, part: Part) -> tuple[int, int]:
    """Interpolate linearly from low to typical (at half) to high: an exact fraction."""
    steps, whole = 2 * part[0], part[1]
    if steps <= whole:
        return low * whole + steps * (typical - low), whole
    return typical * whole + (steps - whole) * (high - typical), whole
