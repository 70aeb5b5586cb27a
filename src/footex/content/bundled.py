"""The bundled content: each document is read on first use and passed directly to the constructors.

The strict conversion would need cattrs, which takes longer to import than all of this. A test converts the same
documents strictly and requires equal values.
"""

import json
import os.path
from _thread import allocate_lock
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from footex.content.kinds import BUNDLE, CATALOGUED, TAGS
from footex.model.catalog import Catalog
from footex.model.dosage.dose import Dose
from footex.model.dosage.frequency import Frequency
from footex.model.equipment import Equipment
from footex.model.exercise import Exercise
from footex.model.figures.amounts import Vague
from footex.model.routines.prescription import Reading
from footex.model.safety.caution import Caution
from footex.model.shelf import Shelf
from footex.model.sources.claim import Claim
from footex.model.sources.evidence import Evidence
from footex.model.target import Target

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["SCHEMA_FILE", "bundled", "read_data"]

SCHEMA_FILE = "footex-1.schema.json"
"""The JSON Schema of documents of format 1, among the bundled files."""

_LOCK = allocate_lock()
"""Without it, the first calls of two threads could each make a catalogue; `threading` is slower to import."""

_DATA = os.path.join(os.path.dirname(os.path.dirname(__file__)), "data")  # noqa: PTH118, PTH120 - pathlib is slow to import


def _make_late(module: str, name: str, /, **fields: Any) -> object:
    """Make a value whose class few documents need, and so is imported when one does."""
    from importlib import import_module

    value: object = getattr(import_module(f"footex.model.{module}"), name)(**fields)
    return value


def _session_dose(*, exercise: Exercise, **fields: Any) -> object:
    # It holds the id of its exercise, not the exercise.
    return _make_late("phases.session_dose", "SessionDose", exercise=exercise.id, **fields)


_protocol = partial(_make_late, "phases.protocol", "Protocol")


_PARTS: "dict[str, Callable[..., object]]" = {
    "cautions": Caution,
    "claims": Claim,
    "contraindications": partial(_make_late, "safety.population", "Contraindication"),
    "delivery": partial(_make_late, "delivery.delivery", "Delivery"),
    "dose": Dose,
    "doses": _session_dose,
    "enter": partial(_make_late, "sources.criterion", "Criterion"),
    "equipment": Equipment,
    "evidence": Evidence,
    "exclusions": partial(_make_late, "safety.population", "Exclusion"),
    "frequency": Frequency,
    "leave": partial(_make_late, "sources.criterion", "Criterion"),
    "limit": partial(_make_late, "sources.criterion", "Criterion"),
    "outcomes": partial(_make_late, "sources.outcome", "Outcome"),
    "phases": partial(_make_late, "phases.phase", "Phase"),
    "population": partial(_make_late, "safety.population", "Population"),
    "progressions": partial(_make_late, "progress.progression", "Progression"),
    "readings": Reading,
    "stop_rules": partial(_make_late, "safety.stop_rule", "StopRule"),
    "targets": Target,
    "when": partial(_make_late, "sources.criterion", "Criterion"),
}
"""The class of the values under a key, wherever the key occurs."""

_TAGGED: "dict[str, Callable[..., object]]" = {
    **CATALOGUED,
    "protocol": _protocol,
    **{tag: kind for kind, tag in TAGS.items()},
}


def bundled() -> Catalog:
    """The bundled exercises, routines, sources and pictures.

    Each document is read once, on first use, from a folder, a wheel or a zip; several threads may ask at once.

    Returns:
        The same catalogue on every call, in every thread.

    Example:
        >>> bundled().routines["simple-foot-exercises"].title
        'Simple foot exercises'
    """
    with _LOCK:
        return _bundled()


@cache
def _bundled() -> Catalog:
    index: dict[str, list[str]] = json.loads(read_data("index.json"))
    shelves: dict[str, Shelf[Any]] = {}
    for name, kind in BUNDLE.items():
        make = partial(_load, shelves, name)
        makers = {id_: ("footex", partial(make, id_)) for id_ in index.get(name, ())}
        shelves[kind] = Shelf(kind, makers)
    return Catalog.from_shelves(**{name: shelves[kind] for name, kind in BUNDLE.items()})


def _load(shelves: dict[str, Shelf[Any]], folder: str, id_: str) -> object:
    if folder == "pictures":
        return _make_late("pictures.picture", "Picture", id=id_, svg=read_data(f"{folder}/{id_}.svg").decode())
    return json.loads(read_data(f"{folder}/{id_}.json"), object_hook=partial(_build, shelves))


def read_data(path: str) -> bytes:
    """Read a file of `footex/data`, also from a zip."""
    loader: Any = __spec__.loader
    data: bytes = loader.get_data(os.path.join(_DATA, *path.split("/")))  # noqa: PTH118 - as above
    return data


def _build(shelves: dict[str, Shelf[Any]], fields: dict[str, Any]) -> object:
    """Make the value of a JSON object; the parser calls this for inner objects first."""
    fields.pop("footex", None)
    if "vague" in fields:
        return Vague(fields["vague"])
    for key in fields.keys() & shelves.keys():
        fields[key] = shelves[key][fields[key]]
    if "routines" in fields:
        fields["routines"] = [shelves["routine"][id_] for id_ in fields["routines"]]
    for key in fields.keys() & _PARTS.keys():
        part = fields[key]
        if isinstance(part, dict):
            fields[key] = _PARTS[key](**part)
        elif isinstance(part, list):
            # Criteria without evidence are texts.
            fields[key] = [entry if isinstance(entry, str) else _PARTS[key](**entry) for entry in part]
    return _TAGGED[fields.pop("type")](**fields) if "type" in fields else fields
