"""Periods: whole days, weeks or months, as a source states how long something takes to help."""

from functools import lru_cache
from typing import Final, Literal, NamedTuple

from attrs import field, frozen

from footex.errors import BoundExceeded, InvalidValue
from footex.hint import Hint
from footex.model.fields import as_text
from footex.model.value import Value

__all__ = ["LONGEST_PERIOD", "MOST_CHARACTERS", "PERIOD_UNITS", "Period", "PeriodUnit", "as_period"]

PeriodUnit = Literal["day", "week", "month"]
"""The unit of a period, in the singular."""

PERIOD_UNITS: Final[tuple[PeriodUnit, ...]] = ("day", "week", "month")

MOST_CHARACTERS = 100
"""The maximum characters of a period's text."""

LONGEST_PERIOD = 10_000
"""The maximum figure of a period, in any unit."""

_MOST_DIGITS = 20
_HINT = Hint("write {}, {} or {}", "6 weeks", "6-12 weeks", "3 months")


class _Parsed(NamedTuple):
    low: int
    high: int
    unit: PeriodUnit


@lru_cache(maxsize=256)
def _read(text: str) -> _Parsed:
    said = " ".join(text.lower().replace("\N{EN DASH}", "-").split())
    # Without a regular expression: compiling one would take longer than the first claim of a process.
    unit = next((unit for unit in PERIOD_UNITS if said.endswith((unit, f"{unit}s"))), None)
    figures = said.removesuffix("s").removesuffix(unit or "").strip().split("-")
    if unit is None or len(figures) > 2 or not all(map(_is_figure, map(str.strip, figures))):
        raise InvalidValue("Period", text, "is not a period", _HINT)
    parsed = _Parsed(int(figures[0]), int(figures[-1]), unit)
    if parsed.low > parsed.high:
        right = _write(_Parsed(parsed.high, parsed.low, unit))
        raise InvalidValue("Period", text, "is out of order", Hint("write {}, the least first", right))
    if parsed.low == 0:
        raise InvalidValue("Period", text, "is no time at all", "write a period over 0 days")
    if parsed.high > LONGEST_PERIOD:
        raise BoundExceeded("Period", parsed.high, LONGEST_PERIOD, f"{unit}s")
    return parsed


def _is_figure(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS


def _write(parsed: _Parsed) -> str:
    low, high, unit = parsed
    return f"{low if low == high else f'{low}-{high}'} {unit}{'s' if high > 1 else ''}"


def _text(value: str) -> str:
    if not isinstance(value, str):
        raise InvalidValue("Period.text", value, "is not a period", _HINT)
    return _write(_read(as_text(value, "Period.text", most=MOST_CHARACTERS)))


@frozen(eq=False, repr=False)
class Period(Value):
    """A stretch of days, weeks or months: one whole figure or a range, in the unit that is written.

    A month has no fixed number of days, so a period isn't a `Duration`, has no arithmetic and no milliseconds, and
    periods in two units aren't compared.

    Args:
        text: `"1 day"`, `"6 weeks"`, `"6-12 weeks"` or `"3 months"`.

    Raises:
        InvalidValue: Not a period, of no time, or out of order.
        BoundExceeded: A figure above 10,000, or more than 100 characters.

    Example:
        >>> Period("6 - 12 week")
        Period('6-12 weeks')
        >>> Period("6-12 weeks").high, Period("1 month").unit
        (12, 'month')
    """

    text: str = field(converter=_text)

    @property
    def low(self) -> int:
        """The minimum, in its unit."""
        return _read(self.text).low

    @property
    def high(self) -> int:
        """The maximum, in its unit."""
        return _read(self.text).high

    @property
    def unit(self) -> PeriodUnit:
        """The unit of the figures."""
        return _read(self.text).unit

    def __str__(self) -> str:
        return self.text

    def _shown(self) -> str:
        return repr(self.text)


def as_period(value: object, name: str) -> Period | None:
    """Read a period, naming the field in what is raised; `None` of what is neither a period nor a text."""
    if not isinstance(value, str):
        return value if isinstance(value, Period) else None
    try:
        return Period(value)
    except InvalidValue as error:
        raise error.about(name) from None
    except BoundExceeded as error:
        raise BoundExceeded(name, error.figure, error.bound, error.unit) from None
