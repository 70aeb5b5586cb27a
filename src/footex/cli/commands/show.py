"""`footex show`: one exercise, routine, source or protocol, for a person to read."""

import click

from footex import Catalog, UnknownId, dumps
from footex.cli.exercise_text import show_exercise
from footex.cli.options import json_option, shows_content
from footex.cli.output import emit
from footex.cli.protocol_text import show_protocol
from footex.cli.routine_text import show_routine
from footex.cli.source_text import show_source
from footex.cli.text import paragraph

__all__ = ["show"]


@click.command(short_help="An exercise, a routine, a source or a protocol.")
@click.argument("id")
@shows_content
@click.option("--evidence", is_flag=True, help="Where every figure comes from, too.")
@json_option("As a document, evidence included.")
def show(id: str, library: Catalog, *, evidence: bool, json_: bool) -> None:  # noqa: A002 - the name in the usage line
    """Show an exercise, a routine, a source or a protocol, with where it comes from and what to mind."""
    for shelf in (library.routines, library.exercises, library.sources, library.protocols):
        if json_ and id in shelf:
            click.echo(dumps(shelf[id]), nl=False)
            return
    lines = _show(id, library, evidence=evidence)
    if lines != _show(id, library, evidence=True):
        lines += paragraph(f"footex show {id} --evidence says where each figure comes from.")
    emit(lines)


def _show(id_: str, library: Catalog, *, evidence: bool) -> list[str]:
    if id_ in library.routines:
        return show_routine(library.routines[id_], evidence=evidence)
    if id_ in library.exercises:
        return show_exercise(library.exercises[id_], list(library.routines.values()))
    if id_ in library.sources:
        return show_source(library.sources[id_], evidence=evidence)
    if id_ in library.protocols:
        return show_protocol(library.protocols[id_], evidence=evidence)
    known = (*library.routines, *library.exercises, *library.sources, *library.protocols)
    raise UnknownId("exercise, routine, source or protocol", id_, known)
