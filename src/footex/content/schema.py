"""The JSON Schema of documents, generated from the model: for editors, and for programs in other languages.

The wheel ships it as a file, written by `scripts/write_schema.py`; `footex schema` prints that file.
It accepts whatever the loader accepts. What it lets pass and the loader refuses is listed with the documentation
of the format: what one field demands of another, ids that lead nowhere, and the finer points of durations.
"""

import json
import re
from datetime import date, datetime, time
from enum import Enum
from fractions import Fraction
from inspect import cleandoc
from typing import TYPE_CHECKING, Any, Final

from footex.content.bundled import SCHEMA_FILE
from footex.content.conversion import unstructure_part
from footex.content.migration import CURRENT
from footex.content.shapes import BUNDLE, KINDS, TAGS, Field, Shape, fields_of, is_object
from footex.errors import InvalidValue
from footex.model._value import GREATEST_WHOLE, MOST_CHARACTERS
from footex.model.dose import Tempo
from footex.model.quantities import GREATEST_COUNT, Count, Duration
from footex.planning.plan.plan import Plan
from footex.planning.request.ramp import FRACTION, RAMPS
from footex.planning.request.request import MOST_WEEKS

if TYPE_CHECKING:
    from footex.model._value import Value

__all__ = ["SCHEMA_FILE", "make_schema", "write_schema"]

_WORDS: Final = "a few|several|a couple of"
_SLUG: Final = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 100}
_COUNT: Final = {"type": "integer", "minimum": 1, "maximum": GREATEST_COUNT}
_COUNTS: Final = {"type": "string", "pattern": "^\\s*[0-9]+\\s*([-\N{EN DASH}]\\s*[0-9]+\\s*){1,2}$"}
_DURATION: Final = {"type": "string", "pattern": "[0-9]", "examples": ["20 s", "5-10 s", "1 min 30 s", "1:30"]}
_TEMPO: Final = {"type": "string", "pattern": "^\\s*[0-9]{1,5}(-[0-9]{1,5}){3}\\s*$", "examples": ["3-1-2-0"]}
_UNSTATED: Final = {"const": "unstated"}
_DATE: Final = {"type": "string", "pattern": "^[0-9]{4}-?(W[0-9]{2}|[0-9]{2}-?[0-9]{2})", "examples": ["2026-11-23"]}
_MOMENT: Final = {**_DATE, "examples": ["2026-11-23T07:00:00+01:00"]}
_CLOCK: Final = {"type": "string", "pattern": "^\\s*[0-9]{1,2}:[0-9]{2}\\s*$", "examples": ["07:00"]}
_FRACTION: Final = {
    "anyOf": [{"type": "number", "minimum": 0, "maximum": 1}, {"type": "string", "pattern": f"^{FRACTION}$"}],
    "examples": [0.5, "1/3"],
}
_PLAIN: "Final[dict[type, dict[str, Any]]]" = {
    bool: {"type": "boolean"}, Count: _COUNT, Duration: _DURATION, Tempo: _TEMPO,
    date: _DATE, datetime: _MOMENT, time: _CLOCK, Fraction: _FRACTION,
}  # fmt: skip
_VAGUE: Final = {
    "type": "object",
    "properties": {"vague": {"type": "string", "minLength": 1}},
    "required": ["vague"],
    "additionalProperties": False,
}


def make_schema() -> dict[str, Any]:
    """Make the schema of all kinds of documents (2020-12).

    Returns:
        Plain values to be written as JSON; a new object each time.

    Example:
        >>> make_schema()["$schema"]
        'https://json-schema.org/draft/2020-12/schema'
    """
    defined: dict[str, Any] = {}
    documents = {name: _document(name, _object(kind, defined)) for name, kind in KINDS.items()}
    documents["plan"] = _document("plan", _plan(Plan, defined))
    documents["bundle"] = _document("bundle", _bundle(defined))
    branches = [
        {
            "if": {"properties": {"type": {"const": name}}, "required": ["type"]},
            "then": {"$ref": f"#/$defs/{name}-document"},
        }
        for name in documents
    ]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "footex document",
        "description": f"Exercises, routines, sources, paces, plans, and bundles: format {CURRENT} of footex.",
        "type": "object",
        "properties": {"footex": {"const": CURRENT}, "type": {"enum": list(documents)}},
        "required": ["footex", "type"],
        "allOf": branches,
        "$defs": {**{f"{name}-document": one for name, one in documents.items()}, **dict(sorted(defined.items()))},
    }


def write_schema() -> str:
    """Write the schema as the text of the file that is shipped."""
    return json.dumps(make_schema(), indent=2, ensure_ascii=False) + "\n"


def _document(name: str, content: dict[str, Any]) -> dict[str, Any]:
    header = {
        "$schema": {"type": "string", "description": "This schema, for editors."},
        "footex": {"const": CURRENT, "description": "The version of the format."},
        "type": {"const": name, "description": "What the document holds."},
    }
    required = ["footex", "type", *content.get("required", ())]
    return {**content, "properties": {**header, **content["properties"]}, "required": required}


