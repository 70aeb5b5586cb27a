"""Values: what each different entry of a column stands for, read once in a batch."""

from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from footex.errors import BoundExceeded, FootexError, InvalidValue, escape

if TYPE_CHECKING:
    from collections.abc import Callable

    from footex.bulk.rows.columns import Whole
    from footex.bulk.rows.problems import Problems

__all__ = ["Entries", "encode", "join_lists", "read_entries", "reason_of"]

Read = TypeVar("Read")


class Entries(NamedTuple):
    """The different entries of a column.

    Attributes:
        codes: For each row, which of them is its own; one past the last where it has none.
        values: The entries, as Python has them.
    """

    codes: "Whole"
    values: list[Any]


def encode(column: Any) -> Entries:
    """Number the different entries of a column, in order of appearance.

    Example:
        >>> encode(pa.array(["legs", None, "arms", "legs"]))
        Entries(codes=array([0, 2, 1, 0]), values=['legs', 'arms'])
    """
    if pa.types.is_dictionary(column.type):
        # A dictionary may hold nulls, and what no row has.
        column = column.cast(column.type.value_type)
    if pa.types.is_string_view(column.type):
        column = column.cast(pa.large_string())
    found = column.dictionary_encode()
    values = found.dictionary.to_pylist()
    return Entries(pc.fill_null(found.indices.cast(pa.int64()), len(values)).to_numpy(zero_copy_only=False), values)


def join_lists(column: Any, separator: str) -> Any:
    """Join the texts of each list of a column of lists; null where a list is, or holds one.

    Example:
        >>> join_lists(pa.array([["legs", "arms"], None, []]), " + ").to_pylist()
        ['legs + arms', None, '']
    """
    # Flattened, lists that are null take no place, and those that lie outside of a slice don't either.
    texts = column.flatten()
    if pa.types.is_dictionary(texts.type):
        texts = texts.cast(texts.type.value_type)
    lengths = pc.fill_null(pc.list_value_length(column), 0).to_numpy(zero_copy_only=False)
    offsets = np.concatenate([[0], np.cumsum(lengths, dtype=np.int64)])
    lists = pa.ListArray.from_arrays(pa.array(offsets, pa.int32()), texts.cast(pa.large_string()))
    return pc.if_else(column.is_valid(), pc.binary_join(lists, pa.scalar(separator, pa.large_string())), None)


def read_entries(
    entries: Entries, read: "Callable[[Any], Read]", name: str, problems: "Problems", source: Any
) -> dict[int, Read]:
    """Read each different entry of a column, and note what none can be read from, and nulls.

    Args:
        entries: The entries.
        read: Reads one; raises a `FootexError` where it can't be read.
        name: The column.
        problems: Where they are noted.
        source: The column as it came.

    Returns:
        What was read of each entry, by its number; those that are wrong are left out.
    """
    problems.note(name, entries.codes == len(entries.values), "is null", source)
    found: dict[int, Read] = {}
    wrong: dict[str, list[int]] = {}
    for code, value in enumerate(entries.values):
        try:
            found[code] = read(value)
        except FootexError as error:
            wrong.setdefault(reason_of(error), []).append(code)
    for reason, codes in wrong.items():
        problems.note(name, np.isin(entries.codes, codes), reason, source)
    return found


def reason_of(error: FootexError) -> str:
    """Why a row is wrong, in a line that doesn't repeat its value.

    Example:
        >>> reason_of(InvalidValue("week.start", "soon", "is not a date", "write 2026-11-23"))
        'is not a date; write 2026-11-23'
    """
    match error:
        case InvalidValue():
            return escape(f"{error.problem}; {error.expected}")
        case BoundExceeded():
            return escape(error.problem)
        case _:
            return escape(" ".join(str(error).split()))
