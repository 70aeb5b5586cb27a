"""How objects and their fields are written."""

from collections.abc import Callable
from datetime import date, time
from enum import Enum
from typing import TYPE_CHECKING, Any

from cattrs.gen import make_dict_unstructure_fn_from_attrs, override

from footex.content.values.conversion.attributes import attributes_of
from footex.content.values.shapes import Shape, fields_of, is_object, tag_of
from footex.model.figures.amounts import Vague, is_known
from footex.model.figures.count import Count
from footex.model.sources.criterion import Criterion

if TYPE_CHECKING:
    from cattrs import Converter

    from footex.model.value import Value

__all__ = ["object_writer", "write_plain"]


def object_writer(converter: "Converter", kind: "type[Value]") -> Callable[[Any], dict[str, Any]]:
    """Make the hook that writes values of a class: fields in their order, those at their default left out."""
    writers: Any = {
        field.name: override(unstruct_hook=_field_writer(converter, field.shape)) for field in fields_of(kind)
    }
    return make_dict_unstructure_fn_from_attrs(
        attributes_of(kind), kind, converter, _cattrs_omit_if_default=True, **writers
    )


def _field_writer(converter: "Converter", shape: Shape) -> Callable[[Any], Any]:
    def write(value: Any) -> Any:
        if shape.written:
            return shape.written(value)
        if isinstance(value, tuple):
            return [write(item) for item in value]
        if shape.reference:
            return value.id
        if not is_object(value.__class__) or (isinstance(value, Criterion) and not value.evidence):
            return write_plain(value)
        tag = {"type": tag_of(value)} if shape.tagged else {}
        return {**tag, **converter.unstructure(value)}

    return write


def write_plain(value: Any) -> Any:
    """Write a value that isn't an object: as itself, or as the text that reads back as an equal value."""
    if value is None or isinstance(value, (str, int)):
        return value
    if isinstance(value, Count):
        return value.low if value.exact else str(value)
    if isinstance(value, Vague):
        return value.words if is_known(value.words) else {"vague": value.words}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, time):
        return value.isoformat("minutes")
    return value.isoformat() if isinstance(value, date) else str(value)
