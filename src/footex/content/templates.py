"""Templates: commented TOML to fill in, invalid until then; their texts are bundled files."""

from typing import Final

from footex.content.bundled import read_data
from footex.errors import InvalidValue
from footex.model.fields import as_slug

__all__ = ["TEMPLATES", "make_template"]

TEMPLATES: Final = ("exercise", "routine")
"""The kinds of documents that have a template."""


def make_template(kind: str, id_: str) -> str:
    """Make a commented TOML document to fill in.

    Args:
        kind: "exercise" or "routine".
        id_: The id of what it will hold.

    Returns:
        The text. The loader rejects it until the required texts in it are filled in.

    Raises:
        InvalidValue: Another kind, or not an id.

    Example:
        >>> make_template("exercise", "toe-spread").splitlines()[2:5]
        ['footex = 1', 'type = "exercise"', 'id = "toe-spread"']
    """
    from footex.model.exercise_kinds import ExerciseKind, Position
    from footex.model.target import TargetKind

    if kind not in TEMPLATES:
        raise InvalidValue("kind", kind, "has no template", f"write one of {', '.join(TEMPLATES)}")
    slug = as_slug(id_, "id")
    kinds = {"positions": Position, "kinds": ExerciseKind, "targets": TargetKind}
    names = {name: ", ".join(member.value for member in enum) for name, enum in kinds.items()}
    return read_data(f"templates/{kind}.toml").decode().format(id=slug, **names)
