"""Trends of sessions: a robust line, and whether it is more than chance."""

from fractions import Fraction
from itertools import permutations
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footex.learn.adherence.trend import FEWEST, LATEST, fit_trend


@pytest.mark.parametrize("count", range(FEWEST))
def test_fewer_than_five_sessions_have_no_trend(count: int) -> None:
    assert fit_trend([130 - number for number in range(count)]) is None


def test_a_line_is_found_as_it_is() -> None:
    trend = fit_trend([120, 118, 116, 114, 112, 110])
    assert trend is not None
    assert (trend.sessions, trend.first_percent, trend.last_percent) == (6, 120, 110)
    assert trend.clear


def test_one_forgotten_clock_does_not_turn_the_line() -> None:
    straight = fit_trend([120, 118, 116, 114, 112, 110, 108])
    forgotten = fit_trend([120, 118, 116, 900, 112, 110, 108])
    assert straight is not None
    assert forgotten is not None
    assert abs(straight.last_percent - forgotten.last_percent) <= 2


def test_the_latest_thirty_are_looked_at() -> None:
    trend = fit_trend([1_000.0] * 50 + [100.0] * LATEST)
    assert trend is not None
    assert (trend.sessions, trend.first_percent, trend.last_percent) == (LATEST, 100, 100)
    assert not trend.clear


def test_four_in_a_row_would_be_chance_and_five_are_not() -> None:
    trend = fit_trend([5, 4, 3, 2, 1])
    assert trend is not None
    assert trend.chance == 2 / 120
    assert Fraction(2, 24) > Fraction(5, 100) > Fraction(2, 120)


def wrong_pairs(order: tuple[int, ...]) -> int:
    return sum((later > early) - (later < early) for at, early in enumerate(order) for later in order[at + 1 :])


@pytest.mark.parametrize("order", [(0, 1, 2, 3, 4), (1, 0, 2, 4, 3), (4, 2, 3, 0, 1, 5), (3, 1, 4, 0, 2)])
def test_the_chance_is_that_of_all_orders_counted_one_by_one(order: tuple[int, ...]) -> None:
    orders = list(permutations(range(len(order))))
    extreme = sum(abs(wrong_pairs(one)) >= abs(wrong_pairs(order)) for one in orders)
    trend = fit_trend(order)
    assert trend is not None
    assert trend.chance == pytest.approx(extreme / len(orders))


@given(st.lists(st.integers(50, 200), min_size=FEWEST, max_size=12))
def test_the_slope_is_the_median_of_all_slopes_and_half_of_the_sessions_are_on_each_side(percents: list[int]) -> None:
    trend = fit_trend(percents)
    assert trend is not None
    slopes = [
        Fraction(later - early, after - before)
        for before, early in enumerate(percents)
        for after, later in enumerate(percents)
        if before < after
    ]
    assert trend.last_percent - trend.first_percent == pytest.approx(float(median(slopes) * (len(percents) - 1)))
    assert (trend.first_percent + trend.last_percent) / 2 == pytest.approx(float(median(percents)))
    assert 0 < trend.chance <= 1
