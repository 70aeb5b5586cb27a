"""The bundled content, straight from its documents into the constructors, each read when first asked for.

A test puts the same documents through the strict conversion and requires equal values.
"""

import json
import os.path
from _thread import allocate_lock
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from footex.model.catalog import Catalog
from footex.model.dosage.dose import Dose, Hold, Move, Reps
from footex.model.dosage.frequency import Frequency
from footex.model.exercise import Equipment, Exercise, Target
from footex.model.figures.amounts import Vague
from footex.model.routines.block import Block, Rest
from footex.model.routines.prescription import Prescription, Reading
from footex.model.routines.routine import Routine
from footex.model.shelf import Shelf
from footex.model.sources.evidence import Evidence
from footex.model.sources.source import Caution, Claim, Source

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["SCHEMA_FILE", "bundled", "read_data"]

SCHEMA_FILE = "footex-1.schema.json"
"""The JSON Schema of documents of format 1, among the bundled files."""

_LOCK = allocate_lock()
"""Without it, two threads that ask first at the same time would make a catalogue each."""

_DATA = os.path.join(os.path.dirname(os.path.dirname(__file__)), "data")  # noqa: PTH118, PTH120 - may be in a zip

_PARTS: "dict[str, Callable[..., object]]" = {
    "cautions": Caution,
    "claims": Claim,
    "dose": Dose,
    "equipment": Equipment,
    "evidence": Evidence,
    "frequency": Frequency,
    "readings": Reading,
    "stop_rules": Caution,
    "targets": Target,
}
"""The class of the values under a key, wherever the key occurs."""

_TAGGED: "dict[str, Callable[..., object]]" = {
    "block": Block, "exercise": Exercise, "hold": Hold, "move": Move, "prescription": Prescription, "reps": Reps,
    "rest": Rest, "routine": Routine, "source": Source,
}  # fmt: skip


def bundled() -> Catalog:
    """The bundled exercises, routines and sources.

    Each document is read once, when it is asked for, safely from several threads, from a folder, a wheel or a zip.

    Returns:
        Always the same catalogue, whichever thread asks first.

    Example:
        >>> list(bundled().routines)
        ['heel-and-foot-stretching', 'simple-foot-exercises']
    """
    with _LOCK:
        return _bundled()


@cache
def _bundled() -> Catalog:
    index = json.loads(read_data("index.json"))
    sources: Shelf[Source] = _shelf("source", index)
    exercises: Shelf[Exercise] = _shelf("exercise", index, source=sources)
    routines: Shelf[Routine] = _shelf("routine", index, source=sources, exercise=exercises)
    return Catalog.from_shelves(exercises=exercises, routines=routines, sources=sources)


def _shelf(kind: str, index: dict[str, list[str]], **shelves: Shelf[Any]) -> Shelf[Any]:
    makers = {name: ("footex", partial(_load, f"{kind}s/{name}.json", shelves)) for name in index[f"{kind}s"]}
    return Shelf(kind, makers)


def _load(path: str, shelves: dict[str, Shelf[Any]]) -> object:
    return json.loads(read_data(path), object_hook=partial(_build, shelves))


def read_data(path: str) -> bytes:
    """Read a file of `footex/data`, also from a zip."""
    loader: Any = __spec__.loader
    data: bytes = loader.get_data(os.path.join(_DATA, *path.split("/")))  # noqa: PTH118 - may be in a zip
    return data


def _build(shelves: dict[str, Shelf[Any]], fields: dict[str, Any]) -> object:
    """Make the value of a JSON object; the parser calls this for inner objects first."""
    fields.pop("footex", None)
    if "vague" in fields:
        return Vague(fields["vague"])
    for key in fields.keys() & shelves.keys():
        fields[key] = shelves[key][fields[key]]
    for key in fields.keys() & _PARTS.keys():
        part = fields[key]
        if isinstance(part, dict):
            fields[key] = _PARTS[key](**part)
        elif isinstance(part, list):
            fields[key] = [_PARTS[key](**entry) for entry in part]
    return _TAGGED[fields.pop("type")](**fields) if "type" in fields else fields
