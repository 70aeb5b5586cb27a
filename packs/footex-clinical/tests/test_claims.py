"""What the sources claim of time, held against their own figures; and where it depends on the reading."""

import attrs
import pytest

import footex
from footex.timing import Direction, Verdict

LOADIT = {
    "loadit-heavy-slow": (Verdict.PLAUSIBLE, "16 min 48 s", None),
    "loadit-heavy-fast": (Verdict.PLAUSIBLE, "13 min 36 s", None),
    "loadit-light-slow": (Verdict.CONTRADICTED, "19 min 12 s", "7 min 12 s"),
    "loadit-light-fast": (Verdict.PLAUSIBLE, "16 min 48 s", None),
}


def judged(routine):
    """What is claimed of this routine; what is claimed of another one of its source isn't comparable."""
    return [one for one in footex.estimate(routine).claims if one.verdict is not Verdict.NOT_COMPARABLE]


def read_again(routine, number):
    """The routine with a reading of each of its prescriptions, where it has that many."""
    items = tuple(
        attrs.evolve(item, dose=item.readings[number].dose, readings=(), evidence=())
        if isinstance(item, footex.Prescription)
        else item
        for item in routine.items
    )
    return attrs.evolve(routine, items=items)


@pytest.mark.parametrize("name", LOADIT)
def test_of_the_four_totals_that_loadit_prints_the_third_contradicts_its_own_figures(
    pack: footex.Catalog, name: str
) -> None:
    verdict, printed, distance = LOADIT[name]
    (claim,) = judged(pack.routines[name])
    assert (claim.verdict, str(claim.claim.time)) == (verdict, printed)
    assert (claim.distance is None) if distance is None else (str(claim.distance) == distance)


@pytest.mark.parametrize("name", [name for name, (verdict, *_) in LOADIT.items() if verdict is Verdict.PLAUSIBLE])
def test_the_other_three_agree_to_the_second(pack: footex.Catalog, name: str) -> None:
    (claim,) = judged(pack.routines[name])
    assert footex.estimate(pack.routines[name]).total == claim.claim.time


def test_loadit_states_no_time_between_the_exercises_so_a_rest_of_nothing_is_written(pack: footex.Catalog) -> None:
    arm = pack.routines["loadit-heavy-slow"]
    without = attrs.evolve(arm, items=[arm.items[0], arm.items[2]], evidence=[])
    assert footex.estimate(without).total.milliseconds == (1_018_000, 1_038_000, 1_068_000)


def test_fix_heel_takes_8_s_a_repetition_and_64_s_a_set(pack: footex.Catalog) -> None:
    claims = judged(pack.routines["towel-heel-raise"].for_side("left"))
    assert [(str(one.claim.time), one.verdict) for one in claims] == [
        ("8 s", Verdict.PLAUSIBLE),
        ("1 min 4 s", Verdict.PLAUSIBLE),
        ("1 min 4 s", Verdict.PLAUSIBLE),
    ]
    set_of_8 = footex.Prescription(pack.exercises["towel-heel-raise"], "8, tempo 3-0-3-2")
    alone = footex.Routine(id="set", title="One set", items=set_of_8)
    assert footex.estimate(alone).total == footex.Duration("64 s")


@pytest.mark.parametrize(
    ("reading", "seconds", "verdict", "short"),
    [
        (None, (188, 220, 280), "contradicted", 8),
        (0, (216, 240, 280), "contradicted", 36),
        (1, (110, 130, 160), "plausible", None),
    ],
    ids=["leg after leg, set by set", "one leg first", "both legs at once"],
)
def test_whether_the_cramp_stretches_take_three_minutes_depends_on_the_reading(
    pack: footex.Catalog, reading: int | None, seconds: tuple[int, int, int], verdict: str, short: int | None
) -> None:
    routine = pack.routines["night-cramp-stretches"]
    read = routine if reading is None else read_again(routine, reading)
    assert footex.estimate(read).total.milliseconds == tuple(1_000 * each for each in seconds)
    (claim,) = judged(read)
    assert claim.verdict.value == verdict
    if short is not None:
        assert claim.direction is Direction.TOO_SHORT
        assert claim.distance == footex.Duration(f"{short} s")


def test_whether_the_balance_drills_take_five_minutes_depends_on_the_rests(pack: footex.Catalog) -> None:
    week = pack.routines["ankle-sprain-prevention-1"]
    (claim,) = judged(week)
    assert footex.estimate(week).total == footex.Duration("7 min 30 s")
    assert (claim.verdict, str(claim.distance)) == (Verdict.CONTRADICTED, "2 min 30 s")

    other_leg_in_the_rest = read_again(week, 0)
    rests = [footex.Rest("0 s") if isinstance(item, footex.Rest) else item for item in other_leg_in_the_rest.items]
    nothing_else = attrs.evolve(other_leg_in_the_rest, items=rests, evidence=[])
    (claim,) = judged(nothing_else)
    assert footex.estimate(nothing_else).total == footex.Duration("4 min")
    assert claim.verdict is Verdict.PLAUSIBLE


def test_a_toolkit_has_more_repetitions_of_the_single_raise_than_the_table(pack: footex.Catalog) -> None:
    (reading,) = footex.estimate(pack.routines["achilles-phase-2"].for_side("left")).readings
    assert reading.exercise.id == "single-heel-raise-step"
    assert reading.total.milliseconds == (620_000, 1_140_000, 2_040_000)


def test_phase_1_without_the_pumps_that_have_no_figure(pack: footex.Catalog) -> None:
    shorter = pack.routines["achilles-phase-1"].for_side("left").without("ankle-pumps")
    assert footex.estimate(shorter).total.milliseconds == (350_000, 717_000, 1_335_000)


def test_the_doses_of_another_trial_are_readings_of_the_towel_heel_raise(pack: footex.Catalog) -> None:
    ((_, prescription),) = pack.routines["towel-heel-raise"].prescriptions()
    doses = [str(reading.dose) for reading in prescription.readings]
    assert doses == [f"{sets} x {count}, tempo 3-0-3-2, affected side" for sets, count in ((3, 12), (4, 10), (5, 8))]
    assert all("rathleff-2015" in reading.why for reading in prescription.readings)


def test_one_set_of_the_towel_heel_raise(pack: footex.Catalog) -> None:
    routine = pack.routines["towel-heel-raise"].for_side("left")
    ((_, prescription),) = routine.prescriptions()
    once = prescription.with_dose(attrs.evolve(prescription.dose, sets=1))
    total = footex.estimate(footex.Routine(id="once", title="One set", items=once)).total
    assert total.milliseconds == (64_000, 64_000, 80_000)
