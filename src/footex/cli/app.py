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
from footex.cli.loading import COMMANDS
from footex.errors import clip, count_noun, escape

__all__ = ["footex", "run"]

_START = """\
Exercises, doses and routines: how long a session takes, and why.

\b
  footex list                            what there is
  footex show heel-raise                 an exercise: how it is done
  footex show simple-foot-exercises      a routine: doses, sources, cautions
  footex time heel-and-foot-stretching   how long a routine takes, and why
  footex timeline simple-foot-exercises  a session step by step
  footex run simple-foot-exercises       go through it, with a clock
  footex learn -o me.json                how quick you are, from your sessions
  footex adherence --plan plan.json      what was done of what was planned
  footex fit simple-foot-exercises --minutes 10
                                         what of it ten minutes hold
  footex week heel-and-foot-stretching   when to do it, over a week
  footex compare ankle-circles           how each source doses an exercise
  footex new exercise toe-spread         a document of one's own to fill in
  footex check toe-spread.toml           whether documents are right

footex informs and doesn't treat: read the cautions and stop rules first.
"""


_INTERRUPTED = 130
"""The exit status by which shells report an interrupted program."""


class _Closed(Exception):
    """The pipe that the output goes to is closed, as `footex list | head` closes it."""


class _Group(click.Group):
    """A group that loads a command when it is asked for, as most of them need modules that the others don't.

    It raises an error of its own for a closed pipe: click turns BrokenPipeError into exit status 1.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the signature is click's
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        return COMMANDS[cmd_name]() if cmd_name in COMMANDS else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in COMMANDS and not ctx.resilient_parsing:
            from difflib import get_close_matches

            for nearest in get_close_matches(args[0], COMMANDS, n=1):
                raise click.UsageError(f"No such command {clip(args[0])}; did you mean '{nearest}'?")
        return super().resolve_command(ctx, args)

    def make_context(self, *arguments: Any, **more: Any) -> click.Context:
        with _closed_pipes():
            return super().make_context(*arguments, **more)

    def invoke(self, ctx: click.Context) -> Any:
        with _closed_pipes():
            return super().invoke(ctx)


@contextmanager
def _closed_pipes() -> Iterator[None]:
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
    """Show the help where no subcommand is given."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: As typed after `footex`; those of the process unless given.

    Returns:
        The exit status: 0; 1 where `check` finds something, `bulk` wrong rows, `fit` or `week` no way, `import` or
        `learn` nothing; 2 after one line on standard error.
    """
    if isinstance(sys.stdout, TextIOWrapper):
        # The terminal's encoding may lack a letter, which would be an error without this.
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        # The width of the output is a context variable: a copied context keeps it from the next run in this process.
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
        return _fail(_in_one_line(error))
    except click.Abort:
        return _INTERRUPTED
    return status if isinstance(status, int) else 0


def _in_one_line(error: FootexError) -> str:
    """What an error says; of many problems of documents the first, as `check` is there for all of them."""
    # A command that reads no documents needs none of what reads them.
    from footex.content.problems import InvalidDocument

    if not isinstance(error, InvalidDocument):
        return str(error)
    first, *others = error.problems
    more = len(others) + error.more
    return f"{first}; `footex check` lists this and {count_noun(more, 'other problem')}" if more else str(first)


def _fail(message: str) -> int:
    try:
        click.echo(f"footex: {escape(' '.join(message.split()))}", err=True)
    except OSError:
        _silence(sys.stderr)
    return 2


def _silence(stream: TextIO | None) -> None:
    """Discard all further output to a stream, also what Python flushes when the process ends."""
    with suppress(OSError):
        if stream is not None:
            number = stream.fileno()
            os.dup2(os.open(os.devnull, os.O_WRONLY), number)
