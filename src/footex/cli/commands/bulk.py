"""`footex bulk`: a file of people through the estimate or the fit, into a folder that a later run completes."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

import click

from footex import Catalog
from footex.cli.options import json_option, takes_library
from footex.cli.output import emit_json, is_terminal
from footex.cli.text import columns
from footex.errors import count_noun, one_line

if TYPE_CHECKING:
    from footex.bulk import EngineLike, RunSummary

__all__ = ["bulk"]

_ENGINES = ("local", "dask")
_WRONG_ROWS = 1
_MOST_REASONS = 20
_UNITS = ("bytes", "kB", "MB", "GB", "TB")


@click.command(short_help="Each of many people's time or fit, from a file of them.")
@click.argument("source", metavar="INPUT", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", required=True, metavar="DIR", type=click.Path(path_type=Path),
    help="A folder that is empty or isn't there yet, or that of a run which was stopped: it goes on from there.",
)  # fmt: skip
@click.option(
    "--fit/--estimate", "fit_", default=False,
    help="Fit the routine of each row to its budget, or say how long it takes, which is done unless given.",
)  # fmt: skip
@click.option("--parts", is_flag=True, help="The parts of each estimate, too.")
@click.option(
    "--engine", type=click.Choice(_ENGINES), default=_ENGINES[0], show_default=True,
    help="This process, or a Dask cluster of processes.",
)  # fmt: skip
@click.option(
    "--workers", type=click.IntRange(min=1), metavar="N",
    help="How many processes, with --engine dask; as many as there are cores unless given.",
)  # fmt: skip
@click.option(
    "--rows-per-partition", "rows", type=click.IntRange(min=1), metavar="N",
    help="How many rows each file of the output has; 1,048,576 unless given.",
)  # fmt: skip
@takes_library
@json_option("The summary as JSON.")
@click.pass_context
def bulk(
    context: click.Context,
    /,
    source: Path,
    output: Path,
    engine: "EngineLike",
    workers: int | None,
    rows: int | None,
    library: Catalog,
    *,
    fit_: bool,
    parts: bool,
    json_: bool,
) -> None:
    """Estimate each row of INPUT, or fit it to its budget: a file ending in .parquet, .arrow, .feather or .csv.

    A row names a routine; it may name a level and a pace. To be estimated it may have times of its own in place of the
    pace's, and other sets, repetitions and rests; to be fitted it has a budget. DIR/rows has the answers, DIR/wrong the
    rows that are wrong, with the reason, and DIR/manifest.json says what is whole. After an interruption the same
    command does what is missing.
    """
    if workers is not None and engine != "dask":
        raise click.UsageError("--workers is for --engine dask; leave it out, or add that")
    if parts and fit_:
        raise click.UsageError("--parts are those of an estimate; leave it or --fit out")
    # Only who has many people needs what reads their files.
    from footex.bulk import compile_catalog, estimate, fit, run

    began = monotonic()
    if fit_:
        function = partial(fit, catalog=library)
    else:
        function = partial(estimate, catalog=compile_catalog(library), parts=parts)
    options = {} if rows is None else {"rows_per_partition": rows}
    with _progress() as report:
        summary = run(function, source, output, engine=engine, workers=workers, progress=report, **options)
    if json_:
        emit_json(_as_json(summary), ascii_only=False)
    else:
        click.echo("\n".join(_describe(summary, output, monotonic() - began)))
    if summary.wrong:
        context.exit(_WRONG_ROWS)


@contextmanager
def _progress() -> "Iterator[Callable[[int, int], None]]":
    """What is told of the rows that are done: a bar on a terminal, and where it stopped if it is interrupted."""
    told = [(0, 0)]
    try:
        if is_terminal(sys.stderr):
            with _bar() as show:

                def tell(done: int, total: int) -> None:
                    told[0] = done, total
                    show(done, total)

                yield tell
        else:
            yield lambda done, total: told.__setitem__(0, (done, total))
    except KeyboardInterrupt:
        done, total = told[0]
        click.echo(f"footex: stopped; {done:,} of {total:,} rows are done, the same command does the rest", err=True)
        raise click.Abort from None


@contextmanager
def _bar() -> "Iterator[Callable[[int, int], None]]":
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    shown = (TextColumn("rows"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*shown, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("rows", total=None)
        yield lambda done, total: progress.update(task, completed=done, total=total)


def _describe(summary: "RunSummary", output: Path, seconds: float) -> Iterator[str]:
    """The summary, as lines."""
    partitions = count_noun(summary.partitions, "partition")
    found = summary.partitions - summary.written
    before = f", {found:,} of them from before" if found else ""
    took = f"{_size(summary.bytes)} in {output}, {seconds:.1f} s"
    yield f"{count_noun(summary.rows, 'row')} in {partitions}{before}: {took}"
    if summary.wrong:
        yield f"{count_noun(summary.wrong, 'row')} wrong, in {output / 'wrong'}:"
        ways = summary.wrong_by_reason
        yield from columns([(one_line(f"{one.column} {one.reason}"), f"{one.rows:,}") for one in ways[:_MOST_REASONS]])
        if (more := len(ways) - _MOST_REASONS) > 0:
            yield f"and {count_noun(more, 'other reason')}"


def _size(count: int) -> str:
    """A number of bytes, with three digits or so."""
    size, unit = float(count), 0
    while size >= 1000 and unit < len(_UNITS) - 1:
        size, unit = size / 1000, unit + 1
    return f"{count} bytes" if not unit else f"{size:.1f} {_UNITS[unit]}"


def _as_json(summary: "RunSummary") -> dict[str, object]:
    return {
        "rows": summary.rows,
        "wrong": summary.wrong,
        "wrong_by_reason": [
            {"column": one.column, "reason": one.reason, "rows": one.rows} for one in summary.wrong_by_reason
        ],
        "partitions": summary.partitions,
        "written": summary.written,
        "bytes": summary.bytes,
    }
