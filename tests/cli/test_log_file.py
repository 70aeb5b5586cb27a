"""The file of session logs: whole lines, whoever writes and however that ends."""

import os
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from filelock import FileLock
from played import SHORT, session_of

from footex.cli.playing import log_file, machine
from footex.cli.playing.log_file import append_log, default_log_file, prepare_log_file
from footex.cli.playing.logged import log_of
from footex.content import read_logs, write_logs
from footex.timing import SessionLog

HERE = Path(__file__).parent


def log_at(second: int) -> SessionLog:
    session = session_of(SHORT)
    state = machine.advance(session, machine.begin(0), 60_000)
    return log_of(session, state, datetime(2026, 11, 23, 7, 0, second, tzinfo=UTC))


def test_each_session_is_a_line(tmp_path: Path) -> None:
    file = tmp_path / "sessions.jsonl"
    for second in (1, 2, 3):
        append_log(log_at(second), file)
    assert read_logs(file.read_bytes()) == (log_at(1), log_at(2), log_at(3))
    assert file.read_text(encoding="utf-8").count("\n") == 3


def test_a_last_line_without_an_end_gets_one(tmp_path: Path) -> None:
    file = tmp_path / "sessions.jsonl"
    file.write_text(write_logs(log_at(1)).rstrip(), encoding="utf-8")
    append_log(log_at(2), file)
    assert read_logs(file.read_bytes()) == (log_at(1), log_at(2))
    file.write_bytes(b"")
    append_log(log_at(3), file)
    assert file.read_text(encoding="utf-8") == write_logs(log_at(3))


def test_what_else_is_in_the_file_stays(tmp_path: Path) -> None:
    file = tmp_path / "sessions.jsonl"
    file.write_bytes(b"not a log\xff\n")
    append_log(log_at(1), file)
    assert file.read_bytes() == b"not a log\xff\n" + write_logs(log_at(1)).encode()


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    file, link = tmp_path / "kept" / "mine.jsonl", tmp_path / "link.jsonl"
    prepare_log_file(file)
    link.symlink_to(file)
    append_log(log_at(1), link)
    assert link.is_symlink()
    assert read_logs(file.read_bytes()) == (log_at(1),)


def test_folders_are_made_and_nothing_else_until_there_is_a_line(tmp_path: Path) -> None:
    file = tmp_path / "data" / "footex" / "sessions.jsonl"
    prepare_log_file(file)
    assert file.parent.is_dir()
    assert not file.exists()


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="isn't a file") as raised:
        prepare_log_file(tmp_path)
    assert raised.value.filename == str(tmp_path)


def test_a_file_that_another_one_keeps_is_refused_after_a_while(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log_file, "_WAIT_SECONDS", 0.05)
    file = tmp_path / "sessions.jsonl"
    with FileLock(tmp_path / ".sessions.jsonl.lock"), pytest.raises(OSError, match="another process, which hangs"):
        append_log(log_at(1), file)
    append_log(log_at(1), file)


def test_the_usual_file_is_in_the_user_s_data_folder() -> None:
    assert default_log_file().parts[-2:] == ("footex", "sessions.jsonl")


PROGRAM = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from test_log_file import append_log, log_at
log = log_at(int(sys.argv[3]))
print("begins", flush=True)
for _ in range(int(sys.argv[4])):
    append_log(log, Path(sys.argv[2]))
"""


def write_apart(file: Path, second: int, times: int) -> subprocess.Popen[str]:
    """A process that adds a line so many times."""
    command = [sys.executable, "-c", PROGRAM, str(HERE), str(file), str(second), str(times)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_two_at_once_do_not_mix_and_lose_no_line(tmp_path: Path) -> None:
    file = tmp_path / "sessions.jsonl"
    both = [write_apart(file, second, 10) for second in (1, 2)]
    for one in both:
        one.communicate(timeout=60)
    assert [one.returncode for one in both] == [0, 0]
    logs = read_logs(file.read_bytes())
    assert [logs.count(log_at(second)) for second in (1, 2)] == [10, 10]


@pytest.mark.thorough
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a system that kills")
def test_who_is_killed_at_any_moment_leaves_whole_lines_and_the_file_to_others(tmp_path: Path) -> None:
    file = tmp_path / "sessions.jsonl"
    line = write_logs(log_at(1)).encode()
    most = 0
    for milliseconds in range(0, 40, 4):
        writer = write_apart(file, 1, 1_000_000)
        assert writer.stdout is not None
        assert writer.stdout.readline() == "begins\n"
        # Readers find whole lines at any moment.
        until = time.monotonic() + milliseconds / 1000
        while time.monotonic() < until:
            assert not file.exists() or set(file.read_bytes().splitlines(keepends=True)) <= {line}
        os.kill(writer.pid, signal.SIGKILL)
        writer.communicate(timeout=60)
        data = file.read_bytes() if file.exists() else b""
        assert set(data.splitlines(keepends=True)) <= {line}
        append_log(log_at(2), file)
        assert file.read_bytes() == data + write_logs(log_at(2)).encode()
        most = max(most, len(data))
        file.unlink(missing_ok=True)
    assert most
