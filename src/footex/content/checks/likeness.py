"""Checks across documents: dangling and circular references, duplicate names and texts."""

import unicodedata
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from typing import TYPE_CHECKING

from footex.content.checks.rule import a_check
from footex.content.problems import Severity
from footex.errors import clip, list_some

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.content.checks.rule import Finding
    from footex.content.problems import Path
    from footex.model.catalog import Catalog

__all__ = ["circular_order", "copied_text", "dangling_id", "duplicate_name", "equipment_unstated"]

_LEAST_WORDS = 8
"""Texts of fewer words can be alike by chance."""

_NAMED = 3
"""The number of ids that a message names; it counts the others."""


@a_check(
    id="dangling-id", severity=Severity.ERROR,
    why="An easier or harder exercise is named that the catalogue doesn't hold, so nobody can go there.",
)  # fmt: skip
def dangling_id(catalog: "Catalog") -> "Iterator[Finding]":
    """Easier and harder exercises that the catalogue doesn't hold."""
    for exercise in catalog.exercises.values():
        for name in ("easier", "harder"):
            for index, other in enumerate(getattr(exercise, name)):
                if other not in catalog.exercises:
                    yield (
                        ("exercises", exercise.id, name, index),
                        f"there is no exercise '{other}'; add it or leave it out",
                    )


@a_check(
    id="circular-order", severity=Severity.ERROR,
    why="Easier and harder are an order: what is easier than itself can't be stepped up or down to.",
)  # fmt: skip
def circular_order(catalog: "Catalog") -> "Iterator[Finding]":
    """Exercises that are easier than themselves, directly or through others: the first such cycle."""
    easier: dict[str, set[str]] = {id_: set() for id_ in catalog.exercises}
    for exercise in catalog.exercises.values():
        easier[exercise.id].update(id_ for id_ in exercise.easier if id_ in easier)
        for id_ in exercise.harder:
            if id_ in easier:
                easier[id_].add(exercise.id)
    # Sorted, so that the same cycle is reported whatever the order of a set.
    try:
        TopologicalSorter({id_: sorted(others) for id_, others in easier.items()}).prepare()
    except CycleError as error:
        cycle: list[str] = error.args[1]
        message = (
            f"is part of a cycle in which each is easier than the next: {list_some(cycle[1:], _NAMED)}; correct the "
            "easier or harder ones of one of them"
        )
        for low, high in pairwise(cycle):
            for holder, name, other in ((low, "harder", high), (high, "easier", low)):
                if other in (listed := getattr(catalog.exercises[holder], name)):
                    yield ("exercises", holder, name, listed.index(other)), message


@a_check(
    id="duplicate-name", severity=Severity.WARNING,
    why="Two exercises of one name, or two routines of one title, are either one thing or want telling apart.",
)  # fmt: skip
def duplicate_name(catalog: "Catalog") -> "Iterator[Finding]":
    """Exercises of one name, and routines of one title, ignoring case, punctuation and the form of accents."""
    names: list[tuple[Path, str]] = []
    for exercise in catalog.exercises.values():
        places: dict[str, Path] = {_plain(exercise.name): ("name",)}
        for index, alias in enumerate(exercise.aliases):
            places.setdefault(_plain(alias), ("aliases", index))
        names += [(("exercises", exercise.id, *path), name) for name, path in places.items()]
    for place, name, other in _alike(names):
        yield place, f"shares the name {clip(name)} with {other}; tell them apart, or merge them"
    titles: list[tuple[Path, str]] = [
        (("routines", routine.id, "title"), _plain(routine.title)) for routine in catalog.routines.values()
    ]
    for place, _, other in _alike(titles):
        yield place, f"is the title of {other} too; tell them apart, or merge them"


@a_check(
    id="equipment-unstated", severity=Severity.ADVICE,
    why="Unknown equipment is not none: such an exercise is never found by what one has.",
)  # fmt: skip
def equipment_unstated(catalog: "Catalog") -> "Iterator[Finding]":
    """Exercises whose equipment is unstated."""
    for exercise in catalog.exercises.values():
        if not isinstance(exercise.equipment, tuple):
            message = "is unstated; write what it needs, or [] for nothing, so that find(equipment=...) can find it"
            yield ("exercises", exercise.id, "equipment"), message


@a_check(
    id="copied-text", severity=Severity.WARNING, once=True,
    why="The same sentence in two documents is either one exercise twice or somebody else's words. It is reported once "
    "for any two exercises, and once for all exercises of one source.",
)  # fmt: skip
def copied_text(catalog: "Catalog") -> "Iterator[Finding]":
    """Texts of eight words or more in two documents: one finding for two exercises, or for all of one source."""
    texts: list[tuple[Path, str]] = []
    for exercise in catalog.exercises.values():
        parts: list[tuple[Path, str]] = [(("summary",), exercise.summary)]
        parts += [(("instructions", index), text) for index, text in enumerate(exercise.instructions)]
        parts += [(("mistakes", index), text) for index, text in enumerate(exercise.mistakes)]
        parts.append((("purpose",), exercise.purpose))
        for path, text in parts:
            plain = _plain(text)
            if len(plain.split()) >= _LEAST_WORDS:
                texts.append((("exercises", exercise.id, *path), plain))
    copies = [(place, text, other, _together(catalog, str(place[1]), other)) for place, text, other in _alike(texts)]
    groups: dict[tuple[str, ...], tuple[dict[str, None], dict[str, None]]] = {}
    for place, text, other, group in copies:
        copied, ids = groups.setdefault(group, ({}, {}))
        copied[text] = ids[str(place[1])] = ids[other] = None
    # One message for a group, so that the check reports it once, at its first place.
    messages = {group: _copied(len(copied), sorted(ids)) for group, (copied, ids) in groups.items()}
    for place, _, _, group in copies:
        yield place, messages[group]


def _copied(texts: int, ids: list[str]) -> str:
    if texts == 1:
        return f"is in each of {list_some(ids, _NAMED)}; write it once, or in other words"
    others = "another text is" if texts == 2 else f"{texts - 1:,} other texts are"
    return f"is in more than one of {list_some(ids, _NAMED)}, as {others}; write each once, or in other words"


def _together(catalog: "Catalog", first_id: str, second_id: str) -> tuple[str, ...]:
    """The group in which a shared text is reported: the source of both exercises, or the two exercises."""
    first, second = catalog.exercises[first_id].source, catalog.exercises[second_id].source
    return (first.id,) if first is not None and first == second else tuple(sorted((first_id, second_id)))


def _alike(texts: "list[tuple[Path, str]]") -> "Iterator[tuple[Path, str, str]]":
    """The paths of texts that another id has too, each with the text and the first such id."""
    ids: dict[str, dict[str, None]] = {}
    for (_, id_, *_), text in texts:
        ids.setdefault(text, {})[str(id_)] = None
    for place, text in texts:
        other = next((id_ for id_ in ids[text] if id_ != place[1]), None)
        if other is not None:
            yield place, text, other


def _plain(text: str) -> str:
    # NFKC and case folding, so that equal texts compare equal however they are encoded; see Unicode Annex 15.
    letters = unicodedata.normalize("NFKC", text).casefold()
    return " ".join("".join(letter if letter.isalnum() else " " for letter in letters).split()) or letters
