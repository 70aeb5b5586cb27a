"""Columns as CSV holds them: no durations, no structs, no lists."""

from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from footex.errors import InvalidValue

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["flatten"]


def flatten(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Make columns that CSV can hold of those that it can't.

    Raises:
        InvalidValue: A column that has no form in CSV, such as the parts of a session.
    """
    columns: dict[str, pa.Array] = {}
    for name, column in zip(batch.schema.names, batch.columns, strict=True):
        columns.update(_flatten_column(name, column))
    return pa.record_batch(columns)


def _flatten_column(name: str, column: pa.Array) -> "Iterator[tuple[str, pa.Array]]":
    kind = column.type
    if pa.types.is_struct(kind):
        # With the nulls of the struct itself.
        for field in kind:
            yield from _flatten_column(f"{name}.{field.name}", pc.struct_field(column, field.name))
    elif pa.types.is_dictionary(kind):
        yield from _flatten_column(name, column.dictionary_decode())
    elif pa.types.is_duration(kind):
        yield name, _in_milliseconds(name, column)
    elif pa.types.is_list(kind) and not pa.types.is_nested(kind.value_type):
        yield name, pc.binary_join(column.cast(pa.list_(pa.string())), "; ")
    elif pa.types.is_nested(kind):
        right = "leave it out, or write to a file that ends in .parquet or .arrow"
        raise InvalidValue("write_rows.rows", name, "is a column that CSV can't hold", right)
    else:
        yield name, column


def _in_milliseconds(name: str, column: pa.Array) -> pa.Array:
    try:
        return column.cast(pa.duration("ms")).cast(pa.int64())
    except pa.ArrowInvalid:
        right = "round it, or write to a file that ends in .parquet or .arrow"
        raise InvalidValue("write_rows.rows", name, "holds times that aren't whole milliseconds", right) from None
