"""The shape of every field of the model, read from its type: conversion and schema are both derived from it."""

import re
from collections.abc import Callable
from datetime import date
from functools import cache, partial
from types import NoneType
from typing import TYPE_CHECKING, Any, Final, assert_never, get_args, get_origin, get_type_hints

from attrs import NOTHING, frozen, has

from footex.content.kinds import CATALOGUED, TAGS
from footex.errors import InvalidValue
from footex.hint import Constant, Hint
from footex.model.delivery.delivery import Delivery
from footex.model.dosage.dose import Dose
from footex.model.dosage.loads.load import Load
from footex.model.dosage.set import Set
from footex.model.dosage.tempo import Tempo
from footex.model.dosage.work import Hold, Move, Reps, Work
from footex.model.exercise_traits import ExerciseLevel, Force, Mechanic, TargetRole
from footex.model.fields import as_text
from footex.model.figures.amounts import Unstated, Vague
from footex.model.figures.count import Count
from footex.model.figures.distance import Distance
from footex.model.figures.duration import Duration
from footex.model.figures.period import Period
from footex.model.phases.protocol import Protocol
from footex.model.pictures.picture import Picture
from footex.model.progress.progression import Progression
from footex.model.routines.block import Block, Item, Rest
from footex.model.routines.prescription import Prescription
from footex.model.safety.population import Contraindication, Exclusion, Population
from footex.model.safety.stop_rule import StopRule
from footex.model.sources.criterion import Criterion
from footex.model.sources.outcome import Outcome
from footex.model.value import Value
from footex.planning.request.commitments.wish import NotTheDayAfter, OneADay, Wish
from footex.timing.logs.session_log import SessionLog
from footex.timing.paces.pace import Pace

if TYPE_CHECKING:
    from collections.abc import Mapping

    from attrs import Attribute

__all__ = [
    "KINDS", "LINES", "PLANS", "WITHOUT_ID", "Field", "Shape", "fields_of", "is_object", "name_of", "tag_of",
    "with_article",
]  # fmt: skip

KINDS: "Final[Mapping[str, type[Value]]]" = {
    **CATALOGUED, "protocol": Protocol, "picture": Picture, "pace": Pace, "session-log": SessionLog,
}  # fmt: skip
"""The kinds of documents that hold one value, each before those that refer to it."""

PLANS: "Final" = ("plan",)
"""The kinds of documents that hold a plan."""

WITHOUT_ID: "Final" = ("session-log", *PLANS)
"""The kinds of documents that have no id, which nothing refers to."""

LINES: "Final[Mapping[type[Value], str]]" = {Criterion: "pain at most 3/10", Dose: "3 x 8-12, rest 60 s"}
"""The classes whose objects may be written as one text too, each with an example."""

_WRITTEN_AS_TEXT = (Count, Distance, Duration, Load, Period, Tempo, Vague)
_FOR_CHECKERS = {
    "Callable": Callable, "Contraindication": Contraindication, "Criterion": Criterion, "Delivery": Delivery,
    "Distance": Distance, "Duration": Duration, "Exclusion": Exclusion, "ExerciseLevel": ExerciseLevel, "Force": Force,
    "Item": Item, "Load": Load, "Mechanic": Mechanic, "Outcome": Outcome, "Period": Period, "Population": Population,
    "Progression": Progression, "Set": Set, "StopRule": StopRule, "TargetRole": TargetRole, "Unstated": Unstated,
    "date": date,
}  # fmt: skip
"""Names that the model's modules import for type checkers only."""


