"""Protocols that people really do, by distance, steps and breaths: built, timed, walked, planned, written, read back."""

from typing import Any

import pytest

import footex
from footex import Block, Dose, Exercise, Frequency, InvalidValue, Move, Prescription, Reps, Rest, Routine
from footex.model import Load, Reading
from footex.planning import check_plan

WALK = Exercise(id="walk", name="Walk")
JOG = Exercise(id="jog", name="Jog", metre_time="0.45 s")
BIKE = Exercise(id="bike", name="Bike")
BREATHE = Exercise(id="breathe", name="Breathe")


def routine_of(*items: Prescription | Block | Rest, **frequency: Any) -> Routine:
    return Routine(id="protocol", title="Protocol", items=items, frequency=Frequency(**frequency))


RUN_AND_WALK = routine_of(
    Prescription(WALK, Dose(Move("5 min"))),
    Rest("0 s"),
    Block(
        [
            Prescription(
                JOG, Dose(Move(distance="400 m")), readings=[Reading(dose=Dose(Move("3 min")), why="or by time")]
            ),
            Rest("0 s"),
            Prescription(
                WALK, Dose(Move(distance="200 m")), readings=[Reading(dose=Dose(Move("90 s")), why="or by time")]
            ),
        ],
        rounds=8,
        rest="0 s",
    ),
    days_per_week=3,
    per_day=1,
)
SIX_MINUTES = routine_of(Prescription(WALK, Dose(Move("6 min")), note="note the distance"), days_per_week=1, per_day=1)
BREATHING = routine_of(
    Prescription(BREATHE, Dose(Reps(4, tempo="4-7-8-0", unit="breath"))), days_per_week=7, per_day=2, min_gap="6 h"
)
STEPS = routine_of(Prescription(WALK, Dose(Move(steps=7_000))), days_per_week=7, per_day=1)
POWER = routine_of(
    Prescription(BIKE, Dose(Move("10 min", label="at 55 % of threshold"))),
    Prescription(
        BIKE,
        Dose(
            [Move("8 min", label="at 105 % of threshold, 90 a minute"), Move("4 min", label="at 50 % of threshold")],
            sets=4,
            rest="0 s",
        ),
    ),
    Prescription(BIKE, Dose(Move("5 min", label="easy"))),
    days_per_week=2,
    per_day=1,
)
HEART_RATE = routine_of(
    Prescription(WALK, Dose(Move("30 min", label="at 60-70 % of the highest heart rate"))), days_per_week=5, per_day=1
)
ONE_FOOT = routine_of(
    Prescription(
        Exercise(id="stand-on-one-foot", name="Stand on one foot", equipment="chair"),
        Dose(Reps("10-15", hold="up to 10 s"), sets=2, sides="each"),
    ),
    Prescription(Exercise(id="heel-to-toe-walk", name="Heel-to-toe walk"), Dose(Move(steps=20))),
    # A pause of 1 s in each step.
    Prescription(Exercise(id="balance-walk", name="Balance walk", step_time="1.5-1.6-2 s"), Dose(Move(steps=20))),
    days_per_week=3,
    per_day=1,
)

PROTOCOLS = [
    # 300 s of walking, then 8 times 180 s of jogging and 200 m at 0.6, 0.75 and 1.1 s
    pytest.param(RUN_AND_WALK, (2_700_000, 2_940_000, 3_500_000), id="12 run and walk by distance"),
    pytest.param(SIX_MINUTES, (360_000,) * 3, id="13 six-minute walk"),
    pytest.param(BREATHING, (76_000,) * 3, id="22 breathing 4-7-8"),
    # 7,000 steps of 0.5, 0.6 and 1 s
    pytest.param(STEPS, (3_500_000, 4_200_000, 7_000_000), id="28 steps a day"),
    pytest.param(POWER, (3_780_000,) * 3, id="29 bike by power"),
    pytest.param(HEART_RATE, (1_800_000,) * 3, id="30 walk by heart rate"),
    pytest.param(ONE_FOOT, (289_320, 646_684, 1_160_000), id="one-foot balance"),
]


