"""A consumer's file that uses the whole API: strict type checkers must find nothing in it."""

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from typing import assert_type

import attrs

import footex


def build() -> footex.Routine:
    """Every way to write a value."""
    source = footex.Source(
        id="leaflet",
        title="Feet first",
        claims=[
            footex.model.Claim(kind="total-time", time="15-20 min", sense="at-most"),
            footex.model.Claim(kind=footex.model.ClaimKind.BENEFIT, text="balance", scope="exercise", about="squat"),
            footex.model.Claim(
                kind="time-to-benefit", time=footex.Vague("in no time"), sense=footex.model.ClaimSense.ABOUT
            ),
        ],
        tips=["walk"],
        cautions=footex.Caution(text="Mind your step.", by="leaflet"),
        stop_rules=[footex.StopRule(text="Stop when it hurts.", by="leaflet", when="during")],
    )
    squat = footex.Exercise(
        id="squat",
        name="Squat",
        aliases="knee bend",
        instructions=["Bend.", "Stretch."],
        position=footex.model.Position.STANDING,
        equipment=["chair", footex.model.Equipment(any_of=["wall", "rail"], required=False, purpose="support")],
        targets=[footex.model.Target(name="quadriceps", kind=footex.model.TargetKind.MUSCLE)],
        kind="strength",
        rep_time="3-5 s",
        cautions=source.cautions,
        stop_rules=source.stop_rules,
        easier="half-squat",
        source=source,
    )
    unknown = footex.Exercise(
        id="hop", name="Hop", position="unstated", equipment=footex.UNSTATED, rep_time=timedelta(seconds=1)
    )
    reps = footex.Reps("8-12", hold="a few seconds", tempo="3-0-1-0", rest=footex.Duration("5 s"), label="deep")
    dose = footex.Dose(
        work=[reps, footex.Hold("20 s"), footex.Move(footex.Vague("several minutes"))],
        sets=footex.Vague("a few"),
        sides="each",
        order=footex.model.SideOrder.FINISH_SIDE_FIRST,
        rest=timedelta(seconds=30),
        load=footex.model.Load("red band"),
    )
    one = footex.Prescription(
        exercise=squat,
        dose=dose,
        position="seated",
        equipment=(),
        frequency=footex.Frequency(per_day=2, min_gap="4 h", when=["morning", footex.model.DayPart.EVENING]),
        essential=True,
        evidence=footex.Evidence(field="dose.sets", basis=footex.model.Basis.STATED, printed="a few sets"),
        readings=[footex.model.Reading(dose=footex.Dose(work=footex.Reps(footex.UNSTATED)), why="it says so little")],
    )
    other = footex.Prescription(unknown, footex.Dose(footex.Reps(footex.Count(5, 10))))
    lined = footex.Prescription(unknown, "3 x 8", readings=footex.model.Reading(dose="24", why="in all"))
    assert_type(str(lined.dose), str)
    assert_type(footex.Dose("3 x 8"), footex.Dose)
    return footex.Routine(
        id="legs",
        title="Legs",
        items=[one, footex.Rest("1 min"), footex.Block([other], rounds="2-3", rest=None, title="Circuit")],
        frequency=footex.Frequency(days_per_week="3-4", weeks=6),
        source=source,
    )


def change(routine: footex.Routine) -> footex.Routine:
    """Every way to make another routine of one."""
    routine = routine.replace("hop", dose=footex.Dose(work=footex.Reps(5))).without("squat")
    routine = routine.replace("hop", dose="2 x 5")
    for place, prescription in routine.prescriptions():
        assert_type(place, str)
        assert_type(prescription.with_dose(footex.Dose(work=footex.Hold("5 s"))), footex.Prescription)
        assert_type(prescription.with_dose("3 x 8"), footex.Prescription)
        assert_type(prescription.dose.load, footex.model.Load | footex.model.Unstated | None)
    routine = routine.with_loads({"squat": "120 kg", "hop": footex.model.Load("45 lb")}, step="2.5 kg").at(
        0.5, step="5 lb"
    )
    routine = routine.for_side("left").for_side(footex.model.Sides.RIGHT)
    assert_type(routine.exercises(), tuple[footex.Exercise, ...])
    return footex.timing.resolve(routine, pace=footex.timing.GENTLE).at(Fraction(1, 3)).at(0.5)


def look_up(library: footex.Catalog) -> tuple[footex.Exercise, ...]:
    """Catalogues by id, merged, searched."""
    merged = library | footex.Catalog(routines=build(), origin="mine")
    assert_type(merged.routines["legs"], footex.Routine)
    assert_type(merged.exercises.get("squat"), footex.Exercise | None)
    assert_type(merged.sources.origin("leaflet"), str)
    try:
        merged.exercises["nothing"]
    except footex.UnknownId as error:
        assert_type(error.nearest, str | None)
    return merged.find(equipment=["chair"], kind="strength", position=footex.model.Position.STANDING, target="quad")


def time(routine: footex.Routine) -> Iterator[footex.Step]:
    """Everything in an estimate, a tally and a timeline."""
    pace = attrs.evolve(
        footex.timing.STEADY, id="mine-1", repetition="2-4 s", rest=footex.timing.AssumedTime("20 s", reason="measured")
    )
    found = footex.estimate(routine, pace=pace)
    assert_type(found.total.low + found.by_dose.typical + found.by_pace.high, timedelta)
    assert_type(found.total.milliseconds, tuple[int, int, int])
    assert_type(found.total.minutes, tuple[int, int, int])
    assert_type(found.total + 2 * found.by_dose * 3, footex.Duration)
    assert_type(found.total == timedelta(minutes=5), bool)
    assert_type(footex.Count(5) == 5, bool)
    for part in found.parts:
        assert_type((part.place, part.kind, part.exercise), tuple[str, footex.timing.TimeKind, footex.Exercise | None])
    for assumption in found.assumptions:
        assert_type(assumption.value, footex.Count | footex.Duration | footex.model.Distance)
        assert_type(assumption.kind, footex.timing.AssumptionKind)
    for reading in found.readings:
        assert_type(reading.change, timedelta)
    for checked in found.claims:
        assert_type((checked.verdict, checked.direction), tuple[footex.timing.Verdict, footex.timing.Direction | None])
    assert_type(
        footex.timing.tally(routine, level=footex.timing.Level.HIGH).time(pace=pace, level="low"), footex.Duration
    )
    assert_type(footex.timing.STEADY.resolve(footex.UNSTATED, of="rest"), footex.Duration)
    assert_type(footex.timing.STEADY.resolve(footex.UNSTATED, of="sets"), footex.Count)
    for step in footex.timeline(routine):
        assert_type((step.prescription, step.exercise), tuple[footex.Prescription | None, footex.Exercise | None])
        assert_type((step.work, step.tempo), tuple[footex.model.Work | None, footex.model.Tempo | None])
        assert_type((step.duration, step.hold), tuple[timedelta, timedelta | None])
        for assumed in step.assumed:
            assert_type((assumed.name, assumed.reason), tuple[str, str])
            assert_type(assumed.value, footex.Count | footex.Duration | footex.model.Distance)
    return footex.timeline(routine, pace=pace, level="high", grain=footex.timing.Grain.BOUT, start="1 min")


def exchange(routine: footex.Routine) -> str:
    """Documents out and in, and what is wrong with them."""
    text = footex.dumps(routine)
    try:
        footex.loads(text)
    except footex.InvalidDocument as error:
        return "; ".join(problem.message for problem in error.problems)
    except (footex.InvalidValue, footex.BoundExceeded) as error:
        return error.field
    return text


TODAY = date(2026, 11, 23)
