"""Files that are written whole or not at all."""

import os
from pathlib import Path

from footex.errors import InvalidValue

__all__ = ["write_whole"]


def write_whole(data: bytes, path: str | os.PathLike[str], field: str) -> None:
    """Write a file whole or not at all: where it can't be, one that was there before stays as it was.

    Args:
        data: What is written.
        path: The file; a link stays a link.
        field: What errors name.

    Raises:
        InvalidValue: What is there isn't a file.
        OSError: The file can't be written.
    """
    target = Path(os.path.realpath(path))
    # A device or a pipe would be replaced by a file.
    if target.exists() and not target.is_file():
        raise InvalidValue(field, os.fspath(path), "isn't a file", "give the path of a file")
    # In the same folder, so that it is renamed, not copied; hidden, so that `load_folder` never reads it.
    unfinished = target.with_name(f".footex-{os.urandom(6).hex()}")
    try:
        with unfinished.open("xb") as file:
            file.write(data)
            # On the disk before it takes the place of what was there, so that a power cut loses neither.
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            unfinished.chmod(target.stat().st_mode)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
