"""Sessions in parts: a session a day divided into several, where it is too long."""

import pytest
from remedying import MONDAY, STRETCHING, legs, of_holds, remedies

from footex import Availability, Commitment, Infeasible, plan_week
from footex.planning import Remedy, ReplaceCommitment, Request, plan_request


def test_a_daily_routine_is_split_into_the_fewest_sessions_that_fit() -> None:
    found = remedies(of_holds("a", [8, 4, 6, 6], days_per_week=7), "daily 06:30-06:45, 18:00-18:15")
    assert found["split"].message == "Split a into 2 sessions a day, 13 + 13 min."
    assert isinstance(found["split"].edit, ReplaceCommitment)
    assert [[each.id for each in part.routine.exercises()] for part in found["split"].edit.by] == [
        ["a-0", "a-1"],
        ["a-2", "a-3"],
    ]
    three = remedies(of_holds("a", [8, 4, 6, 6], days_per_week=7), "daily 06:30-06:40, 12:00-12:12, 18:00-18:10")
    assert three["split"].message == "Split a into 3 sessions a day, 8 + 11 + 6 min."


def test_a_parent_with_three_gaps_of_ten_minutes_gets_parts_that_fit_them() -> None:
    asked = Request(commitments=STRETCHING, availability="daily 06:30-06:40, 12:00-12:10, 18:00-18:10", start=MONDAY)
    split = remedies(asked.commitments, asked.availability)["split"]
    assert split.message == "Split heel-and-foot-stretching into 3 sessions a day, 6 + 10 + 10 min, 7 min less in all."
    assert isinstance(split.edit, ReplaceCommitment)
    # They have no part of the day of their own, so nothing proves one.
    proved = {proof.field for part in split.edit.by for proof in part.effective_frequency.evidence}
    assert proved == {"per_day", "days_per_week"}
    week = plan_request(split.apply(asked))
    assert len(week.sessions) == 21
    assert {session.minutes <= 10 for session in week.sessions} == {True}


def test_parts_that_lose_as_much_as_one_session_are_no_help() -> None:
    assert "split" not in remedies(STRETCHING, "daily 06:30-06:45")


def test_what_is_not_on_fixed_days_or_has_later_doses_or_is_done_several_times_is_not_split() -> None:
    free = "daily 06:30-06:45, 18:00-18:15"
    assert "split" not in remedies(of_holds("a", [8, 4, 6, 6], days_per_week=5), free)
    assert "split" in remedies(of_holds("a", [8, 4, 6, 6], weekdays=["monday", "friday"]), free)
    assert "split" not in remedies(of_holds("a", [8, 4, 6, 6], days_per_week=7, per_day=2, min_gap="1 h"), free)
    assert "split" not in remedies(legs(24, days_per_week=7), free)


def test_what_was_done_of_a_commitment_was_done_of_its_parts() -> None:
    asked = Request(
        commitments=[STRETCHING, legs(5, days_per_week=1)], availability="daily 06:30-06:45", start=MONDAY,
        history=[("heel-and-foot-stretching", "2026-11-22"), ("legs", "2026-11-21")],
    )  # fmt: skip
    parts = [Commitment(routine=STRETCHING, id=name) for name in ("x", "y")]
    split = ReplaceCommitment(commitment="heel-and-foot-stretching", by=parts).apply(asked)
    assert {(done.commitment, done.day.day) for done in split.history} == {("x", 22), ("y", 22), ("legs", 21)}
    assert [each.id for each in split.commitments] == ["legs", "x", "y"]


def test_what_was_done_of_a_kept_plan_was_done_of_the_parts() -> None:
    kept = plan_week(STRETCHING, "daily 06:30-07:30", start=MONDAY)
    first, second = kept.sessions[:2]
    kept = kept.mark(first.id, "done").mark(second.id, "skipped")
    with pytest.raises(Infeasible) as caught:
        plan_week(STRETCHING, "daily 06:30-06:50, 18:00-18:20", start=MONDAY, keep=kept, not_before="2026-11-24T07:00")
    split = next(one for one in caught.value.details if one.code == "split")
    assert isinstance(split, Remedy)
    assert caught.value.request is not None
    week = plan_request(split.apply(caught.value.request))
    days = [session.day.day for session in week.sessions if session.commitment.endswith(("-1", "-2"))]
    assert days == [25, 25, 26, 26, 27, 27, 28, 28, 29, 29], "neither on the day that was done nor on the one skipped"
    assert [session.status for session in week.sessions[:2]] == ["done", "skipped"]


def test_a_commitment_with_a_fixed_session_is_not_split() -> None:
    kept = plan_week(STRETCHING, "daily 06:30-07:30", start=MONDAY)
    free = Availability(windows="daily 06:30-07:30", blocked="2026-11-24")
    found = remedies(STRETCHING, free, keep=kept.fix(kept.sessions[1].id))
    assert list(found) == ["unblock"]
