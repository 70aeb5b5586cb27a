"""Senses: whether a figure is meant exactly, about, at least or at most, and how text says so."""

from enum import Enum
from typing import Final, Literal, TypeAlias

from footex.errors import InvalidValue
from footex.hint import Hint

__all__ = ["EXACT", "FAILURE_ENDINGS", "SENSE_WORDS", "Sense", "SenseLike", "open_range", "say_sense", "split_sense"]


class Sense(Enum):
    """How a figure is meant. Open figures, all but exact ones, stand for what a pace takes them for.

    Only a count can be at least so many and then to failure.

    Example:
        >>> Sense("at-least")
        <Sense.AT_LEAST: 'at-least'>
    """

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"
    AT_LEAST_TO_FAILURE = "at-least-to-failure"


EXACT: Final = Sense.EXACT
"""A name of its own, since CPython 3.11 runs Python code to get a member from its class."""

SenseLike: TypeAlias = Sense | Literal["exact", "about", "at-least", "at-most", "at-least-to-failure"]
"""A `Sense`, or the text of one."""

SENSE_WORDS: "Final" = (
    ("about", Sense.ABOUT),
    ("approximately", Sense.ABOUT),
    ("at least", Sense.AT_LEAST),
    ("up to", Sense.AT_MOST),
    ("at most", Sense.AT_MOST),
)
"""The words before a figure, of each sense the one that is written first."""

FAILURE_ENDINGS: Final = ("to failure", "until failure", "to fatigue", "until fatigue")
"""What may follow a count that is done at least, after a comma or without."""

_WRITTEN: Final = {sense: f"{words} " for words, sense in reversed(SENSE_WORDS)}


def split_sense(text: str) -> tuple[Sense, str]:
    """Split `"at least 8"` or `"8+"` into its sense and its figure; exact where nothing else is said."""
    words = text.strip()
    for ending in FAILURE_ENDINGS:
        if words.endswith((f" {ending}", f",{ending}")):
            sense, figure = split_sense(words[: -len(ending)].rstrip().removesuffix(","))
            return (Sense.AT_LEAST_TO_FAILURE, figure) if sense is Sense.AT_LEAST else (EXACT, text)
    if words.endswith("+"):
        return Sense.AT_LEAST, words[:-1]
    for start, sense in SENSE_WORDS:
        if words.startswith(f"{start} "):
            return sense, words[len(start) :]
    return EXACT, text


def say_sense(sense: Sense, figure: str) -> str:
    """Write a figure with its sense: what `split_sense` reads back."""
    if sense is EXACT:
        return figure
    if sense is Sense.AT_LEAST_TO_FAILURE:
        return f"{_WRITTEN[Sense.AT_LEAST]}{figure}, {FAILURE_ENDINGS[0]}"
    return _WRITTEN[sense] + figure


def open_range(kind: str, written: str, right: str) -> InvalidValue:
    """The error for a range that is at least or at most."""
    return InvalidValue(kind, written, "is an open figure and a range", Hint("write {}", right))
