"""Streams: rows as record batches of one schema, from whatever gives them, and a reader of what comes of them."""

from itertools import chain
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import pyarrow as pa

from footex.bulk.rows.errors import InvalidColumn
from footex.errors import InvalidValue

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from footex.bulk.rows.given import Rows

__all__ = ["MOST_ROWS", "Batch", "Stream", "has_stream", "make_reader", "open_stream"]

MOST_ROWS: Final = 65_536
"""A batch of more rows is taken as several, so that the memory that one needs is bounded."""

_HINT = "give a pyarrow.Table, a RecordBatchReader, record batches, or a data frame with __arrow_c_stream__"


class Batch(NamedTuple):
    """Some rows of a stream.

    Attributes:
        first: The number of the first one in the stream, from 0.
        rows: The rows, as a `pyarrow.RecordBatch`.
    """

    first: int
    rows: Any


class Stream(NamedTuple):
    """Rows as they come.

    Attributes:
        schema: Of all batches, as a `pyarrow.Schema`.
        batches: Each with at most 65,536 rows; a larger one comes in several.
    """

    schema: Any
    batches: "Iterator[Batch]"


def has_stream(rows: object) -> bool:
    """Whether something gives its rows by Arrow's C interface.

    Example:
        >>> import pyarrow
        >>> has_stream(pyarrow.table({"routine": ["legs"]})), has_stream([])
        (True, False)
    """
    return hasattr(rows, "__arrow_c_stream__")


def open_stream(rows: "Rows", required: tuple[str, ...] = ("routine",)) -> Stream:
    """Read the schema of some rows; they themselves are read when they are asked for.

    Args:
        rows: Anything in `Rows`.
        required: The columns that an iterator without a batch, which has no schema, is taken to have: `routine` of
            text, others of nulls.

    Raises:
        InvalidValue: No rows at all, or something else than a record batch among them.
        InvalidColumn: Two columns with one name; when they are read, a batch whose columns differ from the first.

    Example:
        >>> import pyarrow
        >>> stream = open_stream(pyarrow.table({"routine": ["legs", "arms"]}))
        >>> [(batch.first, batch.rows.num_rows) for batch in stream.batches]
        [(0, 2)]
    """
    if isinstance(rows, pa.RecordBatchReader):
        schema, batches = rows.schema, iter(rows)
    elif has_stream(rows):
        reader = pa.RecordBatchReader.from_stream(rows)
        schema, batches = reader.schema, iter(reader)
    else:
        batches = _only_batches(rows)
        first = next(batches, None)
        usual = [(name, pa.string() if name == "routine" else pa.null()) for name in required]
        schema = pa.schema(usual) if first is None else first.schema
        batches = batches if first is None else chain((first,), batches)
    schema = schema.remove_metadata()
    for name in schema.names:
        if len(schema.get_all_field_indices(name)) > 1:
            raise InvalidColumn(name, "is there twice", "give each column a name of its own")
    return Stream(schema, _number(schema, batches))


def make_reader(schema: Any, batches: "Iterable[Any]") -> Any:
    """A `pyarrow.RecordBatchReader` of batches that are made when they are asked for."""
    return pa.RecordBatchReader.from_batches(schema, batches)


def _only_batches(rows: object) -> "Iterator[Any]":
    try:
        items = iter(rows)  # type: ignore[call-overload] # or rejected
    except TypeError:
        raise InvalidValue("rows", rows, "are no rows", _HINT) from None
    return (_check_batch(item, index) for index, item in enumerate(items))


def _check_batch(item: object, index: int) -> Any:
    if not isinstance(item, pa.RecordBatch):
        raise InvalidValue(f"rows[{index}]", item, "is no record batch", _HINT)
    return item


def _number(schema: Any, batches: "Iterator[Any]") -> "Iterator[Batch]":
    """Cut batches into smaller ones, and number their rows."""
    row = 0
    for batch in batches:
        if not batch.schema.equals(schema):
            _refuse(schema, batch.schema)
        for start in range(0, max(batch.num_rows, 1), MOST_ROWS):
            part = batch.slice(start, MOST_ROWS)
            yield Batch(row, part)
            row += part.num_rows


def _refuse(schema: Any, other: Any) -> None:
    """Name the first column in which the schema of a batch differs from that of the first."""
    before, after = list(schema), list(other)
    for one, changed in zip(before, after, strict=False):
        if not one.equals(changed):
            problem = f"is {changed.name!r}, {changed.type}, in a later batch, after {one.type}"
            raise InvalidColumn(one.name, problem, "give all batches the same columns")
    name = (before + after[len(before) :])[min(len(before), len(after)) :][0].name
    raise InvalidColumn(name, "isn't in every batch", "give all batches the same columns")
