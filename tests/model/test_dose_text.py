"""Doses as one line: every dose is written so that it reads back, in one way."""

import pickle
import re
import subprocess
import sys
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from footex import UNSTATED, Count, Dose, Exercise, Hold, InvalidValue, Move, Prescription, Reps, Routine, Set, Vague
from footex.model import TO_FAILURE, Reading
from footex.model.dosage.line.words import quote, unquote
from footex.testing import doses
from footex.testing.quantities import KNOWN_WORDS

WORDS = (*KNOWN_WORDS, "a handful of", 'the "usual"', "5 x 10 then, rest;", "unstated", "back\\\\slash")
ANY = doses() | doses(words=WORDS)


@given(ANY)
@settings(max_examples=8 * settings.default.max_examples)
def test_every_dose_and_its_line_round_trip(dose: Dose) -> None:
    line = str(dose)
    assert Dose(line) == dose, line
    assert "\n" not in line
    assert str(Dose(line)) == line


@given(ANY, st.integers(0, 99))
@settings(max_examples=3 * settings.default.max_examples)
def test_a_line_reads_the_same_with_other_spaces(dose: Dose, seed: int) -> None:
    line = str(dose)
    if '"' in line:
        return
    random = Random(seed)
    spaced = "".join(random.choice((" ", "  ", "\n")) if letter == " " else letter for letter in line)
    assert Dose(f" {spaced}\n") == dose, spaced
    tight = re.sub(r"(?<=[0-9+]) x ", "x", line)
    assert Dose(tight.replace(", ", ",").replace(" @ ", "@").replace("; ", ";")) == dose
    assert Dose(line.replace(" x ", " \N{MULTIPLICATION SIGN} ").replace(" then ", ", then ")) == dose


@given(doses(), doses())
def test_equal_doses_are_written_alike_and_others_not(one: Dose, other: Dose) -> None:
    assert (str(one) == str(other)) is (one == other)


def test_what_the_reader_of_a_line_sees() -> None:
    assert str(Dose(Reps("8-12", hold="5 s", tempo="3-0-1-0"), sets=3, load="40 kg", rest="1 min", sides="each")) == (
        "3 x 8-12 @ 40 kg, hold 5 s, tempo 3-0-1-0, rest 1 min, each side"
    )
    assert repr(Dose("3 x 8, rest 60 s")) == "Dose(Reps(8), sets=3, rest='1 min')"


