"""A program that uses the whole public face, for the type checkers; `scripts/check_typing.sh` runs them on it."""

from collections.abc import Iterator
from datetime import timedelta
from fractions import Fraction
from typing import assert_type

import attrs

import footex

SOURCE = footex.Source(
    id="leaflet",
    title="Feet first",
    claims=footex.Claim(kind="total-time", time="15-20 min", sense=footex.ClaimSense.AT_MOST, scope="routine"),
    cautions=[footex.Caution(text="Stop when it hurts.", by="leaflet")],
    tips="Stretch daily.",
)
CURLS = footex.Exercise(
    id="towel-curls",
    name="Towel curls",
    position=footex.Position.SEATED,
    kind="strength",
    equipment=["towel", footex.Equipment(any_of=["chair", "stool"], required=False)],
    targets=footex.Target(name="flexor digitorum brevis", kind=footex.TargetKind.MUSCLE),
    rep_time=timedelta(seconds=2),
    source=SOURCE,
)
DOSE = footex.Dose(
    work=[
        footex.Reps("8-12", hold="a few seconds", rest=None, label="slowly"),
        footex.Hold(footex.Duration("20 s", "30 s")),
        footex.Move(footex.Vague("a few minutes")),
    ],
    sets=footex.Count(2, 3),
    sides=footex.Sides.EACH,
    order="finish-side-first",
    rest=footex.UNSTATED,
)
PRESCRIPTION = footex.Prescription(
    exercise=CURLS,
    dose=DOSE,
    equipment=[],
    frequency=footex.Frequency(per_day=1, days_per_week="3-5", when=["morning", footex.DayPart.EVENING]),
    evidence=footex.Evidence(field="dose.sets", basis=footex.Basis.STATED, printed="2-3 sets"),
    readings=footex.Reading(dose=footex.Dose(work=footex.Reps(5, tempo=footex.Tempo("3-1-2-0"))), why="or five"),
)
ROUTINE = footex.Routine(
    id="desk-break",
    title="Desk break",
    source=SOURCE,
    items=[PRESCRIPTION, footex.Rest("1 min"), footex.Block(items=PRESCRIPTION, rounds="a few", rest=None)],
)


def use_the_model(library: footex.Catalog) -> None:
    assert_type(library.exercises, footex.Shelf[footex.Exercise])
    assert_type(library.routines["heel-and-foot-stretching"], footex.Routine)
    assert_type(library | footex.Catalog(routines=ROUTINE), footex.Catalog)
    assert_type(library.find(kind=footex.ExerciseKind.GAIT, equipment={"chair"}), tuple[footex.Exercise, ...])
    assert_type(ROUTINE.without("towel-curls"), footex.Routine)
    assert_type(ROUTINE.replace("towel-curls", dose=DOSE, by=CURLS), footex.Routine)
    assert_type(ROUTINE.at(Fraction(1, 2)).at(0.5), footex.Routine)
    assert_type(ROUTINE.items, tuple[footex.Item, ...])
    assert_type(DOSE.work, tuple[footex.Work, ...])
    assert_type(DOSE.sets, footex.Count | footex.Vague | footex.Unstated)
    amount: footex.CountAmount = DOSE.sets
    length: footex.DurationAmount = DOSE.rest
    assert_type(footex.Duration.from_milliseconds(5).typical, timedelta)
    assert_type(footex.SideOrder(DOSE.order.value), footex.SideOrder)
    print(amount, length, footex.ClaimKind.BENEFIT, footex.ClaimScope.OTHER)


def use_time() -> None:
    mine = attrs.evolve(footex.STEADY, id="mine-1", repetition="2-4 s", sets=2)
    assert_type(mine.repetition, footex.AssumedTime)
    assert_type(mine.sets, footex.AssumedCount)
    assert_type(mine.words, tuple[footex.AssumedWord, ...])
    assert_type(mine.resolve(footex.UNSTATED, of="rest"), footex.Duration)
    assert_type(mine.resolve(footex.UNSTATED, of="sets"), footex.Count)
    assert_type(mine.resolve(footex.Vague("a few")), footex.Count | footex.Duration)
    estimate = footex.estimate(footex.resolve(ROUTINE, mine), mine)
    assert_type(estimate, footex.Estimate)
    assert_type(estimate.total, footex.Duration)
    for part in estimate.parts:
        assert_type(part, footex.Part)
        assert_type(part.kind, footex.TimeKind)
    for assumption in estimate.assumptions:
        assert_type(assumption, footex.Assumption)
        assert_type(assumption.kind, footex.AssumptionKind)
    for other in estimate.readings:
        assert_type(other, footex.OtherReading)
        assert_type(other.change, timedelta)
    for claim in estimate.claims:
        assert_type(claim, footex.CheckedClaim)
        assert_type(claim.verdict, footex.Verdict)
        assert_type(claim.direction, footex.Direction | None)
    tally = footex.tally(ROUTINE, footex.BRISK, level="low")
    assert_type(tally, footex.Tally)
    assert_type(tally.time(footex.GENTLE, footex.Level.HIGH), footex.Duration)
    assert_type(footex.PACES, tuple[footex.Pace, footex.Pace, footex.Pace])
    steps = footex.timeline(ROUTINE, level=footex.Level.LOW, grain=footex.Grain.BOUT, start="1 min")
    assert_type(steps, Iterator[footex.Step])


def use_documents() -> None:
    assert_type(footex.bundled(), footex.Catalog)
    try:
        content = footex.loads(footex.dumps(ROUTINE))
        assert_type(content, footex.Content)
        assert_type(footex.load("exercise.json"), footex.Catalog)
        assert_type(footex.load_folder("."), footex.Catalog)
        assert_type(footex.packs(), tuple[footex.Pack, ...])
        assert_type(footex.load_pack("hospital"), footex.Catalog)
    except footex.DocumentError as error:
        assert_type(error.problems, tuple[footex.Problem, ...])
    except (footex.BrokenPack, footex.UnknownId, footex.UnknownWord, footex.ConflictingIds) as error:
        print(error)
    except footex.BoundExceeded as error:
        assert_type(error.bound, int)
    except footex.InvalidValue as error:
        assert_type(error.expected, str)
    except footex.FootexError as error:
        print(error)
    first: footex.Check = footex.CHECKS[0]
    for problem in footex.check(footex.bundled(), [first]):
        assert_type(problem.severity, footex.Severity)
