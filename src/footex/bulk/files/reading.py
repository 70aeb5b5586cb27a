"""Rows out of a file, lazily."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from footex.bulk.files.kind import kind_of
from footex.bulk.rows.absence import require_arrow

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyarrow as pa

__all__ = ["read_rows"]


def read_rows(path: str | os.PathLike[str]) -> "pa.RecordBatchReader":
    r"""Read the rows of a file as a stream of batches: Arrow IPC, Parquet or CSV, by its suffix.

    It is read as it is asked for, a batch of at most 65,536 rows at a time. In CSV the columns of figures are whole
    numbers, which are milliseconds where they are times, and all others are text; an empty cell is null.

    Args:
        path: A file that ends in `.parquet`, `.arrow`, `.feather` or `.csv`.

    Returns:
        A `pyarrow.RecordBatchReader`.

    Raises:
        MissingExtra: The extra `arrow` isn't installed.
        InvalidValue: A suffix of no such file.
        BrokenRows: The file can't be read, then or as soon as the damaged place is reached.
        OSError: It isn't there.

    Example:
        >>> import pathlib, tempfile
        >>> file = pathlib.Path(tempfile.mkdtemp()) / "people.csv"
        >>> _ = file.write_text("person,routine,budget\nanna,simple-foot-exercises,600000\n")
        >>> read_rows(file).read_all().to_pylist()
        [{'person': 'anna', 'routine': 'simple-foot-exercises', 'budget': 600000}]
    """
    kind = kind_of(path, "read_rows.path")
    require_arrow()
    from footex.bulk.files.opening import cut_file, iterate_piece, read_schema
    from footex.bulk.rows.streams import make_reader

    file = Path(path)
    schema = read_schema(file, kind)

    def batches() -> "Iterator[pa.RecordBatch]":
        for piece in cut_file(file, kind, sys.maxsize):
            yield from iterate_piece(file, kind, piece)

    return make_reader(schema, batches())
