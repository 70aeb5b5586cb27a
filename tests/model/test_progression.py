"""Progressions: when a prescription goes on, what changes, by how much and up to what."""

import json
from functools import partial
from typing import Any

import pytest

import footex
from footex import Catalog, Count, Duration, Evidence, Exercise, FootexError, Prescription, Routine
from footex.content import bundled
from footex.model import Criterion, Load, Performance, Progression, ProgressionChange
from footex.model.progress.progression_text import describe_progression

SQUAT = Exercise(id="squat", name="Squat")


@pytest.mark.parametrize(
    ("change", "by", "limit", "kept"),
    [
        ("load", "5 kg", "60 kg", Load("5 kg")),
        ("load", "a stronger band", None, Load("a stronger band")),
        ("repetitions", 1, 12, Count(1)),
        ("repetitions", "1-2", "10-12", Count("1-2")),
        ("sets", "1", 4, Count(1)),
        ("hold", "5 s", "45 s", Duration("5 s")),
        ("hold", Duration("5 s"), None, Duration("5 s")),
    ],
)
def test_an_amount_is_of_what_changes(change: Any, by: Any, limit: Any, kept: object) -> None:
    progression = Progression(change=change, by=by, limit=limit)
    assert progression.change is ProgressionChange(change)
    assert progression.by == kept
    assert type(progression.by) is type(kept)
    assert limit is None or type(progression.limit) is type(kept)


def test_when_and_how_often_are_read_from_text() -> None:
    progression = Progression(change="load", when="painless", every="1 week")
    assert progression.when == Criterion("painless")
    assert str(progression.every) == "1 week"
    assert progression.by is None


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"change": "speed"}, "Progression.change: 'speed' is not a ProgressionChange"),
        ({"change": "load", "by": 5}, "Progression.by: 5 is not a load"),
        ({"change": "load", "by": "5"}, "Progression.by: '5' has no unit"),
        ({"change": "sets", "by": "5 kg"}, "Progression.by: '5 kg' is not a count"),
        ({"change": "sets", "by": "at least 1"}, "Progression.by: 'at least 1' is open"),
        ({"change": "hold", "limit": 5}, "Progression.limit: 5 is not a duration"),
        ({"change": "load", "by": 5.5}, "Progression.by: 5.5 is not an amount; write an amount of what changes, such as"),
        ({"change": "load", "by": 0}, "Progression.by: 0 is below 1"),
        ({"change": "load", "when": "pain at most 3/0"}, "Progression.when: 'pain at most 3/0' has a scale that ends at 0"),
        ({"change": "load", "when": 5}, "Progression.when: 5 is not a Criterion"),
        ({"change": "load", "every": "5"}, "Progression.every: '5' is not a period"),
        ({"change": "load", "every": 5}, "Progression.every: 5 is not a period; write '1 week' or '3 days'"),
        (
            {"change": "eyes", "by": "closed"},
            "Progression.by: 'closed' is not an amount of eyes; write what follows what as steps, such as 'two hands' and",
        ),
        ({"change": "support", "limit": 2}, "Progression.limit: 2 is not an amount of support"),
        ({"change": "load", "steps": ["red band", "blue band"], "by": "5 kg"}, "Progression.by: '5 kg' is beside steps"),
        ({"change": "sets", "steps": ["two", "three"]}, "Progression.steps: a list of 2 is beside a change of sets"),
        ({"change": "eyes", "steps": "closed"}, "Progression.steps: a list of 1 is one step; write where it starts"),
        ({"change": "eyes", "steps": ["open", "Open"]}, "Progression.steps[1]: 'Open' is there twice"),
        ({"change": "eyes", "steps": ["open", "a;b"]}, "Progression.steps[1]: 'a;b' holds ';'"),
        ({"change": "load", "steps": ["5 kg", "6"]}, "Progression.steps[1]: '6' has no unit"),
        ({"change": "hold", "restart_at": 8}, "Progression.restart_at: '8' is beside a change of hold; leave it out"),
        ({"change": "sets", "restart_at": "8+"}, "Progression.restart_at: 'at least 8' is open"),
        (
            {"change": "load", "evidence": Evidence(field="dose", basis="stated", printed="5")},
            "Progression.evidence[0].field: 'dose' leads to no field of this Progression",
        ),
    ],
)  # fmt: skip
def test_what_is_no_progression_is_refused(fields: Any, told: str) -> None:
    with pytest.raises(FootexError) as caught:
        Progression(**fields)
    assert str(caught.value).startswith(told)


def test_a_prescription_holds_progressions_with_evidence_of_each() -> None:
    more = Progression(change="load", by="5 kg")
    known = Evidence(field="progressions[0].by", basis="stated", printed="Add 5 kg per week")
    assert Prescription(SQUAT, "3 x 8", progressions=more, evidence=known).progressions == (more,)
    with pytest.raises(FootexError, match=r"^Prescription.progressions\[1\]: 5 is not a Progression"):
        Prescription(SQUAT, "3 x 8", progressions=[more, 5])  # type: ignore[list-item]


