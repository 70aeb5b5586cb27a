"""The fields that hold texts and lists, each with the schema's validator for it and the loader's verdict."""

from functools import cache
from typing import Any

from jsonschema import Draft202012Validator
from test_wrong_values import HOLDERS

import footex
from footex.content.kinds import TAGS
from footex.content.schema import make_schema, wording
from footex.content.values.conversion import find_errors
from footex.content.values.shapes import Field, fields_of

SCHEMA = make_schema()
FIELDS = {(kind.__name__, field.name): (kind, field) for _, _, kind in HOLDERS for field in fields_of(kind)}


def loader_refuses(kind: type[Any], field: Field, value: Any) -> bool:
    # Evidence and a policy are checked once they are made; of others that would be what one field demands of another.
    whole = wording.example_value(kind) if kind in (footex.Evidence, footex.Policy) else {}
    holder: dict[str, Any] = {**whole, field.name: value}
    return any(path[:1] == (field.name,) for path, _ in find_errors(holder, kind))


def validator(kind: type[Any], name: str) -> Draft202012Validator:
    documents = {"Plan": "plan-document", "SessionLog": "session-log-document"}
    return _validator(TAGS.get(kind) or documents.get(kind.__name__) or kind.__name__.lower(), name)


@cache
def _validator(called: str, name: str) -> Draft202012Validator:
    return Draft202012Validator({"$defs": SCHEMA["$defs"], **SCHEMA["$defs"][called]["properties"][name]})
