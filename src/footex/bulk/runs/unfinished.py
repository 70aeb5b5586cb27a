"""A file of rows that takes its name once it is whole and on the disk, and else goes away."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Final, Self

import pyarrow as pa
from pyarrow.parquet import ParquetWriter

from footex.bulk.runs.errors import Unwritable

__all__ = ["TEMPORARY", "Unfinished", "writing"]

TEMPORARY: Final = ".footex-"
"""How the names of files begin that aren't whole yet."""


class Unfinished:
    """A file of rows in Parquet, made with the first of them, beside the file that it is to be."""

    def __init__(self, target: Path) -> None:
        self._target = target
        self._path = target.with_name(f"{TEMPORARY}{target.stem}-{os.urandom(6).hex()}")
        self._file: BinaryIO | None = None
        self._writer: Any = None

    def __enter__(self) -> Self:
        return self

    def write(self, batch: pa.RecordBatch) -> None:
        """Add rows.

        Raises:
            Unwritable: They can't be written.
        """
        with writing(self._target):
            if self._file is None:
                self._file = self._path.open("xb")
                self._writer = ParquetWriter(self._file, batch.schema)
            self._writer.write_batch(batch)

    def finish(self, marks: Mapping[str, str]) -> None:
        """Give the file its name, with what is to be known of it in its metadata; without a row there is none.

        Raises:
            Unwritable: It can't be written.
        """
        with writing(self._target):
            if self._file is not None:
                self._writer.add_key_value_metadata(marks)
                self._writer.close()
                self._file.flush()
                os.fsync(self._file.fileno())
                self._file.close()
                self._path.replace(self._target)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._file is None:
            return
        # What couldn't be written before can't be now.
        with suppress(OSError, pa.ArrowException):
            self._writer.close()
        with suppress(OSError):
            self._file.close()
        with suppress(OSError):
            self._path.unlink(missing_ok=True)


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Name the file in what the system says of one that can't be written.

    Raises:
        Unwritable: It can't.
    """
    try:
        yield
    except OSError as error:
        raise Unwritable(str(path), error.strerror or str(error)) from None
