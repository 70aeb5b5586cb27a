"""Measurements in Arrow's columns: read, checked row by row, gathered by person and fitted."""

from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from footex.errors import InvalidValue
from footex.learn.believing import FACTOR, MAY_BE_NOTHING, times_of
from footex.learn.measurement import COUNTS, MOST_COUNTED
from footex.learn.posterior import Rows, fit, prior_of
from footex.learn.ranges import times_of_sessions
from footex.model.figures.duration import LONGEST_DURATION

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from footex.learn.posterior import Prior
    from footex.timing.paces.pace import Pace

__all__ = ["learn_columns"]

_FIELD: Final = "learn_paces.rows"
_LONGEST: Final = 365 * LONGEST_DURATION
"""The longest time of a measurement: a year, which is past belief, and whose sums are whole numbers of 64 bits."""

_PER_MILLISECOND: Final = {"us": 1_000, "ns": 1_000_000}
_MILLISECONDS: Final = {"s": 1_000, "ms": 1}
_NUMBERS: Final = ("refused", "suspected", "sessions", "measurements")
_NAMES: Final = (*_NUMBERS, *(f"{one}_{level}" for one in COUNTS for level in ("low", "typical", "high")))
_PROBLEM: Final = pa.schema([
    ("row", pa.int64()), ("kind", pa.string()), ("column", pa.string()), ("value", pa.string()),
    ("reason", pa.string()),
])  # fmt: skip


class _Wrong(NamedTuple):
    """Which rows are wrong in a column, and why."""

    rows: "NDArray[np.bool_]"
    column: str
    reason: str
    kind: str = "wrong"


_SUSPECTED: Final = _Wrong(np.zeros(0, np.bool_), "real", "a stopwatch left running?", "suspected")


class _Measured(NamedTuple):
    """The columns: numbers of persons and sessions, -1 where they are missing, and figures, -1 where they are wrong."""

    person: "NDArray[np.int64]"
    session: "NDArray[np.int64]"
    counts: "NDArray[np.int64]"
    stated: "NDArray[np.int64]"
    real: "NDArray[np.int64]"

    def rows(self, chosen: "NDArray[np.int64]") -> Rows:
        """Some rows of one person, as they are fitted."""
        _, sessions = np.unique(self.session[chosen], return_inverse=True)
        counts, stated, real = (one[chosen].astype(np.float64) for one in (self.counts, self.stated, self.real))
        return Rows(counts, stated, real, sessions)


def learn_columns(rows: Any, prior: "Pace") -> tuple[Any, Any]:
    """Learn a pace for each person; and the problems of rows."""
    table = _table_of(rows)
    person, people = _codes(table, "person")
    session, _ = _codes(table, "session")
    measured = _Measured(
        person, session, np.stack([_whole(table, name, MOST_COUNTED) for name in COUNTS.values()], axis=1),
        _whole(table, "stated", _LONGEST, time=True), _whole(table, "real", _LONGEST, time=True),
    )  # fmt: skip
    wrong = [*_wrong(table, measured), *_refused(measured, prior)]
    first = np.full(table.num_rows, len(wrong))
    for number, one in reversed(list(enumerate(wrong))):
        first[one.rows] = number
    problems = {int(row): wrong[first[row]] for row in np.flatnonzero(first < len(wrong))}
    refused = [row for row, one in problems.items() if one.kind == "refused"]
    counted = np.bincount(person[refused], minlength=len(people))
    right = np.flatnonzero(first == len(wrong))
    order = right[np.argsort(person[right], kind="stable")]
    bounds = np.searchsorted(person[order], np.arange(len(people) + 1))
    known = prior_of(prior)
    columns: dict[str, list[int | None]] = {name: [] for name in _NAMES}
    for one, (start, end) in enumerate(pairwise(bounds)):
        its = order[start:end]
        found, odd = _learn(measured.rows(its), known)
        problems |= {int(row): _SUSPECTED for row in its[odd]}
        for name, value in zip(_NAMES, (int(counted[one]), *found), strict=True):
            columns[name].append(value)
    typed = {name: pa.array(values, _type_of(name)) for name, values in columns.items()}
    return pa.table({"person": people, **typed}), _problems(table, problems)


def _learn(rows: Rows, prior: "Prior") -> "tuple[list[int | None], NDArray[np.bool_]]":
    """What is said of one person, and which rows are odd."""
    fitted = fit(rows, prior)
    odd = fitted.outlier >= 0.5
    sessions = len(np.unique(rows.session))
    found: list[int | None] = [int(odd.sum()), sessions, len(rows.real)]
    for seen, times in zip(
        np.asarray(rows.counts.any(axis=0)), times_of_sessions(fitted, prior, sessions), strict=True
    ):
        found += times if seen else (None, None, None)
    return found, odd


def _type_of(name: str) -> Any:
    return pa.int64() if name in _NUMBERS else pa.duration("ms")


