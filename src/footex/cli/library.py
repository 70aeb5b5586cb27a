"""Where commands look up ids: the bundled content, packs, and the user's documents."""

import os
import sys
from codecs import BOM_UTF8
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from footex import bundled

if TYPE_CHECKING:
    from footex import Catalog
    from footex.content.files import File

__all__ = ["documents_at", "library_of", "standard_input"]


def documents_at(paths: Sequence[str]) -> list[Path]:
    """List the documents that paths lead to: files, and folders of them."""
    from footex.content.files import documents_in

    files: list[Path] = []
    for name in paths:
        path = Path(name)
        if not path.exists():
            raise click.UsageError(f"no file or folder {os.fspath(path)!r}")
        documents = documents_in(path) if path.is_dir() else [path]
        if not documents:
            raise click.UsageError(f"no document in {os.fspath(path)!r}; write files ending in .json or .toml")
        files += documents
    return list(dict.fromkeys(files))


def standard_input(most_bytes: int) -> "File":
    """Standard input as a file: JSON if it begins with a brace, as no TOML does, else TOML.

    At most one byte more than allowed is read of it.
    """
    if sys.stdin is None:
        raise click.UsageError("there is no standard input to read")
    data = sys.stdin.buffer.read(most_bytes + 1)
    is_json = data.removeprefix(BOM_UTF8).lstrip().startswith(b"{")
    return ("stdin.json" if is_json else "stdin.toml"), lambda _: data


def library_of(paths: Sequence[str], packs: Sequence[str] = ()) -> "Catalog":
    """The bundled catalogue, what packs hold, and what the documents at some paths hold."""
    library = bundled()
    for name in packs:
        from footex import load_pack

        library |= load_pack(name)
    if not paths:
        return library
    from footex.content import load_files

    return library | load_files(*documents_at(paths), catalog=library)
