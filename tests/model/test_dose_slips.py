"""Wrong lines of a dose: what is wrong, where, and what is right."""

import re
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from footex import BoundExceeded, Dose, Exercise, FootexError, InvalidValue, Prescription, Reps, Routine
from footex.model import Reading
from footex.testing import doses
from footex.testing.quantities import KNOWN_WORDS

WORDS = (*KNOWN_WORDS, "a handful of", 'the "usual"', "5 x 10 then, rest;", "unstated", "back\\\\slash")
ANY = doses() | doses(words=WORDS)


@given(ANY, st.integers(0, 9_999))
@settings(max_examples=8 * settings.default.max_examples)
def test_a_line_with_slips_reads_or_says_what_is_wrong(dose: Dose, seed: int) -> None:
    line = slip(Random(seed), str(dose))
    try:
        made = Dose(line)
    except (InvalidValue, BoundExceeded):
        return
    assert Dose(str(made)) == made


@given(st.text(max_size=60) | st.text('0123456789 x,;@:"\\\\srestholdmovthn-+%kg', max_size=60))
@settings(max_examples=8 * settings.default.max_examples)
def test_no_text_gives_another_error(text: str) -> None:
    try:
        made = Dose(text)
    except (InvalidValue, BoundExceeded):
        return
    assert Dose(str(made)) == made


LETTERS = "0123456789 x,;@:\"\\-+%'sgz\N{EN DASH}"


def slip(random: Random, line: str) -> str:
    """A line with a few slips: a character or a word less, more, other or elsewhere."""
    for _ in range(random.choice((1, 1, 2, 3))):
        at = random.randrange(len(line) + 1)
        letter = random.choice(LETTERS)
        words = line.split(" ")
        random.shuffle(words)
        start = random.randrange(len(line) + 1)
        line = random.choice((
            line[:at] + line[at + 1 :], line[:at] + letter + line[at:], line[:at] + letter + line[at + 1 :],
            line[:at] + line[at : at + 2][::-1] + line[at + 2 :], line[:at], line[at:], line + line[start:at],
            " ".join(words), line.upper(), line.replace(",", ";", 1), line.replace(" x ", " then ", 1),
        ))  # fmt: skip
    return line


CLAUSE = (
    "write one of 'hold 5 s', 'tempo 3-0-1-0', 'rest 2 s between repetitions', 'rest 60 s', 'switch 10 s', "
    "'rest 1 min between sides', 'without load', 'each side', 'alternating sides', 'left side', 'right side', 'affected side', 'both sides together', "
    "'one side first', 'switch each set', '@ 40 kg'"
)
NEITHER = "which is neither a number of repetitions nor a time"
UNKNOWN = "which is not a clause of a dose"
WORK = "write repetitions such as '8-12', a hold such as '30 s', or 'move 20 s'"
TIME = "write '20 s', '5-10 s', '1 min 30 s' or 'a few seconds', or other words in quotes with their unit"
MOVES = "write '20 s', '400 m', '20 steps' or 'a few minutes'"
LOAD = "write a load such as '@ 20 kg' or '@ 80 % 1RM', or 'without load' where there is none"
QUOTES = 'write words between two quotes; a quote inside them is \\", a backslash \\\\'


