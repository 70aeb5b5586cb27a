"""`footex check`: whether documents load, and whether what they hold is worth a second look."""

import json
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import click

from footex.cli.library import documents_at

if TYPE_CHECKING:
    from pathlib import Path

    from footex import Problem

__all__ = ["check"]


@click.command(short_help="Whether documents load, and what else is worth a look.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--format", "style", type=click.Choice(["text", "json", "github"]), default="text", show_default=True,
    help="For people, for programs, or as annotations of a GitHub workflow.",
)  # fmt: skip
@click.option("--pack", "packs", multiple=True, metavar="NAME", help="A pack whose ids may be referred to, too.")
@click.option(
    "--most-bytes", type=click.IntRange(min=1), metavar="N", help="The most bytes of a document; a MiB unless given."
)
@click.pass_context
def check(
    context: click.Context, paths: tuple[str, ...], style: str, packs: tuple[str, ...], most_bytes: int | None
) -> None:
    """Parse, load and check documents: files, and folders of them.

    Exit status 0 when all is well (advice doesn't count), 1 when there are problems, 2 when it can't be run.
    """
    from footex.content.problems import Severity

    files = documents_at(paths)
    found, more = _problems(files, packs, most_bytes)
    _STYLES[style](found, more, len(files))
    if more or any(problem.severity is not Severity.ADVICE for problem in found):
        context.exit(1)


def _problems(files: "Sequence[Path]", packs: Sequence[str], most_bytes: int | None) -> "tuple[Sequence[Problem], int]":
    import footex
    from footex.content.checks.drafts import check_drafts
    from footex.content.loading import MOST_TOTAL_BYTES, Allowance, assemble_files, files_at
    from footex.content.parsing import MOST_BYTES

    base = footex.bundled()
    for pack in packs:
        base |= footex.load_pack(pack)
    try:
        allowance = Allowance("check", most_total_bytes=max(MOST_TOTAL_BYTES, most_bytes or 0))
        held = assemble_files(files_at(files), base, most_bytes=most_bytes or MOST_BYTES, allowance=allowance)
    except footex.DocumentError as error:
        return error.problems, error.more
    return held.redefined() + check_drafts(held), 0


def _as_text(problems: "Sequence[Problem]", more: int, files: int) -> None:
    for problem in problems:
        click.echo(f"{problem.severity.value}: {problem}")
    if more:
        click.echo(f"and {more:,} more")
    count = len(problems) + more
    click.echo(f"{files} file{'' if files == 1 else 's'}, {count or 'no'} problem{'' if count == 1 else 's'}")


def _as_json(problems: "Sequence[Problem]", more: int, files: int) -> None:
    names = ("file", "line", "column", "path", "severity", "code", "message")
    listed = [{name: getattr(one, name) for name in names} | {"severity": one.severity.value} for one in problems]
    click.echo(json.dumps({"files": files, "problems": listed, "more": more}, indent=2, ensure_ascii=False))


def _as_github(problems: "Sequence[Problem]", more: int, files: int) -> None:
    """One annotation a problem, as GitHub's workflow commands have it."""
    levels = {"error": "error", "warning": "warning", "advice": "notice"}
    for one in problems:
        place = [f"file={_escape(one.file)}"]
        place += [f"{name}={figure}" for name, figure in (("line", one.line), ("col", one.column)) if figure]
        text = _escape(f"{one.path}: {one.message}" if one.path else one.message, data=True)
        click.echo(f"::{levels[one.severity.value]} {','.join(place)},title={_escape(one.code)}::{text}")
    if more:
        click.echo(f"::error::and {more} more problems in {files} files")


def _escape(text: str, *, data: bool = False) -> str:
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return escaped if data else escaped.replace(":", "%3A").replace(",", "%2C")


_STYLES: "dict[str, Callable[[Sequence[Problem], int, int], None]]" = {
    "text": _as_text, "json": _as_json, "github": _as_github
}  # fmt: skip
