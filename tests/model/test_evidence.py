"""Evidence: what a figure rests on, and the path that leads to the figure."""

import pytest

from footex import Dose, Evidence, Exercise, FootexError, Prescription, Reps
from footex.model import Basis
from footex.model.sources.evidence import same_at, split_path, value_at

SQUAT = Exercise(id="squat", name="Squat")
BASES = "'stated', 'derived', 'inferred', 'assumed'"


def test_a_path_is_names_and_indices() -> None:
    assert split_path("dose.work[0].count") == ("dose", "work", 0, "count")
    assert split_path("items[1].items[12].dose") == ("items", 1, "items", 12, "dose")


def test_a_path_leads_to_a_figure() -> None:
    squat = Prescription(exercise=SQUAT, dose=Dose(work=[Reps(5), Reps("8-12")]))
    assert value_at(squat, "dose.work[1].count") == Reps("8-12").count
    assert value_at(squat, "dose.work[1].hold") is None


def test_two_holders_are_compared_at_a_path() -> None:
    five = Prescription(exercise=SQUAT, dose=Dose(work=[Reps(5), Reps(8)]))
    four = Prescription(exercise=SQUAT, dose=Dose(work=Reps(4)))
    assert same_at(five, four, "dose.sets")
    assert not same_at(five, four, "dose.work[0].count")
    assert not same_at(five, four, "dose.work[1].count")


PATH = "is not a path; write a path such as 'dose.work[0].count'"


@pytest.mark.parametrize(
    "path",
    [
        "dose..sets",
        ".dose",
        "dose.",
        "dose.work[0]x",
        "dose.work[-1]",
        "dose.work[0",
        "dose.work]0[",
        "dose.work[]",
        "dose.work[٣]",
        "dose.work[1234567]",
        "__class__",
        "dose._low",
        "größe",
        "a b",
        "0",
    ],
)
def test_what_is_no_path_is_refused(path: str) -> None:
    with pytest.raises(FootexError) as caught:
        Evidence(field=path, basis="stated", printed="5")
    assert str(caught.value) == f"Evidence.field: {path!r} {PATH}"


FIELDS = (
    "dose, equipment, essential, evidence, exercise, frequency, note, pictures, position, progressions, readings, "
    "variation"
)


@pytest.mark.parametrize("path", ["dose.stes", "dose.work[1]", "dose[0]", "dose.sets.figure", "dose.work.count", "set"])
def test_a_path_must_lead_to_a_field_of_its_holder(path: str) -> None:
    with pytest.raises(FootexError) as caught:
        Prescription(
            exercise=SQUAT, dose=Dose(work=Reps(5)), evidence=Evidence(field=path, basis="stated", printed="5")
        )
    assert str(caught.value) == (
        f"Prescription.evidence[0].field: {path!r} leads to no field of this Prescription; start from one of {FIELDS}"
    )


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"basis": "said"}, f"Evidence.basis: 'said' is not a Basis; write one of {BASES}"),
        ({"printed": ""}, "Evidence.printed: '' is empty; write the figure as the source prints it"),
        ({"printed": " "}, "Evidence.printed: ' ' is empty; write the figure as the source prints it"),
        ({"printed": None}, "Evidence.printed: None is not text; write a string"),
        ({"printed": "x " * 9}, "Evidence.printed: 9 is past the bound of 8 words; a figure, not a sentence"),
        ({"basis": "derived"}, "Evidence.note: '' is empty; write why the figure is read so"),
        ({"basis": "inferred", "note": " "}, "Evidence.note: ' ' is empty; write why the figure is read so"),
        ({"where": 5}, "Evidence.where: 5 is not text; write a string"),
        ({"field": ""}, "Evidence.field: '' is empty; write at least one word"),
    ],
)
def test_evidence_says_what_it_rests_on(fields: dict[str, object], message: str) -> None:
    with pytest.raises(FootexError) as caught:
        Evidence(**({"field": "dose.sets", "basis": "stated", "printed": "5 sets"} | fields))  # type: ignore[arg-type]
    assert str(caught.value) == message


def test_a_stated_figure_is_printed_and_any_other_explained() -> None:
    assert Evidence(field="dose.sets", basis="stated", printed="x " * 8).basis is Basis.STATED
    assert Evidence(field="dose.sets", basis=Basis.ASSUMED, note="one set").printed == ""
