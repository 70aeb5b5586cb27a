"""Loads of a routine: shares of one-repetition maxima made into masses, and masses that climb."""

from typing import Any

import pytest

from footex import Block, BoundExceeded, Dose, Exercise, FootexError, Hold, Prescription, Reps, Routine
from footex.model import Basis, Load, Reading

SQUAT, BENCH, PLANK = (
    Exercise(id="back-squat", name="Back squat"),
    Exercise(id="bench-press", name="Bench press"),
    Exercise(id="plank", name="Plank"),
)


def lifting() -> Routine:
    squat = Prescription(
        SQUAT, Dose(Reps(5), sets=3, load="80-85 % 1RM"), readings=Reading(dose=Dose(Reps(5)), why="no load is printed")
    )
    light = Prescription(SQUAT, Dose(Reps(10), load="60 % 1RM"))
    bench = Prescription(BENCH, Dose(Reps(5), load="70 % 1RM"))
    return Routine(
        id="lifting",
        title="Lifting",
        items=[light, Block([squat, bench], rounds=2), Prescription(PLANK, Dose(Hold("20 s"), load=None))],
    )


def loads(routine: Routine) -> list[str]:
    return [str(one.dose.load) for _, one in routine.prescriptions()]


def test_shares_of_a_given_maximum_become_masses_wherever_the_exercise_stands() -> None:
    routine = lifting()
    loaded = routine.with_loads({"back-squat": "120 kg"}, step="2.5 kg")

    assert loads(loaded) == ["72.5 kg", "95-100-102.5 kg", "70 % 1RM", "None"]
    assert loads(loaded.with_loads({"bench-press": Load("90 kg")}, step=Load("1 kg"))) == [
        "72.5 kg",
        "95-100-102.5 kg",
        "63 kg",
        "None",
    ]
    assert [place for place, _ in loaded.prescriptions()] == [place for place, _ in routine.prescriptions()]


def test_a_load_that_is_made_names_its_origin_and_drops_readings() -> None:
    _, squat, bench, _ = (one for _, one in lifting().with_loads({"back-squat": "120 kg"}).prescriptions())
    (evidence,) = squat.evidence

    assert (evidence.field, evidence.basis) == ("dose.load", Basis.DERIVED)
    assert evidence.note == "80-85 % 1RM with a maximum of 120 kg, rounded to 2.5 kg; from lifting"
    assert squat.readings == ()
    assert bench.evidence == ()


@pytest.mark.parametrize(("maximum", "mass"), [("121 kg", "72.5 kg"), ("265 lb", "160 lb"), ("12300 g", "7500 g")])
def test_the_step_is_by_default_what_the_smallest_plates_of_the_maximum_s_unit_add(maximum: str, mass: str) -> None:
    assert loads(lifting().with_loads({"back-squat": maximum}))[0] == mass


def test_what_is_no_share_of_a_one_repetition_maximum_stays_as_it_is() -> None:
    texts = ("20 kg", "70 % MVC", "8 RM", "RPE 8", "red band", "50 % body weight", "a book")
    items = [Prescription(SQUAT, Dose(Reps(5), load=text)) for text in texts]
    routine = Routine(id="all", title="All", items=[*items, Prescription(SQUAT, Dose(Reps(5)))])

    assert routine.with_loads({"back-squat": "120 kg"}) is routine
    assert lifting().with_loads({}) == lifting()


@pytest.mark.parametrize(
    ("maxima", "step", "message"),
    [
        ({"squat": "120 kg"}, None, "Routine lifting: 'squat' isn't in it; write one of back-squat, bench-press, plank"),
        ({5: "120 kg"}, None, "Routine lifting: 5 isn't in it; write one of back-squat, bench-press, plank"),
        ({"plank": "8 RM"}, None, "Routine.with_loads.maxima[plank]: '8 RM' is not a mass; write '120 kg' or '265 lb'"),
        ({"plank": "5 kg at RPE 8"}, None, "Routine.with_loads.maxima[plank]: '5 kg at RPE 8' is not a mass; write '120 kg' or '265 lb'"),
        ({"plank": "8-9 kg"}, None, "Routine.with_loads.maxima[plank]: '8-9 kg' is a range; write one mass such as '120 kg'"),
        ({"plank": "120"}, None, "Routine.with_loads.maxima[plank]: '120' has no unit; write '120 kg', '120 lb' or '120 % 1RM'"),
        ({"plank": 120}, None, "Routine.with_loads.maxima[plank]: 120 is not a load; write text such as '20 kg', '80 % 1RM' or 'red band'"),
        ("back-squat", None, "Routine.with_loads.maxima: 'back-squat' is not a mapping; write a mapping such as {'back-squat': '120 kg'}"),
        ({}, "2.5", "Routine.with_loads.step: '2.5' has no unit; write '2.5 kg', '2.5 lb' or '2.5 % 1RM'"),
        ({}, "1-2 kg", "Routine.with_loads.step: '1-2 kg' is a range; write one mass such as '120 kg'"),
    ],
)  # fmt: skip
def test_a_wrong_maximum_or_step_is_refused(maxima: Any, step: Any, message: str) -> None:
    with pytest.raises(FootexError) as caught:
        lifting().with_loads(maxima, step=step)
    assert str(caught.value) == message


def test_a_mass_past_the_bound_is_refused() -> None:
    routine = Routine(id="legs", title="Legs", items=Prescription(SQUAT, Dose(Reps(5), load="120 % 1RM")))
    with pytest.raises(BoundExceeded, match="12,000 is past the bound of 10,000 kg"):
        routine.with_loads({"back-squat": "10000 kg"})


def test_a_load_climbs_as_the_other_figures_do_with_evidence() -> None:
    squat = Prescription(SQUAT, Dose(Reps("8-12"), sets=3, load="60-72.5 kg"))
    half = Routine(id="legs", title="Legs", items=squat).at(0.5)
    (one,) = (each for _, each in half.prescriptions())

    assert one.dose == Dose(Reps(10), sets=3, load="67.5 kg")
    assert [each.field for each in one.evidence] == ["dose.work[0].count", "dose.load"]
    assert {each.basis for each in one.evidence} == {Basis.DERIVED}
    assert loads(Routine(id="legs", title="Legs", items=squat).at(0.5, step="1 kg")) == ["66 kg"]


def test_a_step_that_is_no_mass_is_refused() -> None:
    with pytest.raises(FootexError) as caught:
        lifting().at(0.5, step="RPE 7")
    assert str(caught.value) == "Routine.at.step: 'RPE 7' is not a mass; write '120 kg' or '265 lb'"
