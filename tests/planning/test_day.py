"""One day: where its sessions lie best."""

from typing import Any

import pytest

from footex.planning.search.costs.costs import OFF, OUTSIDE
from footex.planning.search.day.day import DayPlanner
from footex.planning.search.day.job import Job
from footex.planning.search.day.placing import OutOfSteps


def window(first: Any, last: Any, step: Any = 300) -> Any:
    """The starts of a window, in seconds from the day's beginning."""
    return tuple((at, at // 60, last - at) for at in range(first, last, step))


def job(minutes: int, usual: Any = None, gap: Any = 0, parts: Any = ()) -> Any:
    return Job(tuple(60 * one for one in minutes), usual if usual is not None else (None,) * len(minutes), gap, parts)


HOUR = window(0, 3600)


def planner(*jobs: Any, starts: Any = HOUR, limit: Any = None, between: Any = 0, steps: Any = 1000) -> Any:
    return DayPlanner(starts, limit, between, jobs, steps)


def test_nothing_costs_nothing() -> None:
    assert planner(job([10])).place((0,)) == (0, ())


def test_a_session_needs_one_window_and_not_the_sum_of_several() -> None:
    two = window(0, 600) + window(1200, 1800)
    assert planner(job([15]), starts=two).place((1,)) is None
    assert planner(job([10]), starts=two).place((1,)) == (0, ((0, 0, 0),))


def test_two_that_want_the_same_time_make_room_for_each_other_at_the_least_cost() -> None:
    both = planner(job([10], (20,)), job([10], (20,)))
    cost, placed = both.place((1, 1))
    assert (cost, placed) == (10 * OFF, ((600, 0, 0), (1200, 1, 0)))
    apart = planner(job([10], (20,)), job([10], (20,)), between=300)
    assert apart.place((1, 1)) == (15 * OFF, ((300, 0, 0), (1200, 1, 0)))


def test_later_sessions_of_a_day_stay_later_even_where_the_first_is_the_longer() -> None:
    split = window(0, 600) + window(1200, 3600)
    mixed = planner(job([20, 5], (None, 0)), starts=split)
    assert mixed.place((2,)) == (40 * OFF, ((1200, 0, 0), (2400, 0, 1)))


def test_a_start_behind_the_usual_time_is_worth_it_where_it_is_in_its_part() -> None:
    parts = ((40, 60),)
    assert planner(job([10], (5,), parts=parts)).place((1,)) == (35 * OFF, ((2400, 0, 0),))
    early = planner(job([10], (5,), parts=parts), starts=window(0, 1800))
    assert early.place((1,)) == (OUTSIDE, ((300, 0, 0),))


def test_a_day_takes_no_more_steps_than_it_is_given() -> None:
    with pytest.raises(OutOfSteps):
        planner(job([10], (20,)), job([10], (20,)), steps=2).place((1, 1))


def test_the_limit_counts_all_sessions() -> None:
    assert planner(job([10]), job([10]), limit=900).place((1, 1)) is None
    assert planner(job([10]), limit=900).place((1,)) == (0, ((0, 0, 0),))


def test_gaps_within_a_commitment() -> None:
    assert planner(job([10, 10], gap=3000)).place((2,)) is None
    assert planner(job([10, 10], gap=1800)).place((2,)) == (0, ((0, 0, 0), (2400, 0, 1)))


def test_how_many_commitments_fit_on_one_day() -> None:
    assert planner(job([30]), job([30]), job([30])).most((1, 1, 1)) == 2
    assert planner(job([50]), job([50])).most((1, 1)) == 1
    assert planner(job([90])).most((1,)) == 0
    # With very many it isn't worked out which go together.
    assert planner(*(job([30]) for _ in range(7))).most((1,) * 7) == 7


def test_a_later_start_that_costs_as_much_is_not_looked_at() -> None:
    part = job([10], parts=((40, 60),))
    # Both want to begin at 40 min; before that, all starts of the first are equally far outside its part of the day.
    cost, placed = planner(part, job([10], (40,))).place((1, 1))
    assert (cost, placed) == (0, ((2400, 1, 0), (3000, 0, 0)))


def test_without_the_steps_to_tell_whether_two_sessions_fit_they_may() -> None:
    jobs = job([29], (0,)), job([29], (0,))
    assert planner(*jobs, between=600).most((1, 1)) == 1
    assert planner(*jobs, between=600, steps=0).most((1, 1)) == 2
