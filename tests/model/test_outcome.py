"""Outcomes: what a source measured."""

import pytest

from footex import UNSTATED, Dose, Evidence, Exercise, FootexError, Prescription, Protocol, Reps, Routine, Source
from footex.model import NoticeKind, Outcome, OutcomeResult, OutcomeScope, Phase
from footex.model.sources.description import describe_outcome
from footex.model.sources.outcomes import outcomes_of

FALLS = Outcome(
    measure="falls", result="better", effect="36 % fewer", people=305, weeks=52, design="a trial",
    participants="65 and over", comparator="usual care", scope="package", co_interventions="insoles",
    adverse_events="none", evidence=Evidence(field="people", basis="stated", printed="305 people"),
)  # fmt: skip


def test_an_outcome_is_what_was_measured_and_how_it_was() -> None:
    assert FALLS.result is OutcomeResult.BETTER
    assert FALLS.scope is OutcomeScope.PACKAGE
    assert eval(repr(FALLS)) == FALLS  # noqa: S307 - a repr
    assert Source(id="trial", title="A trial", outcomes=FALLS).outcomes == (FALLS,)
    assert Outcome(measure="pain", result="worse").people is None


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("measure", "", "Outcome.measure: '' is empty; write at least one word"),
        ("result", "good", "Outcome.result: 'good' is not an OutcomeResult; write one of 'better', 'same', 'worse'"),
        ("scope", "ours", "Outcome.scope: 'ours' is not an OutcomeScope; write one of 'exercises', 'package'"),
        ("comparator", 5, "Outcome.comparator: 5 is not text; write a string"),
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


@pytest.mark.parametrize(
    ("outcome", "text"),
    [
        (
            FALLS,
            "falls: better, 36 % fewer, against usual care (a trial, 305 people: 65 and over, 52 weeks); of the whole "
            "package, not of the exercises alone; besides the exercises: insoles; adverse events: none",
        ),
        (Outcome(measure="pain", result="same", participants="runners"), "pain: same (runners)"),
        (Outcome(measure="pain", result="same", scope="exercises"), "pain: same; of the exercises"),
    ],
)
def test_an_outcome_is_told_with_whom_it_is_of_and_whose_it_is(outcome: Outcome, text: str) -> None:
    assert describe_outcome(outcome) == text


def hops(**fields: object) -> Routine:
    items = Prescription(Exercise(id="hop", name="Hop"), Dose(Reps(5)))
    return Routine(id="hops", title="Hops", items=items, **fields)  # type: ignore[arg-type]


PAIN = Outcome(measure="pain", result="same")
TRIAL = Source(id="trial", title="A trial", outcomes=FALLS)


def test_what_came_of_a_routine_is_its_own_outcome_or_else_what_its_source_measured() -> None:
    for made, known in (
        (hops(), None),
        (hops(source=Source(id="card", title="A card")), None),
        (hops(source=TRIAL), (FALLS,)),
        (hops(source=TRIAL, outcomes=PAIN), (PAIN,)),
        (hops(source=TRIAL, outcomes="unstated"), UNSTATED),
    ):
        assert outcomes_of(made.outcomes, made.source) == known


def test_no_outcomes_in_a_list_would_leave_open_whether_any_was_stated() -> None:
    with pytest.raises(FootexError) as caught:
        hops(outcomes=[])
    told = "Routine.outcomes: [] is empty; write 'unstated' where what was read states none"
    assert str(caught.value) == told


def test_what_came_of_a_routine_is_among_its_notices() -> None:
    said = Evidence(field="outcomes", basis="inferred", note="The card reports no trial.")
    for made, told in (
        (hops(), []),
        (hops(source=TRIAL), [(describe_outcome(FALLS), "trial", FALLS.evidence)]),
        (hops(outcomes="unstated", evidence=said), [("not stated in what was read", "", (said,))]),
    ):
        notices = [one for one in made.warnings() if one.kind is NoticeKind.OUTCOME]
        assert [(one.text, one.by, one.evidence) for one in notices] == told


def test_the_outcomes_of_a_protocol_stand_beside_those_of_its_routines() -> None:
    routine = hops(outcomes=PAIN)
    protocol = Protocol(id="plan", title="Plan", phases=Phase(title="On", routines=routine), source=TRIAL)
    assert [str(one) for one in protocol.warnings() if one.kind is NoticeKind.OUTCOME] == [
        f"{describe_outcome(FALLS)} [trial]",
        "hops: pain: same",
    ]
