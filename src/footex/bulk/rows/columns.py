"""Columns: text and figures read from Arrow into whole numbers, without a loop over rows."""

from enum import Enum
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from footex.bulk.rows.errors import InvalidColumn
from footex.model.figures.count import GREATEST_COUNT
from footex.model.figures.duration import LONGEST_DURATION

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from footex.bulk.rows.problems import Flags, Problems

__all__ = ["ColumnKind", "Figures", "Whole", "check_columns", "is_list", "read_figures", "read_ids", "refuse_columns"]

Whole: TypeAlias = "NDArray[np.int64]"
"""Whole numbers of 64 bits, one for each row."""


class ColumnKind(Enum):
    """What a column holds.

    Attributes:
        TEXT: Text, or a dictionary of text.
        COUNT: Whole numbers from 1 to 10,000, of any type of numbers.
        TIME: Durations of any unit, or whole numbers, which are milliseconds.
        DATE: Dates, or text.
        TEXTS: Text, or lists of text.
    """

    TEXT = "text"
    COUNT = "whole numbers"
    TIME = "durations, or whole numbers of milliseconds"
    DATE = "dates, or text such as 2026-11-23"
    TEXTS = "text, or lists of text"


class Figures(NamedTuple):
    """A column of figures.

    Attributes:
        given: Where there is one, and it is right.
        values: The figures; where there is none, of no meaning.
    """

    given: "Flags"
    values: Whole


def check_columns(schema: Any, kinds: "Mapping[str, ColumnKind]", required: "Sequence[str]" = ("routine",)) -> None:
    """Check the types of the columns that are read; others may be there.

    Args:
        schema: A `pyarrow.Schema`.
        kinds: The columns by name, and what they hold.
        required: Those that have to be there.

    Raises:
        InvalidColumn: One that is missing or has another type.

    Example:
        >>> check_columns(pa.schema([("sets", pa.int8())]), {"sets": ColumnKind.COUNT}, ["sets"])
    """
    for name in required:
        if name not in schema.names:
            raise InvalidColumn(name, "is missing", f"give a column of {kinds[name].value}")
    for name, kind in kinds.items():
        if name in schema.names and not _TYPES[kind](schema.field(name).type):
            raise InvalidColumn(name, f"is of type {schema.field(name).type}", f"give a column of {kind.value}")


def refuse_columns(schema: Any, names: "Iterable[str]", by: str) -> None:
    """Refuse columns that would have to be ignored: what comes out would be another thing than what was asked for.

    Args:
        schema: A `pyarrow.Schema`.
        names: The columns.
        by: What doesn't take them: "a fit".

    Raises:
        InvalidColumn: One of them is there.

    Example:
        >>> refuse_columns(pa.schema([("routine", pa.string())]), ["sets"], "a fit")
    """
    for name in names:
        if name in schema.names:
            raise InvalidColumn(name, f"is not taken by {by}", "leave it out, or give a routine or a pace that has it")


def _is_text(kind: Any) -> bool:
    if pa.types.is_dictionary(kind):
        kind = kind.value_type
    types = pa.types
    tests = (types.is_string, types.is_large_string, types.is_string_view, types.is_null)
    return any(is_one(kind) for is_one in tests)


def _is_number(kind: Any) -> bool:
    # Whole numbers with nulls are floating ones in many data frames.
    return bool(pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_null(kind))


def _is_time(kind: Any) -> bool:
    return bool(pa.types.is_duration(kind)) or _is_number(kind)


def _is_date(kind: Any) -> bool:
    return bool(pa.types.is_date(kind)) or _is_text(kind)


def is_list(kind: Any) -> bool:
    """Whether a type is of lists, of whatever length."""
    return bool(pa.types.is_list(kind) or pa.types.is_large_list(kind) or pa.types.is_fixed_size_list(kind))


def _is_texts(kind: Any) -> bool:
    return _is_text(kind.value_type if is_list(kind) else kind)


_TYPES: "Final[dict[ColumnKind, Callable[[Any], bool]]]" = {
    ColumnKind.TEXT: _is_text,
    ColumnKind.COUNT: _is_number,
    ColumnKind.TIME: _is_time,
    ColumnKind.DATE: _is_date,
    ColumnKind.TEXTS: _is_texts,
}


