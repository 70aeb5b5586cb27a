"""`footex list`: what there is."""

from textwrap import shorten
from typing import Any

import click

from footex import Catalog, estimate
from footex.cli.options import json_option, shows_content
from footex.cli.output import emit, emit_json
from footex.cli.plain import pick, plain
from footex.cli.text import FIGURES, Heading, clock_times, columns, paragraph
from footex.model.description import describe_equipment

__all__ = ["list_"]


@click.command("list", short_help="What there is: routines, exercises, sources, protocols.")
@shows_content
@json_option("Ids and titles, times in milliseconds.")
def list_(library: Catalog, *, json_: bool) -> None:
    """List the routines with their times, the exercises with what they need, the sources and the protocols."""
    if json_:
        emit_json(_as_json(library), ascii_only=False)
    else:
        emit(_show(library))


def _show(library: Catalog) -> list[str]:
    rows = [["Routines", *FIGURES]]
    rows += [[f"  {id_}", *clock_times(estimate(routine).total)] for id_, routine in library.routines.items()]
    exercises = {id_: describe_equipment(exercise.equipment) for id_, exercise in library.exercises.items()}
    sources = {id_: shorten(source.title, 50, placeholder=" ...") for id_, source in library.sources.items()}
    lines: list[str] = [*columns(rows), "", Heading("Exercises, and what they need"), *_entries(exercises)]
    lines += ["", Heading("Sources"), *_entries(sources)]
    if library.protocols:
        titles = {id_: shorten(protocol.title, 50, placeholder=" ...") for id_, protocol in library.protocols.items()}
        lines += ["", Heading("Protocols"), *_entries(titles)]
    return [*lines, "", "footex show ID tells more of each."]


def _entries(texts: dict[str, str]) -> list[str]:
    """Ids, each with its text; only the text is wrapped, as an id is there to be copied."""
    longest = max(map(len, texts))
    return [line for id_, text in texts.items() for line in paragraph(text, first=f"  {id_:<{longest}}  ")]


def _as_json(library: Catalog) -> dict[str, Any]:
    routines, exercises = library.routines.values(), library.exercises.values()
    return {
        "unit": "ms",
        "routines": [pick(routine, "id", "title") | {"time": plain(estimate(routine).total)} for routine in routines],
        "exercises": [
            pick(exercise, "id", "name") | {"needs": describe_equipment(exercise.equipment)} for exercise in exercises
        ],
        "sources": [pick(source, "id", "title") for source in library.sources.values()],
        "protocols": [pick(protocol, "id", "title") for protocol in library.protocols.values()],
    }
