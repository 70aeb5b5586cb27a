"""What a pace takes an open, vague or unstated amount for."""

from functools import lru_cache
from typing import TYPE_CHECKING, Final, assert_never

from footex.errors import FootexError, clip
from footex.model.figures.amounts import CountOf, TimeOf, ToFailure, Unstated, Vague, split_unit
from footex.model.figures.count import Count
from footex.model.figures.duration import Duration
from footex.model.figures.duration_text import MILLISECONDS
from footex.model.figures.sense import Sense
from footex.timing.paces.assumed import AssumedCount, AssumedTime, AssumedWord
from footex.timing.paces.factor import AssumedFactor, scale_count, scale_duration

if TYPE_CHECKING:
    from footex.timing.paces.pace import Pace

__all__ = ["UnknownWord", "assumed_count", "assumed_time", "factor_of"]

_LISTED = 10
_MULTIPLIED: Final = ("sets", "rounds")


class UnknownWord(FootexError, ValueError):
    """A vague word that a pace doesn't know.

    Attributes:
        words: The words as the routine has them.
        pace: The id of the pace.
        known: The words that it knows.

    Example:
        >>> import footex
        >>> footex.timing.STEADY.resolve(footex.Vague("a handful"))
        Traceback (most recent call last):
        footex.timing.paces.open_amount.UnknownWord: pace steady-1 doesn't know 'a handful'; it knows ...
    """

    def __init__(self, words: str, pace: str, known: tuple[str, ...]) -> None:
        super().__init__(words, pace, known)
        self.words = words
        self.pace = pace
        self.known = known

    def __str__(self) -> str:
        known = ", ".join(map(clip, self.known[:_LISTED])) or "none"
        return f"pace {self.pace} doesn't know {clip(self.words)}; it knows {known}, or add an AssumedWord to its words"


@lru_cache(maxsize=256)
def assumed_count(pace: "Pace", amount: Count | Vague | Unstated | ToFailure, of: CountOf) -> AssumedCount:
    """The value that a pace assumes for an open, vague or unstated count, and why.

    Raises:
        UnknownWord: Words that the pace doesn't know.
        BoundExceeded: Above 10,000.
    """
    match amount:
        case Unstated():
            return pace.sets if of in _MULTIPLIED else pace.repetitions
        case ToFailure():
            return pace.sets_to_failure if of in _MULTIPLIED else pace.repetitions_to_failure
        case Vague():
            word, _ = _word(pace, amount)
            return AssumedCount(word.count, reason=word.reason)
        case Count(sense=Sense.AT_LEAST_TO_FAILURE):
            more = pace.more_to_failure
            taken = Count(amount.low, amount.high + more.value.low, amount.typical)
            return AssumedCount(taken, reason=more.reason)
        case Count():
            factor = factor_of(pace, amount.sense)
            return AssumedCount(scale_count(amount, factor), reason=factor.reason)
        case _:
            assert_never(amount)


def factor_of(pace: "Pace", sense: Sense) -> AssumedFactor:
    """What a pace multiplies a figure of a sense by."""
    match sense:
        case Sense.ABOUT:
            return pace.about
        case Sense.AT_LEAST:
            return pace.at_least
        case Sense.AT_MOST:
            return pace.at_most
        case Sense.EXACT | Sense.AT_LEAST_TO_FAILURE:  # read before, except an exact count
            return AssumedFactor("1", reason="stated")
        case _:
            assert_never(sense)


@lru_cache(maxsize=256)
def assumed_time(pace: "Pace", amount: Duration | Vague | Unstated | ToFailure, of: TimeOf) -> AssumedTime:
    """The value that a pace assumes for an open, vague or unstated duration, and why.

    Raises:
        UnknownWord: Words that the pace doesn't know.
        BoundExceeded: Above 24 h.
    """
    match amount:
        case Unstated():
            return pace.rest if of == "rest" else pace.hold if of == "hold" else pace.bout
        case ToFailure():
            return pace.bout_to_failure
        case Vague():
            word, unit = _word(pace, amount)
            scale, times = MILLISECONDS[unit], word.of_unit or word.count
            value = Duration.from_milliseconds(times.low * scale, times.high * scale, times.typical * scale)
            return AssumedTime(value, reason=word.reason)
        case Duration():
            factor = factor_of(pace, amount.sense)
            return AssumedTime(scale_duration(amount, factor), reason=factor.reason)
        case _:
            assert_never(amount)


def _word(pace: "Pace", amount: Vague) -> tuple[AssumedWord, str]:
    head, unit = split_unit(amount.words.lower())
    for word in pace.words:
        if word.words == head:
            return word, unit
    raise UnknownWord(amount.words, pace.id, tuple(word.words for word in pace.words))