def _table_of(rows: Any) -> Any:
    try:
        if hasattr(rows, "__arrow_c_stream__"):
            return pa.table(rows)
        return pa.Table.from_batches([rows] if isinstance(rows, pa.RecordBatch) else list(rows))
    except (TypeError, pa.ArrowInvalid):
        hint = "give a pyarrow.Table, record batches of one schema, or a data frame with __arrow_c_stream__"
        raise InvalidValue(_FIELD, rows, "are not rows in columns", hint) from None


def _column(table: Any, name: str) -> Any:
    found = table.schema.get_all_field_indices(name)
    if len(found) == 1:
        column = table.column(found[0]).combine_chunks()
        return column.dictionary_decode() if pa.types.is_dictionary(column.type) else column
    problem = "is a column that is missing" if not found else "is the name of several columns"
    raise InvalidValue(_FIELD, name, problem, "give columns person, session and real, and counts")


def _codes(table: Any, name: str) -> "tuple[NDArray[np.int64], Any]":
    """A number for each value of a column, and the values in the order in which they first come; -1 for null."""
    column = _column(table, name)
    try:
        encoded = column.dictionary_encode()
    except pa.ArrowNotImplementedError:
        hint = "give text, whole numbers, dates or times"
        raise InvalidValue(_FIELD, name, f"is a column of {column.type}", hint) from None
    return encoded.indices.fill_null(-1).to_numpy(zero_copy_only=False).astype(np.int64), encoded.dictionary


def _whole(table: Any, name: str, most: int, *, time: bool = False) -> "NDArray[np.int64]":
    """A column of whole numbers; -1 where one is below 0, past a bound, no whole millisecond, or needed and missing."""
    required = name == "real"
    if not required and name not in table.schema.names:
        return np.zeros(table.num_rows, dtype=np.int64)
    column = _column(table, name)
    if not (pa.types.is_integer(column.type) or (time and pa.types.is_duration(column.type))):
        hint = "give whole milliseconds or durations" if time else "give whole numbers"
        raise InvalidValue(_FIELD, name, f"is a column of {column.type}", hint)
    unit = column.type.unit if pa.types.is_duration(column.type) else "ms"
    if pa.types.is_uint64(column.type):
        column = pc.min_element_wise(column, pa.scalar(2**63 - 1, pa.uint64()))
    values = column.cast(pa.int64()).fill_null(-1 if required else 0).to_numpy(zero_copy_only=False)
    per = _PER_MILLISECOND.get(unit, 1)
    whole: NDArray[np.int64] = np.where((values < 0) | (values % per != 0), -1, values // per)
    times = _MILLISECONDS.get(unit, 1)
    return np.where(whole > most // times, -1, whole * times)


def _wrong(table: Any, measured: _Measured) -> "Iterator[_Wrong]":
    yield _Wrong(measured.person < 0, "person", "is missing")
    yield _Wrong(measured.session < 0, "session", "is missing")
    yield _Wrong(measured.real < 0, "real", "is not whole milliseconds from 0 to a year")
    yield _Wrong(measured.stated < 0, "stated", "is not whole milliseconds from 0 to a year")
    for index, name in enumerate(COUNTS.values()):
        yield _Wrong(measured.counts[:, index] < 0, name, "is not a whole number from 0 to 10 million")
    none = next((name for name in COUNTS.values() if name in table.schema.names), "real")
    yield _Wrong(np.asarray(~measured.counts.any(axis=1)), none, "none of a pace's times is counted")


def _refused(measured: _Measured, prior: "Pace") -> "Iterator[_Wrong]":
    """The rows that are past belief, as `believing.refuse` says of one."""
    counts, stated, real = measured.counts, measured.stated, measured.real
    quick, slow = (np.array(times_of(prior, level)) for level in (0, 2))
    working = np.array([name not in MAY_BE_NOTHING for name in COUNTS])
    most, least = FACTOR * (counts @ slow) + stated, (counts @ (quick * working) + stated) // FACTOR
    yield _Wrong(real > most, "real", f"more than {FACTOR} times what it takes slowly at {prior.id}", "refused")
    yield _Wrong(real < least, "real", f"less than a {FACTOR}th of what it takes quickly at {prior.id}", "refused")


def _problems(table: Any, problems: dict[int, _Wrong]) -> Any:
    rows = [
        {
            "row": row,
            "kind": one.kind,
            "column": one.column,
            "value": _shown(table, one.column, row),
            "reason": one.reason,
        }
        for row, one in sorted(problems.items())
    ]
    return pa.Table.from_pylist(rows, schema=_PROBLEM)


def _shown(table: Any, column: str, row: int) -> str | None:
    found = table.column(column)[row]
    if not found.is_valid:
        return None
    # A duration of Arrow may be longer than one of Python can be.
    return f"{found.value} {found.type.unit}" if pa.types.is_duration(found.type) else str(found.as_py())
