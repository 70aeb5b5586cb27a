"""The session logs that commands read, and the paces that sessions were played at."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from footex import Catalog, Pace, Plan
from footex.cli.options import find_pace
from footex.messages.learned import UNREADABLE
from footex.timing import PACES, SessionLog

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Logs", "load_logs", "load_plan", "paces_of", "takes_logs"]


class Logs(NamedTuple):
    """What files of session logs hold.

    Attributes:
        logs: The logs, in the order of the files and of their lines.
        problems: What is wrong with other lines, each with its file and line.
    """

    logs: tuple[SessionLog, ...]
    problems: tuple[str, ...]


def takes_logs(command: "Callable[..., Any]") -> "Callable[..., Any]":
    """Give a command the argument LOG..., and `--played`, the paces that sessions were played at."""
    logs = click.argument("files", metavar="[LOG]...", nargs=-1)
    played = click.option(
        "--played", "played", multiple=True, metavar="PACE",
        help="A document of a pace that sessions were played at; may be given again.",
        callback=lambda _, __, names: tuple(map(find_pace, names)),
    )  # fmt: skip
    return logs(played(command))


def load_logs(files: Sequence[str], *, missing: bool = False) -> Logs:
    """Read files of session logs; without any, those that `footex run` adds to.

    Args:
        files: The files.
        missing: Whether the user's own file may be absent, which is as if nothing was done.
    """
    logs: list[SessionLog] = []
    problems: list[str] = []
    for file in map(Path, files or _own_file(missing=missing)):
        found = _read(file)
        logs += found.logs
        problems += found.problems
    return Logs(tuple(logs), tuple(problems))


def _own_file(*, missing: bool) -> Iterable[str]:
    from footex.cli.playing.log_file import default_log_file

    file = default_log_file()
    if file.exists():
        return (os.fspath(file),)
    if missing:
        return ()
    raise click.UsageError(f"no session is logged yet in {os.fspath(file)!r}; footex run logs one, or name a file")


def _read(file: Path) -> Logs:
    from footex.content.session_logs import InvalidLogs, read_logs

    if not file.exists():
        raise click.UsageError(f"no file {os.fspath(file)!r}")
    try:
        return Logs(read_logs(file.read_bytes()), ())
    except InvalidLogs as error:
        problems = (UNREADABLE(file=os.fspath(file), problem=str(problem)) for problem in error.problems)
        return Logs(error.logs, tuple(problems))
    except OSError as error:
        raise click.UsageError(f"can't read {os.fspath(file)!r}: {error.strerror}") from None


def load_plan(name: str, library: Catalog) -> Plan:
    """Read the document of a plan."""
    from footex import load

    plan = load(name, catalog=library)
    if isinstance(plan, Plan):
        return plan
    raise click.UsageError(f"{name!r} holds no plan; give the document of one, which footex week --json writes")


def paces_of(logs: Iterable[SessionLog], played: Iterable[Pace], folder: Path) -> tuple[Pace, ...]:
    """The paces that sessions were played at: the bundled ones, those that were named, and those of a folder.

    Args:
        logs: The sessions.
        played: Those that were named.
        folder: Where `footex learn` keeps earlier paces, each by its id.
    """
    paces = {pace.id: pace for pace in (*PACES, *played)}
    paces |= {pace.id: pace for pace in _kept({log.pace for log in logs} - set(paces), folder)}
    return tuple(paces.values())


def _kept(ids: Iterable[str], folder: Path) -> Iterator[Pace]:
    for id_ in sorted(ids):
        file = folder / f"{id_}.json"
        if file.is_file():
            pace = find_pace(os.fspath(file))
            if pace.id == id_:
                yield pace