WRONG = [
    ("ten", f"has 'ten' at character 1, {NEITHER}; {WORK}"),
    ("3 x", f"has nothing at character 4, where work is missing; {WORK}"),
    (
        "x 8",
        "has nothing at character 1, where a figure is missing; write '10', '8-12', '5+' or 'a few', or other words in quotes",
    ),
    (
        "3 x 8,",
        "has nothing at character 7, where a clause is missing; write a clause such as 'rest 60 s', or leave the ',' out",
    ),
    (
        "3 x 8,, rest 60 s",
        "has nothing at character 7, where a clause is missing; write a clause such as 'rest 60 s', or leave the ',' out",
    ),
    ("3 x 8; ", f"has nothing at character 7, where work is missing; {WORK}"),
    ("; 3 x 8", f"has nothing at character 1, where work is missing; {WORK}"),
    ("3 x 8 then", f"has nothing at character 11, where work is missing; {WORK}"),
    ("then 8", f"has nothing at character 1, where work is missing; {WORK}"),
    ("10, then then 5", f"has nothing at character 9, where work is missing; {WORK}"),
    ("3 sets of 10", f"has '3 sets of 10' at character 1, {NEITHER}; write '3 x 10'"),
    ("20000 sets of 10", f"has '20000 sets of 10' at character 1, {NEITHER}; {WORK}"),
    ("3 sets x 10", "has '3 sets' at character 1, which is not a count; write '3'"),
    ("3*10", f"has '3*10' at character 1, {NEITHER}; write '3 x 10'"),
    ("3 X 10", f"has '3 X 10' at character 1, {NEITHER}; write '3 x 10'"),
    ("3 x 4 x 8", f"has '4 x 8' at character 5, {NEITHER}; {WORK}"),
    ("10 + 6 s", f"has '10 + 6 s' at character 1, {NEITHER}; write '10 then 6 s'"),
    ("12/10/8", f"has '12/10/8' at character 1, {NEITHER}; write '12; 10; 8'"),
    ("0 x 8", "has '0' at character 1, which is below 1; a count is a whole number from 1 to 10,000"),
    ("10-5", "has '10-5' at character 1, which is out of order; write low-typical-high, the least first"),
    ("8 to 12", f"has '8 to 12' at character 1, {NEITHER}; write '8-12'"),
    ("10001 x 5", "10,001 is past the bound of 10,000 times, at character 1"),
    ("3 x 8-12+", "has '8-12+' at character 5, which is an open figure and a range; write 'at least 8'"),
    ("3 x 10, to failure", f"has '10, to failure' at character 5, {NEITHER}; write '10+ to failure'"),
    ("3 x 1.5", "has '1.5' at character 5, which is not a duration; write '1.5 s'"),
    ("3 x 30 sec s", f"has '30 sec s' at character 5, {NEITHER}; {WORK}"),
    ('3 x 30"', "has '\"' at character 7, which has no closing quote; write '30 s'"),
    ("3 x 5 m", "has '5 m' at character 5, which is a distance; write 'move 5 m', or '5 min' for minutes"),
    ("3 x 5km", "has '5km' at character 5, which is a distance; write 'move 5km'"),
    ("20 steps", f"has '20 steps' at character 1, {NEITHER}; write 'move 20 steps'"),
    ("move 0 m", "has '0 m' at character 6, which is no distance at all; write a distance over 0 m"),
    ("move 20 paces", f"has '20 paces' at character 6, which is not a duration; {MOVES}"),
    ("3 x 0 s", "has '0 s' at character 5, which is no time at all; write a duration over 0 s"),
    ("3 x 25 h", "90,000,000 is past the bound of 86,400,000 milliseconds (24 h), at character 5"),
    ("3 x ~8", f"has '~8' at character 5, {NEITHER}; write 'about 8'"),
    ("3 x < 8", f"has '< 8' at character 5, {NEITHER}; write 'up to 8'"),
    ("3 x 8 (slow)", f"has '8 (slow)' at character 5, {NEITHER}; write '8 \"slow\"'"),
    (
        "five x 5",
        "has 'five' at character 1, which is not a count; write '10', '8-12', '5+' or 'a few', or other words in quotes",
    ),
    ("warmup 2 x 5", "has 'warmup 2' at character 1, which is not a count; write 'warm-up 2'"),
    ("backoff 5", f"has 'backoff 5' at character 1, {NEITHER}; write 'back-off 5'"),
    ("walk 20 s", f"has 'walk 20 s' at character 1, {NEITHER}; write 'move 20 s'"),
    ("20 s walking", f"has '20 s walking' at character 1, {NEITHER}; write 'move 20 s'"),
    ("move", f"has nothing at character 5, where a figure is missing; {MOVES}"),
    ("move fast", f"has 'fast' at character 6, which is not a duration; {MOVES}"),
    ("hold", f"has nothing at character 5, where a figure is missing; {TIME}"),
    ("each side", f"has 'each side' at character 1, {NEITHER}; {WORK}"),
    ("3 x 8, holdd 5 s", f"has 'holdd 5 s' at character 8, {UNKNOWN}; write 'hold 5 s'"),
    ("3 x 8, hold", f"has nothing at character 12, where a figure is missing; {TIME}"),
    ("3 x 8, hold 5", "has '5' at character 13, which is not a duration; write '5 s'"),
    ("3 x 8, hold five seconds", f"has 'five seconds' at character 13, which is not a duration; {TIME}"),
    ('3 x 8, hold "5 s"', "has '\"5 s\"' at character 13, which is a duration, not vague words; write '5 s'"),
    ('3 x 8, hold "a bit"', f"has '\"a bit\"' at character 13, which has no unit; {TIME}"),
    ("3 x 8, hold for 5 s", "has 'for 5 s' at character 13, which is not a duration; write '5 s'"),
    ("3 x 8, 5 s hold", f"has '5 s hold' at character 8, {UNKNOWN}; write 'hold 5 s'"),
    (
        "3 x 30 s, hold 5 s",
        "has 'hold 5 s' at character 11, which is for repetitions; write it after a number of them, such as '10'",
    ),
    (
        "3 x 8, tempo 3-1-2",
        "has '3-1-2' at character 14, which is not a tempo; write four whole seconds such as '3-1-2-0'",
    ),
    (
        "3 x 8, tempo",
        "has nothing at character 13, where a figure is missing; write four whole seconds such as '3-0-1-0'",
    ),
    (
        "3 x 8, hold 5 s, tempo 3-1-1-0",
        "has '8, hold 5 s, tempo 3-1-1-0' at character 5, which pauses while there is a hold; write the pauses as 0 beside a hold",
    ),
    ("3 x 8, rest 60", "has '60' at character 13, which is not a duration; write '60 s'"),
    ("3 x 8, 60 s rest", f"has '60 s rest' at character 8, {UNKNOWN}; write 'rest 60 s'"),
    ("3 x 8. rest 60 s", f"has '8. rest 60 s' at character 5, {NEITHER}; write '8, rest 60 s'"),
    ("3 x 8 rest 60 s", f"has '8 rest 60 s' at character 5, {NEITHER}; write '8, rest 60 s'"),
    ("3 x 8, resst 60 s", f"has 'resst 60 s' at character 8, {UNKNOWN}; write 'rest 60 s'"),
    ("3 x 8, rest to failure", "has 'to failure' at character 13, which is no rest; write '1 min' or 'unstated'"),
    (
        "3 x 8, rest 60 s, rest 30 s",
        "has 'rest 30 s' at character 19, which is beside 'rest 60 s'; write one of the two",
    ),
    ("3 x 8, per side", f"has 'per side' at character 8, {UNKNOWN}; write 'each side'"),
    ("3 x 8, both sides", f"has 'both sides' at character 8, {UNKNOWN}; {CLAUSE}"),
    ("3 x 8 each side", f"has '8 each side' at character 5, {NEITHER}; write '8, each side'"),
    ("3 x 8, alternating", f"has 'alternating' at character 8, {UNKNOWN}; write 'alternating sides'"),
    ("3 x 8, left", f"has 'left' at character 8, {UNKNOWN}; write 'left side'"),
    (
        "3 x 8, left side, right side",
        "has 'right side' at character 19, which is beside 'left side'; write one of the two",
    ),
    (
        "3 x 8, each side; 5",
        "has 'each side' at character 8, which is for the whole dose; write it at the end of the line",
    ),
    ("3 x 8, switch 5 s", "has 'switch 5 s' at character 8, which is for sides that take turns; write 'each side' too"),
    (
        "3 x 8, switch 5 s, rest 10 s between sides, each side",
        "has 'rest 10 s between sides' at character 20, which is beside 'switch 5 s'; write one of the two",
    ),
    (
        "10, rest 1 min then 6 s",
        "has 'rest 1 min' at character 5, which is for the whole set; write it after the last 'then'",
    ),
    ("10 @ 40 kg then 6 s", "has '@ 40 kg' at character 4, which is for the whole set; write it after the last 'then'"),
    ("3 x 8 @ 40", "has '40' at character 9, which has no unit; write '40 kg', '40 lb' or '40 % 1RM'"),
    ("3 x 8 @ 0 kg", f"has '0 kg' at character 9, which is no load at all; {LOAD}"),
    (
        "3 x 8 @ 40 kilos",
        "has '40 kilos' at character 9, which is not a load; write '40 kg', or words that have no unit and no figure first",
    ),
    ("3 x 8 @", f"has nothing at character 8, where a figure is missing; {LOAD}"),
    ("3 x 8 @ none", f"has 'none' at character 9, which is not a load; {LOAD}"),
    (
        "3 x 8 @ 40 kg, without load",
        "has 'without load' at character 16, which is beside '@ 40 kg'; write one of the two",
    ),
    ("3 x 8, 40 kg", f"has '40 kg' at character 8, {UNKNOWN}; write '@ 40 kg'"),
    ("3 x 8 at 40 kg", f"has '8 at 40 kg' at character 5, {NEITHER}; write '8 @ 40 kg'"),
    ("3 x 8, RPE 8", f"has 'RPE 8' at character 8, {UNKNOWN}; write '@ RPE 8'"),
    ("3 x 8, no load", f"has 'no load' at character 8, {UNKNOWN}; write 'without load'"),
    (
        '3 x 8 @ a "red" one',
        "has 'a \"red\" one' at character 9, which has words in quotes beside others; write all of the words in one pair of quotes",
    ),
    ("3 x 8 clockwise", f"has '8 clockwise' at character 5, {NEITHER}; write '8 \"clockwise\"'"),
    ('3 x 8 "clockwise', f"has '\"clockwise' at character 7, which has no closing quote; {QUOTES}"),
    (
        '3 x 8 "a\\qb"',
        f"has '\"a\\\\qb\"' at character 7, which has a backslash before a letter that needs none; {QUOTES}",
    ),
    (
        '3 x 8 "a" "b"',
        "has '8 \"a\"' at character 5, which has words in quotes beside others; write all of the words in one pair of quotes",
    ),
    ('"a b c d e f g h i"', "9 is past the bound of 8 words; a figure, not a sentence, at character 1"),
    ("3 x 8, slowly", f"has 'slowly' at character 8, {UNKNOWN}; {CLAUSE}"),
]


