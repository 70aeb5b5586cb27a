"""Conditions: the pace and the level of each row, and what each row has in common in what comes of it."""

from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pyarrow as pa

from footex.bulk.rows.columns import ColumnKind, read_ids
from footex.bulk.rows.errors import InvalidColumn
from footex.bulk.rows.problems import PROBLEM
from footex.errors import InvalidValue, list_some
from footex.model.fields import as_instances
from footex.timing.paces.level import Level
from footex.timing.paces.pace import STEADY, Pace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from footex.bulk.rows.columns import Whole
    from footex.bulk.rows.problems import Problems
    from footex.bulk.rows.streams import Batch

__all__ = ["CONDITIONS", "LEVELS", "Conditions", "begin_columns", "result_schema"]

LEVELS: Final = tuple(Level)
"""The levels in the order of their numbers."""

CONDITIONS: Final = {"level": ColumnKind.TEXT, "pace": ColumnKind.TEXT}
"""The columns of conditions, which may be left out."""

_NUMBERS: Final = {level.value: number for number, level in enumerate(LEVELS)}
_SAME: Final = ("person", "routine")


class Conditions:
    """The paces and levels that rows may name.

    Args:
        paces: The paces.
        name: The name of the argument, for errors.

    Attributes:
        paces: In the order of their numbers.

    Raises:
        InvalidValue: Something else than paces, or two with one id.

    Example:
        >>> from footex.bulk.rows.problems import Problems
        >>> conditions = Conditions([STEADY], "fit.paces")
        >>> batch = pa.RecordBatch.from_pydict({"level": ["low", "typical"]})
        >>> [numbers.tolist() for numbers in conditions.read(batch, Problems(2))]
        [[0, 0], [0, 1]]
    """

    def __init__(self, paces: "Iterable[Pace] | Pace", name: str) -> None:
        self.paces: tuple[Pace, ...] = as_instances(paces, Pace, name)
        self._numbers = {pace.id: number for number, pace in enumerate(self.paces)}
        if len(self._numbers) < len(self.paces):
            ids = [pace.id for pace in self.paces]
            twice = next(pace.id for pace in self.paces if ids.count(pace.id) > 1)
            raise InvalidValue(name, twice, "is the id of two paces", "give each pace an id of its own")

    def check(self, schema: Any) -> None:
        """Check that there is a pace for rows that name none.

        Raises:
            InvalidColumn: There is no column of paces, and `steady-1` isn't among them.
        """
        if "pace" not in schema.names and STEADY.id not in self._numbers:
            raise InvalidColumn("pace", "is missing", f"give a column of {list_some(sorted(self._numbers))}")

    def read(self, batch: Any, problems: "Problems") -> "tuple[Whole, Whole]":
        """The numbers of the pace and of the level of each row of a `pyarrow.RecordBatch`."""
        numbers: list[Whole] = []
        for name, ids, usual, unknown in (
            ("pace", self._numbers, STEADY.id, "is no pace that is given"),
            ("level", _NUMBERS, Level.TYPICAL.value, "is no level: write low, typical or high"),
        ):
            if name in batch.schema.names:
                numbers.append(read_ids(batch, name, ids, problems, unknown))
            else:
                numbers.append(np.full(batch.num_rows, ids[usual], np.int64))
        return numbers[0], numbers[1]


def result_schema(schema: Any, results: "Sequence[tuple[str, Any]]") -> Any:
    """The schema of what comes of rows: their number, their person and routine as they came, results, the problem.

    Example:
        >>> result_schema(pa.schema([("routine", pa.string()), ("level", pa.string())]), [("time", pa.duration("ms"))])
        row: int64
        routine: string
        time: duration[ms]
        problem: struct<column: string, value: string, reason: string>
          child 0, column: string
          child 1, value: string
          child 2, reason: string
    """
    same = [(name, schema.field(name).type) for name in _SAME if name in schema.names]
    return pa.schema([("row", pa.int64()), *same, *results, ("problem", PROBLEM)])


def begin_columns(batch: "Batch") -> list[Any]:
    """The first columns of what comes of a batch, as arrays."""
    rows = batch.rows
    numbers = np.arange(batch.first, batch.first + rows.num_rows, dtype=np.int64)
    return [pa.array(numbers), *(rows.column(name) for name in _SAME if name in rows.schema.names)]
