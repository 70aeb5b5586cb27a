"""Doses, frequencies and equipment in plain words."""

import attrs
import pytest

from footex import (  # fmt: skip
    UNSTATED,
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
    Set,
    Vague,
)
from footex.model import Claim, Equipment
from footex.model.description import describe_dose, describe_equipment, describe_frequency, describe_items
from footex.model.sources.description import describe_claim, describe_evidence


@pytest.mark.parametrize(
    ("dose", "words"),
    [
        (Dose(work=Reps(1)), "1 repetition"),
        (Dose(work=Reps("8-12"), sets=2, rest="30 s"), "2 sets of 8-12 repetitions, rest 30 s"),
        (Dose(work=Reps(10), sets="a few"), "a few sets of 10 repetitions, rest unstated"),
        (Dose(work=Reps(UNSTATED), sets=UNSTATED), "an unstated number of sets of an unstated number of repetitions, "
         "rest unstated"),
        (Dose(work=Reps(5, hold="5 s", rest="1 s")), "5 repetitions held 5 s with 1 s rest between"),
        (Dose(work=Reps(5, hold=UNSTATED, rest=UNSTATED)), "5 repetitions held for an unstated time with an unstated "
         "rest between"),
        (Dose(work=Reps(5, tempo="3-0-1-0"), load="red band"), "5 repetitions at tempo 3-0-1-0, red band"),
        (Dose(work=Reps(5), load="80%1RM"), "5 repetitions, 80 % 1RM"),
        (Dose(work=Reps(5), load=None), "5 repetitions, without load"),
        (Dose(work=[Hold("20 s"), Move("a few minutes", label="backwards")]), "holding for 20 s and moving for "
         "a few minutes backwards"),
        (Dose(work=Hold(UNSTATED)), "holding for an unstated time"),
        (Dose(work=Reps(5), sides="each"), "5 repetitions, on each side"),
        (Dose(work=Reps(5), sides="each", order="finish-side-first"), "5 repetitions, on each side, one side first"),
        (Dose(work=Reps(5), sides="each", switch="10 s"), "5 repetitions, on each side, 10 s to switch sides"),
        (Dose(work=Reps(5), sides="each", rest_between_sides="1 min"), "5 repetitions, on each side, "
         "rest between sides 1 min"),
        (Dose(work=Reps(5), sides="each", rest_between_sides=UNSTATED), "5 repetitions, on each side, "
         "rest between sides unstated"),
        (Dose(work=Reps(5), sides="alternating"), "5 repetitions, on each side, alternating"),
        (Dose(work=Reps(5), sides="affected"), "5 repetitions, on the affected side"),
        (Dose(work=Reps(5), sides="left"), "5 repetitions, on the left"),
        (Dose(work=Reps(5), sides="right"), "5 repetitions, on the right"),
        (Dose(work=Reps(Vague("a handful"))), "a handful repetitions"),
        (Dose(work=Reps("8+")), "at least 8 repetitions"),
        (Dose(work=Reps("to failure"), sets=2, rest="1 min"), "2 sets of repetitions to failure, rest 1 min"),
        (Dose(work=Reps("at least 5, to failure")), "at least 5 repetitions, to failure"),
        (Dose(work=Hold("about 20 s")), "holding for about 20 s"),
        (Dose(work=Move("to failure"), sets="to failure", rest="1 min"), "sets to failure of moving to failure, "
         "rest 1 min"),
        (Dose(work=Reps(3, hold="to failure")), "3 repetitions held to failure"),
    ],
)  # fmt: skip
def test_a_dose_in_words(dose: Dose, words: str) -> None:
    assert describe_dose(dose) == words


@pytest.mark.parametrize(
    ("frequency", "words"),
    [
        (Frequency(), "unstated"),
        (Frequency(per_day=1, days_per_week=7, when="morning"), "once a day, 7 days a week, in the morning"),
        (Frequency(per_day="a few"), "a few times a day"),
        (Frequency(per_day="1-2", days_per_week=1), "1-2 times a day, 1 day a week"),
            (Frequency(consecutive_days=1, rest_days=1), "1 day in a row, 1 day of rest between runs"),
    (Frequency(consecutive_days="2-3", rest_days=1), "2-3 days in a row, 1 day of rest between runs"),
        (Frequency(days_per_week=3, rest_days=1), "3 days a week, never two days in a row"),
        (Frequency(rest_days=2), "at least 2 days between"),
        (Frequency(rest_days="1-2"), "at least 1-2 days between"),
        (Frequency(rest_days="a few"), "at least a few days between"),
        (Frequency(weekdays=["monday", "tuesday"], rest_days=2), "on Monday, Tuesday, 2 days of rest between runs"),
        (Frequency(per_day=2, min_gap="4 h", weeks=6), "2 times a day, at least 4 h apart, for 6 weeks"),
        (Frequency(when=["evening", "midday"]), "at midday or evening"),
    ],
)  # fmt: skip
def test_a_frequency_in_words(frequency: Frequency, words: str) -> None:
    assert describe_frequency(frequency) == words


