"""Protocols that people do week by week, with figures worked out by hand: timed, walked, planned, written, read back."""

import footex
from footex import Block, Dose, Exercise, Frequency, Hold, Move, Prescription, Rest, Routine
from footex.planning import check_plan
from footex.timing import Grain, Level

JOG, WALK = Exercise(id="jog", name="Jog"), Exercise(id="walk", name="Walk")
# Walk 5 min, then 8 times jog 60 s and walk 90 s, nothing between any two.
FIRST_WEEK = Routine(
    id="run-and-walk",
    title="Run and walk, week 1",
    items=[
        Prescription(WALK, Dose(Move("5 min"))),
        Rest("0 s"),
        Block(
            [Prescription(JOG, Dose(Move("60 s"))), Prescription(WALK, Dose(Move("90 s")))],
            rounds=8,
            between="0 s",
        ),
    ],
    frequency=Frequency(days_per_week=3, per_day=1),
)
PLANK = Routine(
    id="plank",
    title="Plank",
    items=Prescription(Exercise(id="plank", name="Plank"), Dose(Hold("20-60 s"), sets=3, rest="30 s")),
    frequency=Frequency(days_per_week=3, per_day=1),
)


def test_the_first_week_of_run_and_walk_takes_25_minutes_at_every_level() -> None:
    assert footex.estimate(FIRST_WEEK).total.milliseconds == ((300 + 8 * (60 + 90)) * 1_000,) * 3
    for level in Level:
        for grain in Grain:
            steps = footex.timeline(FIRST_WEEK, level=level, grain=grain)
            assert sum(step.duration_milliseconds for step in steps) == 1_500_000
    assert (
        footex.loads(footex.dumps(FIRST_WEEK), catalog=footex.Catalog(exercises=FIRST_WEEK.exercises())) == FIRST_WEEK
    )
    plan = footex.plan_week(FIRST_WEEK, "daily 07:00-08:00", start="2026-11-23")
    assert [session.minutes for session in plan.sessions] == [25] * 3
    assert check_plan(plan) == ()


def test_the_jogs_and_walks_of_run_and_walk_take_turns() -> None:
    names = [step.exercise.name for step in footex.timeline(FIRST_WEEK, grain="bout") if step.exercise is not None]
    assert names == ["Walk", *["Jog", "Walk"] * 8]


def test_a_plank_grows_from_20_s_to_60_s_in_four_weeks() -> None:
    plan = footex.plan_programme(PLANK, "daily 07:00-07:30", start="2026-11-23", weeks=4, ramp=["0", "1/3", "2/3", "1"])
    held = [item.dose.work for session in plan.sessions for _, item in session.routine.prescriptions()]

    assert held == [(Hold(time),) for time in ("20 s", "33 s", "47 s", "60 s") for _ in range(3)]
    assert [str(footex.estimate(plan.week(number)[0].routine).total) for number in (1, 4)] == ["2 min", "4 min"]
    assert check_plan(plan) == ()
    assert footex.loads(footex.dumps(plan)) == plan
