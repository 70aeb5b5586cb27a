"""No bare English of the library's own is left in any output in another language."""

import re

from attrs import evolve
from hypothesis import given, settings

import footex
from footex import Routine
from footex.testing import routines
from footex.timing import STEADY
from outputs import OUTPUTS, short
from pseudo import bare_english, in_other_letters, pseudo_language

XX = pseudo_language()
PACE = evolve(STEADY, id="7")
GIVEN = re.compile(r"\b(?:UTC|mon-sun)\b")
"""What is in no language: the zone of the plans, and the windows as they are typed."""


def bare(routine: Routine) -> dict[str, list[str]]:
    """What each output has in English that no message says."""
    texts = {name: GIVEN.sub("", "\n".join(output.show(routine, PACE, XX))) for name, output in OUTPUTS.items()}
    return {name: words for name, text in texts.items() if (words := bare_english(text))}


@settings(max_examples=4)
@given(routines(max_count=3, max_items=2).filter(short).map(in_other_letters))
def test_every_output_of_any_routine_says_its_texts_in_its_language(routine: Routine) -> None:
    assert bare(routine) == {}


def test_every_output_of_a_bundled_routine_says_its_texts_in_its_language() -> None:
    assert bare(in_other_letters(footex.bundled().routines["heel-and-foot-stretching"])) == {}
