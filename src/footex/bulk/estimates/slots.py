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
        self._end = table.items.shape[1]
        self._items: Whole = table.items
        self._starts: Whole = np.zeros(rows, np.int64)
        self._lengths: Whole = np.zeros(rows, np.int64)

    def choose(self, rows: "Whole", keys: "Whole") -> None:
        """Give rows lists of the table."""
        self._starts[rows] = self._table.starts[keys]
        self._lengths[rows] = self._table.lengths[keys]

    def share(self, rows: "Whole", length: int) -> "Whole":
        """Give rows one list of a length in common, and return where to write its items, by column."""
        self._starts[rows] = self._end
        self._lengths[rows] = length
        return self._reserve(length)

    def put(self, rows: "Whole", lengths: "Whole") -> "Whole":
        """Give rows lists of some lengths, and return where to write all items, in the rows' order, by column."""
        ends = np.cumsum(lengths)
        self._starts[rows] = self._end + ends - lengths
        self._lengths[rows] = lengths
        return self._reserve(int(ends[-1]))

    def read(self, right: "Flags") -> "tuple[Any, Whole]":
        """The offsets of the lists, none where a row isn't right, and their items by column."""
        lengths = np.where(right, self._lengths, 0)
        offsets = np.zeros(len(lengths) + 1, np.int64)
        np.cumsum(lengths, out=offsets[1:])
        places = np.repeat(self._starts - offsets[:-1], lengths) + np.arange(offsets[-1])
        return pa.array(offsets.astype(np.int32)), self._items.take(places, axis=1)

    def _reserve(self, count: int) -> "Whole":
        start, self._end = self._end, self._end + count
        if self._end > self._items.shape[1]:
            # Far more than is needed costs nothing until it is written to.
            room = np.empty((len(self._items), 2 * self._end + 16 * len(self._starts)), np.int64)
            room[:, :start] = self._items[:, :start]
            self._items = room
        return self._items[:, start : self._end]
