"""Groups: the rows of a batch that have the same in several columns."""

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from footex.bulk.rows.columns import Whole
    from footex.bulk.rows.problems import Flags

__all__ = ["group_rows", "mark"]


def group_rows(which: "Flags", columns: "Sequence[Whole]") -> "Iterator[tuple[list[int], Whole]]":
    """Group some rows by their figures.

    Args:
        which: The rows to group.
        columns: The figures by which they are; at least one column.

    Returns:
        For each different list of figures, in order, that and the places of its rows.

    Example:
        >>> which, figures = np.array([True, True, False, True]), np.array([7, 3, 3, 7])
        >>> [(key, places.tolist()) for key, places in group_rows(which, [figures])]
        [([3], [1]), ([7], [0, 3])]
    """
    (places,) = np.nonzero(which)
    taken = [column[places] for column in columns]
    numbers = np.zeros(len(places), np.int64)
    first = numbers[:0]
    # One column after the other, each product within the square of the number of rows: no figure is past 64 bits.
    for column in taken:
        _, codes = np.unique(column, return_inverse=True)
        _, first, numbers = np.unique(numbers * (len(column) + 1) + codes, return_index=True, return_inverse=True)
    order = np.argsort(numbers, kind="stable")
    ends = np.cumsum(np.bincount(numbers, minlength=len(first)))
    keys = np.stack(taken)[:, first].T.tolist()
    # Nothing is after the last end.
    yield from zip(keys, np.split(places[order], ends)[:-1], strict=True)


def mark(places: "Whole", rows: int) -> "Flags":
    """Mark the rows at some places.

    Example:
        >>> mark(np.array([0, 2]), 3).tolist()
        [True, False, True]
    """
    marks = np.zeros(rows, np.bool_)
    marks[places] = True
    return marks
