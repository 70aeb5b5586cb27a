"""A commitment alone in its week, planned by its sets of days: beside the search by states, and where it applies."""

from typing import Any

import pytest
from attrs import evolve
from oracle.cases import small_case
from weeks import MONDAY, run, starts

from footex import Availability, plan_week
from footex.planning import Done, NotTheDayAfter, Request
from footex.planning.search.layout.layout import Layout
from footex.planning.search.patterns.single import Single
from footex.planning.search.tree.branch_and_bound import Search

FREE = "mon-fri 06:30-07:30, 18:00-19:00; sat-sun 09:00-10:00"


def single_of(commitments: Any, **more: Any) -> Single:
    asked = {"availability": FREE, "start": MONDAY, **more}
    return Single(*Layout(Request(commitments=commitments, **asked)).span(0, 7)[:2])


def is_equal(case: dict[str, Any]) -> bool | None:
    """Whether both ways give the same plan, or none; `None` if the week is none of one commitment."""
    request = Request(**{**case, "commitments": case["commitments"][:1], "wishes": (), "rests": ()})
    span = Layout(request).span(0, 7)
    single = Single(span.days, span.tracks)
    if not single.applies:
        return None
    expected, best = Search(span.days, span.tracks, request.steps or 0).best(by_states=True), single.best()
    if expected is None or best is None:
        return expected is best
    return (expected.cost, expected.days) == best and expected.best


@pytest.mark.parametrize(
    ("seeds", "least"), [(range(80), 10), pytest.param(range(80, 400), 50, marks=pytest.mark.thorough)]
)
def test_the_plan_is_that_of_the_search_by_states(seeds: range, least: int) -> None:
    compared = [is_equal(small_case(seed)) for seed in seeds]
    assert compared.count(False) == 0
    assert compared.count(True) > least


@pytest.mark.parametrize(
    ("frequency", "free"),
    [
        ({"days_per_week": "1-7"}, FREE),
        ({"days_per_week": "3-5"}, "mon-thu 06:30-07:30; sat 18:00-19:00"),
        ({"days_per_week": "2-3", "per_day": "1-3", "min_gap": "1 h"}, "mon-wed 06:30-07:30; sat 06:30-12:00"),
        ({"days_per_week": 4, "per_day": "1-2", "min_gap": "10 min"}, "daily 06:30-07:30"),
        ({"days_per_week": 3, "weekdays": ("monday", "tuesday", "sunday")}, FREE),
        ({"days_per_week": 4, "when": "evening"}, FREE),
        ({"days_per_week": 5}, "mon-thu 06:30-07:30"),
    ],
)
def test_each_part_of_the_score_decides_as_in_the_search_by_states(frequency: dict[str, Any], free: str) -> None:
    for limits in ({}, {"preferred_most_per_day": "15 min"}, {"most_per_day": "45 min"}):
        availability = Availability(windows=free, **limits)  # type: ignore[arg-type]
        for avoided in ((), ("monday", "friday")):
            asked = evolve(run(**frequency), avoided_weekdays=avoided if "weekdays" not in frequency else ())
            assert is_equal({"commitments": [asked], "availability": availability, "start": MONDAY})


def test_of_equal_weeks_the_one_with_the_earliest_sessions_is_planned() -> None:
    plan = plan_week(run(days_per_week=3), "daily 06:30-07:00", start=MONDAY)
    assert starts(plan) == ["Mon 06:30 run", "Wed 06:30 run", "Fri 06:30 run"]


def test_a_week_with_too_few_days_has_no_plan() -> None:
    assert single_of(run(days_per_week=5), availability="mon-thu 06:30-07:30").best() is None


@pytest.mark.parametrize(
    ("commitments", "more"),
    [
        ([run("a", days_per_week=3), run("b", days_per_week=3)], {}),
        (run(days_per_week=3), {"weeks": 2, "ramp": "hold", "history": [Done(commitment="run", day=MONDAY)]}),
        (run(days_per_week=3), {"not_before": "2026-11-25T08:00"}),
        (run(days_per_week=3), {"wishes": NotTheDayAfter(commitment="run", other="run")}),
        (run(consecutive_days="2-3", rest_days=1), {}),
        (run(days_per_week=3, min_gap="48 h"), {}),
    ],
)
def test_it_does_not_apply_where_days_depend_on_each_other_or_on_the_past(commitments: Any, more: Any) -> None:
    assert single_of(run(days_per_week=3)).applies
    assert not single_of(commitments, **more).applies
