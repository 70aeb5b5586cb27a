"""Between parsed documents and values, by strict hooks; the only module that imports cattrs.

Two converters share their hooks. The first takes a right document at speed and stops at anything wrong; only
then does the second go through the document again and find everything that is.
"""

from collections.abc import Callable, Iterator
from datetime import date, time
from enum import Enum
from functools import cache
from typing import Any, TypeVar

from attrs import Attribute, fields
from cattrs import BaseValidationError, ClassValidationError, Converter, ForbiddenExtraKeysError
from cattrs.errors import CattrsError
from cattrs.gen import make_dict_structure_fn_from_attrs, make_dict_unstructure_fn_from_attrs, override

from footex.content.faults import Fault, MissingKey, TooDeep, UnknownKey, UnknownType
from footex.content.places import MOST_DEPTH
from footex.content.problems import Path
from footex.content.references import UnknownReference, Unresolved
from footex.content.shapes import TAGS, Field, Shape, fields_of, is_object
from footex.errors import FootexError, InvalidValue
from footex.model._value import Value
from footex.model.amounts import Vague, is_known
from footex.model.evidence import value_at
from footex.model.quantities import Count

__all__ = ["find_faults", "structure", "unstructure", "unstructure_part"]

_Made = TypeVar("_Made", bound=Value)
_Hook = Callable[[Any, Any], Any]


class _Faults(FootexError):
    """What is wrong with the elements of a list."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__(faults)
        self.faults = faults


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
    except (CattrsError, FootexError, KeyError, RecursionError):
        return None


def find_faults(document: dict[str, Any], kind: type[_Made]) -> list[Fault]:
    """Find everything that is wrong with a parsed document.

    Args:
        document: Its keys are those of the value; ids that it refers by are resolved.
        kind: The class of the value.

    Returns:
        Faults in the order of the fields; none where a value can be made.
    """
    if _depth_past(document, MOST_DEPTH):
        return [((), TooDeep())]
    try:
        _converter(thorough=True).structure(document, kind)
    except (BaseValidationError, FootexError) as error:
        return list(_flatten(error, ()))
    return []


def unstructure_part(value: Any) -> Any:
    """Write a value of a field as documents do: a default, for one."""
    return unstructure(value) if is_object(value.__class__) else _write_plain(value)


def _depth_past(document: object, bound: int) -> bool:
    level: list[Any] = [document]
    for _ in range(bound + 1):
        level = [part for whole in level if isinstance(whole, (list, dict)) for part in _parts(whole)]
        if not level:
            return False
    return True


def _parts(whole: Any) -> Any:
    return whole.values() if isinstance(whole, dict) else whole


def unstructure(value: Value) -> dict[str, Any]:
    """Make the content of a document of a value: fields in their order, those at their default left out."""
    written: dict[str, Any] = _converter(thorough=False).unstructure(value)
    return written


@cache
def _converter(*, thorough: bool) -> Converter:
    converter = Converter(detailed_validation=thorough, forbid_extra_keys=True, prefer_attrib_converters=True)
    converter.register_structure_hook_factory(is_object, lambda kind: _object_reader(converter, kind))
    converter.register_unstructure_hook_factory(is_object, lambda kind: _object_writer(converter, kind))
    return converter


def _object_reader(converter: Converter, kind: type[Value]) -> _Hook:
    readers = {one.name: _field_reader(converter, one) for one in fields_of(kind)}
    overrides: Any = {name: override(struct_hook=reader) for name, reader in readers.items() if reader}
    make: _Hook = make_dict_structure_fn_from_attrs(_attributes(kind), kind, converter, **overrides)
    if converter.detailed_validation and "evidence" in readers:
        make = _with_every_dead_end(make)

    def read(value: Any, _: object) -> Any:
        if value.__class__ is not dict:
            raise InvalidValue("", value, "is not an object", f"write {{...}} with the keys of {_a(kind)}")
        return make(value, kind)

    return read


def _with_every_dead_end(make: _Hook) -> _Hook:
    """Where a value can't be made since evidence leads to no field of it, find all such evidence, not the first."""

    def read(value: Any, kind: Any) -> Any:
        try:
            return make(value, kind)
        except ClassValidationError as error:
            if not any(".evidence[" in getattr(one, "field", "") for one in error.exceptions):
                raise
        holder = make({key: inside for key, inside in value.items() if key != "evidence"}, kind)
        faults: list[Fault] = []
        for index, one in enumerate(value["evidence"]):
            try:
                value_at(holder, one["field"])
            except InvalidValue as error:
                faults.append((("evidence", index, "field"), error))
        raise _Faults(faults)

    return read


def _attributes(kind: type[Any]) -> "list[Attribute[Any]]":
    """The attributes as cattrs shall see them: all with a converter and of no type, so that it adds no reading."""
    return [one.evolve(converter=one.converter or _as_it_is, type=object) for one in fields(kind)]


def _as_it_is(value: object) -> object:
    return value


def _field_reader(converter: Converter, field: Field) -> _Hook | None:
    shape = field.shape
    read = None if shape.written else _value_reader(converter, shape)
    if shape.written:
        read = _read_text
    elif shape.many:
        read = _thorough_list(read, field) if converter.detailed_validation else _quick_list(read)
    if shape.text:
        read = _or_text(read)
    if shape.vague:
        read = _or_vague(read)
    if shape.optional or shape.unstated:
        read = _or_else(read, optional=shape.optional)
    return _checked(read, field) if converter.detailed_validation else read


