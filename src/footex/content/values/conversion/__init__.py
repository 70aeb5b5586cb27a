"""Conversion between parse trees and values, by strict hooks; the only package that imports cattrs.

Two converters share their hooks. The fast one stops at the first error; only then does the thorough one, which is
slower, convert the document again and collect all errors. Valid documents never pay for reports.
"""

from functools import cache
from typing import Any, TypeVar

from cattrs import BaseValidationError, Converter
from cattrs.errors import CattrsError

from footex.content.text.positions import MOST_DEPTH
from footex.content.values.conversion.flattening import flatten
from footex.content.values.conversion.reading import object_reader
from footex.content.values.conversion.writing import object_writer, write_plain
from footex.content.values.errors import LocatedError, TooDeep
from footex.content.values.shapes import is_object
from footex.errors import FootexError
from footex.model.value import Value

__all__ = ["find_errors", "structure", "unstructure", "unstructure_part"]

_Made = TypeVar("_Made", bound=Value)


def structure(document: dict[str, Any], kind: type[_Made]) -> _Made | None:
    """Make a value of a parsed document, quickly.

    Args:
        document: Its keys are those of the value; ids that it refers by are resolved.
        kind: The class of the value.

    Returns:
        The value; `None` where something is wrong.
    """
    try:
        return _converter(thorough=False).structure(document, kind)
    except (CattrsError, FootexError, KeyError):
        return None


def find_errors(document: dict[str, Any], kind: type[_Made]) -> list[LocatedError]:
    """Find everything that is wrong with a parsed document.

    Args:
        document: Its keys are those of the value; ids that it refers by are resolved.
        kind: The class of the value.

    Returns:
        Errors in the order of the fields; none where a value can be made.
    """
    if _depth_past(document, MOST_DEPTH):
        return [((), TooDeep())]
    try:
        _converter(thorough=True).structure(document, kind)
    except (BaseValidationError, FootexError) as error:
        return list(flatten(error, ()))
    return []


def unstructure(value: Value) -> dict[str, Any]:
    """Make the document content of a value: fields in their order, those at their default left out."""
    written: dict[str, Any] = _converter(thorough=False).unstructure(value)
    return written


def unstructure_part(value: Any) -> Any:
    """Write a value of a field as documents do: a default, for one."""
    return unstructure(value) if is_object(value.__class__) else write_plain(value)


@cache
def _converter(*, thorough: bool) -> Converter:
    converter = Converter(detailed_validation=thorough, forbid_extra_keys=True, prefer_attrib_converters=True)
    converter.register_structure_hook_factory(is_object, lambda kind: object_reader(converter, kind))
    converter.register_unstructure_hook_factory(is_object, lambda kind: object_writer(converter, kind))
    return converter


def _depth_past(document: object, bound: int) -> bool:
    # Level by level: recursion would overflow on exactly what is looked for.
    level: list[Any] = [document]
    for _ in range(bound + 1):
        level = [part for whole in level if isinstance(whole, (list, dict)) for part in _parts(whole)]
        if not level:
            return False
    return True


def _parts(whole: Any) -> Any:
    return whole.values() if isinstance(whole, dict) else whole
