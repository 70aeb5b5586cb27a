"""The least and the most days of a week, lowered by what is past, blocked or busy."""

from collections import Counter
from itertools import combinations, pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from weeks import MONDAY, run

from footex.planning import Request
from footex.planning.request.meaning.recurrence import Recurrence, find_recurrences
from footex.planning.search.track.past import Past
from footex.planning.search.track.week_bounds import Possible, WeekBounds, find_bounds, most_apart

WEEK = range(7)


def recurrence(**frequency: Any) -> Recurrence:
    (found,) = find_recurrences(Request(commitments=run(**frequency), availability="daily 07:00-08:00", start=MONDAY))
    return found


def bounds(
    asked: Recurrence,
    windows: Any = WEEK,
    but_past: Any = None,
    free: Any = None,
    done: Any = (),
    *,
    lowers: bool = True,
) -> WeekBounds:
    """The bounds of a week with sets of possible days; what isn't given is as the one before."""
    but_past = windows if but_past is None else but_past
    free = but_past if free is None else free
    possible = Possible({*windows}.__contains__, {*but_past}.__contains__, {*free}.__contains__)
    past = Past(Counter(done), frozenset(), (), {}, {}, {})
    return find_bounds(asked, WEEK, possible, past, lowers=lowers)


def test_a_week_in_which_nothing_is_taken_has_the_days_that_are_stated() -> None:
    assert bounds(recurrence(days_per_week="3-5")) == WeekBounds(3, 5)


def test_windows_never_lower_the_least() -> None:
    assert bounds(recurrence(days_per_week=5), windows=[0, 1, 2]) == WeekBounds(5, 5)


def test_blocked_and_busy_days_lower_it_by_what_they_take() -> None:
    asked = recurrence(days_per_week=5)
    assert bounds(asked, free=[0, 1, 2]) == WeekBounds(3, 5, taken=2)
    assert bounds(asked, windows=range(6), free=range(5)) == WeekBounds(5, 5)
    assert bounds(asked, windows=range(4), free=range(3)) == WeekBounds(4, 5, taken=1)
    assert bounds(asked, free=[]) == WeekBounds(0, 5, taken=5)


def test_or_they_bind_if_the_policy_says_so() -> None:
    assert bounds(recurrence(days_per_week=5), free=[0, 1, 2], lowers=False) == WeekBounds(5, 5)


def test_what_is_past_lowers_it_whatever_the_policy_and_what_was_done_counts() -> None:
    asked = recurrence(days_per_week=5)
    assert bounds(asked, but_past=[3, 4, 5, 6], lowers=False) == WeekBounds(4, 5, past=1)
    assert bounds(asked, but_past=[3, 4, 5, 6], done=[0], lowers=False) == WeekBounds(5, 5)
    assert bounds(asked, but_past=[3, 4, 5, 6], free=[4, 5, 6]) == WeekBounds(3, 5, past=1, taken=1)


def test_days_done_raise_the_most() -> None:
    assert bounds(recurrence(days_per_week="1-2"), but_past=[4, 5, 6], done=[0, 1, 2]) == WeekBounds(1, 3)


def test_days_of_rest_between_them_are_heeded_in_both() -> None:
    asked = recurrence(days_per_week=3, rest_days=1)
    assert bounds(asked) == WeekBounds(3, 3)
    assert bounds(asked, free=[0, 1, 2, 3]) == WeekBounds(2, 3, taken=1)
    # Wednesday has to be without one, as Tuesday was done.
    assert bounds(asked, but_past=[2, 3, 4], done=[1]) == WeekBounds(2, 3, past=1)
    assert bounds(asked, but_past=[2, 3, 4, 5], done=[1]) == WeekBounds(3, 3)
    # Nor has Monday one, as Sunday was done.
    assert bounds(asked, windows=[0, 2, 4], done=[-1]) == WeekBounds(2, 3, past=1)
    assert bounds(asked, windows=[0, 2, 4], done=[-2]) == WeekBounds(3, 3)


@pytest.mark.parametrize("lowers", [True, False])
def test_a_done_day_counts_even_if_it_has_no_window(lowers: bool) -> None:
    assert bounds(recurrence(days_per_week=2), windows=[4], but_past=[4], done=[0], lowers=lowers) == WeekBounds(2, 2)


@given(st.sets(st.integers(0, 9)), st.integers(1, 4))
def test_the_most_days_apart_are_those_of_trying_every_set(days: set[int], apart: int) -> None:
    ways = (
        len(some)
        for size in range(len(days) + 1)
        for some in combinations(sorted(days), size)
        if all(after - before >= apart for before, after in pairwise(some))
    )
    assert most_apart(sorted(days), apart) == max(ways)