def _value_reader(converter: Converter, shape: Shape) -> _Hook | None:
    if shape.reference:
        return _read_reference
    if shape.tagged:
        return _tagged_reader(converter, shape.members)
    if is_object(shape.members[0]):
        return converter.get_structure_hook(shape.members[0])
    return _read_count if shape.members[0] is Count else None


def _read_text(value: Any, _: object) -> Any:
    if value.__class__ is not str:
        raise InvalidValue("", value, "is not text", "write a string")
    return value


def _or_text(read: _Hook | None) -> _Hook:
    def read_or_text(value: Any, _: object) -> Any:
        return read(value, _) if read and value.__class__ is not str else value

    return read_or_text


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


def _tagged_reader(converter: Converter, members: tuple[type[Any], ...]) -> _Hook:
    kinds = {TAGS[member]: member for member in members}

    def read(value: Any, _: object) -> Any:
        if value.__class__ is not dict:
            raise InvalidValue("", value, "is not an object", f'write {{"type": "{next(iter(kinds))}", ...}}')
        tag = value.get("type")
        if tag.__class__ is not str or tag not in kinds:
            raise UnknownType(tag, tuple(kinds))
        untagged = value.copy()
        del untagged["type"]
        return converter.get_structure_hook(kinds[tag])(untagged, kinds[tag])

    return read


def _or_vague(read: _Hook | None) -> _Hook:
    def read_or_vague(value: Any, _: object) -> Any:
        if value.__class__ is dict:
            if value.keys() != {"vague"}:
                raise InvalidValue("", value, "is not an amount", 'write {"vague": "..."} for words')
            return Vague(value["vague"])
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
            raise _no_list(value)
        return [read(one, None) for one in value] if read else value

    return read_list


def _thorough_list(read: _Hook | None, field: Field) -> _Hook:
    def read_list(value: Any, _: object) -> Any:
        if value.__class__ is not list:
            raise _no_list(value)
        made: list[Any] = []
        faults: list[Fault] = []
        for index, one in enumerate(value):
            try:
                made += [read(one, None)] if read else field.check([one])
            except (BaseValidationError, FootexError) as error:
                faults += _flatten(error, (index,))
        if faults:
            raise _Faults(faults)
        return made

    return read_list


def _no_list(value: object) -> InvalidValue:
    return InvalidValue("", value, "is not a list", "write [...]")


def _checked(read: _Hook | None, field: Field) -> _Hook:
    def read_and_check(value: Any, _: object) -> Any:
        return field.check(read(value, _) if read else value)

    return read_and_check


def _flatten(error: BaseException, path: Path, field: str = "") -> Iterator[Fault]:
    """Take groups of errors apart, each with its path; what is none of ours passes through."""
    if isinstance(error, _Faults):
        for inner, fault in error.faults:
            yield (*path, *inner), fault
    elif isinstance(error, ClassValidationError):
        kind = error.cl.__name__
        noted, others = error.group_exceptions()
        for one, note in noted:
            yield from _flatten(one, (*path, note.name), f"{kind}.{note.name}")
        for one in others:
            named = getattr(one, "field", "")
            # A request names its fields as the arguments that they are.
            own = (named,) if any(named == each.name for each in fields_of(error.cl)) else ()
            yield from _flatten(one, (*path, *own), f"{kind}.")
    elif isinstance(error, ForbiddenExtraKeysError):
        unknown = UnknownKey(error.cl.__name__.lower(), tuple(one.name for one in fields_of(error.cl)))
        for key in sorted(error.extra_fields):
            yield (*path, key), unknown
    elif isinstance(error, KeyError) and not isinstance(error, FootexError):
        yield path, MissingKey()
    elif isinstance(error, FootexError):
        error.__traceback__ = error.__context__ = None
        named = getattr(error, "field", "")
        yield (*path, *_steps(named.removeprefix(field) if field and named.startswith(field) else "")), error
    else:
        raise error


def _steps(text: str) -> Path:
    """Read the rest of a field's name: `items[2].exercise` or `[1]`."""
    parts = [part for part in text.replace("[", ".[").split(".") if part]
    return tuple(int(part[1:-1]) if part.startswith("[") else part for part in parts)


def _a(kind: type) -> str:
    return f"{'an' if kind.__name__[0] in 'AEIOU' else 'a'} {kind.__name__.lower()}"


def _object_writer(converter: Converter, kind: type[Value]) -> Callable[[Any], dict[str, Any]]:
    writers: Any = {one.name: override(unstruct_hook=_field_writer(converter, one.shape)) for one in fields_of(kind)}
    return make_dict_unstructure_fn_from_attrs(
        _attributes(kind), kind, converter, _cattrs_omit_if_default=True, **writers
    )


def _field_writer(converter: Converter, shape: Shape) -> Callable[[Any], Any]:
    def write(value: Any) -> Any:
        if shape.written:
            return shape.written(value)
        if isinstance(value, tuple):
            return [write(one) for one in value]
        if shape.reference:
            return value.id
        if not is_object(value.__class__):
            return _write_plain(value)
        tag = {"type": TAGS[value.__class__]} if shape.tagged else {}
        return {**tag, **converter.unstructure(value)}

    return write


def _write_plain(value: Any) -> Any:
    if isinstance(value, (str, int)):
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
