"""Conditions: the pace and the level of each row, and what each row has in common in what comes of it."""

from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pyarrow as pa

from footex.bulk.rows.columns import ColumnKind, read_ids
from footex.bulk.rows.problems import PROBLEM
from footex.errors import InvalidValue
from footex.model.fields import as_instances
from footex.timing.paces.level import Level
from footex.timing.paces.pace import Pace

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

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
        paces: The paces; the first is that of rows without one.
        name: The name of the argument, for errors.

    Attributes:
        paces: In the order of their numbers.

    Raises:
        InvalidValue: No paces, something else than paces, or two with one id.

    Example:
        >>> import footex
        >>> from footex.bulk.rows.problems import Problems
        >>> conditions = Conditions(footex.timing.STEADY, "fit.paces")
        >>> batch = pa.RecordBatch.from_pydict({"level": ["low", None]})
        >>> [numbers.tolist() for numbers in conditions.read(batch, Problems(2))]
        [[0, 0], [0, 1]]
    """

    def __init__(self, paces: "Iterable[Pace] | Pace", name: str) -> None:
        self.paces: tuple[Pace, ...] = as_instances(paces, Pace, name)
        if not self.paces:
            raise InvalidValue(name, [], "is empty", "give at least one pace")
        self._numbers = {pace.id: number for number, pace in enumerate(self.paces)}
        if len(self._numbers) < len(self.paces):
            ids = [pace.id for pace in self.paces]
            twice = next(one for one in ids if ids.count(one) > 1)
            raise InvalidValue(name, twice, "is the id of two paces", "give each pace an id of its own")

    def read(self, batch: Any, problems: "Problems") -> "tuple[Whole, Whole]":
        """The numbers of the pace and of the level of each row of a `pyarrow.RecordBatch`."""
        levels = _read(
            batch, "level", _NUMBERS, problems, "is none of low, typical and high", default=Level.TYPICAL.index
        )
        return _read(batch, "pace", self._numbers, problems, "is none of the paces given", default=0), levels


def _read(
    batch: Any, name: str, ids: "Mapping[str, int]", problems: "Problems", unknown: str, *, default: int
) -> "Whole":
    if name not in batch.schema.names:
        return np.full(batch.num_rows, default, np.int64)
    return read_ids(batch, name, ids, problems, unknown, default=default)


def result_schema(schema: Any, results: "Sequence[tuple[str, Any]]") -> Any:
    """The schema of what comes of rows: their number, their person and routine as they came, results, the problem.

    Example:
        >>> result_schema(pa.schema([("routine", pa.string()), ("level", pa.string())]), [("time", pa.duration("ms"))])
        row: int64 not null
        routine: string
        time: duration[ms]
        problem: struct<column: string, value: string, reason: string>
          child 0, column: string
          child 1, value: string
          child 2, reason: string
    """
    same = [schema.field(name) for name in _SAME if name in schema.names]
    row = pa.field("row", pa.int64(), nullable=False)
    return pa.schema([row, *same, *(pa.field(*one) for one in results), pa.field("problem", PROBLEM)])


def begin_columns(batch: "Batch") -> list[Any]:
    """The first columns of what comes of a batch, as arrays."""
    rows = batch.rows
    numbers = np.arange(batch.first, batch.first + rows.num_rows, dtype=np.int64)
    return [pa.array(numbers), *(rows.column(name) for name in _SAME if name in rows.schema.names)]
