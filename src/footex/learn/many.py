"""Paces of many people at once: measurements in columns in, a row for each person out."""

from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeAlias

from footex.learn.extra import check_extra
from footex.model.fields import as_instance
from footex.timing.paces.pace import STEADY, Pace

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["ArrowStream", "ArrowStreamLike", "LearnedPaces", "learn_paces"]


class ArrowStream(Protocol):
    """Columns as Arrow's C interface passes them on: a table of pyarrow, a data frame of polars or pandas.

    Example:
        >>> import pyarrow
        >>> hasattr(pyarrow.table({"person": ["anna"]}), "__arrow_c_stream__")
        True
    """

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """The stream as a capsule."""
        ...


ArrowStreamLike: TypeAlias = "ArrowStream | Iterable[object]"
"""An `ArrowStream`, or record batches of pyarrow one after the other."""


class LearnedPaces(NamedTuple):
    """The paces of many people.

    Attributes:
        paces: A `pyarrow.Table` with a row for each person, in the order in which they first come: `person`;
            `refused`, `suspected`, `sessions` and `measurements`, which are numbers of them; and for each time
            `repetition_low`, `repetition_typical`, `repetition_high`, as durations in milliseconds, null where it is in
            no session.
        problems: A `pyarrow.Table` with a row for each measurement that is wrong, refused or suspected: its number
            `row`, from 0; `kind`, which of the three; the `column`, its `value` as text, and the `reason`.

    Example:
        >>> import pyarrow
        >>> rows = pyarrow.table({"person": ["anna"], "session": [1], "repetitions": [0], "real": [9_000]})
        >>> footex.learn.learn_paces(rows).problems.column("reason").to_pylist()
        ["none of a pace's times is counted"]
    """

    paces: ArrowStream
    problems: ArrowStream


def learn_paces(rows: ArrowStreamLike, *, prior: Pace = STEADY) -> LearnedPaces:
    """Learn the paces of many people from measurements in columns, each as `learn_pace` would.

    The columns are `person`; `session`, which tells the sessions of a person apart; `real`, how long it took; and, each
    optional, `stated` and the counts: `repetitions`, `rests`, `holds`, `bouts`, `steps`, `metres`, `switches`,
    `transitions`. Times are durations, or whole milliseconds; what is null in an optional column is 0. All rows are
    held in memory at once.

    Args:
        rows: Measurements, a row each, in any order.
        prior: As for `learn_pace`.

    Raises:
        InvalidValue: No rows or not a pace, or a column that is missing or of a wrong type.
        MissingExtra: The extra `learn` or `arrow` isn't installed.

    Example:
        >>> import pyarrow
        >>> rows = pyarrow.table({
        ...     "person": ["anna", "anna", "ben"], "session": [1, 2, 1], "repetitions": [20, 20, 20],
        ...     "real": [80_000, 84_000, 50_000],
        ... })
        >>> paces = footex.learn.learn_paces(rows).paces
        >>> paces.select(["person", "sessions", "repetition_typical"]).to_pydict()["sessions"]
        [2, 1]
    """
    as_instance(prior, Pace, "learn_paces.prior")
    check_extra("learn", "arrow")
    from footex.learn.columns import learn_columns

    return LearnedPaces(*learn_columns(rows, prior))
