"""Where rows are written: a file that takes its name once it is whole, and what puts batches into it."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, assert_never

import pyarrow as pa
from pyarrow import csv, ipc
from pyarrow.parquet import ParquetWriter

from footex.bulk.files.flat import flatten
from footex.bulk.files.kind import FileKind
from footex.errors import InvalidValue

__all__ = ["create_whole", "open_writer"]


@contextmanager
def create_whole(path: Path) -> Iterator[BinaryIO]:
    """Open a file to be written; it takes its name once all is written and on the disk, and else goes away."""
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        raise InvalidValue("write_rows.path", os.fspath(path), "isn't a file", "give the path of a file")
    unfinished = target.with_name(f".footex-{os.urandom(6).hex()}")
    try:
        with unfinished.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(target)
    finally:
        with suppress(OSError):
            unfinished.unlink()


@contextmanager
def open_writer(file: BinaryIO, schema: pa.Schema, kind: FileKind) -> Iterator[Callable[[pa.RecordBatch], None]]:
    """What writes batches into an open file."""
    match kind:
        case FileKind.ARROW:
            with ipc.new_file(file, schema) as writer:
                yield writer.write_batch
        case FileKind.PARQUET:
            with ParquetWriter(file, schema) as writer:
                yield writer.write_batch
        case FileKind.CSV:
            empty = flatten(pa.RecordBatch.from_pylist([], schema))
            with csv.CSVWriter(file, empty.schema) as writer:
                yield lambda batch: writer.write_batch(flatten(batch))
        case _:
            assert_never(kind)
