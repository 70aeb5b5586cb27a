"""Ramps: the fraction of its ranges that a dose has on each day of a programme."""

import re
from contextlib import suppress
from fractions import Fraction
from typing import TYPE_CHECKING

from footex.errors import InvalidValue, count_noun
from footex.hint import Hint
from footex.model.fields import as_tuple

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
    if isinstance(value, (str, int, float)):
        raise InvalidValue("Request.ramp", value, "is not a ramp", _HINT)
    fractions = tuple(
        _fraction(item, f"Request.ramp[{index}]") for index, item in enumerate(as_tuple(value, "Request.ramp"))
    )
    if weeks is not None and len(fractions) != weeks:
        problem = f"has {count_noun(len(fractions), 'fraction')} for {count_noun(weeks, 'week')}"
        raise InvalidValue("Request.ramp", value, problem, _HINT)
    return fractions


def _fraction(value: object, name: str) -> Fraction:
    plain = re.fullmatch(FRACTION, value) if isinstance(value, str) else not isinstance(value, bool)
    if plain and isinstance(value, (int, float, str, Fraction)):
        # Not a number, infinite, or divided by 0.
        with suppress(ValueError, OverflowError, ZeroDivisionError):
            fraction = Fraction(value)
            if 0 <= fraction <= 1 and fraction.denominator.bit_length() <= _MOST_BITS:
                return fraction
    raise InvalidValue(name, value, "is not a fraction", _HINT)


def fraction_on(ramp: "str | tuple[Fraction, ...] | None", day: int, span: range) -> Fraction | None:
    """The fraction of its ranges that the dose of a commitment has on a day.

    The named ramps are relative to the days of the commitment's own span: `linear` rises from 0 on the first day to 1
    on the last; `steps` takes 0, 1/2 and 1 for a third of the weeks each; `hold` stays at 1/2. A list has a fraction
    for each week of the programme.

    Args:
        ramp: A ramp from `as_ramp`.
        day: The day of the programme, from 0.
        span: The days of the commitment, whole weeks.

    Returns:
        A fraction from 0 to 1; `None` without a ramp.

    Example:
        >>> fraction_on("linear", 0, range(42)), fraction_on("linear", 41, range(42))
        (Fraction(0, 1), Fraction(1, 1))
        >>> [str(fraction_on("steps", day, range(14, 56))) for day in range(14, 56, 7)]
        ['0', '0', '1/2', '1/2', '1', '1']
    """
    if ramp is None:
        return None
    if isinstance(ramp, tuple):
        return ramp[day // 7]
    if ramp == "linear":
        return Fraction(day - span.start, len(span) - 1)
    return Fraction(1, 2) if ramp == "hold" else Fraction(3 * ((day - span.start) // 7) // (len(span) // 7), 2)
