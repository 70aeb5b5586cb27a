"""What a run is of, as named texts: two runs that differ in none of them write the same bytes."""

from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from functools import partial
from hashlib import file_digest, sha256
from json import dumps as to_json
from numbers import Number
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from footex.bulk.compiling.compiled import Compiled
from footex.content.documents import dumps
from footex.errors import InvalidValue
from footex.model.catalog import Catalog

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["Description", "describe_function", "describe_input", "describe_schema", "fingerprint_of"]

Description = Mapping[str, str]
"""What a run is of: each item by its name."""


def fingerprint_of(description: Description) -> str:
    """The hash of a description.

    Example:
        >>> fingerprint_of({"parts": "True"})[:16]
        'c9aac63cf2e908d3'
    """
    return sha256(to_json(dict(sorted(description.items()))).encode()).hexdigest()


def describe_input(path: Path) -> dict[str, str]:
    """The size and the hash of a file."""
    with path.open("rb") as file:
        digest = file_digest(file, "sha256").hexdigest()
    return {"bytes of the input": str(path.stat().st_size), "hash of the input": digest}


def describe_schema(schema: "pa.Schema") -> str:
    """The names and the types of columns, in a line."""
    return ", ".join(f"{field.name}: {field.type}" for field in schema)


def describe_function(function: Callable[..., Any]) -> dict[str, str]:
    """The name of a function, and of a `functools.partial` what it is given.

    Raises:
        InvalidValue: A function without a name of its own, or an argument of which it can't be said what it is.
    """
    given: dict[str, object] = {}
    called: Any = function
    while isinstance(called, partial):
        given = {**{str(place): value for place, value in enumerate(called.args)}, **called.keywords, **given}
        called = called.func
    module, name = getattr(called, "__module__", None), getattr(called, "__qualname__", "<unnamed>")
    if module is None or "<" in name:
        right = "give a function of a module, its options by functools.partial"
        raise InvalidValue("run.function", function, "has no name by which a later run would know it", right)
    return {"function": f"{module}.{name}", **{key: _describe(key, value) for key, value in sorted(given.items())}}


def _describe(name: str, value: object) -> str:
    """A value as text: short ones themselves, others as a hash of all that they hold."""
    spelled = _spell(name, value)
    return spelled if len(spelled) <= 40 else sha256(spelled.encode()).hexdigest()


def _spell(name: str, value: Any) -> str:
    if value is None or isinstance(value, str | Number):
        return repr(value)
    if isinstance(value, Enum):
        return str(value)
    if isinstance(value, Catalog):
        return dumps(value)
    if isinstance(value, Compiled):
        return _spell(name, [Catalog(routines=value.routines), value.paces])
    if isinstance(value, Sequence):
        return f"[{', '.join(_spell(name, one) for one in value)}]"
    if attrs.has(type(value)):
        held = {field.name: _spell(name, getattr(value, field.name)) for field in attrs.fields(type(value))}
        return f"{type(value).__name__}{held}"
    right = "give texts, numbers, a catalogue, paces, or lists of these"
    raise InvalidValue(f"run.function.{name}", value, "can't be told from another by a later run", right)
