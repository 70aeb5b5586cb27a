"""Where commands look for ids: the bundled content, packs, and documents of one's own."""

import os
from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from footex import bundled

if TYPE_CHECKING:
    from footex import Catalog

__all__ = ["documents_at", "library_of", "takes_content"]


def takes_content(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options `--from` and `--pack`, and the catalogue that they lead to as `library`."""

    @click.option(
        "--from", "paths", multiple=True, metavar="PATH",
        help="Documents of your own, a file or a folder, beside the bundled ones; may be given again.",
    )  # fmt: skip
    @click.option("--pack", "packs", multiple=True, metavar="NAME", help="An installed pack, too; may be given again.")
    @wraps(command)
    def with_library(*arguments: Any, paths: Sequence[str], packs: Sequence[str], **options: Any) -> None:
        command(*arguments, library=library_of(paths, packs), **options)

    return with_library


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
