"""Lines on their way out: headings in bold where the terminal has colours, a pager where they are longer than it."""

import os
import shutil
import sys
from collections.abc import Callable, Iterable
from typing import Any, TextIO

import click

from footex.cli.text import WIDTH, Heading, set_width

__all__ = ["emit", "has_colours", "terminal_width", "width_option"]

_NARROWEST = 40
_WIDEST = 120
"""Lines of text longer than this are hard to read."""


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()


def terminal_width() -> int:
    """The columns of the terminal, from 40 to 120; 80 where the output isn't a terminal."""
    if not _is_terminal(sys.stdout):
        return WIDTH
    return max(_NARROWEST, min(shutil.get_terminal_size().columns, _WIDEST))


def _set_width(context: click.Context, parameter: click.Parameter, value: int | None) -> None:  # noqa: ARG001
    set_width(terminal_width() if value is None else value)


width_option: Callable[[Callable[..., Any]], Callable[..., Any]] = click.option(
    "--width", type=click.IntRange(min=_NARROWEST), metavar="N", expose_value=False, callback=_set_width,
    help="The columns to fit; the terminal's, at most 120, or 80 where there is none.",
)  # fmt: skip


def has_colours() -> bool:
    """Whether to write colours: to a terminal, unless NO_COLOR is set to anything but an empty text."""
    return _is_terminal(sys.stdout) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def emit(lines: Iterable[str]) -> None:
    """Write lines: by the pager where a terminal has fewer, else straight out."""
    written = list(lines)
    colours = has_colours()
    text = "\n".join(click.style(one, bold=True) if colours and isinstance(one, Heading) else one for one in written)
    if _is_terminal(sys.stdout) and _is_terminal(sys.stdin) and len(written) >= shutil.get_terminal_size().lines:
        click.echo_via_pager(f"{text}\n", color=colours)
    else:
        click.echo(text, color=colours)
