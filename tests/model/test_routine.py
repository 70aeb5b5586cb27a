"""Routines and blocks: what may stand in them, and others made of them."""

# Wrong arguments are what some of these tests are about.
# mypy: disable-error-code="arg-type, list-item"

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footex import (
    UNSTATED,
    Block,
    BoundExceeded,
    Count,
    Dose,
    Duration,
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
    Vague,
)  # fmt: skip
from footex.model import Basis, Item, Reading, SideOrder, Sides
from footex.testing import counts, routines

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


def test_leaving_out_keeps_the_rest_of_a_block_between_its_items() -> None:
    circuit = Block([SQUAT, ONE, LUNGE, PLANK], between="5 s")
    assert routine(circuit).without("lunge").items == (Block([SQUAT, PLANK], between="5 s"),)


def test_leaving_out_takes_the_rest_before_or_the_one_after_the_first() -> None:
    three = routine(SQUAT, ONE, LUNGE, TWO, PLANK)
    assert three.without("lunge").items == (SQUAT, TWO, PLANK)
    assert three.without("squat").items == (LUNGE, TWO, PLANK)
    assert three.without("plank").items == (SQUAT, ONE, LUNGE)
    assert three.without("lunge", "plank").items == (SQUAT,)
    assert three.without("squat", "lunge").items == (PLANK,)
    assert routine(SQUAT, LUNGE, TWO, PLANK).without("lunge").items == (SQUAT, TWO, PLANK)
    assert routine(SQUAT, ONE, LUNGE, PLANK).without("lunge").items == (SQUAT, PLANK)


def test_leaving_out_reaches_into_blocks_and_empty_ones_vanish() -> None:
    nested = routine(SQUAT, ONE, Block(items=[LUNGE, TWO, PLANK], rounds=3), Block(items=LUNGE))
    assert nested.without("lunge").items == (SQUAT, ONE, Block(items=PLANK, rounds=3))
    assert nested.without("lunge", "plank").items == (SQUAT,)


def test_leaving_out_says_so_in_the_evidence() -> None:
    kept = Evidence(field="title", **STATED)
    lost = Evidence(field="items[0].dose.sets", **STATED)
    left = routine(SQUAT, LUNGE, PLANK, evidence=[kept, lost]).without("plank", "lunge")
    assert left.evidence == (
        kept,
        Evidence(field="items", basis=Basis.DERIVED, note="without lunge, plank; from legs"),
    )


def test_leaving_out_nothing_is_the_routine_itself() -> None:
    assert (legs := routine(SQUAT)).without() is legs


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda legs: legs.without("plank"), "Routine legs: 'plank' isn't in it; write one of squat, lunge"),
        (lambda legs: legs.without([]), "Routine legs: [] isn't in it; write one of squat, lunge"),
        (
            lambda legs: legs.without("squat", "lunge"),
            "Routine.without: 'squat, lunge' leaves nothing; keep at least one exercise",
        ),
        (lambda legs: legs.replace("plank", by=5), "Routine legs: 'plank' isn't in it; write one of squat, lunge"),
        (
            lambda legs: legs.replace("squat"),
            "Routine.replace: 'squat' has nothing to be replaced by; give dose=... or by=...",
        ),
        (
            lambda legs: legs.replace("squat", dose=5),
            "Routine.replace.dose: 5 is not a Dose; write Dose(...) or text such as '3 x 8-12, rest 60 s'",
        ),
        (
            lambda legs: legs.replace("squat", by="plank"),
            "Routine.replace.by: 'plank' is not an Exercise; write Exercise(...)",
        ),
    ],
)
def test_what_cannot_be_changed_is_refused(change: object, message: str) -> None:
    with pytest.raises(FootexError) as caught:
        change(routine(SQUAT, LUNGE))  # type: ignore[operator]
    assert str(caught.value) == message


def test_another_dose_loses_the_evidence_of_what_changed_and_the_readings() -> None:
    counted, setted = (Evidence(field=field, **STATED) for field in ("dose.work[0].count", "dose.sets"))
    other = Reading(dose=Dose(work=Reps(9), sets=3), why="or nine")
    squat = Prescription(
        exercise=NAMES["squat"], dose=Dose(work=Reps(8), sets=3), evidence=[counted, setted], readings=other
    )
    five = routine(LUNGE, Block(items=squat)).replace("squat", dose=Dose(work=Reps(5), sets=3))
    (changed,) = five.items[1].items  # type: ignore[union-attr]
    assert changed == Prescription(exercise=NAMES["squat"], dose=Dose(work=Reps(5), sets=3), evidence=setted)
    assert five.evidence == (Evidence(field="items", basis=Basis.DERIVED, note="squat replaced; from legs"),)
    assert squat.with_dose(squat.dose) is squat
    assumed = Evidence(field="dose.sets", basis="assumed", note="ours")
    assert squat.with_dose(Dose(work=Reps(8), sets=2), evidence=assumed).evidence == (counted, assumed)
    assert squat.with_dose(Dose(work=Hold("5 s"), sets=3)).evidence == (setted,)


def test_another_exercise_takes_the_place_with_the_dose() -> None:
    plank = routine(SQUAT, LUNGE).replace("squat", by=NAMES["plank"]).items[0]
    note = "plank in the place of squat"
    assert plank == Prescription(
        exercise=NAMES["plank"], dose=SQUAT.dose, evidence=Evidence(field="exercise", basis="derived", note=note)
    )
    both = routine(SQUAT, LUNGE).replace("squat", by=NAMES["plank"], dose=Dose(work=Reps(3))).items[0]
    assert isinstance(both, Prescription)
    assert (both.exercise.id, both.dose) == ("plank", Dose(work=Reps(3)))


