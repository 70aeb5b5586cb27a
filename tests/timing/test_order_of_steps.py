"""The order of a timeline's steps: sides, rests, rounds."""

import pytest

from footex import Block, Dose, Exercise, Hold, Move, Prescription, Reps, Rest, Routine, timeline
from footex.model import Sides
from footex.timing import TimeKind

SQUAT = Exercise(id="squat", name="Squat")
LUNGE = Exercise(id="lunge", name="Lunge")


def one(dose: Dose, exercise: Exercise = SQUAT) -> Routine:
    return Routine(id="legs", title="Legs", items=Prescription(exercise=exercise, dose=dose))


def cues(routine: Routine, grain: str = "repetition", level: str = "low") -> list[str]:
    return [step.cue for step in timeline(routine, level=level, grain=grain)]


def test_a_start_on_the_second_side_leaves_the_first_out() -> None:
    routine = one(Dose(work=Reps(2), sets=2, sides="each", order="finish-side-first", rest="7 s"))
    whole = list(timeline(routine))

    assert {step.side for step in whole[-3:]} == {Sides.RIGHT, None}
    for index, step in enumerate(whole):
        assert list(timeline(routine, start=step.start)) == whole[index:]


def test_the_sides_take_turns_and_the_next_set_starts_where_the_last_one_ended() -> None:
    assert cues(one(Dose(work=Reps(1), sets=2, sides="each"))) == [
        "Squat: left side, set 1 of 2, repetition 1 of 1",
        "Squat: switch to the right side",
        "Squat: right side, set 1 of 2, repetition 1 of 1",
        "Rest as long as you need (about 10 s); Squat: set 1 of 2 done",
        "Squat: right side, set 2 of 2, repetition 1 of 1",
        "Squat: switch to the left side",
        "Squat: left side, set 2 of 2, repetition 1 of 1",
    ]


def test_a_switch_takes_as_long_as_the_dose_says() -> None:
    routine = one(Dose(Reps(1, tempo="1-0-1-0"), sides="each", switch="8 s"))
    assert [(step.kind, step.duration.seconds, step.side, step.assumed) for step in timeline(routine)] == [
        (TimeKind.WORK, 2, Sides.LEFT, ()),
        (TimeKind.SWITCH, 8, Sides.RIGHT, ()),
        (TimeKind.WORK, 2, Sides.RIGHT, ()),
    ]


@pytest.mark.parametrize("between", ["switch", "rest_between_sides"])
def test_no_time_between_the_sides_gives_no_step(between: str) -> None:
    routine = one(Dose(Reps(1, tempo="1-0-1-0"), sides="each", **{between: "0 s"}))  # type: ignore[arg-type]
    assert [(step.kind, step.start.seconds, step.side) for step in timeline(routine)] == [
        (TimeKind.WORK, 0, Sides.LEFT),
        (TimeKind.WORK, 2, Sides.RIGHT),
    ]


def test_a_rest_between_sides_takes_the_place_of_the_switch_and_says_which_side_is_next() -> None:
    dose = Dose(Reps(1), sets=2, sides="each", rest="20 s", rest_between_sides="10 s")
    assert [(step.kind, step.duration.seconds, step.side, step.cue) for step in timeline(one(dose))][1:6] == [
        (TimeKind.REST, 10, Sides.RIGHT, "Rest; Squat: right side next"),
        (TimeKind.WORK, 3, Sides.RIGHT, "Squat: right side, set 1 of 2, repetition 1 of 1"),
        (TimeKind.REST, 20, None, "Rest; Squat: set 1 of 2 done"),
        (TimeKind.WORK, 3, Sides.RIGHT, "Squat: right side, set 2 of 2, repetition 1 of 1"),
        (TimeKind.REST, 10, Sides.LEFT, "Rest; Squat: left side next"),
    ]


def test_one_side_may_finish_first() -> None:
    assert cues(one(Dose(work=Reps(3), sets=2, sides="each", order="finish-side-first")), "bout") == [
        "Squat: left side, set 1 of 2, 3 repetitions",
        "Rest as long as you need (about 10 s); Squat: set 1 of 2 done",
        "Squat: left side, set 2 of 2, 3 repetitions",
        "Squat: switch to the right side",
        "Squat: right side, set 1 of 2, 3 repetitions",
        "Rest as long as you need (about 10 s); Squat: set 1 of 2 done",
        "Squat: right side, set 2 of 2, 3 repetitions",
    ]


