"""Routines and blocks: what may stand in them."""

from collections.abc import Iterable
from typing import Any

import pytest

from footex import (
    UNSTATED,
    Block,
    BoundExceeded,
    Dose,
    Evidence,
    Exercise,
    FootexError,
    Hold,
    InvalidValue,
    Move,
    Prescription,
    Reps,
    Rest,
    Routine,
)
from footex.model import Item, Reading

NAMES = {name: Exercise(id=name, name=name.title()) for name in ("squat", "lunge", "plank")}


def doing(name: str, **dose: object) -> Prescription:
    return Prescription(exercise=NAMES[name], dose=Dose(**({"work": Reps(8)} | dose)))


def routine(*items: Item, **fields: object) -> Routine:
    return Routine(id="legs", title="Legs", items=items, **fields)


SQUAT, LUNGE, PLANK = map(doing, NAMES)
ONE, TWO = Rest("1 s"), Rest("2 s")
STATED = {"basis": "stated", "printed": "2-4"}


def test_a_repr_names_the_first_five() -> None:
    assert repr(routine(SQUAT, Block(items=LUNGE))) == "<Routine legs: squat, lunge>"
    assert repr(routine(*[SQUAT] * 7)) == "<Routine legs: squat, squat, squat, squat, squat, and 2 more>"
    assert repr(SQUAT) == "<Prescription squat: Dose(Reps(8))>"
    assert repr(Block(items=[SQUAT], rounds="2-3")) == "<Block of 1 items, rounds 2-3>"


def test_prescriptions_are_found_however_deep_with_their_places() -> None:
    deep = routine(SQUAT, ONE, Block(items=[LUNGE, Block(items=PLANK)]))
    assert [(place, one.exercise.id) for place, one in deep.prescriptions()] == [
        ("items[0]", "squat"),
        ("items[2].items[0]", "lunge"),
        ("items[2].items[1].items[0]", "plank"),
    ]
    assert deep.exercises() == tuple(NAMES.values())


REST_HINT = "put one rest between two items, or write Block(rest=...) for a rest between rounds"
ITEMS = "write Prescription(...), Block(...) or Rest(...)"


@pytest.mark.parametrize(
    ("items", "message"),
    [
        ([], ".items: [] is empty; write at least one Prescription(...)"),
        ([ONE], f".items[0]: Rest('1 s') isn't between two items; {REST_HINT}"),
        ([ONE, SQUAT], f".items[0]: Rest('1 s') isn't between two items; {REST_HINT}"),
        ([SQUAT, ONE], f".items[1]: Rest('1 s') isn't between two items; {REST_HINT}"),
        ([SQUAT, ONE, TWO, SQUAT], f".items[2]: Rest('2 s') isn't between two items; {REST_HINT}"),
        ([SQUAT, NAMES["squat"]], f".items[1]: <Exercise squat> is not a Prescription; {ITEMS}"),
        (None, f".items: None is not a list; {ITEMS}, or a list of them"),
    ],
)
def test_misplaced_items_are_refused(items: Iterable[Item], message: str) -> None:
    for make in (lambda: Block(items=items), lambda: Routine(id="legs", title="Legs", items=items)):
        with pytest.raises(FootexError) as caught:
            make()
        assert str(caught.value) in {f"Block{message}", f"Routine{message}"}


def test_one_id_is_one_exercise() -> None:
    other = Prescription(exercise=Exercise(id="squat", name="Other squat"), dose=Dose(work=Reps(8)))
    with pytest.raises(InvalidValue) as caught:
        routine(SQUAT, Block(items=other))
    assert str(caught.value) == (
        "Routine.items[1].items[0].exercise: <Exercise squat> differs from another of its id; "
        "use one exercise for one id; what differs here goes into Prescription.variation"
    )
    same = Prescription(exercise=Exercise(id="squat", name="Squat"), dose=Dose(work=Reps(5)))
    assert routine(SQUAT, same).exercises() == (NAMES["squat"],)


def test_blocks_stand_at_most_16_deep() -> None:
    nested: Item = SQUAT
    for _ in range(16):
        nested = Block(items=nested)
    assert routine(nested)  # type: ignore[truthy-bool]
    with pytest.raises(BoundExceeded, match=r"^Block\.items: 17 is past the bound of 16 blocks inside one another"):
        Block(items=nested)