def _bundle(defined: dict[str, Any]) -> dict[str, Any]:
    lists: dict[str, Any] = {}
    for name, kind in BUNDLE.items():
        defined[kind] = _object(KINDS[kind], defined)
        lists[name] = {"type": "array", "items": {"$ref": f"#/$defs/{kind}"}}
    return {"type": "object", "properties": lists, "additionalProperties": False}


def _plan(kind: "type[Value]", defined: dict[str, Any]) -> dict[str, Any]:
    """A plan with all that it refers to."""
    plan, held = _object(kind, defined), _bundle(defined)
    return {
        **plan,
        "properties": {**held["properties"], **plan["properties"]},
        "required": ["rules", *plan["required"]],
    }


def _object(kind: "type[Value]", defined: dict[str, Any], tag: str = "") -> dict[str, Any]:
    told = _descriptions(kind)
    properties: dict[str, Any] = {"type": {"const": tag}} if tag else {}
    for field in fields_of(kind):
        described = {"description": told[field.name]} if field.name in told else {}
        properties[field.name] = {**described, **_default(field), **_field(field, defined)}
    required = [field.name for field in fields_of(kind) if field.required]
    schema = {"type": "object", "properties": properties, "additionalProperties": False}
    return {**schema, "required": ["type", *required] if tag else required}


def _default(field: Field) -> dict[str, Any]:
    written = None if field.required or not field.default else unstructure_part(field.default)
    return {} if written is None else {"default": written}


def _descriptions(kind: type) -> dict[str, str]:
    """What the class's docstring says of its fields, for editors to show."""
    # From 3.13 on the compiler takes the indent of docstrings away.
    _, _, arguments = cleandoc(kind.__doc__ or "").partition("Args:\n")
    lines = re.sub(r"\n {8,}", " ", arguments.partition("\n\n")[0])
    return dict(re.findall(r"^ {4}(\w+): (.+)$", lines, re.MULTILINE))


def _field(field: Field, defined: dict[str, Any]) -> dict[str, Any]:
    shape = field.shape
    value = {"type": "string", "minLength": 1} if shape.written else _value(field, defined)
    options: list[Any] = [{"type": "array", "items": value}] if shape.many and not shape.written else [value]
    if shape.text:
        options.append({"enum": list(RAMPS)})
    if shape.members == (Count,):
        options.append(_COUNTS)
    if shape.vague:
        unit = " (seconds?|minutes?|hours?)" if Duration in shape.members else ""
        options += [_VAGUE, {"type": "string", "pattern": f"^({_WORDS}){unit}$"}]
    if shape.unstated:
        options.append(_UNSTATED)
    if shape.optional:
        options += [{"type": "null"}, {"const": "none"}]
    return options[0] if len(options) == 1 else {"anyOf": options}


def _value(field: Field, defined: dict[str, Any]) -> dict[str, Any]:
    shape = field.shape
    if shape.reference:
        return {
            "type": "string",
            "description": f"The id of {'an' if shape.reference == 'exercise' else 'a'} {shape.reference}.",
        }
    if shape.tagged:
        return _tagged(shape, defined)
    if len(shape.members) > 1:
        return {"anyOf": [_member(member, field, defined) for member in shape.members]}
    return _member(shape.members[0], field, defined)


def _member(member: type[Any], field: Field, defined: dict[str, Any]) -> dict[str, Any]:
    if is_object(member):
        return _refer(member, member.__name__.lower(), defined)
    if issubclass(member, Enum):
        return {"enum": [one.value for one in member]}
    if member is str:
        return _text(field)
    if field.name == "days_per_week":
        return {**_COUNT, "maximum": 7}
    return _whole(field) if member is int else dict(_PLAIN[member])


def _whole(field: Field) -> dict[str, Any]:
    """A whole number from the least that the field's class admits."""
    least = next((figure for figure in (-1, 0, 1) if _admits(field, figure)), -1)
    most = MOST_WEEKS if field.name == "weeks" else GREATEST_WHOLE
    return {"type": "integer", **({"minimum": least} if least >= 0 else {}), "maximum": most}


def _admits(field: Field, figure: int) -> bool:
    try:
        field.check(figure)
    except InvalidValue:
        return False
    return True


def _text(field: Field) -> dict[str, Any]:
    if field.name in ("id", "by", "easier", "harder"):
        return dict(_SLUG)
    least = {"minLength": 1} if field.required or field.shape.many or field.default else {}
    return {"type": "string", **least, "maxLength": MOST_CHARACTERS}


def _tagged(shape: Shape, defined: dict[str, Any]) -> dict[str, Any]:
    tags = [TAGS[member] for member in shape.members]
    branches = [
        {
            "if": {"properties": {"type": {"const": TAGS[one]}}, "required": ["type"]},
            "then": _refer(one, TAGS[one], defined, TAGS[one]),
        }
        for one in shape.members
    ]
    return {"type": "object", "properties": {"type": {"enum": tags}}, "required": ["type"], "allOf": branches}


def _refer(kind: "type[Value]", name: str, defined: dict[str, Any], tag: str = "") -> dict[str, Any]:
    if name not in defined:
        defined[name] = {}
        defined[name] = _object(kind, defined, tag)
    return {"$ref": f"#/$defs/{name}"}