def test_unknown_equipment_is_not_none() -> None:
    assert describe_equipment(UNSTATED) == "not known"
    assert describe_equipment(()) == "none"
    things = (Equipment(any_of=["bed leg", "chair leg"]), Equipment(any_of="towel", required=False))
    assert describe_equipment(things) == "bed leg or chair leg, towel (optional)"
    things = (Equipment(any_of="wall", purpose="support"), Equipment(any_of="mat", required=False, purpose="comfort"))
    assert describe_equipment(things) == "wall, mat (optional)"
    assert describe_equipment(things, purposes=True) == "wall (support), mat (optional, comfort)"


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        (Claim(kind="total-time", time="64 s", sense="at-least", scope="set", about="plank"),
         "total time: at least 1 min 4 s (one set of plank)"),
        (Claim(kind="time-to-benefit", time=Vague("within six weeks")), "time to benefit: within six weeks"),
        (Claim(kind="time-to-benefit", time=Vague("under a month"), sense="at-most", text="Less pain."),
         "time to benefit: under a month (at most); Less pain."),
        (Claim(kind="total-time", time="20 min", sense="about"), "total time: about 20 min"),
        (Claim(kind="total-time", time="20 min"), "total time: 20 min"),
        (Claim(kind="benefit", text="Stronger toes.", about="toes"), "Stronger toes. (toes)"),
        (Claim(kind="cause", text="Weak toes lead to heel pain."), "cause: Weak toes lead to heel pain."),
        (Claim(kind="benefit", text="Stronger toes.", scope="exercise", about="toe-walking"),
         "Stronger toes. (exercise toe-walking)"),
        (Claim(kind="total-time", time="1 min", scope="other", about="a warm-up"), "total time: 1 min (other: a warm-up)"),
    ],
)  # fmt: skip
def test_a_claim_in_words(claim: Claim, words: str) -> None:
    assert describe_claim(claim) == words


def test_evidence_says_where_the_figure_stands() -> None:
    evidence = Evidence(field="dose.sets", basis="derived", printed="about 5", where="line 2", note="Of 6, one.")
    assert describe_evidence(evidence) == 'dose.sets derived: "about 5"; Of 6, one. [line 2]'


def test_the_items_of_a_routine_line_by_line() -> None:
    squat = Prescription(exercise=Exercise(id="squat", name="Squat"), dose=Dose(work=Reps(8)), note="slowly")
    inside = [squat, Rest(UNSTATED), squat]
    blocks = [Block(items=inside, rounds=2, rest=UNSTATED, title="Circuit"), Block(items=squat, rounds=3, rest="5 s")]
    assert list(describe_items([*blocks, squat])) == [
        ("items[0]", "Circuit", "2 rounds, rest unstated", ""),
        ("items[0].items[0]", "Squat", "8 repetitions", "slowly"),
        ("items[0].items[1]", "Rest", "unstated", ""),
        ("items[0].items[2]", "Squat", "8 repetitions", "slowly"),
        ("items[1]", "Block", "3 rounds, rest 5 s", ""),
        ("items[1].items[0]", "Squat", "8 repetitions", "slowly"),
        ("items[2]", "Squat", "8 repetitions", "slowly"),
    ]
    assert [next(iter(describe_items([one])))[2] for one in (
        Block([squat, squat], between="5 s", role="warm-up"),
        Block([squat, squat], rounds=2, between="5 s"),
        Block([squat, squat], rounds=2, between="5 s", rest="1 min"),
    )] == [
        "warm-up, 1 round, rest between items 5 s",
        "2 rounds, rest between items and rounds 5 s",
        "2 rounds, rest 1 min, rest between items 5 s",
    ]  # fmt: skip
    varied = attrs.evolve(squat, variation="On one leg.")
    assert list(describe_items([varied])) == [("items[0]", "Squat", "8 repetitions", "On one leg.")]


def test_only_the_last_sets_have_no_rest_after_them_whichever_objects_they_are() -> None:
    light, heavy = Set(Reps(5), load="20 kg"), Set(Reps(8), load="40 kg", rest="1 min")

    assert describe_dose(Dose(sets=[light, heavy, light])) == (
        "5 repetitions, rest unstated, 20 kg; 8 repetitions, rest 1 min, 40 kg; 5 repetitions, 20 kg"
    )
