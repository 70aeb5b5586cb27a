"""Rows into a file, whole or not at all."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from footex.bulk.files.kind import kind_of
from footex.bulk.rows.absence import require_arrow

if TYPE_CHECKING:
    from footex.bulk.rows.given import Rows

__all__ = ["write_rows"]


def write_rows(rows: "Rows", path: str | os.PathLike[str]) -> int:
    """Write rows to a file, in batches as they come: Arrow IPC, Parquet or CSV, by its suffix.

    The file is written whole or not at all. CSV has durations as whole milliseconds, a problem as three columns, texts
    of a list joined by semicolons, and nothing where there is none.

    Args:
        rows: What a function for many people answers, or anything else that is rows.
        path: A file that ends in `.parquet`, `.arrow`, `.feather` or `.csv`; one that is there is replaced.

    Returns:
        How many rows were written.

    Raises:
        MissingExtra: The extra `arrow` isn't installed.
        InvalidColumn: Two columns of one name.
        InvalidValue: Not rows, a suffix of no such file, or a column that CSV can't hold.
        OSError: The file can't be written.

    Example:
        >>> import pathlib, tempfile
        >>> import pyarrow
        >>> file = pathlib.Path(tempfile.mkdtemp()) / "people.parquet"
        >>> write_rows(pyarrow.table({"person": ["anna"], "routine": ["simple-foot-exercises"]}), file)
        1
        >>> read_rows(file).read_all().num_rows
        1
    """
    kind = kind_of(path, "write_rows.path")
    require_arrow()
    from footex.bulk.files.sink import create_whole, open_writer
    from footex.bulk.rows.streams import open_stream

    stream = open_stream(rows)
    count = 0
    with create_whole(Path(path)) as file, open_writer(file, stream.schema, kind) as write:
        for batch in stream.batches:
            write(batch.rows)
            count += batch.rows.num_rows
    return count