@pytest.mark.parametrize(("line", "message"), WRONG)
def test_a_wrong_line_says_what_is_wrong_where_and_what_is_right(line: str, message: str) -> None:
    with pytest.raises((InvalidValue, BoundExceeded)) as caught:
        Dose(line)
    error: Any = caught.value
    shown = f"{error.problem}; {error.expected}" if isinstance(error, InvalidValue) else error.problem
    assert shown == message
    assert error.field == "Dose"
    assert not isinstance(error, InvalidValue) or error.value == line


def _meant(line: str, message: str) -> str:
    """The line with the piece that is said to be right in the place of the wrong one."""
    wrong = re.search(r"has ['\"](.*)['\"] at character ([0-9]+),", message)
    right = re.search(r"; write '([^']+)'$", message)
    if not wrong or not right:
        return ""
    start = int(wrong[2]) - 1
    return line[:start] + right[1] + line[start + len(wrong[1]) :]


MEANT = [meant for line, message in WRONG if (meant := _meant(line, message))]


@pytest.mark.parametrize("line", MEANT)
def test_a_line_reads_once_what_is_said_to_be_right_is_written(line: str) -> None:
    assert len(MEANT) > 35
    assert Dose(str(Dose(line))) == Dose(line)


def test_a_line_has_a_maximum_length_and_a_maximum_number_of_groups() -> None:
    label = "a" * 9_000
    with pytest.raises(BoundExceeded, match="100,001 is past the bound of 100,000 characters"):
        Dose("5".ljust(100_001))
    assert Dose("5".ljust(100_000)) == Dose(Reps(5))
    assert Dose(f'5 "{label}"') == Dose(Reps(5, label=label))
    with pytest.raises(BoundExceeded, match="101 is past the bound of 100 groups of sets"):
        Dose("; ".join(["5"] * 101))
    assert Dose("; ".join(["5"] * 100)) == Dose(Reps(5), sets=100)
    with pytest.raises(InvalidValue, match=r"holds U\+200B zero width space"):
        Dose("5\u200b")


