"""The shape of every field of the model, as its type tells it: what conversion and schema both go by."""

import re
from collections.abc import Callable
from functools import cache, partial
from types import NoneType
from typing import TYPE_CHECKING, Any, Final, assert_never, get_args, get_origin, get_type_hints

from attrs import NOTHING, frozen, has

from footex.errors import InvalidValue
from footex.hint import Constant, Hint
from footex.model.dosage.dose import Hold, Move, Reps, Tempo, Work
from footex.model.exercise import Exercise
from footex.model.figures.amounts import Unstated, Vague
from footex.model.figures.quantities import Count, Duration
from footex.model.routines.block import Block, Item, Rest
from footex.model.routines.prescription import Prescription
from footex.model.routines.routine import Routine
from footex.model.sources.source import Source
from footex.model.value import Value, as_text
from footex.timing.paces.pace import Pace

if TYPE_CHECKING:
    from collections.abc import Mapping

    from attrs import Attribute

__all__ = ["BUNDLE", "KINDS", "PLANS", "TAGS", "Field", "Shape", "fields_of", "is_object", "name_of", "tag_of"]

KINDS: "Final[Mapping[str, type[Value]]]" = {"source": Source, "exercise": Exercise, "routine": Routine, "pace": Pace}
"""The kinds of documents that hold one value of the model, each before those that refer to it."""

PLANS: "Final" = ("plan",)
"""The kinds of documents that hold a plan."""

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
    """What a field can hold: one or a list of these members, or else none, unstated or vague words.

    `text` is set where a list may be written as one text, and `written` where it always is: how.
    """

    members: tuple[type[Any], ...]
    many: bool
    optional: bool
    unstated: bool
    vague: bool
    text: bool = False
    written: Callable[[Any], str] | None = None

    @property
    def reference(self) -> str | None:
        """The kind of thing that documents refer to by id here, if they do."""
        return {Exercise: "exercise", Routine: "routine", Source: "source"}.get(self.members[0])

    @property
    def tagged(self) -> bool:
        """Whether objects of several kinds can stand here, which say by their `type` which they are."""
        return len(self.members) > 1 and is_object(self.members[0])


@frozen
class Field:
    """A field of a class of the model; `check` takes what a document says and raises what the model would."""

    name: str
    shape: Shape
    required: bool
    default: object
    check: Callable[[Any], Any]


def tag_of(value: Item | Work) -> str:
    """The tag of a value that stands where several kinds can; a kind that `TAGS` lacks fails the type checkers here."""
    match value:
        case Prescription() | Block() | Rest() | Reps() | Hold() | Move():
            return TAGS[value.__class__]
        case _:
            assert_never(value)


def is_object(kind: type[Any]) -> bool:
    """Whether documents write values of a type as objects of their own."""
    return has(kind) and kind not in _WRITTEN_AS_TEXT


def name_of(kind: type[Value]) -> str:
    """What messages call an object of a class: a document's kind, or the words of the class's name."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", kind.__name__).lower()


def fields_of(kind: type[Value]) -> tuple[Field, ...]:
    """The fields of a class of the model, in their order."""
    return _fields_of(kind)  # type: ignore[arg-type] # a class is hashable, whatever its instances are


@cache
def _fields_of(kind: type[Value]) -> tuple[Field, ...]:
    hints = get_type_hints(kind, localns=_FOR_CHECKERS)
    found: list[Field] = []
    for one in kind.__attrs_attrs__:
        shape = _shape_of(hints[one.name], one.metadata.get("written"))
        check = one.converter or _check_of(one, f"{kind.__name__}.{one.name}", shape)
        found.append(Field(one.name, shape, one.default is NOTHING, one.default, check))
    return tuple(found)


def _check_of(attribute: "Attribute[Any]", name: str, shape: Shape) -> Callable[[Any], Any]:
    """How a field without a converter is checked: as its metadata say, else by its type."""
    if check := attribute.metadata.get("check"):
        return partial(_check_by, check, name)
    return partial(_PLAIN.get(shape.members[0], _pass), name, attribute.default)


def _check_by(check: Callable[[object, str], object], name: str, value: object) -> object:
    return check(value, name)


def _check_text(name: str, default: object, value: object) -> str:
    """Check a text as its class will once it is made: it may be empty if it is unless given."""
    return as_text(value, name, empty=default == "")


def _check_flag(name: str, _: object, value: object) -> object:
    if isinstance(value, bool):
        return value
    raise InvalidValue(name, value, "is not true or false", Hint("write {}", Constant.TRUE_OR_FALSE))


def _pass(_: str, __: object, value: object) -> object:
    return value


_PLAIN: dict[type, Callable[[str, object, object], object]] = {str: _check_text, bool: _check_flag}
"""How fields without a converter are checked, which their class does once it is made."""


def _shape_of(hint: Any, written: Callable[[Any], str] | None) -> Shape:
    options = [hint] if isinstance(hint, type) or get_origin(hint) is tuple else list(get_args(hint))
    many = any(get_origin(option) is tuple for option in options)
    text = many and str in options
    members: list[type[Any]] = []
    for option in options:
        members += _members(get_args(option)[0]) if get_origin(option) is tuple else [option]
    special = (NoneType, Unstated, Vague, *([str] if text else []))
    return Shape(
        members=tuple(member for member in members if member not in special),
        many=many,
        optional=NoneType in members,
        unstated=Unstated in members,
        vague=Vague in members,
        text=text,
        written=written,
    )


def _members(hint: Any) -> list[type[Any]]:
    return [hint] if isinstance(hint, type) else list(get_args(hint))
