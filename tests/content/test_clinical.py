"""Checks of clinical content: nothing is shown to patients without whom it is for, when to stop and what came of it."""

from collections.abc import Iterable
from typing import Any

import pytest
from attrs import evolve

import footex
from footex import UNSTATED, Catalog, Dose, Evidence, Exercise, Prescription, Protocol, Reps, Routine, Source, StopRule
from footex.content import CHECKS, CLINICAL_CHECKS, Severity
from footex.model import Exclusion, Outcome, Phase, Population


def read(field: str) -> Evidence:
    return Evidence(field=field, basis="stated", printed="as printed", where="table 1")


def nothing_read(field: str) -> Evidence:
    return Evidence(field=field, basis="inferred", note="Table 1 states none.")


OURS = Evidence(field="text", basis="assumed", note="The trial states none.")
RULE = StopRule(text="Stop on sharp pain.", by="trial", evidence=read("text"))
SERVICE_RULE = StopRule(text="See a doctor when it is hot and red.", by="service", evidence=OURS)
PAIN = Outcome(
    measure="pain", result="same", people=180, comparator="advice and a heel cup", scope="exercises",
    evidence=read("people"),
)  # fmt: skip
TRIAL = Source(id="trial", title="A trial")
SERVICE = Source(id="service", title="A page of a health service")
RAISE = Prescription(Exercise(id="raise", name="Raise", equipment=[]), Dose(Reps(8)))
WHOLE = Routine(
    id="raises", title="Raises", items=RAISE, source=TRIAL, stop_rules=RULE, outcomes=PAIN,
    population=Population(text="adults with heel pain", evidence=read("text")),
    exclusions=Exclusion("pregnancy", evidence=read("text")),
)  # fmt: skip
NOTHING_READ = evolve(
    WHOLE, population=UNSTATED, exclusions=UNSTATED, outcomes=UNSTATED, stop_rules=SERVICE_RULE,
    evidence=[nothing_read(field) for field in ("population", "exclusions", "outcomes", "stop_rules")],
)  # fmt: skip
LACKING: dict[str, Any] = {"population": None, "exclusions": None, "stop_rules": (), "outcomes": None}
CODES = {
    "population": "population-missing", "exclusions": "exclusions-missing", "stop_rules": "stop-rule-missing",
    "outcomes": "outcome-missing",
}  # fmt: skip


def phases(routine: Routine = WHOLE) -> list[Phase]:
    return [Phase(title="On", routines=routine)]


PROTOCOL = Protocol(
    id="plan", title="Plan", phases=phases(), source=TRIAL, population=WHOLE.population, exclusions=WHOLE.exclusions,
    stop_rules=WHOLE.stop_rules, outcomes=WHOLE.outcomes,
)  # fmt: skip


def problems(done: Routine | Protocol, **more: Any) -> Iterable[footex.content.Problem]:
    name = "routines" if isinstance(done, Routine) else "protocols"
    return footex.check(Catalog(**{name: done, "sources": [SERVICE], **more}), CLINICAL_CHECKS)


def found(done: Routine | Protocol, **more: Any) -> list[tuple[str, str]]:
    return [(problem.code, problem.path) for problem in problems(done, **more)]


@pytest.mark.parametrize("done", [WHOLE, NOTHING_READ, PROTOCOL], ids=["stated", "nothing stated", "a protocol"])
def test_what_states_all_four_or_that_nothing_is_stated_is_clinical(done: Routine | Protocol) -> None:
    assert found(done) == []


@pytest.mark.parametrize("name", LACKING)
@pytest.mark.parametrize("done", [WHOLE, NOTHING_READ, PROTOCOL], ids=["stated", "nothing stated", "a protocol"])
def test_each_of_the_four_taken_away_is_an_error_of_its_own(done: Routine | Protocol, name: str) -> None:
    kept = [one for one in done.evidence if one.field != name]
    shelf = "routines['raises']" if isinstance(done, Routine) else "protocols['plan']"
    lacking: Any = evolve(done, **{name: LACKING[name]}, evidence=kept)
    (problem,) = problems(lacking)
    assert (problem.code, problem.path, problem.severity) == (CODES[name], f"{shelf}.{name}", Severity.ERROR)


def test_the_error_says_what_would_be_right() -> None:
    missing = {name: problems(evolve(WHOLE, **{name: value}))[0].message for name, value in LACKING.items()}  # type: ignore[arg-type]
    unstated = "or 'unstated' with evidence where what was read states none"
    assert missing == {
        "population": f"is missing; write whom it is for, {unstated}",
        "exclusions": f"is missing; write who was left out of the study, [] for nobody, {unstated}",
        "stop_rules": "is missing; write when to stop, or evidence of stop_rules that what was read states none, "
        "and one of ours",
        "outcomes": f"is missing; write what came of it, {unstated}",
    }


