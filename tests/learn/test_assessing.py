"""What was done of what was planned: logs matched with a plan, counted and added up by week, routine and exercise."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import footex
from footex import Catalog, Exercise, InvalidValue, Prescription, Routine
from footex.learn import Adherence, AdherenceRow, SessionOutcome, SessionRow, UnreadReason, assess_adherence
from footex.timing import BRISK, STEADY, MismatchedLog, RepeatedStep, SkippedStep, measure_parts
from logging_sessions import log_of

SQUAT = Exercise(id="squat", name="Squat")
PLANK = Exercise(id="plank", name="Plank")
LEGS = Routine(
    id="legs", title="Legs",
    items=[Prescription(SQUAT, "2 x 10"), Prescription(PLANK, "hold 20 s")],
    frequency=footex.Frequency(days_per_week=7, per_day=1),
)  # fmt: skip
"""In bouts: 10 squats in 30 s, an assumed rest of 30 s, 10 squats, 30 s to get ready, 20 s of planking: 140 s."""
ARMS = Routine(id="arms", title="Arms", items=Prescription(Exercise(id="press-up", name="Press-up"), "1 x 10"))


PLAN = footex.plan_week(LEGS, "daily 06:00-07:00", start="2026-11-23")
IDS = [session.id for session in PLAN.sessions]


def log_on(day: int, **more: Any) -> footex.timing.SessionLog:
    return log_of(LEGS, f"2026-11-{day}T06:00:00+00:00", **more)


def outcomes(adherence: Adherence) -> list[str]:
    return [row.outcome.value for row in adherence.sessions]


def test_a_log_is_of_the_session_that_it_names_whatever_its_day() -> None:
    adherence = assess_adherence(log_on(26, plan_session=IDS[0]), PLAN)
    assert outcomes(adherence) == ["missed", "missed", "done", "missed", *["ahead"] * 3]
    (row,) = (row for row in adherence.sessions if row.logs)
    assert (row.id, row.start.day, row.by_day) == (IDS[0], 26, False)


def test_a_session_counts_in_the_week_that_it_was_planned_for() -> None:
    late = log_of(LEGS, "2026-12-02T06:00:00Z", plan_session=IDS[6])
    adherence = assess_adherence(late, PLAN)
    assert [(row.about, row.due, row.done) for row in adherence.weeks] == [("2026-11-23", 7, 1)]
    assert (adherence.sessions[-1].day.isoformat(), adherence.sessions[-1].start) == ("2026-11-29", late.start)


def test_a_log_that_names_none_is_of_the_first_session_of_its_routine_and_day() -> None:
    adherence = assess_adherence(log_on(24), PLAN)
    assert outcomes(adherence) == ["missed", "done", *["ahead"] * 5]
    assert [(row.id, row.by_day) for row in adherence.sessions if row.logs] == [(IDS[1], True)]


def test_a_second_log_of_a_day_and_one_of_another_routine_are_extra() -> None:
    arms = log_of(ARMS, "2026-11-23T07:00:00+00:00")
    adherence = assess_adherence([log_on(23), log_on(23, percent=90), arms], PLAN, routines=ARMS)
    assert [row.id for row in adherence.sessions if row.logs] == [IDS[0], None, None]
    (week,) = adherence.weeks
    assert (week.due, week.done, week.extra, week.real_milliseconds) == (1, 1, 2, 140_000)
    assert [(row.about, row.name, row.due, row.extra) for row in adherence.routines] == [
        ("legs", "Legs", 1, 1), ("arms", "Arms", 0, 1),
    ]  # fmt: skip


def test_a_log_that_names_a_session_of_another_plan_is_matched_by_its_day() -> None:
    adherence = assess_adherence(log_on(23, plan_session="2026-11-22-legs-1"), PLAN)
    assert adherence.sessions[0].by_day


def test_a_cancelled_session_is_not_due_and_has_no_log_by_day() -> None:
    plan = PLAN.mark(IDS[0], "cancelled")
    adherence = assess_adherence(log_on(23), plan)
    assert outcomes(adherence)[:2] == ["cancelled", "done"]
    assert adherence.total.due == 0
    assert adherence.total.extra == 1


def test_marks_count_where_there_is_no_log() -> None:
    plan = PLAN.mark(IDS[0], "done").mark(IDS[1], "skipped")
    adherence = assess_adherence([], plan)
    assert outcomes(adherence) == ["done", "missed", *["ahead"] * 5]
    total = adherence.total
    assert (total.due, total.done, total.missed, total.unlogged, total.percent_done) == (2, 1, 1, 1, 50)
    assert (total.planned_milliseconds, total.logged_milliseconds, total.real_milliseconds) == (280_000, 0, 0)
    assert adherence.sessions[0].real_milliseconds is None


def test_what_was_done_counts_over_its_mark() -> None:
    adherence = assess_adherence(log_on(23, plan_session=IDS[0]), PLAN.mark(IDS[0], "skipped"))
    assert outcomes(adherence)[0] == "done"


def test_nothing_is_looked_at_after_the_last_day() -> None:
    adherence = assess_adherence([log_on(23), log_on(25)], PLAN.mark(IDS[2], "done"), until="2026-11-24")
    assert outcomes(adherence) == ["done", "missed", *["ahead"] * 5]
    assert str(adherence.until) == "2026-11-24"


def test_nothing_done_and_no_last_day_leaves_all_ahead() -> None:
    adherence = assess_adherence([], PLAN)
    assert outcomes(adherence) == ["ahead"] * 7
    assert adherence.until is None
    assert adherence.total == AdherenceRow("", "", due=0, done=0, partly=0, missed=0)
    assert adherence.total.percent_done is None
    assert adherence.weeks == adherence.exercises == ()


def test_a_session_that_was_stopped_is_done_in_part_exercise_by_exercise() -> None:
    adherence = assess_adherence(log_on(23, stopped_at=3, percent=110), PLAN)
    assert adherence.sessions[0][4:9] == (SessionOutcome.PARTLY, 140_000, 99_000, 0, 50_000)
    squat, plank, between = adherence.exercises
    assert squat == AdherenceRow(
        "squat", "Squat", due=1, done=1, partly=0, missed=0, planned_milliseconds=90_000, logged_milliseconds=90_000,
        real_milliseconds=99_000, paused_milliseconds=None,
    )  # fmt: skip
    assert plank == AdherenceRow(
        "plank", "Plank", due=1, done=0, partly=0, missed=1, planned_milliseconds=20_000, logged_milliseconds=20_000,
        paused_milliseconds=None, skipped_milliseconds=20_000,
    )  # fmt: skip
    assert (between.about, between.name, between.due, between.done, between.counted) == (
        "", "Between exercises", None, 0, False,
    )  # fmt: skip
    assert (between.planned_milliseconds, between.skipped_milliseconds) == (30_000, 30_000)


def test_a_set_left_out_is_a_part_and_a_rest_left_out_is_none() -> None:
    without_set = assess_adherence(log_on(23, left_out=[2]), PLAN)
    assert (without_set.total.partly, without_set.exercises[0].partly) == (1, 1)
    without_rest = assess_adherence(log_on(23, left_out=[1]), PLAN)
    assert (without_rest.total.done, without_rest.total.skipped_milliseconds) == (1, 30_000)


def test_a_step_that_was_left_and_completed_later_is_completed() -> None:
    log = attrs.evolve(log_on(23, left_out=[2]), repeated=RepeatedStep(step=2, times=1))
    assert assess_adherence(log, PLAN).total.done == 1


def test_a_session_begun_twice_is_as_the_better_log_with_the_time_of_both() -> None:
    stopped = log_on(23, stopped_at=1, plan_session=IDS[0], paused_milliseconds=4_000)
    whole = attrs.evolve(log_on(23, plan_session=IDS[0], paused_milliseconds=1_000), start="2026-11-23T06:10:00+00:00")
    for logs in ([stopped, whole], [whole, stopped, stopped]):
        adherence = assess_adherence(logs, PLAN)
        row = adherence.sessions[0]
        assert row == SessionRow(
            IDS[0], "legs", stopped.start.date(), stopped.start, SessionOutcome.DONE, 140_000, 170_000, 5_000, 0, logs=2
        )
        assert adherence.exercises[0].real_milliseconds == 120_000
        assert (adherence.total.done, adherence.total.real_milliseconds) == (1, 170_000)


def test_weeks_are_those_of_the_plan_or_from_monday_without_one() -> None:
    plan = footex.plan_week(LEGS, "daily 06:00-07:00", start="2026-11-25")
    logs = [log_on(24), log_on(25), log_on(30)]
    assert [(row.about, row.due, row.extra) for row in assess_adherence(logs, plan).weeks] == [
        ("2026-11-18", 0, 1), ("2026-11-25", 6, 0),
    ]  # fmt: skip
    assert [row.about for row in assess_adherence(logs).weeks] == ["2026-11-23", "2026-11-30"]


def test_without_a_plan_what_was_due_or_missed_is_not_known() -> None:
    adherence = assess_adherence([log_on(23), log_on(24, stopped_at=0)], routines=Catalog(routines=LEGS))
    assert not adherence.planned
    assert repr(adherence) == "<Adherence: 1 sessions done, 1 in part>"
    total = adherence.total
    assert (total.due, total.done, total.partly, total.missed, total.extra, total.percent_done) == (
        None, 1, 1, None, 0, None,
    )  # fmt: skip
    assert [(row.about, row.done, row.partly, row.missed) for row in adherence.exercises[:2]] == [
        ("squat", 1, 0, None), ("plank", 1, 0, None),
    ]  # fmt: skip


def test_logs_of_one_session_of_a_plan_that_is_not_there_are_of_one_session() -> None:
    logs = [log_on(23, stopped_at=1, plan_session=IDS[0]), log_on(24, plan_session=IDS[0])]
    assert [row.logs for row in assess_adherence(logs, routines=LEGS).sessions] == [2]


def test_a_log_whose_steps_are_not_known_counts_as_a_session_and_is_named() -> None:
    known = {"routines": LEGS}
    other = attrs.evolve(LEGS, items=Prescription(SQUAT, "3 x 10"))
    mine = attrs.evolve(STEADY, id="mine-1", rest="20 s")
    cases: list[tuple[Any, Any, UnreadReason]] = [
        (log_of(ARMS, "2026-11-23T06:00:00Z"), known, UnreadReason.UNKNOWN_ROUTINE),
        (log_of(other, "2026-11-23T06:00:00Z"), known, UnreadReason.CHANGED_ROUTINE),
        (log_on(23, pace=mine), known, UnreadReason.UNKNOWN_PACE),
        (log_on(23, pace=mine), {"routines": LEGS, "paces": attrs.evolve(mine, rest="25 s")}, UnreadReason.OTHER_TIMELINE),
        (attrs.evolve(log_on(23), reached=4, finished=True), known, UnreadReason.OTHER_TIMELINE),
        (attrs.evolve(log_on(23, left_out=[2]), skipped=SkippedStep(step=2, planned_milliseconds=1, real_milliseconds=0),
                      repeated=RepeatedStep(step=2, times=1)), known, UnreadReason.OTHER_TIMELINE),
    ]  # fmt: skip
    for log, options, reason in cases:
        adherence = assess_adherence(log, **options)
        assert [one.reason for one in adherence.unread] == [reason]
        assert (adherence.total.done, adherence.exercises) == (1, ())
    assert assess_adherence(cases[0][0], **known).routines[0].name == "arms"
    assert not assess_adherence(cases[2][0], routines=LEGS, paces=[BRISK, mine]).unread


def test_a_routine_with_words_that_the_pace_does_not_know_has_no_timeline() -> None:
    handful = Routine(
        id="legs", title="Legs", items=Prescription(SQUAT, footex.Dose(footex.Reps(footex.Vague("a handful of"))))
    )
    log = attrs.evolve(log_on(23), hash=footex.content.content_hash(handful))
    assert [one.reason for one in assess_adherence(log, routines=handful).unread] == [UnreadReason.OTHER_TIMELINE]


def variants() -> Iterator[footex.timing.SessionLog]:
    """Logs that a session of this routine could have, and those that none could."""
    left = log_on(23, left_out=[2])
    stopped = log_on(23, stopped_at=3)
    for log in (log_on(23), left, stopped, log_on(23, grain="repetition"), log_on(23, level="high")):
        yield log
        yield attrs.evolve(log, level="low")
        yield attrs.evolve(log, grain="repetition")
        yield attrs.evolve(log, parts=log.parts[::-1])
        yield attrs.evolve(log, parts=log.parts[:-1])
        yield attrs.evolve(log, parts=[attrs.evolve(one, planned_milliseconds=7) for one in log.parts])
    yield attrs.evolve(log_on(23), reached=6)
    yield attrs.evolve(stopped, reached=6)
    yield attrs.evolve(left, skipped=SkippedStep(step=2, planned_milliseconds=7, real_milliseconds=0))


def test_what_can_be_measured_is_what_can_be_read() -> None:
    readable = []
    for log in variants():
        try:
            measure_parts(log, LEGS, log.hash)
        except MismatchedLog:
            readable.append(False)
        else:
            readable.append(True)
    assert readable == [not assess_adherence(log, routines=LEGS).unread for log in variants()]
    assert {True, False} == set(readable)


def test_of_a_log_whose_steps_are_not_known_what_was_begun_and_left_is_skipped() -> None:
    left = log_on(23, left_out=[2], stopped_at=3)
    (row,) = assess_adherence(left).sessions
    assert (row.outcome, row.skipped_milliseconds) == (SessionOutcome.PARTLY, 60_000)
    again = attrs.evolve(log_on(23, left_out=[2]), repeated=RepeatedStep(step=2, times=1))
    (row,) = assess_adherence(again).sessions
    assert (row.outcome, row.skipped_milliseconds) == (SessionOutcome.DONE, 0)


def test_a_better_log_that_is_known_beside_one_that_is_not() -> None:
    other = attrs.evolve(LEGS, items=[Prescription(SQUAT, "3 x 10"), Prescription(PLANK, "hold 20 s")])
    logs = [log_on(23, plan_session=IDS[0], stopped_at=0), log_of(other, "2026-11-23T07:00:00Z", plan_session=IDS[0])]
    adherence = assess_adherence(logs, PLAN)
    assert (adherence.total.done, len(adherence.unread)) == (1, 1)
    assert [(row.about, row.missed) for row in adherence.exercises[:2]] == [("squat", 1), ("plank", 1)]


def test_the_affected_side_is_the_one_of_the_log() -> None:
    one_leg = Prescription(SQUAT, footex.Dose(footex.Reps(10), sides="affected"))
    routine = Routine(id="one", title="One", items=one_leg)
    adherence = assess_adherence(log_of(routine, "2026-11-23T06:00:00Z", side="left"), routines=routine)
    assert not adherence.unread
    assert adherence.total.done == 1


def test_a_trend_is_of_the_sessions_that_were_done_in_one_go() -> None:
    logs = [log_on(day, percent=140 - 5 * number) for number, day in enumerate(range(23, 28))]
    assert assess_adherence(logs[:4], PLAN).trend is None
    trend = assess_adherence([*logs, log_on(28, stopped_at=2)], PLAN).trend
    assert trend is not None
    assert (trend.sessions, trend.first_percent, trend.last_percent) == (5, pytest.approx(140), pytest.approx(120))


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        ({"logs": "log"}, "assess_adherence.logs"),
        ({"logs": [], "plan": LEGS}, "assess_adherence.plan"),
        ({"logs": [], "routines": "legs"}, "assess_adherence.routines"),
        ({"logs": [], "paces": "steady"}, "assess_adherence.paces"),
        ({"logs": [], "until": "soon"}, "assess_adherence.until"),
    ],
)
def test_what_is_wrong_is_named(arguments: Any, named: str) -> None:
    with pytest.raises(InvalidValue) as raised:
        assess_adherence(**arguments)
    assert raised.value.field == named


def planned_in(plan: footex.Plan | None, name: str) -> bool:
    """Whether a figure is known: without a plan, neither what was due nor what was missed is."""
    return plan is not None or name not in ("due", "missed")


@settings(max_examples=15)
@given(
    st.lists(
        st.tuples(st.integers(0, 9), st.integers(50, 200), st.none() | st.integers(0, 4), st.booleans()), max_size=8
    )
)
def test_everything_adds_up(begun: list[tuple[int, int, int | None, bool]]) -> None:
    start = datetime.fromisoformat("2026-11-22T06:00:00+00:00")
    logs = [
        log_of(LEGS, start + timedelta(days=day, minutes=number), percent=percent, stopped_at=stopped,
               plan_session=IDS[min(day, 6)] if named else None)
        for number, (day, percent, stopped, named) in enumerate(begun)
    ]  # fmt: skip
    for plan in (PLAN, None):
        adherence = assess_adherence(logs, plan, routines=LEGS, until="2026-11-28")
        total = adherence.total
        for rows in (adherence.weeks, adherence.routines):
            for name in AdherenceRow._fields[2:]:
                figures = [getattr(row, name) for row in rows]
                assert getattr(total, name) == (None if None in figures or not planned_in(plan, name) else sum(figures))
        for name in ("planned", "logged", "real", "skipped"):
            figure = f"{name}_milliseconds"
            assert sum(getattr(row, figure) for row in adherence.exercises) == getattr(total, figure)
        assert sum(row.logs for row in adherence.sessions) == sum(str(log.start.date()) <= "2026-11-28" for log in logs)
        if plan is not None:
            assert total.due == total.done + total.partly + (total.missed or 0)
            assert {row.id for row in adherence.sessions} >= set(IDS)