PROGRESSIONS = (
    Progression(
        change="load", when=Criterion("painless", evidence=Evidence(field="text", basis="stated", printed="no pain")),
        every="1 week", by="5 kg", limit="60 kg",
        evidence=Evidence(field="by", basis="stated", printed="Add 5 kg per week"),
    ),
    Progression(change="sets", when="12 are easy", by=1, limit=4, restart_at=8),
    Progression(change="hold", by="5 s", limit="45 s", note="Slowly."),
    Progression(change="support", steps=["two hands", "one hand", "no hand"]),
)  # fmt: skip


def test_progressions_are_written_to_documents_and_read_back() -> None:
    routine = Routine(id="legs", title="Legs", items=Prescription(SQUAT, "3 x 8", progressions=PROGRESSIONS))
    written = footex.dumps(routine)
    assert '"when": "12 are easy"' in written
    assert '"text": "painless"' in written
    assert footex.loads(written, catalog=Catalog(exercises=[SQUAT])) == routine


def test_bundled_documents_hold_progressions_and_criteria_as_others_do() -> None:
    catalog = Catalog(exercises=[SQUAT])
    item = Prescription(SQUAT, "3 x 8", progressions=PROGRESSIONS)
    written = footex.dumps(Routine(id="legs", title="Legs", items=item))
    shelves = {"exercise": catalog.exercises}
    routine = json.loads(written, object_hook=partial(bundled._build, shelves))
    assert routine == footex.loads(written, catalog=catalog)
    kept = {"enter": ["no pain", {"text": "no swelling"}], "leave": "no pain"}
    assert json.loads(json.dumps(kept), object_hook=partial(bundled._build, {})) == {
        "enter": ["no pain", Criterion("no swelling")], "leave": "no pain",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("progression", "shown"),
    [
        (PROGRESSIONS[0], "load: 5 kg more when painless, 1 week or more between steps, up to 60 kg"),
        (PROGRESSIONS[1], "sets: 1 more set when 12 are easy, up to 4 sets, from 8 repetitions again"),
        (PROGRESSIONS[2], "hold: 5 s longer, up to 45 s (Slowly.)"),
        (PROGRESSIONS[3], "support: two hands, then one hand, then no hand"),
        (
            Progression(change="load", by="a stronger band", restart_at=1),
            "load: stronger band, from 1 repetition again",
        ),
        (Progression(change="load"), "load: more"),
        (Progression(change="surface"), "surface: the next step"),
        (Progression(change="repetitions", by=2, limit=1), "repetitions: 2 more repetitions, up to 1 repetition"),
    ],
)
def test_a_progression_is_described_as_far_as_it_is_stated(progression: Progression, shown: str) -> None:
    assert describe_progression(progression) == shown


def test_a_notebook_shows_progressions_beside_the_variation() -> None:
    item = Prescription(SQUAT, "3 x 8", variation="on one leg", progressions=PROGRESSIONS[2:])
    shown = Routine(id="legs", title="Legs", items=item)._repr_html_()
    assert "<li>on one leg</li>" in shown
    assert "<li>progression hold: 5 s longer, up to 45 s (Slowly.)</li>" in shown
    assert "<li>progression support: two hands, then one hand, then no hand</li>" in shown


@pytest.mark.parametrize(
    ("dose", "figures"),
    [
        ("3 x 12", {"sets": 3, "repetitions": 12}),
        ("warm-up 5; 2 x 12 @ 20 kg; 10 @ 20 kg", {"sets": 3, "repetitions": 10}),
        ("2-3 x 12", {"repetitions": 12}),
        ("3 x 8-12", {"sets": 3}),
        ("3 x 10 then 6 s", {"sets": 3}),
        ("warm-up 5", {}),
    ],
)
def test_what_was_done_is_measured_by_its_exact_figures(dose: str, figures: dict[str, int]) -> None:
    assert Performance("2026-11-20", dose=dose).figures == figures


def test_what_is_measured_comes_before_what_the_dose_says() -> None:
    done = Performance("2026-11-20", {"Repetitions": 9, "pain": 2}, dose="3 x 12")
    assert done.figures == {"sets": 3, "repetitions": 9, "pain": 2}
    assert done == Performance("2026-11-20", done.measured, dose=done.dose)
    shown = "Performance('2026-11-20', {'repetitions': 9, 'pain': 2}, dose=Dose(Reps(12), sets=3))"
    assert repr(done) == shown
    assert repr(Performance("2026-11-20")) == "Performance('2026-11-20')"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("yesterday",), "Performance.day: 'yesterday' is not a date"),
        (("2026-11-20", {"pain": 2.5}), "Performance.measured[pain]: 2.5 is not an exact figure"),
        (("2026-11-20", ["pain"]), "Performance.measured: a list of 1 is not a mapping"),
    ],
)
def test_what_is_no_performance_is_refused(arguments: Any, told: str) -> None:
    with pytest.raises(FootexError) as caught:
        Performance(*arguments)
    assert str(caught.value).startswith(told)
    with pytest.raises(FootexError, match=r"^Performance.dose: 'x' has nothing at character 1"):
        Performance("2026-11-20", dose="x")
