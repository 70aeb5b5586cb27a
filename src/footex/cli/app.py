"""The command as a whole: its subcommands, and how errors reach a person."""

import os
import sys
from collections.abc import Sequence

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


@click.group(help=_START, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
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
        The exit status: 0, or 2 after one line on standard error; a subcommand may have others of its own.
    """
    try:
        status = footex.main(arguments, prog_name="footex", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        return _fail(error.format_message())
    except FootexError as error:
        return _fail(str(error))
    except BrokenPipeError:
        # Whoever reads the pipe has seen enough; nothing may be written at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status if isinstance(status, int) else 0


def _fail(message: str) -> int:
    click.echo(f"footex: {' '.join(message.split())}", err=True)
    return 2
