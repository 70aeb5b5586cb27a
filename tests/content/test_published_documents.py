"""Routines of published sources, whole: with their claims, outcomes, cautions and the evidence of every figure."""

from pathlib import Path

import attrs
import pytest

import footex
from footex import UNSTATED, Catalog, Prescription
from footex.cli.texts.routine import show_routine
from footex.content import Severity
from footex.model import Claim, Load, Outcome, TargetKind
from footex.timing import Verdict

FOLDER = Path(__file__).parent / "documents"
ARTICLES = ("heel-and-foot-stretching", "simple-foot-exercises")
SECONDS = {"steady-three": (91, 197, 310), "loadit-heavy-slow": (1008, 1008, 1008)}


def catalog_of(name: str) -> Catalog:
    loaded = footex.load(FOLDER / f"{name}.json")
    assert isinstance(loaded, Catalog)
    return loaded


def routine_of(name: str) -> footex.Routine:
    return catalog_of(name).routines[name]


def source_of(name: str) -> footex.Source:
    source = routine_of(name).source
    assert source is not None
    return source


def test_every_document_of_the_folder_is_among_these() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == set(SECONDS)


@pytest.mark.parametrize("name", SECONDS)
def test_a_published_routine_takes_the_time_worked_out_by_hand(name: str) -> None:
    estimate = footex.estimate(routine_of(name))
    assert estimate.total.milliseconds == tuple(1_000 * figure for figure in SECONDS[name])
    for level, seconds in zip(footex.timing.Level, SECONDS[name], strict=True):
        steps = footex.timeline(routine_of(name), level=level)
        assert sum(step.duration_milliseconds for step in steps) == 1_000 * seconds


@pytest.mark.parametrize("name", SECONDS)
def test_a_published_routine_is_written_and_read_back(name: str) -> None:
    catalog = catalog_of(name)
    assert footex.loads(footex.dumps(catalog)) == catalog


@pytest.mark.parametrize("name", SECONDS)
def test_a_published_routine_stands_beside_the_bundled_content_without_a_warning(name: str) -> None:
    paths = {*catalog_of(name).routines, *catalog_of(name).exercises, *catalog_of(name).sources}
    # Of the two articles: what is published may itself be bundled, in other words.
    articles = Catalog(routines=[footex.bundled().routines[id_] for id_ in ARTICLES])
    problems = footex.check(articles | catalog_of(name))
    found = [one for one in problems if any(f"'{id_}'" in (one.path or "") for id_ in paths)]
    assert [one for one in found if one.severity is not Severity.ADVICE] == []


@pytest.mark.parametrize("name", SECONDS)
def test_every_figure_of_a_dose_and_of_a_frequency_has_evidence(name: str) -> None:
    routine = routine_of(name)
    for _, prescription in routine.prescriptions():
        known = {one.field for one in prescription.evidence}
        assert figures_of(prescription) <= {path.removesuffix(".concentric") for path in known}
    stated = {
        field.name
        for field in attrs.fields(footex.Frequency)
        if field.name not in ("when", "evidence") and getattr(routine.frequency, field.name) != field.default
    }
    assert stated
    assert stated <= {one.field for one in routine.frequency.evidence}


def figures_of(prescription: Prescription) -> set[str]:
    """The paths of the figures that a dose of one kind of work states."""
    dose = prescription.dose
    (work,) = dose.work
    figures = {"dose.sets", "dose.sides"}
    figures |= {
        f"dose.work[0].{name}" for name in ("count", "duration", "tempo") if getattr(work, name, None) is not None
    }
    figures |= {"dose.load"} if isinstance(dose.load, Load) else set()
    return figures | ({"dose.rest"} if dose.rest is not UNSTATED else set())


@pytest.mark.parametrize("name", SECONDS)
def test_what_a_source_warns_of_claims_and_measured_is_shown_with_its_routine(name: str) -> None:
    source = source_of(name)
    shown = " ".join(" ".join(map(str, show_routine(routine_of(name)))).split())
    for caution in (*source.cautions, *source.stop_rules):
        assert caution.text in shown
    for outcome in source.outcomes:
        assert outcome.adverse_events in shown
    assert all(tip in shown for tip in source.tips)


def test_the_time_that_loadit_prints_agrees_with_its_doses() -> None:
    (claim,) = footex.estimate(routine_of("loadit-heavy-slow")).claims
    assert claim.verdict is Verdict.PLAUSIBLE
    assert claim.claim == Claim(kind="total-time", time="16 min 48 s", evidence=claim.claim.evidence)


def test_loadit_measured_no_benefit_and_reports_adverse_events() -> None:
    (outcome,) = source_of("loadit-heavy-slow").outcomes
    assert isinstance(outcome, Outcome)
    assert outcome.result is UNSTATED
    assert outcome.adverse_events == "31 people reported 64 adverse events, all arms together"


def test_targets_may_be_tendons_and_balance() -> None:
    kinds = {
        target.kind
        for name in SECONDS
        for exercise in catalog_of(name).exercises.values()
        if exercise.targets is not UNSTATED
        for target in exercise.targets
    }
    assert kinds == {TargetKind.MUSCLE, TargetKind.TENDON, TargetKind.BALANCE}


@pytest.mark.parametrize("name", SECONDS)
def test_a_week_of_a_published_routine_has_three_sessions(name: str) -> None:
    plan = footex.plan_week(once_a_day(name), "daily 07:00-08:00", start="2026-11-23")
    assert len(plan.sessions) == 3
    assert footex.planning.check_plan(plan) == ()


def once_a_day(name: str) -> footex.Commitment:
    routine = routine_of(name)
    frequency = attrs.evolve(routine.frequency, per_day=1)
    return footex.Commitment(routine=routine, frequency=frequency)
