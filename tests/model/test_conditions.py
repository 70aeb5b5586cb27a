"""Routines found by the conditions of their populations, in whole words, unless they are contraindicated."""

import pytest

from footex import Catalog, Dose, Exercise, FootexError, Prescription, Reps, Routine
from footex.model import Contraindication, ContraindicationKind, Population

SQUAT = Prescription(Exercise(id="squat", name="Squat"), Dose(Reps(8)))


def routine(name: str, *conditions: str, absolute: str = "", relative: str = "") -> Routine:
    ruled_out = [
        Contraindication(condition=condition, kind=kind, by="leaflet")
        for kind, condition in ((ContraindicationKind.ABSOLUTE, absolute), (ContraindicationKind.RELATIVE, relative))
        if condition
    ]
    population = Population(text="adults", conditions=conditions)
    return Routine(id=name, title=name, items=SQUAT, population=population, contraindications=ruled_out)


CATALOG = Catalog(
    routines=[
        routine("heel", "Plantar heel pain", absolute="unhealed fracture"),
        routine("spur", "heel spur", "heel pain", relative="diabetes"),
        routine("tendon", "Achilles tendinopathy (midportion)", absolute="diabetes with neuropathy"),
        routine("general"),
        Routine(id="nobody", title="Nobody", items=SQUAT),
        Routine(id="unstated", title="Unstated", items=SQUAT, population="unstated"),
    ]
)


@pytest.mark.parametrize(
    ("condition", "ids"),
    [
        ("heel pain", ["heel", "spur"]),
        ("HEEL  Pain", ["heel", "spur"]),
        ("plantar heel pain", ["heel"]),
        ("heel", ["heel", "spur"]),
        ("hee", []),
        ("pain heel", []),
        ("tendinopathy", ["tendon"]),
        ("Achilles-tendinopathy", ["tendon"]),
        ("\uff41chilles", ["tendon"]),  # a full-width letter
        ("midportion", ["tendon"]),
        (["knee pain", "heel spur"], ["spur"]),
        (["heel pain", "unhealed fracture"], ["spur"]),
        (["heel pain", "fracture"], ["spur"]),
        (["heel pain", "an unhealed fracture of the heel"], ["spur"]),
        (["heel pain", "diabetes"], ["heel", "spur"]),
        (["tendinopathy", "diabetes"], []),
        (["tendinopathy", "neuropathy"], []),
        (["tendinopathy", "path"], ["tendon"]),
    ],
)
def test_routines_are_found_by_whole_words_of_a_condition(condition: str | list[str], ids: list[str]) -> None:
    assert [one.id for one in CATALOG.find_routines(condition=condition)] == ids


@pytest.mark.parametrize(
    ("condition", "told"),
    [
        ([], "Catalog.find_routines.condition: [] is empty; write a condition such as 'heel pain'"),
        ("--", "Catalog.find_routines.condition: '--' holds no word; write a condition such as 'heel pain'"),
        (5, "Catalog.find_routines.condition: 5 is not a list; write a list of values"),
    ],
)
def test_a_condition_has_a_word(condition: object, told: str) -> None:
    with pytest.raises(FootexError) as caught:
        CATALOG.find_routines(condition=condition)  # type: ignore[arg-type]
    assert str(caught.value) == told
