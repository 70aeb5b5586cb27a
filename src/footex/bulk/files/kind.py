"""What sort of file holds rows, by its suffix, and what is wrong with one that can't be read."""

import os
from enum import Enum
from pathlib import Path
from typing import Final

from footex.errors import FootexError, InvalidValue, escape, one_line

__all__ = ["BrokenRows", "FileKind", "kind_of"]

_LONGEST: Final = 300


class FileKind(Enum):
    """What sort of file holds rows.

    Attributes:
        ARROW: Arrow IPC, also known as Feather 2: `.arrow`, `.feather`.
        PARQUET: Parquet: `.parquet`.
        CSV: Text, the first line of it the names of the columns: `.csv`.
    """

    ARROW = "Arrow"
    PARQUET = "Parquet"
    CSV = "CSV"


_SUFFIXES: Final = {
    ".arrow": FileKind.ARROW,
    ".feather": FileKind.ARROW,
    ".parquet": FileKind.PARQUET,
    ".csv": FileKind.CSV,
}


class BrokenRows(FootexError, ValueError):
    """A file of rows that can't be read: cut short, damaged, or of another kind than its suffix says.

    Attributes:
        path: The file.
        expected: What it was expected to be.
        problem: What is wrong, in the words of what reads it.

    Example:
        >>> print(BrokenRows("people.parquet", "Parquet", "the footer is missing"))
        people.parquet can't be read as Parquet: the footer is missing; give a whole file of that kind
    """

    def __init__(self, path: str, expected: str, problem: str) -> None:
        super().__init__(path, expected, problem)
        self.path = path
        self.expected = expected
        self.problem = problem

    def __str__(self) -> str:
        return (
            f"{escape(self.path)} can't be read as {self.expected}: {one_line(self.problem, _LONGEST)}; "
            "give a whole file of that kind"
        )


def kind_of(path: str | os.PathLike[str], field: str) -> FileKind:
    """The kind of a file by its suffix, whether it is there or not.

    Raises:
        InvalidValue: No kind has that suffix.

    Example:
        >>> kind_of("people.parquet", "read_rows.path")
        <FileKind.PARQUET: 'Parquet'>
    """
    kind = _SUFFIXES.get(Path(path).suffix.lower())
    if kind is None:
        right = f"name a file that ends in {', '.join(_SUFFIXES)}"
        raise InvalidValue(field, os.fspath(path), "has a suffix of no kind of file that holds rows", right)
    return kind
