"""Files and folders of documents: which are read, their bytes within bounds, and why one can't be read."""

import os
import stat
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import define

from footex.content.problems import InvalidDocument, invalid_document
from footex.content.text.parsing import Format, as_bound
from footex.errors import BoundExceeded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import IO

    File = tuple[str, Callable[[int], bytes]]
    """A file's name for messages, and a function that reads at most one byte more than it is allowed."""

__all__ = [
    "MOST_DOCUMENTS", "MOST_TOTAL_BYTES", "Allowance", "documents_in", "files_at", "format_of", "is_document",
    "is_picture", "read_file", "read_within",
]  # fmt: skip

MOST_DOCUMENTS = 10_000
"""The maximum number of documents of a folder or a pack, unless the caller allows more."""

MOST_TOTAL_BYTES = 1 << 26
"""The maximum size in bytes of all documents of a folder or a pack, unless the caller allows more."""

_PIECE = 1 << 12
_FORMATS: "dict[str, Format]" = {".json": "json", ".toml": "toml"}
_YAML = (
    "YAML isn't read, since the same text means different things to different readers; convert it: "
    "python -c 'import json, sys, yaml; json.dump(yaml.safe_load(sys.stdin), sys.stdout)' < it.yaml > it.json"
)
_NO_FILE = "isn't a file; give files, or a folder to footex.load_folder"


def files_at(paths: "Iterable[str | os.PathLike[str]]") -> "Iterator[File]":
    """Files, each by the name that it was given by."""
    for path in paths:
        yield os.fspath(path), partial(read_file, path)


@define
class Allowance:
    """How many documents, and bytes in total, may be read from a folder or pack, and how many were.

    `field` is what errors name.
    """

    field: str
    most_documents: int = MOST_DOCUMENTS
    most_total_bytes: int = MOST_TOTAL_BYTES
    documents: int = 0
    total_bytes: int = 0

    def take(self, data: bytes) -> None:
        """Count a document.

        Raises:
            BoundExceeded: It is one too many, or its bytes are.
        """
        self.documents += 1
        self.total_bytes += len(data)
        _check_bound(self.field, self.documents, self.most_documents, "documents")
        _check_bound(self.field, self.total_bytes, as_bound(self.most_total_bytes, "most_total_bytes"), "bytes")


def _check_bound(field: str, figure: int, bound: int, unit: str) -> None:
    if figure > bound:
        raise BoundExceeded(field, figure, bound, unit)


def documents_in(folder: str | os.PathLike[str], *, most_documents: int = MOST_DOCUMENTS) -> list[Path]:
    """List the documents of a folder, in the order of their paths; links that lead out of it are left out.

    Raises:
        InvalidDocument: The folder can't be read.
        BoundExceeded: More documents than allowed; the figure is how many there are.
        InvalidValue: A bound that isn't a whole number from 1 on.
    """
    as_bound(most_documents, "most_documents")

    def fail(error: OSError) -> None:
        raise _unreadable(os.fspath(folder), error, "a folder") from None

    try:
        root = os.path.realpath(folder)
    except ValueError as error:
        raise _unreadable(os.fspath(folder), error, "a folder") from None
    documents: list[Path] = []
    count = 0
    for place, folders, files in os.walk(folder, onerror=fail):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            if not is_document(name, os.path.basename(place)):  # noqa: PTH119 - a name, not a path
                continue
            path = Path(place, name)
            # `realpath` leaves a link that leads to itself as it is: it is listed, and reported when it is read.
            if Path(os.path.realpath(path)).is_relative_to(root):
                count += 1
                # The others are counted for the error, not kept.
                if count <= most_documents:
                    documents.append(path)
    _check_bound("load_folder.folder", count, most_documents, "documents")
    return sorted(documents)


def is_document(name: str, folder: str) -> bool:
    """Whether a file of a folder or a pack is read, by its name and that of its folder: hidden files aren't.

    Drawings are read in folders that are named `pictures`: elsewhere they are anything, such as a logo.
    """
    is_read = name.lower().endswith(tuple(_FORMATS)) or (folder == "pictures" and is_picture(name))
    return is_read and not name.startswith(".")


def is_picture(name: str) -> bool:
    """Whether a file is a picture, by the suffix of its name."""
    return name.lower().endswith(".svg")


def format_of(name: str) -> "Format":
    """The format of a file, by the suffix of its name.

    Raises:
        InvalidDocument: It is neither .json nor .toml.
    """
    suffix = os.path.splitext(name)[1].lower()  # noqa: PTH122 - a name, not a path
    if suffix not in _FORMATS:
        is_folder = os.path.isdir(name)  # noqa: PTH112 - Path("") would be one
        other = _NO_FILE if is_folder else "is neither .json nor .toml; write one of these"
        message = _YAML if suffix in (".yaml", ".yml") else other
        raise invalid_document("format", message, file=name)
    return _FORMATS[suffix]


def read_within(file: "IO[bytes]", most_bytes: int) -> bytes:
    """Read at most one byte more than allowed, which shows that there are more."""
    pieces: list[bytes] = []
    left = most_bytes + 1
    # In small pieces, as a file in a zip may expand to far more: a decompressor gets no more than it has to.
    while left and (piece := file.read(min(_PIECE, left))):
        pieces.append(piece)
        left -= len(piece)
    return b"".join(pieces)


def read_file(path: str | os.PathLike[str], most_bytes: int) -> bytes:
    """Read at most one byte more of a file than allowed.

    Raises:
        InvalidDocument: It can't be read, or isn't a regular file.
    """
    name, path = os.fspath(path), Path(path)
    try:
        if stat.S_ISREG(path.stat().st_mode):  # a pipe may never end
            with path.open("rb") as file:
                return read_within(file, most_bytes)
    except (OSError, ValueError) as error:
        raise _unreadable(name, error, "a file") from None
    raise invalid_document("unreadable", _NO_FILE, file=name)


def _unreadable(name: str, error: OSError | ValueError, right: str) -> InvalidDocument:
    message = f"can't be read: {getattr(error, 'strerror', None) or error}; give {right}"
    return invalid_document("unreadable", message, file=name)
