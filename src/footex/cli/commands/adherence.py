"""`footex adherence`: what was done of what was planned."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from footex import Catalog, Pace
from footex.cli.files import write_file
from footex.cli.logs import Logs, load_logs, load_plan, paces_of, takes_logs
from footex.cli.options import json_option, shows_content
from footex.cli.output import emit, emit_json
from footex.cli.plain import plain
from footex.cli.text import bullets, chosen_language, headed, paragraph
from footex.cli.texts.adherence import show_adherence
from footex.learn import Adherence, AdherenceRow, assess_adherence, draw_adherence
from footex.messages.learned import DRAWN, LINES_NOT_READ
from footex.model.figures.dates import as_date

__all__ = ["adherence"]


def _today() -> date:
    return datetime.now().astimezone().date()


@click.command(short_help="What was done of what was planned.")
@takes_logs
@click.option("--plan", "plan_file", metavar="FILE", help="The document of a plan, which footex week --json writes.")
@click.option(
    "--until", metavar="DATE", help="The last day to look at; today unless given.",
    callback=lambda _, __, value: None if value is None else as_date(value, "--until"),
)  # fmt: skip
@click.option("--draw", metavar="FILE", help="Draw it, too, into a file that ends in .svg.")
@shows_content
@json_option("The rows as JSON, times in milliseconds.")
def adherence(
    files: Sequence[str],
    played: Sequence[Pace],
    plan_file: str | None,
    until: date | None,
    draw: str | None,
    library: Catalog,
    *,
    json_: bool,
) -> None:
    """Compare LOG..., files of session logs, with a plan: what was done, week by week and by exercise.

    Without LOG, it is what footex run has logged. Without a plan, it is what was begun.
    """
    if draw is not None and not draw.lower().endswith(".svg"):
        raise click.UsageError(f"{draw!r} doesn't end in .svg, as a picture does")
    plan = None if plan_file is None else load_plan(plan_file, library)
    read = load_logs(files, missing=plan is not None)
    found = assess_adherence(
        read.logs, plan, routines=library, paces=paces_of(read.logs, played, Path()), until=until or _today()
    )
    if draw is not None:
        write_file(draw_adherence(found, language=chosen_language()).encode(), draw)
    if json_:
        emit_json(_as_json(found, read))
        return
    lines = show_adherence(found)
    if read.problems:
        lines += ["", *headed(LINES_NOT_READ()), *bullets(read.problems)]
    emit([*lines, *([] if draw is None else ["", *paragraph(DRAWN(file=draw))])])


def _as_json(found: Adherence, read: Logs) -> dict[str, Any]:
    """Adherence as plain data; all times in whole milliseconds."""
    trend = found.trend
    return {
        "until": str(found.until),
        "planned": found.planned,
        "unit": "ms",
        "sessions": [
            {name: plain(value) for name, value in row._asdict().items()}
            | {"day": str(row.day), "start": row.start.isoformat()}
            for row in found.sessions
        ],
        "weeks": [_row(row) for row in found.weeks],
        "routines": [_row(row) for row in found.routines],
        "exercises": [_row(row) for row in found.exercises],
        "total": _row(found.total),
        "trend": None if trend is None else {**trend._asdict(), "clear": trend.clear},
        "unread": [
            {name: plain(value) for name, value in one._asdict().items()} | {"start": one.start.isoformat()}
            for one in found.unread
        ],
        "not_read": [*map(str, read.problems)],
    }


def _row(row: AdherenceRow) -> dict[str, Any]:
    return {**row._asdict(), "name": str(row.name), "percent_done": row.percent_done}
