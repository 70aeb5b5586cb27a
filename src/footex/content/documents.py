"""Documents as text, and the values they hold: `loads` and `dumps`."""

import json
from typing import TYPE_CHECKING, Any, TypeAlias

from footex.content.assembly import assemble
from footex.content.conversion import unstructure
from footex.content.drafts import read_draft
from footex.content.migration import CURRENT
from footex.content.parsing import MOST_BYTES
from footex.content.shapes import KINDS
from footex.errors import InvalidValue
from footex.model.catalog import Catalog
from footex.model.exercise import Exercise
from footex.model.routine import Routine
from footex.model.source import Source
from footex.timing.pace import Pace

if TYPE_CHECKING:
    from footex.content.parsing import Format
    from footex.model.shelf import Shelf

__all__ = ["Content", "dumps", "loads"]

Content: TypeAlias = Exercise | Routine | Source | Pace | Catalog
"""What a document can hold: one value, or a catalogue of several (a bundle)."""


def loads(
    text: str | bytes,
    format: "Format" = "json",  # noqa: A002 - the word that people look for
    *,
    catalog: Catalog | None = None,
    most_bytes: int = MOST_BYTES,
) -> Content:
    """Read a document.

    Ids that it refers to are looked up in the document itself (a bundle), then in the catalogue.

    Args:
        text: The document; bytes are UTF-8, with a byte order mark or without.
        format: How it is written: "json" or "toml".
        catalog: Where ids lead that the document itself doesn't hold; the bundled catalogue unless given.
        most_bytes: The bound on the document's size.

    Returns:
        An exercise, a routine, a source, a pace, or for a bundle a catalogue, which holds too what it refers to.

    Raises:
        DocumentError: Anything wrong with the document: all problems at once, each with its place.
        InvalidValue: Another format.

    Example:
        >>> loads('{"footex": 1, "type": "exercise", "id": "toe-spread", "name": "Toe spread"}')
        <Exercise toe-spread>
    """
    draft = read_draft(text, format, most_bytes=most_bytes)
    held = assemble([draft], catalog)
    return held.catalog() if draft.kind == "bundle" else held.only()


def dumps(value: Content) -> str:
    """Write a value as a document: JSON, always the same text for the same value.

    Exercises and routines refer to others by id; for a text that holds all, write `Catalog(routines=routine)`.

    Args:
        value: An exercise, a routine, a source, a pace, or a catalogue, which becomes a bundle.

    Returns:
        The document, which `loads` reads as an equal value.

    Raises:
        InvalidValue: Something else.

    Example:
        >>> print(dumps(Exercise(id="toe-spread", name="Toe spread")), end="")
        {
          "footex": 1,
          "type": "exercise",
          "id": "toe-spread",
          "name": "Toe spread"
        }
    """
    if isinstance(value, Catalog):
        return _write("bundle", _bundle(value))
    for kind, of in KINDS.items():
        if isinstance(value, of):
            return _write(kind, unstructure(value))
    raise InvalidValue("dumps", value, "is no document", "give an exercise, a routine, a source, a pace or a catalogue")


def _bundle(catalog: Catalog) -> dict[str, Any]:
    shelves: dict[str, Shelf[Any]] = {
        "sources": catalog.sources,
        "exercises": catalog.exercises,
        "routines": catalog.routines,
    }
    return {name: [unstructure(value) for value in shelf.values()] for name, shelf in shelves.items() if shelf}


def _write(kind: str, content: dict[str, Any]) -> str:
    return json.dumps({"footex": CURRENT, "type": kind, **content}, indent=2, ensure_ascii=False) + "\n"
