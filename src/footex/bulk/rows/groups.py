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
        columns: The figures by which they are.

    Returns:
        For each different list of figures, in order, that and the places of its rows.

    Example:
        >>> which, figures = np.array([True, True, False, True]), np.array([7, 3, 3, 7])
        >>> [(key, places.tolist()) for key, places in group_rows(which, [figures])]
        [([3], [1]), ([7], [0, 3])]
    """
    (places,) = np.nonzero(which)
    different, inverse = np.unique(np.stack([column[places] for column in columns]), axis=1, return_inverse=True)
    numbers = inverse.reshape(-1)
    order = np.argsort(numbers, kind="stable")
    ends = np.cumsum(np.bincount(numbers, minlength=different.shape[1]))
    # Nothing is after the last end.
    yield from zip(different.T.tolist(), np.split(places[order], ends)[:-1], strict=True)


def mark(places: "Whole", rows: int) -> "Flags":
    """Mark the rows at some places.

    Example:
        >>> mark(np.array([0, 2]), 3).tolist()
        [True, False, True]
    """
    marks = np.zeros(rows, np.bool_)
    marks[places] = True
    return marks
