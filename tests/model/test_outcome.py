"""Outcomes: what a source measured."""

import pytest

from footex import UNSTATED, Evidence, FootexError, Source
from footex.model import Outcome, OutcomeResult
from footex.model.sources.description import describe_outcome

FALLS = Outcome(
    measure="falls", result="better", effect="36 % fewer", people=305, weeks=52, design="a trial",
    adverse_events="none", evidence=Evidence(field="people", basis="stated", printed="305 people"),
)  # fmt: skip


def test_an_outcome_is_what_was_measured_and_how_it_was() -> None:
    assert FALLS.result is OutcomeResult.BETTER
    assert eval(repr(FALLS)) == FALLS  # noqa: S307 - a repr
    assert Source(id="trial", title="A trial", outcomes=FALLS).outcomes == (FALLS,)
    assert Outcome(measure="pain", result="worse").people is None


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("measure", "", "Outcome.measure: '' is empty; write at least one word"),
        ("result", "good", "Outcome.result: 'good' is not an OutcomeResult; write one of 'better', 'same', 'worse'"),
        ("people", 0, "Outcome.people: 0 is below 1; write 1 or more"),
        ("weeks", "6", "Outcome.weeks: '6' is not a whole number; write a whole number"),
    ],
)
def test_a_slip_in_an_outcome_is_told(field: str, value: object, told: str) -> None:
    with pytest.raises(FootexError) as caught:
        Outcome(**{"measure": "falls", "result": "same", field: value})  # type: ignore[arg-type]
    assert str(caught.value) == told


def test_a_source_holds_outcomes_and_nothing_else_as_such() -> None:
    with pytest.raises(FootexError, match=r"^Source\.outcomes: 5 is not a list"):
        Source(id="trial", title="A trial", outcomes=5)  # type: ignore[arg-type]


def test_what_was_compared_with_nothing_has_no_result() -> None:
    adherence = Outcome(measure="adherence", result="unstated", effect="45 to 63 %", people=48)
    assert adherence.result is UNSTATED
    assert describe_outcome(adherence) == "adherence: result unstated, 45 to 63 % (48 people)"
