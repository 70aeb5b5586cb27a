"""The sessions of a plan: those that are new, and those of the kept plan that are facts."""

from typing import Any

import attrs
from weeks import MONDAY, run

from footex import Availability, plan_week
from footex.planning import Request
from footex.planning.plan.making.sessions import make_sessions
from footex.planning.plan.reasons.assumed import list_assumed
from footex.planning.search.costs.costs import Sums, unpack
from footex.planning.search.layout.kept import find_unmarked
from footex.planning.search.layout.layout import Layout
from footex.planning.search.solve import solve
from footex.planning.search.tree.branch_and_bound import Solution

RUN = run(days_per_week="2-4")
OLD = plan_week(RUN, "daily 07:00-08:00", start=MONDAY)
FIRST, SECOND, THIRD = OLD.sessions


def again(free: Any = "daily 07:00-08:00", **given: Any) -> tuple[list[Any], Layout]:
    """The sessions of a new plan on Wednesday, and its layout."""
    asked = {"commitments": RUN, "availability": free, "start": MONDAY, "not_before": "2026-11-25T07:05"}
    layout = Layout(Request(**(asked | given)))
    solved = solve(layout)
    assert isinstance(solved, Solution)
    return list(make_sessions(layout, solved.days)), layout


def times(sessions: Any) -> list[str]:
    return [f"{session.start:%a %H:%M} {session.status}" for session in sessions]


def codes(session: Any) -> list[str]:
    return [reason.code for reason in session.reasons]


def test_the_old_plan_has_three_days() -> None:
    assert times(OLD.sessions) == ["Mon 07:00 planned", "Wed 07:00 planned", "Fri 07:00 planned"]


def test_what_was_done_stands_in_the_new_plan_as_it_is() -> None:
    done = attrs.evolve(FIRST, status="done")
    sessions, layout = again(commitments=run(days_per_week=2), keep=[done, THIRD])
    assert sessions[0] == done
    assert times(sessions) == ["Mon 07:00 done", "Fri 07:00 planned"]
    assert find_unmarked(layout.request, layout.calendar) == ()


def test_a_session_that_is_kept_and_one_that_moves_say_so() -> None:
    sessions, _ = again("mon-thu 07:00-08:00; fri 18:00-19:00", keep=[attrs.evolve(FIRST, status="done"), THIRD])
    moved = next(session for session in sessions if session.id == THIRD.id)
    assert codes(moved)[-1] == "moved"
    assert (moved.reasons[-1].figure, moved.reasons[-1].message) == (660, "moved by 660 min from 07:00")
    same, _ = again(keep=[attrs.evolve(FIRST, status="done"), attrs.evolve(THIRD, fixed=True)])
    kept = next(session for session in same if session.id == THIRD.id)
    assert (kept.start, kept.fixed, codes(kept)[-1]) == (THIRD.start, True, "kept")


def test_what_is_past_and_still_planned_is_told_and_counts_as_not_done() -> None:
    sessions, layout = again(keep=OLD.sessions, not_before="2026-11-26T06:00")
    assert find_unmarked(layout.request, layout.calendar) == (FIRST, SECOND)
    assert sessions[:2] == [FIRST, SECOND]
    told = [(one.about, one.figure, one.message) for one in list_assumed(layout) if one.code == "unmarked"]
    assert told == [(("run",), 2, "run: 2 earlier sessions still planned; taken as not done")]


def test_todays_session_that_was_missed_makes_room_for_one_later_today() -> None:
    sessions, layout = again(keep=OLD.sessions)
    assert find_unmarked(layout.request, layout.calendar) == (FIRST, SECOND)
    assert [session.id for session in sessions].count(SECOND.id) == 1


def test_a_cancelled_session_stays_and_its_day_has_no_other() -> None:
    called_off = attrs.evolve(THIRD, status="cancelled")
    sessions, _ = again(keep=[attrs.evolve(FIRST, status="done"), called_off])
    assert [session for session in sessions if session.day == THIRD.day] == [called_off]


def test_kept_sessions_of_other_weeks_are_not_part_of_the_plan() -> None:
    later = attrs.evolve(FIRST, status="done")
    sessions, _ = again(keep=[later], start="2026-11-25")
    assert later not in sessions


def test_weeks_that_are_lowered_are_told_by_cause() -> None:
    _, layout = again(
        Availability(windows="daily 07:00-08:00", blocked=["2026-11-27", "2026-11-28"]),
        commitments=run(days_per_week=7),
    )
    told = [(one.code, one.figure, one.message) for one in list_assumed(layout) if "lowered" in one.code]
    assert told == [
        ("past-lowered", 2, "run: 2 days fewer in week 1, for days that are past"),
        ("least-lowered", 2, "run: 2 days fewer in week 1, for days that are blocked or busy"),
    ]


def test_a_run_or_a_rest_that_began_before_now_goes_on_as_it_is() -> None:
    running = run(consecutive_days=3, rest_days="1-2")
    started, _ = again(commitments=running, history=[("run", "2026-11-24")])
    # One day done before now, so the run may go on for two more.
    assert times(started)[:3] == ["Wed 07:05 planned", "Thu 07:00 planned", "Sat 07:00 planned"]
    rested, _ = again(commitments=running, history=[("run", "2026-11-22")])
    assert times(rested)[0] == "Wed 07:05 planned"
    apart, _ = again(commitments=run(days_per_week=2, rest_days=1), history=[("run", "2026-11-24")])
    assert times(apart) == ["Fri 07:00 planned"]


def test_of_a_programme_the_weeks_that_are_past_cost_nothing() -> None:
    sessions, layout = again(
        commitments=run(days_per_week=3), weeks=2, not_before="2026-11-30T06:00", history=[("run", "2026-11-24")],
        ramp="hold",
    )  # fmt: skip
    assert times(sessions) == ["Mon 07:00 planned", "Wed 07:00 planned", "Fri 07:00 planned"]
    assert [bounds.least for bounds in layout.prospects[0].bounds] == [1, 3]
    solved = solve(layout)
    assert isinstance(solved, Solution)
    assert unpack(solved.cost) == Sums(0, 0, 0, 0, 0, 0, 0, 17, 1_200, 0)
