"""What a run will do: its partitions, and the description by which a later run knows it."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any, Final, NamedTuple

import pyarrow as pa

from footex.bulk.files.kind import FileKind
from footex.bulk.files.opening import cut_file, read_schema
from footex.bulk.runs.description import (
    Description,
    describe_function,
    describe_input,
    describe_schema,
    fingerprint_of,
)
from footex.bulk.runs.partition import Partition
from footex.errors import BoundExceeded, InvalidValue

__all__ = ["Prepared", "prepare"]

_MOST_PARTITIONS: Final = 100_000


class Prepared(NamedTuple):
    """What a run will do.

    Attributes:
        description: What it is of.
        partitions: All its partitions, those too that may be there already.
    """

    description: Description
    partitions: list[Partition]


def prepare(
    function: Callable[..., Any], source: Path, kind: FileKind, folder: Path, rows_per_partition: int
) -> Prepared:
    """Look at the input and at what the function answers to no row; nothing is written.

    Raises:
        BrokenRows: The input can't be read.
        BoundExceeded: More than 100,000 partitions.
        InvalidValue: A function that has no name, or whose answer has no column for the row or for the problem.
        OSError: The input isn't there.
    """
    found = source.stat()
    schema = read_schema(source, kind)
    answered = _answered_schema(function, schema)
    description = {
        **describe_function(function),
        **describe_input(source),
        "columns of the input": describe_schema(schema),
        "columns of the output": describe_schema(answered),
        "rows per partition": str(rows_per_partition),
        # The package as a whole is above every floor; it is loaded by now.
        "footex": import_module("footex").__version__,
        "pyarrow": pa.__version__,
    }
    pieces = cut_file(source, kind, rows_per_partition)
    if len(pieces) > _MOST_PARTITIONS:
        raise BoundExceeded("run.rows_per_partition", len(pieces), _MOST_PARTITIONS, "partitions")
    fingerprint = fingerprint_of(description)
    partitions = [
        Partition(
            number=number,
            source=source.absolute(),
            kind=kind,
            stamp=(found.st_size, found.st_mtime_ns),
            schema=schema,
            piece=piece,
            folder=folder.absolute(),
            fingerprint=fingerprint,
        )
        for number, piece in enumerate(pieces)
    ]
    return Prepared(description, partitions)


def _answered_schema(function: Callable[..., Any], schema: pa.Schema) -> pa.Schema:
    answered: pa.Schema = function(pa.RecordBatchReader.from_batches(schema, [])).schema
    if not answered.names or answered.names[0] != "row" or answered.names[-1] != "problem":
        right = "give one whose first column is row and whose last is problem"
        raise InvalidValue("run.function", function, "answers with other columns", right)
    return answered
