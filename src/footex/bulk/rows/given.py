"""What rows may be given as."""

from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["HasStream", "Rows"]


class HasStream(Protocol):
    """Anything that gives its rows as Arrow does: a table, a reader, a data frame of polars or pandas."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """The rows, as a capsule of Arrow's C interface."""


Rows: TypeAlias = "HasStream | Iterable[Any]"
"""Rows: anything with `__arrow_c_stream__` (tables and readers of Arrow, data frames of polars and pandas, relations of
DuckDB), or record batches one after the other."""
