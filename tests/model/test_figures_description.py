"""Figures in words: the text that is written of them, which every language can say in its own."""

import pytest
from hypothesis import given

from footex import UNSTATED, Count, Duration, Vague
from footex.model import Distance, Period
from footex.model.figures.amounts import TO_FAILURE, CountAmount
from footex.model.figures.description import Amount, Noun, describe_amount, describe_count, describe_duration
from footex.model.figures.duration import exact_duration
from footex.testing import count_amounts, counts, distances, duration_amounts, durations, periods, vague_words
from pseudo import bare_english, in_other_letters, pseudo_language

PSEUDO = pseudo_language()


@given(count_amounts() | duration_amounts() | distances() | periods() | vague_words())
def test_a_figure_is_described_by_its_text(amount: Amount) -> None:
    words = "unstated" if amount is UNSTATED else str(amount)

    assert describe_amount(amount) == words


@given(count_amounts() | duration_amounts() | distances() | periods() | vague_words())
def test_no_unit_of_a_figure_is_left_in_english(amount: Amount) -> None:
    said = PSEUDO.say(describe_amount(in_other_letters(amount)))

    assert bare_english(said) == []


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (None, "⟦none⟧"),
        (UNSTATED, "⟦unstated⟧"),
        (TO_FAILURE, "⟦to failure⟧"),
        (Count("about 8-10"), "⟦about ⟧8-10"),
        (Count("at least 8, to failure"), "⟦at least ⟧8⟦, to failure⟧"),
        (Duration("5-6-10 s"), "5-6-10⟦ s⟧"),
        (Duration("up to 1:30"), "⟦up to ⟧1⟦ min⟧⟦ ⟧30⟦ s⟧"),
        (Duration("50 s", "90 s", "60 s"), "50⟦ s⟧⟦ - ⟧1⟦ min⟧⟦ - ⟧1⟦ min⟧⟦ ⟧30⟦ s⟧"),
        (Duration("0 s"), "0⟦ s⟧"),
        (Duration("1500 ms"), "1.5⟦ s⟧"),
        (Distance("about 1.5 km"), "⟦about ⟧1.5⟦ km⟧"),
        (Period("1 week"), "1⟦ week⟧"),
        (Period("6-12 weeks"), "6-12⟦ weeks⟧"),
        (Vague("a few seconds"), "⟦a few⟧⟦ seconds⟧"),
        (Vague("ein paar minutes"), "ein paar⟦ minutes⟧"),
        (Vague("hours"), "hours"),
    ],
)  # fmt: skip
def test_units_and_senses_are_said_in_a_language(amount: Amount, words: str) -> None:
    assert PSEUDO.say(describe_amount(amount)) == words


@given(durations())
def test_a_figure_in_milliseconds_is_described_as_its_duration(duration: Duration) -> None:
    (low, _, _) = duration.milliseconds

    assert describe_duration(low) == describe_duration(exact_duration(low)) == str(exact_duration(low))
    assert describe_duration(duration) == str(duration)


@pytest.mark.parametrize(
    ("amount", "noun", "words"),
    [
        (Count(1), "set", "1 set"),
        (Count("1-2"), "set", "1-2 sets"),
        (Count("up to 1"), "step", "up to 1 step"),
        (Count("at least 5, to failure"), "repetition", "at least 5 repetitions, to failure"),
        (Vague("a few"), "round", "a few rounds"),
        (Vague("a handful of"), "breath", "a handful of breaths"),
        (UNSTATED, "day", "an unstated number of days"),
        (TO_FAILURE, "breath", "breaths to failure"),
    ],
)
def test_what_is_counted_has_the_form_of_the_highest_figure(amount: CountAmount, noun: Noun, words: str) -> None:
    assert describe_count(amount, noun) == words


@given(counts())
def test_the_figure_of_what_is_counted_is_that_of_the_count(count: Count) -> None:
    assert describe_count(count, "week") == f"{count} week{'s' if count.high > 1 else ''}"
