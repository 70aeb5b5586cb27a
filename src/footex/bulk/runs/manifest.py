"""The manifest of a run: what it is of, and which partitions are whole."""

import json
from pathlib import Path
from typing import Any, Final, TypeAlias

from attrs import define, field

from footex.bulk.runs.description import Description, fingerprint_of
from footex.bulk.runs.errors import BrokenRun, OtherRun
from footex.bulk.runs.parts import Whole, WholeFile, describe_file, rows_file, wrong_file
from footex.content.writing import write_whole

__all__ = ["MANIFEST", "Manifest", "open_manifest", "save_manifest"]

MANIFEST: Final = "manifest.json"
_FORMAT: Final = 1
_OTHER: Final = "give another folder"

_Json: TypeAlias = dict[str, Any]


@define
class Manifest:
    """What a folder holds.

    Attributes:
        description: What the run is of.
        whole: The partitions that are whole, by number.
    """

    description: Description
    whole: dict[int, Whole] = field(factory=dict)


def open_manifest(folder: Path, description: Description) -> Manifest:
    """The manifest of a folder for a run, a new one where there is nothing yet.

    What it says to be whole is there and has not changed since; what has gone is forgotten, to be written again.

    Raises:
        OtherRun: The folder holds a run of something else.
        BrokenRun: It holds something that no run wrote, or a file that was changed since.
    """
    path = folder / MANIFEST
    if not path.exists():
        if any(not found.name.startswith(".") for found in folder.iterdir()):
            raise BrokenRun(str(folder), "holds files and no manifest of a run", _OTHER)
        return Manifest(description)
    found = _read(path)
    if differences := _compare(found.description, description):
        raise OtherRun(str(folder), differences)
    return Manifest(description, {whole.number: whole for whole in found.whole.values() if _is_there(folder, whole)})


def save_manifest(manifest: Manifest, folder: Path) -> None:
    """Write the manifest of a folder, whole.

    Raises:
        OSError: It can't be written; then it is as it was before.
    """
    text = json.dumps(_as_json(manifest), indent=1, ensure_ascii=False)
    write_whole(f"{text}\n".encode(), folder / MANIFEST, "run.folder")


def _compare(before: Description, now: Description) -> list[tuple[str, str, str]]:
    names = [*before, *(name for name in now if name not in before)]
    pairs = [(name, before.get(name, "absent"), now.get(name, "absent")) for name in names]
    return [(name, was, is_) for name, was, is_ in pairs if was != is_]


def _is_there(folder: Path, whole: Whole) -> bool:
    """Whether the files of a partition are there; both have to be what they were."""
    places = ((rows_file(folder, whole.number), whole.rows_file), (wrong_file(folder, whole.number), whole.wrong_file))
    written = [(path, file) for path, file in places if file is not None]
    if not all(path.exists() for path, _ in written):
        return False
    for path, file in written:
        if path.stat().st_size != file.bytes or describe_file(path) != file:
            right = "delete it to have it written again, or give another folder"
            raise BrokenRun(str(path), "isn't what was written: its hash differs from that in the manifest", right)
    return True


def _as_json(manifest: Manifest) -> _Json:
    return {
        "footex-run": _FORMAT,
        "fingerprint": fingerprint_of(manifest.description),
        "run": dict(manifest.description),
        "whole": [_whole_as_json(whole) for _, whole in sorted(manifest.whole.items())],
    }


def _whole_as_json(whole: Whole) -> _Json:
    files = {"rows-file": whole.rows_file, "wrong-file": whole.wrong_file}
    return {
        "number": whole.number,
        "rows": whole.rows,
        "wrong": whole.wrong,
        **{name: {"bytes": file.bytes, "sha256": file.sha256} for name, file in files.items() if file is not None},
    }


def _read(path: Path) -> Manifest:
    try:
        found = json.loads(path.read_text("utf-8"))
        if found["footex-run"] != _FORMAT:
            raise BrokenRun(str(path), f"is of format {found['footex-run']}, not {_FORMAT}", _OTHER)
        manifest = Manifest(
            {str(name): str(value) for name, value in found["run"].items()},
            {whole.number: whole for whole in map(_whole_of, found["whole"])},
        )
        if found["fingerprint"] != fingerprint_of(manifest.description):
            raise BrokenRun(str(path), "has a fingerprint that isn't that of what it says of the run", _OTHER)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        if isinstance(error, BrokenRun):
            raise
        raise BrokenRun(str(path), "isn't the manifest of a run", _OTHER) from None
    return manifest


def _whole_of(found: _Json) -> Whole:
    wrong = found.get("wrong-file")
    return Whole(
        number=found["number"],
        rows=found["rows"],
        wrong=found["wrong"],
        rows_file=WholeFile(found["rows-file"]["bytes"], found["rows-file"]["sha256"]),
        wrong_file=None if wrong is None else WholeFile(wrong["bytes"], wrong["sha256"]),
        is_new=False,
    )
