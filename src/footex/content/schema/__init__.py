"""The JSON Schema of documents, generated from the model: for editors, and for programs in other languages.

The wheel ships it as a file, written by `scripts/write_schema.py`; `footex schema` prints that file.
It accepts whatever the loader accepts. The documentation of the format lists what it accepts and the loader rejects:
rules between two fields, ids that refer to nothing, and figures that have to be compared.
"""

import json
from typing import TYPE_CHECKING, Any, Final

from footex.content.bundled import SCHEMA_FILE
from footex.content.checks import CHECK_CODES
from footex.content.kinds import ALTERNATIVES, BUNDLE, HELD
from footex.content.schema.values import (
    Schema,
    admits,
    closed_object,
    named_schemas,
    plain_value,
    refer,
    reference,
    vague_words,
)
from footex.content.schema.wording import describe, example_of, example_value
from footex.content.values.alternatives import OWN
from footex.content.values.conversion import unstructure_part
from footex.content.values.migration import CURRENT
from footex.content.values.shapes import KINDS, LINES, Field, Shape, fields_of, is_object
from footex.model.dosage.dose import Dose
from footex.model.phases.phase import Phase
from footex.model.phases.protocol import MOST_PHASES
from footex.planning.plan.making.alternatives import MOST_ALTERNATIVES
from footex.planning.plan.plan import Plan
from footex.planning.plan.usual_time import UsualDays, UsualTime
from footex.planning.request.availability.availability import Availability
from footex.planning.request.availability.away import MOST_AWAY, Away
from footex.planning.request.availability.busy import MOST_WEEKLY, WeeklyBusy
from footex.planning.request.availability.stay import MOST_STAYS, Stay
from footex.planning.request.commitments.commitment import MOST_COMMITMENTS, Commitment
from footex.planning.request.commitments.ramp import RAMPS
from footex.planning.request.commitments.shared_rest import MOST_RESTS, SharedRest
from footex.planning.request.commitments.spans import MOST_WEEKS
from footex.planning.request.commitments.wish import MOST_WISHES, OneADay

if TYPE_CHECKING:
    from collections.abc import Mapping

    from footex.model.value import Value

__all__ = ["SCHEMA_FILE", "make_schema", "write_schema"]


def make_schema() -> Schema:
    """Make the schema of all kinds of documents (2020-12).

    Returns:
        Plain values to be written as JSON; a new object each time.

    Example:
        >>> make_schema()["$schema"]
        'https://json-schema.org/draft/2020-12/schema'
    """
    defined = named_schemas()
    documents = {name: _document(name, _object(kind, defined)) for name, kind in KINDS.items()}
    documents["plan"] = _document("plan", _plan(Plan, defined))
    documents["bundle"] = _document("bundle", _bundle(defined, BUNDLE))
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "footex document",
        "description": "Exercises, routines, sources, protocols, pictures, paces, plans, and bundles: "
        f"format {CURRENT} of footex.",
        "type": "object",
        "properties": {"footex": _VERSION, "type": _type(list(documents), "What the document holds.")},
        "required": ["footex", "type"],
        "allOf": [_if_type(name, refer(f"{name}-document")) for name in documents],
        "$defs": {f"{name}-document": schema for name, schema in documents.items()} | dict(sorted(defined.items())),
    }


def _if_type(tag: str, schema: Schema) -> Schema:
    """The schema of objects of this `type`; validators report only what is wrong in the branch that applies."""
    return {"if": {"properties": {"type": {"const": tag}}, "required": ["type"]}, "then": schema}


def write_schema() -> str:
    """Write the schema as the text of the file that is shipped."""
    return json.dumps(make_schema(), indent=2) + "\n"


_ALSO_REQUIRED: "Final[Mapping[type[Value], Schema]]" = {
    Dose: {
        "if": {"properties": {"sets": {"type": "array"}}, "required": ["sets"]},
        "else": {"required": ["work"]},
    },
    Availability: {"anyOf": [{"required": ["windows"]}, {"required": ["rotation"]}]},
    UsualTime: {
        "if": {"properties": {"days": {"const": UsualDays.ROTATION.value}}, "required": ["days"]},
        "then": {"required": ["windows"]},
    },
}
"""What else is required of an object: sets that differ have their own work; free time and shifts have windows."""

_MOST: "Final[Mapping[type[Value], int]]" = {
    Commitment: MOST_COMMITMENTS, Phase: MOST_PHASES, Away: MOST_AWAY, WeeklyBusy: MOST_WEEKLY, Stay: MOST_STAYS,
    OneADay: MOST_WISHES, SharedRest: MOST_RESTS,
}  # fmt: skip
"""The maximum number of some values in a list."""

_VERSION: Schema = {"const": CURRENT, "description": "The version of the format.", "examples": [CURRENT]}


def _type(known: list[str], description: str) -> Schema:
    choice = {"const": known[0]} if len(known) == 1 else {"enum": known}
    return {**choice, "description": description, "examples": known[:1]}


