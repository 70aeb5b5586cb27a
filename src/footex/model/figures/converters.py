"""Converters of fields that hold an amount: what each can state, and errors that name the field."""

from functools import lru_cache

from footex.errors import BoundExceeded, InvalidValue
from footex.hint import Hint, Words
from footex.model.figures.amounts import (
    COUNTS_TO_FAILURE,
    DURATIONS_TO_FAILURE,
    KNOWN_WORDS,
    TO_FAILURE,
    UNSTATED,
    ClosedCount,
    ClosedDuration,
    CountAmount,
    DurationAmount,
    RestAmount,
    StepsAmount,
    ToFailure,
    Unstated,
    Vague,
    is_known,
    is_open,
    is_unstated,
    split_unit,
)
from footex.model.figures.count import NO_COUNT, Count
from footex.model.figures.duration import LONGEST_DURATION, Duration, exact_duration, trusted_duration
from footex.model.figures.duration_text import NO_DURATION

__all__ = [
    "COUNT_HINT",
    "DURATION_HINT",
    "as_closed_count",
    "as_closed_duration",
    "as_count",
    "as_count_amount",
    "as_duration_amount",
    "as_exact_duration",
    "as_rest",
    "as_stated_duration",
    "as_steps",
]

_UNIT_HINT = Hint(
    "write words that end in a unit, such as {}, or {} where no time is named", Words("a few seconds"), "unstated"
)
COUNT_HINT = Hint(
    "write 10, {}, {}, {}, {}, {}, {}, {}, or {} for other words",
    "5-10", "at least 8", "to failure", "a few", "several", "a couple of", "unstated", Words("..."),
)  # fmt: skip
DURATION_HINT = Hint(
    "write {}, {}, {}, {}, {}, {}, or {} for other words",
    "20 s", "5-10 s", "1 min 30 s", "about 15 s", "a few seconds", "unstated", Words("..."),
)  # fmt: skip

_EXACT_HINT = Hint("write one duration such as {}", "5 min")
_ZERO_HINT = Hint("write {}", "0 s")
_OVER_ZERO = "write a duration over 0 s"

# Doses repeat few counts and durations often. Typed, as True is equal to 1 but not a count.
_kept_count = lru_cache(maxsize=1024, typed=True)(Count)
_kept_duration = lru_cache(maxsize=1024)(Duration)


def as_count_amount(value: object, name: str) -> CountAmount:
    """Read a count amount, naming the field in errors."""
    if isinstance(value, (Count, Vague, Unstated, ToFailure)):
        if isinstance(value, Vague) and split_unit(value.words)[1]:
            raise InvalidValue(name, value.words, "is a duration", Hint("write a count such as {}", Words("a few")))
        return value
    if isinstance(value, str):
        if is_unstated(value):
            return UNSTATED
        if value in KNOWN_WORDS:
            return Vague(value)
        if value in COUNTS_TO_FAILURE:
            return TO_FAILURE
    elif not isinstance(value, int):
        raise InvalidValue(name, value, "is not a count", COUNT_HINT)
    return _as_count(value, name, COUNT_HINT if isinstance(value, str) else "")


def as_steps(value: object, name: str) -> StepsAmount:
    """Read how many steps there are, which aren't to failure, naming the field in errors."""
    amount = as_count_amount(value, name)
    if isinstance(amount, ToFailure):
        raise InvalidValue(name, str(amount), "is no number of steps", Hint("write a duration {}", "to failure"))
    return amount


def as_closed_count(value: object, name: str) -> ClosedCount:
    """Read a count amount where no open figure can stand, naming the field in errors."""
    amount = as_count_amount(value, name)
    if isinstance(amount, ToFailure) or is_open(amount):
        raise _open(name, amount, "10")
    return amount


def as_count(value: object, name: str) -> Count:
    """Read a count that isn't open, naming the field in errors."""
    count = _as_count(value, name)
    if is_open(count):
        raise _open(name, count)
    return count


def _open(name: str, amount: CountAmount | DurationAmount, right: str = "") -> InvalidValue:
    """The error for an open amount; an open figure would be right without its sense."""
    match amount:
        case Count():
            right = str(Count(amount.low, amount.high, amount.typical))
        case Duration():
            right = str(trusted_duration(*amount.milliseconds))
    return InvalidValue(name, str(amount), "is open", Hint("write a figure such as {}, or a range", right))


