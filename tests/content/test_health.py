"""What footex says of health on its own word: marked as its own, each sentence with its source."""

import re

import pytest
from own_health import OwnSentence, advice_on_plans, is_own, own_sentences, texts_in, warnings_in

import footex
from footex.model import Basis, NoticeKind

LIBRARY = footex.bundled()
OWN = own_sentences(LIBRARY)
ABOUT_HEALTH = re.compile(
    r"\b(pain|painful|hurts?|aches?|cramps?|dizz\w+|injur\w+|swell\w*|swollen|numb\w*|diabet\w+|doctors?|clinicians?|gp"
    r"|breathless\w*|falling|unsafe|safe|dangerous|risk)\b",
    re.IGNORECASE,
)


def test_the_library_says_something_of_its_own_about_health() -> None:
    assert {one.place.partition("/")[0] for one in OWN} == {"exercises", "routines"}


@pytest.mark.parametrize("sentence", [pytest.param(one, id=f"{one.place}: {one.text[:30]}") for one in OWN])
def test_every_sentence_of_our_own_names_bundled_sources(sentence: OwnSentence) -> None:
    assert sentence.cites
    named = [part.partition(":")[0] for place in sentence.cites for part in place.split("; ")]
    assert set(named) <= set(LIBRARY.sources) - {"footex"}


def test_our_own_sentences_are_never_called_stated() -> None:
    own = [warning for _, warning in warnings_in(LIBRARY) if is_own(warning)]
    assert all(evidence.basis is not Basis.STATED and evidence.note for each in own for evidence in each.evidence)


def test_a_sentence_without_a_source_would_be_listed_without_one() -> None:
    caution = footex.Caution(text="Mind the cat.", by="footex")
    made = footex.Catalog(exercises=footex.Exercise(id="crawl", name="Crawl", cautions=caution))
    assert own_sentences(made) == [OwnSentence("exercises/crawl", "Mind the cat.", ())]


@pytest.mark.parametrize("id_", list(LIBRARY.sources))
def test_what_a_source_warns_of_is_its_own_word_and_has_its_place(id_: str) -> None:
    source = LIBRARY.sources[id_]
    for warning in (*source.cautions, *source.stop_rules):
        assert warning.by == id_
        assert [evidence.field for evidence in warning.evidence] == ["text"]
        assert all(evidence.where for evidence in warning.evidence)


@pytest.mark.parametrize("id_", list(LIBRARY.exercises))
def test_an_exercise_speaks_of_health_in_its_cautions_only(id_: str) -> None:
    texts = texts_in(LIBRARY.exercises[id_], "summary", "instructions", "mistakes", "purpose")
    assert [text for text in texts if ABOUT_HEALTH.search(text)] == []


@pytest.mark.parametrize("id_", list(LIBRARY.routines))
def test_how_a_routine_is_done_says_nothing_of_health(id_: str) -> None:
    texts = [text for _, one in LIBRARY.routines[id_].prescriptions() for text in texts_in(one, "note", "variation")]
    assert [text for text in texts if ABOUT_HEALTH.search(text)] == []


@pytest.mark.parametrize("id_", list(LIBRARY.routines))
def test_a_routine_says_once_when_to_see_somebody_first_and_has_a_stop_rule(id_: str) -> None:
    notices = LIBRARY.routines[id_].warnings()
    cautions = [notice for notice in notices if notice.kind is NoticeKind.CAUTION and notice.by == "footex"]
    see_first = [notice for notice in cautions if "See a GP or another clinician first" in notice.text]
    assert [notice.about for notice in see_first] == [()]
    assert any(notice.kind is NoticeKind.STOP_RULE for notice in notices)


@pytest.mark.parametrize("id_", list(LIBRARY.routines))
def test_a_stop_rule_of_ours_stands_only_where_the_source_has_none(id_: str) -> None:
    routine = LIBRARY.routines[id_]
    assert routine.source is not None
    assert bool(routine.stop_rules) is not bool(routine.source.stop_rules)
    assert all(is_own(rule) and rule.by != routine.source.id for rule in routine.stop_rules)


def test_advice_on_plans_names_its_source_or_that_there_is_none() -> None:
    assert {one.code: one.source for one in advice_on_plans()} == {
        "strength-on-consecutive-days": (
            "American College of Sports Medicine, position stand 2011: 48 hours between sessions of a muscle group"
        ),
        "long-first-session": "footex's own advice; no source is known that states it",
        "standing-first": (
            "footex's own caution, after the super six of NHS Tayside: a stable chair or a worktop to hold on to"
        ),
    }
    assert "NHS Tayside" in {source.publisher for source in LIBRARY.sources.values()}
