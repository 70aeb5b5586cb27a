"""The file of session logs: a line a session, added whole or not at all, whoever writes to it at once."""

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from filelock import FileLock, Timeout
from platformdirs import user_data_path

from footex.content.session_logs import write_logs
from footex.content.writing import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.timing.logs.session_log import SessionLog

__all__ = ["append_log", "default_log_file", "prepare_log_file"]

_WAIT_SECONDS: Final = 10
"""A line is written in milliseconds: who waits longer waits for something that hangs."""


def default_log_file() -> Path:
    """The file in the user's data folder, such as `~/.local/share/footex/sessions.jsonl`."""
    return user_data_path("footex", appauthor=False) / "sessions.jsonl"


def prepare_log_file(file: Path) -> None:
    """Make sure that a line can be added to a file, which may be absent, before there is one to add.

    Raises:
        OSError: It can't.
    """
    if file.exists() and not file.is_file():
        raise OSError(None, "isn't a file", os.fspath(file))
    file.parent.mkdir(parents=True, exist_ok=True)
    with _locked(file):
        pass


def append_log(log: "SessionLog", file: Path) -> None:
    """Add the line of a log to a file.

    The file is replaced by one with the line, so that no reader ever finds half of it, even if the process is killed
    while it writes; meanwhile others wait, so that no line of theirs is lost. A last line without an end gets one.

    Raises:
        OSError: It can't be written; then it is as it was before.
    """
    with _locked(file):
        before = file.read_bytes() if file.exists() else b""
        end = b"" if before.endswith(b"\n") or not before else b"\n"
        write_whole(before + end + write_logs(log).encode(), file, "--log")


@contextmanager
def _locked(file: Path) -> "Iterator[None]":
    # A link and its file are one file; the lock is beside, as the file itself is replaced.
    target = Path(os.path.realpath(file))
    lock = FileLock(target.with_name(f".{target.name}.lock"), timeout=_WAIT_SECONDS)
    try:
        lock.acquire()
    except Timeout:
        raise OSError(None, "is being written to by another process, which hangs", os.fspath(file)) from None
    try:
        yield
    finally:
        lock.release()