def _as_count(value: object, name: str, hint: "Hint | str" = "") -> Count:
    if isinstance(value, Count):
        return value
    try:
        make = _kept_count if isinstance(value, (int, str)) else Count
        return make(value)  # type: ignore[arg-type] # or rejects it
    except InvalidValue as error:
        raise error.about(name, hint if error.hint == NO_COUNT else "") from None
    except BoundExceeded as error:
        raise BoundExceeded(name, error.figure, error.bound, error.unit) from None


def as_duration_amount(
    value: object, name: str, *, zero: bool = False, longest: int = LONGEST_DURATION
) -> DurationAmount:
    """Read a duration amount, of at most 24 h by default, naming the field in errors."""
    if isinstance(value, (Vague, Unstated, ToFailure)):
        if isinstance(value, Vague) and not split_unit(value.words)[1]:
            raise _no_duration(value.words, name)
        return value
    if isinstance(value, str):
        if is_unstated(value):
            return UNSTATED
        if is_known(value):
            return as_duration_amount(Vague(value), name, longest=longest)
        if value in DURATIONS_TO_FAILURE:
            return TO_FAILURE
    return _as_duration(value, name, DURATION_HINT, zero=zero, longest=longest)


def as_rest(value: object, name: str) -> RestAmount:
    """Read how long a rest is, which isn't to failure, naming the field in errors."""
    amount = as_duration_amount(value, name, zero=True)
    if isinstance(amount, ToFailure):
        raise InvalidValue(name, str(amount), "is no rest", Hint("write {} or {}", "1 min", "unstated"))
    return amount


def as_closed_duration(value: object, name: str, *, longest: int = LONGEST_DURATION) -> ClosedDuration:
    """Read a duration amount where no open figure can stand, naming the field in errors."""
    amount = as_duration_amount(value, name, longest=longest)
    if isinstance(amount, ToFailure) or is_open(amount):
        raise _open(name, amount, "20 s")
    return amount


def _no_duration(words: str, name: str) -> InvalidValue:
    """The error for vague words without a unit: a duration in `Vague(...)`, a slip in one, or a missing unit."""
    try:
        Duration(words)
    except InvalidValue as error:
        if error.hint != NO_DURATION:
            return InvalidValue(name, words, error.problem, error.hint)
    except BoundExceeded:
        pass
    else:
        return InvalidValue(name, words, "is a duration, not vague words", Hint("write {}", words))
    expected = Hint("write {}", Words(f"{words} seconds")) if words in KNOWN_WORDS else _UNIT_HINT
    return InvalidValue(name, words, "has no unit", expected)


def as_exact_duration(
    value: object, name: str, *, zero: bool = False, longest: int | None = LONGEST_DURATION
) -> Duration:
    """Read a duration of one figure, as `as_stated_duration` does."""
    duration = as_stated_duration(value, name, zero=zero, hint=_EXACT_HINT, longest=longest)
    if not duration.exact:
        raise InvalidValue(name, str(duration), "is a range", _EXACT_HINT)
    return duration


def as_stated_duration(
    value: object, name: str, *, zero: bool = False, hint: "Hint | str" = "", longest: int | None = LONGEST_DURATION
) -> Duration:
    """Read a duration that isn't open, naming the field in errors.

    Args:
        value: A duration, its text or a `timedelta`.
        name: The field.
        zero: Whether 0 s is valid.
        hint: The hint if the text isn't a duration; by default that of `Duration`.
        longest: The maximum milliseconds; `None` for no limit.
    """
    duration = _as_duration(value, name, hint, zero=zero, longest=longest)
    if is_open(duration):
        raise _open(name, duration)
    return duration


def _as_duration(
    value: object, name: str, hint: "Hint | str" = "", *, zero: bool, longest: int | None = LONGEST_DURATION
) -> Duration:
    if isinstance(value, Duration):
        duration = value
    else:
        try:
            make = _kept_duration if isinstance(value, str) else Duration
            duration = make(value)  # type: ignore[arg-type] # or rejects it
        except InvalidValue as error:
            if error.hint == _ZERO_HINT and not zero:  # 0 s, which would be rejected next
                raise error.about(name, _OVER_ZERO) from None
            raise error.about(name, hint if error.hint == NO_DURATION else "") from None
        except BoundExceeded as error:
            raise BoundExceeded(name, error.figure, error.bound, error.unit) from None
    low, _, high = duration.milliseconds
    if low == 0 and not zero:
        raise InvalidValue(name, str(duration), "is no time at all", _OVER_ZERO)
    if longest is not None and high > longest:
        raise BoundExceeded(name, high, longest, f"milliseconds ({exact_duration(longest)})")
    return duration
