"""The attributes of the model's classes as cattrs gets to see them."""

from typing import Any

from attrs import Attribute, fields

__all__ = ["attributes_of"]


def attributes_of(kind: type[Any]) -> "list[Attribute[Any]]":
    """The attributes of documents, each with a converter and without a type, so that cattrs adds no conversion."""
    return [
        field.evolve(converter=field.converter or _as_it_is, type=object)
        for field in fields(kind)
        if "apart" not in field.metadata
    ]


def _as_it_is(value: object) -> object:
    return value
