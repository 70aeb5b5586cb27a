"""Strategies for periods."""

from functools import cache
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from footex.model.figures.period import LONGEST_PERIOD, PERIOD_UNITS, Period
from footex.testing.texts import usually

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

__all__ = ["periods"]

_USUAL = ("1 day", "1 week", "6 weeks", "6-12 weeks", "12 weeks", "1 month", "3 months")


@cache
def periods() -> "SearchStrategy[Period]":
    """Periods in every unit, most often usual ones.

    Example:
        >>> from hypothesis import given
        >>> from footex.model import Period
        >>> @given(periods())
        ... def reads_back(period):
        ...     assert Period(str(period)) == period
        >>> reads_back()
    """
    return usually(tuple(map(Period, _USUAL)), _any_period())


@st.composite
def _any_period(draw: "DrawFn") -> Period:
    figure = st.integers(1, LONGEST_PERIOD)
    low, high = sorted(draw(st.tuples(figure, figure)))
    return Period(f"{low}-{high} {draw(st.sampled_from(PERIOD_UNITS))}")
