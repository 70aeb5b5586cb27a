"""Templates: commented TOML to fill in, invalid until then; their texts are bundled files."""

from typing import TYPE_CHECKING, Final

from footex.content.bundled import read_data
from footex.errors import InvalidValue
from footex.model.fields import as_slug

if TYPE_CHECKING:
    from enum import Enum

__all__ = ["TEMPLATES", "make_template"]

TEMPLATES: Final = ("exercise", "routine")
"""The kinds of documents that have a template."""


def make_template(kind: str, id_: str, *, from_source: bool = False) -> str:
    """Make a commented TOML document to fill in.

    Args:
        kind: "exercise" or "routine".
        id_: The id of what it will hold.
        from_source: Whether a routine comes with its source, and with the evidence for every figure.

    Returns:
        The text. The loader rejects it until the required texts in it are filled in.

    Raises:
        InvalidValue: Another kind, not an id, or an exercise from a source.

    Example:
        >>> make_template("exercise", "toe-spread").splitlines()[2:5]
        ['footex = 1', 'type = "exercise"', 'id = "toe-spread"']
    """
    if kind not in TEMPLATES:
        raise InvalidValue("kind", kind, "has no template", f"write one of {', '.join(TEMPLATES)}")
    if from_source and kind != "routine":
        raise InvalidValue("kind", kind, "has no template from a source", "write routine")
    slug = as_slug(id_, "id")
    names = {name: ", ".join(member.value for member in enum) for name, enum in _listed().items()}
    name = "routine-from-source" if from_source else kind
    return read_data(f"templates/{name}.toml").decode().format(id=slug, **names)


def _listed() -> "dict[str, type[Enum]]":
    """The enumerations whose members the templates list, by the names of their places."""
    from footex.model.exercise_kinds import ExerciseKind, Position
    from footex.model.sources.claim import ClaimKind, ClaimSense
    from footex.model.sources.outcome import OutcomeResult
    from footex.model.sources.source import Extent, SourceDesign
    from footex.model.target import TargetKind

    return {
        "positions": Position, "kinds": ExerciseKind, "targets": TargetKind, "designs": SourceDesign,
        "extents": Extent, "claims": ClaimKind, "senses": ClaimSense, "results": OutcomeResult,
    }  # fmt: skip