def _document(name: str, content: Schema) -> Schema:
    header = {
        "$schema": {
            "type": "string", "description": "This schema, for editors.", "examples": ["footex.schema.json"]
        },
        "footex": _VERSION,
        "type": _type([name], "What the document holds."),
        "ignore": {
            "type": "array", "items": {"enum": list(CHECK_CODES)}, "examples": [["copied-text"]],
            "description": "The codes of the checks whose findings about this document aren't reported.",
        },
        "ignorable": {
            "type": "array", "items": {"type": "string"}, "examples": [["mechanic"]],
            "description": "Keys that a release which doesn't know them may ignore: they change no figure.",
        },
    }  # fmt: skip
    required = ["footex", "type", *content.get("required", ())]
    return {**content, "properties": {**header, **content["properties"]}, "required": required}


def _bundle(defined: dict[str, Schema], kinds: "Mapping[str, str]") -> Schema:
    lists: Schema = {}
    for name, kind in kinds.items():
        defined[kind] = _object(KINDS[kind], defined)
        lists[name] = {
            "description": f"The {name} that the document holds.",
            "examples": [[example_value(KINDS[kind])]],
            "type": "array",
            "items": refer(kind),
        }
    return closed_object(lists, [])


def _plan(kind: "type[Value]", defined: dict[str, Schema]) -> Schema:
    """A plan with all that it refers to."""
    plan, held = _object(kind, defined), _bundle(defined, HELD)
    properties = held["properties"] | plan["properties"]
    own = {name: properties[name] for name in OWN}
    properties[ALTERNATIVES] = {
        "description": "Other plans of the same request, the best first: of each what isn't that of the plan.",
        "examples": [[]],
        "type": "array",
        "items": closed_object(own, [name for name in OWN if name in plan["required"]]),
        "maxItems": MOST_ALTERNATIVES,
    }
    return plan | {"properties": properties, "required": ["rules", *plan["required"]]}


def _object(kind: "type[Value]", defined: dict[str, Schema], tag: str = "") -> Schema:
    descriptions = describe(kind)
    properties: Schema = {"type": _type([tag], "What this is.")} if tag else {}
    for field in fields_of(kind):
        properties[field.name] = {
            "description": descriptions[field.name],
            **_default(field),
            "examples": [example_of(kind, field)],
            **_field(field, kind.__name__, defined),
        }
    required = [field.name for field in fields_of(kind) if field.required]
    return closed_object(properties, ["type", *required] if tag else required) | _ALSO_REQUIRED.get(kind, {})


def _default(field: Field) -> Schema:
    written = None if field.required or not field.default else unstructure_part(field.default)
    return {} if written is None else {"default": written}


def _field(field: Field, holder: str, defined: dict[str, Schema]) -> Schema:
    shape = field.shape
    if shape.written:
        options = [refer("windows")]
    else:
        members = shape.members[:1] if shape.tagged else shape.members
        options = [option for member in members for option in _value(member, field, holder, defined)]
    if shape.many and not shape.written:
        options = [_list(field, _any_of(options))]
    for member in shape.alone:
        options += [{"enum": list(RAMPS)}] if member is str else plain_value(member, field, holder)
    if shape.vague:
        options.append(vague_words(field))
    if shape.unstated:
        options.append({"const": "unstated"})
    if shape.optional:
        options += [{"type": "null"}, {"const": "none"}]
    return _any_of(options)


def _any_of(options: list[Schema]) -> Schema:
    return options[0] if len(options) == 1 else {"anyOf": options}


def _list(field: Field, items: Schema) -> Schema:
    """A list, empty too if the model admits that; a ramp, which may be a text, has one fraction a week."""
    bounds = {} if admits(field, []) else {"minItems": 1}
    if str in field.shape.alone:
        bounds = {"minItems": 1, "maxItems": MOST_WEEKS}
    elif most := _MOST.get(field.shape.members[0]):
        bounds |= {"maxItems": most}
    return {"type": "array", "items": items, **bounds}


def _value(member: "type[Any]", field: Field, holder: str, defined: dict[str, Schema]) -> list[Schema]:
    shape = field.shape
    if shape.reference:
        return [reference(shape.reference, field)]
    if shape.tagged:
        return [_tagged(shape, defined)]
    if is_object(member):
        line = [refer(f"{member.__name__.lower()}-line")] if member in LINES else []
        return [_defined(member, member.__name__.lower(), defined), *line]
    return plain_value(member, field, holder)


def _tagged(shape: Shape, defined: dict[str, Schema]) -> Schema:
    kinds = shape.kinds_by_tag()
    branches = [_if_type(tag, _defined(kind, tag, defined, tag)) for tag, kind in kinds.items()]
    properties = {"type": _type(list(kinds), "What this is.")}
    return {"type": "object", "properties": properties, "required": ["type"], "allOf": branches}


def _defined(kind: "type[Value]", name: str, defined: dict[str, Schema], tag: str = "") -> Schema:
    if name not in defined:
        # Entered before it is made: blocks hold blocks.
        defined[name] = {}
        defined[name] = _object(kind, defined, tag)
    return refer(name)
