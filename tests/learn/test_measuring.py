"""Measurements of session logs: found by their routines, summed up, and none lost."""

from typing import Any

import pytest
from attrs import evolve
from playing import Move, play

import footex
from footex import UNSTATED, Dose, Exercise, Hold, InvalidValue, Prescription, Reps, Routine, Vague
from footex.content import content_hash
from footex.learn import Measurement, measure
from footex.timing import BRISK, STEADY, SessionLog

SQUAT = Exercise(id="squat", name="Squat")
LEGS = Routine(id="legs", title="Legs", items=Prescription(SQUAT, "2 x 10"))


def played(routine: Routine = LEGS, *moves: Move, **fields: Any) -> SessionLog:
    return play(routine, moves, **{"grain": "bout", "hash": content_hash(routine), **fields})


def shown(measurements: tuple[Measurement, ...]) -> list[str]:
    return [repr(one).partition(", items")[2] for one in measurements]


def test_each_place_and_kind_is_a_measurement() -> None:
    found = measure(played(LEGS, Move(after=33_000), Move(after=47_250)), LEGS)
    assert found.unmatched == ()
    assert shown(found.measurements) == [
        "[0] work: repetitions=20 in 63 s>", "[0] rest: rests=1 in 47.25 s>",
    ]  # fmt: skip
    assert {one.session for one in found.measurements} == {"legs"}
    assert {str(one.start) for one in found.measurements} == {"2026-11-23 07:00:12+01:00"}


def test_what_is_stated_alone_tells_nothing() -> None:
    plank = Prescription(Exercise(id="plank", name="Plank"), Dose(Hold("30 s"), sets=2, rest=UNSTATED))
    core = Routine(id="core", title="Core", items=plank)
    assert shown(measure(played(core), core).measurements) == ["[0] rest: rests=1 in 30 s>"]


def test_an_exercises_own_time_counts_as_stated() -> None:
    slow = Exercise(id="slow", name="Slow", rep_time="4-5-9 s")
    held = Dose(Reps(10, hold=UNSTATED))
    routine = Routine(id="slow", title="Slow", items=Prescription(slow, held))
    (one,) = measure(played(routine), routine).measurements
    assert (one.repetitions, one.holds, one.stated_milliseconds, one.real_milliseconds) == (0, 10, 50_000, 80_000)
    assert measure(played(LEGS), LEGS).measurements[0].stated_milliseconds == 0


def test_a_session_that_was_stopped_counts_for_what_was_done() -> None:
    found = measure(played(LEGS, Move(), Move(), Move("stop", 9_000)), LEGS)
    assert shown(found.measurements) == ["[0] work: repetitions=10 in 30 s>", "[0] rest: rests=1 in 30 s>"]


def test_a_log_that_is_given_twice_counts_once() -> None:
    assert len(measure([played(), played()], LEGS).measurements) == 2
    assert len(measure([played(), played(start="2026-11-24T07:00Z")], LEGS).measurements) == 4


def test_the_version_of_a_routine_is_found_by_its_hash() -> None:
    earlier = evolve(LEGS, items=Prescription(SQUAT, "3 x 10"))
    found = measure([played(earlier), played(start="2026-11-24T07:00Z")], [LEGS, earlier])
    assert [one.repetitions for one in found.measurements] == [30, 0, 20, 0]


def test_routines_may_be_a_catalogue() -> None:
    assert measure(played(), footex.Catalog(routines=LEGS)) == measure(played(), [LEGS])


def test_the_pace_that_was_played_is_found_by_its_id() -> None:
    mine = evolve(STEADY, id="mine-1", repetition="4 s")
    log = play(LEGS, pace=mine, grain="bout", hash=content_hash(LEGS))
    assert shown(measure(log, LEGS, paces=(BRISK, mine)).measurements)[0] == "[0] work: repetitions=20 in 80 s>"


@pytest.mark.parametrize(
    ("log", "reason"),
    [
        (evolve(played(), routine="arms"), "no routine has the id 'arms'"),
        (evolve(played(), pace="mine-1"), "no pace has the id 'mine-1'"),
        (evolve(played(), hash="0123456789abcdef"), "the session log's hash is '0123456789abcdef', not '"),
    ],
)
def test_a_log_that_nothing_can_be_measured_of_is_given_back(log: SessionLog, reason: str) -> None:
    other = played(start="2026-11-24T07:00Z")
    found = measure([log, other], LEGS)
    assert [one.log for one in found.unmatched] == [log]
    assert found.unmatched[0].reason.startswith(reason)
    assert found.measurements == measure(other, LEGS).measurements


def test_words_that_the_pace_no_longer_knows_are_said() -> None:
    routine = Routine(id="few", title="Few", items=Prescription(SQUAT, Dose(Reps(Vague("a few")))))
    found = measure(played(routine), routine, paces=(evolve(STEADY, id="bare-1", words=()), BRISK))
    assert [one.reason for one in found.unmatched] == ["no pace has the id 'steady-1'"]
    bare = evolve(STEADY, id="bare-1", words=())
    found = measure(played(routine, pace=evolve(STEADY, id="bare-1")), routine, paces=bare)
    assert found.unmatched[0].reason.startswith("pace bare-1 doesn't know 'a few'")


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"logs": "log"}, "measure.logs"), ({"routines": "legs"}, "measure.routines"),
        ({"paces": "steady-1"}, "measure.paces"),
    ],
)  # fmt: skip
def test_what_is_neither_logs_nor_routines_nor_paces_is_named(given: Any, field: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        measure(**{"logs": (), "routines": LEGS, **given})
    assert caught.value.field == field