@pytest.mark.parametrize(("routine", "milliseconds"), PROTOCOLS)
def test_a_protocol_takes_the_time_worked_out_by_hand_step_by_step_too(
    routine: Routine, milliseconds: tuple[int, int, int]
) -> None:
    estimate = footex.estimate(routine)
    assert estimate.total.milliseconds == milliseconds
    for level, total in zip(footex.timing.Level, milliseconds, strict=True):
        for grain in footex.timing.Grain:
            steps = footex.timeline(routine, level=level, grain=grain)
            assert sum(step.duration_milliseconds for step in steps) == total
        assert footex.timing.tally(routine, level=level).time(level=level).milliseconds[0] == total


@pytest.mark.parametrize(("routine", "milliseconds"), PROTOCOLS)
def test_a_protocol_is_fitted_to_a_time_planned_for_a_week_and_reads_back(
    routine: Routine, milliseconds: tuple[int, int, int]
) -> None:
    catalog = footex.Catalog(exercises=routine.exercises())
    assert footex.loads(footex.dumps(routine), catalog=catalog) == routine
    fit = footex.fit_to_budget(routine, footex.Duration.from_milliseconds(milliseconds[2]))
    assert all(change.after is not None for change in fit.changes)
    assert footex.loads(footex.dumps(fit.routine), catalog=catalog) == fit.routine
    plan = footex.plan_week(routine, "daily 07:00-09:00, 17:00-19:00", start="2026-11-23")
    assert check_plan(plan) == ()
    assert footex.loads(footex.dumps(plan)) == plan


def test_the_other_reading_of_run_and_walk_is_by_time() -> None:
    jog, walk = footex.estimate(RUN_AND_WALK).readings
    assert jog.total == jog.default
    assert walk.total.milliseconds == (2_460_000,) * 3


def test_each_bout_says_how_far_or_how_many_steps_or_breaths_it_is() -> None:
    run = list(footex.timeline(RUN_AND_WALK, level="high"))
    assert [step.cue for step in run][:4] == [
        "Walk", "Jog: round 1 of 8, 400 m", "Walk: round 1 of 8, 200 m", "Jog: round 2 of 8, 400 m"
    ]  # fmt: skip
    assert [str(step.distance) for step in run][:2] == ["None", "400 m"]
    (walk,) = footex.timeline(STEPS)
    assert (walk.cue, walk.steps) == ("Walk: 7,000 steps", 7_000)
    (breaths,) = footex.timeline(BREATHING, grain="bout")
    assert breaths.cue == "Breathe: 4 breaths, tempo 4-7-8-0"
    assert next(footex.timeline(BREATHING)).cue == "Breathe: breath 1 of 4, tempo 4-7-8-0"
    *_, easy = footex.timeline(POWER)
    assert easy.cue == "Bike: easy"


def test_a_walk_grows_from_200_m_to_400_m_in_four_weeks() -> None:
    walk = routine_of(Prescription(WALK, Dose(Move(distance="200-400 m"))), days_per_week=1, per_day=1)
    plan = footex.plan_programme(walk, "mon 07:00-08:00", start="2026-11-23", weeks=4, ramp=["0", "1/3", "2/3", "1"])
    walked = [one.dose.work for session in plan.sessions for _, one in session.routine.prescriptions()]

    assert walked == [(Move(distance=far),) for far in ("200 m", "270 m", "330 m", "400 m")]
    assert check_plan(plan) == ()
    assert footex.loads(footex.dumps(plan)) == plan


@pytest.mark.parametrize("intensity", ["55 % of threshold", "60-70 % of the highest heart rate"])
def test_a_share_of_power_or_heart_rate_is_no_load_and_stands_in_the_label(intensity: str) -> None:
    with pytest.raises(InvalidValue, match="is not a load"):
        Load(intensity)
    assert footex.model.description.describe_dose(Dose(Move("10 min", label=intensity))) == (
        f"moving for 10 min {intensity}"
    )
