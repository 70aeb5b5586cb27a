"""`footex list`: what there is."""

import json
from textwrap import shorten
from typing import Any

import click

from footex import Catalog, estimate
from footex.cli.library import takes_content
from footex.cli.output import emit, width_option
from footex.cli.text import Heading, columns, paragraph, three
from footex.model.description import describe_equipment

__all__ = ["list_"]


@click.command("list", short_help="What there is: routines, exercises, sources.")
@takes_content
@width_option
@click.option("--json", "json_", is_flag=True, help="Ids and titles, times in milliseconds.")
def list_(library: Catalog, *, json_: bool) -> None:
    """List the routines with their times, the exercises with what they need, and the sources."""
    if json_:
        click.echo(json.dumps(_as_json(library), indent=2, ensure_ascii=False))
    else:
        emit(_show(library))


def _show(library: Catalog) -> list[str]:
    rows = [["Routines", "low", "typical", "high"]]
    rows += [[f"  {one.id}", *three(estimate(one).total)] for one in library.routines.values()]
    exercises = [(one.id, describe_equipment(one.equipment)) for one in library.exercises.values()]
    sources = [(one.id, shorten(one.title, 50, placeholder=" ...")) for one in library.sources.values()]
    lines: list[str] = [*columns(rows), "", Heading("Exercises, and what they need"), *_entries(exercises)]
    return [*lines, "", Heading("Sources"), *_entries(sources), "", "footex show ID tells more of each."]


def _entries(entries: list[tuple[str, str]]) -> list[str]:
    """Ids, each with its text, which is wrapped: an id is there to be copied."""
    longest = max(len(id_) for id_, _ in entries)
    return [line for id_, text in entries for line in paragraph(text, first=f"  {id_:<{longest}}  ")]


def _as_json(library: Catalog) -> dict[str, Any]:
    routines = [(one, estimate(one).total.milliseconds) for one in library.routines.values()]
    return {
        "unit": "ms",
        "routines": [
            {"id": one.id, "title": one.title, "time": dict(zip(("low", "typical", "high"), total, strict=True))}
            for one, total in routines
        ],
        "exercises": [
            {"id": one.id, "name": one.name, "needs": describe_equipment(one.equipment)}
            for one in library.exercises.values()
        ],
        "sources": [{"id": one.id, "title": one.title} for one in library.sources.values()],
    }
