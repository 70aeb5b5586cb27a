"""`--pace`: a bundled pace by its name, or the document of one."""

from pathlib import Path

import attrs
import pytest
from running import run

import footex
from footex.timing import STEADY, AssumedTime

MINE = attrs.evolve(STEADY, id="anna-3", repetition=AssumedTime("2-2.5-3 s", reason="learned from 12 sessions"))


@pytest.fixture(autouse=True)
def _folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    footex.dump(MINE, tmp_path / "me.json")
    footex.dump(footex.Exercise(id="sit", name="Sit"), tmp_path / "sit.json")
    (tmp_path / "folder").mkdir()


@pytest.mark.parametrize("name", ["me.json", "./me.json", "ME.JSON"])
def test_a_document_of_a_pace_is_a_pace(capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str) -> None:
    if name == "ME.JSON":
        (tmp_path / "me.json").rename(tmp_path / name)
    status, out, _ = run(capsys, "time", "simple-foot-exercises", "--pace", name)
    assert status == 0
    assert "at pace anna-3" in out
    assert "learned from 12 sessions" in out


@pytest.mark.parametrize(
    ("command", "more"),
    [("timeline", ()), ("fit", ("--minutes", "10")), ("run", ("--speed", "1000000")), ("export", ("-o", "page.html"))],
)
def test_every_command_with_a_pace_takes_one(
    capsys: pytest.CaptureFixture[str], command: str, more: tuple[str, ...]
) -> None:
    assert run(capsys, command, "simple-foot-exercises", "--pace", "me.json", *more)[0] == 0
    assert run(capsys, command, "simple-foot-exercises", "--pace", "sit.json", *more)[0] == 2


@pytest.mark.parametrize("name", ["steady", "steady-1", "brisk", "gentle-1"])
def test_a_bundled_pace_goes_by_its_name_whatever_files_there_are(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_text(footex.dumps(MINE), encoding="utf-8")
    status, out, _ = run(capsys, "time", "simple-foot-exercises", "--pace", name)
    assert status == 0
    assert f"at pace {name.partition('-')[0]}-1" in out


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("study", "no pace 'study'; did you mean 'steady-1'?"),
        ("anna", "no pace 'anna'; known: steady-1, brisk-1, gentle-1"),
        ("you.json", "you.json: can't be read: No such file or directory; give a file [unreadable]"),
        ("sit.json", "'sit.json' holds no pace; give a document of one, as footex learn -o writes it"),
        ("folder", "folder: isn't a file; give files, or a folder"),
        ("here/you", "here/you: is neither .json nor .toml; write one of these [format]"),
    ],
)
def test_what_is_no_pace_says_what_would_be(capsys: pytest.CaptureFixture[str], name: str, said: str) -> None:
    status, out, err = run(capsys, "time", "simple-foot-exercises", "--pace", name)
    assert (status, out) == (2, "")
    assert said in err
