"""Where the command writes to: pipes that close, devices that are full, encodings that lack a letter."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from footex.cli import app
from footex.cli.commands.listing import list_

PROGRAM = "import sys; from footex.cli import main; main()"
LONG = ["timeline", "simple-foot-exercises", "--grain", "repetition"]


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-c", PROGRAM, *arguments]


@pytest.mark.parametrize("arguments", [LONG, [*LONG, "--json"], ["--help"]], ids=" ".join)
def test_a_pipe_that_closes_early_is_no_failure(arguments: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(command(*arguments), stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)

    assert (done.returncode, done.stderr) == (0, b"")


def test_a_check_whose_reader_has_seen_enough_is_no_failure(tmp_path: Path) -> None:
    for number in range(20):
        (tmp_path / f"{number}.json").write_text("{}")
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(command("check", str(tmp_path)), stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)

    assert (done.returncode, done.stderr) == (0, b"")


def test_a_mistake_keeps_its_status_where_nobody_reads_of_it() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(command("bogus"), stdout=writing, stderr=writing, check=False)
    os.close(writing)

    assert done.returncode == 2


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a system without a device that is always full")
def test_a_full_device_is_one_line_and_status_2() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command(*LONG), stdout=full, stderr=subprocess.PIPE, check=False)

    assert done.returncode == 2
    assert done.stderr == f"footex: {os.strerror(errno.ENOSPC)}\n".encode()


def test_a_letter_that_the_encoding_lacks_is_shown_escaped(tmp_path: Path) -> None:
    path = tmp_path / "toe.json"
    path.write_text('{"footex": 1, "type": "exercise", "id": "toe", "name": "Zeh \\u2192 vorn, \\u0142"}')
    done = subprocess.run(
        command("show", "toe", "--from", str(path)), capture_output=True, check=False,
        env={**os.environ, "PYTHONIOENCODING": "latin-1"},
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"Zeh \\u2192 vorn, \\u0142\n")


@pytest.mark.skipif(os.name != "posix", reason="a shell closes the stream")
def test_nothing_to_write_to_is_no_failure() -> None:
    shell = ["sh", "-c", 'exec "$@" >&-', "sh"]
    done = subprocess.run([*shell, *command("time", "simple-foot-exercises")], capture_output=True, check=False)

    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("error", "status", "line"),
    [
        (BrokenPipeError(errno.EPIPE, "Broken pipe"), 0, ""),
        (PermissionError(errno.EACCES, "Permission denied", "toes.json"), 2, "footex: toes.json: Permission denied\n"),
        (OSError("nothing works"), 2, "footex: nothing works\n"),
        (KeyboardInterrupt(), 130, "\n"),
    ],
)
def test_what_the_system_refuses_is_one_line(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: BaseException,
    status: int,
    line: str,
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(list_, "callback", refuse)
    assert app.run(["list"]) == status
    assert capsys.readouterr() == ("", line)


def test_nothing_more_is_written_to_what_failed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def fail(*_: object, **__: object) -> None:
        sys.stdout.write("what is kept for the end")
        raise OSError(errno.ENOSPC, "No space left")

    monkeypatch.setattr(list_, "callback", fail)
    with (tmp_path / "out").open("w", encoding="utf-8") as out:
        monkeypatch.setattr(sys, "stdout", out)
        assert app.run(["list"]) == 2
    assert (tmp_path / "out").read_bytes() == b""
    assert capsys.readouterr().err == "footex: No space left\n"


def test_without_streams_the_status_is_what_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.EPIPE, "Broken pipe")

    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert app.run(["list"]) == 0
    monkeypatch.setattr(app.click, "echo", fail)
    assert app.run(["bogus"]) == 2
