"""The bundled values as documents hold them."""

import re
from enum import Enum

import attrs

import footex
from footex.model.value import Value

__all__ = ["fields_of", "written"]

TAGGED = (footex.Prescription, footex.Block, footex.Rest, footex.Reps, footex.Hold, footex.Move)
KNOWN_WORDS = re.compile(r"(a few|several|a couple of)( (second|minute|hour)s?)?")


def written(value: object) -> object:
    """What a document holds for a value: fields in their order, defaults left out, ids for what has its own."""
    if isinstance(value, footex.Count):
        return value.low if value.exact else str(value)
    if isinstance(value, (footex.Duration, footex.model.Period, footex.model.Tempo)):
        return str(value)
    if isinstance(value, footex.model.Criterion) and not value.evidence:
        return value.text
    if isinstance(value, footex.Vague):
        return value.words if KNOWN_WORDS.fullmatch(value.words) else {"vague": value.words}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [written(one) for one in value]
    if isinstance(value, (footex.Exercise, footex.Source)):
        return value.id
    if isinstance(value, Value):
        return fields_of(value)
    return value


def fields_of(value: Value) -> dict[str, object]:
    """What a document holds for the fields of a value."""
    tag = {"type": type(value).__name__.lower()} if isinstance(value, TAGGED) else {}
    return tag | {
        field.name: written(getattr(value, field.name))
        for field in attrs.fields(type(value))
        if field.default is attrs.NOTHING or getattr(value, field.name) != field.default
    }