def test_a_long_slip_is_not_looked_for() -> None:
    with pytest.raises(InvalidValue, match="write repetitions such as"):
        Dose("3 sets of " + "1" * 60)
    with pytest.raises(InvalidValue, match="write one of"):
        Dose("5" + ", rest 1 s between reps" * 20 + ", per side")


SQUAT = Exercise(id="squat", name="Squat")


@pytest.mark.parametrize(
    ("make", "name"),
    [
        (lambda dose: Prescription(SQUAT, dose), "Prescription.dose"),
        (lambda dose: Prescription(SQUAT, "8").with_dose(dose), "Prescription.with_dose.dose"),
        (lambda dose: Reading(dose=dose, why="other"), "Reading.dose"),
        (
            lambda dose: Routine(id="a", title="A", items=Prescription(SQUAT, "8")).replace("squat", dose=dose),
            "Routine.replace.dose",
        ),
    ],
)
def test_a_wrong_line_is_named_by_the_field_that_it_is_given_to(make: Any, name: str) -> None:
    def message(dose: object) -> str:
        with pytest.raises(FootexError) as caught:
            make(dose)
        return str(caught.value)

    assert message("3 x 8, per side") == (
        f"{name}: '3 x 8, per side' has 'per side' at character 8, which is not a clause of a dose; write 'each side'"
    )
    assert message("20000") == f"{name}: 20,000 is past the bound of 10,000 times, at character 1"
    assert message(8) == f"{name}: 8 is not a Dose; write Dose(...) or text such as '3 x 8-12, rest 60 s'"
