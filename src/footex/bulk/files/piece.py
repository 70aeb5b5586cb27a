"""A file of rows cut into pieces, each read without the rest."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from attrs import frozen

__all__ = ["Piece", "cut_units"]


@frozen(kw_only=True)
class Piece:
    """Some rows of a file that follow each other, and where they are.

    Attributes:
        first_row: The number of the first of them in the file, from 0.
        rows: How many they are.
        start: The first unit that holds some: a row group of Parquet, a record batch of Arrow, a byte of CSV.
        stop: The unit after the last.
        skipped: How many rows of the first unit belong to an earlier piece.
    """

    first_row: int
    rows: int
    start: int
    stop: int
    skipped: int


def cut_units(counts: Sequence[int], most_rows: int) -> Iterator[Piece]:
    """Cut a file into pieces of so many rows; the last has what is left.

    Args:
        counts: The number of rows of each unit of the file.
        most_rows: The number of rows of a piece.

    Example:
        >>> [(piece.first_row, piece.rows, piece.start, piece.stop) for piece in cut_units([4, 4, 1], 6)]
        [(0, 6, 0, 2), (6, 3, 1, 3)]
    """
    ends = list(accumulate(counts))
    total = ends[-1] if ends else 0
    for first in range(0, total, most_rows):
        rows = min(most_rows, total - first)
        start = bisect_right(ends, first)
        yield Piece(
            first_row=first,
            rows=rows,
            start=start,
            stop=bisect_left(ends, first + rows) + 1,
            skipped=first - (ends[start] - counts[start]),
        )
