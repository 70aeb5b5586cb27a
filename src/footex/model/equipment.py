"""Equipment: what an exercise is done with, and what would do instead."""

from typing import TYPE_CHECKING

from attrs import field, frozen

from footex.errors import InvalidValue, clip
from footex.model.fields import as_instances, as_texts, as_tuple, check_flags, check_texts
from footex.model.figures.amounts import UNSTATED, Unstated, is_unstated
from footex.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Equipment", "as_equipment", "as_things"]


def as_things(value: "str | Iterable[str]", name: str) -> tuple[str, ...]:
    """Check things by their names: one text is one thing, so it holds no comma."""
    if isinstance(value, str):
        _check_one_thing(value, name)
    return as_texts(value, name)


def _check_one_thing(value: str, name: str) -> None:
    if "," in value:
        things = [clip(thing.strip()) for thing in value.split(",") if thing.strip()]
        raise InvalidValue(name, value, "holds a comma", f"write a list: [{', '.join(things[:3])}]")


def _alternatives(value: "str | Iterable[str]") -> tuple[str, ...]:
    names = tuple(" ".join(name.lower().split()) for name in as_things(value, "Equipment.any_of"))
    if not names:
        raise InvalidValue("Equipment.any_of", value, "is empty", "write at least one thing")
    return names


@frozen(eq=False, repr=False, kw_only=True)
class Equipment(Value):
    """A thing that an exercise needs or may use, with what would do instead.

    Args:
        any_of: The thing, or a list of which one will do: `["bed leg", "chair leg"]`.
        required: Whether the exercise can't be done without it.
        purpose: What it is for: "anchor", "support".

    Raises:
        InvalidValue: An invalid field.

    Example:
        >>> Equipment(any_of=["bed leg", "chair leg"], purpose="anchor")
        Equipment(any_of=['bed leg', 'chair leg'], purpose='anchor')
    """

    any_of: tuple[str, ...] = field(converter=_alternatives)
    required: bool = True
    purpose: str = ""

    def __attrs_post_init__(self) -> None:
        check_texts(self, "purpose", empty=True)
        check_flags(self, "required")

    def met_by(self, things: "Iterable[str]") -> bool:
        """Whether one of these things will do, or none is needed.

        Example:
            >>> Equipment(any_of=["pencil", "pen"]).met_by(["pen"])
            True
        """
        return not self.required or not set(self.any_of).isdisjoint(things)


def as_equipment(
    value: "Iterable[Equipment | str] | Equipment | str | Unstated", name: str
) -> tuple[Equipment, ...] | Unstated:
    """Read equipment: unstated, or a list of things (none: an empty list)."""
    if is_unstated(value):
        return UNSTATED
    if isinstance(value, str):
        _check_one_thing(value, name)
        return (Equipment(any_of=value),)
    things = [_thing(item) if isinstance(item, str) else item for item in as_tuple(value, name)]
    return as_instances(things, Equipment, name)


def _thing(name: str) -> Equipment:
    # In a list, a comma belongs to the name of the thing.
    return Equipment(any_of=(name,) if "," in name else name)
