"""`footex run` at a terminal, whose screen an emulator reads; its clock goes when nobody presses a key."""

import json
import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

pytest.importorskip("termios", reason="this system has no pseudo-terminals")
pytest.importorskip("pyte")

from played import LEGS, SHORT
from stage import Act, Stage, on_stage

import footex
from footex import Catalog, Exercise, Prescription, Routine
from footex.cli import library
from footex.cli.commands import run as command
from footex.cli.playing.keys import Key
from footex.cli.playing.terminal import Terminal
from footex.content import read_logs
from footex.messages.player import KINDS
from footex.timing import SessionLog
from footex.timing.timelines.cue import cue_of

MINDFUL = footex.bundled().routines["simple-foot-exercises"]


@pytest.fixture(autouse=True)
def _own_content(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    content = Catalog(routines=[LEGS, SHORT, MINDFUL], origin="footex")
    monkeypatch.setattr(library, "bundled", lambda: content)
    monkeypatch.setattr(command, "default_log_file", lambda: tmp_path / "data" / "sessions.jsonl")


@pytest.fixture
def stage(monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    with on_stage(monkeypatch) as stage:
        yield stage


@pytest.fixture
def log_file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "sessions.jsonl"


def logs_in(file: Path) -> tuple[SessionLog, ...]:
    return read_logs(file.read_bytes()) if file.exists() else ()


def acts(*script: Act, then: Act = 10.0) -> Callable[[], Act]:
    """What happens, one after the other; then the time passes, in leaps, or with `None` as it is waited for."""
    remaining = iter(script)
    return lambda: next(remaining, then)


BEGIN = b"x"
"""Any key begins."""


def test_what_to_mind_is_shown_once_before_the_first_step(stage: Stage) -> None:
    stage.resize(80, 24)
    assert stage.play(acts(BEGIN, 20.0, b"q"), MINDFUL.id) == 0
    (_, first), *others = stage.shown
    for notice in MINDFUL.warnings():
        assert str(notice) in " ".join(" ".join(first).split())
    assert "Any key begins, q leaves." in first
    assert not any("Mind" in lines or "Stop" in lines for _, lines in others)


def test_a_whole_session_shows_each_step_of_the_timeline_when_it_begins(stage: Stage, log_file: Path) -> None:
    assert stage.play(acts(BEGIN, then=None), "legs") == 0
    steps = tuple(footex.timeline(LEGS))
    during = [(round(1_000 * seconds) - 5_000, lines) for seconds, lines in stage.shown[1:]]
    during = [(now, lines) for now, lines in during if now >= 0]
    assert {step.start_milliseconds for step in steps} <= {now for now, _ in during}
    for now, lines in during:
        step = next(one for one in reversed(steps) if one.start_milliseconds <= now)
        left = step.start_milliseconds + step.duration_milliseconds - now
        cue = cue_of(step)
        assert lines[2].split() == [*KINDS[step.kind.value]().split(), str(-(-left // 1_000))]
        parts = (cue.name, ", ".join(filter(None, (cue.side, cue.round, cue.set))), cue.count, cue.details)
        expected = [part for part in parts if part]
        assert lines[3 : 3 + len(expected)] == expected
    (log,) = logs_in(log_file)
    assert (log.finished, log.reached, log.skipped, log.repeated) == (True, len(steps), (), ())
    assert log.elapsed == log.real == log.planned
    assert log.real.milliseconds[0] == footex.estimate(LEGS).total.milliseconds[1]


def test_the_countdown_goes_by_seconds(stage: Stage) -> None:
    stage.play(acts(BEGIN, then=None), "short", "--lead-in", "3 s")
    heads = [(seconds, lines[2].split()) for seconds, lines in stage.shown[1:]]
    assert heads == [
        (0, ["Get", "ready", "3"]), (1, ["Get", "ready", "2"]), (2, ["Get", "ready", "1"]),
        (3, ["Hold", "1"]), (4, ["Rest", "1"]), (5, ["Hold", "1"]),
    ]  # fmt: skip


def test_at_the_end_it_says_the_time_taken_against_the_estimate(stage: Stage, log_file: Path) -> None:
    stage.play(acts(BEGIN), "legs", "--side", "left")
    shown = "\n".join(stage.lines)
    assert (
        """
Session done
Time taken          2:23
Of it paused        0:00
Estimated, low      1:35
Estimated, typical  2:23
Estimated, high     3:40
Part of the estimate is assumed, not stated by a source.
Logged in """
        in shown
    )
    (log,) = logs_in(log_file)
    assert log.side is footex.model.Sides.LEFT


def test_what_is_stated_is_not_called_assumed(stage: Stage) -> None:
    stage.play(acts(BEGIN), "short", "--no-log")
    assert "Session done" in stage.text
    assert "assumed" not in stage.text
    assert "Logged" not in stage.text


def test_the_log_has_the_day_and_the_time_of_the_first_step(stage: Stage, log_file: Path) -> None:
    before = datetime.now(UTC).replace(microsecond=0)
    stage.play(acts(BEGIN), "short", "--lead-in", "30 s")
    (log,) = logs_in(log_file)
    assert 29 <= (log.start - before).total_seconds() < 60
    line = json.loads(log_file.read_text(encoding="utf-8"))
    assert line["start"].endswith(("Z", "+00:00"))


def at(seconds: float, *script: Act) -> Callable[[], Act]:
    """Begin, wait for so long a time after the lead-in of 5 s, then act."""
    return acts(BEGIN, 5 + seconds, *script)


def cues(stage: Stage) -> list[str]:
    """What was shown, a line each, without what it shares with the one before."""
    found: list[str] = []
    for _, lines in stage.shown:
        head = " | ".join(" ".join(line.split()) for line in lines[2:6] if line)
        if head not in found[-1:]:
            found.append(head)
    return found


def test_space_pauses_and_goes_on(stage: Stage, log_file: Path) -> None:
    stage.play(at(1, b" ", 60.0, b"p"), "legs")
    assert "Paused 2 | Squat | set 1 of 2 | repetition 1 of 3" in cues(stage)
    (log,) = logs_in(log_file)
    assert log.paused.milliseconds[0] == 60_000
    assert log.real == log.planned
    assert "Of it paused        1:00" in stage.text
    assert "Time taken          3:23" in stage.text


@pytest.mark.parametrize("key", [b"n", b"\x1b[C", b"\x1bOC"])
def test_n_skips_the_rest_of_a_set(stage: Stage, log_file: Path, key: bytes) -> None:
    stage.play(at(4, key), "legs")
    (log,) = logs_in(log_file)
    assert [(one.step, one.real_milliseconds) for one in log.skipped] == [(1, 1_000), (2, 0)]
    assert log.finished


@pytest.mark.parametrize("key", [b"b", b"\x1b[D", b"\x1bOD"])
def test_b_goes_back_to_where_the_set_began(stage: Stage, log_file: Path, key: bytes) -> None:
    stage.play(at(4, key), "legs")
    (log,) = logs_in(log_file)
    assert [(one.step, one.real_milliseconds) for one in log.skipped] == [(1, 1_000)]
    assert [(one.step, one.times) for one in log.repeated] == [(0, 2), (1, 1)]


@pytest.mark.parametrize("key", [b"\r", b"n"])
def test_enter_ends_an_assumed_rest(stage: Stage, log_file: Path, key: bytes) -> None:
    stage.play(at(19, key), "legs")
    (log,) = logs_in(log_file)
    (rest,) = [part for part in log.parts if part.kind.value == "rest"]
    assert (rest.planned_milliseconds, rest.real_milliseconds) == (30_000, 10_000)
    assert log.skipped == ()


def test_enter_ends_a_pause(stage: Stage, log_file: Path) -> None:
    stage.play(at(1, b" ", 60.0, b"\r"), "legs")
    (log,) = logs_in(log_file)
    assert log.paused.milliseconds[0] == 60_000


@pytest.mark.parametrize("key", [b"+", b"="])
def test_plus_makes_an_assumed_rest_longer(stage: Stage, log_file: Path, key: bytes) -> None:
    stage.play(at(19, key), "legs")
    (log,) = logs_in(log_file)
    (rest,) = [part for part in log.parts if part.kind.value == "rest"]
    assert (rest.planned_milliseconds, rest.real_milliseconds) == (30_000, 45_000)
    assert "Rest 35 | Rest as long as you need (about 30 s) | set 1 of 2 done" in cues(stage)


@pytest.mark.parametrize("key", [b"x", b"\x1b[3~", b"\x1a", b"\x1c"])
def test_other_keys_do_nothing(stage: Stage, log_file: Path, key: bytes) -> None:
    stage.play(at(4, key), "legs")
    (log,) = logs_in(log_file)
    assert (log.skipped, log.repeated, log.paused_milliseconds, log.finished) == ((), (), 0, True)
    assert log.real == log.planned


@pytest.mark.parametrize(("key", "status"), [(b"q", 0), (b"\x04", 0), (b"\x03", 130), (Key.INTERRUPT, 130)])
def test_who_quits_or_interrupts_is_logged_as_not_finished(stage: Stage, log_file: Path, key: Act, status: int) -> None:
    assert stage.play(at(4, key), "legs") == status
    assert stage.is_left()
    assert "Session ended early" in stage.text
    assert "Time taken          0:04" in stage.text
    (log,) = logs_in(log_file)
    assert (log.finished, log.reached, log.real.milliseconds[0]) == (False, 2, 4_000)


@pytest.mark.parametrize(("key", "status"), [(b"q", 0), (b"\x03", 130), (Key.INTERRUPT, 130)])
@pytest.mark.parametrize("begun", [(), (BEGIN, 2.0)])
def test_nothing_is_logged_of_a_session_that_did_not_begin(
    stage: Stage, log_file: Path, key: Act, status: int, begun: tuple[Act, ...]
) -> None:
    assert stage.play(acts(*begun, key), "legs") == status
    assert stage.is_left()
    assert "Session" not in stage.text
    assert logs_in(log_file) == ()


@pytest.mark.parametrize(
    "step", [3, *(pytest.param(step, marks=pytest.mark.thorough) for step in (0, 1, 2, 4, 5, 6, 7, 8, 9, 10))]
)
def test_ctrl_c_at_any_step_leaves_the_terminal_as_it_was(
    monkeypatch: pytest.MonkeyPatch, log_file: Path, step: int
) -> None:
    seconds = tuple(footex.timeline(LEGS))[step].start_milliseconds / 1000 + 0.5
    taken: list[bool] = []
    with on_stage(monkeypatch) as stage:
        monkeypatch.setattr(command, "default_log_file", lambda: log_file)
        monkeypatch.setattr(library, "bundled", lambda: Catalog(routines=LEGS, origin="footex"))
        script = at(seconds, b"\x03")

        def act() -> Act:
            taken.append(stage.is_taken())
            return script()

        assert stage.play(act, "legs") == 130
        assert stage.is_left()
    assert all(taken)
    (log,) = logs_in(log_file)
    assert (log.reached, log.finished, log.skipped[-1].real_milliseconds) == (step + 1, False, 500)


def test_a_fault_leaves_the_terminal_as_it_was(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(Terminal, "draw", fail)
    with pytest.raises(RuntimeError):
        stage.play(acts(BEGIN), "legs")
    assert stage.is_left()


def test_a_screen_that_gets_small_is_drawn_anew(stage: Stage) -> None:
    def resize() -> Iterator[Act]:
        yield BEGIN
        yield 5 + 46.0
        stage.resize(20, 5)
        yield Key.RESIZE
        stage.read()
        assert stage.lines == ["Work               2", "Squat", "set 2 of 2", "repetition 3 of 3", "next: Plank"]
        stage.resize(200, 60)
        yield Key.RESIZE
        stage.read()
        assert stage.lines[2].split() == ["Work", "2"]
        yield b"q"

    script = resize()
    assert stage.play(lambda: next(script), "legs") == 0
    assert stage.is_left()


def test_what_to_mind_has_pages_at_a_small_terminal_and_begins_again_when_that_changes(
    stage: Stage,
) -> None:
    pages: list[str] = []

    def turn() -> Iterator[Act]:
        stage.resize(40, 12)
        yield Key.RESIZE
        for key in (b" ", b" ", b"b", Key.RESIZE):
            stage.read()
            pages.append(stage.lines[11])
            yield key
        stage.resize(80, 24)
        yield Key.RESIZE
        stage.read()
        assert "Any key begins, q leaves." in stage.lines
        yield b"q"

    script = turn()
    assert stage.play(lambda: next(script), MINDFUL.id) == 0
    assert [page[:6] for page in pages] == ["1 of 4", "2 of 4", "3 of 4", "2 of 4"]


def test_a_terminal_that_says_no_size_is_80_by_24(stage: Stage) -> None:
    stage.resize(1, 1)

    def act() -> Iterator[Act]:
        import fcntl
        import struct
        import termios

        fcntl.ioctl(stage.slave, termios.TIOCSWINSZ, struct.pack("HHHH", 0, 0, 0, 0))
        stage.happened.append((80, 24))
        yield Key.RESIZE
        stage.read()
        assert "Any key begins, q leaves." in stage.lines
        yield b"q"

    script = act()
    assert stage.play(lambda: next(script), "legs") == 0


def test_a_terminal_that_is_gone_ends_the_session(
    stage: Stage, log_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = SimpleNamespace(read=lambda *_: b"", get_terminal_size=os.get_terminal_size)
    monkeypatch.setattr("footex.cli.playing.terminal.os", gone)
    assert stage.play(acts(b"x"), "legs") == 130
    assert logs_in(log_file) == ()


@pytest.mark.parametrize(("options", "bells"), [((), True), (("--no-bell",), False)])
def test_the_bell_can_be_switched_off(stage: Stage, options: tuple[str, ...], bells: bool) -> None:
    stage.play(acts(BEGIN, then=None), "short", *options)
    # The lead-in is counted down; three steps begin; it is over.
    assert stage.bells == (3 + 3 + 1 if bells else 0)


def colours(stage: Stage) -> set[str]:
    """The colours of letters, as their numbers in the sequences that were written."""
    import re

    numbers = {number for found in re.findall(rb"\x1b\[([0-9;]*)m", stage.raw) for number in found.split(b";")}
    return {number.decode() for number in numbers if re.fullmatch(rb"[349][0-7]|38|48", number)}


def test_there_are_colours_unless_none_are_wanted(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    stage.play(at(4, b" ", b"q"), "legs", "--no-log")
    assert colours(stage) == {"32", "33", "36"}
    stage.raw = b""
    monkeypatch.setenv("NO_COLOR", "1")
    stage.play(at(4, b" ", b"q"), "legs", "--no-log")
    assert colours(stage) == set()
    assert b"\x1b[1m" in stage.raw


def test_a_terminal_without_unicode_shows_letters_escaped(monkeypatch: pytest.MonkeyPatch) -> None:
    routine = Routine(id="lydka", title="Łydka", items=Prescription(Exercise(id="lydka", name="Łydka"), "hold 9 s"))
    with on_stage(monkeypatch, encoding="ascii") as stage:
        monkeypatch.setattr(library, "bundled", lambda: Catalog(routines=routine, origin="footex"))
        stage.play(at(4, b"q"), "lydka", "--no-log")
        assert stage.raw.isascii()
        assert all(lines[0] == "\\u0141ydka" for _, lines in stage.shown)


def test_to_try_it_is_faster_and_is_not_logged(stage: Stage, log_file: Path) -> None:
    stage.play(acts(BEGIN, then=0.1), "legs", "--speed", "60")
    assert stage.seconds == pytest.approx((5 + 143) / 60, abs=0.1)
    assert "Time taken          2:23" in stage.text
    assert "Not logged: it was tried at 60 times the speed." in stage.text
    assert not log_file.parent.exists()


@pytest.mark.parametrize("options", [("--log", "mine.jsonl", "--no-log"), ("--log", "mine.jsonl", "--speed", "2")])
def test_a_log_is_kept_or_not(stage: Stage, options: tuple[str, ...], capfd: pytest.CaptureFixture[str]) -> None:
    assert stage.play(acts(), "legs", *options) == 2


def test_the_log_is_in_the_file_that_is_named(stage: Stage, log_file: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine.jsonl"
    stage.play(acts(BEGIN), "short", "--log", mine)
    stage.play(acts(BEGIN), "short", "--log", mine)
    assert len(logs_in(mine)) == 2
    assert not log_file.exists()
    assert "mine.jsonl." in "".join(stage.text.split())


def test_a_log_that_can_not_be_kept_is_said_before_the_session(
    stage: Stage, tmp_path: Path, capsys: pytest.CaptureFixture[Any]
) -> None:
    assert stage.play(acts(), "short", "--log", tmp_path) == 2
    assert stage.shown == []


def test_it_says_all_that_in_another_language(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    from footex.content import languages
    from pseudo import bare_english, pseudo_language

    monkeypatch.setattr(languages, "load_language", lambda _: pseudo_language())
    stage.play(at(19, b"n", b" ", b" ", 30.0, b"q"), "legs", "--language", "xx", "--no-log")
    words = {word for _, lines in stage.shown for word in bare_english("\n".join(lines))}
    assert words == {"Legs", "Squat", "Plank"}
