"""Paces in a notebook."""

from typing import TYPE_CHECKING

from footex.messages import paces as texts
from footex.model.figures.amounts import Vague
from footex.model.figures.description import describe_amount
from footex.notebook import table
from footex.timing.paces.description import describe_reason
from footex.timing.paces.factor import AssumedFactor

if TYPE_CHECKING:
    from footex.markup import Element
    from footex.timing.paces.assumed import AssumedCount, AssumedTime, AssumedWord
    from footex.timing.paces.pace import Pace

    _Row = tuple[str, str, str]

__all__ = ["view_pace"]


def view_pace(pace: "Pace") -> "Element":
    """Show a pace: each of its times, its words and what it takes open figures for, with the reasons."""
    columns = [column() for column in texts.COLUMNS.values()]
    rows = [_describe_figure(named(), getattr(pace, name)) for name, named in texts.ASSUMED.items()]
    return table(texts.PACE(id=pace.id), columns, [*rows, *map(_describe_word, pace.words)])


def _describe_figure(name: str, assumed: "AssumedTime | AssumedCount | AssumedFactor") -> "_Row":
    if isinstance(assumed, AssumedFactor):
        return name, texts.TIMES(factor=assumed.value), describe_reason(assumed.reason)
    return name, describe_amount(assumed.value), describe_reason(assumed.reason)


def _describe_word(word: "AssumedWord") -> "_Row":
    meaning = describe_amount(word.count)
    if word.of_unit is not None:
        meaning = texts.OF_A_UNIT(count=meaning, of_unit=describe_amount(word.of_unit))
    return texts.WORDS(words=describe_amount(Vague(word.words))), meaning, describe_reason(word.reason)
