"""Checks across documents: ids that lead nowhere or in a circle, names and texts that are alike."""

import unicodedata
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

from footex.content.checks.rule import a_check
from footex.content.problems import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.content.checks.rule import Finding
    from footex.content.problems import Path
    from footex.model.catalog import Catalog

__all__ = ["circular_order", "copied_text", "dangling_id", "duplicate_name", "equipment_unstated"]

_LEAST_WORDS = 8
"""Texts of fewer words can be alike by chance."""


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
    """An exercise that is easier than itself, by way of others or not: the first such circle."""
    easier: dict[str, set[str]] = {one: set() for one in catalog.exercises}
    for exercise in catalog.exercises.values():
        easier[exercise.id].update(one for one in exercise.easier if one in easier)
        for one in exercise.harder:
            if one in easier:
                easier[one].add(exercise.id)
    try:
        TopologicalSorter({one: sorted(others) for one, others in easier.items()}).prepare()
    except CycleError as error:
        circle = error.args[1]
        message = f"is easier than itself: {', '.join(circle)}; mend what one of them says of easier and harder ones"
        for one in dict.fromkeys(circle):
            yield ("exercises", one), message


@a_check(
    id="duplicate-name", severity=Severity.WARNING,
    why="Two exercises of one name, or two routines of one title, are either one thing or want telling apart.",
)  # fmt: skip
def duplicate_name(catalog: "Catalog") -> "Iterator[Finding]":
    """Exercises that share a name, and routines that share a title, but for case, accents' form and punctuation."""
    names: list[tuple[Path, str]] = []
    for exercise in catalog.exercises.values():
        plain = dict.fromkeys(_plain(one) for one in (exercise.name, *exercise.aliases))
        names += [(("exercises", exercise.id), name) for name in plain]
    for place, name, other in _alike(names):
        yield place, f"shares the name '{name}' with {other}; tell them apart, or merge them"
    titles: list[tuple[Path, str]] = [
        (("routines", one.id, "title"), _plain(one.title)) for one in catalog.routines.values()
    ]
    for place, _, other in _alike(titles):
        yield place, f"is the title of {other} too; tell them apart, or merge them"


@a_check(
    id="equipment-unstated", severity=Severity.ADVICE,
    why="Unknown equipment is not none: such an exercise is never found by what one has.",
)  # fmt: skip
def equipment_unstated(catalog: "Catalog") -> "Iterator[Finding]":
    """Exercises that don't say what they need."""
    for exercise in catalog.exercises.values():
        if not isinstance(exercise.equipment, tuple):
            message = "is unstated; write what it needs, or [] for nothing, so that find(equipment=...) can find it"
            yield ("exercises", exercise.id, "equipment"), message


@a_check(
    id="copied-text", severity=Severity.WARNING,
    why="The same sentence in two documents is either one exercise twice or somebody else's words.",
)  # fmt: skip
def copied_text(catalog: "Catalog") -> "Iterator[Finding]":
    """Texts of eight words or more that stand in two documents."""
    texts: list[tuple[Path, str]] = []
    for exercise in catalog.exercises.values():
        parts: list[tuple[Path, str]] = [(("summary",), exercise.summary)]
        parts += [(("instructions", index), text) for index, text in enumerate(exercise.instructions)]
        for path, text in parts:
            plain = _plain(text)
            if len(plain.split()) >= _LEAST_WORDS:
                texts.append((("exercises", exercise.id, *path), plain))
    for place, _, other in _alike(texts):
        yield place, f"stands in {other} too; write it once, or in other words"


def _alike(texts: "list[tuple[Path, str]]") -> "Iterator[tuple[Path, str, str]]":
    """The places of texts that stand under another id too, each with the first such id."""
    ids: dict[str, dict[str, None]] = {}
    for (_, one, *_), text in texts:
        ids.setdefault(text, {})[str(one)] = None
    for place, text in texts:
        other = next((one for one in ids[text] if one != place[1]), None)
        if other is not None:
            yield place, text, other


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKC", text).casefold()
    return " ".join("".join(one if one.isalnum() else " " for one in letters).split())
