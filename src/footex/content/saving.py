"""Documents to files: `dump`."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from footex.content.documents import dumps
from footex.content.writing import write_whole
from footex.errors import InvalidValue

if TYPE_CHECKING:
    from footex.content.documents import Content

__all__ = ["dump"]


def dump(value: "Content", path: str | os.PathLike[str]) -> None:
    """Write a value as a document to a file, in UTF-8, with line ends as on Unix, wherever it is.

    The file is written whole or not at all: where it can't be, one that was there before stays as it was.

    Args:
        value: What `dumps` takes.
        path: The file; its name ends in `.json`, so that `load` reads it.

    Raises:
        InvalidValue: Something else to write, another name, or what is there isn't a file.
        ConflictingIds: A plan of two different exercises, or sources, of one id.
        OSError: The file can't be written.

    Example:
        >>> import footex, pathlib, tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = pathlib.Path(folder, "mine.json")
        ...     dump(footex.timing.GENTLE, path)
        ...     footex.load(path).id
        'gentle-1'
    """
    data = dumps(value).encode()
    if Path(path).suffix.lower() != ".json":
        raise InvalidValue("dump.path", os.fspath(path), "doesn't end in .json", "documents are written as JSON")
    write_whole(data, path, "dump.path")
