"""Runs the command within this process, with all that is bundled or with a fixed part of it."""

import pytest

import footex
from footex.cli import app, library

__all__ = ["ARTICLES", "bundle_only", "run"]

ARTICLES = ("heel-and-foot-stretching", "simple-foot-exercises")
"""The routines of the two articles, which refer to seven exercises and three sources."""


def bundle_only(monkeypatch: pytest.MonkeyPatch, *routines: str) -> None:
    """Show the command some bundled routines and what they refer to, so that it lists the same whatever is added."""
    shelf = footex.bundled().routines
    part = footex.Catalog(routines=[shelf[id_] for id_ in routines], origin="footex")
    monkeypatch.setattr(library, "bundled", lambda: part)


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    """The exit status of a command line, and what it wrote to standard output and to standard error."""
    status = app.run(list(map(str, arguments)))
    out, err = capsys.readouterr()
    return status, out, err
