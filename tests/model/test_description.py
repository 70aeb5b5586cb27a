"""Routines in words: every assumed figure has its mark, and every language can say all of it."""

import pytest
from hypothesis import given

from footex import (
    Block,
    Dose,
    Evidence,
    Exercise,
    Frequency,
    Hold,
    Move,
    Prescription,
    Reps,
    Rest,
    Routine,
    Set,
    fit_to_budget,
)
from footex.model import Equipment, Reading
from footex.model.description import (
    describe_dose,
    describe_equipment,
    describe_frequency,
    describe_items,
    describe_prescription,
)
from footex.model.prescription_description import describe_details
from footex.model.progress.progression_text import describe_progression
from footex.model.sources.evidence import Basis
from footex.testing import equipment, frequencies, prescriptions, progressions, routines
from footex.timing import resolve
from pseudo import bare_english, in_other_letters, pseudo_language

PSEUDO = pseudo_language()
SQUAT = Exercise(id="squat", name="Squat")
MARK = "(assumed)"


def ours(*fields: str) -> list[Evidence]:
    return [Evidence(field=field, basis="assumed", note="Ours.") for field in fields]


def bare(*texts: str) -> list[str]:
    return [word for text in texts for word in bare_english(PSEUDO.say(text))]


@pytest.mark.parametrize(
    ("dose", "assumed", "words"),
    [
        (Dose(Reps(8), sets="2-3"), ["dose.sets"], "2-3 sets (assumed) of 8 repetitions, rest unstated"),
        (Dose(Reps(8)), ["dose.sets"], "1 set (assumed) of 8 repetitions"),
        (Dose(Reps(8, hold="5 s", rest="2 s", tempo="3-0-1-0")), ["dose.work[0].hold"],
         "8 repetitions at tempo 3-0-1-0 held 5 s (assumed) with 2 s rest between"),
        (Dose(Reps(8, hold="5 s", rest="2 s", tempo="3-0-1-0")),
         ["dose.work[0].rest", "dose.work[0].tempo", "dose.work[0].count"],
         "8 repetitions (assumed) at tempo 3-0-1-0 (assumed) held 5 s with 2 s (assumed) rest between"),
        (Dose([Reps(8, label="up"), Hold("9 s")]), ["dose.work[1]"],
         "8 repetitions up and holding for 9 s (assumed)"),
        (Dose(Hold("to failure")), ["dose.work[0].duration"], "holding to failure (assumed)"),
        (Dose(Hold("unstated")), ["dose.work[0].duration"], "holding for an unstated time"),
        (Dose(Reps(3, hold="to failure")), ["dose.work[0].hold"], "3 repetitions held to failure (assumed)"),
        (Dose(Move(steps=20, label="fast")), ["dose.work[0].steps"], "moving 20 steps (assumed) fast"),
        (Dose(Move(distance="10 m")), ["dose.work[0].distance"], "moving 10 m (assumed)"),
        (Dose(Move("20 s")), ["dose.work"], "moving for 20 s (assumed)"),
        (Dose(Reps(8), sets=2, rest="1 min", load="20 kg"), ["dose.rest", "dose.load"],
         "2 sets of 8 repetitions, rest 1 min (assumed), 20 kg (assumed)"),
        (Dose(Reps(8), sides="each", order="finish-side-first", switch="5 s"), ["dose.order"],
         "8 repetitions, on each side, one side first (assumed), 5 s to switch sides"),
        (Dose(Reps(8), sides="each", switch="5 s"), ["dose.sides", "dose.switch"],
         "8 repetitions, on each side (assumed), 5 s (assumed) to switch sides"),
        (Dose(Reps(8), sides="each", rest_between_sides="5 s"), ["dose.rest_between_sides"],
         "8 repetitions, on each side, rest between sides 5 s (assumed)"),
        (Dose(sets=[Set(Reps(5), role="warm-up", label="slow"), Set(Reps(8), times=2)]),
         ["dose.groups[0].role", "dose.groups[1].times"],
         "warm-up (assumed), slow: 5 repetitions, rest unstated; 2 sets (assumed) of 8 repetitions, rest unstated"),
        (Dose(sets=[Set(Reps(5)), Set(Reps(8))]), ["dose"],
         "1 set (assumed) of 5 repetitions (assumed), rest unstated (assumed); "
         "1 set (assumed) of 8 repetitions (assumed)"),
    ],
)  # fmt: skip
def test_what_is_assumed_of_a_dose_is_marked(dose: Dose, assumed: list[str], words: str) -> None:
    assert describe_prescription(Prescription(SQUAT, dose, evidence=ours(*assumed))) == words
    assert MARK not in describe_dose(dose)


def test_what_is_assumed_of_blocks_and_rests_is_marked_where_the_routine_says_so() -> None:
    squat = Prescription(SQUAT, "8", evidence=ours("dose.sets"))
    items = [Block([squat, squat], rounds=3, rest="1 min", between="5 s"), Rest("2 min"), squat]
    fields = ("items[0].rounds", "items[0].between", "items[1].duration", "items[2].dose.work[0].count")
    legs = Routine(id="legs", title="Legs", items=items, evidence=ours(*fields))

    assert [amount for _, _, amount, _ in describe_items(legs.items, evidence=legs.evidence)] == [
        "3 rounds (assumed), rest 1 min, rest between items 5 s (assumed)",
        "1 set (assumed) of 8 repetitions",
        "1 set (assumed) of 8 repetitions",
        "2 min (assumed)",
        "1 set (assumed) of 8 repetitions (assumed)",
    ]


