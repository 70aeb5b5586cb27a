"""Rows in CSV: where they begin, and of what types they are, whatever part of the file is read.

Types aren't guessed from what stands in a file, which would make them differ between its parts: figures are whole
numbers, durations whole milliseconds, all else is text. An empty cell is null, a quoted empty one an empty text.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

import numpy as np
import pyarrow as pa
from pyarrow import csv

from footex.bulk.files.piece import Piece

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["cut_csv", "iterate_csv", "read_csv_schema"]

_BLOCK: Final = 1 << 20
_LINE_FEED: Final = 10
_CARRIAGE_RETURN: Final = 13
_PARSING: Final = csv.ParseOptions(newlines_in_values=True)
_QUOTE: Final = 34
_LEVELS: Final = ("low", "typical", "high")
_TIMES: Final = ("repetition", "rest", "hold", "bout", "step", "metre", "switch", "transition")
_FIGURES: Final = frozenset({
    "row", "sets", "repetitions", "rest", "budget", "time", *_LEVELS,
    *(f"by_{what}_{level}" for what in ("dose", "pace") for level in ("low", "high")),
    *(f"{time}_{level}" for time in _TIMES for level in _LEVELS),
})  # fmt: skip
"""The columns that hold whole numbers, in rows and in what is answered."""


def read_csv_schema(path: Path) -> pa.Schema:
    """The columns that the first line names, with their types.

    Raises:
        ArrowException: There is no such line.
    """
    with path.open("rb") as file:
        ends = next(_find_ends(file), None)
        file.seek(0)
        header = file.read(0 if ends is None else int(ends[0]))
    names = csv.read_csv(pa.BufferReader(header), parse_options=_PARSING).column_names
    return pa.schema([(name, pa.int64() if name in _FIGURES else pa.string()) for name in names])


def cut_csv(path: Path, most_rows: int) -> Iterator[Piece]:
    """Cut a CSV file into pieces of so many rows, by one pass over its bytes."""
    first = filled = start = stop = 0
    with path.open("rb") as file:
        for found in _find_ends(file):
            ends = found
            if start == 0:
                start, ends = int(ends[0]), ends[1:]
            while filled + len(ends) >= most_rows:
                taken = most_rows - filled
                stop = int(ends[taken - 1])
                yield Piece(first_row=first, rows=most_rows, start=start, stop=stop, skipped=0)
                first, filled, start, ends = first + most_rows, 0, stop, ends[taken:]
            if len(ends):
                filled, stop = filled + len(ends), int(ends[-1])
    if filled:
        yield Piece(first_row=first, rows=filled, start=start, stop=stop, skipped=0)


def iterate_csv(path: Path, schema: pa.Schema, piece: Piece) -> Iterator[pa.RecordBatch]:
    """The rows of a piece of a CSV file."""
    with pa.OSFile(str(path)) as file:
        yield from csv.open_csv(
            file.get_stream(piece.start, piece.stop - piece.start),
            read_options=csv.ReadOptions(column_names=schema.names, block_size=_BLOCK, use_threads=False),
            parse_options=_PARSING,
            convert_options=csv.ConvertOptions(
                column_types=schema, null_values=[""], strings_can_be_null=True, quoted_strings_can_be_null=False
            ),
        )


def _find_ends(file: BinaryIO) -> "Iterator[NDArray[np.int64]]":
    """Where the lines of a file end, block by block: lines that hold something, with what stands in quotes as one."""
    offset, last_end, quoted, last = 0, 0, 0, _LINE_FEED
    while block := file.read(_BLOCK):
        # With the byte before it, which may be the carriage return of the line that ends here.
        letters = np.frombuffer(bytes([last]) + block, np.uint8)
        places = np.flatnonzero(letters[1:] == _LINE_FEED)
        if quoted or _QUOTE in block:
            open_ = (np.cumsum(letters[1:] == _QUOTE) + quoted) & 1
            places, quoted = places[open_[places] == 0], int(open_[-1])
        ends = places + (offset + 1)
        lengths = np.diff(ends, prepend=last_end)
        blank = (lengths == 1) | ((lengths == 2) & (letters[places] == _CARRIAGE_RETURN))
        offset, last = offset + len(block), block[-1]
        if len(ends):
            last_end = int(ends[-1])
            if not blank.all():
                yield ends[~blank]
    if offset > last_end:
        yield np.array([offset])
