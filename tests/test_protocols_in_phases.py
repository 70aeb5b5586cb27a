"""Protocols of rehabilitation in phases: timed, written, read back and shown, with their criteria and overlaps."""

import json
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import footex
from footex import UNSTATED, Caution, Exercise, Prescription, Protocol, Routine
from footex.cli.texts.protocol import show_protocol
from footex.content.bundled import _build
from footex.model import Phase, SessionDose, Shelf

FOLDER = Path(__file__).parent / "protocols"
FILES = {"achilles-programme": "achilles.json", "isometric-to-hops": "isometric-to-hops.toml"}


def protocol(name: str) -> Protocol:
    catalog = footex.load(FOLDER / FILES[name])
    assert isinstance(catalog, footex.Catalog)
    return catalog.protocols[name]


def weeks(name: str) -> list[tuple[object, object]]:
    return [(span.first, span.last) for span in protocol(name).spans()]


def test_isometric_holds_then_slow_strength_then_hops() -> None:
    phases = protocol("isometric-to-hops").phases
    doses = [str(phase.routines[0].items[0].dose) for phase in phases]  # type: ignore[union-attr]
    assert doses == ["5 x 45 s", "3 x 12", "3 x 10"]
    assert [phase.routines[0].frequency.per_day for phase in phases] == [4, UNSTATED, UNSTATED]
    assert weeks("isometric-to-hops") == [(1, 2), (3, 6), (7, 12)]


def test_somebody_moves_on_when_pain_is_at_most_3_of_10() -> None:
    first, second, last = protocol("isometric-to-hops").phases
    for phase in (first, second):
        (criterion,) = phase.leave
        assert [criterion.is_met({"pain": pain}) for pain in (2, 3, 4)] == [True, True, False]
    assert last.leave == ()


def test_the_first_two_phases_of_the_achilles_programme_overlap_in_week_2() -> None:
    assert weeks("achilles-programme") == [(1, 2), (2, 5)]


@pytest.mark.parametrize(
    ("number", "seconds"), [(0, (376, 837, 1740)), (1, (590, 1095, 1965))], ids=["phase 1", "phase 2"]
)
def test_sessions_of_the_achilles_programme_take_the_times_worked_out_by_hand(
    number: int, seconds: tuple[int, int, int]
) -> None:
    (routine,) = protocol("achilles-programme").phases[number].routines
    total = footex.estimate(routine.for_side("left")).total
    assert total.milliseconds == tuple(1_000 * figure for figure in seconds)


def test_what_the_achilles_programme_states_of_its_phases_has_evidence() -> None:
    for phase in protocol("achilles-programme").phases:
        assert "weeks" in {evidence.field for evidence in phase.evidence}
        assert all(criterion.evidence for criterion in phase.enter)


@pytest.mark.parametrize("name", FILES)
def test_a_protocol_is_written_and_read_back(name: str) -> None:
    one = protocol(name)
    whole = footex.Catalog(protocols=one)
    assert footex.loads(footex.dumps(whole)) == whole
    assert footex.loads(footex.dumps(one), catalog=whole) == one


def test_a_folder_of_protocols_is_one_catalogue() -> None:
    catalog = footex.load_folder(FOLDER)
    assert list(catalog.protocols) == list(FILES)
    assert "achilles-phase-1" in catalog.routines
    assert catalog.protocols.origin("isometric-to-hops").endswith("isometric-to-hops.toml")


def test_a_protocol_refers_to_routines_of_other_files_and_of_the_catalogue(tmp_path: Path) -> None:
    own = Routine(id="own", title="Own", items=Prescription(Exercise(id="hop", name="Hop"), "5"))
    footex.dump(own, tmp_path / "own.json")
    footex.dump(own.exercises()[0], tmp_path / "hop.json")
    simple = footex.bundled().routines["simple-foot-exercises"]
    plan = Protocol(id="plan", title="Plan", phases=[Phase(title="1", routines=[own, simple])])
    footex.dump(plan, tmp_path / "plan.json")
    catalog = footex.load_folder(tmp_path)
    assert catalog.protocols["plan"] == plan
    assert set(catalog.routines) == {"own", "simple-foot-exercises"}
    assert "toe-press" in catalog.exercises
    assert "simple-foot-exercises" in catalog.sources


