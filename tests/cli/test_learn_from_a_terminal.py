"""The whole way: a session at a real terminal, its log, the pace that is learned from it, and the time at that pace."""

from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("termios", reason="this system has no pseudo-terminals")
pytest.importorskip("pyte")
pytest.importorskip("scipy", reason="the extra learn isn't installed")

from played import LEGS
from running import run
from stage import Act, on_stage

import footex
from footex import Catalog, Pace
from footex.cli import library
from footex.content import read_logs
from footex.timing import STEADY

BEGIN, ENTER = b"x", b"\r"
LEAD_IN, SQUATS, REST = 5, 9, 12


def acts(*script: Act) -> Callable[[], Act]:
    """What happens, one after the other; then the time passes."""
    remaining = iter(script)
    return lambda: next(remaining, 10.0)


def test_a_session_at_a_terminal_becomes_a_pace(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(library, "bundled", lambda: Catalog(routines=LEGS, origin="footex"))
    with on_stage(monkeypatch) as stage:
        # The assumed rest of 30 s is ended after 12.
        assert stage.play(acts(BEGIN, float(LEAD_IN + SQUATS + REST), ENTER), "legs", "--log", "log.jsonl") == 0
    capsys.readouterr()
    (log,) = read_logs(Path("log.jsonl").read_bytes())
    assert log.finished
    assert log.real.milliseconds[0] == footex.estimate(LEGS).total.milliseconds[1] - (30 - REST) * 1_000

    status, out, _ = run(capsys, "learn", "log.jsonl", "-o", "me.json")
    assert status == 0
    assert f"Learned from 1 session, of {log.start.date()}." in out
    pace = footex.load("me.json")
    assert isinstance(pace, Pace)
    assert REST * 1_000 <= pace.rest.value.milliseconds[1] < STEADY.rest.value.milliseconds[1]
    assert pace.rest.reason == f"learned from 1 session until {log.start.date()}"
    assert pace.words == STEADY.words

    total = footex.estimate(LEGS, pace=pace).total.milliseconds[1]
    assert log.real.milliseconds[0] <= total < footex.estimate(LEGS).total.milliseconds[1]
    _, out, _ = run(capsys, "time", "legs", "--pace", "me.json")
    assert "at pace me-1" in out
    assert f"learned from 1 session until {log.start.date()}" in " ".join(out.split())

    _, out, _ = run(capsys, "adherence", "log.jsonl", "--until", log.start.date())
    assert " 1        0 " in out
