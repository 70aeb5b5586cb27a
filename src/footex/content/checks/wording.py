"""Checks of content beside the text of its sources: figures printed as there, and no run of their words."""

import unicodedata
from typing import TYPE_CHECKING, Final

from footex.content.checks.places import all_values
from footex.content.checks.proof import all_evidence
from footex.content.checks.rule import Check, a_check
from footex.content.problems import Severity
from footex.errors import clip
from footex.model.exercise import Exercise
from footex.model.figures.amounts import MOST_PRINTED_WORDS
from footex.model.routines.routine import Routine
from footex.model.sources.source import Source
from footex.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from footex.content.checks.rule import Finding
    from footex.content.problems import Path
    from footex.model.catalog import Catalog

__all__ = ["wording_checks"]

_RUN: Final = MOST_PRINTED_WORDS + 1
"""A run of words that no printed figure can have: a sentence of the source, or a part of one."""

_AS_PRINTED: Final = frozenset(("authors", "doi", "address", "licence", "printed", "publisher", "title"))
"""The fields that hold a source's own words, or its names."""


def wording_checks(texts: "Sequence[str]") -> tuple[Check, ...]:
    """Make the checks of content against the text of its sources.

    Args:
        texts: The text of each source that is at hand.

    Returns:
        A check that what evidence prints is in one of the texts, and one that no other text of the content has a run of
        nine of their words. Case, punctuation and line breaks don't count.

    Example:
        >>> toes = Exercise(id="toe-spread", name="Toe spread", summary="Spread them all as wide as they will ever go.")
        >>> copied = wording_checks(["Sit, and spread them all as wide as they will ever go!"])[1]
        >>> [problem.path for problem in copied.run(Catalog(exercises=toes))]
        ["exercises['toe-spread'].summary"]
    """
    sources = [_words(text) for text in texts]
    joined = [f" {' '.join(words)} " for words in sources]
    runs = {tuple(words[start : start + _RUN]) for words in sources for start in range(len(words) - _RUN + 1)}

    @a_check(
        id="not-printed", severity=Severity.ERROR,
        why="What evidence prints is in the source, word for word and figure for figure.",
    )  # fmt: skip
    def not_printed(catalog: "Catalog") -> "Iterator[Finding]":
        for place, _, evidence in all_evidence(catalog):
            printed = f" {' '.join(_words(evidence.printed))} "
            if evidence.printed and not any(printed in text for text in joined):
                message = f"{clip(evidence.printed)} isn't in the text of the source; write the figure as it is printed"
                yield (*place, "printed"), message

    @a_check(
        id="copied-run", severity=Severity.ERROR,
        why="A dose is a fact; the wording is the source's. No text of ours has nine words in a row of it, one more "
        "than a printed figure may have.",
    )  # fmt: skip
    def copied_run(catalog: "Catalog") -> "Iterator[Finding]":
        for place, text in _own_texts(catalog):
            if run := _find_run(_words(text), runs):
                yield place, f"has a run of the source's words: {clip(' '.join(run))}; write it in words of your own"

    return (not_printed, copied_run)


def _words(text: str) -> list[str]:
    # NFKC and case folding, so that equal words compare equal however they are encoded; see Unicode Annex 15.
    letters = unicodedata.normalize("NFKC", text).casefold()
    return "".join(letter if letter.isalnum() else " " for letter in letters).split()


def _find_run(words: list[str], runs: set[tuple[str, ...]]) -> list[str]:
    """The first run of words that is copied, as long as it goes on; empty if none is."""
    for start in range(len(words) - _RUN + 1):
        end = start + _RUN
        if tuple(words[start:end]) in runs:
            while end < len(words) and tuple(words[end - _RUN + 1 : end + 1]) in runs:
                end += 1
            return words[start:end]
    return []


def _own_texts(catalog: "Catalog") -> "Iterator[tuple[Path, str]]":
    for place, own in all_values(catalog):
        for name, value in _fields_of(own):
            yield from _texts_in((*place, name), value)


def _texts_in(place: "Path", value: object) -> "Iterator[tuple[Path, str]]":
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            yield from _texts_in((*place, index), part)
    # What has an id is read where it has its own place.
    elif isinstance(value, Value) and not isinstance(value, (Exercise, Routine, Source)):
        for name, part in _fields_of(value):
            yield from _texts_in((*place, name), part)


def _fields_of(value: Value) -> "Iterator[tuple[str, object]]":
    for attribute in value.__attrs_attrs__:
        if attribute.name not in _AS_PRINTED:
            yield attribute.name, getattr(value, attribute.name)
