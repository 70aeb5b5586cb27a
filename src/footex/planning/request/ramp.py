"""Ramps: the fraction of its ranges that the dose of a programme has on each day."""

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from footex.errors import InvalidValue
from footex.hint import Hint
from footex.model.value import as_tuple

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["FRACTION", "RAMPS", "as_ramp", "fraction_on"]

RAMPS = ("linear", "steps", "hold")

FRACTION = "[0-9]{1,400}(?:[/.][0-9]{1,400})?"
"""The pattern of a fraction: `1/3` or `0.25`, but not `1e-9`, since a huge exponent would exhaust memory."""

_MOST_BITS = 1_300
"""The maximum bits of a denominator: 391 digits, enough for that of any float."""

_HINT = Hint("write {}, {}, {}, or one fraction from 0 to 1 for each week", "linear", "steps", "hold")


def as_ramp(
    value: "str | Iterable[Fraction | float | str] | None", weeks: int | None = None
) -> "str | tuple[Fraction, ...] | None":
    """Accept a ramp: its name, or a fraction for each week; their number is checked if `weeks` is given.

    Raises:
        InvalidValue: Neither, or a wrong number of fractions.
    """
    if value is None or (isinstance(value, str) and value in RAMPS):
        return value
    if isinstance(value, str):
        raise InvalidValue("Request.ramp", value, "is not a ramp", _HINT)
    if isinstance(value, (int, float)):
        raise InvalidValue("Request.ramp", value, "is not a ramp", _HINT)
    fractions = tuple(
        _fraction(item, f"Request.ramp[{index}]") for index, item in enumerate(as_tuple(value, "Request.ramp"))
    )
    if weeks is not None and len(fractions) != weeks:
        raise InvalidValue("Request.ramp", value, f"doesn't say {weeks} weeks", _HINT)
    return fractions


def _fraction(value: object, name: str) -> Fraction:
    if isinstance(value, str) and not re.fullmatch(FRACTION, value):
        raise InvalidValue(name, value, "is not a fraction", _HINT)
    if isinstance(value, (int, float, str, Fraction)) and not isinstance(value, bool):
        try:
            found = Fraction(value)
        except (ValueError, OverflowError, ZeroDivisionError):
            raise InvalidValue(name, value, "is not a fraction", _HINT) from None
        if 0 <= found <= 1 and found.denominator.bit_length() <= _MOST_BITS:
            return found
    raise InvalidValue(name, value, "is not a fraction", _HINT)


def fraction_on(ramp: "str | tuple[Fraction, ...] | None", day: int, weeks: int) -> Fraction | None:
    """The fraction of its ranges that the dose has on a day.

    `linear` rises from 0 on the first day to 1 on the last; `steps` takes 0, 1/2 and 1 for a third of the weeks each;
    `hold` stays at 1/2; fractions hold for a week each.

    Args:
        ramp: A ramp from `as_ramp`.
        day: The day of the programme, from 0.
        weeks: The number of weeks of the programme.

    Returns:
        A fraction from 0 to 1; `None` without a ramp.

    Example:
        >>> fraction_on("linear", 0, 6), fraction_on("linear", 41, 6)
        (Fraction(0, 1), Fraction(1, 1))
        >>> [str(fraction_on("steps", 7 * week, 6)) for week in range(6)]
        ['0', '0', '1/2', '1/2', '1', '1']
    """
    if ramp is None:
        return None
    if isinstance(ramp, tuple):
        return ramp[day // 7]
    if ramp == "linear":
        return Fraction(day, 7 * weeks - 1)
    return Fraction(1, 2) if ramp == "hold" else Fraction(3 * (day // 7) // weeks, 2)
