"""Amounts: a figure, a source's vague words for one, or none stated."""

from datetime import timedelta

import pytest
from hypothesis import given

from footex import UNSTATED, Count, Dose, Duration, FootexError, Hold, Reps, Vague
from footex.model import Unstated
from footex.model.figures.converters import as_count_amount, as_duration_amount
from footex.testing import count_amounts, duration_amounts, vague_words


@given(count_amounts())
def test_a_count_amount_and_its_text_round_trip(amount: Count | Vague | Unstated) -> None:
    text = amount.value if isinstance(amount, Unstated) else str(amount)
    assert as_count_amount(text, "it") == amount


@given(duration_amounts())
def test_a_duration_amount_and_its_text_round_trip(amount: Duration | Vague | Unstated) -> None:
    text = amount.value if isinstance(amount, Unstated) else str(amount)
    assert as_duration_amount(text, "it") == amount


@given(vague_words())
def test_vague_words_are_kept_as_said(words: Vague) -> None:
    assert Vague(str(words)) == words


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("10", Count(10)),
        ("2-3", Count(2, 3)),
        ("a few", Vague("a few")),
        ("several", Vague("several")),
        ("a couple of", Vague("a couple of")),
        ("unstated", UNSTATED),
        (Vague("a handful"), Vague("a handful")),
        (Vague("  a \n handful "), Vague("a handful")),
        (7, Count(7)),
    ],
)
def test_a_count_amount_is_read(text: str, amount: object) -> None:
    assert Dose(work=Reps(10), sets=text).sets == amount


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("20 s", Duration("20 s")),
        (timedelta(seconds=20), Duration("20 s")),
        ("24 h", Duration("24 h")),
        ("a few seconds", Vague("a few seconds")),
        ("several minutes", Vague("several minutes")),
        ("a couple of hours", Vague("a couple of hours")),
        (Vague("A Few Seconds"), Vague("A Few Seconds")),
        (Vague("seconds"), Vague("seconds")),
        ("unstated", UNSTATED),
    ],
)
def test_a_duration_amount_is_read(text: str, amount: object) -> None:
    assert Hold(text).duration == amount


