"""Decimal figures as text: one figure or a range, in whole hundred-thousandths of a unit."""

from typing import TYPE_CHECKING, Final

from footex.errors import InvalidValue

if TYPE_CHECKING:
    from decimal import Decimal

__all__ = ["FIGURES", "ONE", "Three", "as_decimals", "in_order", "read_figures", "write_figures"]

ONE = 100_000
"""One of any unit: figures have at most five decimal places."""

Three = tuple[int, int, int]
"""Low, typical and high."""

_FIGURE = r"[0-9]+(?:\.[0-9]+)?"
FIGURES: Final = rf"{_FIGURE}(?: ?- ?{_FIGURE}){{0,2}}"
"""The pattern of one figure or a range of two or three."""


def read_figures(figures: str, places: int, field: str, text: str) -> Three:
    """Read figures that match the pattern, in any order; the typical of a range is its midpoint unless it is given.

    Args:
        figures: The figures.
        places: The maximum number of decimal places.
        field: The name of the field, for errors.
        text: The whole text, for errors.

    Raises:
        InvalidValue: More decimal places.
    """
    points = [_read_point(one.strip(), places, field, text) for one in figures.split("-")]
    low, high = points[0], points[-1]
    return low, points[1] if len(points) == 3 else _midpoint(low, high, places), high


def _read_point(point: str, places: int, field: str, text: str) -> int:
    whole, _, fraction = point.partition(".")
    fraction = fraction.rstrip("0")
    if len(fraction) > places:
        expected = f"write at most {places}" if places else "write a whole number"
        raise InvalidValue(field, text, "has too many decimal places", expected)
    return int(whole) * ONE + int(fraction.ljust(5, "0"))


def in_order(figures: str) -> str:
    """The same figures, the least first."""
    return "-".join(sorted((one.strip() for one in figures.split("-")), key=float))


def _midpoint(low: int, high: int, places: int) -> int:
    """The midpoint to the last decimal place, a half rounded up."""
    step: int = ONE // 10**places
    return (low + high + step) // (2 * step) * step


def write_figures(figures: Three, places: int) -> str:
    """Write the shortest text that reads back as the same three figures."""
    low, typical, high = figures
    if low == high:
        return _write_point(low)
    points = [low, high] if typical == _midpoint(low, high, places) else [low, typical, high]
    return "-".join(map(_write_point, points))


def _write_point(figure: int) -> str:
    whole, fraction = divmod(figure, ONE)
    return f"{whole}.{fraction:05}".rstrip("0").rstrip(".")


def as_decimals(figures: Three, places: int) -> "tuple[Decimal, Decimal, Decimal]":
    """The decimals of three whole figures, given their decimal places."""
    low, typical, high = figures
    return _decimal(low, places), _decimal(typical, places), _decimal(high, places)


def _decimal(figure: int, places: int) -> "Decimal":
    """An exact decimal without zeros at its end, which would show."""
    from decimal import Decimal

    whole, fraction = divmod(abs(figure), 10**places)
    text = f"{whole}.{fraction:0{places}}".rstrip("0").rstrip(".")
    return Decimal(f"-{text}" if figure < 0 else text)
