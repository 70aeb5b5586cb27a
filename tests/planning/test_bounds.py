"""The lower bounds of the search, against the plans that it finds best."""

from collections import Counter
from typing import Any

import pytest
from oracle import large_case, small_case, spaced_case
from test_draft import crowded, few
from weeks import MONDAY, run

from footex.planning import Request
from footex.planning.search.bounds import NOTHING_LEFT, Bounds, add
from footex.planning.search.branch_and_bound import Search
from footex.planning.search.layout import Layout
from footex.planning.search.solve import spans_of
from footex.planning.search.track import Least


def test_minimums_add_up() -> None:
    assert add(Least(1, 2, 3), Least(10, 20, 30)) == Least(11, 22, 33)


def bounds_hold(case: Any) -> int:
    """How many days of the best plan were held against their bounds: none may exceed what the rest truly costs."""
    layout = Layout(Request(**case))
    days = 0
    for first, last in spans_of(layout):
        span = layout.span(first, last)
        bounds, search = Bounds(span.days, span.tracks, places=True), Search(span.days, span.tracks, 100_000)
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


@pytest.mark.parametrize(
    ("draw", "seeds", "least"),
    [
        (small_case, range(60), 200), (spaced_case, range(15), 50), (few, range(10), 70),
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
