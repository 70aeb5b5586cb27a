"""Strict hooks that read objects and their fields: fast, or thorough and collecting all errors."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from cattrs import BaseValidationError, ClassValidationError
from cattrs.gen import make_dict_structure_fn_from_attrs, override

from footex.content.values.conversion.attributes import attributes_of
from footex.content.values.conversion.flattening import InvalidParts, flatten
from footex.content.values.errors import LocatedError, UnknownType, not_a_list
from footex.content.values.references import UnknownReference, Unresolved
from footex.content.values.shapes import LINES, Field, Shape, fields_of, is_object, name_of, with_article
from footex.errors import FootexError, InvalidValue
from footex.model.equipment import Equipment
from footex.model.figures.amounts import Vague
from footex.model.figures.count import Count
from footex.model.safety.caution import Caution
from footex.model.safety.stop_rule import StopRule
from footex.model.sources.evidence import value_at
from footex.model.target import Target
from footex.model.value import Value

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["object_reader"]

_Hook = Callable[[Any, Any], Any]

_REPEATED = (Target, Equipment, Caution, StopRule)
_MOST_KEPT = 1024
_MOST_WRITTEN = 400


def object_reader(converter: "Converter", kind: type[Value]) -> _Hook:
    """Make the hook that reads a document's objects of a class."""
    readers = {field.name: _field_reader(converter, field) for field in fields_of(kind)}
    overrides: Any = {name: override(struct_hook=reader) for name, reader in readers.items() if reader}
    make: _Hook = make_dict_structure_fn_from_attrs(attributes_of(kind), kind, converter, **overrides)
    if converter.detailed_validation and "evidence" in readers:
        make = _with_every_dead_end(make)

    line = LINES.get(kind)
    read_line: Any = kind

    def read(value: Any, _: object) -> Any:
        if value.__class__ is dict:
            return make(value, kind)
        if line and value.__class__ is str:
            return read_line(value)
        hint = f"write {{...}} with the keys of {with_article(name_of(kind))}" + (
            f', or text: "{line}"' if line else ""
        )
        raise InvalidValue("", value, "is not an object", hint)

    return read if converter.detailed_validation or kind not in _REPEATED else _sharing(read)


def _sharing(read: _Hook) -> _Hook:
    """Cache short objects by how they are written: a collection repeats a few muscles and tools in all its records."""
    kept: dict[str, Any] = {}

    def read_once(value: Any, kind: Any) -> Any:
        # Keyed by repr, since True == 1 and only one of them is valid.
        written = repr(value)
        if (made := kept.get(written)) is None:
            made = read(value, kind)
            if len(written) <= _MOST_WRITTEN:
                # A hostile document may hold a million different ones.
                if len(kept) >= _MOST_KEPT:
                    kept.clear()
                kept[written] = made
        return made

    return read_once


def _with_every_dead_end(make: _Hook) -> _Hook:
    """Where evidence refers to no field of its holder, report all such evidence, not only the first."""

    def read(value: Any, kind: Any) -> Any:
        try:
            return make(value, kind)
        except ClassValidationError as error:
            wrong_fields, _ = error.group_exceptions()
            if wrong_fields or "evidence" not in value:
                raise
        # Each field is valid by itself. If the holder is valid without its evidence, that is what is wrong.
        holder = make({key: inside for key, inside in value.items() if key != "evidence"}, kind)
        errors: list[LocatedError] = []
        for index, evidence in enumerate(value["evidence"]):
            try:
                value_at(holder, evidence["field"])
            except InvalidValue as error:
                errors.append((("evidence", index, "field"), error))
        raise InvalidParts(errors)

    return read


def _field_reader(converter: "Converter", field: Field) -> _Hook | None:
    """The hook of a field, composed from the inside out; `None` where any value goes to the field's own check."""
    shape = field.shape
    read = _read_text if shape.written else _value_reader(converter, shape)
    if shape.many and not shape.written:
        read = _thorough_list(read, field) if converter.detailed_validation else _quick_list(read)
    if shape.alone:
        read = _or_alone(read, _alone_reader(shape))
    if shape.vague:
        read = _or_vague(read, listed=shape.many)
    if shape.optional or shape.unstated:
        read = _or_else(read, optional=shape.optional)
    return _checked(read, field) if converter.detailed_validation else read


