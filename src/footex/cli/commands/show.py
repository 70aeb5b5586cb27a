"""`footex show`: one exercise, routine, source or protocol, for a person to read."""

import click

from footex import Catalog, UnknownId, dumps
from footex.cli.options import json_option, shows_content
from footex.cli.output import emit, emit_json
from footex.cli.text import paragraph
from footex.cli.texts.delivery import show_cert
from footex.cli.texts.exercise import show_exercise
from footex.cli.texts.protocol import show_protocol
from footex.cli.texts.routine import show_routine
from footex.cli.texts.source import show_source
from footex.messages.command import EVIDENCE_IS_SHOWN
from footex.model import describe_cert

__all__ = ["show"]


@click.command(short_help="An exercise, a routine, a source or a protocol.")
@click.argument("id")
@shows_content
@click.option("--evidence", is_flag=True, help="Where every figure comes from, too.")
@click.option("--cert", is_flag=True, help="Which items of CERT a routine states and leaves open, instead.")
@json_option("As a document, evidence included; with --cert, the items.")
def show(id: str, library: Catalog, *, evidence: bool, cert: bool, json_: bool) -> None:  # noqa: A002 - the name in the usage line
    """Show an exercise, a routine, a source or a protocol, with where it comes from and what to mind."""
    if cert:
        answers = describe_cert(library.routines[id])
        if json_:
            emit_json({item.value: answer or None for item, answer in answers.items()}, ascii_only=False)
        else:
            emit(show_cert(library.routines[id]))
        return
    for shelf in (library.routines, library.exercises, library.sources, library.protocols):
        if json_ and id in shelf:
            click.echo(dumps(shelf[id]), nl=False)
            return
    lines = _show(id, library, evidence=evidence)
    if lines != _show(id, library, evidence=True):
        lines += paragraph(EVIDENCE_IS_SHOWN(id=id))
    emit(lines)


def _show(id_: str, library: Catalog, *, evidence: bool) -> list[str]:
    if id_ in library.routines:
        return show_routine(library.routines[id_], evidence=evidence)
    if id_ in library.exercises:
        return show_exercise(library.exercises[id_], list(library.routines.values()), evidence=evidence)
    if id_ in library.sources:
        return show_source(library.sources[id_], evidence=evidence)
    if id_ in library.protocols:
        return show_protocol(library.protocols[id_], evidence=evidence)
    known = (*library.routines, *library.exercises, *library.sources, *library.protocols)
    raise UnknownId("exercise, routine, source or protocol", id_, known)
