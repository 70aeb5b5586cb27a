"""How far the sessions of a kept plan move: matched one to one, what only one of the plans has costs nothing."""

import random
from collections import Counter
from datetime import timedelta
from itertools import combinations
from typing import Any

import attrs
import pytest
from oracle import large_case, past_case, small_case
from weeks import MONDAY, run, starts

from footex import Availability, plan_week
from footex.planning import Busy, Request
from footex.planning.search.layout.layout import Layout
from footex.planning.search.solve import Impossible, solve

FREE = "daily 07:00-08:00"
THRICE = run(days_per_week=3)
WEEK = plan_week(THRICE, FREE, start=MONDAY)


def planned(case: dict[str, Any]) -> Any:
    """The plan; `None` without one, whose conflict isn't looked for."""
    return None if isinstance(solve(Layout(Request(**case))), Impossible) else plan_week(**case)


@pytest.mark.parametrize(
    ("now", "windows", "made_up"),
    [
        ("2026-11-25T12:00", "daily 07:00-08:00, 18:00-19:00", "Wed 18:00 run"),
        ("2026-11-25T12:00", FREE, "Thu 07:00 run"),
        ("2026-11-26T00:00", FREE, "Thu 07:00 run"),
    ],
)
def test_a_missed_session_is_made_up_beside_the_kept_ones(now: str, windows: str, made_up: str) -> None:
    monday, *others = WEEK.sessions
    assert starts(WEEK) == ["Mon 07:00 run", "Wed 07:00 run", "Fri 07:00 run"]
    keep = [attrs.evolve(monday, status="done"), *others]
    plan = plan_week(THRICE, windows, start=MONDAY, not_before=now, keep=keep)
    assert [one for one in starts(plan) if one not in starts(WEEK)] == [made_up]
    assert starts(plan)[-1] == "Fri 07:00 run"
    assert (plan.score.moved, plan.score.distance) == (0, 0)


def test_a_day_more_or_a_day_fewer_costs_no_distance() -> None:
    more = plan_week(run(days_per_week=4), FREE, start=MONDAY, keep=WEEK)
    assert {*starts(WEEK)} < {*starts(more)}
    assert (more.score.moved, more.score.distance) == (0, 0)
    fewer = plan_week(run(days_per_week=2), FREE, start=MONDAY, keep=WEEK)
    assert {*starts(fewer)} < {*starts(WEEK)}
    assert (fewer.score.moved, fewer.score.distance) == (1, 0)


def test_a_session_that_has_to_leave_its_date_counts_whole_days_beside_one_that_is_new() -> None:
    free = Availability(windows=FREE, blocked="2026-11-27")
    moved = plan_week(THRICE, free, start=MONDAY, keep=WEEK)
    assert starts(moved)[2] == "Sat 07:00 run"
    assert (moved.score.moved, moved.score.distance) == (1, 24 * 60)
    plan = plan_week(run(days_per_week=4), free, start=MONDAY, keep=WEEK)
    assert (plan.score.moved, plan.score.distance) == (1, 24 * 60), "the nearer of the two new ones is the moved one"


def planned_as_they_were(make: Any, seeds: range) -> int:
    """How many of some plans were proved optimal again, to keep only some of their sessions."""
    again = 0
    for seed in seeds:
        case = make(seed)
        plan = planned(case)
        if plan is None or not plan.sessions:
            continue
        left = random.Random(seed).sample(plan.sessions, random.Random(seed).randrange(len(plan.sessions)))
        same = plan_week(**case, keep=left)
        if not same.optimal:
            continue
        assert starts(same) == starts(plan)
        assert (same.score.moved, same.score.distance) == (0, 0)
        again += 1
    return again


def test_a_plan_of_which_sessions_are_missing_is_planned_as_it_was() -> None:
    assert planned_as_they_were(small_case, range(15)) > 5


@pytest.mark.thorough
@pytest.mark.parametrize("make", [small_case, past_case, large_case])
def test_many_plans_of_which_sessions_are_missing_are_planned_as_they_were(make: Any) -> None:
    assert planned_as_they_were(make, range(25)) > 10


def shortest(some: list[int], others: list[int]) -> int:
    """The fewest days between as many of both as can be paired, of all choices."""
    few, many = sorted((sorted(some), sorted(others)), key=len)
    return min(sum(abs(a - b) for a, b in zip(few, chosen, strict=True)) for chosen in combinations(many, len(few)))


def counted(plan: Any, kept: list[Any]) -> int:
    """The distance of a plan, by its sessions and those that were still to come."""
    before = {one.id: one for one in kept}
    minutes = sum(
        abs((one.start.hour - old.start.hour) * 60 + one.start.minute - old.start.minute)
        for one in plan.sessions
        if (old := before.get(one.id)) is not None
    )
    ids = {one.commitment for one in kept}
    days = [
        shortest(*([one.day.toordinal() for one in some if one.commitment == name] for some in (plan.sessions, kept)))
        for name in ids
    ]
    return int(minutes + 24 * 60 * sum(days))


def compared(make: Any, seeds: range) -> Counter[bool]:
    """Whether sessions moved for a day or more, of each plan whose distance could be compared."""
    found: Counter[bool] = Counter()
    for seed in seeds:
        case, dice = make(seed), random.Random(seed)
        case = {**case, "keep": (), "not_before": None, "history": ()}
        old = planned(case)
        if old is None or not old.sessions:
            continue
        kept = list(old.sessions)
        when = dice.choice(kept).start.replace(tzinfo=None)
        blocked = [dice.choice(kept).day]
        busy = [Busy(start=when, end=when + timedelta(minutes=30))]
        kept = dice.sample(kept, max(1, len(kept) - dice.randrange(4)))
        changed = attrs.evolve(case["availability"], blocked=blocked, busy=busy)
        plan = planned(case | {"availability": changed, "keep": kept})
        if plan is None:
            continue
        distance = counted(plan, kept)
        assert plan.score.distance == distance
        found[distance >= 24 * 60] += 1
    return found


def test_the_distance_is_that_of_the_shortest_pairing() -> None:
    found = compared(small_case, range(25))
    assert found[True] > 2


@pytest.mark.thorough
@pytest.mark.parametrize("make", [small_case, large_case])
def test_in_many_weeks_the_distance_is_that_of_the_shortest_pairing(make: Any) -> None:
    assert compared(make, range(25))[True] > 4