@frozen
class Shape:
    """What a field can hold: one or a list of these members, or else none, unstated or vague words.

    `alone` are the members that may stand in place of a list; `written` is the function that writes a list that is
    always a text.
    """

    members: tuple[type[Any], ...]
    many: bool
    optional: bool
    unstated: bool
    vague: bool
    alone: tuple[type[Any], ...] = ()
    written: Callable[[Any], str] | None = None

    @property
    def reference(self) -> str | None:
        """The kind of the value that documents refer to by its id here, if they do."""
        return next((kind for kind, of in CATALOGUED.items() if of is self.members[0]), None)

    @property
    def tagged(self) -> bool:
        """Whether objects of several kinds may be here, told apart by their `type`."""
        return len(self.members) > 1 and is_object(self.members[0])

    def kinds_by_tag(self) -> dict[str, type[Any]]:
        """The members of a tagged shape, by their `type`."""
        return {TAGS[member]: member for member in self.members}


@frozen
class Field:
    """A field of a class of the model; `check` takes a document's value and raises the errors that the model would."""

    name: str
    shape: Shape
    required: bool
    default: object
    check: Callable[[Any], Any]


def tag_of(value: Item | Work | Wish) -> str:
    """The tag of a value; the type checkers reject this where a kind is added to the unions and not here."""
    match value:
        case Prescription() | Block() | Rest() | Reps() | Hold() | Move() | OneADay() | NotTheDayAfter():
            return TAGS[value.__class__]
        case _:
            assert_never(value)


def is_object(kind: type[Any]) -> bool:
    """Whether documents write values of a type as objects of their own."""
    return has(kind) and kind not in _WRITTEN_AS_TEXT


def name_of(kind: type[Value]) -> str:
    """What messages call an object of a class: a document's kind, or the words of the class's name."""
    if kind in get_args(Wish):
        return "wish"
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", kind.__name__).lower()


def with_article(name: str) -> str:
    """A name for messages with "a" or "an" before it."""
    return f"{'an' if name[0] in 'aeio' else 'a'} {name}"


def fields_of(kind: type[Value]) -> tuple[Field, ...]:
    """The fields of a class of the model that documents hold as they are, in their order."""
    return _fields_of(kind)  # type: ignore[arg-type] # a class is hashable, whatever its instances are


@cache
def _fields_of(kind: type[Value]) -> tuple[Field, ...]:
    hints = get_type_hints(kind, localns=_FOR_CHECKERS)
    fields: list[Field] = []
    for attribute in kind.__attrs_attrs__:
        if "apart" in attribute.metadata:
            continue
        shape = _shape_of(hints[attribute.name], attribute.metadata.get("written"))
        check = attribute.converter or _check_of(attribute, f"{kind.__name__}.{attribute.name}", shape)
        fields.append(Field(attribute.name, shape, attribute.default is NOTHING, attribute.default, check))
    return tuple(fields)


def _check_of(attribute: "Attribute[Any]", name: str, shape: Shape) -> Callable[[Any], Any]:
    """Choose the check of a field without a converter: its metadata's, else by type, as its class would check it."""
    if check := attribute.metadata.get("check"):
        return lambda value: check(value, name)
    if shape.members[0] is str:
        return partial(as_text, field=name, empty=attribute.default == "")
    return partial(_check_flag, name) if shape.members[0] is bool else _pass


def _check_flag(name: str, value: object) -> object:
    if isinstance(value, bool):
        return value
    raise InvalidValue(name, value, "is not true or false", Hint("write {}", Constant.TRUE_OR_FALSE))


def _pass(value: object) -> object:
    return value


def _shape_of(hint: Any, written: Callable[[Any], str] | None) -> Shape:
    options = [hint] if isinstance(hint, type) or get_origin(hint) is tuple else list(get_args(hint))
    lists = [option for option in options if get_origin(option) is tuple]
    single = [option for option in options if option not in lists]
    special = (NoneType, Unstated, Vague)
    plain = tuple(option for option in single if option not in special)
    return Shape(
        members=tuple(member for option in lists for member in _members(get_args(option)[0])) or plain,
        many=bool(lists),
        optional=NoneType in single,
        unstated=Unstated in single,
        vague=Vague in single,
        alone=plain if lists else (),
        written=written,
    )


def _members(hint: Any) -> list[type[Any]]:
    return [hint] if isinstance(hint, type) else list(get_args(hint))
