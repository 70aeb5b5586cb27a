"""Distances: exact figures in the unit that is written, and the whole metres that time is counted in."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import field, frozen

from footex.errors import BoundExceeded, InvalidValue
from footex.hint import Hint
from footex.model.fields import as_text
from footex.model.figures.decimal_text import FIGURES, ONE, Three, as_decimals, in_order, read_figures, write_figures
from footex.model.figures.interpolation import Part, interpolate, round_within
from footex.model.figures.sense import EXACT, Sense, say_sense, split_sense
from footex.model.value import Value

if TYPE_CHECKING:
    from decimal import Decimal

__all__ = [
    "LONGEST_DISTANCE", "MOST_CHARACTERS", "PLACES", "UNITS", "Distance", "Length", "as_distance", "distance_at",
    "interpolate_distance", "replace_figures", "round_distance", "stated_figures", "unit_of",
]  # fmt: skip

LONGEST_DISTANCE = 1_000_000
"""The maximum distance that can be stated, in metres."""

MOST_CHARACTERS = 100
"""The maximum characters of a distance's text."""

_NANOMETRES = 10**9
PLACES = 5
"""The maximum decimal places of a figure, in the unit that is written."""


class Length(NamedTuple):
    """A unit of length: its names, its nanometres, and what figures part way up a range are rounded to."""

    names: tuple[str, ...]
    nanometres: int
    step: int


