"""Costs: sums in their order in one integer."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from footex.planning.search.costs.costs import (
    AWAY,
    DISTANCE,
    GAPS,
    LOAD,
    MOVED,
    OFF,
    OFF_WEEKDAY,
    OUTSIDE,
    OVER,
    UNLIMITED,
    UNMET,
    Sums,
    above,
    unpack,
)

UNITS = (AWAY, OUTSIDE, OFF_WEEKDAY, UNMET, OVER, MOVED, DISTANCE, GAPS, LOAD, OFF)
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
def test_what_counts_from_one_sum_on_can_be_told_from_the_rest(sums: tuple[int, ...]) -> None:
    assert above(pack(sums), GAPS) == above(pack((*sums[:8], 0, 0)), GAPS)
    assert above(pack(sums) + UNMET, UNMET) == above(pack(sums), UNMET) + 1


@given(figures)
def test_no_plan_costs_as_much_as_an_unlimited_budget(sums: tuple[int, ...]) -> None:
    assert pack(sums) < UNLIMITED


def test_the_first_sum_counts_before_all_others() -> None:
    assert all(first > MOST * second for first, second in pairwise(UNITS))
