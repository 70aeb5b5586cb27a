"""Writing to the terminal: headings in bold if it has colours, by a pager if the lines are more than fit."""

import json
import os
import shutil
import sys
from collections.abc import Iterable
from typing import NoReturn, TextIO

import click

from footex.cli.text import WIDTH, Heading

__all__ = ["NARROWEST", "emit", "emit_json", "give_up", "has_colours", "is_terminal", "terminal_width"]

NARROWEST = 40
_WIDEST = 120
"""Lines of text longer than this are hard to read."""


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a stream is a terminal."""
    return stream is not None and stream.isatty()


def terminal_width() -> int:
    """The columns of the terminal, from 40 to 120; 80 where the output isn't a terminal."""
    if not is_terminal(sys.stdout):
        return WIDTH
    return max(NARROWEST, min(shutil.get_terminal_size().columns, _WIDEST))


def has_colours() -> bool:
    """Whether to write colours: to a terminal, unless NO_COLOR is set and not empty."""
    return is_terminal(sys.stdout) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def emit(lines: Iterable[str], *, paged: bool = True) -> None:
    """Write lines: by a pager if the terminal shows fewer, unless none is wanted, else directly."""
    written = list(lines)
    colours = has_colours()
    text = "\n".join(
        click.style(line, bold=True) if colours and isinstance(line, Heading) else line for line in written
    )
    interactive = paged and is_terminal(sys.stdout) and is_terminal(sys.stdin)
    if interactive and len(written) >= shutil.get_terminal_size().lines:
        click.echo_via_pager(f"{text}\n", color=colours)
    else:
        click.echo(text, color=colours)


def emit_json(value: object, *, ascii_only: bool = True) -> None:
    """Write plain data as JSON."""
    click.echo(json.dumps(value, indent=2, ensure_ascii=ascii_only))


def give_up(lines: Iterable[str], *, json_: bool) -> NoReturn:
    """Report why there is no result and exit with status 1; with `--json`, on standard error."""
    click.echo("\n".join(lines), err=json_)
    click.get_current_context().exit(1)