UNITS: Final = {
    "m": Length(("m", "metre", "metres", "meter", "meters"), _NANOMETRES, ONE),
    "km": Length(("km", "kms", "kilometre", "kilometres", "kilometer", "kilometers"), 1_000 * _NANOMETRES, ONE // 10),
    "mi": Length(("mi", "mile", "miles"), 1_609_344_000_000, ONE // 10),
    "yd": Length(("yd", "yds", "yard", "yards"), 914_400_000, ONE),
    "ft": Length(("ft", "foot", "feet"), 304_800_000, ONE),
}
"""The units of length by the name that is written."""

_NAMES = {name: unit for unit, length in UNITS.items() for name in length.names}
_UNIT = "|".join(sorted(_NAMES, key=len, reverse=True))
_FORM = re.compile(rf"({FIGURES}) ?({_UNIT})", re.IGNORECASE | re.ASCII)
_BARE = re.compile(FIGURES, re.ASCII)
_HINT = Hint("write {}, {}, {}, {} or {}", "400 m", "200-400 m", "1.5 km", "1 mi", "about 400 m")


class _Parsed(NamedTuple):
    """What a text says: low, typical and high in hundred-thousandths of the unit, the unit, and the sense."""

    figures: Three
    unit: str
    sense: Sense


@lru_cache(maxsize=1024)
def _read(text: str) -> _Parsed:
    if len(text) > MOST_CHARACTERS:
        raise BoundExceeded("Distance", len(text), MOST_CHARACTERS, "characters")
    sense, figures = split_sense(text)
    said = " ".join(figures.replace("\N{EN DASH}", "-").split())
    match = _FORM.fullmatch(said)
    if match is None:
        raise InvalidValue("Distance", text, "is not a distance", _expect(sense, said))
    unit = _NAMES[match[2].lower()]
    low, typical, high = three = read_figures(match[1], PLACES, "Distance", text)
    if not low <= typical <= high:
        right = say_sense(sense, f"{in_order(match[1])} {unit}")
        raise InvalidValue("Distance", text, "is out of order", Hint("write {}, the least first", right))
    least = f"{write_figures((low, low, low), PLACES)} {unit}"
    if low == 0:
        raise InvalidValue("Distance", text, "is no distance at all", "write a distance over 0 m")
    if sense is Sense.AT_LEAST_TO_FAILURE:
        expected = Hint("write {}", say_sense(Sense.AT_LEAST, least))
        raise InvalidValue("Distance", text, "is a sense that only a count has", expected)
    if low != high and sense is not EXACT and sense is not Sense.ABOUT:
        raise InvalidValue("Distance", text, "is an open figure and a range", Hint("write {}", say_sense(sense, least)))
    if (most := high * UNITS[unit].nanometres) > LONGEST_DISTANCE * _NANOMETRES * ONE:
        raise BoundExceeded("Distance", -(-most // (_NANOMETRES * ONE)), LONGEST_DISTANCE, "metres")
    return _Parsed(three, unit, sense)


def _expect(sense: Sense, said: str) -> Hint:
    """What would be right for a text that isn't a distance, most often one without a unit."""
    plain = said.replace(",", "")
    if _FORM.fullmatch(plain):
        return Hint("write {}", say_sense(sense, plain))
    if not _BARE.fullmatch(plain):
        return _HINT
    return Hint("write {}, {} or {}", *(say_sense(sense, f"{plain} {unit}") for unit in ("m", "km", "mi")))


def _text(value: str) -> str:
    if not isinstance(value, str):
        raise InvalidValue("Distance.text", value, "is not a distance", _HINT)
    return _write(_read(as_text(value, "Distance.text")))


def _write(parsed: _Parsed) -> str:
    return say_sense(parsed.sense, f"{write_figures(parsed.figures, PLACES)} {parsed.unit}")


@frozen(eq=False, repr=False)
class Distance(Value):
    """How far: one figure or a range, exactly, in the unit that is written.

    Two distances are equal if they are written alike: those in two units differ, and compare by `metres`.

    Args:
        text: Metres, kilometres, miles, yards or feet: `"400 m"`, `"1.5 km"`, `"1 mi"`, `"15 ft"`, `"200-400 m"`,
            `"200-300-400 m"` (low-typical-high), `"about 400 m"`, `"at least 400 m"` or `"400 m+"`, `"up to 1 km"`.

    Raises:
        InvalidValue: Not a distance, not over 0, out of order, with more than 5 decimal places, or a range that is
            at least or at most.
        BoundExceeded: Above 1,000 km, or more than 100 characters.

    Example:
        >>> Distance("200-400m")
        Distance('200-400 m')
        >>> Distance("1 mile").metres[0]
        Decimal('1609.344')
    """

    text: str = field(converter=_text)

    @property
    def sense(self) -> Sense:
        """Whether it is exact, about, at least or at most.

        Example:
            >>> Distance("about 400 m").sense
            <Sense.ABOUT: 'about'>
        """
        return _read(self.text).sense

    @property
    def exact(self) -> bool:
        """Whether it is one figure, meant exactly."""
        (low, _, high), _, sense = _read(self.text)
        return low == high and sense is EXACT

    @property
    def figures(self) -> "tuple[Decimal, Decimal, Decimal]":
        """Low, typical and high in the unit that is written; of an open distance, those stated."""
        return as_decimals(_read(self.text).figures, PLACES)

    @property
    def metres(self) -> "tuple[Decimal, Decimal, Decimal]":
        """Low, typical and high in metres, exactly; of an open distance, those stated.

        Example:
            >>> Distance("15 ft").metres[0]
            Decimal('4.572')
        """
        (low, typical, high), unit, _ = _read(self.text)
        nanometres = UNITS[unit].nanometres // ONE
        return as_decimals((low * nanometres, typical * nanometres, high * nanometres), 9)

    @property
    def whole_metres(self) -> tuple[int, int, int]:
        """The low, typical and high figures in whole metres, in which time is counted; at least 1, a half rounded up.

        Example:
            >>> Distance("1 mi").whole_metres[0], Distance("15 ft").whole_metres[0]
            (1609, 5)
        """
        (low, typical, high), unit, _ = _read(self.text)
        return _whole(low, unit), _whole(typical, unit), _whole(high, unit)

    def __str__(self) -> str:
        return self.text

    def _shown(self) -> str:
        return repr(self.text)


def _whole(figure: int, unit: str) -> int:
    metre = _NANOMETRES * ONE
    return max(1, (2 * figure * UNITS[unit].nanometres + metre) // (2 * metre))


_kept = lru_cache(maxsize=1024)(Distance)


def as_distance(value: object, name: str) -> Distance:
    """Read a distance, naming the field in what is raised."""
    if isinstance(value, Distance):
        return value
    if not isinstance(value, str):
        raise InvalidValue(name, value, "is not a distance", _HINT)
    try:
        return _kept(value)
    except InvalidValue as error:
        raise error.about(name) from None
    except BoundExceeded as error:
        raise BoundExceeded(name, error.figure, error.bound, error.unit) from None


def stated_figures(distance: Distance) -> Three:
    """Low, typical and high in hundred-thousandths of the unit that is written."""
    return _read(distance.text).figures


def unit_of(distance: Distance) -> str:
    """The unit that is written."""
    return _read(distance.text).unit


def replace_figures(distance: Distance, low: int, typical: int, high: int) -> Distance:
    """The same with other figures, in hundred-thousandths of its unit, meant exactly."""
    return _kept(_write(_Parsed((low, typical, high), _read(distance.text).unit, EXACT)))


def distance_at(distance: Distance, level: int) -> Distance:
    """One figure of a distance: 0 is the low one, 1 the typical, 2 the high."""
    figure = stated_figures(distance)[level]
    return replace_figures(distance, figure, figure, figure)


def round_distance(distance: Distance) -> Distance:
    """Round a distance to what can be paced out: whole metres, yards and feet, thousandths of kilometres and miles.

    Example:
        >>> str(round_distance(Distance("266.66667 m"))), str(round_distance(Distance("0.26667 km")))
        ('267 m', '0.267 km')
    """
    figures, unit, _ = _read(distance.text)
    step = ONE if UNITS[unit].step == ONE else ONE // 1000
    low, typical, high = (max(1, (2 * figure + step) // (2 * step)) * step for figure in figures)
    return replace_figures(distance, low, typical, high)


def interpolate_distance(distance: Distance, part: Part) -> Distance:
    """Interpolate a range to a distance that somebody would set; an open one stays.

    That is the nearest, the longer of two as near, of these: whole metres, yards and feet and tenths of kilometres and
    miles, from 100 of the unit on in steps ten times as large, and both ends of the range.

    Example:
        >>> [str(interpolate_distance(Distance("200-400 m"), (week, 3))) for week in range(4)]
        ['200 m', '270 m', '330 m', '400 m']
    """
    figures, unit, sense = _read(distance.text)
    if sense is not EXACT:
        return distance
    exact = interpolate(*figures, part)
    step = UNITS[unit].step * (1 if exact[0] <= 100 * ONE * exact[1] else 10)
    figure = round_within(figures[0], figures[2], exact, step)
    return replace_figures(distance, figure, figure, figure)
