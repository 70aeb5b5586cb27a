"""Ids that aren't found, and are somewhere else: another kind of thing, or in a pack that wasn't given."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager

import click

from footex import Catalog, FootexError, UnknownId
from footex.errors import clip, list_some

__all__ = ["say_where_else"]


@contextmanager
def say_where_else(library: Catalog, packs: Collection[str]) -> Iterator[None]:
    """Say of an id that isn't found what it is instead, or which installed pack has it.

    Args:
        library: What the id is looked up in.
        packs: The names of the packs that it holds already.

    Raises:
        click.UsageError: The id is somewhere else; any other error of the block is left as it is.
    """
    try:
        yield
    except UnknownId as error:
        if isinstance(error.id, str) and (where := _find(error.id, library) or _find_in_packs(error.id, packs)):
            raise click.UsageError(f"no {error.kind} {clip(error.id)}; {where}") from None
        raise


def _find(id_: str, library: Catalog) -> str:
    """What an id of the library stands for, in words; empty where there is none."""
    if id_ in library.protocols:
        routines = list_some([routine.id for routine in library.protocols[id_].routines()])
        return f"it is a protocol, whose routines are {routines}"
    # The routine of an article often has the id of its source, and there is more to do with it.
    for noun, shelf in (
        ("a routine", library.routines),
        ("an exercise", library.exercises),
        ("a source", library.sources),
    ):
        if id_ in shelf:
            return f"it is {noun}: footex show {id_}"
    return ""


def _find_in_packs(id_: str, given: Collection[str]) -> str:
    # Only an id that isn't found needs what packs hold.
    from footex import load_pack, packs

    for name in sorted({pack.name for pack in packs()} - set(given)):
        try:
            content = load_pack(name)
        except FootexError:  # what is wrong with it is told to whoever asks for it
            continue
        if any(id_ in shelf for shelf in (content.routines, content.exercises, content.sources, content.protocols)):
            return f"it is in the pack '{name}': add --pack {name}"
    return ""
