"""The attributes of the model's classes as cattrs shall see them."""

from typing import Any

from attrs import Attribute, fields

__all__ = ["attributes_of"]


def attributes_of(kind: type[Any]) -> "list[Attribute[Any]]":
    """All with a converter and of no type, so that it adds no reading."""
    return [one.evolve(converter=one.converter or _as_it_is, type=object) for one in fields(kind)]


def _as_it_is(value: object) -> object:
    return value