@pytest.mark.parametrize("name", LACKING)
def test_nothing_is_unstated_without_evidence_of_what_was_read(name: str) -> None:
    kept = [one for one in NOTHING_READ.evidence if one.field != name]
    assert found(evolve(NOTHING_READ, evidence=kept)) == [(CODES[name], f"routines['raises'].{name}")]


@pytest.mark.parametrize(
    ("fields", "codes"),
    [
        ({"population": Population(text="adults")}, [("population-missing", "population")]),
        ({"population": Population(text="adults"), "evidence": read("population")}, []),
        ({"exclusions": ["pregnancy", *(WHOLE.exclusions or ())]}, [("exclusions-missing", "exclusions[0]")]),  # type: ignore[misc]
        ({"exclusions": "pregnancy", "evidence": read("exclusions")}, []),
        ({"exclusions": []}, [("exclusions-missing", "exclusions")]),
        ({"exclusions": [], "evidence": read("exclusions")}, []),
        ({"outcomes": [PAIN, evolve(PAIN, evidence=())]}, [("outcome-missing", "outcomes[1]")]),
        ({"stop_rules": [RULE, evolve(RULE, evidence=())]}, [("stop-rule-missing", "stop_rules[1]")]),
    ],
)
def test_what_is_stated_has_evidence(fields: dict[str, Any], codes: list[tuple[str, str]]) -> None:
    assert found(evolve(WHOLE, **fields)) == [(code, f"routines['raises'].{path}") for code, path in codes]


def test_what_a_source_measured_and_when_it_says_to_stop_counts_for_its_routines() -> None:
    for part, code in (({"outcomes": PAIN}, "outcome-missing"), ({"stop_rules": RULE}, "stop-rule-missing")):
        ((name, value),) = part.items()
        bare: Any = evolve(WHOLE, **{name: LACKING[name]})
        with_source = evolve(bare, source=evolve(TRIAL, **part))  # type: ignore[arg-type]
        assert found(with_source) == []
        unproven = evolve(bare, source=evolve(TRIAL, **{name: evolve(value, evidence=())}))  # type: ignore[arg-type]
        assert found(unproven) == [(code, "routines['raises'].source")]


def test_a_stop_rule_of_an_exercise_alone_is_not_one_of_the_routine() -> None:
    items = evolve(RAISE, exercise=evolve(RAISE.exercise, stop_rules=RULE))
    assert found(evolve(WHOLE, items=items, stop_rules=())) == [("stop-rule-missing", "routines['raises'].stop_rules")]


@pytest.mark.parametrize(
    "rule",
    [
        evolve(SERVICE_RULE, evidence=read("text")),
        evolve(SERVICE_RULE, evidence=()),
        evolve(SERVICE_RULE, by="footex"),
        evolve(SERVICE_RULE, by="nobody"),
    ],
    ids=["not marked as ours", "without evidence", "on our own word", "by a source that isn't there"],
)
def test_a_stop_rule_of_ours_is_marked_and_by_a_source_that_is_there(rule: StopRule) -> None:
    own_word = Source(id="footex", title="Our own word")
    refused = [("stop-rule-missing", "routines['raises'].stop_rules")]
    assert found(evolve(NOTHING_READ, stop_rules=rule), sources=[SERVICE, own_word]) == refused


def test_a_stop_rule_of_ours_beside_what_may_state_one_is_not_enough() -> None:
    (problem,) = problems(evolve(WHOLE, stop_rules=SERVICE_RULE))
    assert problem.message == (
        "holds none of its source; write the source's own, or evidence of stop_rules that what was read states none, "
        "and one of ours"
    )
    assert found(evolve(WHOLE, source=None)) == [("stop-rule-missing", "routines['raises'].stop_rules")]


@pytest.mark.parametrize(
    ("outcome", "gaps"),
    [
        (evolve(PAIN, people=None), "participants"),
        (evolve(PAIN, people=None, participants="runners"), ""),
        (evolve(PAIN, comparator=""), "comparator"),
        (evolve(PAIN, comparator="", result="unstated"), ""),
        (evolve(PAIN, scope=None, comparator=""), "comparator, scope"),
    ],
)
def test_what_an_outcome_leaves_open_is_advice(outcome: Outcome, gaps: str) -> None:
    own = f"leaves open of 'pain': {gaps}"
    for done, path in (
        (evolve(WHOLE, outcomes=outcome), "outcomes[0]"),
        (evolve(WHOLE, outcomes=None, source=evolve(TRIAL, outcomes=outcome)), "source"),
    ):
        told = [(one.code, one.severity, one.path, one.message) for one in problems(done)]
        expected = [("outcome-incomplete", Severity.ADVICE, f"routines['raises'].{path}", own)]
        assert told == (expected if gaps else [])


def test_only_who_asks_for_them_gets_these_checks() -> None:
    assert not {one.id for one in CLINICAL_CHECKS} & {one.id for one in CHECKS}
    bare = Catalog(routines=evolve(WHOLE, population=None))
    assert not {problem.code for problem in footex.check(bare)} & {one.id for one in CLINICAL_CHECKS}
