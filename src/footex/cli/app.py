"""The command as a whole: its subcommands, and how errors reach a person."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from contextvars import copy_context
from io import TextIOWrapper
from typing import Any, TextIO

import click

from footex import FootexError, __version__
from footex.cli.check import check
from footex.cli.compare import compare
from footex.cli.fit import fit
from footex.cli.importing import import_
from footex.cli.listing import list_
from footex.cli.new import new
from footex.cli.schema import schema
from footex.cli.show import show
from footex.cli.time import time
from footex.cli.timeline import timeline_
from footex.cli.week import week
from footex.errors import escape

__all__ = ["footex", "run"]

_START = """\
Exercises, doses and routines: how long a session takes, and why.

\b
  footex list                            what there is
  footex show heel-raise                 an exercise: how it is done
  footex show simple-foot-exercises      a routine: doses, sources, cautions
  footex time heel-and-foot-stretching   how long a routine takes, and why
  footex timeline simple-foot-exercises  a session step by step
  footex fit simple-foot-exercises --minutes 10
                                         what of it ten minutes hold
  footex week heel-and-foot-stretching   when to do it, over a week
  footex compare ankle-circles           how each source doses an exercise
  footex new exercise toe-spread         a document of one's own to fill in
  footex check toe-spread.toml           whether documents are right

footex informs and doesn't treat: read the cautions and stop rules first.
"""


_INTERRUPTED = 130
"""What shells make of a program that was interrupted."""


class _Closed(Exception):
    """The pipe is closed: whoever reads it has seen enough."""


class _Group(click.Group):
    """A group to which a closed pipe is no failure; of a BrokenPipeError click makes exit status 1."""

    def make_context(self, *arguments: Any, **more: Any) -> click.Context:
        with _telling_closed_pipes():
            return super().make_context(*arguments, **more)

    def invoke(self, ctx: click.Context) -> Any:
        with _telling_closed_pipes():
            return super().invoke(ctx)


@contextmanager
def _telling_closed_pipes() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise _Closed from None


@click.group(
    cls=_Group,
    help=_START,
    invoke_without_command=True,
    subcommand_metavar="[COMMAND] [ARGS]...",  # before click 8.2, the default takes the command for required
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="footex")
@click.pass_context
def footex(context: click.Context) -> None:
    """Show what there is to do where nothing was asked for."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


for _command in (list_, show, time, timeline_, fit, week, compare, check, new, schema, import_):
    footex.add_command(_command)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: As typed behind `footex`; those of the process unless given.

    Returns:
        The exit status: 0; 1 where `check` finds something, `fit` or `week` no way, `import` nothing; 2 after one line
        on standard error.
    """
    if isinstance(sys.stdout, TextIOWrapper):
        # A letter that the terminal's encoding lacks is shown escaped.
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        # The width of this run is no other run's.
        return copy_context().run(_run, arguments)
    except _Closed:
        _silence(sys.stdout)
        return 0
    except OSError as error:
        _silence(sys.stdout)
        return _fail(": ".join(filter(None, (error.filename, error.strerror))) or str(error))


def _run(arguments: Sequence[str] | None) -> int:
    try:
        status = footex.main(arguments, prog_name="footex", standalone_mode=False)
    except click.ClickException as error:
        return _fail(error.format_message())
    except FootexError as error:
        return _fail(str(error))
    except click.Abort:
        return _INTERRUPTED
    return status if isinstance(status, int) else 0


def _fail(message: str) -> int:
    try:
        click.echo(f"footex: {escape(' '.join(message.split()))}", err=True)
    except OSError:
        _silence(sys.stderr)
    return 2


def _silence(stream: TextIO | None) -> None:
    """Let nothing be written to a stream any more, not even what is kept for the process's end."""
    with suppress(OSError):
        if stream is not None:
            number = stream.fileno()
            os.dup2(os.open(os.devnull, os.O_WRONLY), number)
