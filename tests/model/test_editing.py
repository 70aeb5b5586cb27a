"""Routines derived from others: exercises left out or replaced, and doses part way up their ranges."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footex import (
    UNSTATED,
    Block,
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
)
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


def test_sides_and_order_are_kept() -> None:
    each = doing("squat", sides="each", order="finish-side-first", sets="1-3")
    placed = routine(each).at(1).items[0]
    assert isinstance(placed, Prescription)
    assert (placed.dose.sides, placed.dose.order) == (Sides.EACH, SideOrder.FINISH_SIDE_FIRST)
