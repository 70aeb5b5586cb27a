"""`footex check`: whether documents load, and whether what they hold is worth a second look."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from footex.cli.library import documents_at, library_of, standard_input
from footex.cli.output import emit_json, has_colours
from footex.cli.plain import pick
from footex.errors import count_noun

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from footex.content import Check, Problem
    from footex.content.files import File

__all__ = ["check"]


@click.command(short_help="Whether documents load, and what else is worth a look.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--format", "style", type=click.Choice(["text", "json", "github"]), default="text", show_default=True,
    help="For people, for programs, or as annotations of a GitHub workflow.",
)  # fmt: skip
@click.option("--pack", "packs", multiple=True, metavar="NAME", help="A pack whose ids may be referred to, too.")
@click.option(
    "--most-bytes", type=click.IntRange(min=1), metavar="N",
    help="The maximum size of a document in bytes; 1 MiB unless given.",
)  # fmt: skip
@click.option(
    "--select", multiple=True, metavar="CODE", help="Only this check's findings; again, or with commas, for more."
)
@click.option(
    "--ignore", multiple=True, metavar="CODE", help="Not this check's findings; again, or with commas, for more."
)
@click.option("--clinical", is_flag=True, help="Hold them to what clinical content must state, too.")
@click.option("--content", is_flag=True, help="Hold them to what content from a source must prove, too.")
@click.option(
    "--text", "texts", multiple=True, metavar="FILE",
    help="The text of a source, to compare with --content; again for more.",
)  # fmt: skip
@click.pass_context
def check(
    context: click.Context,
    paths: tuple[str, ...],
    style: str,
    packs: tuple[str, ...],
    most_bytes: int | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    *,
    clinical: bool,
    content: bool,
    texts: tuple[str, ...],
) -> None:
    """Parse, load and check documents: files, folders of them, and - for standard input.

    What keeps a document from loading can't be ignored, nor what clinical content lacks. Exit status 0 when all is well
    (advice doesn't count), 1 when there are problems, 2 when it can't be run.
    """
    from footex.content.checks import CLINICAL_CHECKS, EDITOR_CHECKS
    from footex.content.files import files_at
    from footex.content.problems import Severity
    from footex.content.text.parsing import MOST_BYTES

    bound = most_bytes or MOST_BYTES
    files = list(files_at(documents_at([path for path in paths if path != "-"])))
    if "-" in paths:
        files.append(standard_input(bound))
    if texts and not content:
        raise click.UsageError("--text is compared with --content alone; add it")
    more = (*(CLINICAL_CHECKS if clinical else ()), *(EDITOR_CHECKS if content else ()), *_of_texts(texts))
    selected = _codes("--select", select, more) or None
    report = _report(files, packs, bound, selected, _codes("--ignore", ignore), more)
    _STYLES[style](report)
    if content and not texts and style == "text":
        click.echo("no text of a source to compare: give it with --text FILE, where it is at hand")
    if report.more or any(problem.severity is not Severity.ADVICE for problem in report.problems):
        context.exit(1)


class _Report(NamedTuple):
    """What was found: the problems, how many more there are, how many were ignored, in how many files."""

    problems: "Sequence[Problem]"
    more: int
    ignored: int
    files: int


def _codes(option: str, values: "Iterable[str]", more: "Iterable[Check]" = ()) -> tuple[str, ...]:
    from footex.content.checks import CHECK_CODES
    from footex.content.checks.choice import as_codes

    known = (*CHECK_CODES, *(check.id for check in more))
    return as_codes([code.strip() for value in values for code in value.split(",")], option, known)


def _report(
    files: "Sequence[File]",
    packs: "Sequence[str]",
    most_bytes: int,
    select: tuple[str, ...] | None,
    ignore: tuple[str, ...],
    more: "Sequence[Check]",
) -> _Report:
    import footex
    from footex.content.checking import check_documents
    from footex.content.files import MOST_TOTAL_BYTES, Allowance
    from footex.content.loading import assemble_files

    try:
        allowance = Allowance("check", most_total_bytes=max(MOST_TOTAL_BYTES, most_bytes))
        held = assemble_files(files, library_of((), packs), most_bytes=most_bytes, allowance=allowance)
    except footex.InvalidDocument as error:
        return _Report(error.problems, error.more, 0, len(files))
    problems, ignored = check_documents(held, select=select, ignore=ignore, more=more)
    return _Report(problems, 0, ignored, len(files))


def _of_texts(paths: "Sequence[str]") -> "tuple[Check, ...]":
    """The checks against the texts of sources in files; none without a text."""
    from footex.content.checks.wording import wording_checks

    texts: list[str] = []
    for path in paths:
        try:
            texts.append(Path(path).read_text("utf-8-sig"))
        except OSError as error:
            raise click.UsageError(f"can't read {path!r}: {error.strerror}") from None
        except UnicodeDecodeError:
            raise click.UsageError(f"can't read {path!r}: it isn't UTF-8; save it as text") from None
    return wording_checks(texts) if texts else ()


def _page(problem: "Problem") -> str | None:
    """The page of the documentation that explains the check which found a problem."""
    from footex.content.checks import CHECKS, CLINICAL_CHECKS, EDITOR_CHECKS
    from footex.content.checks.wording import wording_checks

    known = (*CHECKS, *CLINICAL_CHECKS, *EDITOR_CHECKS, *wording_checks(()))
    return next((check.page for check in known if check.id == problem.code), None)


def _as_text(report: _Report) -> None:
    problems, more, ignored, files = report
    for problem in problems:
        severity = problem.severity.value
        click.echo(f"{click.style(severity, fg=_COLOURS[severity]) if has_colours() else severity}: {problem}")
    if more:
        click.echo(f"and {more:,} more")
    for page in dict.fromkeys(filter(None, map(_page, problems))):
        click.echo(f"explained on {page}")
    count = count_noun(len(problems) + more, "problem") if problems else "no problems"
    silenced = f", {ignored} ignored" if ignored else ""
    click.echo(f"{count_noun(files, 'file')}, {count}{silenced}")


def _as_json(report: _Report) -> None:
    names = ("file", "line", "column", "path", "severity", "code", "message")
    listed = [pick(problem, *names) | {"page": _page(problem)} for problem in report.problems]
    counted = {"files": report.files, "problems": listed, "more": report.more, "ignored": report.ignored}
    emit_json(counted, ascii_only=False)


def _as_github(report: _Report) -> None:
    """An annotation for each problem, by GitHub's workflow commands; the number ignored is a line of the log."""
    levels = {"error": "error", "warning": "warning", "advice": "notice"}
    for problem in report.problems:
        place = [f"file={_escape(problem.file)}"]
        place += [f"{name}={figure}" for name, figure in (("line", problem.line), ("col", problem.column)) if figure]
        text = _escape(": ".join(filter(None, (problem.path, problem.message))), data=True)
        click.echo(f"::{levels[problem.severity.value]} {','.join(place)},title={_escape(problem.code)}::{text}")
    if report.more:
        click.echo(f"::error::and {report.more} more problems in {report.files} files")
    if report.ignored:
        click.echo(f"{report.ignored} ignored")


def _escape(text: str, *, data: bool = False) -> str:
    # Percent signs first: the other replacements add some.
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return escaped if data else escaped.replace(":", "%3A").replace(",", "%2C")


_COLOURS = {"error": "red", "warning": "yellow", "advice": "cyan"}

_STYLES: "dict[str, Callable[[_Report], None]]" = {"text": _as_text, "json": _as_json, "github": _as_github}
