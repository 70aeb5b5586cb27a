"""Runs the command within this process."""

import pytest

from footex.cli import app

__all__ = ["run"]


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    """The exit status of a command line, and what it wrote to standard output and to standard error."""
    status = app.run(list(map(str, arguments)))
    out, err = capsys.readouterr()
    return status, out, err
