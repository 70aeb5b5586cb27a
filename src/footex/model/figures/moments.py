"""Moments as a caller writes them: checked and converted, with the field named in errors."""

from contextlib import suppress
from datetime import datetime

from footex.errors import InvalidValue
from footex.hint import Hint

__all__ = ["as_fixed_moment", "as_moment"]


def as_moment(value: object, name: str) -> datetime:
    """Accept a date with a time, or its ISO text: with an offset or a zone, or by the wall clock."""
    if isinstance(value, str):
        with suppress(ValueError):
            value = datetime.fromisoformat(value)
    if not isinstance(value, datetime):
        raise InvalidValue(name, value, "is not a date with a time", Hint("write {}", "2026-11-23T12:00"))
    if value.microsecond:
        raise InvalidValue(name, value, "is finer than a second", "write whole seconds")
    return value


def as_fixed_moment(value: object, name: str) -> datetime:
    """Accept a date with a time and an offset from UTC, or its ISO text."""
    moment = as_moment(value, name)
    if moment.utcoffset() is None:
        raise InvalidValue(name, value, "has no offset", Hint("write {}", "2026-11-23T07:00+01:00"))
    return moment
