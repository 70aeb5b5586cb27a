"""Amounts: a count or a duration, a source's vague words for one, or `UNSTATED`."""

from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from attrs import field, frozen

from footex.errors import BoundExceeded, InvalidValue
from footex.hint import Hint, Words
from footex.model.figures.duration_text import NO_DURATION
from footex.model.figures.quantities import (
    LONGEST_DURATION,
    NO_COUNT,
    Count,
    Duration,
    exact_duration,
    trusted_duration,
)
from footex.model.figures.sense import EXACT, FAILURE_ENDINGS
from footex.model.value import Value, as_text

if TYPE_CHECKING:
    from datetime import timedelta

__all__ = [
    "COUNTS_TO_FAILURE",
    "DURATIONS_TO_FAILURE",
    "KNOWN_WORDS",
    "MOST_PRINTED_WORDS",
    "TO_FAILURE",
    "UNSTATED",
    "WORD_UNITS",
    "ClosedCount",
    "ClosedDuration",
    "CountAmount",
    "CountLike",
    "CountOf",
    "DurationAmount",
    "DurationLike",
    "RestAmount",
    "StepsAmount",
    "TimeOf",
    "ToFailure",
    "Unstated",
    "Vague",
    "as_closed_count",
    "as_closed_duration",
    "as_count",
    "as_count_amount",
    "as_duration_amount",
    "as_exact_duration",
    "as_rest",
    "as_stated_duration",
    "as_steps",
    "check_printed",
    "is_known",
    "is_open",
    "is_unstated",
    "split_unit",
]


class Unstated(Enum):
    """The type of `UNSTATED`: no figure is given. Unknown is not none.

    Example:
        >>> Dose(Reps(10)).rest is UNSTATED
        True
    """

    UNSTATED = "unstated"

    def __repr__(self) -> str:
        return "UNSTATED"


UNSTATED: Final = Unstated.UNSTATED
"""No figure is given; a pace assumes one when time is asked for."""


def is_unstated(value: object) -> bool:
    """Whether a value is `UNSTATED`, or the text of it."""
    return value is UNSTATED or value == "unstated"


class ToFailure(Enum):
    """The type of `TO_FAILURE`: as much as somebody can do, until fatigue ends it.

    Example:
        >>> Reps("as many as possible").count is TO_FAILURE
        True
    """

    TO_FAILURE = "to failure"

    def __str__(self) -> str:
        return self.value

    def __repr__(self) -> str:
        return "TO_FAILURE"


TO_FAILURE: Final = ToFailure.TO_FAILURE
"""As much as somebody can do; a pace says what it takes that for."""


MOST_PRINTED_WORDS = 8
"""The maximum number of words quoted from a source for one figure: enough for a figure, too few for a sentence."""


def check_printed(text: str, name: str) -> str:
    """Check that a text holds at most 8 words.

    Raises:
        BoundExceeded: It holds more.
    """
    if (words := len(text.split())) > MOST_PRINTED_WORDS:
        raise BoundExceeded(name, words, MOST_PRINTED_WORDS, "words; a figure, not a sentence")
    return text


def _words(value: str) -> str:
    return check_printed(" ".join(as_text(value, "Vague.words").split()), "Vague.words")


@frozen(eq=False, repr=False)
class Vague(Value):
    """A source's own words in place of a figure; a pace interprets them.

    Args:
        words: The words: `"a few"` for a count, with the unit for a duration: `"a few seconds"`.

    Raises:
        InvalidValue: Not text, or empty.
        BoundExceeded: More than 8 words.

    Example:
        >>> Dose(Reps(10), sets=Vague("a handful")).sets
        Vague('a handful')
    """

    words: str = field(converter=_words)

    def __str__(self) -> str:
        return self.words

    def _shown(self) -> str:
        return repr(self.words) if is_known(self.words) else repr(self)


ClosedCount: TypeAlias = Count | Vague | Unstated
"""A count that isn't open, a source's vague words for one, or none stated."""

CountAmount: TypeAlias = Count | Vague | Unstated | ToFailure
"""A count, a source's vague words for one, none stated, or as many as somebody can do."""

ClosedDuration: TypeAlias = Duration | Vague | Unstated
"""A duration that isn't open, a source's vague words for one, or none stated."""

StepsAmount: TypeAlias = Count | Vague | Unstated
"""How many steps of walking: a count, a source's vague words for one, or none stated."""

RestAmount: TypeAlias = Duration | Vague | Unstated
"""How long a rest is: a duration, a source's vague words for one, or none stated."""

DurationAmount: TypeAlias = Duration | Vague | Unstated | ToFailure
"""A duration, a source's vague words for one, none stated, or as long as somebody can."""

if TYPE_CHECKING:
    CountLike: TypeAlias = Count | Vague | Unstated | ToFailure | int | str
    DurationLike: TypeAlias = Duration | Vague | Unstated | ToFailure | timedelta | str

CountOf: TypeAlias = Literal["repetitions", "steps", "sets", "rounds"]
"""What an unstated count is the count of."""

TimeOf: TypeAlias = Literal["rest", "hold", "bout"]
"""What an unstated duration is the duration of."""

KNOWN_WORDS = ("a few", "several", "a couple of")
"""The vague words that are read from plain text, without `Vague(...)`."""

COUNTS_TO_FAILURE = (*FAILURE_ENDINGS, "as many as possible", "AMRAP")
"""The texts of a count that is `TO_FAILURE`; the first is written."""

DURATIONS_TO_FAILURE = (*FAILURE_ENDINGS, "as long as possible")
"""The texts of a duration that is `TO_FAILURE`; the first is written."""

