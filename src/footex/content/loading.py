"""Documents from files and folders: `load` and `load_folder`."""

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from footex.content.assembly import assemble
from footex.content.drafts import read_draft
from footex.content.parsing import MOST_BYTES
from footex.content.problems import MOST_PROBLEMS, DocumentError, Problem
from footex.errors import InvalidValue

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.content.assembly import Held
    from footex.content.drafts import Draft
    from footex.content.parsing import Format
    from footex.model.catalog import Catalog

__all__ = ["assemble_files", "documents_in", "format_of", "load", "load_folder"]

_FORMATS: "dict[str, Format]" = {".json": "json", ".toml": "toml"}
_YAML = (
    "YAML isn't read, since the same text means different things to different readers; convert it: "
    "python -c 'import json, sys, yaml; json.dump(yaml.safe_load(sys.stdin), sys.stdout)' < it.yaml > it.json"
)


def load(*paths: str | os.PathLike[str], catalog: "Catalog | None" = None, most_bytes: int = MOST_BYTES) -> "Catalog":
    """Read documents from files; they may refer to one another, in whatever order they are given.

    Args:
        paths: Files whose names end in `.json` or `.toml`: exercises, routines, sources and bundles.
        catalog: Where ids lead that none of the files holds; the bundled catalogue unless given.
        most_bytes: The bound on the size of each file.

    Returns:
        A catalogue of all that the files hold and what it refers to; each thing's origin is its file.

    Raises:
        DocumentError: Anything wrong with any of the files: all problems at once, each with its file and place.

    Example:
        >>> import footex, pathlib, tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = pathlib.Path(folder, "toe-spread.json")
        ...     _ = path.write_text(footex.dumps(footex.Exercise(id="toe-spread", name="Toe spread")))
        ...     load(path)
        <Catalog: 1 exercise, 0 routines, 0 sources>
    """
    held = assemble_files(((os.fspath(path), Path(path)) for path in paths), catalog, most_bytes=most_bytes)
    if held.values["pace"]:
        problems = [
            Problem(code="kind", message="a pace isn't kept in a catalogue; read it with footex.loads", file=origin)
            for origin, _ in held.values["pace"].values()
        ]
        raise DocumentError(problems)
    return held.catalog()


def load_folder(
    folder: str | os.PathLike[str], *, catalog: "Catalog | None" = None, most_bytes: int = MOST_BYTES
) -> "Catalog":
    """Read all documents of a folder and of the folders in it.

    Args:
        folder: Every file in it whose name ends in `.json` or `.toml` is read, but for hidden ones.
        catalog: Where ids lead that none of the files holds; the bundled catalogue unless given.
        most_bytes: The bound on the size of each file.

    Returns:
        A catalogue, as `load` gives it.

    Raises:
        DocumentError: Anything wrong with any of the files, or the folder can't be read or holds no document.

    Example:
        >>> import footex, tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     footex.load_folder(folder)
        Traceback (most recent call last):
        footex.content.problems.DocumentError: 1 problem...
    """
    paths = documents_in(folder)
    if not paths:
        message = "holds no document; write files whose names end in .json or .toml"
        raise DocumentError([Problem(code="unreadable", message=message, file=os.fspath(folder))])
    return load(*paths, catalog=catalog, most_bytes=most_bytes)


def documents_in(folder: str | os.PathLike[str]) -> list[Path]:
    """List the documents of a folder, in the order of their paths; links that lead out of it are left out.

    Raises:
        DocumentError: The folder can't be read.
    """

    def fail(error: OSError) -> None:
        message = f"can't be read: {error.strerror}; give a folder"
        raise DocumentError([Problem(code="unreadable", message=message, file=os.fspath(folder))]) from None

    root = Path(folder).resolve()
    found: list[Path] = []
    for place, folders, files in os.walk(folder, onerror=fail):
        folders[:] = [name for name in folders if not name.startswith(".")]
        paths = [Path(place, name) for name in files if not name.startswith(".")]
        found += [one for one in paths if one.suffix.lower() in _FORMATS and one.resolve().is_relative_to(root)]
    return sorted(found)


def assemble_files(
    files: "Iterable[tuple[str, Path]]", catalog: "Catalog | None" = None, *, most_bytes: int = MOST_BYTES
) -> "Held":
    """Read files, each under the name that messages shall use, and make values of them.

    Raises:
        DocumentError: Anything wrong with any of them.
    """
    drafts: list[Draft] = []
    problems: list[Problem] = []
    more = 0
    for name, path in files:
        try:
            form = format_of(name)
            drafts.append(read_draft(_read(path, name, most_bytes), form, file=name, most_bytes=most_bytes))
        except DocumentError as error:
            problems += error.problems
            more += error.more
    held: Held | None = None
    try:
        held = assemble(drafts, catalog)
    except DocumentError as error:
        # An id that leads nowhere may lead to what a file that can't be read would have held.
        problems += [one for one in error.problems if not (problems and one.code == "reference")]
        more += error.more
    if held is None or problems:
        raise DocumentError(problems[:MOST_PROBLEMS], more + len(problems[MOST_PROBLEMS:]))
    return held


def format_of(name: str) -> "Format":
    """Tell a file's format by its name.

    Raises:
        DocumentError: Neither JSON nor TOML.
    """
    suffix = os.path.splitext(name)[1].lower()  # noqa: PTH122 - a name, not a path
    if suffix not in _FORMATS:
        message = _YAML if suffix in (".yaml", ".yml") else "is neither .json nor .toml; write one of these"
        raise DocumentError([Problem(code="format", message=message, file=name)])
    return _FORMATS[suffix]


def _read(path: Path, name: str, most_bytes: int) -> bytes:
    """Read one byte more than allowed at most, of a regular file only: a pipe may never end."""
    if not isinstance(most_bytes, int) or most_bytes < 1:
        raise InvalidValue("most_bytes", most_bytes, "is no bound", "write a whole number of bytes")
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            message = "isn't a file; give files, or a folder to footex.load_folder"
            raise DocumentError([Problem(code="unreadable", message=message, file=name)])
        with path.open("rb") as file:
            return file.read(most_bytes + 1)
    except (OSError, ValueError) as error:
        message = f"can't be read: {getattr(error, 'strerror', None) or error}; give a file"
        raise DocumentError([Problem(code="unreadable", message=message, file=name)]) from None