def test_alternating_sides_take_turns_repetition_by_repetition() -> None:
    alternating = one(Dose(work=[Reps(2, hold="1 s"), Hold("5 s", label="low")], sides="alternating"))
    assert cues(alternating) == [
        "Squat: left side, repetition 1 of 2",
        "Squat: left side, repetition 1 of 2, hold",
        "Squat: right side, repetition 1 of 2",
        "Squat: right side, repetition 1 of 2, hold",
        "Squat: left side, repetition 2 of 2",
        "Squat: left side, repetition 2 of 2, hold",
        "Squat: right side, repetition 2 of 2",
        "Squat: right side, repetition 2 of 2, hold",
        "Squat: left side, low, hold",
        "Squat: right side, low, hold",
    ]
    assert cues(alternating, "bout") == [
        "Squat: alternating sides, 2 repetitions, hold 1 s each",
        "Squat: alternating sides, low, hold",
    ]


def test_rests_stand_between_repetitions_and_never_after_the_last() -> None:
    assert cues(one(Dose(work=[Reps(2, rest="1 s"), Move("5 s")], sides="left"))) == [
        "Squat: left side, repetition 1 of 2",
        "Squat: left side, repetition 1 of 2, rest",
        "Squat: left side, repetition 2 of 2",
        "Squat: left side",
    ]


def test_a_circuit_counts_its_rounds_and_a_section_in_it_keeps_them() -> None:
    squat, lunge = (Prescription(exercise=each, dose=Dose(work=Reps(1))) for each in (SQUAT, LUNGE))
    section = Block(items=[squat, Rest("10 s"), lunge])
    circuit = Routine(id="c", title="C", items=[Block(items=section, rounds=2, rest="1 min"), squat])
    assert [(step.cue, step.round, step.rounds, step.place) for step in timeline(circuit, grain="bout")] == [
        ("Squat: round 1 of 2, 1 repetition", 1, 2, "items[0].items[0].items[0]"),
        ("Rest; round 1 of 2", 1, 2, "items[0].items[0].items[1]"),
        ("Lunge: round 1 of 2, 1 repetition", 1, 2, "items[0].items[0].items[2]"),
        ("Rest; round 1 of 2", 1, 2, "items[0]"),
        ("Squat: round 2 of 2, 1 repetition", 2, 2, "items[0].items[0].items[0]"),
        ("Rest; round 2 of 2", 2, 2, "items[0].items[0].items[1]"),
        ("Lunge: round 2 of 2, 1 repetition", 2, 2, "items[0].items[0].items[2]"),
        ("Get ready: Squat", 1, 1, "items[1]"),
        ("Squat: 1 repetition", 1, 1, "items[1]"),
    ]


def test_the_rest_of_a_block_between_its_items_and_rounds_is_a_step_of_the_block() -> None:
    squat, lunge = (Prescription(exercise=each, dose=Dose(work=Reps(1))) for each in (SQUAT, LUNGE))
    circuit = Routine(id="c", title="C", items=Block([squat, lunge], rounds=2, between="10 s"))
    assert [(step.cue, step.place, step.duration.seconds) for step in timeline(circuit, grain="bout")] == [
        ("Squat: round 1 of 2, 1 repetition", "items[0].items[0]", 3),
        ("Rest; round 1 of 2", "items[0]", 10),
        ("Lunge: round 1 of 2, 1 repetition", "items[0].items[1]", 3),
        ("Rest; round 1 of 2", "items[0]", 10),
        ("Squat: round 2 of 2, 1 repetition", "items[0].items[0]", 3),
        ("Rest; round 2 of 2", "items[0]", 10),
        ("Lunge: round 2 of 2, 1 repetition", "items[0].items[1]", 3),
    ]


def test_rounds_without_a_rest_leave_a_transition_where_the_exercise_changes() -> None:
    squat, lunge = (Prescription(exercise=each, dose=Dose(work=Reps(1))) for each in (SQUAT, LUNGE))
    changing = Routine(id="c", title="C", items=Block(items=[squat, lunge], rounds=2))
    assert cues(changing, "bout")[2:4] == ["Lunge: round 1 of 2, 1 repetition", "Get ready: Squat, round 2 of 2"]
    staying = Routine(id="c", title="C", items=Block(items=squat, rounds=2))
    assert cues(staying, "bout") == ["Squat: round 1 of 2, 1 repetition", "Squat: round 2 of 2, 1 repetition"]
