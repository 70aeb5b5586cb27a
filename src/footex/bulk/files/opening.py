"""Opening a file of rows: its columns, its pieces, and the rows of a piece, batch by batch."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, assert_never

import pyarrow as pa
from pyarrow import ipc
from pyarrow.parquet import ParquetFile

from footex.bulk.files.csv_file import cut_csv, iterate_csv, read_csv_schema
from footex.bulk.files.kind import BrokenRows, FileKind
from footex.bulk.files.piece import Piece, cut_units

__all__ = ["cut_file", "iterate_piece", "read_schema"]

_BATCH: Final = 65_536
"""How many rows a batch has at most, whatever the file has them in."""


def read_schema(path: Path, kind: FileKind) -> pa.Schema:
    """The columns of a file.

    Raises:
        BrokenRows: It isn't a file of that kind.
        OSError: It isn't there.
    """
    with _naming(path, kind):
        match kind:
            case FileKind.ARROW:
                return _open_arrow(path).schema
            case FileKind.PARQUET:
                return _open_parquet(path).schema_arrow
            case FileKind.CSV:
                return read_csv_schema(path)
            case _:
                assert_never(kind)


def cut_file(path: Path, kind: FileKind, most_rows: int) -> list[Piece]:
    """Cut a file into pieces of so many rows; what stands in them isn't read, but for the line ends of CSV.

    Raises:
        BrokenRows: It isn't a file of that kind.
        OSError: It isn't there.
    """
    with _naming(path, kind):
        match kind:
            case FileKind.ARROW:
                # One column tells how many rows there are.
                file = _open_arrow(path, fields=[0])
                counts = [file.get_batch(number).num_rows for number in range(file.num_record_batches)]
                return list(cut_units(counts, most_rows))
            case FileKind.PARQUET:
                metadata = _open_parquet(path).metadata
                counts = [metadata.row_group(number).num_rows for number in range(metadata.num_row_groups)]
                return list(cut_units(counts, most_rows))
            case FileKind.CSV:
                return list(cut_csv(path, most_rows))
            case _:
                assert_never(kind)


def iterate_piece(path: Path, kind: FileKind, piece: Piece) -> Iterator[pa.RecordBatch]:
    """The rows of a piece, in batches of at most 65,536.

    Raises:
        BrokenRows: They can't be read, or aren't as many as they were.
        OSError: The file isn't there.
    """
    with _naming(path, kind):
        left, skipped = piece.rows, piece.skipped
        for batch in _iterate_units(path, kind, piece):
            passed = min(skipped, batch.num_rows)
            wanted = batch.slice(passed, left)
            skipped, left = skipped - passed, left - wanted.num_rows
            for start in range(0, wanted.num_rows, _BATCH):
                yield wanted.slice(start, _BATCH)
        if left:
            raise BrokenRows(
                str(path), kind.value, f"{left} of {piece.rows} rows from row {piece.first_row} are missing"
            )


def _iterate_units(path: Path, kind: FileKind, piece: Piece) -> Iterator[pa.RecordBatch]:
    match kind:
        case FileKind.ARROW:
            file = _open_arrow(path)
            return (file.get_batch(number) for number in range(piece.start, piece.stop))
        case FileKind.PARQUET:
            groups = list(range(piece.start, piece.stop))
            batches: Iterator[pa.RecordBatch] = _open_parquet(path).iter_batches(_BATCH, groups, use_threads=False)
            return batches
        case FileKind.CSV:
            return iterate_csv(path, read_csv_schema(path), piece)
        case _:
            assert_never(kind)


def _open_arrow(path: Path, fields: list[int] | None = None) -> Any:
    # Not as a map of memory, whose pages would count as the process's own.
    return ipc.open_file(pa.OSFile(str(path)), options=ipc.IpcReadOptions(included_fields=fields, use_threads=False))


def _open_parquet(path: Path) -> Any:
    return ParquetFile(str(path), pre_buffer=False)


@contextmanager
def _naming(path: Path, kind: FileKind) -> Iterator[None]:
    """Name the file in what Arrow says of one that it can't read; that it isn't there stays an OSError."""
    try:
        yield
    except pa.ArrowException as error:
        raise BrokenRows(str(path), kind.value, str(error)) from None
    except OSError as error:
        # Arrow says so of bytes that make no sense, too; the operating system gives a number.
        if error.errno is not None:
            raise
        raise BrokenRows(str(path), kind.value, str(error)) from None
