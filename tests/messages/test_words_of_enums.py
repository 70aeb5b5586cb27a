"""The words of each enum, in the catalogue of messages: none is missing, none is left over."""

from enum import Enum
from typing import get_args

import pytest

from footex.messages import figures, loads
from footex.messages.message import Entry
from footex.model.dosage.loads.text import FORMS, MASSES
from footex.model.figures.amounts import KNOWN_WORDS, WORD_UNITS
from footex.model.figures.description import Noun
from footex.model.figures.distance import UNITS
from footex.model.figures.period import PERIOD_UNITS

ENUMS: list[tuple[dict[str, Entry], type[Enum]]] = []
"""Each table of words, with the enum whose members it words."""


@pytest.mark.parametrize(("words", "enum"), ENUMS)
def test_every_member_of_an_enum_has_words(words: dict[str, Entry], enum: type[Enum]) -> None:
    assert set(words) == {member.value for member in enum}


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (figures.DISTANCES, UNITS),
        (figures.PERIODS, PERIOD_UNITS),
        (figures.VAGUE, KNOWN_WORDS),
        (figures.VAGUE_TIMES, WORD_UNITS),
        (figures.COUNTED, get_args(Noun)),
        (figures.COUNTED_TO_FAILURE, get_args(Noun)),
        (figures.UNSTATED_NUMBER, get_args(Noun)),
        (loads.MASSES, MASSES),
        (loads.FORMS, [kind.value for kind in FORMS]),
    ],
)
def test_every_name_of_a_unit_or_a_noun_has_words(words: dict[str, Entry], names: object) -> None:
    assert set(words) == set(names)  # type: ignore[call-overload]
