"""Differences: what became of each session."""

from typing import Any

import attrs
from oracle import routine

from footex import Commitment, Frequency, plan_week
from footex.planning import diff_plans


def test_sessions_are_added_removed_moved_and_changed() -> None:
    def plan(minutes: int, free: Any) -> Any:
        legs = Commitment(routine=routine("legs", minutes), frequency=Frequency(days_per_week=2))
        return plan_week(legs, free, start="2026-11-23")

    first = plan(20, "mon 07:00-08:00; wed 07:00-08:00; thu 07:10-08:00")
    assert diff_plans(first, first) == ()
    later = plan(20, "mon 07:20-08:00; thu 07:00-08:00")
    assert [(one.code, one.about) for one in diff_plans(first, later)] == [
        ("moved", "2026-11-23-legs-1"),
        ("moved", "2026-11-26-legs-1"),
    ]
    assert {one.code for one in diff_plans(first, plan(25, "mon 07:00-08:00; wed 07:00-08:00; thu 07:10-08:00"))} == {
        "changed"
    }
    fewer = attrs.evolve(first, sessions=first.sessions[1:])
    assert [one.code for one in diff_plans(first, fewer)] == ["removed"]
    assert [one.code for one in diff_plans(fewer, first)] == ["added"]
    assert repr(diff_plans(first, fewer)[0]) == "<removed 2026-11-23-legs-1: 07:00-07:20>"
