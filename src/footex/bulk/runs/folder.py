"""The folder of a run, for one run at a time: a lock, and nothing in it that an earlier run left unfinished."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from footex.bulk.runs.description import Description
from footex.bulk.runs.errors import FolderInUse
from footex.bulk.runs.manifest import MANIFEST, Manifest, open_manifest, save_manifest
from footex.bulk.runs.unfinished import TEMPORARY, writing
from footex.errors import MissingExtra

__all__ = ["claim_folder", "save"]

_PARTS: Final = ("rows", "wrong")


@contextmanager
def claim_folder(folder: Path, description: Description) -> Iterator[Manifest]:
    """Have a folder for a run, from its manifest to the end.

    Raises:
        MissingExtra: The extra `arrow` isn't installed.
        FolderInUse: Another run has it.
        OtherRun: It holds a run of something else; it stays as it is.
        BrokenRun: It holds something that no run wrote, or a file that was changed since.
        Unwritable: It can't be written to.
    """
    try:
        from filelock import FileLock, Timeout
    except ModuleNotFoundError as error:
        raise MissingExtra("arrow", str(error.name)) from None
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
        # The system lets go of it when the process ends, however that ends.
        lock = FileLock(folder / ".lock", timeout=0)
        try:
            lock.acquire()
        except Timeout:
            raise FolderInUse(str(folder)) from None
    try:
        manifest = open_manifest(folder, description)
        save(manifest, folder)
        _tidy(folder)
        try:
            yield manifest
        finally:
            _tidy(folder)
            save(manifest, folder)
    finally:
        lock.release()


def save(manifest: Manifest, folder: Path) -> None:
    """Write the manifest.

    Raises:
        Unwritable: It can't be written; then it is as it was before.
    """
    with writing(folder / MANIFEST):
        save_manifest(manifest, folder)


def _tidy(folder: Path) -> None:
    """Make the folders of the partitions, and take away what whoever wrote was ended over, a manifest too."""
    for each in (folder, *(folder / name for name in _PARTS)):
        with writing(each):
            each.mkdir(exist_ok=True)
            for left in each.glob(f"{TEMPORARY}*"):
                left.unlink(missing_ok=True)