@pytest.mark.parametrize(
    ("block", "field", "words"),
    [
        (Block([Prescription(SQUAT, "8")], role="warm-up", cap="5 min"), "role",
         "warm-up (assumed), as many rounds as possible in 5 min"),
        (Block([Prescription(SQUAT, "8")], cap="5 min"), "cap", "as many rounds as possible in 5 min (assumed)"),
        (Block([Prescription(SQUAT, "8")], rounds=3, every="1 min"), "every", "3 rounds, one every 1 min (assumed)"),
        (Block([Prescription(SQUAT, "8")], mirror="left"), "mirror",
         "1 round, all of it on the left, then on the other side (assumed)"),
        (Block([Prescription(SQUAT, "8")], rounds=2, rest="1 min"), "rest", "2 rounds, rest 1 min (assumed)"),
    ],
)  # fmt: skip
def test_whatever_is_assumed_of_a_block_is_marked(block: Block, field: str, words: str) -> None:
    assert next(describe_items([block], evidence=ours(f"items[0].{field}")))[2] == words


def test_what_is_assumed_of_a_frequency_is_marked() -> None:
    often = Frequency(per_day=2, days_per_week=3, when="morning", weeks=6, evidence=ours("per_day", "weeks"))

    assert describe_frequency(often, ours("frequency.when")) == (
        "2 times a day (assumed), 3 days a week, in the morning (assumed), for 6 weeks (assumed)"
    )


@given(routines())
def test_every_figure_that_a_pace_fills_in_is_marked_and_no_other(routine: Routine) -> None:
    plain = in_other_letters(routine)
    resolved = resolve(plain)
    before = {place: prescription.evidence for place, prescription in plain.prescriptions()}

    shown = {place: amount for place, _, amount, _ in describe_items(resolved.items)}
    for place, prescription in resolved.prescriptions():
        filled_in = [
            one for one in prescription.evidence if one.basis is Basis.ASSUMED and one not in before[place]
        ]  # fmt: skip
        if not before[place]:
            assert shown[place].count(MARK) == len(filled_in)


def test_what_is_assumed_of_a_dose_is_marked_in_a_reading_that_shares_it() -> None:
    readings = [
        Reading(dose=Dose(Reps(5), sets=3), why="five in all"),
        Reading(dose=Dose(Reps(8), sets=2), why="two feet, once each"),
    ]
    squat = Prescription(SQUAT, Dose(Reps(8), sets=3), evidence=ours("dose.sets"), readings=readings)

    assert [detail.text for detail in describe_details(squat) if detail.one_of_several] == [
        "or: 3 sets (assumed) of 5 repetitions, rest unstated (five in all)",
        "or: 2 sets of 8 repetitions, rest unstated (two feet, once each)",
    ]


@pytest.mark.parametrize("fraction", [0, 0.5, 1])
def test_a_figure_part_way_up_an_assumed_range_is_assumed(fraction: float) -> None:
    squat = Prescription(SQUAT, Dose(Reps("8-12"), sets="a few"))
    legs = resolve(Routine(id="legs", title="Legs", items=Block([squat, squat], rounds="a few"))).at(fraction)

    rounds, dose, _ = (amount for _, _, amount, _ in describe_items(legs.items, evidence=legs.evidence))
    assert rounds == f"{(2, 3, 4)[int(fraction * 2)]} rounds (assumed)"
    assert (
        dose
        == f"{(2, 3, 4)[int(fraction * 2)]} sets (assumed) of {(8, 10, 12)[int(fraction * 2)]} repetitions, rest unstated"
    )


def test_a_figure_that_a_fit_chooses_for_words_of_the_source_is_assumed() -> None:
    squat = Prescription(SQUAT, Dose(Reps("8-12"), sets="a few", rest="1 min"))
    fitted = fit_to_budget(Routine(id="legs", title="Legs", items=squat), "4 min").routine.items[0]

    assert [(one.field, one.basis.value) for one in fitted.evidence] == [
        ("dose.sets", "assumed"), ("dose.work[0].count", "derived"),
    ]  # fmt: skip
    assert "sets (assumed) of" in describe_prescription(fitted)


@given(routines())
def test_no_english_is_left_in_the_items_of_a_routine(routine: Routine) -> None:
    other = in_other_letters(routine)
    items = [text for _, *texts in describe_items(other.items, evidence=other.evidence) for text in texts]

    assert bare(*items, describe_frequency(other.frequency, other.evidence)) == []


@given(prescriptions())
def test_no_english_is_left_in_what_there_is_to_a_prescription(prescription: Prescription) -> None:
    other = in_other_letters(prescription)

    assert bare(describe_prescription(other), *(detail.text for detail in describe_details(other))) == []


@given(progressions() | frequencies() | equipment())
def test_no_english_is_left_in_progressions_frequencies_and_equipment(value: object) -> None:
    other = in_other_letters(value)
    if isinstance(other, Frequency):
        assert bare(describe_frequency(other)) == []
    elif isinstance(other, Equipment):
        assert bare(describe_equipment((other,), purposes=True)) == []
    else:
        assert bare(describe_progression(other)) == []
