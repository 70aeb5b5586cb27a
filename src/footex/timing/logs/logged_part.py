"""Logged parts: the time planned for one place and kind of a session, and the time it really took."""

import re
from typing import Final

from attrs import field, frozen

from footex.errors import InvalidValue
from footex.hint import Hint
from footex.model.fields import as_member, as_text, as_whole
from footex.model.value import Value
from footex.timing.counts.units import TimeKind

__all__ = ["LoggedPart"]

_PLACE: Final = re.compile(r"items\[(?:0|[1-9][0-9]*)\](?:\.items\[(?:0|[1-9][0-9]*)\])*", re.ASCII)


def _place(value: str) -> str:
    if not _PLACE.fullmatch(as_text(value, "LoggedPart.place")):
        raise InvalidValue("LoggedPart.place", value, "is not a place", Hint("write {}", "items[0].items[1]"))
    return value


def _kind(value: TimeKind | str) -> TimeKind:
    kind = as_member(value, TimeKind, "LoggedPart.kind")
    if kind is TimeKind.CAPPED:
        hint = "write the kinds of the steps inside the block"
        raise InvalidValue("LoggedPart.kind", kind.value, "is the kind of a block, of which no step is", hint)
    return kind


def _planned(value: int) -> int:
    return as_whole(value, "LoggedPart.planned_milliseconds")


def _real(value: int) -> int:
    return as_whole(value, "LoggedPart.real_milliseconds")


@frozen(eq=False, repr=False, kw_only=True)
class LoggedPart(Value):
    """What a session spent at one place of its routine on one kind of thing: as planned, and really.

    Args:
        place: The place of its steps in the routine, such as `items[0]`.
        kind: Their kind.
        planned_milliseconds: The sum of these steps in the timeline, each once.
        real_milliseconds: The time spent in them without pauses, completed or not.

    Raises:
        InvalidValue: Not a place, a kind that no step has, or not whole milliseconds from 0 on.

    Example:
        >>> LoggedPart(place="items[0]", kind="rest", planned_milliseconds=30_000, real_milliseconds=47_250).kind
        <TimeKind.REST: 'rest'>
    """

    place: str = field(converter=_place)
    kind: TimeKind = field(converter=_kind)
    planned_milliseconds: int = field(converter=_planned)
    real_milliseconds: int = field(converter=_real)
