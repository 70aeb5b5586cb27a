"""Strategies for distances."""

from functools import cache
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from footex.model.figures.decimal_text import ONE, write_figures
from footex.model.figures.distance import UNITS, Distance
from footex.model.figures.sense import EXACT, Sense, say_sense
from footex.testing.texts import sometimes, usually

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

__all__ = ["distances"]

_USUAL = (
    "1 m", "4 m", "10 m", "15 ft", "20-30 yd", "50-60-100 m", "200-400 m", "400 m", "1.5 km", "1-2 km", "1 mi",
    "0.3 ft",
)  # fmt: skip
_OPEN = ("about 10 m", "about 200-400 m", "at least 400 m", "up to 1 mi", "about 0.00001 ft")
_MOST = {"m": 20_000, "km": 20, "mi": 10, "yd": 20_000, "ft": 20_000}
_SENSES = (EXACT, Sense.ABOUT, Sense.AT_LEAST, Sense.AT_MOST)


@cache
def distances(*, unstated: bool = True) -> "SearchStrategy[Distance]":
    """Distances in every unit, most often usual ones.

    Args:
        unstated: Whether they may be open, such as about so far.

    Example:
        >>> from hypothesis import given
        >>> from footex.model import Distance
        >>> @given(distances())
        ... def reads_back(distance):
        ...     assert Distance(str(distance)) == distance
        >>> reads_back()
    """
    closed = usually(tuple(map(Distance, _USUAL)), _any_distance(_SENSES if unstated else (EXACT,)))
    return sometimes(tuple(map(Distance, _OPEN)), closed) if unstated else closed


@st.composite
def _any_distance(draw: "DrawFn", senses: tuple[Sense, ...]) -> Distance:
    unit, sense = draw(st.sampled_from(tuple(UNITS))), draw(st.sampled_from(senses))
    figure = st.integers(1, _MOST[unit] * ONE)
    low, typical, high = sorted(draw(st.tuples(figure, figure, figure)))
    if sense not in (EXACT, Sense.ABOUT) or draw(st.booleans()):
        typical = high = low
    return Distance(say_sense(sense, f"{write_figures((low, typical, high), 5)} {unit}"))