WORD_UNITS = ("second", "seconds", "minute", "minutes", "hour", "hours")
"""The units that vague words of a duration end with."""

# Doses repeat few counts and durations often. Typed, as True is equal to 1 but not a count.
_kept_count = lru_cache(maxsize=1024, typed=True)(Count)
_kept_duration = lru_cache(maxsize=1024)(Duration)


def is_known(words: str) -> bool:
    """Whether a text is read as vague words without `Vague(...)`: known ones, with or without a unit after them."""
    return words in KNOWN_WORDS or split_unit(words)[0] in KNOWN_WORDS


def split_unit(words: str) -> tuple[str, str]:
    """Split `"a few seconds"` into `"a few"` and `"second"`; the unit is empty where there is none."""
    head, _, unit = words.rpartition(" ")
    return (head, unit.lower().removesuffix("s")) if unit.lower() in WORD_UNITS else (words, "")


def is_open(amount: "Count | Duration | Vague | Unstated | ToFailure") -> bool:
    """Whether an amount is an open figure: about, at least or at most so much, or to failure."""
    if isinstance(amount, (Count, Duration)):
        return amount.sense is not EXACT
    return isinstance(amount, ToFailure)


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
        raise InvalidValue(name, value, "is not a count", _COUNT_HINT)
    return _as_count(value, name, _COUNT_HINT if isinstance(value, str) else "")


def as_steps(value: object, name: str) -> StepsAmount:
    """Read how many steps there are, which aren't to failure, naming the field in errors."""
    amount = as_count_amount(value, name)
    if isinstance(amount, ToFailure):
        raise InvalidValue(name, str(amount), "is no number of steps", Hint("write a duration {}", "to failure"))
    return amount


def as_closed_count(value: object, name: str) -> ClosedCount:
    """Read a count amount where no open figure can stand, naming the field in errors."""
    amount = as_count_amount(value, name)
    if isinstance(amount, ToFailure):
        raise _open(name, str(amount), "10")
    if isinstance(amount, Count):
        _check_closed(amount, name)
    return amount


def as_count(value: object, name: str) -> Count:
    """Read a count that isn't open, naming the field in errors."""
    count = _as_count(value, name)
    _check_closed(count, name)
    return count


def _check_closed(amount: Count | Duration, name: str) -> None:
    if amount.sense is not EXACT:
        figures = (
            Count(amount.low, amount.high, amount.typical)
            if isinstance(amount, Count)
            else trusted_duration(*amount.milliseconds)
        )
        raise _open(name, str(amount), str(figures))


def _open(name: str, written: str, right: str) -> InvalidValue:
    return InvalidValue(name, written, "is open", Hint("write a figure such as {}, or a range", right))


def _as_count(value: object, name: str, hint: "Hint | str" = "") -> Count:
    if isinstance(value, Count):
        return value
    try:
        return _kept_count(value) if isinstance(value, (int, str)) else Count(value)  # type: ignore[arg-type]
    except InvalidValue as error:
        raise error.about(name, hint if error.hint == NO_COUNT else "") from None
    except BoundExceeded as error:
        raise BoundExceeded(name, error.figure, error.bound, error.unit) from None


_UNIT_HINT = Hint(
    "write words that end in a unit, such as {}, or {} where no time is named", Words("a few seconds"), "unstated"
)
_COUNT_HINT = Hint(
    "write 10, {}, {}, {}, {}, {}, {}, {}, or {} for other words",
    "5-10", "at least 8", "to failure", "a few", "several", "a couple of", "unstated", Words("..."),
)  # fmt: skip
_DURATION_HINT = Hint(
    "write {}, {}, {}, {}, {}, {}, or {} for other words",
    "20 s", "5-10 s", "1 min 30 s", "about 15 s", "a few seconds", "unstated", Words("..."),
)  # fmt: skip

_EXACT_HINT = Hint("write one duration such as {}", "5 min")
_ZERO_HINT = Hint("write {}", "0 s")
_OVER_ZERO = "write a duration over 0 s"


def as_duration_amount(value: object, name: str, *, zero: bool = False) -> DurationAmount:
    """Read a duration amount of at most 24 h, naming the field in errors."""
    if isinstance(value, (Vague, Unstated, ToFailure)):
        if isinstance(value, Vague) and not split_unit(value.words)[1]:
            raise _no_duration(value.words, name)
        return value
    if isinstance(value, str):
        if is_unstated(value):
            return UNSTATED
        if is_known(value):
            return as_duration_amount(Vague(value), name)
        if value in DURATIONS_TO_FAILURE:
            return TO_FAILURE
    return _as_duration(value, name, _DURATION_HINT, zero=zero)


def as_rest(value: object, name: str) -> RestAmount:
    """Read how long a rest is, which isn't to failure, naming the field in errors."""
    amount = as_duration_amount(value, name, zero=True)
    if isinstance(amount, ToFailure):
        raise InvalidValue(name, str(amount), "is no rest", Hint("write {} or {}", "1 min", "unstated"))
    return amount


def as_closed_duration(value: object, name: str) -> ClosedDuration:
    """Read a duration amount where no open figure can stand, naming the field in errors."""
    amount = as_duration_amount(value, name)
    if isinstance(amount, ToFailure):
        raise _open(name, str(amount), "20 s")
    if isinstance(amount, Duration):
        _check_closed(amount, name)
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
    _check_closed(duration, name)
    return duration


def _as_duration(
    value: object, name: str, hint: "Hint | str" = "", *, zero: bool, longest: int | None = LONGEST_DURATION
) -> Duration:
    if isinstance(value, Duration):
        duration = value
    else:
        try:
            duration = _kept_duration(value) if isinstance(value, str) else Duration(value)  # type: ignore[arg-type]
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
