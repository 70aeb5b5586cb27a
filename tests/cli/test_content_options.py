"""Ids lead to packs and to documents of one's own in every subcommand that takes one; and what is shown is JSON, too."""

import json
from pathlib import Path

import pytest
from running import run

import footex
from footex.cli import library

OWN = str(Path(__file__).parent / "documents" / "own")
ROUTINE = "slide-day"
CALLS = [
    ("list",), ("show", ROUTINE), ("time", ROUTINE), ("timeline", ROUTINE), ("fit", ROUTINE, "--minutes", "15"),
    ("week", ROUTINE, "--min-gap", "4 h", "--free", "daily 6:00-21:00"), ("compare", "towel-slide"),
]  # fmt: skip


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_every_subcommand_takes_documents_and_packs(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, call: tuple[str, ...]
) -> None:
    status, shown, _ = run(capsys, *call, "--from", OWN)
    assert (status, bool(shown)) == (0, True)
    monkeypatch.setattr(footex, "load_pack", {"slides": footex.load_folder(OWN)}.__getitem__)
    assert run(capsys, *call, "--pack", "slides") == (0, shown, "")


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_every_subcommand_that_shows_something_gives_it_as_json(
    capsys: pytest.CaptureFixture[str], call: tuple[str, ...]
) -> None:
    status, out, err = run(capsys, *call, "--from", OWN, "--json")
    assert (status, err) == (0, "")
    assert json.loads(out)


def test_what_is_shown_as_json_is_the_document(capsys: pytest.CaptureFixture[str]) -> None:
    for kind in ("exercises", "routines", "sources"):
        for name, value in getattr(footex.bundled(), kind).items():
            if kind != "sources" or name not in footex.bundled().routines:
                assert footex.loads(run(capsys, "show", name, "--json")[1], catalog=footex.bundled()) == value


def test_a_pack_that_is_not_installed_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, "list", "--pack", "nothing-such")
    assert (status, out) == (2, "")
    assert "no pack 'nothing-such'" in err
    assert library.library_of(()) is footex.bundled()


def test_evidence_is_shown_when_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    short, full = (run(capsys, "show", "heel-and-foot-stretching", *more)[1] for more in ((), ("--evidence",)))
    assert "dose.sets stated" not in short
    assert '- dose.work[0].duration stated: "about 15 seconds"' in full
    assert short.endswith("--evidence says where each figure comes\nfrom.\n")
    assert "--evidence" not in full
    assert "--evidence" not in run(capsys, "show", "towel-slide", "--from", OWN)[1]


@pytest.mark.parametrize("minutes", ["7.5", "7 min 30 s", "7:30", " 7.5 "])
def test_minutes_are_a_number_or_a_duration(capsys: pytest.CaptureFixture[str], minutes: str) -> None:
    _, out, _ = run(capsys, "fit", "simple-foot-exercises", "--minutes", minutes)
    assert " of 7:30 at pace steady-1" in out


def test_minutes_that_are_neither_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, "fit", "simple-foot-exercises", "--minutes", "soon")
    assert (status, out) == (2, "")
    assert "'soon' is not a duration" in err


def test_an_exercise_that_no_routine_doses_is_compared_with_nothing(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "hop.json"
    path.write_text(footex.dumps(footex.Exercise(id="hop", name="Hop")), encoding="utf-8")
    assert run(capsys, "compare", "hop", "--from", str(path)) == (0, "Hop (hop)\n\nNo routine doses it.\n", "")
    assert run(capsys, "compare", "hop", "--from", str(path), "--json") == (0, "[]\n", "")


def test_the_affected_side_is_chosen_where_it_is_timed_walked_fitted_and_planned(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    hop = footex.Exercise(id="hop", name="Hop")
    dose = footex.Dose(footex.Reps(10), sides="affected")
    whole = footex.Routine(id="hops", title="Hops", items=footex.Prescription(hop, dose))
    path = tmp_path / "hops.json"
    path.write_text(footex.dumps(footex.Catalog(exercises=hop, routines=whole)), encoding="utf-8")
    own = ("--from", str(path))

    assert "Hop: affected side, 10 repetitions" in run(capsys, "timeline", "hops", *own)[1]
    assert "Hop: left side, 10 repetitions" in run(capsys, "timeline", "hops", *own, "--side", "left")[1]
    for call in (("time", "hops"), ("fit", "hops", "--minutes", "5")):
        unknown, known = (run(capsys, *call, *own, *more, "--json") for more in ((), ("--side", "right")))
        assert (unknown[0], known[0]) == (0, 0)
    assert json.loads(known[1])["routine"]["items"][0]["dose"]["sides"] == "right"
    often = ("--days-per-week", "2", "--start", "2026-11-23", "--side", "right", "--json")
    status, planned, _ = run(capsys, "week", "hops", *own, *often)
    plan = footex.loads(planned)
    assert status == 0
    assert isinstance(plan, footex.Plan)
    (done,) = {one.dose.sides for session in plan.sessions for _, one in session.routine.prescriptions()}
    assert done is footex.model.Sides.RIGHT
    assert run(capsys, "time", "hops", *own, "--side", "affected")[0] == 2


@pytest.mark.parametrize(
    ("document", "told"),
    [
        ('footex = 1\ntype = "pace"\nid = ', "3:6: there is no value after the =; write one [syntax]"),
        ("", '1:1: footex: is missing; write "footex": 1, the version of the format [missing-key]; `footex check` lists '
         "this and 1 other problem"),
    ],
)  # fmt: skip
def test_of_a_document_that_is_not_right_the_first_problem_is_told(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, document: str, told: str
) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(document)
    assert run(capsys, "list", "--from", path) == (2, "", f"footex: {path}:{told}\n")
