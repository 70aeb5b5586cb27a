"""Documents from files and folders: `load`, `load_files` and `load_folder`."""

import os
from typing import TYPE_CHECKING

from footex.content.documents import read_document, read_picture
from footex.content.files import (
    MOST_DOCUMENTS,
    MOST_TOTAL_BYTES,
    Allowance,
    documents_in,
    files_at,
    format_of,
    is_picture,
    read_file,
)
from footex.content.problems import MOST_PROBLEMS, InvalidDocument, Problem, invalid_document
from footex.content.text.parsing import MOST_BYTES, Format, as_bound
from footex.content.values.assembly import assemble
from footex.content.values.parsed_document import parse_document
from footex.content.values.parsed_picture import parse_picture
from footex.content.values.shapes import WITHOUT_ID
from footex.errors import InvalidValue

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.content.documents import Content
    from footex.content.files import File
    from footex.content.values.assembly import Held
    from footex.content.values.parsed_document import ParsedDocument
    from footex.model.catalog import Catalog

__all__ = ["assemble_files", "catalog_of", "load", "load_files", "load_folder"]


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
        format: How it is written: "json" or "toml"; by the suffix of its name unless given. A file that ends in `.svg`
            is a picture of this name.
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
    if format is None and is_picture(name):
        return read_picture(read_file(path, as_bound(most_bytes, "most_bytes")), name)
    form = format_of(name) if format is None else format
    data = read_file(path, as_bound(most_bytes, "most_bytes"))
    return read_document(data, form, catalog=catalog, most_bytes=most_bytes, file=name)


def load_files(
    *paths: str | os.PathLike[str], catalog: "Catalog | None" = None, most_bytes: int = MOST_BYTES
) -> "Catalog":
    """Read documents from files; they may refer to one another, in whatever order they are given.

    Args:
        paths: Files whose names end in `.json` or `.toml`: exercises, routines, sources, protocols, pictures and
            bundles; and files that end in `.svg`, each a picture of its name.
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
        for kind in ("pace", *WITHOUT_ID)
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
        folder: Every file in it whose name ends in `.json` or `.toml` is read, except hidden ones; in folders named
            `pictures` also every file that ends in `.svg`, as a picture of its name.
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
            form = "svg" if is_picture(name) else format_of(name)
            data = read(most_bytes)
            if allowance:
                allowance.take(data)
            if form == "svg":
                documents.append(parse_picture(data, name))
            else:
                documents.append(parse_document(data, form, file=name, most_bytes=most_bytes))
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
