"""`footex check`: whether documents load, and whether what they hold is worth a second look."""

import json
from typing import TYPE_CHECKING, NamedTuple

import click

from footex.cli.library import documents_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
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
@click.option(
    "--select", multiple=True, metavar="CODE", help="Only this check's findings; again, or with commas, for more."
)
@click.option(
    "--ignore", multiple=True, metavar="CODE", help="Not this check's findings; again, or with commas, for more."
)
@click.pass_context
def check(
    context: click.Context,
    paths: tuple[str, ...],
    style: str,
    packs: tuple[str, ...],
    most_bytes: int | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
) -> None:
    """Parse, load and check documents: files, and folders of them.

    What keeps a document from loading can't be ignored. Exit status 0 when all is well (advice doesn't count), 1 when
    there are problems, 2 when it can't be run.
    """
    from footex.content.problems import Severity

    files = documents_at(paths)
    report = _report(files, packs, most_bytes, _codes("--select", select) or None, _codes("--ignore", ignore))
    _STYLES[style](report)
    if report.more or any(problem.severity is not Severity.ADVICE for problem in report.problems):
        context.exit(1)


class _Report(NamedTuple):
    """What was found: the problems, how many more there are, how many were ignored, in how many files."""

    problems: "Sequence[Problem]"
    more: int
    ignored: int
    files: int


def _codes(option: str, values: "Iterable[str]") -> tuple[str, ...]:
    from footex.content.checks import CHECK_CODES
    from footex.content.checks.choice import as_codes

    return as_codes([code.strip() for value in values for code in value.split(",")], option, CHECK_CODES)


def _report(
    files: "Sequence[Path]",
    packs: "Sequence[str]",
    most_bytes: int | None,
    select: tuple[str, ...] | None,
    ignore: tuple[str, ...],
) -> _Report:
    import footex
    from footex.content.checking import check_documents
    from footex.content.loading import MOST_TOTAL_BYTES, Allowance, assemble_files, files_at
    from footex.content.text.parsing import MOST_BYTES

    base = footex.bundled()
    for pack in packs:
        base |= footex.load_pack(pack)
    try:
        allowance = Allowance("check", most_total_bytes=max(MOST_TOTAL_BYTES, most_bytes or 0))
        held = assemble_files(files_at(files), base, most_bytes=most_bytes or MOST_BYTES, allowance=allowance)
    except footex.DocumentError as error:
        return _Report(error.problems, error.more, 0, len(files))
    problems, ignored = check_documents(held, select=select, ignore=ignore)
    return _Report(problems, 0, ignored, len(files))


def _as_text(report: _Report) -> None:
    problems, more, ignored, files = report
    for problem in problems:
        click.echo(f"{problem.severity.value}: {problem}")
    if more:
        click.echo(f"and {more:,} more")
    count = len(problems) + more
    silenced = f", {ignored} ignored" if ignored else ""
    click.echo(f"{files} file{'' if files == 1 else 's'}, {count or 'no'} problem{'' if count == 1 else 's'}{silenced}")


def _as_json(report: _Report) -> None:
    names = ("file", "line", "column", "path", "severity", "code", "message")
    listed = [
        {name: getattr(one, name) for name in names} | {"severity": one.severity.value} for one in report.problems
    ]
    counted = {"files": report.files, "problems": listed, "more": report.more, "ignored": report.ignored}
    click.echo(json.dumps(counted, indent=2, ensure_ascii=False))


def _as_github(report: _Report) -> None:
    """One annotation a problem, as GitHub's workflow commands have it; what was ignored is a line of the log."""
    levels = {"error": "error", "warning": "warning", "advice": "notice"}
    for one in report.problems:
        place = [f"file={_escape(one.file)}"]
        place += [f"{name}={figure}" for name, figure in (("line", one.line), ("col", one.column)) if figure]
        text = _escape(f"{one.path}: {one.message}" if one.path else one.message, data=True)
        click.echo(f"::{levels[one.severity.value]} {','.join(place)},title={_escape(one.code)}::{text}")
    if report.more:
        click.echo(f"::error::and {report.more} more problems in {report.files} files")
    if report.ignored:
        click.echo(f"{report.ignored} ignored")


def _escape(text: str, *, data: bool = False) -> str:
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return escaped if data else escaped.replace(":", "%3A").replace(",", "%2C")


_STYLES: "dict[str, Callable[[_Report], None]]" = {
    "text": _as_text, "json": _as_json, "github": _as_github
}  # fmt: skip
