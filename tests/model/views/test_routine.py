"""A routine in a notebook: what to mind first, then all that the command shows of it."""

from html import unescape

import pytest
from hypothesis import given

import footex
from footex import Block, Caution, Dose, Exercise, Frequency, Prescription, Reps, Rest, Routine, Source
from footex.markup import write
from footex.model import Delivery, Equipment
from footex.model.description import describe_items
from footex.model.prescription_description import describe_details
from footex.model.views.routine import view_routine
from footex.testing import routines
from pseudo import bare_english, in_other_letters, pseudo_language, text_of

CHAIR = Equipment(any_of="chair")
SQUAT = Prescription(Exercise(id="squat", name="Squat <b>&</b>", equipment=[CHAIR]), Dose(Reps("8-12"), sets=2))


def lines(routine: Routine) -> list[str]:
    return [line for line in text_of(write(view_routine(routine, {}))).split("\n") if line]


def test_a_routine_is_what_to_mind_then_its_facts_and_a_table_of_its_doses() -> None:
    caution = Caution(text="Not <barefoot>.", by="me")
    items = [SQUAT, Rest("1 min"), Block(items=SQUAT, rounds=2)]
    legs = Routine(id="legs", title="Legs & more", items=items, cautions=caution, frequency=Frequency(per_day=2))

    assert lines(legs) == [
        "Mind", "Not <barefoot>. [me]",
        "Not stated", "No stop rule is stated; that doesn't mean it is safe.",
        "Legs & more", "id", "legs", "how often", "2 times a day", "needs", "chair",
        "Doses", "no.", "what", "how much", "note",
        "1", "Squat <b>&</b>", "2 sets of 8-12 repetitions, rest unstated", "needs chair",
        "2", "Rest", "1 min",
        "3", "Block", "2 rounds",
        "3.1", "Squat <b>&</b>", "2 sets of 8-12 repetitions, rest unstated", "needs chair",
    ]  # fmt: skip
    assert legs._repr_html_() == write(view_routine(legs, {}))
    assert "<barefoot>" not in legs._repr_html_()


def test_an_assumed_figure_is_marked() -> None:
    few = footex.timing.resolve(Routine(id="legs", title="Legs", items=SQUAT.with_dose("a few x 8")))

    assert "2-4 sets (assumed) of 8 repetitions, rest unstated" in lines(few)


@pytest.mark.parametrize(
    ("equipment", "needs"),
    [
        ([[]], "none"),
        ([[CHAIR], [Equipment(any_of="chair", purpose="support"), Equipment(any_of="mat")]], "chair, mat"),
        ([["chair"], "unstated"], "chair, of some exercises not known"),
        (["unstated"], "not known"),
    ],
)
def test_each_thing_that_a_routine_needs_is_named_once_and_what_isnt_known_is_said(
    equipment: list[object], needs: str
) -> None:
    items = [Prescription(SQUAT.exercise, "8", equipment=each) for each in equipment]  # type: ignore[arg-type]
    shown = lines(Routine(id="legs", title="Legs", items=items))

    assert shown[shown.index("needs") + 1] == needs


def test_delivery_and_source_follow_the_doses() -> None:
    leaflet = Source(id="leaflet", title="A leaflet", tips="Go for a walk.")
    told = Routine(id="legs", title="Legs", items=SQUAT, source=leaflet, delivery=Delivery(setting="at home"))
    shown = lines(told)

    assert shown.index("Doses") < shown.index("How it is delivered") < shown.index("A leaflet")
    assert shown[shown.index("setting") + 1] == "at home"
    assert "How it is delivered" not in lines(Routine(id="legs", title="Legs", items=SQUAT, delivery=Delivery()))


@pytest.mark.parametrize("routine", footex.bundled().routines.values(), ids=lambda one: one.id)
def test_every_text_of_a_bundled_routine_is_shown(routine: Routine) -> None:
    shown = unescape(write(view_routine(routine, {})))

    for _, name, amount, _ in describe_items(routine.items, evidence=routine.evidence):
        assert name in shown
        assert amount in shown
    for _, prescription in routine.prescriptions():
        assert all(detail.text in shown for detail in describe_details(prescription))
    assert all(str(notice) in shown for notice in routine.warnings())


@given(routines())
def test_no_english_is_left_in_a_notebook(routine: Routine) -> None:
    html = write(view_routine(in_other_letters(routine), {}), pseudo_language())

    assert bare_english(text_of(html)) == []
