"""Exercises: names, equipment, targets; what is unknown and what is none."""

import attrs
import pytest

from footex import UNSTATED, Duration, Exercise, FootexError
from footex.model import (
    Equipment,
    ExerciseKind,
    ExerciseLevel,
    Force,
    Mechanic,
    Position,
    Target,
    TargetKind,
    TargetRole,
)
from footex.model.exercise_kinds import PositionLike
from footex.model.target import TargetKindLike


def test_what_is_not_said_is_unknown() -> None:
    squat = Exercise(id="squat", name="Squat")
    assert {squat.position, squat.equipment, squat.targets, squat.kind} == {UNSTATED}
    assert {squat.force, squat.level, squat.mechanic, Target(name="quadriceps", kind="muscle").role} == {UNSTATED}
    assert (squat.mistakes, squat.purpose) == ((), "")
    assert squat.rep_time is None


def test_unknown_equipment_and_targets_are_not_none() -> None:
    nothing = Exercise(id="squat", name="Squat", equipment=[], targets=[])
    assert nothing.equipment == nothing.targets == ()
    unknown = Exercise(id="squat", name="Squat", equipment="unstated", targets="unstated", kind="unstated")
    assert unknown == Exercise(id="squat", name="Squat")
    assert unknown != nothing


def test_arguments_may_be_text() -> None:
    curls = Exercise(
        id="towel-curls", name="Towel curls", position="seated", kind="strength", rep_time="2-4 s", equipment="towel"
    )
    assert (curls.position, curls.kind, curls.rep_time) == (Position.SEATED, ExerciseKind.STRENGTH, Duration("2-4 s"))
    assert curls.equipment == (Equipment(any_of="towel"),)
    assert Exercise(id="a", name="A", equipment=["chair", Equipment(any_of="mat")]).equipment == (
        Equipment(any_of=["chair"]),
        Equipment(any_of=["mat"]),
    )


def test_what_collections_state_of_an_exercise_may_be_text() -> None:
    press = Exercise(
        id="press", name="Press", force="push", level="expert", mechanic="compound", mistakes="Arching the back.",
        purpose="Strength over the head.",
    )  # fmt: skip
    assert (press.force, press.level, press.mechanic) == (Force.PUSH, ExerciseLevel.EXPERT, Mechanic.COMPOUND)
    assert press.mistakes == ("Arching the back.",)
    unknown = attrs.evolve(press, force="unstated", level="unstated", mechanic="unstated")
    assert {unknown.force, unknown.level, unknown.mechanic} == {UNSTATED}


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("achilles tendon", "tendon"),
        ("plantar fascia", "fascia"),
        ("deltoid ligament", "ligament"),
        ("balance", "balance"),
    ],
)
def test_a_target_may_be_another_part_of_the_body_than_a_muscle_or_joint_or_be_balance(
    name: str, kind: TargetKindLike
) -> None:
    target = Target(name=name, kind=kind, role="secondary")
    assert (target.kind, target.role) == (TargetKind(kind), TargetRole.SECONDARY)
    assert target != Target(name=name, kind=kind, role="unstated")


@pytest.mark.parametrize("position", ["standing on one leg", "on a step"])
def test_one_leg_and_a_step_are_positions_of_their_own(position: PositionLike) -> None:
    assert Exercise(id="raise", name="Raise", position=position).position is Position(position)


def test_things_and_targets_are_in_plain_lower_case() -> None:
    assert Equipment(any_of="  Exercise  Band ").any_of == ("exercise band",)
    assert Target(name="Tibialis Anterior", kind="muscle").name == "tibialis anterior"


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"equipment": ""}, "Equipment.any_of: '' is empty; write at least one word"),
        ({"rep_time": "0 s"}, "Exercise.rep_time: '0 s' is no time at all; write a duration over 0 s"),
        (
            {"rep_time": "a few seconds"},
            "Exercise.rep_time: 'a few seconds' is not a duration; "
            "write '20 s', '5-10 s', '1 min 30 s', '1:30' or 'PT1M30S'",
        ),
        (
            {"kind": "power"},
            "Exercise.kind: 'power' is not an ExerciseKind; write one of 'mobility', 'strength', 'stretch', 'balance', "
            "'gait', 'cardio', 'plyometric'",
        ),
        ({"force": "twist"}, "Exercise.force: 'twist' is not a Force; write one of 'push', 'pull', 'static'"),
        (
            {"level": "hard"},
            "Exercise.level: 'hard' is not an ExerciseLevel; write one of 'beginner', 'intermediate', 'expert'",
        ),
        ({"mechanic": "both"}, "Exercise.mechanic: 'both' is not a Mechanic; write one of 'compound', 'isolation'"),
        ({"mistakes": ["", "B"]}, "Exercise.mistakes[0]: '' is empty; write at least one word"),
        ({"purpose": None}, "Exercise.purpose: None is not text; write a string"),
        ({"name": ""}, "Exercise.name: '' is empty; write at least one word"),
        ({"summary": None}, "Exercise.summary: None is not text; write a string"),
        ({"source": "me"}, "Exercise.source: 'me' is not a Source; write Source(...)"),
    ],
)
def test_a_wrong_argument_is_refused(fields: dict[str, object], message: str) -> None:
    with pytest.raises(FootexError) as caught:
        Exercise(**({"id": "squat", "name": "Squat"} | fields))  # type: ignore[arg-type]
    assert str(caught.value) == message


def test_one_thing_or_one_id_is_a_list_of_one() -> None:
    one = Exercise(id="squat", name="Squat", equipment=Equipment(any_of="chair"), easier="half-squat")
    assert one.equipment == (Equipment(any_of="chair"),)
    assert one.easier == ("half-squat",)


def test_a_role_of_a_target_that_is_not_one_is_refused() -> None:
    with pytest.raises(
        FootexError, match="Target.role: 'main' is not a TargetRole; write one of 'primary', 'secondary'"
    ):
        Target(name="soleus", kind="muscle", role="main")  # type: ignore[arg-type]
