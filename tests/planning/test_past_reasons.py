"""What happened before a plan is told against the frequency, in words and figures."""

from datetime import date, timedelta
from typing import Any

import pytest
from weeks import run

from footex import Availability, Commitment, plan_week
from footex.planning import Done, Reason, Request
from footex.planning.plan.reasons.past_reasons import list_past
from footex.planning.request.meaning.recurrence import find_recurrences

MONDAY = date(2026, 11, 23)
RUN = run(consecutive_days="2-3", rest_days="1-2")


def told(commitment: Commitment, days: dict[int, str], now: int = 0, **others: Any) -> list[Reason]:
    """What is told of some days, as numbers from Monday, on one of them."""
    history = [Done(commitment=commitment.id, day=on(day), status=status) for day, status in days.items()]
    asked: dict[str, Any] = {"availability": "daily 07:00-08:00", "start": MONDAY, "weeks": 2} | others
    request = Request(commitments=commitment, history=history, not_before=f"{on(now)}T00:00", **asked)
    return list(list_past(request, find_recurrences(request)))


def on(day: int) -> date:
    return MONDAY + timedelta(days=day)


def codes(*arguments: Any, **others: Any) -> list[tuple[str, int]]:
    return [(one.code, one.figure) for one in told(*arguments, **others)]


def done(*days: int) -> dict[int, str]:
    return dict.fromkeys(days, "done")


@pytest.mark.parametrize("now", [1, 2])
def test_monday_done_and_tuesday_ill_cuts_a_run_of_two_to_three_days_short(now: int) -> None:
    assert [str(one.message) for one in told(RUN, {0: "done", 1: "ill"}, now)] == [
        "run: ill on Tue 2026-11-24",
        "run: at least 2 days in a row, but 1 from 2026-11-23",
    ]
    assert codes(RUN, {0: "done", 1: "ill"}, now) == [("ill-day", 1), ("run-cut-short", 1)]
    assert {one.about for one in told(RUN, {0: "done", 1: "ill"}, now)} == {("run",)}


def test_a_run_that_may_go_on_is_not_cut_short() -> None:
    assert codes(RUN, done(0), 0) == codes(RUN, done(0), 1) == []
    assert codes(RUN, done(0), 2) == [("run-cut-short", 1)]


def test_days_that_were_skipped_are_named_once_for_all() -> None:
    assert [one.message for one in told(RUN, {0: "skipped", 1: "skipped", 2: "ill"}, 3)] == [
        "run: skipped on Mon 2026-11-23, Tue 2026-11-24", "run: ill on Wed 2026-11-25"
    ]  # fmt: skip


def test_runs_and_rests_beyond_their_bounds_are_told() -> None:
    assert [one.message for one in told(RUN, done(-6, -5, -4, -3), 0)] == [
        "run: at most 3 days in a row, but 4 from 2026-11-17"
    ]
    assert [one.message for one in told(run(consecutive_days=2, rest_days=2), done(-5, -4, -2, -1), 0)] == [
        "run: at least 2 days of rest, but 1 before 2026-11-21",
    ]
    assert [one.message for one in told(RUN, done(-7, -6, -2, -1), 0)] == [
        "run: at most 2 days of rest, but 3 from 2026-11-18"
    ]


def test_a_rest_that_goes_on_too_long_is_told_while_the_commitment_has_its_weeks() -> None:
    assert codes(RUN, done(-4, -3), 0) == []
    assert [one.message for one in told(RUN, done(-5, -4), 0)] == ["run: at most 2 days of rest, but 3 from 2026-11-20"]
    later = Commitment(routine=RUN.routine, frequency=RUN.frequency, first_week=2)
    assert codes(later, done(-5, -4), 0) == []
    ended = Commitment(routine=RUN.routine, frequency=RUN.frequency, weeks=1)
    assert codes(ended, done(-2, -1), 7) == []
    assert codes(ended, done(-2, -1), 6) == [("rest-too-long", 1)]


def test_days_without_free_time_make_no_rest_too_long() -> None:
    assert codes(RUN, done(-5, -4), 0, availability="mon-fri 07:00-08:00") == []
    blocked = Availability(windows="daily 07:00-08:00", blocked=[on(-2)])
    assert codes(RUN, done(-5, -4), 0, availability=blocked) == []


