"""The checks for editors: statements, choices and places that a source has to bear out, and what it leaves open."""

import pytest
from finding import exercise, routine, stated

import footex
from footex import Catalog, Caution, Evidence, Exercise, Prescription, Protocol, Reps, Routine, Source, StopRule
from footex.content import EDITOR_CHECKS
from footex.model import Claim, Criterion, Delivery, Outcome, Phase

OURS = Evidence(field="text", basis="assumed", note="Ours.")
LEAFLET = Source(id="leaflet", title="Feet first")


def found(code: str, **content: object) -> list[str]:
    problems = footex.check(Catalog(origin="mine", **content), EDITOR_CHECKS)  # type: ignore[arg-type]
    return [problem.path for problem in problems if problem.code == code]


def test_statements_without_evidence_are_nobodys() -> None:
    source = Source(
        id="leaflet",
        title="Feet first",
        claims=[
            Claim(kind="benefit", text="Stronger toes."),
            Claim(kind="benefit", text="Balance.", evidence=stated("text", "better balance")),
        ],
        outcomes=Outcome(measure="falls", result="better"),
        cautions=Caution(text="Not barefoot.", by="leaflet"),
        stop_rules=StopRule(text="Stop when it hurts.", by="leaflet", evidence=OURS),
    )
    limited = StopRule(text="Stop when it swells.", by="footex", limit=Criterion("pain at most 3/10"))
    spread = exercise(cautions=Caution(text="Slowly.", by="footex", evidence=OURS), stop_rules=limited)
    assert found("statement-unproved", sources=source, exercises=spread) == [
        "exercises['toe-spread'].stop_rules[0]",
        "sources['leaflet'].claims[0]",
        "sources['leaflet'].outcomes[0]",
        "sources['leaflet'].cautions[0]",
    ]


def test_a_statement_of_a_protocol_has_evidence_too() -> None:
    plan = Protocol(
        id="plan", title="Plan", phases=Phase(title="Start", routines=routine(cautions=(), stop_rules=())),
        stop_rules=StopRule(text="Stop when it hurts.", by="me"),
    )  # fmt: skip
    assert found("statement-unproved", protocols=plan) == ["protocols['plan'].stop_rules[0]"]


STANDING = exercise("stand", position="standing", equipment=["chair"])


def of_leaflet(one: Exercise, *fields: str, **more: object) -> Routine:
    evidence = [stated(field, "printed") for field in fields]
    dose = Prescription(one, more.pop("dose", "2 x 10"), evidence=evidence, **more)  # type: ignore[arg-type]
    return Routine(id="toes", title="Toes", items=dose, source=LEAFLET)


@pytest.mark.parametrize(
    ("made", "lacking"),
    [
        (of_leaflet(STANDING), ["dose.sides", "exercise.position", "exercise.equipment"]),
        (of_leaflet(STANDING, "dose.sides", "exercise.position"), ["exercise.equipment"]),
        (of_leaflet(STANDING, "dose", "exercise.position", "exercise.equipment[0].any_of"), []),
        (of_leaflet(STANDING, "dose.sides", "exercise.position", "exercise.equipment"), []),
        (of_leaflet(STANDING, "dose.sides", "exercise.position", equipment=[]), []),
        (of_leaflet(STANDING, "dose.sides", "position", "equipment", equipment=["wall"], position="kneeling"), []),
        (of_leaflet(exercise(), "dose.sets"), ["dose.sides"]),
        (of_leaflet(exercise(equipment="unstated", position="unstated"), "dose.sides"), []),
        (of_leaflet(exercise(equipment="unstated"), "dose.sides", position="kneeling"), ["exercise.position"]),
    ],
)
def test_the_choice_of_sides_position_and_equipment_is_read_off_a_source(made: Routine, lacking: list[str]) -> None:
    problems = footex.check(Catalog(routines=made), EDITOR_CHECKS, select="choice-unproved")
    assert [problem.path for problem in problems] == ["routines['toes'].items[0]"] * len(lacking)
    assert [problem.message.split(";")[0] for problem in problems] == [f"has no evidence of {one}" for one in lacking]


def test_without_a_source_a_choice_is_ones_own() -> None:
    assert found("choice-unproved", routines=routine(exercise=STANDING)) == []


def test_what_is_stated_has_its_place() -> None:
    placed = [
        stated("dose.sets", "two sets"),
        stated("dose.sides", "each foot", where="page 1"),
        Evidence(field="dose.work[0].count", basis="inferred", note="As before."),
    ]
    assert found("place-missing", routines=routine(evidence=placed)) == ["routines['toes'].items[0].evidence[0].where"]


def test_what_a_source_leaves_open_of_cert_is_told_where_no_delivery_says_so() -> None:
    bare = routine(id="bare", source=LEAFLET)
    delivered = routine(id="delivered", source=LEAFLET, delivery=Delivery(setting="at home"))
    assert found("cert-open", routines=[bare, delivered, routine(id="own")]) == ["routines['bare'].source"]
    (problem,) = footex.check(Catalog(routines=bare), EDITOR_CHECKS, select="cert-open")
    assert problem.message.startswith("leaves items of CERT open: ")
    assert "12 the setting" in problem.message
    assert "16b" not in problem.message


def test_a_routine_that_leaves_nothing_open_is_not_mentioned(monkeypatch: pytest.MonkeyPatch) -> None:
    from footex.model.delivery import cert

    monkeypatch.setattr(cert, "cert_gaps", lambda _: (cert.CertItem.AS_PLANNED,))
    assert found("cert-open", routines=routine(source=LEAFLET, work=Reps(10))) == []
