"""Problems: the first wrong column of each row, its value and the reason, noted without stopping the rest."""

from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

import numpy as np
import pyarrow as pa

from footex.errors import one_line

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["PROBLEM", "Flags", "Problems"]

PROBLEM: Final = pa.struct([("column", pa.string()), ("value", pa.string()), ("reason", pa.string())])
"""The type of the last column: null where a row is right."""

Flags: TypeAlias = "NDArray[np.bool_]"
"""One for each row."""


class _Noted(NamedTuple):
    column: str
    reason: str
    source: Any
    """The column as it came; `None` where no value is at fault."""


class Problems:
    """What is wrong with the rows of a batch: of each row what was noted first.

    Args:
        rows: How many rows there are.

    Example:
        >>> problems = Problems(2)
        >>> problems.note("sets", np.array([False, True]), "is below 1", pa.array([3, 0]))
        >>> problems.right.tolist(), problems.to_array()[1].as_py()
        ([True, False], {'column': 'sets', 'value': '0', 'reason': 'is below 1'})
    """

    def __init__(self, rows: int) -> None:
        self._noted: list[_Noted] = []
        self._which = np.zeros(rows, np.int32)

    @property
    def right(self) -> Flags:
        """Which rows have no problem so far."""
        right: Flags = self._which == 0
        return right

    @property
    def any(self) -> bool:
        """Whether a row has one."""
        return bool(self._noted)

    def note(self, column: str, wrong: Flags, reason: str, source: Any = None) -> None:
        """Note the rows in which a column is wrong; those with an earlier problem keep that.

        Args:
            column: Its name.
            wrong: In which rows.
            reason: Why, such as "is below 1".
            source: The column as it came, for the value.
        """
        new = wrong & self.right
        if new.any():
            self._noted.append(_Noted(column, reason, source))
            self._which[new] = len(self._noted)

    def to_array(self) -> Any:
        """The column of problems, a `pyarrow.StructArray`."""
        which = self._which
        if not self._noted:
            return pa.nulls(len(which), PROBLEM)
        # Put in the order of the notes, so that each takes its values from its own column at once.
        rows = np.argsort(which, kind="stable")[np.count_nonzero(which == 0) :]
        notes = which[rows] - 1
        ends = np.searchsorted(notes, np.arange(len(self._noted)), side="right")
        values = [
            _describe(noted.source, rows[start:end])
            for noted, start, end in zip(self._noted, [0, *ends], ends, strict=False)
        ]
        places = np.full(len(which), -1, np.int64)
        places[rows] = np.arange(len(rows))
        order = pa.array(places, mask=which == 0)
        columns = [
            pa.array([noted.column for noted in self._noted]).take(pa.array(notes)),
            pa.concat_arrays(values),
            pa.array([noted.reason for noted in self._noted]).take(pa.array(notes)),
        ]
        taken = [column.take(order) for column in columns]
        return pa.StructArray.from_arrays(taken, fields=list(PROBLEM), mask=pa.array(which == 0))


def _describe(source: Any, rows: "NDArray[np.int64]") -> Any:
    """The values at some rows as text of at most 60 characters; each different one is described once."""
    if source is None:
        return pa.nulls(len(rows), pa.string())
    kind, unit = source.type, ""
    if pa.types.is_dictionary(kind):
        different = source.indices.take(pa.array(rows)).dictionary_encode()
        # A dictionary may be large, and hold texts that can't be taken by Arrow.
        values = [
            None if index is None else source.dictionary[index].as_py() for index in different.dictionary.to_pylist()
        ]
    else:
        if pa.types.is_duration(kind):
            source, unit = source.cast(pa.int64()), f" {kind.unit}"
        elif pa.types.is_null(kind) or pa.types.is_string_view(kind):
            source = source.cast(pa.string())
        different = source.take(pa.array(rows)).dictionary_encode()
        values = different.dictionary.to_pylist()
    texts = [None if value is None else one_line(f"{value}{unit}") for value in values]
    return pa.array(texts, pa.string()).take(different.indices)
