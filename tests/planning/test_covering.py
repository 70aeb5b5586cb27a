"""Covers: a tight week has a plan exactly where its commitments can have the days that they need, found at once."""

from typing import Any

import pytest
from oracle import broken_rules, routine
from test_crowded import tight

from footex import Availability, Commitment, Frequency, Infeasible, plan_week
from footex.planning import Request, Undecided
from footex.planning.search.day import largest_sets
from footex.planning.search.day.limits import OutOfSteps
from footex.planning.search.layout.layout import Layout
from footex.planning.search.patterns import covering
from footex.planning.search.patterns.covering import Cover
from footex.planning.search.solve import exists
from footex.planning.search.tree import branch_and_bound

MONDAY = "2026-11-23"


def covered(case: dict[str, Any]) -> Cover:
    """The cover of a week, without a limit of steps."""
    span = Layout(Request(**case)).span(0, 7)
    return Cover(span.days, span.tracks, lambda _: None)


def full(seed: int) -> dict[str, Any]:
    """A week of three or four commitments that may just have room."""
    return tight(seed, 3 + seed % 2, 0.2 + seed % 10 / 100, "mon-thu 06:30-07:20; sat 09:00-10:00")


@pytest.mark.parametrize("seeds", [range(12), pytest.param(range(12, 40), marks=pytest.mark.thorough)])
@pytest.mark.parametrize("rounds", [0, 40])
def test_a_cover_is_found_exactly_where_the_search_over_the_days_finds_a_plan(
    rounds: int, seeds: range, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(covering, "_ROUNDS", rounds)
    found: list[bool] = []
    for seed in seeds:
        cover = covered(full(seed))
        assert cover.applies
        counts = cover.find()
        found.append(counts is not None)
        assert exists(Layout(Request(**full(seed)))) == found[-1], seed
        if counts is not None:
            needed = [one.frequency.days_per_week.low for one in full(seed)["commitments"]]
            assert [sum(row) for row in zip(*counts, strict=True)] == needed
    assert {True, False} == {*found}


def often(*asked: tuple[int, int], free: str = "mon-fri 06:00-07:00", **more: Any) -> dict[str, Any]:
    """Commitments of so many minutes on so many days of a week."""
    commitments = [
        Commitment(routine=routine("abcdefgh"[at], minutes), frequency=Frequency(days_per_week=days, **more))
        for at, (minutes, days) in enumerate(asked)
    ]
    return {"commitments": commitments, "availability": free, "start": MONDAY}


def test_what_no_choice_of_sets_covers_is_found_by_trying_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(covering, "_ROUNDS", 0)
    assert covered(often((20, 5), (21, 5), (22, 4), (23, 1), (24, 1))).find() is None
    assert covered(often((20, 4), (21, 3), (22, 2), (23, 1))).find() is not None


def test_several_sessions_a_day_are_left_to_the_search_over_the_days() -> None:
    assert not covered(often((10, 3), per_day=2, min_gap="5 min")).applies
    assert not covered(often((10, 3), min_gap="30 h")).applies


def test_a_full_week_is_known_to_be_impossible_within_a_few_steps() -> None:
    case = often((35, 4), (34, 4), (33, 4), (32, 4), (31, 4), free="mon-fri 06:00-07:00, 18:00-19:00; sat 09:00-10:00")
    assert not exists(Layout(Request(**case, steps=60)))
    with pytest.raises(Infeasible):
        plan_week(**case, steps=400)


def test_a_week_of_which_no_draft_is_made_has_a_plan_by_its_cover(monkeypatch: pytest.MonkeyPatch) -> None:
    case = tight(4, 6)
    best = plan_week(**case)
    monkeypatch.setattr(branch_and_bound, "find_draft", lambda *_, **__: None)
    assert exists(Layout(Request(**case)))
    plan = plan_week(**case, steps=100)
    assert not plan.optimal
    assert broken_rules({**case, "availability": Availability(windows=case["availability"])}, plan.sessions) == []
    assert plan_week(**case) == best


def test_too_many_sets_leave_it_to_the_search_over_the_days(monkeypatch: pytest.MonkeyPatch) -> None:
    case = tight(4, 6)
    best = plan_week(**case)
    monkeypatch.setattr(largest_sets, "_MOST_SETS", 3)
    with pytest.raises(OutOfSteps):
        covered(case).find()
    monkeypatch.setattr(branch_and_bound, "find_draft", lambda *_, **__: None)
    with pytest.raises(Undecided):
        plan_week(**case, steps=100)
    monkeypatch.undo()
    assert plan_week(**case) == best