def _value_reader(converter: "Converter", shape: Shape) -> _Hook | None:
    if shape.reference:
        return _read_reference
    if shape.tagged:
        return _tagged_reader(converter, shape.kinds_by_tag())
    if is_object(shape.members[0]):
        return converter.get_structure_hook(shape.members[0])
    return _read_count if Count in shape.members else None


def _read_text(value: Any, _: object) -> Any:
    if value.__class__ is not str:
        raise InvalidValue("", value, "is not text", "write a string")
    return value


def _alone_reader(shape: Shape) -> _Hook:
    return _read_count if Count in shape.alone else _read_text


def _or_alone(read_list: _Hook | None, read: _Hook) -> _Hook:
    def read_or_alone(value: Any, _: object) -> Any:
        if value.__class__ is not list:
            return read(value, _)
        return read_list(value, _) if read_list else value

    return read_or_alone


def _read_count(value: Any, _: object) -> Any:
    if value.__class__ is str and value.strip().isdigit():
        raise InvalidValue("", value, "is text", "write a whole number without quotes")
    return value


def _read_reference(value: Any, _: object) -> Any:
    if isinstance(value, Unresolved):
        raise UnknownReference(value)
    if not isinstance(value, Value):
        raise InvalidValue("", value, "is not an id", 'write an id such as "heel-raise"')
    return value


def _tagged_reader(converter: "Converter", kinds: dict[str, type[Any]]) -> _Hook:

    def read(value: Any, _: object) -> Any:
        if value.__class__ is not dict:
            raise InvalidValue("", value, "is not an object", f'write {{"type": "{next(iter(kinds))}", ...}}')
        tag = value.get("type")
        if tag.__class__ is not str or tag not in kinds:
            raise InvalidParts([(("type",), UnknownType(tag, tuple(kinds), missing="type" not in value))])
        untagged = value.copy()
        del untagged["type"]
        return converter.get_structure_hook(kinds[tag])(untagged, kinds[tag])

    return read


def _or_vague(read: _Hook | None, *, listed: bool) -> _Hook:
    problem, expected = "is not an amount", 'write {"vague": "..."} for words'
    if listed:
        problem, expected = "is neither an amount nor a list", 'write [{...}], or {"vague": "..."} for words'

    def read_or_vague(value: Any, _: object) -> Any:
        if value.__class__ is dict:
            if value.keys() != {"vague"}:
                raise InvalidValue("", value, problem, expected)
            try:
                return Vague(value["vague"])
            except FootexError as error:
                raise InvalidParts([(("vague",), error)]) from None
        return read(value, _) if read else value

    return read_or_vague


def _or_else(read: _Hook | None, *, optional: bool) -> _Hook | None:
    if read is None and not optional:
        return None

    def read_or_else(value: Any, _: object) -> Any:
        if optional and (value is None or value == "none"):
            return None
        return read(value, _) if read and value != "unstated" else value

    return read_or_else


def _quick_list(read: _Hook | None) -> _Hook:
    def read_list(value: Any, _: object) -> Any:
        if value.__class__ is not list:
            raise not_a_list(value)
        return [read(item, None) for item in value] if read else value

    return read_list


def _thorough_list(read: _Hook | None, field: Field) -> _Hook:
    def read_list(value: Any, _: object) -> Any:
        if value.__class__ is not list:
            raise not_a_list(value)
        made: list[Any] = []
        errors: list[LocatedError] = []
        for index, item in enumerate(value):
            try:
                made += [read(item, None)] if read else field.check([item])
            except (BaseValidationError, FootexError) as error:
                errors += flatten(error, (index,))
        if errors:
            raise InvalidParts(errors)
        return made

    return read_list


def _checked(read: _Hook | None, field: Field) -> _Hook:
    def read_and_check(value: Any, _: object) -> Any:
        return field.check(read(value, _) if read else value)

    return read_and_check