def read_ids(
    batch: Any, name: str, ids: "Mapping[str, int]", problems: "Problems", unknown: str, *, default: int | None = None
) -> Whole:
    """Read a column of ids: each different text of a batch is looked up once.

    Args:
        batch: A `pyarrow.RecordBatch` with the column.
        name: The column.
        ids: The numbers of the ids, from 0.
        problems: Where ids that aren't there are noted, and nulls.
        unknown: The reason for the former, such as "is no routine of the catalogue".
        default: The number where there is none; by default that is a problem.

    Returns:
        The numbers; 0 where there is a problem.

    Example:
        >>> from footex.bulk.rows.problems import Problems
        >>> batch = pa.RecordBatch.from_pydict({"level": ["low", "slow", None, "high"]})
        >>> problems = Problems(4)
        >>> read_ids(batch, "level", {"low": 0, "high": 2}, problems, "is no level").tolist()
        [0, 0, 0, 2]
        >>> problems.to_array().field("reason").to_pylist()
        [None, 'is no level', 'is null', None]
    """
    column = batch.column(name)
    # A dictionary may hold nulls of its own, and the same text twice.
    texts = column if pa.types.is_dictionary(column.type) else column.cast(pa.large_string()).dictionary_encode()
    none = -2 if default is None else default
    known = [none if text is None else ids.get(text, -1) for text in texts.dictionary.to_pylist()]
    codes = pc.fill_null(texts.indices.cast(pa.int64()), len(known)).to_numpy(zero_copy_only=False)
    found: Whole = np.array([*known, none], np.int64)[codes]
    problems.note(name, found == -2, "is null", column)
    problems.note(name, found == -1, unknown, column)
    return np.maximum(found, 0)


def read_figures(
    batch: Any,
    name: str,
    kind: ColumnKind,
    problems: "Problems",
    *,
    least: int = 1,
    most: int | None = None,
) -> Figures | None:
    """Read a column of counts or times; `None` where there is no such column.

    Args:
        batch: A `pyarrow.RecordBatch`.
        name: The column.
        kind: A count or a time.
        problems: Where figures that aren't whole or past a bound are noted; nulls aren't, they are only not given.
        least: The least figure.
        most: The greatest; by default 10,000 for a count and 24 h for a time.

    Example:
        >>> from footex.bulk.rows.problems import Problems
        >>> batch = pa.RecordBatch.from_pydict({"sets": [3, None, 0]})
        >>> problems = Problems(3)
        >>> read_figures(batch, "sets", ColumnKind.COUNT, problems).given.tolist()
        [True, False, False]
        >>> problems.to_array()[2].as_py()
        {'column': 'sets', 'value': '0', 'reason': 'is below 1'}
    """
    if name not in batch.schema.names:
        return None
    column = batch.column(name)
    given: Flags = column.is_valid().to_numpy(zero_copy_only=False)
    if most is None:
        most = LONGEST_DURATION if kind is ColumnKind.TIME else GREATEST_COUNT
    values, fine = _to_whole(column, least)
    if fine is None and (not len(values) or (values.min() >= least and values.max() <= most)):
        return Figures(given, values)  # what most columns are, at less cost
    unit, whole = (" ms", "whole number of milliseconds") if kind is ColumnKind.TIME else ("", "whole number")
    right = given & (values >= least) & (values <= most)
    if fine is not None:
        problems.note(name, given & ~fine, f"is not a {whole}", column)
        right &= fine
    problems.note(name, given & (values < least), f"is below {least:,}{unit}", column)
    problems.note(name, given & (values > most), f"is past the bound of {most:,}{unit}", column)
    return Figures(right, np.where(right, values, least))


_MOST = 2**63 - 1
_PER_MILLISECOND: Final = {"us": 1_000, "ns": 1_000_000}


def _to_whole(column: Any, null: int) -> "tuple[Whole, Flags | None]":
    """The figures as whole numbers or milliseconds, another for nulls, and where they are whole; `None` if everywhere.

    One past 64 bits is the nearest within them.
    """
    kind = column.type
    if pa.types.is_null(kind):
        return np.full(len(column), null, np.int64), None
    if pa.types.is_floating(kind):
        floating = pc.fill_null(column.cast(pa.float64()), null).to_numpy(zero_copy_only=False)
        fine = np.floor(floating) == floating  # false of what is no number
        return np.clip(np.where(fine, floating, null), -(2.0**62), 2.0**62).astype(np.int64), fine
    if pa.types.is_duration(kind):
        finer = _PER_MILLISECOND.get(kind.unit, 1)
        values: Whole = column.cast(pa.int64()).fill_null(null * finer).to_numpy(zero_copy_only=False)
        if kind.unit == "s":
            return np.clip(values, -(_MOST // 1000), _MOST // 1000) * 1000, None
        return (values, None) if finer == 1 else (values // finer, values % finer == 0)
    values = column.fill_null(null).to_numpy(zero_copy_only=False)
    if values.dtype == np.uint64:
        values = np.minimum(values, np.uint64(_MOST))
    return values.astype(np.int64, copy=False), None
