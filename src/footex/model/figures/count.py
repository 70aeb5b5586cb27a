"""Counts: whole numbers, or ranges of them with a low, a typical and a high figure."""

from typing import ClassVar

from attrs import frozen

from footex.errors import BoundExceeded, InvalidValue
from footex.hint import Hint
from footex.model.fields import as_member
from footex.model.figures.duration_text import DIGITS, MOST_CHARACTERS, midpoint
from footex.model.figures.sense import EXACT, Sense, SenseLike, open_range, say_sense, split_sense
from footex.model.value import Value, freeze

__all__ = ["GREATEST_COUNT", "NO_COUNT", "Count", "trusted_count"]

GREATEST_COUNT = 10_000
"""The maximum count that can be stated."""

NO_COUNT = Hint("write 10, {}, {} (low-typical-high) or {}", "5-10", "5-6-10", "at least 8")
"""What would be right where a text says nothing of what was meant."""

_COUNT_HINT = "a count is a whole number from 1 to 10,000"


@frozen(eq=False, repr=False, init=False)
class Count(Value):
    """A whole number, or a range of them: low, typical and high, each from 1 to 10,000.

    A count of one figure is equal to that number, and so to all that Python takes for equal to it: 1.0, `True`. An
    open count, such as "at least 8", never is: its figures are those stated, and a pace says what it is taken for.

    Args:
        low: The minimum, or the whole as text: `"5-10"`, `"5-6-10"` (low-typical-high), `"about 10"`, `"at least 8"` or
            `"8+"`, `"up to 12"`, `"at least 5, to failure"`.
        high: The maximum; the same as `low` unless given.
        typical: The usual figure; the midpoint unless given, a half rounded up.
        sense: Whether it is exact, about, at least or at most; only "about" can stand with a range.

    Raises:
        InvalidValue: Not a whole number, below 1, out of order, or a range that is at least or at most.
        BoundExceeded: Above 10,000.

    Example:
        >>> Count(5, 10)
        Count('5-10')
        >>> Count("5-10").typical
        8
        >>> Count("5-6-10") == Count(5, 10, typical=6)
        True
        >>> Count(5) == 5
        True
        >>> Count("8+"), Count("8+") == 8
        (Count('at least 8'), False)
    """

    _shared: ClassVar[bool] = True

    low: int
    typical: int
    high: int
    sense: Sense

    def __init__(
        self, low: int | str, high: int | None = None, typical: int | None = None, sense: SenseLike = EXACT
    ) -> None:
        if isinstance(low, str):
            if high is not None or typical is not None or sense is not EXACT:
                raise InvalidValue(
                    "Count", low, "is text beside other figures", Hint("write Count({}) or Count(5, 10, 6)", "5-6-10")
                )
            low, high, typical, sense = _read_count(low)
        elif sense is not EXACT:
            sense = as_member(sense, Sense, "Count.sense")
        low = _check_figure(low, "low")
        high = low if high is None else _check_figure(high, "high")
        written = f"{low}-{high}" if typical is None else f"{low}-{typical}-{high}"
        typical = midpoint(low, high) if typical is None else _check_figure(typical, "typical")
        if not low <= typical <= high:
            raise InvalidValue("Count", written, "is out of order", "write low-typical-high, the least first")
        if low != high and sense is not EXACT and sense is not Sense.ABOUT:
            raise open_range("Count", say_sense(sense, written), say_sense(sense, str(low)))
        freeze(self, "low", low)
        freeze(self, "typical", typical)
        freeze(self, "high", high)
        freeze(self, "sense", sense)

    @property
    def exact(self) -> bool:
        """Whether it is one figure, meant exactly."""
        return self.low == self.high and self.sense is EXACT

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Count):
            return (
                self.low == other.low
                and self.typical == other.typical
                and self.high == other.high
                and self.sense is other.sense
            )
        # Whatever is equal to the number: equality stays transitive, so dicts and sets don't depend on the order.
        return self.low == other if self.exact else NotImplemented

    def __hash__(self) -> int:
        if self.low == self.high and self.sense is EXACT:
            return hash(self.low)
        return hash(("Count", self.low, self.typical, self.high))

    def __str__(self) -> str:
        figure = f"{self.low}-{self.typical}-{self.high}"
        if self.low == self.high:
            figure = str(self.low)
        elif self.typical == midpoint(self.low, self.high):
            figure = f"{self.low}-{self.high}"
        return say_sense(self.sense, figure)

    def __repr__(self) -> str:
        return f"Count({self._shown()})"

    def _shown(self) -> str:
        return str(self.low) if self.exact else f"'{self}'"


def trusted_count(low: int, typical: int, high: int, sense: Sense) -> Count:
    """Make a count of figures that are known to be valid, unchecked: with any sense, also one that isn't written so."""
    count: Count = object.__new__(Count)
    for name, value in zip(("low", "typical", "high", "sense"), (low, typical, high, sense), strict=True):
        freeze(count, name, value)
    return count


def _check_figure(value: object, name: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise InvalidValue(f"Count.{name}", value, "is not a whole number", _COUNT_HINT)
    if value < 1:
        raise InvalidValue("Count", value, "is below 1", _COUNT_HINT)
    if value > GREATEST_COUNT:
        raise BoundExceeded("Count", value, GREATEST_COUNT, "times")
    return value


def _read_count(text: str) -> tuple[int, int, int | None, Sense]:
    sense, figures = split_sense(text)
    parts = [part.strip() for part in figures.replace("\N{EN DASH}", "-").split("-", 3)]
    if (
        len(text) > MOST_CHARACTERS
        or len(parts) > 3
        or not all(part and len(part) < 8 and DIGITS.issuperset(part) for part in parts)
    ):
        raise InvalidValue("Count", text, "is not a count", NO_COUNT)
    if len(parts) > 1 and sense is not EXACT and sense is not Sense.ABOUT:
        raise open_range("Count", text, say_sense(sense, parts[0]))
    return int(parts[0]), int(parts[-1]), int(parts[1]) if len(parts) == 3 else None, sense
