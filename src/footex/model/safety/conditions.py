"""Conditions compared in whole words: whom a routine suits, and whom it is contraindicated for."""

import unicodedata
from typing import TYPE_CHECKING

from footex.errors import InvalidValue
from footex.hint import Hint
from footex.model.fields import as_text, as_texts
from footex.model.safety.population import ContraindicationKind, Population

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.model.routines.routine import Routine

__all__ = ["as_conditions", "as_words", "holds_words", "is_for", "is_ruled_out"]


def as_conditions(value: "str | Iterable[str]", name: str) -> tuple[str, ...]:
    """Check conditions that routines are found by: one or several, each with at least one word."""
    conditions = as_texts(value, name)
    if not conditions:
        raise InvalidValue(name, value, "is empty", Hint("write a condition such as {}", "heel pain"))
    for condition in conditions:
        if not _words(condition).strip():
            raise InvalidValue(name, condition, "holds no word", Hint("write a condition such as {}", "heel pain"))
    return conditions


def as_words(value: object, name: str, example: str) -> str:
    """Check a text to look for: one with at least one word."""
    text = as_text(value, name)
    if not _words(text).strip():
        raise InvalidValue(name, text, "holds no word", Hint("write words such as {}", example))
    return text


def is_for(routine: "Routine", conditions: "tuple[str, ...]") -> bool:
    """Whether a routine is for people with one of some conditions, and absolutely contraindicated with none of them."""
    if not isinstance(routine.population, Population) or is_ruled_out(routine, conditions):
        return False
    return any(holds_words(known, condition) for known in routine.population.conditions for condition in conditions)


def is_ruled_out(routine: "Routine", conditions: "tuple[str, ...]") -> bool:
    """Whether a routine is absolutely contraindicated with one of some conditions."""
    # A condition that is more or less specific than the contraindication may be the same: in doubt it counts.
    return any(
        holds_words(each.condition, condition) or holds_words(condition, each.condition)
        for each in routine.contraindications
        if each.kind is ContraindicationKind.ABSOLUTE
        for condition in conditions
    )


def holds_words(text: str, words: str) -> bool:
    """Whether a text holds some words, whole and next to one another."""
    return _words(words) in _words(text)


def _words(text: str) -> str:
    """The words of a text in one form, with a blank on either side of each."""
    # NFKC and case folding, so that equal words compare equal however they are encoded; see Unicode Annex 15.
    letters = unicodedata.normalize("NFKC", text).casefold()
    return f" {' '.join(''.join(one if one.isalnum() else ' ' for one in letters).split())} "
