"""References: ids in documents, and the values that they refer to."""

from collections import ChainMap
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import frozen

from footex.errors import FootexError

if TYPE_CHECKING:
    from footex.model.catalog import Catalog
    from footex.model.exercise import Exercise
    from footex.model.routines.routine import Routine
    from footex.model.sources.source import Source

__all__ = ["Broken", "Known", "UnknownReference", "Unresolved", "known_among", "refer", "resolve_references"]


class Broken:
    """Takes the place of an invalid value; its errors are reported once, where the value is defined."""


@frozen
class Known:
    """What the ids of a document can refer to."""

    exercises: "Mapping[str, Exercise | Broken]"
    sources: "Mapping[str, Source | Broken]"
    routines: "Mapping[str, Routine | Broken]"


def known_among(own: "Mapping[str, Mapping[str, Any]]", base: "Catalog") -> Known:
    """What ids can refer to: a document's own values by kind and id, then those of a catalogue."""
    return Known(
        ChainMap(own["exercise"], base.exercises),  # type: ignore[arg-type] # only read
        ChainMap(own["source"], base.sources),  # type: ignore[arg-type] # as above
        ChainMap(own["routine"], base.routines),  # type: ignore[arg-type] # as above
    )


@frozen
class Unresolved:
    """Takes the place of the value of an id that is unknown, or whose value is invalid."""

    kind: str
    id: str
    known: Mapping[str, object]
    broken: bool = False


class UnknownReference(FootexError):
    """An id of a document that refers to nothing.

    Attributes:
        reference: The id and what it was looked for among.
    """

    def __init__(self, reference: Unresolved) -> None:
        super().__init__(reference)
        self.reference = reference


_OPTIONAL = frozenset({"source", "whole"})
"""The fields that may refer to nothing."""


def resolve_references(document: dict[str, Any], known: Known) -> None:
    """Replace the ids of a parsed exercise, routine or protocol by their values, in blocks of any depth.

    Only ids are changed; the conversion reports whatever else is wrong.
    """
    refer(document, "source", known.sources)
    if document.get("phases").__class__ is list:
        _refer_to_routines(document["phases"], known)
    # A list of what is left to visit, not recursion: the depth of blocks hasn't been checked yet.
    waiting = [document.get("items")]
    while waiting:
        items = waiting.pop()
        if items.__class__ is not list:
            continue
        for item in items:
            if item.__class__ is dict:
                refer(item, "exercise", known.exercises)
                if "items" in item:
                    waiting.append(item["items"])


def _refer_to_routines(phases: list[Any], known: Known) -> None:
    for phase in phases:
        if phase.__class__ is dict and phase.get("routines").__class__ is list:
            phase["routines"] = [
                _resolved("routine", key, known.routines) if key.__class__ is str else key for key in phase["routines"]
            ]


def refer(holder: dict[str, Any], kind: str, known: Mapping[str, object], field: str = "") -> None:
    """Replace one id by its value, or by an `Unresolved` where there is none; the field has the name of the kind."""
    field = field or kind
    key = holder.get(field)
    if key.__class__ is str and not (key == "none" and field in _OPTIONAL):
        holder[field] = _resolved(kind, key, known)


def _resolved(kind: str, key: str, known: Mapping[str, object]) -> object:
    value = known.get(key)
    is_valid = value is not None and not isinstance(value, Broken)
    return value if is_valid else Unresolved(kind, key, known, broken=value is not None)
