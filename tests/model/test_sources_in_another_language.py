"""What is said of sources, safety, delivery, phases and exercises is said by messages, all of it.

The words of every value are in letters that English has none of, and those of the library in brackets: what is left is
English that no other language could say.
"""

from itertools import chain
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from footex import Evidence, Exercise, Protocol, Routine, Source, testing
from footex.markup import write
from footex.model import CertItem, Criterion, describe_cert
from footex.model.delivery.description import describe_delivery
from footex.model.exercise_description import describe_facts
from footex.model.phases.description import describe_phases
from footex.model.safety.notice import group_notices
from footex.model.safety.notices import warnings_of_exercise
from footex.model.sources.description import (
    describe_claim,
    describe_criterion,
    describe_evidence,
    describe_outcome,
    describe_publication,
)
from footex.model.views.exercise import view_exercise
from footex.model.views.protocol import view_protocol
from footex.model.views.source import view_source
from pseudo import bare_english, in_other_letters, pseudo_language, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.markup import Element

LANGUAGE = pseudo_language()


def left_over(texts: "Iterable[str]") -> list[str]:
    """The words of English in texts that no message said."""
    return [word for text in texts for word in bare_english(LANGUAGE.say(text))]


def left_over_in(view: "Element") -> list[str]:
    """The same of a view, without its markup."""
    return bare_english(text_of(write(view, LANGUAGE)))


@given(testing.sources().map(in_other_letters))
def test_of_a_source(source: Source) -> None:
    facts = chain.from_iterable(describe_publication(source))
    claims = [describe_claim(one) for one in source.claims]
    assert left_over([*facts, *claims, *map(describe_outcome, source.outcomes)]) == []
    assert left_over_in(view_source(source)) == []


@given(testing.evidence(["text"]).map(in_other_letters))
def test_of_evidence_all_but_the_path_of_the_figure(evidence: Evidence) -> None:
    assert left_over([describe_evidence(evidence)]) == ["text"]


@given(testing.exercises().map(in_other_letters))
def test_of_an_exercise(exercise: Exercise) -> None:
    assert left_over(chain.from_iterable(describe_facts(exercise))) == []
    assert left_over(map(str, warnings_of_exercise(exercise))) == []
    assert left_over_in(view_exercise(exercise, {})) == []


@given(testing.routines().map(in_other_letters))
def test_of_what_to_mind_and_how_it_is_delivered(routine: Routine) -> None:
    for heading, group in group_notices(routine.warnings()):
        assert left_over([heading, *map(str, group)]) == []
    if routine.delivery is not None:
        assert left_over(chain.from_iterable(describe_delivery(routine.delivery))) == []
    assert left_over(describe_cert(routine).values()) == left_over(item.asks for item in CertItem) == []


@given(testing.protocols().map(in_other_letters))
def test_of_a_protocol(protocol: Protocol) -> None:
    assert left_over(chain.from_iterable(describe_phases(protocol))) == []
    assert left_over_in(view_protocol(protocol)) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("pain at most 3/10", "pain⟦ at most ⟧3/10"),
        ("at most 3 limps", "⟦at most ⟧3⟦ ⟧limps"),
        ("pain under 4", "pain⟦ under ⟧4"),
        ("over 4 sessions", "⟦over ⟧4⟦ ⟧sessions"),
        ("25 heel raises", "25⟦ ⟧heel raises"),
        ("no limp", "⟦no ⟧limp"),
        ("without limp", "⟦without ⟧limp"),
        ("painless", "⟦painless⟧"),
        ("pain-free", "pain-free"),
        ("RPE 7 or less", "RPE 7 or less"),
        ("able to walk", "able to walk"),
    ],
)
def test_of_a_criterion_the_words_of_its_form(text: str, said: str) -> None:
    described = describe_criterion(Criterion(text))
    assert described == text
    assert LANGUAGE.say(described) == said
