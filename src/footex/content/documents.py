"""Documents as text, and the values they hold: `loads` and `dumps`."""

import json
from typing import TYPE_CHECKING, Any, TypeAlias, Union

from footex.content.kinds import BUNDLE
from footex.content.text.parsing import MOST_BYTES, Format
from footex.content.values.assembly import assemble
from footex.content.values.conversion import unstructure
from footex.content.values.migration import CURRENT
from footex.content.values.parsed_document import parse_document
from footex.content.values.parsed_picture import parse_picture
from footex.content.values.shapes import KINDS
from footex.errors import InvalidValue
from footex.model.catalog import Catalog
from footex.model.exercise import Exercise
from footex.model.fields import as_instance
from footex.model.phases.protocol import Protocol
from footex.model.pictures.picture import Picture
from footex.model.routines.routine import Routine
from footex.model.sources.source import Source
from footex.timing.logs.session_log import SessionLog
from footex.timing.paces.pace import Pace

if TYPE_CHECKING:
    from footex.model.shelf import Shelf
    from footex.planning.plan.plan import Plan

__all__ = ["Content", "dumps", "loads", "read_document", "read_picture"]

Content: TypeAlias = Union[Exercise, Routine, Source, Protocol, Picture, Pace, SessionLog, Catalog, "Plan"]
"""What a document can hold: one value, a catalogue of several (a bundle), or a plan."""


def loads(
    text: str | bytes,
    format: Format = "json",  # noqa: A002 - the word that people look for
    *,
    catalog: Catalog | None = None,
    most_bytes: int = MOST_BYTES,
) -> "Content":
    """Read a document.

    Ids that it refers to are looked up in the document itself (a bundle), then in the catalogue.

    Args:
        text: The document; bytes are UTF-8, with a byte order mark or without.
        format: How it is written: "json" or "toml".
        catalog: Where ids lead that the document itself doesn't hold; the bundled catalogue unless given.
        most_bytes: The bound on the document's size.

    Returns:
        An exercise, a routine, a source, a protocol, a picture, a pace or a session log; for a bundle a
        catalogue of its values and of those that they refer to; for a plan the plan, which keeps every hard rule of its
        own request.

    Raises:
        InvalidDocument: Anything wrong with the document: all problems at once, each with its place.
        InvalidValue: Neither text nor bytes, another format, no catalogue, or a bound that isn't a whole number from 1
            on.

    Example:
        >>> loads('{"footex": 1, "type": "exercise", "id": "toe-spread", "name": "Toe spread"}')
        <Exercise toe-spread>
    """
    return read_document(text, format, catalog=catalog, most_bytes=most_bytes)


def read_document(
    data: str | bytes,
    form: Format,
    *,
    catalog: Catalog | None,
    most_bytes: int,
    file: str = "",
) -> "Content":
    """Read a document as `loads` does, with the name of its file in every problem."""
    if catalog is not None:
        as_instance(catalog, Catalog, "catalog")
    parsed = parse_document(data, form, file=file, most_bytes=most_bytes)
    held = assemble([parsed], catalog)
    return held.catalog() if parsed.kind == "bundle" else held.only()


def read_picture(data: bytes, file: str) -> Picture:
    """Read the SVG of a file as the picture of its name."""
    picture: Picture = assemble([parse_picture(data, file)]).only()
    return picture


def dumps(value: "Content") -> str:
    """Write a value as a document: JSON, always the same text for the same value.

    Exercises, routines and protocols refer to others by id; for a self-contained document, write
    `Catalog(routines=routine)`.

    Args:
        value: An exercise, a routine, a source, a protocol, a picture, a pace, a session log; a catalogue, which
            becomes a bundle; a plan, which becomes a document that holds all it refers to.

    Returns:
        The document, which `loads` reads as an equal value.

    Raises:
        InvalidValue: Something else.
        ConflictingIds: A plan of two different exercises, or sources, of one id.

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
    from footex.planning.plan.plan import Plan

    if isinstance(value, Plan):
        from footex.content.values.plans import write_plan

        return _write("plan", write_plan(value))
    expected = (
        "give an exercise, a routine, a source, a protocol, a picture, a pace, a session log, a catalogue or a plan"
    )
    raise InvalidValue("dumps", value, "is not a document", expected)


def _bundle(catalog: Catalog) -> dict[str, Any]:
    shelves: dict[str, Shelf[Any]] = {name: getattr(catalog, name) for name in BUNDLE}
    return {name: [unstructure(value) for value in shelf.values()] for name, shelf in shelves.items() if shelf}


def _write(kind: str, content: dict[str, Any]) -> str:
    return json.dumps({"footex": CURRENT, "type": kind, **content}, indent=2, ensure_ascii=False) + "\n"
