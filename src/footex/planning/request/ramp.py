"""Programmes: the number of weeks, and the ramp, which is the fraction of its ranges that the dose has on each day."""

import re
from contextlib import suppress
from fractions import Fraction
from typing import TYPE_CHECKING

from footex.errors import InvalidValue, count_noun
from footex.hint import Hint
from footex.model.fields import as_tuple, as_whole
from footex.model.figures.amounts import Unstated
from footex.model.figures.count import Count
from footex.planning.request.session import Reason, ReasonCode

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.planning.request.commitment import Commitment
    from footex.timing.paces.pace import Pace

__all__ = ["FRACTION", "RAMPS", "as_ramp", "find_weeks", "fraction_on"]

RAMPS = ("linear", "steps", "hold")

FRACTION = "[0-9]{1,400}(?:[/.][0-9]{1,400})?"
"""The pattern of a fraction: `1/3` or `0.25`, but not `1e-9`, since a huge exponent would exhaust memory."""

_MOST_BITS = 1_300
"""The maximum bits of a denominator: 391 digits, enough for that of any float."""

_WEEKS = 6
"""The default if no commitment states a number, or they differ."""

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


def find_weeks(commitments: "Iterable[Commitment]", pace: "Pace", weeks: int | None) -> tuple[int, tuple[Reason, ...]]:
    """Find the number of weeks: the caller's, or what the commitments state if they agree, or 6.

    Args:
        commitments: The commitments, of which the typical weeks are used.
        pace: The pace that resolves vague words.
        weeks: The caller's number, if any.

    Returns:
        The number, and the reason for it; without a reason if the caller's number agrees with what is stated.

    Raises:
        InvalidValue: An invalid number of weeks.
        UnknownWord: A vague word that the pace doesn't define, if the caller gave no number.
    """
    amounts = {
        commitment.id: commitment.effective_frequency.weeks
        for commitment in commitments
        if not isinstance(commitment.effective_frequency.weeks, Unstated)
    }
    stated_weeks = "; ".join(f"{name} states {amount}" for name, amount in amounts.items())
    if weeks is not None:
        counts = [amount for amount in amounts.values() if isinstance(amount, Count)]
        if all(count.low <= as_whole(weeks, "Request.weeks", least=1) <= count.high for count in counts):
            return weeks, ()
        text = f"weeks: {stated_weeks}; the caller chose {weeks}"
        return weeks, (Reason(code=ReasonCode.CHOSEN_WEEKS, about=tuple(amounts), figure=weeks, message=text),)
    stated = {count.typical for amount in amounts.values() if isinstance(count := pace.resolve(amount), Count)}
    if len(stated) == 1:
        (taken,) = stated
        text = f"weeks: {stated_weeks}; {taken} are taken"
        return taken, (Reason(code=ReasonCode.STATED_WEEKS, about=tuple(amounts), figure=taken, message=text),)
    text = f"weeks: {stated_weeks or 'the number is unstated'}; {_WEEKS} are taken"
    return _WEEKS, (Reason(code=ReasonCode.DEFAULT_WEEKS, figure=_WEEKS, message=text),)
