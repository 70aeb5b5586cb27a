"""`footex check` with codes selected and ignored, for a run and in a document."""

import json
from pathlib import Path

import pytest
from running import run

BARE = '{{"footex": 1, "type": "exercise", "id": "{id}", "name": "Toes", "harder": ["b"]{more}}}'


@pytest.fixture
def two(tmp_path: Path) -> Path:
    """Two documents, of which the second ignores that it shares its name."""
    (tmp_path / "a.json").write_text(BARE.format(id="a", more=""))
    (tmp_path / "c.json").write_text(BARE.format(id="c", more=', "ignore": ["duplicate-name"]'))
    return tmp_path


def found(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, list[tuple[str, str]], int]:
    status, out, _ = run(capsys, "check", "--format", "json", *arguments)
    report = json.loads(out)
    return status, [(Path(one["file"]).name, one["code"]) for one in report["problems"]], report["ignored"]


def test_what_a_document_ignores_is_counted_and_told_of_others_all_the_same(
    capsys: pytest.CaptureFixture[str], two: Path
) -> None:
    status, problems, ignored = found(capsys, two)

    assert (status, ignored) == (1, 1)
    assert [one for one in problems if one[1] == "duplicate-name"] == [("a.json", "duplicate-name")]
    assert run(capsys, "check", two)[1].endswith("\n2 files, 5 problems, 1 ignored\n")
    assert run(capsys, "check", "--format", "github", two)[1].endswith("\n1 ignored\n")


def test_codes_are_selected_and_ignored_for_a_run(capsys: pytest.CaptureFixture[str], two: Path) -> None:
    unstated = [("a.json", "equipment-unstated"), ("c.json", "equipment-unstated")]

    assert found(capsys, two, "--select", "equipment-unstated") == (0, unstated, 0)
    assert found(capsys, two, "--ignore", "dangling-id,duplicate-name") == (0, unstated, 4)
    assert found(capsys, two, "--ignore", "dangling-id", "--ignore", " duplicate-name") == (0, unstated, 4)
    every = "dangling-id,equipment-unstated"
    assert found(capsys, two, "--select", every, "--ignore", "dangling-id") == (0, unstated, 2)


def test_an_id_that_stands_for_something_else_is_selected_and_ignored_like_the_others(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "own.json"
    path.write_text(BARE.format(id="toe-press", more=""))

    assert ("own.json", "redefined-id") in found(capsys, path)[1]
    assert found(capsys, path, "--select", "redefined-id") == (1, [("own.json", "redefined-id")], 0)
    assert ("own.json", "redefined-id") not in found(capsys, path, "--select", "dangling-id")[1]
    path.write_text(BARE.format(id="toe-press", more=', "ignore": ["redefined-id"]'))
    assert found(capsys, path, "--select", "redefined-id") == (0, [], 1)


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_a_slip_in_a_code(capsys: pytest.CaptureFixture[str], two: Path, option: str) -> None:
    status, out, err = run(capsys, "check", two, option, "danglingid")

    assert (status, out) == (2, "")
    assert err == f"footex: {option}: 'danglingid' is not the code of a check; did you mean \"dangling-id\"?\n"


def test_what_keeps_a_document_from_loading_cant_be_ignored(capsys: pytest.CaptureFixture[str], two: Path) -> None:
    (two / "a.json").write_text(BARE.format(id="A", more=', "ignore": ["dangling-id"]'))

    assert found(capsys, two, "--select", "no-caution", "--ignore", "dangling-id") == (1, [("a.json", "invalid")], 0)


ROUTINE = """
footex = 1
type = "routine"
id = "spreads"
title = "Spreads"
population = "unstated"
{more}

[[items]]
type = "prescription"
exercise = "toe-press"
dose = "3 x 8"

[[evidence]]
field = "population"
basis = "inferred"
note = "The sheet names nobody."
"""
LACKING = ["exclusions-missing", "outcome-missing", "stop-rule-missing"]


def test_content_is_clinical_where_the_check_is_asked_for(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "spreads.toml"
    path.write_text(ROUTINE.format(more=""))

    assert not {code for _, code in found(capsys, path)[1]} & set(LACKING)
    status, problems, _ = found(capsys, path, "--clinical")
    assert status == 1
    assert sorted(code for _, code in problems if code.endswith("-missing")) == LACKING
    assert "explained on documents/checks.html#outcome-missing\n" in run(capsys, "check", "--clinical", path)[1]


def test_what_clinical_content_lacks_can_be_selected_and_not_ignored(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "spreads.toml"
    path.write_text(ROUTINE.format(more=""))

    chosen = ("--clinical", "--select", "outcome-missing")
    assert found(capsys, path, *chosen) == (1, [("spreads.toml", "outcome-missing")], 0)
    for more in (("--ignore", "outcome-missing", "--clinical"), ("--select", "outcome-missing")):
        status, _, err = run(capsys, "check", path, *more)
        assert status == 2
        assert "'outcome-missing' is not the code of a check" in err
    path.write_text(ROUTINE.format(more='ignore = ["outcome-missing"]'))
    assert found(capsys, path, "--clinical")[1] == [("spreads.toml", "invalid")]