@pytest.mark.parametrize(
    ("line", "dose"),
    [
        ("10", Dose(Reps(10))),
        ("3 x 8-12", Dose(Reps("8-12"), sets=3)),
        ("3 x 30 s", Dose(Hold("30 s"), sets=3)),
        ("8 x move 20 s, rest 10 s", Dose(Move("20 s"), sets=8, rest="10 s")),
        ("10 then 6 s", Dose([Reps(10), Hold("6 s")])),
        ("10 then 6 s @ 20 kg", Dose([Reps(10), Hold("6 s")], load="20 kg")),
        ("10, hold 5 s then 6, hold 2 s", Dose([Reps(10, hold="5 s"), Reps(6, hold="2 s")])),
        ("3 x 5+ to failure", Dose(Reps("at least 5, to failure"), sets=3)),
        ("to failure x to failure", Dose(Reps(TO_FAILURE), sets=TO_FAILURE)),
        ("hold to failure", Dose(Hold("to failure"))),
        ("hold unstated", Dose(Hold(UNSTATED))),
        ("unstated x unstated", Dose(Reps(UNSTATED), sets=UNSTATED)),
        ("move to failure", Dose(Move("to failure"))),
        ("move unstated", Dose(Move(UNSTATED))),
        ("2 x move 400 m", Dose(Move(distance="400 m"), sets=2)),
        ("move at least 1.5 km", Dose(Move(distance="1.5 km+"))),
        ("move 20 steps", Dose(Move(steps=20))),
        ('move 20+ steps "backwards"', Dose(Move(steps="20+", label="backwards"))),
        ("move a few steps", Dose(Move(steps="a few"))),
        ('move "a handful of minutes"', Dose(Move(Vague("a handful of minutes")))),
        ('move "a handful of minutes" "slow"', Dose(Move(Vague("a handful of minutes"), label="slow"))),
        ("move unstated steps", Dose(Move(steps=UNSTATED))),
        ('move "a handful of" steps', Dose(Move(steps=Vague("a handful of")))),
        ("3 x 10 breaths", Dose(Reps(10, unit="breath"), sets=3)),
        ("1 breath", Dose(Reps(1, unit="breath"))),
        ('"some" breaths "slow"', Dose(Reps(Vague("some"), unit="breath", label="slow"))),
        ("a few x about 5-10", Dose(Reps("about 5-10"), sets="a few")),
        ("several minutes", Dose(Hold("several minutes"))),
        ('"a handful" x "loads"', Dose(Reps(Vague("loads")), sets=Vague("a handful"))),
        ('3 x "half a dozen seconds"', Dose(Hold(Vague("half a dozen seconds")), sets=3)),
        ('10 "clockwise" then 10 "back"', Dose([Reps(10, label="clockwise"), Reps(10, label="back")])),
        ('"some" "left \\"toe\\"\\n\\\\"', Dose(Reps(Vague("some"), label='left "toe"\n\\'))),
        ("10, rest 2 s between repetitions, rest 1 min", Dose(Reps(10, rest="2 s"), rest="1 min")),
        ("10, rest unstated between repetitions", Dose(Reps(10, rest=UNSTATED))),
        ("10, rest 0 s", Dose(Reps(10), rest="0 s")),
        ("10, without load", Dose(Reps(10), load=None)),
        ("10 @ red band", Dose(Reps(10), load="red band")),
        ("10 @ body weight + 10 kg", Dose(Reps(10), load="body weight + 10 kg")),
        ("10 @ 80 % 1RM at RPE 8, rest 3 min", Dose(Reps(10), load="80 % 1RM at RPE 8", rest="3 min")),
        ('10 @ "now and then"', Dose(Reps(10), load="now and then")),
        ('10 @ "the \\"big\\" one"', Dose(Reps(10), load='the "big" one')),
        ("10, each side", Dose(Reps(10), sides="each")),
        ("10, each side, one side first", Dose(Reps(10), sides="each", order="finish-side-first")),
        ("10, one side first", Dose(Reps(10), order="finish-side-first")),
        ("10, each side, switch 10 s", Dose(Reps(10), sides="each", switch="10 s")),
        ("10, each side, rest unstated between sides", Dose(Reps(10), sides="each", rest_between_sides="unstated")),
        ("10, alternating sides", Dose(Reps(10), sides="alternating")),
        ("10, left side", Dose(Reps(10), sides="left")),
        ("10, right side", Dose(Reps(10), sides="right")),
        ("10, affected side", Dose(Reps(10), sides="affected")),
        (
            "5 @ 40 kg, rest 1 min; 3 x 5+ @ 82.5 % 1RM, rest 3-5 min",
            Dose(
                sets=[
                    Set(Reps(5), load="40 kg", rest="1 min"),
                    Set(Reps("5+"), times=3, load="82.5 % 1RM", rest="3-5 min"),
                ]
            ),
        ),
        (
            'warm-up 2 x 5 @ 20 kg; "paused": 5; drop "last": 5; back-off 2 x 8, each side',
            Dose(
                sets=[
                    Set(Reps(5), times=2, load="20 kg", role="warm-up"),
                    Set(Reps(5), label="paused"),
                    Set(Reps(5), role="drop", label="last"),
                    Set(Reps(8), times=2, role="back-off"),
                ],
                sides="each",
            ),
        ),
    ],
)
def test_a_line_is_written_for_a_dose_and_read_from_it(line: str, dose: Dose) -> None:
    assert Dose(line) == dose
    assert str(dose) == line


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("1 x 8", "8"),
        ("1 x 1 breaths", "1 breath"),
        ("move 400m+", "move at least 400 m"),
        ("move 1 mile", "move 1 mi"),
        ("3x8-12@40kg", "3 x 8-12 @ 40 kg"),
        ("3\N{MULTIPLICATION SIGN}8\N{EN DASH}12", "3 x 8-12"),
        ("2\N{EN DASH}3x8", "2-3 x 8"),
        ("3+x8", "3+ x 8"),
        ("3 x 8 reps", "3 x 8"),
        ("3 x a few repetitions", "3 x a few"),
        ("3 x at least 8", "3 x 8+"),
        ("3 x at least 8, to failure, rest 1:30", "3 x 8+ to failure, rest 1 min 30 s"),
        ("3 x hold 30 s", "3 x 30 s"),
        ('3 x hold "a handful of seconds" "left"', '3 x "a handful of seconds" "left"'),
        ("as long as possible", "hold to failure"),
        ("AMRAP", "to failure"),
        ("3 x 8, rest 60 s between sets", "3 x 8, rest 1 min"),
        ("3 x 8, each side, rest 2 s between reps, @ 40 kg", "3 x 8 @ 40 kg, rest 2 s between repetitions, each side"),
        ("10, then 6 s", "10 then 6 s"),
        ("working 5; working: 5; 5", "3 x 5"),
        ('warm-up: "easy": 5', 'warm-up "easy": 5'),
        ("drop: 5", "drop 5"),
        ('10 @ "20 kg"', "10 @ 20 kg"),
        ("10 @ unstated", "10"),
        ("10, both sides together, switch each set", "10"),
        ("10, each side, switch unstated, rest 5 s", "10, rest 5 s, each side"),
        ("3 x 10 @ block 2x4", "3 x 10 @ block 2x4"),
        ('"a few" x 8', "a few x 8"),
        ('8 ""', "8"),
    ],
)
def test_what_people_write_is_written_in_one_way(line: str, written: str) -> None:
    assert str(Dose(line)) == written
    assert Dose(written) == Dose(line)