def test_the_same_again_is_the_routine_itself() -> None:
    legs = routine(SQUAT, ONE, LUNGE)
    assert legs.replace("squat", dose=SQUAT.dose, by=NAMES["squat"]) is legs
    assert legs.at(1) is legs


@pytest.mark.parametrize(
    ("part", "count", "milliseconds"),
    [
        (0, 5, 1_000),
        (0.25, 6, 2_000),  # half way from 5 to 6, and from 1 s to 2 s: a half is rounded up
        (0.5, 6, 2_000),
        (Fraction(5, 8), 7, 4_000),
        (0.75, 8, 6_000),
        (Decimal("0.9"), 9, 8_000),  # 8.4 s
        (1, 10, 10_000),
        (Fraction(1, 10**5000), 5, 1_000),
    ],
)
def test_part_way_up_is_piecewise_linear_through_typical(part: float, count: int, milliseconds: int) -> None:
    work = [Reps("5-6-10", hold="1-2-10 s"), Hold("1-2-10 s"), Move("1-2-10 s")]
    placed = routine(doing("squat", work=work, sets="5-6-10")).at(part).items[0]
    assert isinstance(placed, Prescription)
    time = Duration.from_milliseconds(milliseconds)
    assert placed.dose == Dose(work=[Reps(count, hold=time), Hold(time), Move(time)], sets=count)


def test_rests_vague_and_unstated_amounts_stay_as_they_are() -> None:
    dose = {"work": [Reps(Vague("a few"), hold=UNSTATED, rest="1-5 s"), Hold("a few seconds")], "rest": "1-3 s"}
    kept = routine(
        doing("squat", sets=UNSTATED, **dose), Rest("1-9 s"), Block(items=LUNGE, rest="1-9 s", rounds="a few"),
        doing("squat", sides="each", switch="1-9 s"), doing("squat", sides="each", rest_between_sides="1-9 s"),
    )  # fmt: skip
    assert kept.at(0) is kept


def test_what_changes_part_way_up_says_what_it_is_derived_from() -> None:
    setted = Evidence(field="dose.sets", **STATED)
    ranged = Prescription(exercise=NAMES["squat"], dose=Dose(work=Reps(8), sets="2-4"), evidence=setted)
    lost, kept, listed = (Evidence(field=field, **STATED) for field in ("items[0].rounds", "items[0].title", "items"))
    placed = routine(Block(items=[ranged, LUNGE], rounds="2-4"), evidence=[lost, kept, listed]).at(0.5)
    note = "0.5 of the way up the range, from legs"
    assert placed.evidence == (kept, listed, Evidence(field="items[0].rounds", basis="derived", note=note))
    block = placed.items[0]
    assert isinstance(block, Block)
    assert block.rounds == Count(3)
    assert block.items[0] == Prescription(
        exercise=NAMES["squat"],
        dose=Dose(work=Reps(8), sets=3),
        evidence=Evidence(field="dose.sets", basis="derived", note=note),
    )
    assert block.items[1] is LUNGE or block.items[1] == LUNGE


PART = "write a number from 0 (low) over 0.5 (typical) to 1 (high)"


@pytest.mark.parametrize(
    ("part", "message"),
    [
        (-0.1, f"Routine.at: -0.1 is out of range; {PART}"),
        (1.1, f"Routine.at: 1.1 is out of range; {PART}"),
        (float("nan"), f"Routine.at: nan is not a number; {PART}"),
        (float("inf"), f"Routine.at: inf is not a number; {PART}"),
        ("0.5", f"Routine.at: '0.5' is not a number; {PART}"),
        (None, f"Routine.at: None is not a number; {PART}"),
        (True, f"Routine.at: True is not a number; {PART}"),
    ],
)
def test_a_part_is_a_number_from_0_to_1(part: float, message: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        routine(SQUAT).at(part)
    assert str(caught.value) == message


@given(counts(), st.fractions(0, 1), st.fractions(0, 1))
def test_further_up_is_never_less(count: Count, one: Fraction, other: Fraction) -> None:
    ranged = routine(doing("squat", work=Reps(count)))
    less, more = (ranged.at(part).items[0].dose.work[0].count.low for part in sorted((one, other)))  # type: ignore[union-attr]
    assert count.low <= less <= more <= count.high
    assert ranged.at(0.5).items[0].dose.work[0].count == Count(count.typical)  # type: ignore[union-attr]


@given(routines(max_depth=1), st.fractions(0, 1))
def test_whatever_is_changed_is_a_routine_again(whole: Routine, part: Fraction) -> None:
    assert whole.at(part).at(part) == whole.at(part)
    first, *others = [one.id for one in whole.exercises()]
    if others:
        assert first not in {one.id for one in whole.without(first).exercises()}


def test_a_reading_differs_from_the_default_reading() -> None:
    with pytest.raises(InvalidValue) as caught:
        Prescription(exercise=NAMES["squat"], dose=SQUAT.dose, readings=Reading(dose=SQUAT.dose, why="x"))
    assert str(caught.value) == ("Prescription.readings: Dose(Reps(8)) is the default reading; write another dose")


def test_sides_and_order_are_kept() -> None:
    each = doing("squat", sides="each", order="finish-side-first", sets="1-3")
    placed = routine(each).at(1).items[0]
    assert isinstance(placed, Prescription)
    assert (placed.dose.sides, placed.dose.order) == (Sides.EACH, SideOrder.FINISH_SIDE_FIRST)
