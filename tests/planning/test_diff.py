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
    gone = first.sessions[0]
    assert repr(diff_plans(first, fewer)[0]) == f"<removed {gone.id}: {gone.start:%a %H:%M}-{gone.end:%H:%M}>"


LEGS = Commitment(routine=routine("legs", 20), frequency=Frequency(days_per_week=2))
TWO = plan_week(LEGS, "tue, fri 07:00-08:00", start="2026-11-23")
TUESDAY, FRIDAY = TWO.sessions


def with_sessions(*sessions: Any) -> Any:
    return attrs.evolve(TWO, sessions=sessions)


def on(day: str, session: Any = TUESDAY) -> Any:
    start = session.start.replace(day=int(day[-2:]))
    return attrs.evolve(session, id=f"{day}-legs-{session.number}", start=start, end=session.end.replace(day=start.day))


def shown(first: Any, second: Any) -> list[str]:
    return [repr(one) for one in diff_plans(first, second)]


def test_what_became_of_a_session_is_a_difference() -> None:
    for status in ("done", "skipped", "cancelled"):
        marked = TWO.mark(TUESDAY.id, status)
        assert shown(TWO, marked) == [f"<{status} 2026-11-24-legs-1: Tue 07:00-07:20>"]
        assert shown(marked, TWO) == ["<planned 2026-11-24-legs-1: Tue 07:00-07:20>"]
    assert diff_plans(TWO, TWO.fix(TUESDAY.id)) == ()


def test_what_became_of_a_session_counts_before_its_time() -> None:
    later = attrs.evolve(TUESDAY, start=TUESDAY.start.replace(minute=10), status="done")
    assert shown(TWO, with_sessions(later, FRIDAY)) == ["<done 2026-11-24-legs-1: Tue 07:00-07:20 to 07:10-07:20>"]


def test_a_session_that_leaves_one_day_for_another_of_its_week_moved() -> None:
    moved = with_sessions(on("2026-11-26"), FRIDAY)
    assert shown(TWO, moved) == ["<moved 2026-11-24-legs-1: Tue 07:00-07:20 to Thu 2026-11-26 07:00-07:20>"]
    (difference,) = diff_plans(TWO, moved)
    assert (difference.before, difference.after) == (TUESDAY, moved.sessions[0])


def test_sessions_that_moved_are_matched_the_earliest_with_the_earliest() -> None:
    moved = with_sessions(on("2026-11-23"), on("2026-11-25"), on("2026-11-28"))
    assert shown(TWO, moved) == [
        "<moved 2026-11-24-legs-1: Tue 07:00-07:20 to Mon 2026-11-23 07:00-07:20>",
        "<moved 2026-11-27-legs-1: Fri 07:00-07:20 to Wed 2026-11-25 07:00-07:20>",
        "<added 2026-11-28-legs-1: Sat 07:00-07:20>",
    ]


def test_a_session_does_not_move_to_another_week_or_once_it_is_done_or_to_another_commitment() -> None:
    next_week = on("2026-11-30")
    assert [one.code for one in diff_plans(TWO, with_sessions(FRIDAY, next_week))] == ["removed", "added"]
    done = with_sessions(attrs.evolve(TUESDAY, status="done"), FRIDAY)
    assert [one.code for one in diff_plans(done, with_sessions(on("2026-11-25"), FRIDAY))] == ["removed", "added"]
    arms = attrs.evolve(on("2026-11-25"), id="2026-11-25-arms-1", commitment="arms")
    assert [one.code for one in diff_plans(TWO, with_sessions(arms, FRIDAY))] == ["removed", "added"]
