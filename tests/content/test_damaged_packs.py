"""Packs in archives that are damaged, encrypted or odd: each is broken by itself, and never affects another."""

import importlib
import random
import shutil
import struct
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from packing import EXERCISE, offer, write_package

import footex

INIT = "damaged_pack/__init__.py"
DOCUMENT = "damaged_pack/documents/exercises/toe-spread.json"


def write_archive(folder: Path, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A pack of several documents in an archive."""
    documents = write_package(folder / "in", "damaged_pack")
    for number in range(3):
        (documents / f"toe-{number}.json").write_text(EXERCISE.replace("toe-spread", f"toe-{number}"))
    offer(folder / "in", "damaged", "damaged_pack:documents", "footex-damaged")
    archive = folder / "whole.zip"
    with zipfile.ZipFile(archive, "w", method) as opened:
        for path in sorted((folder / "in").rglob("*")):
            if path.is_file():
                opened.write(path, path.relative_to(folder / "in").as_posix())
    return archive.read_bytes()


def offset_of_entry(data: bytes, name: str) -> int:
    """Where the central directory of an archive describes a file."""
    return data.rindex(name.encode()) - 46


def local_offset_of(data: bytes, name: str) -> int:
    return data.index(name.encode()) - 30


def truncate(data: bytes) -> bytes:
    return data[: len(data) // 2]


def encrypt(data: bytes) -> bytes:
    """Say that a document is encrypted, in the directory and before the data."""
    changed = bytearray(data)
    changed[offset_of_entry(data, DOCUMENT) + 8] |= 1
    changed[local_offset_of(data, DOCUMENT) + 6] |= 1
    return bytes(changed)


def set_method(number: int) -> Callable[[bytes], bytes]:
    def change(data: bytes) -> bytes:
        changed = bytearray(data)
        struct.pack_into("<H", changed, offset_of_entry(data, DOCUMENT) + 10, number)
        struct.pack_into("<H", changed, local_offset_of(data, DOCUMENT) + 8, number)
        return bytes(changed)

    return change


def spoil_data(data: bytes) -> bytes:
    start = local_offset_of(data, DOCUMENT) + 30 + len(DOCUMENT)
    return data[:start] + bytes(20) + data[start + 20 :]


def spoil_checksum(data: bytes) -> bytes:
    changed = bytearray(data)
    changed[offset_of_entry(data, DOCUMENT) + 16] ^= 255
    return bytes(changed)


def lose_local_name(data: bytes) -> bytes:
    return data.replace(DOCUMENT.encode(), b"x" * len(DOCUMENT), 1)


def end_early(data: bytes) -> bytes:
    """Say that the data of a document is longer than the file."""
    changed = bytearray(data)
    struct.pack_into("<I", changed, offset_of_entry(data, DOCUMENT) + 20, 1 << 30)
    struct.pack_into("<I", changed, offset_of_entry(data, DOCUMENT) + 24, 1 << 30)
    return bytes(changed)


@pytest.fixture
def right(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A right pack in a folder."""
    write_package(tmp_path / "right", "right_pack")
    offer(tmp_path / "right", "right", "right_pack:documents", "footex-right")
    monkeypatch.syspath_prepend(tmp_path / "right")
    return tmp_path


@pytest.mark.parametrize(
    ("damage", "method", "problem"),
    [
        (encrypt, zipfile.ZIP_DEFLATED, "is encrypted, password required"),
        (set_method(99), zipfile.ZIP_DEFLATED, "compression method is not supported"),
        (set_method(zipfile.ZIP_LZMA), zipfile.ZIP_DEFLATED, "it can't be read: "),
        (set_method(zipfile.ZIP_BZIP2), zipfile.ZIP_DEFLATED, "it can't be read: "),
        (spoil_data, zipfile.ZIP_DEFLATED, "it can't be read: Error -3 while decompressing"),
        (spoil_data, zipfile.ZIP_LZMA, "it can't be read: "),
        (spoil_checksum, zipfile.ZIP_DEFLATED, "Bad CRC-32"),
        (lose_local_name, zipfile.ZIP_DEFLATED, "it can't be read: "),
        (end_early, zipfile.ZIP_STORED, "it can't be read: "),
    ],
)
@pytest.mark.filterwarnings("ignore:.*zipfile:pytest.PytestUnraisableExceptionWarning")
def test_an_archive_that_cant_be_read_breaks_its_pack_alone(
    right: Path, monkeypatch: pytest.MonkeyPatch, damage: Callable[[bytes], bytes], method: int, problem: str
) -> None:
    archive = right / "damaged.zip"
    archive.write_bytes(damage(write_archive(right, method)))
    monkeypatch.syspath_prepend(archive)

    with pytest.raises(footex.content.BrokenPack) as caught:
        footex.load_pack("damaged")

    assert (caught.value.name, caught.value.distribution) == ("damaged", "footex-damaged")
    assert problem in caught.value.problem
    assert list(footex.load_pack("right").exercises) == ["toe-spread"]


@pytest.mark.parametrize("damage", [truncate, lambda data: data[:0], lambda data: data[-22:]])
def test_an_archive_that_cant_be_listed_offers_no_pack(
    right: Path, monkeypatch: pytest.MonkeyPatch, damage: Callable[[bytes], bytes]
) -> None:
    archive = right / "damaged.zip"
    archive.write_bytes(damage(write_archive(right)))
    monkeypatch.syspath_prepend(archive)

    with pytest.raises(footex.UnknownId, match="no pack 'damaged'; known: .*right"):
        footex.load_pack("damaged")
    assert list(footex.load_pack("right").exercises) == ["toe-spread"]


def test_an_archive_that_imports_cant_pass_never_affects_a_pack_behind_it(
    right: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The import system stops with an EOFError at an archive whose last comment reaches to its end."""
    shutil.move(right / "right" / "right_pack", right / "code" / "right_pack")
    monkeypatch.syspath_prepend(right / "code")
    assert list(footex.load_pack("right").exercises) == ["toe-spread"]
    changed = bytearray(write_archive(right))
    struct.pack_into("<H", changed, changed.rindex(b"PK\1\2") + 32, 22)
    (right / "damaged.zip").write_bytes(changed)
    monkeypatch.syspath_prepend(right / "damaged.zip")

    with pytest.raises(EOFError):
        importlib.import_module("right_pack")
    assert list(footex.load_pack("right").exercises) == ["toe-spread"]


def test_code_that_cant_be_read_is_nothing_to_a_pack(right: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = write_archive(right)
    start = local_offset_of(data, INIT) + 30 + len(INIT)
    (right / "damaged.zip").write_bytes(data[:start] + bytes(20) + data[start + 20 :])
    monkeypatch.syspath_prepend(right / "damaged.zip")

    assert len(footex.load_pack("damaged").exercises) == 4


@pytest.mark.thorough
def test_little_is_expanded_of_a_document_that_is_too_large(right: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_archive(right)
    (right / "in" / DOCUMENT).write_bytes(bytes(1 << 27))
    archive = right / "large.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_LZMA) as opened:
        for path in (right / "in").rglob("*"):
            opened.write(path, path.relative_to(right / "in").as_posix())
    monkeypatch.syspath_prepend(archive)

    tracemalloc.start()
    try:
        with pytest.raises(footex.InvalidDocument, match="1,048,576 bytes"):
            footex.load_pack("damaged")
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 100_000_000


def damage_somewhere(data: bytes, draw: random.Random) -> bytes:
    """Flip bytes at places of their own, mostly in the directory; sometimes cut, leave out or put in."""
    changed = bytearray(data)
    directory = data.index(b"PK\1\2")
    for _ in range(draw.choice((1, 1, 2, 8))):
        place = draw.randrange(draw.choice((0, directory)), len(changed))
        changed[place] = draw.choice((0, 255, changed[place] ^ 1 << draw.randrange(8), draw.randrange(256)))
    place, size = draw.randrange(len(changed)), draw.randrange(1, 200)
    match draw.randrange(8):
        case 0:
            del changed[place:]
        case 1:
            del changed[place : place + size]
        case 2:
            changed[place:place] = draw.randbytes(size)
    return bytes(changed)


@pytest.mark.thorough
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_archives_damaged_anywhere(right: Path, method: int) -> None:
    whole, draw, broken = write_archive(right, method), random.Random(9), 0

    for number in range(100):
        archive = right / f"damaged-{number}.zip"
        archive.write_bytes(damage_somewhere(whole, draw))
        with pytest.MonkeyPatch.context() as monkeypatch:
            monkeypatch.syspath_prepend(archive)
            try:
                exercises = footex.load_pack("damaged").exercises
                assert len(exercises) <= 4
                assert all(one.name == "Toe spread" for one in exercises.values())
            except (footex.content.BrokenPack, footex.UnknownId):
                broken += 1
            assert list(footex.load_pack("right").exercises) == ["toe-spread"]

    assert 0 < broken < 100
