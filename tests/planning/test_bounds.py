"""The lower bounds of the search, against the plans that it finds best."""

from collections import Counter
from random import Random
from typing import Any

import pytest
from attrs import evolve
from oracle import large_case, small_case, spaced_case
from oracle.changed import base_case
from oracle.wished import with_rests, with_wishes
from test_draft import crowded, few
from weeks import MONDAY, run

from footex import Availability
from footex.planning import NotTheDayAfter, Request, SharedRest
from footex.planning.search.costs.costs import unpack
from footex.planning.search.layout.layout import Layout
from footex.planning.search.solve import spans_of
from footex.planning.search.track.state import Least
from footex.planning.search.tree.bounds import NOTHING_LEFT, Bounds, add
from footex.planning.search.tree.branch_and_bound import Search


def test_minimums_add_up() -> None:
    assert add(Least(1, 2, 3), Least(10, 20, 30)) == Least(11, 22, 33)


def bounds_hold(case: Any) -> int:
    """How many days of the best plan were held against their bounds: none may exceed what the rest truly costs."""
    layout = Layout(Request(**case))
    days = 0
    for first, last in spans_of(layout):
        span = layout.span(first, last)
        bounds = Bounds(span.days, span.tracks, span.joint.rests, places=True)
        search = Search(span.days, span.tracks, 100_000, span.joint)
        solved = search.best()
        if solved is None:
            continue
        assert solved.best
        assert bounds.root is not None
        assert bounds.root <= solved.cost
        left, states = solved.cost, search._start()
        for day, placed in enumerate(solved.days):
            counts = Counter(index for _, index, _ in placed)
            assert not bounds.lacks_capacity(day, states)
            assert bounds.ahead(day, bounds.rests(day, states)[0]) <= left
            begun, ahead = 0, NOTHING_LEFT
            _, children = search._expand((day, states), left)
            child = next(one for one in children if one.placed == placed and one.bound <= left)
            for index, (track, (state, _)) in enumerate(zip(span.tracks, states, strict=True)):
                begun += track.alone_at(day, state)[counts[index]][1]
                ahead = add(ahead, track.leasts[day + 1][child.states[index][0]])
                rest = bounds.rests(day, states)[index + 1]
                assert bounds.ahead_with(day, begun, ahead, rest) <= left
            left, states, days = left - child.cost, child.states, days + 1
        assert left == 0
    return days


def wished(seed: int) -> Any:
    return with_wishes(base_case(seed), Random(seed))


def rested(seed: int) -> Any:
    return with_rests(wished(seed), Random(seed))


@pytest.mark.parametrize(
    ("draw", "seeds", "least"),
    [
        (small_case, range(60), 200), (spaced_case, range(15), 50), (few, range(10), 70),
        (wished, range(25), 80), (rested, range(25), 40),
        (large_case, (0, 8, 19), 7), (lambda seed: crowded(seed, 5), (8,), 7),
    ],
)  # fmt: skip
def test_no_bound_exceeds_what_the_rest_of_the_best_plan_costs(draw: Any, seeds: Any, least: int) -> None:
    assert sum(bounds_hold(draw(seed)) for seed in seeds) >= least


def test_one_commitment_alone_costs_its_bound() -> None:
    layout = Layout(Request(commitments=run(days_per_week=3), availability="daily 07:00-08:00", start=MONDAY))
    span = layout.span(0, 7)
    solved = Search(span.days, span.tracks, 1_000).best()
    assert solved is not None
    assert Bounds(span.days, span.tracks, places=True).root == solved.cost


def test_without_a_plan_of_one_commitment_there_is_no_bound() -> None:
    layout = Layout(Request(commitments=run(days_per_week=3), availability="mon-tue 07:00-08:00", start=MONDAY))
    span = layout.span(0, 7)
    assert Bounds(span.days, span.tracks, places=True).root is None


def test_a_week_with_too_few_days_or_too_little_time_left_lacks_capacity() -> None:
    three = [run(name, days_per_week=3) for name in "abc"]

    def lacks(free: str) -> bool:
        span = Layout(Request(commitments=three, availability=free, start=MONDAY)).span(0, 7)
        states = Search(span.days, span.tracks, 1)._start()
        return Bounds(span.days, span.tracks, places=True).lacks_capacity(0, states)

    assert lacks("mon-wed 07:00-07:50")  # two a day on three days, of nine in all
    assert not lacks("mon-wed 07:00-08:00")
    assert not lacks("mon-tue 07:00-08:00; wed 06:00-06:20, 07:00-07:40")


def test_one_commitment_alone_costs_its_bound_with_weekdays_a_maximum_and_a_day_between_that_it_prefers() -> None:
    wish = NotTheDayAfter(commitment="run", other="run")
    free = Availability(windows="mon-fri 07:00-08:00", preferred_most_per_day="15 min")
    asked = evolve(run(days_per_week=4), preferred_weekdays=["monday", "tuesday"])
    layout = Layout(Request(commitments=asked, availability=free, start=MONDAY, wishes=wish))
    span = layout.span(0, 7)
    solved = Search(span.days, span.tracks, 1_000, span.joint).best()
    assert solved is not None
    assert unpack(solved.cost)[2:5] == (2, 2, 20)
    assert Bounds(span.days, span.tracks, places=True).root == solved.cost


def test_minutes_that_no_day_has_left_are_above_the_preferred_maximum_in_the_bound() -> None:
    three = [run(name, days_per_week=7) for name in "abc"]
    free = Availability(windows="daily 07:00-09:00", preferred_most_per_day="50 min")
    span = Layout(Request(commitments=three, availability=free, start=MONDAY)).span(0, 7)
    root = Bounds(span.days, span.tracks, places=True).root
    assert root is not None
    assert unpack(root).over == 70


def test_a_week_has_no_room_for_more_sessions_than_a_shared_rest_leaves() -> None:
    def lacks(days: int, gap: str) -> bool:
        three = [run(name, days_per_week=days) for name in "abc"]
        rest = SharedRest(gap=gap, commitments=[*"abc"])
        request = Request(commitments=three, availability="daily 07:00-09:00", start=MONDAY, rests=rest)
        span = Layout(request).span(0, 7)
        states = Search(span.days, span.tracks, 1)._start()
        return Bounds(span.days, span.tracks, span.joint.rests, places=True).lacks_capacity(0, states)

    assert not lacks(2, "24 h")
    assert lacks(2, "48 h")
    assert lacks(3, "24 h")
    assert not lacks(1, "48 h")
