"""Sources: what they claim, and what they warn of."""

import pytest

from footex import Duration, Evidence, FootexError, Source, Vague
from footex.model import Claim, ClaimKind, ClaimScope, ClaimSense


def test_a_claim_of_time_has_a_time_or_the_source_s_words_for_it() -> None:
    claim = Claim(kind="total-time", time="15-20 min", sense="at-most")
    assert (claim.kind, claim.sense, claim.scope) == (ClaimKind.TOTAL_TIME, ClaimSense.AT_MOST, ClaimScope.ROUTINE)
    assert claim.time == Duration("15-20 min")
    assert Claim(kind="time-to-benefit", time=Vague("in no time")).time == Vague("in no time")
    assert Claim(kind="total-time", time="a couple of minutes").time == Vague("a couple of minutes")


def test_vague_words_of_a_claim_need_no_unit() -> None:
    claim = Claim(kind="total-time", time=Vague("a few"))
    assert claim.time == Vague("a few")
    assert eval(repr(claim)) == claim  # noqa: S307 - a repr


def test_a_benefit_is_text() -> None:
    assert Claim(kind="benefit", text="balance").time is None


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({}, "Claim.time: None is missing; write a duration or Vague('...')"),
        ({"time": "unstated"}, "Claim.time: 'unstated' is not a claim; write a duration, Vague('...') or None"),
        ({"time": "0 s"}, "Claim.time: '0 s' is no time at all; write a duration over 0 s"),
        ({"kind": "benefit"}, "Claim.text: '' is not a benefit; write the benefit as text, without a time"),
        (
            {"kind": "benefit", "text": "balance", "time": "5 min"},
            "Claim.text: 'balance' is not a benefit; write the benefit as text, without a time",
        ),
        ({"time": "5 min", "scope": "exercise"}, "Claim.about: '' is empty; write what the claim is about"),
        (
            {"time": "5 min", "scope": "all"},
            "Claim.scope: 'all' is not a ClaimScope; write one of 'routine', 'exercise', 'other'",
        ),
        (
            {"time": "5 min", "evidence": Evidence(field="when", basis="stated", printed="5")},
            "Claim.evidence[0].field: 'when' leads to no field of this Claim; start from one of about, evidence, kind, "
            "scope, sense, text, time",
        ),
    ],
)
def test_a_claim_that_claims_nothing_is_refused(fields: dict[str, object], message: str) -> None:
    with pytest.raises(FootexError) as caught:
        Claim(**({"kind": "total-time"} | fields))  # type: ignore[arg-type]
    assert str(caught.value) == message


def test_what_a_source_doesn_t_say_is_empty() -> None:
    source = Source(id="leaflet", title="Feet first")
    assert source.cautions == source.stop_rules == source.claims == source.tips == ()
    assert source.publisher == source.licence == source.note == ""
    assert repr(source) == "<Source leaflet>"
    assert Source(id="leaflet", title="Feet first", tips="Rest.").tips == ("Rest.",)


@pytest.mark.parametrize("word", ["none", "unstated"])
def test_a_word_of_documents_is_no_id_of_a_source(word: str) -> None:
    with pytest.raises(FootexError) as caught:
        Source(id=word, title="A title")
    assert str(caught.value) == f"Source.id: '{word}' is a reserved word; write another id, such as '{word}-1'"
