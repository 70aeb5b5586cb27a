"""Sources: what they claim, and what they warn of."""

from datetime import date, timedelta

import pytest

from footex import Duration, Evidence, FootexError, Source, Vague
from footex.model import Claim, ClaimKind, ClaimScope, ClaimSense, Extent, Period, SourceDesign


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


def test_a_time_to_benefit_is_days_weeks_or_months() -> None:
    claim = Claim(kind="time-to-benefit", time="1 month", sense="at-most")
    assert claim.time == Period("1 month")
    assert Claim(kind="time-to-benefit", time=Period("6-12 weeks")).time == Period("6 - 12 Weeks")
    assert Claim(kind="time-to-benefit", time=timedelta(minutes=5)).time == Duration("5 min")
    assert eval(repr(claim)) == claim  # noqa: S307 - a repr


@pytest.mark.parametrize(
    ("time", "told"),
    [
        ("6 weeks", "Period('6 weeks') is not a total time; write hours, minutes or seconds"),
        ("12-6 weeks", "'12-6 weeks' is out of order; write '6-12 weeks', the least first"),
        ("10001 days", "10,001 is past the bound of 10,000 days"),
    ],
)
def test_a_slip_in_a_claimed_period_is_told_of_the_claim(time: str, told: str) -> None:
    with pytest.raises(FootexError) as caught:
        Claim(kind="total-time", time=time)
    assert str(caught.value) == f"Claim.time: {told}"


def test_a_benefit_and_a_cause_are_text() -> None:
    assert Claim(kind="benefit", text="balance").time is None
    assert Claim(kind="cause", text="Weak toes lead to heel pain.").time is None


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
        ({"kind": "cause", "text": " "}, "Claim.text: ' ' is not a cause; write the cause as text, without a time"),
        (
            {"kind": "cause", "text": "Weak toes.", "time": "6 weeks"},
            "Claim.text: 'Weak toes.' is not a cause; write the cause as text, without a time",
        ),
        ({"time": "5 min", "scope": "exercise"}, "Claim.about: '' is empty; write what the claim is about"),
        (
            {"time": "5 min", "scope": "all"},
            "Claim.scope: 'all' is not a ClaimScope; write one of 'routine', 'exercise', 'set', 'repetition', 'other'",
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


def test_a_source_names_its_authors_and_where_it_is_found() -> None:
    source = Source(
        id="fix-heel-2020", title="FIX-Heel", authors=["Riel", "Vicenzino"], year=2020,
        doi="10.1186/s13063-019-3977-0", address="https://trialsjournal.biomedcentral.com/articles/a",
        read="part", accessed="2026-11-21",
    )  # fmt: skip
    assert source.authors == ("Riel", "Vicenzino")
    assert (source.year, source.read, source.accessed) == (2020, Extent.PART, date(2026, 11, 21))
    assert Source(id="leaflet", title="Feet first", accessed=date(2026, 11, 21)).accessed == source.accessed
    assert Source(id="leaflet", title="Feet first", authors="Riel").authors == ("Riel",)


def test_a_source_may_say_how_it_knows() -> None:
    trial = Source(id="fix-heel-2020", title="FIX-Heel", design="trial-protocol")
    assert trial.design is SourceDesign.TRIAL_PROTOCOL
    assert trial != Source(id="fix-heel-2020", title="FIX-Heel", design=SourceDesign.RANDOMISED_TRIAL)
    assert Source(id="fix-heel-2020", title="FIX-Heel").design is None


@pytest.mark.parametrize("year", [1000, 2199])
def test_the_bounds_of_a_year_are_years(year: int) -> None:
    assert Source(id="leaflet", title="Feet first", year=year).year == year


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("authors", [""], "Source.authors[0]: '' is empty; write at least one word"),
        ("year", 999, "Source.year: 999 is not a year of publication; write a year from 1000 to 2199"),
        ("year", 2200, "Source.year: 2200 is not a year of publication; write a year from 1000 to 2199"),
        ("year", "2020", "Source.year: '2020' is not a whole number; write a whole number"),
        ("doi", "10.1000", "Source.doi: '10.1000' is not a DOI; write '10.1000/182'"),
        ("doi", "https://doi.org/10.1136/a", "Source.doi: 'https://doi.org/10.1136/a' is not a DOI; write '10.1136/a'"),
        ("doi", 5, "Source.doi: 5 is not text; write a string"),
        ("doi", "10.1000/" + "1" * 200, "Source.doi: 208 is past the bound of 200 characters"),
        ("address", "http://a.org/b", "Source.address: 'http://a.org/b' is not a web address; write 'https://a.org/b'"),
        ("address", "a.org", "Source.address: 'a.org' is not a web address; write 'https://a.org'"),
        ("address", "here", "Source.address: 'here' is not a web address; write 'https://example.org/page'"),
        ("address", None, "Source.address: None is not text; write a string"),
        ("read", "all", "Source.read: 'all' is not an Extent; write one of 'whole', 'part', 'second-hand'"),
        (
            "design",
            "trial",
            "Source.design: 'trial' is not a SourceDesign; write one of 'article', 'patient-information', 'review', "
            "'trial-protocol', 'randomised-trial'",
        ),
        ("accessed", "today", "Source.accessed: 'today' is not a date; write '2026-11-23'"),
    ],
)
def test_a_slip_in_what_a_source_is_is_told(field: str, value: object, told: str) -> None:
    with pytest.raises(FootexError) as caught:
        Source(**{"id": "leaflet", "title": "Feet first", field: value})  # type: ignore[arg-type]
    assert str(caught.value) == told


def test_a_user_and_a_password_are_no_part_of_an_address() -> None:
    with pytest.raises(FootexError, match="is not a web address"):
        Source(id="leaflet", title="Feet first", address="https://me:word@example.org/")