@pytest.mark.parametrize(
    "fields",
    [
        {"sets": 3}, {"sets": 1}, {"sides": "each"}, {"order": "finish-side-first"}, {"rest": "1 min"}, {"switch": "1 s"},
        {"rest_between_sides": "1 s"}, {"load": "20 kg"}, {"load": None}, {"sets": Set(Reps(5))},
    ],
)  # fmt: skip
def test_a_line_stands_alone(fields: dict[str, Any]) -> None:
    with pytest.raises(InvalidValue) as caught:
        Dose("3 x 8", **fields)
    assert str(caught.value) == (
        "Dose: '3 x 8' is text beside other figures; write the whole dose as text such as '3 x 8-12, rest 60 s', "
        "or its fields"
    )
    assert Dose("3 x 8", load=UNSTATED) == Dose("3 x 8")


def test_doses_made_of_their_fields_load_nothing_of_lines() -> None:
    program = (
        "import sys, footex; footex.estimate(footex.bundled().routines['heel-and-foot-stretching']).total; "
        "print(*(one for one in sys.modules if one.startswith('footex.model.dosage.')))"
    )
    run = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    loaded = run.stdout.split()
    assert "footex.model.dosage.dose" in loaded
    assert [one for one in loaded if one.startswith("footex.model.dosage.line")] == []


def test_a_dose_from_a_line_is_like_any_other() -> None:
    dose = Dose("3 x 8, rest 1 min")
    assert hash(dose) == hash(Dose(Reps(8), sets=3, rest="1 min"))
    assert pickle.loads(pickle.dumps(dose)) == dose
    assert dose.work == (Reps(8),)
    assert dose.sets == Count(3)


@given(st.text(st.sampled_from('a"\\\\n\n ')))
def test_words_in_quotes_are_kept_letter_by_letter(words: str) -> None:
    assert unquote(quote(words)) == words


SQUAT = Exercise(id="squat", name="Squat")


def test_a_prescription_takes_a_line_wherever_it_takes_a_dose() -> None:
    three = Prescription(SQUAT, "3 x 8")
    legs = Routine(id="legs", title="Legs", items=three)

    assert three == Prescription(SQUAT, Dose(Reps(8), sets=3))
    assert three.with_dose("2 x 8") == three.with_dose(Dose(Reps(8), sets=2))
    assert legs.replace("squat", dose="2 x 8") == legs.replace("squat", dose=Dose(Reps(8), sets=2))
    assert Reading(dose="5", why="in all") == Reading(dose=Dose(Reps(5)), why="in all")
    assert repr(three) == "<Prescription squat: Dose(Reps(8), sets=3)>"
