"""The text of a criterion: the few forms whose figure is read, and which words are none of them."""

import re
from enum import Enum
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple, assert_never

from footex.errors import InvalidValue
from footex.hint import Hint

if TYPE_CHECKING:
    from fractions import Fraction

__all__ = ["MOST_CHARACTERS", "CriterionSense", "ParsedCriterion", "read_criterion"]

MOST_CHARACTERS: Final = 200
"""The maximum characters of a criterion's text."""


class CriterionSense(Enum):
    """How what is measured is compared with the figure of a criterion.

    Example:
        >>> CriterionSense("under")
        <CriterionSense.UNDER: 'under'>
    """

    AT_LEAST = "at-least"
    AT_MOST = "at-most"
    UNDER = "under"
    OVER = "over"


class ParsedCriterion(NamedTuple):
    """What the text of a typed criterion says; a figure is as it is written, without zeros that don't count."""

    measure: str
    sense: CriterionSense
    figure: str
    scale: int | None

    def admits(self, figure: "Fraction") -> bool:
        """Whether a measured figure meets the criterion."""
        from fractions import Fraction

        stated = Fraction(self.figure)
        match self.sense:
            case CriterionSense.AT_LEAST:
                return figure >= stated
            case CriterionSense.AT_MOST:
                return figure <= stated
            case CriterionSense.UNDER:
                return figure < stated
            case CriterionSense.OVER:
                return figure > stated
            case _:
                assert_never(self.sense)


_BEFORE: Final = {
    "at least": CriterionSense.AT_LEAST, "no less than": CriterionSense.AT_LEAST,
    "no fewer than": CriterionSense.AT_LEAST, "at most": CriterionSense.AT_MOST, "up to": CriterionSense.AT_MOST,
    "no more than": CriterionSense.AT_MOST, "not more than": CriterionSense.AT_MOST, "under": CriterionSense.UNDER,
    "below": CriterionSense.UNDER, "less than": CriterionSense.UNDER, "fewer than": CriterionSense.UNDER,
    "over": CriterionSense.OVER, "above": CriterionSense.OVER, "more than": CriterionSense.OVER,
}  # fmt: skip
"""The words of a sense before a figure."""

_AFTER: Final = {
    "or more": CriterionSense.AT_LEAST, "or less": CriterionSense.AT_MOST, "or fewer": CriterionSense.AT_MOST,
}  # fmt: skip
"""The words of a sense after a figure."""

_NO_PAIN: Final = ("painless", "pain-free", "pain free")

# fmt: off
_UNITS: Final = frozenset((
    "%", "percent", "per", "s", "sec", "second", "seconds", "min", "minute", "minutes", "h", "hour", "hours", "day",
    "days", "week", "weeks", "month", "months", "year", "years", "mm", "cm", "m", "km", "metre", "metres", "meter",
    "meters", "ft", "mile", "miles", "g", "kg", "lb", "lbs", "rm", "rir", "degree", "degrees",
))
"""Units, which no measure begins with: what is measured has none here."""

_NO_THINGS: Final = frozenset((
    "x", "are", "is", "were", "was", "can", "of", "out", "to", "more", "less", "or", "and", "on", "in",
))
"""Words that go on with a sentence, where a thing that is counted would be."""
# fmt: on

_JOINED: Final = frozenset(("and", "or", "but", "then", "if", "when", "while"))
"""Words that join two conditions, of which one alone would be typed."""

_EXAMPLES: Final = Hint("write text such as {}, {} or words without a figure", "pain at most 3/10", "25 heel raises")


@lru_cache(maxsize=1024)
def read_criterion(text: str) -> ParsedCriterion | None:
    """Read a criterion whose words are single-spaced; `None` where they have none of the forms.

    Raises:
        InvalidValue: The form of one, with no measure, a scale of 0, or a figure above its scale.
    """
    lower = text.lower()
    if lower in _NO_PAIN:
        return ParsedCriterion("pain", CriterionSense.AT_MOST, "0", None)
    if match := _patterns().absent.fullmatch(text):
        return ParsedCriterion(match[1], CriterionSense.AT_MOST, "0", None)
    if match := _patterns().figure.fullmatch(text):
        return _read_figure(text, match)
    return None


class _Patterns(NamedTuple):
    absent: re.Pattern[str]
    figure: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    number = r"([0-9]{1,6}(?:\.[0-9]{1,5})?)"
    before, after = "|".join(_BEFORE), "|".join(_AFTER)
    return _Patterns(
        re.compile(r"(?:no|without) ([A-Za-z][A-Za-z-]*)", re.IGNORECASE),
        re.compile(
            rf"(?:([^0-9]*?[^0-9 ]) )??(?:({before}) )?{number}(?:(?: ?/ ?| (?:out )?of )([0-9]{{1,6}}))?"
            rf"(?: ({after}))?(?: ([^0-9]+))?",
            re.IGNORECASE,
        ),
    )


def _read_figure(text: str, match: re.Match[str]) -> ParsedCriterion | None:
    """Read the pieces of a text with one figure: what is measured is before or after it, not both."""
    first, before, figure, scale, after, last = match.groups()
    if (before and after) or (first and last) or (first and not before and not after):
        return None
    sense = _sense(before, after)
    if first is None and last is None:
        if not (before or after):
            return None
        raise InvalidValue("Criterion", text, "doesn't say what is measured", _EXAMPLES)
    measure = first or last or ""
    if _is_no_measure(measure, counted=last is not None):
        return None
    if scale is not None:
        if int(scale) == 0:
            raise InvalidValue("Criterion", text, "has a scale that ends at 0", "write a scale such as 3/10")
        if float(figure) > int(scale):
            raise InvalidValue("Criterion", text, "has a figure above its scale", f"write at most {scale}/{scale}")
    whole, _, places = figure.partition(".")
    shown = f"{int(whole)}.{places}".rstrip("0").rstrip(".") if places else str(int(whole))
    return ParsedCriterion(measure, sense, shown, None if scale is None else int(scale))


def _sense(before: str | None, after: str | None) -> CriterionSense:
    """A bare figure is one to reach: whoever can do 26 can do 25."""
    if before:
        return _BEFORE[before.lower()]
    return _AFTER[after.lower()] if after else CriterionSense.AT_LEAST


def _is_no_measure(measure: str, *, counted: bool) -> bool:
    words = measure.lower().split()
    return (
        any(mark in measure for mark in ",;:()")
        or not _JOINED.isdisjoint(words)
        or (counted and (words[0] in _UNITS or words[0] in _NO_THINGS or not words[0][0].isalpha()))
    )
