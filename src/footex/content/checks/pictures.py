"""Checks of pictures: names that lead to none, and pictures that nothing names."""

from typing import TYPE_CHECKING

from footex.content.bundled import bundled
from footex.content.checks.rule import a_check
from footex.content.problems import Severity
from footex.model.sources.evidence import split_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.content.checks.rule import Finding
    from footex.content.problems import Path
    from footex.model.catalog import Catalog

__all__ = ["picture_unknown", "picture_unused"]


@a_check(
    id="picture-unknown", severity=Severity.WARNING,
    why="A picture is named that neither the catalogue nor the bundled content holds. What shows the exercise shows it "
    "without a picture, so a slip in the name is never seen.",
)  # fmt: skip
def picture_unknown(catalog: "Catalog") -> "Iterator[Finding]":
    """Names of pictures that neither the catalogue nor the bundled content holds."""
    for path, name in _names(catalog):
        if name not in catalog.pictures and name not in bundled().pictures:
            yield path, f"there is no picture '{name}'; add pictures/{name}.svg, or leave the name out"


@a_check(
    id="picture-unused", severity=Severity.ADVICE,
    why="A picture is shown where an exercise or a prescription names it; nothing does.",
)  # fmt: skip
def picture_unused(catalog: "Catalog") -> "Iterator[Finding]":
    """Pictures that no exercise and no prescription names."""
    named = {name for _, name in _names(catalog)}
    for name in catalog.pictures:
        if name not in named:
            yield ("pictures", name), "is named by no exercise; name it in one's pictures, or leave it out"


def _names(catalog: "Catalog") -> "Iterator[tuple[Path, str]]":
    """The names of pictures, each with its place."""
    for exercise in catalog.exercises.values():
        for index, name in enumerate(exercise.pictures):
            yield ("exercises", exercise.id, "pictures", index), name
    for routine in catalog.routines.values():
        for place, prescription in routine.prescriptions():
            for index, name in enumerate(prescription.pictures):
                yield ("routines", routine.id, *split_path(place), "pictures", index), name
