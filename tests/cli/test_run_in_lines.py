"""`footex run` without a terminal: lines, each at its time; and as a process of its own, in pipes and at signals."""

import os
import signal
import subprocess
import sys
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from played import LEGS, SHORT, session_of
from running import run

import footex
from footex import Catalog
from footex.cli import library
from footex.cli.commands import run as command
from footex.cli.playing import interrupts, machine
from footex.cli.playing.clock import Clock
from footex.cli.playing.keys import Key
from footex.cli.playing.play import Played, play
from footex.content import read_logs

FASTEST = ("--speed", "1000000")


@pytest.fixture(autouse=True)
def _own_content(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    content = Catalog(routines=[LEGS, SHORT], origin="footex")
    monkeypatch.setattr(library, "bundled", lambda: content)
    monkeypatch.setattr(command, "default_log_file", lambda: tmp_path / "data" / "sessions.jsonl")


def test_each_step_is_a_line_with_its_time(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, "run", "legs", "--grain", "bout", *FASTEST)
    assert (status, err) == (0, "")
    # At such a speed the lead-in may be over before it is shown.
    assert (
        out.replace("   -0:05  Get ready; next: Squat, set 1 of 2\n", "")
        == """\
Not stated
  - No caution and no stop rule is stated; that doesn't mean it is safe.

    0:00  Squat: set 1 of 2, 3 repetitions
    0:09  Rest as long as you need (about 30 s); Squat: set 1 of 2 done
    0:39  Squat: set 2 of 2, 3 repetitions
    0:48  Get ready: Plank
    1:18  Plank: left side, hold
    1:48  Plank: switch to the right side
    1:53  Plank: right side, hold

Session done
Time taken          2:23
Of it paused        0:00
Estimated, low      1:35
Estimated, typical  2:23
Estimated, high     3:40
Part of the estimate is assumed, not stated by a source.
Not logged: it was tried at 1000000 times the speed.
"""
    )


def test_the_lead_in_has_a_line_too(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    _, out, _ = run(capsys, "run", "short", "--speed", "100", "--width", "40")
    assert "   -0:05  Get ready; next: Plank, set 1\n          of 2\n" in out
    _, out, _ = run(capsys, "run", "short", "--speed", "100", "--lead-in", "0 s")
    assert "Get ready" not in out
    assert "    0:00  Plank: set 1 of 2, hold\n" in out
    assert list(tmp_path.iterdir()) == []


def test_a_terminal_that_can_do_nothing_gets_lines(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("stdin", "stdout"):
        monkeypatch.setattr(getattr(sys, name), "isatty", lambda: True)
    monkeypatch.setenv("TERM", "dumb")
    _, out, _ = run(capsys, "run", "short", *FASTEST)
    assert "    0:02  Plank: set 2 of 2, hold\n" in out
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(command, "find_spec", lambda _: None)
    _, out, _ = run(capsys, "run", "short", *FASTEST)
    assert "    0:02  Plank: set 2 of 2, hold\n" in out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("legs", "--log", "f", "--no-log"), "a log has real times, and is kept or not; leave out --log or --no-log"),
        (
            ("legs", "--log", "f", "--speed", "2"),
            "a log has real times, and is kept or not; leave out --log or --speed",
        ),
        (("legs", "--speed", "0"), "0 is not in the range 1<=x<=1000000."),
    ],
)
def test_options_that_can_not_be_are_refused(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], message: str
) -> None:
    status, out, err = run(capsys, "run", *arguments)
    assert (status, out) == (2, "")
    assert message in err


class Stopping:
    """A front that stops the session: at its first wait a signal comes, or its pipe is closed."""

    def __init__(self, then: Any) -> None:
        self.then = then

    def show(self, state: machine.State, now: int) -> None:
        """Show nothing."""

    def ring(self) -> None:
        """Ring nothing."""

    def wait(self, seconds: float | None) -> tuple[Key, ...]:  # noqa: ARG002 - a front's
        if isinstance(self.then, OSError):
            raise self.then
        return (Key.OTHER, self.then, Key.PAUSE)


def ticking() -> Clock:
    """A clock that goes on by half a second whenever it is asked."""
    moments = count(step=500_000_000)
    return Clock(nanoseconds=lambda: next(moments))


