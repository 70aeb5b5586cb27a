"""Stop rules and cautions: what to mind, when to stop, and who says so."""

from typing import Any

import pytest

from footex import Caution, Dose, Evidence, Exercise, FootexError, Prescription, Reps, Routine, Source, StopRule
from footex.model import Criterion, StopWhen

SORE = StopRule(
    text="Do less the next time.", by="leaflet", when="next-day", limit="pain at most 5/10",
    evidence=Evidence(field="text", basis="stated", printed="do less next time"),
)  # fmt: skip
HOP = Exercise(id="hop", name="Hop")
HOLDERS: list[Any] = [
    lambda **more: Exercise(id="hop", name="Hop", **more),
    lambda **more: Routine(id="hops", title="Hops", items=Prescription(HOP, Dose(Reps(5))), **more),
    lambda **more: Source(id="leaflet", title="A leaflet", **more),
]


def test_a_stop_rule_says_when_its_reason_shows() -> None:
    assert SORE.when is StopWhen.NEXT_DAY
    assert StopRule(text="Stop when it hurts.", by="leaflet").when is StopWhen.ANY_TIME
    assert SORE.limit == Criterion("pain at most 5/10")
    assert eval(repr(SORE)) == SORE  # noqa: S307 - a repr


@pytest.mark.parametrize("make", HOLDERS)
def test_exercises_routines_and_sources_have_stop_rules_and_cautions(make: Any) -> None:
    holder = make(stop_rules=SORE, cautions=Caution(text="Hold on.", by="leaflet"))
    assert holder.stop_rules == make(stop_rules=[SORE]).stop_rules == (SORE,)
    assert make().stop_rules == make(stop_rules=[]).stop_rules == ()


@pytest.mark.parametrize("make", HOLDERS)
def test_a_caution_is_no_stop_rule(make: Any) -> None:
    with pytest.raises(FootexError, match=r"\.stop_rules\[0\]: .* is not a StopRule; write StopRule\(\.\.\.\)$"):
        make(stop_rules=[Caution(text="Hold on.", by="leaflet")])


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("text", "", "StopRule.text: '' is empty; write at least one word"),
        ("by", "A leaflet", "StopRule.by: 'A leaflet' is not an id; write lower-case words and digits such as 'a-leaflet'"),
        ("when", "later", "StopRule.when: 'later' is not a StopWhen; write one of 'any-time', 'during', 'next-day'"),
        (
            "limit", "at least 25",
            "StopRule.limit: 'at least 25' doesn't say what is measured; write text such as 'pain at most 3/10', "
            "'25 heel raises' or words without a figure",
        ),
        ("limit", 5, "StopRule.limit: 5 is not a Criterion; write text such as 'pain at most 3/10', '25 single heel raises' or other words"),
        (
            "evidence", Evidence(field="dose", basis="stated", printed="5"),
            "StopRule.evidence[0].field: 'dose' leads to no field of this StopRule; "
            "start from one of by, evidence, limit, text, when",
        ),
    ],
)  # fmt: skip
def test_a_slip_in_a_stop_rule_is_told(field: str, value: object, told: str) -> None:
    with pytest.raises(FootexError) as caught:
        StopRule(**{"text": "Stop.", "by": "leaflet", field: value})  # type: ignore[arg-type]
    assert str(caught.value) == told


def test_evidence_of_a_caution_is_about_its_words() -> None:
    evidence = Evidence(field="text", basis="stated", printed="hold on to a chair")
    assert Caution(text="Hold on.", by="leaflet", evidence=evidence).evidence == (evidence,)
    with pytest.raises(FootexError, match=r"^Caution\.evidence\[0\]\.field: 'dose' leads to no field of this Caution"):
        Caution(text="Hold on.", by="leaflet", evidence=Evidence(field="dose", basis="stated", printed="5"))