@pytest.mark.parametrize(
    ("dose", "steps"),
    [
        ({"work": Reps(10)}, 10),
        ({"work": Reps(10), "sets": 3}, 32),
        ({"work": Reps("5-10"), "sets": "1-3"}, 32),
        ({"work": Reps(10, hold="5 s")}, 20),
        ({"work": Reps(10, rest="5 s")}, 19),
        ({"work": Reps(10, hold="5 s", rest=UNSTATED), "sets": 2}, 59),
        ({"work": [Reps(10), Hold("5 s"), Move("5 s")]}, 12),
        ({"work": Reps(10), "sets": 3, "sides": "each"}, 62),
        ({"work": Reps(10), "sets": 3, "sides": "each", "order": "finish-side-first"}, 64),
        ({"work": Reps(10), "sets": 3, "sides": "each", "switch": "5 s"}, 62),
        ({"work": Reps(10), "sets": 3, "sides": "each", "rest_between_sides": "5 s"}, 65),
        ({"work": [Reps(10, rest="1 s"), Hold("5 s")], "sets": 3, "sides": "alternating"}, 3 * 41 + 2),
        ({"work": Reps(10), "sets": 3, "sides": "left"}, 32),
        ({"work": Reps("a few"), "sets": UNSTATED}, 1),
    ],
)
def test_steps_are_repetitions_holds_bouts_and_rests_at_the_high_dose(dose: dict[str, object], steps: int) -> None:
    """A block of 10,000 rounds of 999 repetitions leaves just so many steps."""
    filling = 10_000_000 - steps
    rounds, rest = divmod(filling, 10_000)
    squats = Block(items=doing("squat", work=Reps(10_000)), rounds=rounds)
    most = routine(squats, doing("plank", **dose), *more(rest))
    with pytest.raises(BoundExceeded) as caught:
        routine(*most.items, Rest("0 s"), doing("lunge", work=Reps(1)))
    assert str(caught.value) == "Routine.items: 10,000,002 is past the bound of 10,000,000 steps at the high dose"


def more(steps: int) -> list[Item]:
    return [doing("lunge", work=Reps(steps))] if steps else []


def test_rests_between_rounds_are_steps_and_transitions_are_not() -> None:
    inside = doing("squat", work=Reps(999))
    most = Block(items=inside, rounds=10_000, rest="0 s")
    with pytest.raises(BoundExceeded) as caught:
        routine(most, doing("lunge", work=Reps(10_000)), doing("plank", work=Reps(1)))
    assert caught.value.figure == 9_999_999 + 10_001


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"role": "rest"}, "Block.role: 'rest' is not a BlockRole; write one of 'warm-up', 'main', 'cool-down'"),
        ({"between": 5}, "Block.between: 5 is not a duration; write '5 s'"),
    ],
)
def test_a_block_refuses_a_wrong_role_or_rest(fields: dict[str, Any], message: str) -> None:
    with pytest.raises(FootexError) as caught:
        Block(SQUAT, **fields)
    assert str(caught.value) == message


def test_evidence_of_a_block_s_rest_stays_as_long_as_the_rest_does() -> None:
    stated = Evidence(field="items[0].between", **STATED)
    resting = Block([doing("squat", sets="2-4"), LUNGE], between="10 s")
    assert routine(resting, evidence=stated).at(0.5).evidence == (stated,)


def test_rests_between_the_items_of_a_block_are_steps() -> None:
    inside = [doing("squat", work=Reps(200)), Rest("0 s"), *[doing("lunge", work=Reps(100))] * 2]
    for rest, steps in ((None, 10_000 * 402 + 9_999), ("0 s", 10_000 * 402 + 9_999)):
        most = Block(inside, rounds=10_000, between="0 s", rest=rest)
        with pytest.raises(BoundExceeded) as caught:
            routine(most, *[doing("plank", work=Reps(10_000))] * 600)
        assert caught.value.figure == steps + 6_000_000


def test_a_reading_differs_from_the_default_reading() -> None:
    with pytest.raises(InvalidValue) as caught:
        Prescription(exercise=NAMES["squat"], dose=SQUAT.dose, readings=Reading(dose=SQUAT.dose, why="x"))
    assert str(caught.value) == ("Prescription.readings: Dose(Reps(8)) is the default reading; write another dose")
