"""Costs: sums in their order in one integer."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from footex.planning.search.costs import (
    AWAY,
    DISTANCE,
    GAPS,
    LOAD,
    MOVED,
    OFF,
    OUTSIDE,
    Sums,
    above_load,
    unpack,
)

UNITS = (AWAY, OUTSIDE, MOVED, DISTANCE, GAPS, LOAD, OFF)
MOST = 100 * 728 * 1_440 * 1_440
"""Minutes of distance: the greatest sum that any request has."""

figures = st.tuples(*(st.integers(0, MOST) for _ in UNITS))


def pack(sums: tuple[int, ...]) -> int:
    return sum(figure * unit for figure, unit in zip(sums, UNITS, strict=True))


@given(figures, figures)
def test_sums_add_and_compare_as_the_integers_do(first: tuple[int, ...], second: tuple[int, ...]) -> None:
    assert unpack(pack(first)) == Sums(*first)
    assert unpack(pack(first) + pack(second)) == Sums(*map(sum, zip(first, second, strict=True)))
    assert (pack(first) < pack(second)) == (first < second)


@given(figures)
def test_what_counts_before_the_load_can_be_told_from_it(sums: tuple[int, ...]) -> None:
    assert above_load(pack(sums)) == above_load(pack((*sums[:5], 0, 0)))
    assert above_load(pack(sums) + GAPS) == above_load(pack(sums)) + 1


def test_the_first_sum_counts_before_all_others() -> None:
    assert all(first > MOST * second for first, second in pairwise(UNITS))
