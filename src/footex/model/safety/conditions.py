"""Conditions compared in whole words: whom a routine suits, and whom it is contraindicated for."""

import unicodedata
from typing import TYPE_CHECKING

from footex.errors import InvalidValue
from footex.hint import Hint
from footex.model.fields import as_texts
from footex.model.safety.population import ContraindicationKind, Population

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.model.routines.routine import Routine

__all__ = ["as_conditions", "is_for"]


def as_conditions(value: "str | Iterable[str]", name: str) -> tuple[str, ...]:
    """Check conditions that routines are found by: one or several, each with at least one word."""
    conditions = as_texts(value, name)
    if not conditions:
        raise InvalidValue(name, value, "is empty", Hint("write a condition such as {}", "heel pain"))
    for condition in conditions:
        if not _words(condition).strip():
            raise InvalidValue(name, condition, "holds no word", Hint("write a condition such as {}", "heel pain"))
    return conditions


def is_for(routine: "Routine", conditions: "tuple[str, ...]") -> bool:
    """Whether a routine is for people with one of some conditions, and absolutely contraindicated with none of them."""
    # A condition that is more or less specific than the contraindication may be the same: in doubt it counts.
    ruled_out = any(
        _holds(each.condition, condition) or _holds(condition, each.condition)
        for each in routine.contraindications
        if each.kind is ContraindicationKind.ABSOLUTE
        for condition in conditions
    )
    if ruled_out or not isinstance(routine.population, Population):
        return False
    return any(_holds(known, condition) for known in routine.population.conditions for condition in conditions)


def _holds(text: str, words: str) -> bool:
    """Whether a text holds some words, whole and next to one another."""
    return _words(words) in _words(text)


def _words(text: str) -> str:
    """The words of a text in one form, with a blank on either side of each."""
    # NFKC and case folding, so that equal words compare equal however they are encoded; see Unicode Annex 15.
    letters = unicodedata.normalize("NFKC", text).casefold()
    return f" {' '.join(''.join(one if one.isalnum() else ' ' for one in letters).split())} "
