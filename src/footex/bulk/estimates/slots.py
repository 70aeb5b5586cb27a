"""Slots: lists of different lengths for each row of a batch, filled group by group and read out in order."""

from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

if TYPE_CHECKING:
    from footex.bulk.compiling.tables import Ragged
    from footex.bulk.rows.columns import Whole
    from footex.bulk.rows.problems import Flags

__all__ = ["Slots"]


class Slots:
    """A list for each row: one of a table's, or one that was made for the row.

    Args:
        table: Lists to choose from.
        rows: How many rows there are; each has no list at first.
    """

    def __init__(self, table: "Ragged", rows: int) -> None:
        self._table = table
        self._made: list[Whole] = [table.items]
        self._end = table.items.shape[1]
        self._starts: Whole = np.zeros(rows, np.int64)
        self._lengths: Whole = np.zeros(rows, np.int64)

    def choose(self, rows: "Whole", keys: "Whole") -> None:
        """Give rows lists of the table."""
        self._starts[rows] = self._table.starts[keys]
        self._lengths[rows] = self._table.lengths[keys]

    def put(self, rows: "Whole", lengths: "Whole", items: "Whole") -> None:
        """Give rows lists of their own: the items of all of them, in the rows' order, by column."""
        self._starts[rows] = self._end + np.cumsum(lengths) - lengths
        self._lengths[rows] = lengths
        self._made.append(items)
        self._end += items.shape[1]

    def read(self, right: "Flags") -> "tuple[Any, Whole]":
        """The offsets of the lists, null where a row isn't right, and their items by column."""
        lengths = np.where(right, self._lengths, 0)
        offsets = np.zeros(len(lengths) + 1, np.int64)
        np.cumsum(lengths, out=offsets[1:])
        made = self._made[0] if len(self._made) == 1 else np.concatenate(self._made, axis=1)
        places = np.repeat(self._starts - offsets[:-1], lengths) + np.arange(offsets[-1])
        return pa.array(offsets.astype(np.int32)), made.take(places, axis=1)
