"""Resolving: vague words and unstated counts become ranges, and say so."""

import pytest

from footex import (
    BRISK,
    STEADY,
    UNSTATED,
    Basis,
    Block,
    Count,
    Dose,
    Duration,
    Evidence,
    Exercise,
    InvalidValue,
    Move,
    Prescription,
    Reading,
    Reps,
    Rest,
    Routine,
    bundled,
    estimate,
    resolve,
)  # fmt: skip

SQUAT = Exercise(id="squat", name="Squat")
LUNGE = Exercise(id="lunge", name="Lunge")


def test_a_routine_without_vague_words_is_returned_as_it_is() -> None:
    routine = Routine(id="legs", title="Legs", items=Prescription(exercise=SQUAT, dose=Dose(work=Reps("8-12"), sets=2)))
    assert resolve(routine) is routine


def test_a_vague_count_becomes_a_range_with_evidence_that_keeps_the_words() -> None:
    stated = Evidence(field="dose.sets", basis="stated", printed="a few sets")
    sides = Evidence(field="dose.sides", basis="inferred", note="per leg")
    dose = Dose(work=Reps(8), sets="a few", sides="each")
    routine = Routine(id="legs", title="Legs", items=Prescription(exercise=SQUAT, dose=dose, evidence=[stated, sides]))
    (resolved,) = resolve(routine).items
    assert isinstance(resolved, Prescription)
    assert resolved.dose.sets == Count("2-3-4")
    assert resolved.evidence == (
        sides,
        Evidence(
            field="dose.sets",
            basis=Basis.ASSUMED,
            printed="a few",
            note="steady-1 takes 'a few' as 2-4: a few is more than one and fewer than several",
        ),
    )


def test_unstated_counts_become_ranges_and_unstated_durations_stay() -> None:
    dose = Dose(work=[Reps(UNSTATED, hold=UNSTATED, rest=UNSTATED), Move(UNSTATED)], sets=UNSTATED)
    (resolved,) = resolve(Routine(id="legs", title="Legs", items=Prescription(exercise=SQUAT, dose=dose))).items
    assert isinstance(resolved, Prescription)
    work = (Reps("8-10-15", hold=UNSTATED, rest=UNSTATED), Move(UNSTATED))
    assert resolved.dose == Dose(work=work, sets="1-2-3")
    assert resolved.evidence[0].note.startswith("steady-1 takes what is unstated as 8-10-15: ")


def test_rounds_rests_and_gaps_are_resolved_with_evidence_of_the_routine() -> None:
    squat, lunge = (Prescription(exercise=one, dose=Dose(work=Reps(1, rest="a few seconds"))) for one in (SQUAT, LUNGE))
    block = Block(items=[squat, Rest("a couple of minutes"), lunge], rounds="several", rest="a few seconds")
    resolved = resolve(Routine(id="c", title="C", items=block))
    (found,) = resolved.items
    assert isinstance(found, Block)
    assert (found.rounds, found.rest, found.items[1]) == (Count("4-5-7"), Duration("2-3-5 s"), Rest("2 min"))
    assert sorted(one.field for one in resolved.evidence) == [
        "items[0].items[1].duration", "items[0].rest", "items[0].rounds"
    ]  # fmt: skip


def test_readings_are_resolved_too_and_go_where_they_say_the_same() -> None:
    other = Reading(dose=Dose(work=Reps(5), sets="several"), why="more")
    same = Reading(dose=Dose(work=Reps(5), sets="2-3-4"), why="a few are three")
    one = Prescription(exercise=SQUAT, dose=Dose(work=Reps(5), sets="a few"), readings=[other, same])
    (resolved,) = resolve(Routine(id="legs", title="Legs", items=one)).items
    assert isinstance(resolved, Prescription)
    assert resolved.readings == (Reading(dose=Dose(work=Reps(5), sets="4-5-7"), why="more"),)


def test_it_names_its_pace_and_changes_no_time() -> None:
    routine = bundled().routines["heel-and-foot-stretching"]
    for pace in (STEADY, BRISK):
        resolved = resolve(routine, pace)
        assert estimate(resolved, pace).total == estimate(routine, pace).total
        assert any(pace.id in one.note for _, each in resolved.prescriptions() for one in each.evidence)


def test_an_id_is_no_routine() -> None:
    with pytest.raises(InvalidValue, match="is not a Routine"):
        resolve("heel-and-foot-stretching")  # type: ignore[arg-type]
