"""Where commands look for ids: the bundled content, and documents of one's own."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from footex import bundled

if TYPE_CHECKING:
    from footex import Catalog

__all__ = ["documents_at", "from_option", "library_of"]

from_option = click.option(
    "--from", "paths", multiple=True, metavar="PATH",
    help="Documents of your own, a file or a folder, beside the bundled ones; may be given again.",
)  # fmt: skip


def documents_at(paths: Sequence[str]) -> list[Path]:
    """List the documents that paths lead to: files, and folders of them."""
    from footex.content.loading import documents_in

    files: list[Path] = []
    for name in paths:
        path = Path(name)
        if not path.exists():
            raise click.UsageError(f"no file or folder {os.fspath(path)!r}")
        found = documents_in(path) if path.is_dir() else [path]
        if not found:
            raise click.UsageError(f"no document in {os.fspath(path)!r}; write files ending in .json or .toml")
        files += found
    return list(dict.fromkeys(files))


def library_of(paths: Sequence[str]) -> "Catalog":
    """The bundled catalogue, and what the documents at some paths hold."""
    if not paths:
        return bundled()
    from footex import load

    return bundled() | load(*documents_at(paths))
