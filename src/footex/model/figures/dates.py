"""Dates as a caller writes them: checked and converted, with the field named in errors."""

from datetime import date, datetime

from footex.errors import InvalidValue
from footex.hint import AnyOf, Hint, InPython

__all__ = ["as_date"]


def as_date(value: object, name: str) -> date:
    """Accept a date, or its ISO text."""
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise InvalidValue(name, value, "is not a date", Hint("write {}", "2026-11-23")) from None
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    raise InvalidValue(
        name, value, "is not a date", Hint("write {}", AnyOf(("2026-11-23", InPython("date(2026, 11, 23)"))))
    )
