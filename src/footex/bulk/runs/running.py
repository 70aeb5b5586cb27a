"""A run: a file of rows through a function into a folder, which a later run completes where this one stops."""

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any, Final

from footex.bulk.files.kind import kind_of
from footex.bulk.rows.absence import require_arrow
from footex.bulk.runs.engine import Engine, EngineLike
from footex.bulk.runs.summary import RunSummary, summarize
from footex.errors import InvalidValue
from footex.model.fields import as_member

if TYPE_CHECKING:
    from footex.bulk.runs.partition import Partition
    from footex.bulk.runs.parts import Whole

__all__ = ["ROWS_PER_PARTITION", "run"]

ROWS_PER_PARTITION: Final = 1 << 20
"""As many rows as a row group of Parquet usually has, so that each is read once."""

_SAVED_EVERY: Final = 1.0
"""Seconds between manifests: a partition that isn't in one is known by its own metadata."""


def run(
    function: Callable[..., Any],
    source: str | os.PathLike[str],
    folder: str | os.PathLike[str],
    *,
    engine: EngineLike = "local",
    workers: int | None = None,
    client: Any = None,
    rows_per_partition: int = ROWS_PER_PARTITION,
    progress: Callable[[int, int], object] | None = None,
) -> RunSummary:
    r"""Put a file of rows through a function, partition by partition, so that a run that was stopped can go on.

    The answers are `rows/part-00000.parquet` and so on in the folder, the wrong rows of each partition, if any, beside
    in `wrong/part-00000.parquet`: row, person, column, value and reason. `manifest.json` says what the run is of and
    which partitions are whole. A file takes its name once it is whole and on the disk. Running again, with the same
    input, function and options, writes what is missing and nothing else; the same run gives the same bytes, whatever
    the engine, and wherever it was stopped.

    Args:
        function: What answers rows, such as `footex.bulk.estimate`; a function of a module, its options given by
            `functools.partial`. Its answer has a row for each, begins with the column `row` and ends with `problem`.
        source: A file that `read_rows` reads.
        folder: A folder that is empty, absent, or of an earlier run of the same. On several machines it is one that
            all of them reach by that path, as is the source.
        engine: `local`, this process, or `dask` (the extra `dask`).
        workers: With Dask, how many processes of this machine; as many as it has cores unless given.
        client: With Dask, a `distributed.Client` of a cluster that is there.
        rows_per_partition: How many rows a partition has, the last one fewer.
        progress: Called with the number of rows that are done and that of all, at the beginning and after each
            partition.

    Returns:
        How many rows there are, how many are wrong and why.

    Raises:
        MissingExtra: The extra `arrow` or `dask` isn't installed.
        InvalidValue: An argument that can't be used, or a function that doesn't answer each row with one.
        InvalidColumn: What the function says of the columns of the source.
        BrokenRows: The source can't be read, or was changed meanwhile.
        OtherRun: The folder holds a run of other input, options or releases; it stays as it is.
        BrokenRun: The folder holds something that no run wrote, or a file that was changed since.
        FolderInUse: Another run is writing to the folder.
        Unwritable: A file couldn't be written, as where the disk is full; what is whole is kept.
        EngineFailed: The cluster gave up; what is whole is kept.
        BoundExceeded: More than 100,000 partitions.
        OSError: The source isn't there.

    Example:
        >>> import pathlib, tempfile
        >>> here = pathlib.Path(tempfile.mkdtemp())
        >>> _ = (here / "people.csv").write_text("person,routine\nanna,simple-foot-exercises\nbert,none\n")
        >>> summary = run(footex.bulk.estimate, here / "people.csv", here / "out")
        >>> summary.rows, summary.wrong, [one.column for one in summary.wrong_by_reason]
        (2, 1, ['routine'])
        >>> run(footex.bulk.estimate, here / "people.csv", here / "out").written
        0
    """
    kind = kind_of(source, "run.source")
    _check(function, as_member(engine, Engine, "run.engine"), workers, client, rows_per_partition)
    require_arrow()
    from footex.bulk.runs.folder import claim_folder, save
    from footex.bulk.runs.preparing import prepare

    target = Path(folder)
    description, partitions = prepare(function, Path(source), kind, target, rows_per_partition)
    rows = sum(partition.piece.rows for partition in partitions)
    with claim_folder(target, description) as manifest:
        missing = [partition for partition in partitions if partition.number not in manifest.whole]
        done = sum(whole.rows for whole in manifest.whole.values())
        saved = monotonic()
        _report(progress, done, rows)
        for whole in _write(missing, function, Engine(engine), workers, client):
            manifest.whole[whole.number] = whole
            done += whole.rows
            if monotonic() - saved >= _SAVED_EVERY:
                save(manifest, target)
                saved = monotonic()
            _report(progress, done, rows)
    return summarize([whole for _, whole in sorted(manifest.whole.items())], target)


def _check(function: object, engine: Engine, workers: object, client: object, rows_per_partition: object) -> None:
    if not callable(function):
        raise InvalidValue("run.function", function, "is not a function", "give one such as footex.bulk.estimate")
    for name, value in (("workers", workers), ("rows_per_partition", rows_per_partition)):
        if (value is not None or name != "workers") and (not isinstance(value, int) or value < 1):
            raise InvalidValue(f"run.{name}", value, "is not a whole number from 1", "give one")
    if engine is Engine.LOCAL and (workers is not None or client is not None):
        name, value = ("workers", workers) if workers is not None else ("client", client)
        raise InvalidValue(f"run.{name}", value, "is for the engine dask", 'leave it out, or give engine="dask"')
    if workers is not None and client is not None:
        raise InvalidValue("run.workers", workers, "is given beside a client, which has workers", "leave it out")


def _write(
    partitions: "Sequence[Partition]", function: Callable[..., Any], engine: Engine, workers: int | None, client: Any
) -> "Iterator[Whole]":
    if engine is Engine.DASK:
        from footex.bulk.runs.cluster import write_on_cluster

        return write_on_cluster(partitions, function, workers=workers, client=client)
    from footex.bulk.runs.partition import write_partition

    return (write_partition(partition, function) for partition in partitions)


def _report(progress: Callable[[int, int], object] | None, done: int, rows: int) -> None:
    if progress is not None:
        progress(done, rows)
