"""The shape of every field of the model, as its type tells it: what conversion and schema both go by."""

from collections.abc import Callable
from functools import cache, partial
from types import NoneType
from typing import TYPE_CHECKING, Any, Final, get_args, get_origin, get_type_hints

from attrs import NOTHING, fields, frozen, has

from footex.model._value import Value, as_slug, as_text
from footex.model.amounts import Unstated, Vague
from footex.model.block import Block, Item, Rest
from footex.model.dose import Hold, Move, Reps, Tempo
from footex.model.exercise import Exercise
from footex.model.prescription import Prescription
from footex.model.quantities import Count, Duration
from footex.model.routine import Routine
from footex.model.source import Source
from footex.timing.pace import Pace

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["BUNDLE", "KINDS", "TAGS", "Field", "Shape", "fields_of", "is_object"]

KINDS: "Final[Mapping[str, type[Value]]]" = {"source": Source, "exercise": Exercise, "routine": Routine, "pace": Pace}
"""The kinds of documents that hold one value, each before those that refer to it."""

BUNDLE: "Final[Mapping[str, str]]" = {"sources": "source", "exercises": "exercise", "routines": "routine"}
"""The lists of a bundle, and the kinds that they hold."""

TAGS: "Final[Mapping[type[Value], str]]" = {
    Prescription: "prescription", Block: "block", Rest: "rest", Reps: "reps", Hold: "hold", Move: "move"
}  # fmt: skip
"""What `type` says of an object that stands where several kinds can."""

_WRITTEN_AS_TEXT = (Count, Duration, Tempo, Vague)
_FOR_CHECKERS = {"Callable": Callable, "Duration": Duration, "Item": Item, "Unstated": Unstated}
"""Names that the model's modules import for type checkers alone."""


@frozen
class Shape:
    """What a field can hold: one or a list of these members, or else none, unstated or vague words."""

    members: tuple[type[Any], ...]
    many: bool
    optional: bool
    unstated: bool
    vague: bool

    @property
    def reference(self) -> str | None:
        """The kind of thing that documents refer to by id here, if they do."""
        return {Exercise: "exercise", Source: "source"}.get(self.members[0])


@frozen
class Field:
    """A field of a class of the model; `check` takes what a document says and raises what the model would."""

    name: str
    shape: Shape
    required: bool
    default: object
    check: Callable[[Any], Any]


def is_object(kind: type[Any]) -> bool:
    """Whether documents write values of a type as objects of their own."""
    return has(kind) and kind not in _WRITTEN_AS_TEXT


def fields_of(kind: type[Value]) -> tuple[Field, ...]:
    """The fields of a class of the model, in their order."""
    return _fields_of(kind)  # type: ignore[arg-type] # a class is hashable, whatever its instances are


@cache
def _fields_of(kind: type[Value]) -> tuple[Field, ...]:
    hints = get_type_hints(kind, localns=_FOR_CHECKERS)
    found: list[Field] = []
    for one in fields(kind):
        required = one.default is NOTHING
        check = one.converter or partial(_check_plain, f"{kind.__name__}.{one.name}", empty=one.default == "")
        found.append(Field(one.name, _shape_of(hints[one.name]), required, one.default, check))
    return tuple(found)


def _check_plain(name: str, value: object, *, empty: bool) -> object:
    """Check what has no converter, since its class checks it once it is made: ids, other texts, flags, values."""
    if isinstance(value, (bool, Value)) or value is None:
        return value
    return as_slug(value, name) if name.endswith((".id", ".by")) else as_text(value, name, empty=empty)


def _shape_of(hint: Any) -> Shape:
    options = [hint] if isinstance(hint, type) or get_origin(hint) is tuple else list(get_args(hint))
    many = any(get_origin(option) is tuple for option in options)
    members: list[type[Any]] = []
    for option in options:
        members += _members(get_args(option)[0]) if get_origin(option) is tuple else [option]
    special = (NoneType, Unstated, Vague)
    return Shape(
        members=tuple(member for member in members if member not in special),
        many=many,
        optional=NoneType in members,
        unstated=Unstated in members,
        vague=Vague in members,
    )


def _members(hint: Any) -> list[type[Any]]:
    return [hint] if isinstance(hint, type) else list(get_args(hint))
