"""What tests of runs share: a file of people, and what a folder holds."""

from pathlib import Path
from typing import Any

import pyarrow as pa

from footex.bulk import write_rows

__all__ = ["SOME", "contents", "unfinished", "write_people"]

SOME = 1_000
"""Rows, of which every hundredth is wrong."""


def write_people(path: Path, rows: int = SOME) -> Path:
    """Write a file of people."""
    people = pa.table({
        "person": [f"p{number}" for number in range(rows)],
        "routine": ["legs", "arms"] * (rows // 2),
        "budget": pa.array([None if number % 100 == 7 else number + 1 for number in range(rows)], pa.int64()),
    })  # fmt: skip
    write_rows(people, path)
    return path


def contents(folder: Path) -> dict[str, bytes]:
    """All files of a folder but the lock: their names and bytes."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != ".lock")
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def unfinished(folder: Path) -> list[Any]:
    """The files that nobody finished."""
    return list(folder.rglob(".footex-*"))
