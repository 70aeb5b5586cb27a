"""Equipment: things, and what would do instead."""

from collections.abc import Callable

import pytest

from footex import Catalog, Dose, Exercise, FootexError, InvalidValue, Prescription, Reps, dumps, loads
from footex.model import Equipment


def test_a_thing_is_met_by_any_that_will_do_and_always_where_it_is_optional() -> None:
    anchor = Equipment(any_of=["bed leg", "chair leg"])
    assert anchor.met_by(["chair leg"])
    assert not anchor.met_by(["table"])
    assert Equipment(any_of="chair", required=False).met_by([])


def test_a_thing_has_a_name() -> None:
    with pytest.raises(FootexError, match=r"Equipment.any_of: \[\] is empty; write at least one thing"):
        Equipment(any_of=[])


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
