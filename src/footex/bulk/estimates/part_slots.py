"""Part slots: the parts of each row of a batch, their figures and what they are of."""

from typing import TYPE_CHECKING, Any

import numpy as np

from footex.bulk.compiling.form import PAIRS
from footex.bulk.estimates.evaluation import evaluate, find_present
from footex.bulk.estimates.slots import Slots

if TYPE_CHECKING:
    from footex.bulk.compiling.tables import Tables
    from footex.bulk.estimates.evaluation import Inputs
    from footex.bulk.rows.columns import Whole
    from footex.bulk.rows.problems import Flags

__all__ = ["PartSlots"]


class PartSlots:
    """The parts of each row.

    Args:
        tables: Those of the routines and paces.
        rows: How many rows there are.
    """

    def __init__(self, tables: "Tables", rows: int) -> None:
        self._tables = tables
        self._keys = Slots(tables.keys, rows)
        self._figures = Slots(tables.parts, rows)

    def choose(self, rows: "Whole", chosen: "Whole") -> None:
        """Give rows the parts of routines at paces."""
        self._keys.choose(rows, chosen)
        self._figures.choose(rows, chosen)

    def put(self, row: "Whole", parts: "Whole") -> None:
        """Give a row parts of its own: by column the codes of the place and the kind, and the seven figures."""
        length = np.array([parts.shape[1]])
        self._keys.put(row, length)[:] = parts[:2]
        self._figures.put(row, length)[:] = parts[2:]

    def evaluate(self, inputs: "Inputs") -> "Whole":
        """Give rows the parts of their form, and return the seven figures of the rows."""
        form, rows, count = inputs.form, inputs.rows, inputs.form.total
        codes = np.array([self._tables.code(part) for part in form.parts], np.int64).T
        if form.always.all():
            self._keys.share(rows, count)[:] = codes
            room = self._figures.put(rows, np.full(len(rows), count))
            return evaluate(inputs, room.reshape(len(PAIRS), len(rows), count))
        parts: Whole = np.empty((len(PAIRS), len(rows) * count), np.int64)
        totals = evaluate(inputs, parts.reshape(len(PAIRS), len(rows), count))
        present = find_present(inputs)
        lengths, chosen = np.count_nonzero(present, axis=1), np.flatnonzero(present)
        self._keys.put(rows, lengths)[:] = codes.take(chosen % count, axis=1)
        self._figures.put(rows, lengths)[:] = parts.take(chosen, axis=1)
        return totals

    def read(self, right: "Flags") -> "tuple[Any, Whole, Whole]":
        """The offsets of the rows' parts, the codes of their places and kinds, and their figures, by column."""
        offsets, keys = self._keys.read(right)
        _, figures = self._figures.read(right)
        return offsets, keys, figures
