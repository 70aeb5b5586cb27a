"""The files of a partition: their places, and what is known of those that are whole."""

from hashlib import file_digest
from pathlib import Path
from typing import Final

from attrs import frozen

__all__ = ["FINGERPRINT", "NUMBER", "WRONG", "Whole", "WholeFile", "describe_file", "rows_file", "wrong_file"]

FINGERPRINT: Final = "footex.run"
NUMBER: Final = "footex.partition"
WRONG: Final = "footex.wrong"
"""The keys under which a file of rows says what it is, in the metadata of Parquet."""


@frozen
class WholeFile:
    """A file that was written whole.

    Attributes:
        bytes: Its size.
        sha256: The hash of what it holds.
    """

    bytes: int
    sha256: str


@frozen(kw_only=True)
class Whole:
    """A partition that is whole.

    Attributes:
        number: Its number, from 0.
        rows: How many rows it has.
        wrong: How many of them are wrong.
        rows_file: Its rows.
        wrong_file: Its wrong rows, if any.
        is_new: Whether it was written now, not found.
    """

    number: int
    rows: int
    wrong: int
    rows_file: WholeFile
    wrong_file: WholeFile | None
    is_new: bool


def rows_file(folder: Path, number: int) -> Path:
    """The file with the rows of a partition."""
    return folder / "rows" / f"part-{number:05}.parquet"


def wrong_file(folder: Path, number: int) -> Path:
    """The file with the wrong rows of a partition, which is absent where there are none."""
    return folder / "wrong" / f"part-{number:05}.parquet"


def describe_file(path: Path) -> WholeFile:
    """The size and the hash of a file."""
    with path.open("rb") as file:
        digest = file_digest(file, "sha256").hexdigest()
    return WholeFile(path.stat().st_size, digest)
