"""Protocols that people really do, with their loads: built, timed, walked, planned, written and read back."""

import pytest

import footex
from footex import Dose, Duration, Evidence, Exercise, Hold, Prescription, Reps, Routine
from footex.model import Load
from footex.planning import check_plan

DEADLIFT = Dose(Reps("3-5"), sets=5, load="82.5 % 1RM at RPE 8", rest="3 min")
EXTENSION = Dose(Hold("45 s"), sets=5, load="70 % MVC", rest="2 min")
CONTRACT_RELAX = Dose(
    [Hold("10 s", label="stretch"), Hold("6 s", label="contract"), Hold("2-3 s", label="relax"), Hold("30 s", label="stretch")],
    sets=3, sides="each", order="finish-side-first", rest="20 s", load="20-50 % MVC",
)  # fmt: skip


def routine_of(dose: Dose, **more: object) -> Routine:
    exercise = Exercise(id="lift", name="Lift")
    return Routine(id="protocol", title="Protocol", items=Prescription(exercise, dose, **more))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("dose", "seconds"),
    [
        pytest.param(CONTRACT_RELAX, (371, 376, 384), id="9 contract-relax"),
        pytest.param(EXTENSION, (705, 705, 705), id="15 isometric knee extension"),
        pytest.param(DEADLIFT, (750, 780, 845), id="16 deadlift"),
    ],
)
def test_a_protocol_takes_the_time_worked_out_by_hand_and_reads_back(dose: Dose, seconds: tuple[int, ...]) -> None:
    routine = routine_of(dose)

    assert footex.estimate(routine).total.milliseconds == tuple(1_000 * each for each in seconds)
    for level, total in zip(("low", "typical", "high"), seconds, strict=True):
        steps = footex.timeline(routine, level=level)  # type: ignore[arg-type]
        assert sum(step.duration.total_seconds() for step in steps) == total
    catalog = footex.Catalog(exercises=routine.exercises())
    assert footex.loads(footex.dumps(routine), catalog=catalog) == routine
    plan = footex.plan_week(
        footex.Commitment(routine=routine, frequency=footex.Frequency(days_per_week=3, per_day=1)),
        "daily 07:00-08:00",
        start="2026-11-23",
    )
    assert footex.loads(footex.dumps(plan)) == plan


def test_a_deadlift_of_140_kg_at_82_5_percent_is_115_kg_on_plates_of_2_5_kg() -> None:
    loaded = routine_of(DEADLIFT).with_loads({"lift": "140 kg"}, step="2.5 kg")
    (lift,) = (one for _, one in loaded.prescriptions())

    assert lift.dose.load == Load("115 kg at RPE 8")
    assert lift.evidence[0].note == "82.5 % 1RM at RPE 8 with a maximum of 140 kg, rounded to 2.5 kg; from protocol"
    assert footex.estimate(loaded).total == footex.estimate(routine_of(DEADLIFT)).total


def test_a_squat_climbs_from_60_kg_by_2_5_kg_a_week() -> None:
    squat = routine_of(Dose(Reps("8-12"), sets=3, load="60-72.5 kg", rest="2 min"))
    twice = footex.Commitment(routine=squat, frequency=footex.Frequency(days_per_week=2, per_day=1))
    plan = footex.plan_programme(
        twice, "daily 17:00-19:00", start="2026-11-23", weeks=6, ramp=["0", "1/5", "2/5", "3/5", "4/5", "1"]
    )
    climbed = [str(one.dose.load) for session in plan.sessions for _, one in session.routine.prescriptions()]

    assert climbed == [load for load in ("60 kg", "62.5 kg", "65 kg", "67.5 kg", "70 kg", "72.5 kg") for _ in range(2)]
    assert check_plan(plan) == ()
    assert footex.loads(footex.dumps(plan)) == plan


def test_50_to_75_percent_of_your_maximum_is_kept_as_it_is_printed_and_made_into_a_mass() -> None:
    printed = Evidence(
        field="dose.load",
        basis="inferred",
        printed="50-75 % of your maximum",
        note="of one repetition, as it is a lift",
    )
    routine = routine_of(Dose(Reps(10), load="50-75 % 1RM"), evidence=printed)
    (lift,) = (one for _, one in routine.with_loads({"lift": "60 kg"}).prescriptions())

    assert lift.dose.load == Load("30-37.5-45 kg")
    assert footex.loads(footex.dumps(routine), catalog=footex.Catalog(exercises=routine.exercises())) == routine


def test_2_rir_is_an_effort_and_takes_no_time() -> None:
    dose = Dose(Reps(8), load="2 RIR")

    assert dose.load == Load("2 RIR")
    assert footex.estimate(routine_of(dose)).total == Duration("16-24-40 s")
