"""Exercises: names, equipment, targets; what is unknown and what is none."""

from collections.abc import Callable

import pytest

from footex import (
    UNSTATED,
    Catalog,
    Dose,
    Duration,
    Exercise,
    FootexError,
    InvalidValue,
    Prescription,
    Reps,
    dumps,
    loads,
)  # fmt: skip
from footex.model import Equipment, ExerciseKind, Position, Target


def test_what_is_not_said_is_unknown() -> None:
    squat = Exercise(id="squat", name="Squat")
    assert {squat.position, squat.equipment, squat.targets, squat.kind} == {UNSTATED}
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


def test_things_and_targets_are_in_plain_lower_case() -> None:
    assert Equipment(any_of="  Exercise  Band ").any_of == ("exercise band",)
    assert Target(name="Tibialis Anterior", kind="muscle").name == "tibialis anterior"


def test_a_thing_is_met_by_any_that_will_do_and_always_where_it_is_optional() -> None:
    anchor = Equipment(any_of=["bed leg", "chair leg"])
    assert anchor.met_by(["chair leg"])
    assert not anchor.met_by(["table"])
    assert Equipment(any_of="chair", required=False).met_by([])


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
        ({"name": ""}, "Exercise.name: '' is empty; write at least one word"),
        ({"summary": None}, "Exercise.summary: None is not text; write a string"),
        ({"source": "me"}, "Exercise.source: 'me' is not a Source; write Source(...)"),
    ],
)
def test_a_wrong_argument_is_refused(fields: dict[str, object], message: str) -> None:
    with pytest.raises(FootexError) as caught:
        Exercise(**({"id": "squat", "name": "Squat"} | fields))  # type: ignore[arg-type]
    assert str(caught.value) == message


def test_a_thing_has_a_name() -> None:
    with pytest.raises(FootexError, match=r"Equipment.any_of: \[\] is empty; write at least one thing"):
        Equipment(any_of=[])


def test_one_thing_or_one_id_is_a_list_of_one() -> None:
    one = Exercise(id="squat", name="Squat", equipment=Equipment(any_of="chair"), easier="half-squat")
    assert one.equipment == (Equipment(any_of="chair"),)
    assert one.easier == ("half-squat",)


SQUAT = Exercise(id="squat", name="Squat")


@pytest.mark.parametrize(
    ("make", "field"),
    [
        (lambda text: Exercise(id="a", name="A", equipment=text), "Exercise.equipment"),
        (lambda text: Prescription(SQUAT, Dose(Reps(8)), equipment=text), "Prescription.equipment"),
        (lambda text: Equipment(any_of=text), "Equipment.any_of"),
        (lambda text: Catalog(exercises=SQUAT).find(equipment=text), "Catalog.find.equipment"),
    ],
    ids=["exercise", "prescription", "equipment", "find"],
)
@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("chair, towel", "['chair', 'towel']"), ("chair,", "['chair']"), (",", "[]"),
        ("a, b, c, d", "['a', 'b', 'c']"),
    ],
)  # fmt: skip
def test_one_text_with_a_comma_is_refused_where_a_list_can_stand(
    make: Callable[[str], object], field: str, text: str, meant: str
) -> None:
    with pytest.raises(InvalidValue) as caught:
        make(text)

    assert str(caught.value) == f"{field}: '{text}' holds a comma; write a list: {meant}"


def test_a_thing_in_a_list_may_hold_a_comma() -> None:
    bands = Exercise(id="a", name="A", equipment=["band, red"])
    assert bands.equipment == (Equipment(any_of=["band, red"]),)
    assert loads(dumps(bands)) == bands
