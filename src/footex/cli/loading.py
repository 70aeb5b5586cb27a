"""The subcommands by their names, each loaded when it is asked for: most need modules that the others don't."""

from collections.abc import Callable, Mapping
from typing import Final

import click

__all__ = ["COMMANDS"]

# Imports rather than names of modules: type checkers and PyInstaller find what they load.


def _load_adherence() -> click.Command:
    from footex.cli.commands.adherence import adherence

    return adherence


def _load_bulk() -> click.Command:
    from footex.cli.commands.bulk import bulk

    return bulk


def _load_check() -> click.Command:
    from footex.cli.commands.check import check

    return check


def _load_compare() -> click.Command:
    from footex.cli.commands.compare import compare

    return compare


def _load_export() -> click.Command:
    from footex.cli.commands.export import export

    return export


def _load_fit() -> click.Command:
    from footex.cli.commands.fit import fit

    return fit


def _load_import() -> click.Command:
    from footex.cli.commands.importing import import_

    return import_


def _load_learn() -> click.Command:
    from footex.cli.commands.learn import learn

    return learn


def _load_list() -> click.Command:
    from footex.cli.commands.listing import list_

    return list_


def _load_new() -> click.Command:
    from footex.cli.commands.new import new

    return new


def _load_run() -> click.Command:
    from footex.cli.commands.run import run

    return run


def _load_schema() -> click.Command:
    from footex.cli.commands.schema import schema

    return schema


def _load_show() -> click.Command:
    from footex.cli.commands.show import show

    return show


def _load_time() -> click.Command:
    from footex.cli.commands.time import time

    return time


def _load_timeline() -> click.Command:
    from footex.cli.commands.timeline import timeline_

    return timeline_


def _load_week() -> click.Command:
    from footex.cli.commands.week import week

    return week


COMMANDS: Final[Mapping[str, Callable[[], click.Command]]] = {
    "adherence": _load_adherence,
    "bulk": _load_bulk,
    "check": _load_check,
    "compare": _load_compare,
    "export": _load_export,
    "fit": _load_fit,
    "import": _load_import,
    "learn": _load_learn,
    "list": _load_list,
    "new": _load_new,
    "run": _load_run,
    "schema": _load_schema,
    "show": _load_show,
    "time": _load_time,
    "timeline": _load_timeline,
    "week": _load_week,
}
"""What loads each command, in the order of the help."""
