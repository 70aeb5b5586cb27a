"""Amounts: a count or a duration, a source's vague words for one, or `UNSTATED`."""

from enum import Enum
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from attrs import field, frozen

from footex.errors import BoundExceeded
from footex.model.fields import as_text
from footex.model.figures.count import Count
from footex.model.figures.duration import Duration
from footex.model.figures.sense import EXACT, FAILURE_ENDINGS
from footex.model.value import Value

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