def test_a_reference_to_a_routine_that_is_not_there_is_told_at_its_place() -> None:
    text = footex.dumps(protocol("isometric-to-hops")).replace("slow-strength", "slow-strenght")
    with pytest.raises(footex.InvalidDocument) as caught:
        footex.loads(text, catalog=footex.load_folder(FOLDER))
    (problem,) = caught.value.problems
    assert (problem.code, problem.path) == ("reference", "phases[1].routines[0]")
    assert "did you mean" in problem.message


def test_a_wrong_routine_is_told_once_and_not_at_the_protocol_that_refers_to_it() -> None:
    bundle = json.loads(footex.dumps(footex.Catalog(protocols=protocol("isometric-to-hops"))))
    bundle["routines"][0]["title"] = ""
    with pytest.raises(footex.InvalidDocument) as caught:
        footex.loads(json.dumps(bundle))
    assert [problem.path for problem in caught.value.problems] == ["routines[0].title"]


def test_a_plan_s_document_holds_no_protocols() -> None:
    routine = Routine(id="own", title="Own", items=Prescription(Exercise(id="hop", name="Hop"), "5"))
    once = footex.Frequency(days_per_week=1, per_day=1)
    week = footex.plan_week(
        [footex.Commitment(routine=routine, frequency=once)],
        footex.Availability(windows="daily 6:00-9:00"),
        start="2026-11-23",
    )
    document = json.loads(footex.dumps(week))
    with pytest.raises(footex.InvalidDocument) as caught:
        footex.loads(json.dumps(document | {"protocols": []}))
    assert [(problem.code, problem.path) for problem in caught.value.problems] == [("unknown-key", "protocols")]


@pytest.mark.parametrize("name", FILES)
def test_a_document_of_a_protocol_is_made_as_directly_as_bundled_ones_are(name: str) -> None:
    one = protocol(name)
    longer = SessionDose(exercise=one.routines()[0].exercises()[0].id, dose="4 x 5", first_session=4)
    phase = Phase(title="Before", routines=one.routines()[:1], leave=["painless"], doses=[longer])
    changed = Protocol(id=one.id, title=one.title, phases=[phase], source=one.source, cautions=one.cautions)
    catalog = footex.Catalog(protocols=one)
    shelves: dict[str, Shelf[Any]] = {
        "routine": catalog.routines, "exercise": catalog.exercises, "source": catalog.sources
    }  # fmt: skip
    for value in (one, changed):
        assert json.loads(footex.dumps(value), object_hook=partial(_build, shelves)) == value


def test_what_is_to_be_minded_is_shown_with_a_protocol_whoever_states_it() -> None:
    hop = Exercise(id="hop", name="Hop", cautions=Caution(text="Land softly.", by="coach"))
    source = footex.Source(
        id="card", title="The card", stop_rules=footex.StopRule(text="Stop at sharp pain.", by="card")
    )
    hops = Routine(
        id="hops", title="Hops", items=Prescription(hop, "5", variation="on one leg"), source=source,
        cautions=Caution(text="Warm up first.", by="card"),
    )  # fmt: skip
    plan = Protocol(
        id="plan", title="Plan", phases=Phase(title="1", routines=hops), cautions=Caution(text="Ask first.", by="coach")
    )
    shown = "\n".join(show_protocol(plan))
    for text in ("Ask first. [coach]", "Warm up first. [card]", "Land softly. [coach]", "Stop at sharp pain. [card]"):
        assert text in shown
    assert "Hop: 5 repetitions (on one leg)" in shown


def test_what_is_to_be_minded_names_the_routine_that_alone_warns_of_it() -> None:
    hop = Exercise(id="hop", name="Hop")
    hops = Routine(
        id="hops", title="Hops", items=Prescription(hop, "5"), cautions=Caution(text="Land softly.", by="me")
    )
    rest = Routine(id="rest", title="Rest", items=Prescription(hop, "1"))
    phase = Phase(title="1", routines=[hops, rest])
    plan = Protocol(id="plan", title="Plan", phases=phase, cautions=Caution(text="Ask first.", by="me"))
    assert [str(notice) for notice in plan.warnings()] == [
        "Ask first. [me]",
        "hops: Land softly. [me]",
        "hops: No stop rule is stated; that doesn't mean it is safe.",
        "rest: No caution and no stop rule is stated; that doesn't mean it is safe.",
    ]
    alone = Protocol(id="plan", title="Plan", phases=Phase(title="1", routines=hops))
    assert alone.warnings() == hops.warnings()


def test_nothing_to_mind_is_said_of_a_protocol_that_states_nothing() -> None:
    assert "  - No caution and no stop rule is stated; that doesn't mean it is safe." in show_protocol(
        protocol("isometric-to-hops")
    )
