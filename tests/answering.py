"""A small function for many people, which knows nothing of routines: a row is wrong where its budget is below 1."""

import os
import time
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from footex.bulk.rows.problems import Problems
from footex.bulk.rows.streams import make_reader, open_stream

__all__ = ["answer", "answer_and_end_the_worker_once", "answer_slowly", "answer_with_too_few", "end_the_worker"]


def answer(rows: Any, *, factor: int = 2) -> Any:
    """The budget times a factor; wrong where it is below 1 or null."""
    stream = open_stream(rows)
    kept = [name for name in ("person", "routine") if name in stream.schema.names]
    numbered = Problems(0).to_array().type
    fields = [("row", pa.int64()), *((name, stream.schema.field(name).type) for name in kept)]
    schema = pa.schema([*fields, ("time", pa.duration("ms")), ("problem", numbered)])

    def batches():
        for first, batch in stream.batches:
            figures = batch.column("budget")
            problems = Problems(batch.num_rows)
            is_wrong = pc.fill_null(pc.less(figures, 1), True).to_numpy(zero_copy_only=False)
            problems.note("budget", is_wrong, "is below 1", figures)
            right = pa.array(problems.right)
            times = pc.if_else(right, pc.multiply(figures, factor), None).cast(pa.int64()).cast(pa.duration("ms"))
            rows = pa.array(range(first, first + batch.num_rows), pa.int64())
            columns = [rows, *(batch.column(name) for name in kept), times, problems.to_array()]
            yield pa.RecordBatch.from_arrays(columns, schema=schema)

    return make_reader(schema, batches())


def answer_slowly(rows: Any, *, seconds: float = 0.02) -> Any:
    """The same, after some time for each batch."""
    return _delayed(answer(rows), lambda: time.sleep(seconds))


def answer_and_end_the_worker_once(rows: Any, *, mark: str) -> Any:
    """The same; the first worker that comes to the second batch of a partition ends at once."""

    def end():
        try:
            Path(mark).touch(exist_ok=False)
        except FileExistsError:
            return
        os._exit(1)

    return _delayed(answer(rows), end)


def end_the_worker(rows: Any) -> Any:
    """Every worker that comes to a row ends at once."""
    return _delayed(answer(rows), lambda: os._exit(1))


def answer_with_too_few(rows: Any) -> Any:
    """One row less than asked for in each batch."""
    reader = answer(rows)
    return make_reader(reader.schema, (batch.slice(1) for batch in reader))


def _delayed(reader: Any, act: Any) -> Any:
    def batches():
        for batch in reader:
            act()
            yield batch

    return make_reader(reader.schema, batches())