def test_days_apart_are_told_as_rests() -> None:
    every = run(every="3 days")
    assert [one.message for one in told(every, done(-4, -3), 0)] == [
        "run: at least 2 days of rest, but 0 before 2026-11-20"
    ]
    assert codes(every, done(-7, -3), 0) == [("rest-too-long", 1)]
    apart = run(days_per_week=2, min_gap="48 h")
    assert codes(apart, done(-3, -2), 0) == [("rest-too-short", 1)]
    assert codes(apart, done(-3, -1), 0) == []


def test_a_past_week_with_too_few_or_too_many_days_is_told() -> None:
    thrice = run(days_per_week="2-3")
    assert [one.message for one in told(thrice, done(0, 7, 8, 9, 10), 14, weeks=3)] == [
        "run: at least 2 days a week, but 1 in the week from 2026-11-23",
        "run: at most 3 days a week, but 4 in the week from 2026-11-30",
    ]
    assert codes(thrice, done(0), 6) == []
    assert codes(thrice, done(0), 7) == [("too-few", 1)]
    assert codes(thrice, done(0, 1, 2, 3), 4) == [("too-many", 1)]
    assert codes(thrice, {}, 14, weeks=3) == [("too-few", 2)]
    later = Commitment(routine=thrice.routine, frequency=thrice.frequency, first_week=2)
    assert codes(later, {}, 14, weeks=3) == [("too-few", 1)]


def test_what_ended_more_than_a_week_ago_is_not_told() -> None:
    long_ago = {-20: "done", -19: "ill", -17: "skipped", -14: "done", -13: "done", -12: "done", -11: "done"}
    assert [one.code for one in told(run(consecutive_days="2-3", rest_days="1-20"), long_ago, 0)] == []
    assert codes(RUN, done(-22, -21), 0) == [("rest-too-long", 1)]


def test_within_a_plan_everything_since_its_start_is_told() -> None:
    assert codes(RUN, done(0), 13) == [("run-cut-short", 1), ("rest-too-long", 1)]


def test_a_kept_session_that_was_skipped_is_told_as_the_history_is() -> None:
    plan = plan_week(RUN, "daily 07:00-08:00", start=MONDAY)
    first = plan.sessions[0]
    kept = plan.mark(first.id, "skipped").sessions
    told_on_its_day = told(RUN, {}, (first.day - MONDAY).days, keep=kept)
    assert [one.message for one in told_on_its_day] == [f"run: skipped on {first.day:%a} {first.day}"]


def test_days_of_a_commitment_that_is_not_planned_are_left_out() -> None:
    assert codes(RUN, {}, 0) == []
    request = Request(commitments=RUN, availability="daily 07:00-08:00", start=MONDAY, history=[("legs", on(-2))])
    assert list_past(request, find_recurrences(request)) == ()


def test_a_plan_tells_its_past() -> None:
    history = [("run", MONDAY), Done(commitment="run", day=on(1), status="ill")]
    plan = plan_week(RUN, "daily 07:00-08:00", start=MONDAY, history=history, not_before=f"{on(2)}T00:00")
    assert {"ill-day", "run-cut-short"} <= {reason.code for reason in plan.assumed}


def test_nothing_is_known_of_a_past_session_until_it_is_marked_or_its_day_is_in_the_history() -> None:
    plan = plan_week(run(days_per_week=7), "daily 07:00-08:00", start=MONDAY)

    def unmarked(*history: Done) -> list[int]:
        again = plan_week(
            plan.request.commitments, "daily 07:00-08:00", start=MONDAY, keep=plan.mark(plan.sessions[0].id, "done"),
            history=history, not_before=f"{on(3)}T00:00",
        )  # fmt: skip
        return [reason.figure for reason in again.assumed if reason.code == "unmarked"]

    assert unmarked() == [2]
    assert unmarked(Done(commitment="run", day=on(1), status="ill")) == [1]
    assert unmarked(Done(commitment="run", day=on(1), status="ill"), Done(commitment="run", day=on(2))) == []
