"""`footex check -`, the pages that explain what was found, and the colours of a terminal."""

import io
import json
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

import footex
from footex.cli import app

HOP = '{"footex": 1, "type": "exercise", "id": "hop", "name": "Hop", "equipment": []}'
DOUBTFUL = str(Path(__file__).parent / "documents" / "doubtful")


def check(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, data: bytes, *arguments: str
) -> tuple[int, str]:
    class Input:
        buffer = io.BytesIO(data)

    monkeypatch.setattr(sys, "stdin", Input())
    status = app.run(["check", "-", *arguments])
    out, err = capsys.readouterr()
    assert err == ""
    return status, out


@pytest.mark.parametrize(
    "text",
    [HOP, f"\ufeff \n{HOP}", 'footex = 1\ntype = "exercise"\nid = "hop"\nname = "Hop"\nequipment = []\n'],
    ids=["json", "mark", "toml"],
)
def test_standard_input_is_a_document_in_json_or_toml(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    assert check(capsys, monkeypatch, text.encode()) == (0, "1 file, no problems\n")


def test_a_problem_of_standard_input_has_its_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    status, out = check(capsys, monkeypatch, HOP.replace("Hop", "").encode())
    assert status == 1
    assert out.startswith("error: stdin.json:1:")
    status, out = check(capsys, monkeypatch, b"footex = ")
    assert status == 1
    assert out.startswith("error: stdin.toml:1:")


def test_standard_input_is_bounded(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    status, out = check(capsys, monkeypatch, HOP.encode(), "--most-bytes", "20")
    assert status == 1
    assert "[too-large]" in out


def test_without_standard_input_there_is_nothing_to_read(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert app.run(["check", "-"]) == 2
    assert capsys.readouterr().err == "footex: there is no standard input to read\n"


def test_standard_input_may_stand_beside_files(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, out = check(capsys, monkeypatch, HOP.encode(), DOUBTFUL)
    assert "\n2 files, " in out


def test_each_finding_of_a_check_leads_to_its_page_once(capsys: pytest.CaptureFixture[str]) -> None:
    app.run(["check", DOUBTFUL])
    text = capsys.readouterr().out
    app.run(["check", DOUBTFUL, "--format", "json"])
    found = json.loads(capsys.readouterr().out)["problems"]
    pages = {check.id: check.page for check in footex.content.CHECKS}
    assert any(one["page"] for one in found)
    for one in found:
        assert one["page"] == pages.get(one["code"])
        assert text.count(f"explained on {one['page']}\n") == (1 if one["page"] else 0)


def test_severities_have_colours_at_a_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    app.run(["check", DOUBTFUL])
    assert "\x1b[" in capsys.readouterr().out
    monkeypatch.setenv("NO_COLOR", "1")
    app.run(["check", DOUBTFUL])
    assert "\x1b[" not in capsys.readouterr().out


def test_the_package_runs_as_a_module() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "footex", "--version"], capture_output=True, text=True, check=False
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (0, f"footex, version {footex.__version__}\n", "")


def test_the_module_is_the_command(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["footex", "--version"])
    # Another test may have imported it already, of which runpy warns.
    monkeypatch.delitem(sys.modules, "footex.__main__", raising=False)
    with pytest.raises(SystemExit, match="0"):
        runpy.run_module("footex", run_name="__main__")
    assert footex.__version__ in capsys.readouterr().out