COUNT = "write 10, '5-10', 'at least 8', 'to failure', 'a few', 'several', 'a couple of', 'unstated', or Vague('...') for other words"
UNIT = "write words that end in a unit, such as Vague('a few seconds'), or 'unstated' where no time is named"
MINUTES = "a unit 'm' may be minutes or metres; for minutes write"
TIME = (
    "write '20 s', '5-10 s', '1 min 30 s', 'about 15 s', 'a few seconds', 'unstated', or Vague('...') for other words"
)
WHOLE = "a count is a whole number from 1 to 10,000"


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (0, f"Reps.count: 0 is below 1; {WHOLE}"),
        (True, f"Reps.count: True is not a whole number; {WHOLE}"),
        (10_001, "Reps.count: 10,001 is past the bound of 10,000 times"),
        (8.0, f"Reps.count: 8.0 is not a count; {COUNT}"),
        (None, f"Reps.count: None is not a count; {COUNT}"),
        ([5], f"Reps.count: a list of 1 is not a count; {COUNT}"),
        ("lots", f"Reps.count: 'lots' is not a count; {COUNT}"),
        ("A few", f"Reps.count: 'A few' is not a count; {COUNT}"),
        ("a few seconds", f"Reps.count: 'a few seconds' is not a count; {COUNT}"),
        (Duration("5 s"), f"Reps.count: Duration('5 s') is not a count; {COUNT}"),
        (Vague("a few seconds"), "Reps.count: 'a few seconds' is a duration; write a count such as Vague('a few')"),
    ],
)
def test_what_is_no_count_amount_is_refused(value: object, message: str) -> None:
    with pytest.raises(FootexError) as caught:
        Reps(value)  # type: ignore[arg-type]
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (30, "Hold.duration: 30 is not a duration; write '30 s'"),
        (0, "Hold.duration: 0 is not a duration; write a duration over 0 s"),
        ("0", "Hold.duration: '0' is not a duration; write a duration over 0 s"),
        ("30", "Hold.duration: '30' is not a duration; write '30 s'"),
        (None, "Hold.duration: None is not a duration; write '20 s', '5-10 s' or a timedelta"),
        ("a while", f"Hold.duration: 'a while' is not a duration; {TIME}"),
        ("", f"Hold.duration: '' is not a duration; {TIME}"),
        ("a few", "Hold.duration: 'a few' has no unit; write Vague('a few seconds')"),
        (Vague("a while"), f"Hold.duration: 'a while' has no unit; {UNIT}"),
        (Vague("until fatigue"), f"Hold.duration: 'until fatigue' has no unit; {UNIT}"),
        (Vague("10 breaths"), f"Hold.duration: '10 breaths' has no unit; {UNIT}"),
        (Vague("0" * 101), f"Hold.duration: '{'0' * 55}...' has no unit; {UNIT}"),
        (Vague("5"), "Hold.duration: '5' is not a duration; write '5 s'"),
        (Vague("2 m"), f"Hold.duration: '2 m' is not a duration; {MINUTES} '2 min'"),
        ("2 m", f"Hold.duration: '2 m' is not a duration; {MINUTES} '2 min'"),
        ("20", "Hold.duration: '20' is not a duration; write '20 s'"),
        (-1, "Hold.duration: -1 is negative; write a duration such as '20 s'"),
        ("0 s", "Hold.duration: '0 s' is no time at all; write a duration over 0 s"),
        ("0-5 s", "Hold.duration: '0-5 s' is no time at all; write a duration over 0 s"),
        ("24 h 0.001 s", "Hold.duration: 86,400,001 is past the bound of 86,400,000 milliseconds (24 h)"),
        (Duration("25 h"), "Hold.duration: 90,000,000 is past the bound of 86,400,000 milliseconds (24 h)"),
        ("0" * 101, "Hold.duration: 101 is past the bound of 100 characters"),
    ],
)
def test_what_is_no_duration_amount_is_refused(value: object, message: str) -> None:
    with pytest.raises(FootexError) as caught:
        Hold(value)  # type: ignore[arg-type]
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (None, "Vague.words: None is not text; write a string"),
        (" ", "Vague.words: ' ' is empty; write at least one word"),
        ("a b c d e f g h i", "Vague.words: 9 is past the bound of 8 words; a figure, not a sentence"),
    ],
)
def test_vague_words_are_a_few_words(words: object, message: str) -> None:
    with pytest.raises(FootexError) as caught:
        Vague(words)  # type: ignore[arg-type]
    assert str(caught.value) == message


def test_known_words_show_as_text_and_others_as_vague() -> None:
    assert repr(Dose(work=Reps("a few"), sets=Vague("a handful"))) == "Dose(Reps('a few'), sets=Vague('a handful'))"
    assert repr(Dose(work=Reps(UNSTATED))) == "Dose(Reps('unstated'))"
    assert repr(UNSTATED) == "UNSTATED"


def test_a_text_of_an_amount_is_read_once_and_its_value_shared() -> None:
    assert Reps("5-10").count is Reps("5-10").count
    assert Reps(12).count is Reps(12).count
    assert Dose(work=Reps(1), rest="20 s").rest is Hold("20 s").duration


def test_true_is_no_count_though_it_is_equal_to_one() -> None:
    assert Reps(1).count == Count(1)
    with pytest.raises(FootexError):
        Reps(True)
    with pytest.raises(FootexError):
        Reps(1.0)  # type: ignore[arg-type]


def test_a_text_of_a_count_has_a_hundred_characters_at_most() -> None:
    assert Count(" " * 99 + "5") == Count(5)
    with pytest.raises(FootexError, match="is not a count"):
        Count(" " * 100 + "5")
