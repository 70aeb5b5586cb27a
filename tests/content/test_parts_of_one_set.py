"""The check of parts of one set that may be sets of their own."""

import pytest
from finding import exercise, found, routine

import footex
from footex import Block, Catalog, Dose, Hold, Move, Prescription, Reps, Set
from footex.content import Severity
from footex.model import Reading, Work

SET = "routines['toes'].items[0].dose.work"


@pytest.mark.parametrize(
    ("work", "sets", "paths"),
    [
        ([Reps(12), Reps(10)], 1, [SET]),
        ([Reps(10), Reps(10)], 1, [SET]),
        ([Reps(12), Reps("8-10"), Reps("to failure")], 1, [SET]),
        ([Hold("30 s"), Hold("45 s")], 1, [SET]),
        ([Move("1 min"), Move("2 min")], 1, [SET]),
        ([Reps(12, tempo="3-0-1-0"), Reps(10, tempo="3-0-1-0")], 1, [SET]),
        ([Reps(12)], 1, []),
        ([Reps(12), Reps(10)], 3, []),
        ([Reps(12), Reps(10)], "1-2", []),
        ([Reps(12), Hold("30 s")], 1, []),
        ([Reps(12, label="clockwise"), Reps(12, label="counterclockwise")], 1, []),
        ([Reps(12), Reps(12, label="on tiptoe")], 1, []),
        ([Reps(12, hold="5 s"), Reps(12)], 1, []),
        ([Reps(12, tempo="3-0-1-0"), Reps(12, tempo="1-0-1-0")], 1, []),
        ([Reps(12, rest="1 s"), Reps(12, rest="2 s")], 1, []),
        ([Reps(12), Reps(5, unit="breath")], 1, []),
    ],
)
def test_parts_of_one_set_that_nothing_tells_apart_but_their_figures(
    work: list[Work], sets: int | str, paths: list[str]
) -> None:
    dose = Dose(work, sets=sets)
    item = Prescription(exercise(), dose)
    assert found(only="parts-of-one-set", routines=routine(items=[Block(item)])) == [
        path.replace("items[0]", "items[0].items[0]") for path in paths
    ]
    read = Prescription(exercise(), Dose(Reps(1)), readings=Reading(dose=dose, why="Twelve, then ten."))
    assert found(only="parts-of-one-set", routines=routine(items=read)) == [
        path.replace("dose", "readings[0].dose") for path in paths
    ]


def test_sets_that_differ_are_not_taken_for_parts_of_one() -> None:
    for dose in (Dose(sets=[Set(Reps(12)), Set(Reps(10))]), Dose(sets=[Set([Reps(12), Hold("5 s")], times=2)])):
        assert found(only="parts-of-one-set", routines=routine(items=Prescription(exercise(), dose))) == []


def test_what_to_write_for_sets_that_were_taken_for_parts_is_said() -> None:
    three = routine(items=Prescription(exercise(), Dose([Reps(12), Reps(10), Reps(8)])))
    (problem,) = footex.check(Catalog(routines=three), select="parts-of-one-set")

    assert (problem.severity, problem.path) == (Severity.WARNING, SET)
    assert problem.message == (
        "holds 3 parts of one set, with no rest between them; if they are 3 sets, write "
        '"sets": [{"work": ...}, ...] (in Python sets=[Set(...), ...]), otherwise label the parts'
    )
