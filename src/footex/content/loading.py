"""Documents from files and folders: `load`, `load_files` and `load_folder`."""

import os
import stat
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import define

from footex.content.documents import read_document
from footex.content.problems import MOST_PROBLEMS, InvalidDocument, Problem, invalid_document
from footex.content.text.parsing import MOST_BYTES, Format, as_bound
from footex.content.values.assembly import assemble
from footex.content.values.parsed_document import parse_document
from footex.content.values.shapes import PLANS
from footex.errors import BoundExceeded, InvalidValue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import IO

    from footex.content.documents import Content
    from footex.content.values.assembly import Held
    from footex.content.values.parsed_document import ParsedDocument
    from footex.model.catalog import Catalog

    File = tuple[str, Callable[[int], bytes]]
    """A file's name for messages, and a function that reads at most one byte more than it is allowed."""

__all__ = [
    "MOST_DOCUMENTS", "MOST_TOTAL_BYTES", "Allowance", "assemble_files", "catalog_of", "documents_in", "files_at",
    "is_document", "load", "load_files", "load_folder", "read_within",
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


def load(
    path: str | os.PathLike[str],
    format: Format | None = None,  # noqa: A002 - as in `loads`
    *,
    catalog: "Catalog | None" = None,
    most_bytes: int = MOST_BYTES,
) -> "Content":
    """Read the document in a file, as `loads` reads a text.

    Args:
        path: The file.
        format: How it is written: "json" or "toml"; by the suffix of its name unless given.
        catalog: Where ids lead that the document itself doesn't hold; the bundled catalogue unless given.
        most_bytes: The bound on the document's size.

    Returns:
        What `loads` returns: the value; for a bundle a catalogue, in which each thing's origin is the file.

    Raises:
        InvalidDocument: The file can't be read, or anything is wrong with the document: all problems at once, each with
            the file and its place.
        InvalidValue: Another format, no catalogue, or a bound that isn't a whole number from 1 on.

    Example:
        >>> import footex, pathlib, tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = pathlib.Path(folder, "toe-spread.json")
        ...     footex.dump(footex.Exercise(id="toe-spread", name="Toe spread"), path)
        ...     load(path)
        <Exercise toe-spread>
    """
    name = os.fspath(path)
    form = _format_of(name) if format is None else format
    data = _read(Path(path), name, as_bound(most_bytes, "most_bytes"))
    return read_document(data, form, catalog=catalog, most_bytes=most_bytes, file=name)


def load_files(
    *paths: str | os.PathLike[str], catalog: "Catalog | None" = None, most_bytes: int = MOST_BYTES
) -> "Catalog":
    """Read documents from files; they may refer to one another, in whatever order they are given.

    Args:
        paths: Files whose names end in `.json` or `.toml`: exercises, routines, sources and bundles.
        catalog: Where ids lead that none of the files holds; the bundled catalogue unless given.
        most_bytes: The bound on the size of each file.

    Returns:
        A catalogue of all that the files hold and what it refers to; each thing's origin is its file.

    Raises:
        InvalidDocument: Anything wrong with any of the files: all problems at once, each with its file and place.
        InvalidValue: No file is named, or the bound isn't a whole number from 1 on.

    Example:
        >>> import footex, pathlib, tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = pathlib.Path(folder, "toe-spread.json")
        ...     footex.dump(footex.Exercise(id="toe-spread", name="Toe spread"), path)
        ...     load_files(path)
        <Catalog: 1 exercise, 0 routines, 0 sources>
    """
    if not paths:
        raise InvalidValue("load_files.paths", paths, "names no file", "write load_files('mine.json')")
    return catalog_of(assemble_files(files_at(paths), catalog, most_bytes=most_bytes))


def catalog_of(held: "Held") -> "Catalog":
    """A catalogue of what was read.

    Raises:
        InvalidDocument: There is something in it that no catalogue holds.
    """
    problems = [
        Problem(code="kind", message=f"a {kind} isn't kept in a catalogue; read it with footex.load", file=origin)
        for kind in ("pace", *PLANS)
        for origin, _ in held.values[kind].values()
    ]
    if problems:
        raise InvalidDocument(problems)
    return held.catalog()


def load_folder(
    folder: str | os.PathLike[str],
    *,
    catalog: "Catalog | None" = None,
    most_bytes: int = MOST_BYTES,
    most_documents: int = MOST_DOCUMENTS,
    most_total_bytes: int = MOST_TOTAL_BYTES,
) -> "Catalog":
    """Read all documents of a folder and of the folders in it.

    Args:
        folder: Every file in it whose name ends in `.json` or `.toml` is read, except hidden ones.
        catalog: Where ids lead that none of the files holds; the bundled catalogue unless given.
        most_bytes: The bound on the size of each file.
        most_documents: The bound on the number of files.
        most_total_bytes: The bound on the size of all files together.

    Returns:
        A catalogue, as `footex.content.load_files` gives it.

    Raises:
        InvalidDocument: Anything wrong with any of the files, or the folder can't be read or holds no document.
        BoundExceeded: More files than allowed, or more bytes; for bytes the figure is how many were read so far.
        InvalidValue: A bound that isn't a whole number from 1 on.

    Example:
        >>> import footex, tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     footex.load_folder(folder)
        Traceback (most recent call last):
        footex.content.problems.InvalidDocument: 1 problem...
    """
    paths = documents_in(folder, most_documents=most_documents)
    if not paths:
        message = "holds no document; write files whose names end in .json or .toml"
        raise invalid_document("unreadable", message, file=os.fspath(folder))
    allowance = Allowance("load_folder.folder", most_documents, most_total_bytes)
    return catalog_of(assemble_files(files_at(paths), catalog, most_bytes=most_bytes, allowance=allowance))


def files_at(paths: "Iterable[str | os.PathLike[str]]") -> "Iterator[File]":
    """Files, each by the name that it was given by."""
    for path in paths:
        yield os.fspath(path), partial(_read, Path(path), os.fspath(path))


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
            if not is_document(name):
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


def is_document(name: str) -> bool:
    """Whether a file of a folder or a pack is read as a document, by its name alone: hidden files aren't."""
    return not name.startswith(".") and name.lower().endswith(tuple(_FORMATS))


def assemble_files(
    files: "Iterable[File]",
    catalog: "Catalog | None" = None,
    *,
    most_bytes: int = MOST_BYTES,
    allowance: Allowance | None = None,
) -> "Held":
    """Read files and make values of them.

    Raises:
        InvalidDocument: Anything wrong with any of them.
        BoundExceeded: More than is allowed.
    """
    as_bound(most_bytes, "most_bytes")
    documents: list[ParsedDocument] = []
    errors: list[InvalidDocument] = []
    for name, read in files:
        try:
            format_ = _format_of(name)
            data = read(most_bytes)
            if allowance:
                allowance.take(data)
            documents.append(parse_document(data, format_, file=name, most_bytes=most_bytes))
        except InvalidDocument as error:
            errors.append(error)
    try:
        # All documents are read first, so that one report holds what is wrong with any of them.
        held = assemble(documents, catalog, unread=bool(errors))
    except InvalidDocument as error:
        raise _join([*errors, error]) from None
    if errors:
        raise _join(errors)
    return held


def _join(errors: list[InvalidDocument]) -> InvalidDocument:
    """One error of several: the first 100 problems, the others counted."""
    problems = [problem for error in errors for problem in error.problems]
    return InvalidDocument(
        problems[:MOST_PROBLEMS], sum(error.more for error in errors) + len(problems[MOST_PROBLEMS:])
    )


def _format_of(name: str) -> "Format":
    suffix = os.path.splitext(name)[1].lower()  # noqa: PTH122 - a name, not a path
    if suffix not in _FORMATS:
        other = _NO_FILE if os.path.isdir(name) else "is neither .json nor .toml; write one of these"  # noqa: PTH112
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


def _read(path: Path, name: str, most_bytes: int) -> bytes:
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
