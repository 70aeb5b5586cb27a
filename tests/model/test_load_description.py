"""Loads in words: the text that is written of them, which every language can say in its own."""

import pytest
from hypothesis import given

from footex import UNSTATED
from footex.model import Load
from footex.model.dosage.loads.description import describe_load
from footex.testing import dose_loads
from pseudo import bare_english, in_other_letters, pseudo_language

PSEUDO = pseudo_language()


@given(dose_loads())
def test_a_load_is_described_by_its_text(load: Load) -> None:
    assert describe_load(load) == str(load)


@given(dose_loads())
def test_no_unit_of_a_load_is_left_in_english(load: Load) -> None:
    assert bare_english(PSEUDO.say(describe_load(in_other_letters(load)))) == []


@pytest.mark.parametrize(
    ("load", "words"),
    [
        ("20-25 kg", "20-25⟦ kg⟧"),
        ("80 % 1RM at RPE 8", "80⟦ % 1RM⟧⟦ at ⟧⟦RPE ⟧8"),
        ("20 % MVC", "20⟦ % MVC⟧"),
        ("8-12 RM", "8-12⟦ RM⟧"),
        ("2 RIR", "2⟦ RIR⟧"),
        ("red band", "red⟦ band⟧"),
        ("body weight", "⟦body weight⟧"),
        ("50 % body weight + 5 lb", "50⟦ % body weight⟧⟦ + ⟧5⟦ lb⟧"),
        ("body weight - 20-25 kg", "⟦body weight⟧⟦ - ⟧20-25⟦ kg⟧"),
        ("a book on the towel", "a book on the towel"),
    ],
)
def test_units_of_loads_are_said_in_a_language_and_words_are_kept(load: str, words: str) -> None:
    assert PSEUDO.say(describe_load(Load(load))) == words


def test_no_load_and_an_unstated_one_differ() -> None:
    assert describe_load(None) == "without load"
    assert describe_load(UNSTATED) == "unstated"
