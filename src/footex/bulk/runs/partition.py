"""One partition of a run: its rows through the function, into files that are whole or absent.

The wrong rows take their name first, the rows last: where there is a file of rows, its partition is whole, whatever
became of who wrote it.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
from attrs import frozen
from pyarrow.parquet import read_metadata

from footex.bulk.files.kind import BrokenRows, FileKind
from footex.bulk.files.opening import iterate_piece
from footex.bulk.files.piece import Piece
from footex.bulk.runs.errors import BrokenRun
from footex.bulk.runs.parts import FINGERPRINT, NUMBER, WRONG, Whole, describe_file, rows_file, wrong_file
from footex.bulk.runs.unfinished import Unfinished
from footex.errors import InvalidValue

__all__ = ["Partition", "write_partition"]


@frozen(kw_only=True)
class Partition:
    """What is to be done for a partition.

    Attributes:
        number: Its number, from 0.
        source: The file of the rows.
        kind: Of what kind that is.
        stamp: Its size and when it was last changed, in nanoseconds, as the run began.
        schema: Its columns.
        piece: Which rows of it.
        folder: Where the run writes.
        fingerprint: That of the run.
    """

    number: int
    source: Path
    kind: FileKind
    stamp: tuple[int, int]
    schema: pa.Schema
    piece: Piece
    folder: Path
    fingerprint: str


def write_partition(partition: Partition, function: Callable[..., Any]) -> Whole:
    """Write a partition, unless it is there: an earlier worker may have written it and died before it said so.

    Raises:
        BrokenRows: Its rows can't be read.
        BrokenRun: Its file is there and is of another run.
        InvalidValue: The function doesn't answer each row with one.
        Unwritable: It can't be written; then nothing of it is there.
    """
    target = rows_file(partition.folder, partition.number)
    if target.exists():
        return _find(partition, target)
    wrong_target = wrong_file(partition.folder, partition.number)
    with Unfinished(target) as rows, Unfinished(wrong_target) as wrong:
        reader = function(pa.RecordBatchReader.from_batches(partition.schema, _read(partition)))
        counted = counted_wrong = 0
        for batch in reader:
            numbered = _shift(batch, partition.piece.first_row)
            rows.write(numbered)
            counted += batch.num_rows
            if (problems := _wrong_of(numbered)).num_rows:
                wrong.write(problems)
                counted_wrong += problems.num_rows
        if counted != partition.piece.rows:
            found = f"answered {partition.piece.rows} rows with {counted}"
            raise InvalidValue("run.function", function, found, "give one that answers each row with one")
        wrong.finish({})
        marks = {FINGERPRINT: partition.fingerprint, NUMBER: str(partition.number), WRONG: str(counted_wrong)}
        rows.finish(marks)
    return _whole(partition, counted, counted_wrong, is_new=True)


def _read(partition: Partition) -> Iterator[pa.RecordBatch]:
    """The rows of a partition, of the file as it was when the run began."""
    source, kind = partition.source, partition.kind
    try:
        found = source.stat()
        if (found.st_size, found.st_mtime_ns) != partition.stamp:
            raise BrokenRows(str(source), kind.value, "it was changed since the run began")
        yield from iterate_piece(source, kind, partition.piece)
    except OSError as error:
        raise BrokenRows(str(source), kind.value, error.strerror or str(error)) from None


def _shift(batch: pa.RecordBatch, first_row: int) -> pa.RecordBatch:
    """Number rows within the whole file; the function numbers them within what it was given."""
    return batch.set_column(0, batch.schema.field(0), pc.add(batch.column(0), first_row))


def _wrong_of(batch: pa.RecordBatch) -> pa.RecordBatch:
    """The wrong rows: which row, whose, what is wrong where, and why."""
    found = batch.filter(batch.column(batch.num_columns - 1).is_valid())
    column, value, reason = found.column(found.num_columns - 1).flatten()
    names = [name for name in ("row", "person") if name in found.schema.names]
    columns = {name: found.column(name) for name in names}
    return pa.record_batch({**columns, "column": column, "value": value, "reason": reason})


def _find(partition: Partition, target: Path) -> Whole:
    """The partition that is there already."""
    right = "delete it to have it written again, or give another folder"
    try:
        found = read_metadata(target)
    except (pa.ArrowException, OSError):
        raise BrokenRun(str(target), "isn't a whole file of rows", right) from None
    marks = {key.decode(): value.decode() for key, value in (found.metadata or {}).items() if key != b"ARROW:schema"}
    if (marks.get(FINGERPRINT), marks.get(NUMBER)) != (partition.fingerprint, str(partition.number)):
        raise BrokenRun(str(target), "isn't of this run", right)
    wrong = int(marks[WRONG])
    if wrong and not wrong_file(partition.folder, partition.number).exists():
        raise BrokenRun(str(target), "is there without the file of its wrong rows", right)
    return _whole(partition, found.num_rows, wrong, is_new=False)


def _whole(partition: Partition, rows: int, wrong: int, *, is_new: bool) -> Whole:
    return Whole(
        number=partition.number,
        rows=rows,
        wrong=wrong,
        rows_file=describe_file(rows_file(partition.folder, partition.number)),
        wrong_file=describe_file(wrong_file(partition.folder, partition.number)) if wrong else None,
        is_new=is_new,
    )
