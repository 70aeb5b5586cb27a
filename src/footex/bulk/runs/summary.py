"""What came of a run."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from attrs import frozen

from footex.bulk.runs.parts import Whole, wrong_file
from footex.model.value import Value

__all__ = ["RunSummary", "WrongRows", "summarize"]


@frozen(eq=False, repr=False, kw_only=True)
class WrongRows(Value):
    """How many rows are wrong in one way.

    Attributes:
        column: The column that is wrong.
        reason: Why.
        rows: In how many rows.

    Example:
        >>> WrongRows(column="routine", reason="is no routine", rows=2).rows
        2
    """

    column: str
    reason: str
    rows: int


@frozen(eq=False, repr=False, kw_only=True)
class RunSummary(Value):
    """What came of a run, of all its partitions, whenever they were written.

    Attributes:
        rows: How many rows there are.
        wrong: How many of them are wrong.
        wrong_by_reason: In which ways, the most frequent first.
        partitions: How many partitions there are.
        written: How many of them were written now; the others were there.
        bytes: The size of all files of rows and of wrong rows.

    Example:
        >>> RunSummary(rows=3, wrong=0, wrong_by_reason=(), partitions=1, written=1, bytes=2_048).rows
        3
    """

    rows: int
    wrong: int
    wrong_by_reason: tuple[WrongRows, ...]
    partitions: int
    written: int
    bytes: int


def summarize(found: Iterable[Whole], folder: Path) -> RunSummary:
    """Add partitions up, and read the reasons of wrong rows from their files."""
    whole = list(found)
    files = [file for one in whole for file in (one.rows_file, one.wrong_file) if file is not None]
    reasons: Counter[tuple[str, str]] = Counter()
    for one in whole:
        if one.wrong:
            reasons.update(_count_reasons(wrong_file(folder, one.number)))
    ordered = sorted(reasons.items(), key=lambda pair: (-pair[1], pair[0]))
    return RunSummary(
        rows=sum(one.rows for one in whole),
        wrong=sum(one.wrong for one in whole),
        wrong_by_reason=tuple(WrongRows(column=column, reason=reason, rows=rows) for (column, reason), rows in ordered),
        partitions=len(whole),
        written=sum(one.is_new for one in whole),
        bytes=sum(file.bytes for file in files),
    )


def _count_reasons(path: Path) -> dict[tuple[str, str], int]:
    from pyarrow.parquet import read_table

    counted = read_table(path, columns=["column", "reason"]).group_by(["column", "reason"], use_threads=False)
    rows = counted.aggregate([([], "count_all")]).to_pylist()
    return {(row["column"], row["reason"]): row["count_all"] for row in rows}