def test_a_session_ends_when_it_is_interrupted_or_can_not_be_shown() -> None:
    session = session_of(SHORT, lead_in="1 s")
    played = play(session, Stopping(Key.INTERRUPT), ticking())
    assert (played.state.phase, played.state.finished, played.interrupted) == (machine.Phase.OVER, False, True)
    closed = BrokenPipeError()
    played = play(session, Stopping(closed), ticking())
    assert (played.state.phase, played.state.finished, played.interrupted) == (machine.Phase.OVER, False, False)
    assert played.error is closed


def test_a_signal_wakes_who_waits_and_is_the_system_s_again_afterwards() -> None:
    before = signal.getsignal(signal.SIGINT)
    with interrupts.catch_interrupts() as caught:
        assert caught.wait(0) == ((), [])
        signal.raise_signal(signal.SIGINT)
        assert caught.wait(10) == ((Key.INTERRUPT,), [])
        assert caught.wait(0) == ((), [])
    assert signal.getsignal(signal.SIGINT) is before


def test_a_signal_that_is_ignored_stays_so() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with interrupts.catch_interrupts() as caught:
            signal.raise_signal(signal.SIGINT)
            assert caught.wait(0) == ((), [])
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)


def test_a_handler_of_another_program_is_left_to_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    # Python can't name a handler that was set outside of it.
    set_to: list[object] = []
    monkeypatch.setattr(signal, "getsignal", lambda _: None)
    monkeypatch.setattr(signal, "signal", lambda _, handler: set_to.append(handler))
    with interrupts.catch_interrupts():
        set_to.clear()
    assert set(set_to) == {signal.SIG_DFL}


def start(folder: Path, *arguments: str, **options: Any) -> "subprocess.Popen[str]":
    """The command as a process of its own, with a routine of 3 s."""
    (folder / "own.json").write_text(footex.dumps(Catalog(routines=SHORT)), encoding="utf-8")
    line = [sys.executable, "-m", "footex", "run", "short", "--from", str(folder / "own.json"), *arguments]
    return subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)


def read_until(process: "subprocess.Popen[str]", text: str) -> None:
    assert process.stdout is not None
    while text not in (line := process.stdout.readline()):
        assert line, "it ended before"


@pytest.mark.thorough
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_signal_ends_the_session_and_its_log_is_kept(tmp_path: Path, name: str) -> None:
    file = tmp_path / "log.jsonl"
    process = start(tmp_path, "--log", str(file), "--lead-in", "0 s")
    read_until(process, "0:00  Plank")
    os.kill(process.pid, getattr(signal, name))
    out, err = process.communicate(timeout=120)
    assert (process.returncode, err) == (130, "")
    assert "Session ended early" in out
    (log,) = read_logs(file.read_bytes())
    assert not log.finished


@pytest.mark.thorough
def test_a_pipe_that_closes_ends_the_session_without_a_word_and_its_log_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "log.jsonl"
    process = start(tmp_path, "--log", str(file), "--lead-in", "0 s")
    read_until(process, "0:00  Plank")
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    with process.stderr as errors:
        assert errors.read() == ""
    assert process.wait(timeout=120) == 0
    (log,) = read_logs(file.read_bytes())
    assert not log.finished


@pytest.mark.thorough
def test_a_session_takes_the_time_that_it_is_planned_to(tmp_path: Path) -> None:
    file = tmp_path / "log.jsonl"
    process = start(tmp_path, "--log", str(file), "--lead-in", "0 s")
    out, err = process.communicate(timeout=120)
    assert (process.returncode, err) == (0, "")
    assert "Time taken          0:03" in out
    (log,) = read_logs(file.read_bytes())
    assert log.real.milliseconds[0] == 3_000


def test_a_session_that_can_not_be_shown_any_longer_is_logged(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    session = session_of(SHORT)
    state = machine.finish(machine.advance(session, machine.begin(0), 6_500), 6_500)
    played = Played(state, error=OSError(5, "Input/output error"))
    monkeypatch.setattr(command, "_play_in_lines", lambda *_: played)
    assert run(capsys, "run", "short") == (2, "", "footex: Input/output error\n")
    (log,) = read_logs((tmp_path / "data" / "sessions.jsonl").read_bytes())
    assert (log.finished, log.real.milliseconds[0]) == (False, 1_500)
