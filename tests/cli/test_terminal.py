"""What depends on the terminal and the system: width, colours, the pager, the time zone."""

import os
import shutil
import sys
from pathlib import Path
from typing import Any

import click
import pytest

from footex.cli import app, output, system_zone

ROUTINE = "simple-foot-exercises"


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Makes a terminal of so many columns and lines of the standard streams."""

    def make(columns: int, lines: int = 1000) -> None:
        monkeypatch.delenv("NO_COLOR", raising=False)
        monkeypatch.setenv("TERM", "xterm")
        monkeypatch.setattr(shutil, "get_terminal_size", lambda: os.terminal_size((columns, lines)))
        for name in ("stdin", "stdout"):
            monkeypatch.setattr(getattr(sys, name), "isatty", lambda: True)

    return make


def shown(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert app.run(list(arguments)) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize(
    "command", [("show", ROUTINE), ("time", ROUTINE), ("list",), ("week", "heel-and-foot-stretching")]
)
@pytest.mark.parametrize("width", [40, 60, 100])
def test_the_width_asked_for_is_kept(capsys: pytest.CaptureFixture[str], command: tuple[str, ...], width: int) -> None:
    lines = shown(capsys, *command, "--width", str(width)).splitlines()
    # A table keeps its columns of figures, an id stays whole in its row.
    prose = [line for line in lines if line.startswith(("  - ", "   ")) and "typical " not in line]
    assert max(map(len, prose), default=0) <= width
    assert lines != shown(capsys, *command).splitlines() or command[0] in ("list", "week")


@pytest.mark.parametrize(("columns", "width"), [(20, 40), (60, 60), (200, 120)])
def test_a_terminal_gives_its_width_within_bounds(terminal: Any, columns: int, width: int) -> None:
    assert output.terminal_width() == 80
    terminal(columns)
    assert output.terminal_width() == width


def test_headings_are_bold_at_a_terminal_alone(
    terminal: Any, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = shown(capsys, "show", "heel-raise")
    terminal(80)
    coloured = shown(capsys, "show", "heel-raise")
    assert coloured.startswith("\x1b[1mHeel raise\x1b[0m\n")
    assert click.unstyle(coloured) == plain
    monkeypatch.setenv("NO_COLOR", "1")
    assert shown(capsys, "show", "heel-raise") == plain
    monkeypatch.setenv("NO_COLOR", "")
    assert shown(capsys, "show", "heel-raise") == coloured
    monkeypatch.setenv("TERM", "dumb")
    assert shown(capsys, "show", "heel-raise") == plain


def test_a_pager_shows_what_is_longer_than_the_terminal(
    terminal: Any, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    paged: list[str] = []
    monkeypatch.setattr(click, "echo_via_pager", lambda text, color: paged.append(text))  # noqa: ARG005
    assert shown(capsys, "show", "heel-raise")
    terminal(80, lines=10)
    assert shown(capsys, "show", "heel-raise") == ""
    assert len(paged) == 1
    terminal(80, lines=100)
    assert shown(capsys, "show", "heel-raise")


def test_the_system_s_zone_is_the_one_that_tz_names(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TZ", ":Europe/Vienna")
    assert system_zone.system_zone() == "Europe/Vienna"
    assert "by the clock of Europe/Vienna" in shown(capsys, "week", "heel-and-foot-stretching")


def test_else_the_system_s_zone_is_the_one_that_its_local_time_links_to(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    link = tmp_path / "localtime"
    monkeypatch.setattr(system_zone, "_LOCAL_TIME", link)
    monkeypatch.setenv("TZ", "CET-1CEST")
    assert system_zone.system_zone() == "UTC"
    file = tmp_path / "zoneinfo" / "Europe" / "Vienna"
    file.parent.mkdir(parents=True)
    file.touch()
    link.symlink_to(file)
    assert system_zone.system_zone() == "Europe/Vienna"
    link.unlink()
    link.symlink_to(tmp_path / "elsewhere")
    assert system_zone.system_zone() == "UTC"
