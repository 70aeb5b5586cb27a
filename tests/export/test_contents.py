"""The sessions of a page: each dose once, and each exercise's instructions at one place."""

import footex
from footex import Evidence, Exercise, Prescription, Routine
from footex.export.page.contents import gather
from footex.timing import STEADY, Level

SQUAT = Exercise(id="squat", name="Squat")


def legs(dose: str, **fields: str) -> Routine:
    note = [Evidence(field="dose", **fields)] if fields else []  # type: ignore[arg-type] # as a document has it
    return Routine(id="legs", title="Legs", items=Prescription(SQUAT, dose, evidence=note))


def test_doses_that_came_about_otherwise_are_one_session() -> None:
    derived = legs("3 x 8", basis="derived", note="from week 2 on")
    contents = gather([legs("3 x 8"), derived, legs("4 x 8")], STEADY, Level.TYPICAL)
    assert [(one.anchor, one.dose, one.doses) for one in contents.sessions] == [
        ("session-1", 1, 2),
        ("session-2", 2, 2),
    ]
    assert contents.of_routine[derived] is contents.sessions[0]


def test_an_assumed_dose_is_another_session_than_a_stated_one() -> None:
    assumed = legs("3 x 8", basis="assumed", note="a few")
    again = legs("3 x 8", basis="assumed", note="from week 2 on")
    assert len(gather([legs("3 x 8"), assumed, again], STEADY, Level.TYPICAL).sessions) == 2


def test_doses_are_numbered_for_each_routine_by_itself() -> None:
    arms = Routine(id="arms", title="Arms", items=Prescription(SQUAT, "8"))
    contents = gather([legs("3 x 8"), arms, legs("4 x 8")], STEADY, Level.TYPICAL)
    assert [(one.routine.id, one.dose, one.doses) for one in contents.sessions] == [
        ("legs", 1, 2), ("arms", 1, 1), ("legs", 2, 2),
    ]  # fmt: skip


def test_instructions_are_where_an_exercise_is_first_done() -> None:
    circuit = Routine(id="both", title="Both", items=footex.Block(Prescription(SQUAT, "8"), rounds=2))
    contents = gather([circuit, legs("4 x 8")], STEADY, Level.TYPICAL)
    assert contents.homes == {SQUAT: (0, "items[0].items[0]")}
    assert contents.anchors == {SQUAT: "exercise-1"}


def test_doses_that_are_the_same_once_the_side_is_chosen_are_one_session() -> None:
    affected = Routine(id="one", title="One", items=Prescription(SQUAT, "3 x 8, affected side"))
    left = Routine(id="one", title="One", items=Prescription(SQUAT, "3 x 8, left side"))
    assert len(gather([affected, left], STEADY, Level.TYPICAL).sessions) == 2
    (only,) = gather([affected, left], STEADY, Level.TYPICAL, "left").sessions
    assert only.origin == affected
    assert only.routine.items == affected.for_side("left").items
