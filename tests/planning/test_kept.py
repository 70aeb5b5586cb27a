"""The sessions of an earlier plan that a new one is to keep."""

from typing import Any

import attrs
from weeks import MONDAY, run

from footex import plan_week
from footex.planning import Request
from footex.planning.search.day.job import Kept
from footex.planning.search.layout.calendar import Calendar
from footex.planning.search.layout.kept import find_kept

FREE = "daily 07:00-08:00, 18:00-19:00"
WALK = run("walk", days_per_week=7)
TWICE = run(days_per_week=7, per_day=2, min_gap="1 h")
OLD = plan_week([TWICE, WALK], FREE, start=MONDAY)


def kept(commitments: Any = (TWICE, WALK), **given: Any) -> Any:
    request = Request(
        **{"commitments": commitments, "availability": FREE, "start": MONDAY, "keep": OLD.sessions} | given
    )
    return find_kept(request, Calendar(request))


def test_all_that_is_planned_and_still_to_come_is_kept_by_day_commitment_and_slot() -> None:
    found = kept()
    assert sorted(found) == [(day, index) for day in range(7) for index in range(2)]
    assert found[0, 0] == {
        0: Kept(7 * 3600, 7 * 60, fixed=False),
        1: Kept(18 * 3600 + 40 * 60, 18 * 60 + 40, fixed=False),
    }


def test_what_is_before_now_or_of_no_commitment_is_not() -> None:
    found = kept(WALK, not_before="2026-11-24T08:00")
    assert sorted(found) == [(day, 0) for day in range(2, 7)]
    assert sorted(kept(not_before="2026-11-24T08:00")[1, 0]) == [1]
    assert sorted(kept(start="2026-11-27")) == [(day, index) for day in range(3) for index in range(2)]


def test_what_was_done_or_cancelled_is_not() -> None:
    first, walk, second, *others = OLD.sessions
    cases = [attrs.evolve(first, status="done"), attrs.evolve(second, status="cancelled"), walk]
    assert sorted(kept(keep=[*cases, *others[:1]])) == [(0, 1), (1, 0)]


def test_one_that_is_fixed_says_so() -> None:
    first = attrs.evolve(OLD.sessions[0], fixed=True)
    assert kept(keep=[first]) == {(0, 0): {0: Kept(7 * 3600, 7 * 60, fixed=True)}}
