"""Packs: content that other distributions offer, through the entry points of the group `footex.content`."""

import re
import struct
import sys
import zipfile
import zlib
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from attrs import frozen

from footex.content.files import Allowance, is_document, read_within
from footex.content.loading import assemble_files, catalog_of
from footex.content.problems import InvalidDocument
from footex.content.text.parsing import decode, parse_value
from footex.errors import FootexError, clip, escape
from footex.model.shelf import UnknownId
from footex.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.metadata import Distribution
    from importlib.resources.abc import Traversable

    from footex.content.files import File
    from footex.model.catalog import Catalog

__all__ = ["GROUP", "BrokenPack", "Pack", "load_pack", "packs"]

GROUP: Final = "footex.content"
"""The group of entry points in which distributions name their packs."""

_DEEPEST = 8
_LONGEST_REASON = 200
_UNKNOWN = "unknown"
_LEADING_OUT = frozenset("/\\:\0")
_UNREADABLE: Final[tuple[type[Exception], ...]] = (
    OSError, EOFError, LookupError, RuntimeError, ValueError, struct.error, zipfile.BadZipFile, zlib.error,
    getattr(sys.modules.get("lzma"), "LZMAError", OSError),  # not every CPython has it; zipfile imports it
)  # fmt: skip
"""What reading files and archives raises: for most kinds of damage, zipfile has no error of its own."""


@frozen(eq=False, repr=False, kw_only=True)
class Pack(Value):
    """A pack that is installed; nothing of it is imported or read.

    Args:
        name: What `load_pack` takes.
        distribution: The name of the distribution that offers it; `unknown` where its metadata can't be read.
        version: The distribution's version, or `unknown`.
        package: The top-level package that holds the documents, and after a colon the folder in it.

    Example:
        >>> Pack(name="desk", distribution="footex-desk", version="1.0", package="footex_desk").name
        'desk'
    """

    name: str
    distribution: str
    version: str
    package: str


class BrokenPack(FootexError):
    """A pack that is installed and can't be loaded.

    Attributes:
        name: The pack.
        distribution: The distribution that offers it.
        problem: What is wrong.

    Example:
        >>> print(BrokenPack("desk", "footex-desk", "there is no package 'footex_desk'"))
        pack desk of footex-desk: there is no package 'footex_desk'
    """

    def __init__(self, name: str, distribution: str, problem: str) -> None:
        super().__init__(name, distribution, problem)
        self.name = name
        self.distribution = distribution
        self.problem = problem

    def __str__(self) -> str:
        return escape(f"pack {self.name} of {self.distribution}: {self.problem}")


def packs() -> tuple[Pack, ...]:
    """List the packs that are installed, without importing or reading any of them.

    Returns:
        Packs in the order of their names, but for those of distributions whose entry points can't be read.

    Example:
        >>> isinstance(packs(), tuple)
        True
    """
    return tuple(pack for pack, _ in _installed())


def load_pack(name: str, *, catalog: "Catalog | None" = None) -> "Catalog":
    """Load a pack: every document of its package, from a folder, a wheel or a zip. No code of it is run.

    Args:
        name: A name that `packs()` lists.
        catalog: Where ids lead that the pack doesn't hold; the bundled catalogue unless given.

    Returns:
        A catalogue; each thing's origin is the pack and the document.

    Raises:
        UnknownId: No pack of this name is installed.
        BrokenPack: Two distributions offer the name, there is no such folder, it can't be read, or a path leads out.
        BoundExceeded: It holds more documents, or more bytes of them, than a folder may.
        InvalidDocument: Anything wrong with its documents.

    Example:
        >>> load_pack("nowhere-to-be-found")
        Traceback (most recent call last):
        footex.model.shelf.UnknownId: no pack 'nowhere-to-be-found'; known: ...
    """
    installed = _installed()
    offered = [offer for offer in installed if offer[0].name == name]
    if not offered:
        raise UnknownId("pack", name, tuple(pack.name for pack, _ in installed))
    pack, distribution = offered[0]
    if len(offered) > 1:
        others = " and ".join(sorted(other.distribution for other, _ in offered))
        raise BrokenPack(name, pack.distribution, f"{others} both offer it; uninstall one")
    allowance = Allowance(f"load_pack({name!r})")
    return catalog_of(assemble_files(_documents(pack, distribution), catalog, allowance=allowance))


def _installed() -> "list[tuple[Pack, Distribution]]":
    """The packs on the path, in the order of their names; a distribution that can't be read affects no other."""
    from importlib.metadata import distributions

    found: list[tuple[Pack, Distribution]] = []
    seen: set[str] = set()
    for distribution in distributions():
        try:
            entries = list(distribution.entry_points.select(group=GROUP))
        except _UNREADABLE:
            continue
        except TypeError:  # a line that isn't one of an entry point
            continue
        if entries:
            name, version = _identify(distribution)
            normalised = re.sub("[-_.]+", "-", name).lower()  # as PEP 503 compares names
            # The first of two on the path counts, as it would on import.
            if normalised not in seen:
                offered = [
                    Pack(name=each.name, distribution=name, version=version, package=each.value) for each in entries
                ]
                found += [(pack, distribution) for pack in offered]
            seen |= {normalised} - {_UNKNOWN}
    return sorted(found, key=lambda offer: (offer[0].name, offer[0].package))


def _identify(distribution: "Distribution") -> tuple[str, str]:
    try:
        metadata = distribution.metadata
    except _UNREADABLE:
        return _UNKNOWN, _UNKNOWN
    name, version = ((metadata[key] if metadata and key in metadata else _UNKNOWN) for key in ("Name", "Version"))
    return name, version


@contextmanager
def _reading(pack: Pack) -> "Iterator[None]":
    try:
        yield
    except _UNREADABLE as error:
        reason = str(error)[:_LONGEST_REASON] or type(error).__name__
        raise BrokenPack(pack.name, pack.distribution, f"it can't be read: {reason}") from None


def _documents(pack: Pack, distribution: "Distribution") -> "Iterator[File]":
    with _reading(pack):
        yield from _files(pack, _root(pack, distribution), f"{pack.name}:", 0)


def _root(pack: Pack, distribution: "Distribution") -> "Traversable":
    """The folder that holds the pack's documents."""
    package, _, folder = pack.package.partition(":")
    root = _find_package(package, distribution) if package.isidentifier() else None
    if root is None:
        raise BrokenPack(pack.name, pack.distribution, f"there is no package {clip(package)}")
    for part in filter(None, folder.split(".")):
        if set(part) & _LEADING_OUT or _is_link(root := root.joinpath(part)):
            raise BrokenPack(pack.name, pack.distribution, f"{clip(pack.package)} leads out of it")
    if not root.is_dir():
        raise BrokenPack(pack.name, pack.distribution, f"{clip(pack.package)} is no folder of documents")
    return root


def _find_package(package: str, distribution: "Distribution") -> "Traversable | None":
    """The folder of a top-level package.

    It is found by its name alone, as import hooks and `importlib.resources` may compile or run what they find.
    """
    from importlib.machinery import all_suffixes

    own = cast("Traversable", distribution.locate_file(package))
    if own.is_dir():
        return own
    for place in (*map(Path, sys.path), *_projects(distribution)):
        with suppress(*_UNREADABLE):  # it may be another distribution's
            folder: Traversable = (zipfile.Path(place) if place.is_file() else place) / package
            if folder.is_dir() and any((folder / f"__init__{suffix}").is_file() for suffix in all_suffixes()):
                return folder
    return None


def _projects(distribution: "Distribution") -> list[Path]:
    """Where the packages of an editable install are, as PEP 610 records it; those on the path need no record."""
    from urllib.parse import urlsplit
    from urllib.request import url2pathname

    text = distribution.read_text("direct_url.json")
    with suppress(InvalidDocument):
        match parse_value(decode(text or "null")):
            case {"url": str(url), "dir_info": {"editable": True}} if url.startswith("file:"):
                project = Path(url2pathname(urlsplit(url).path))
                return [project, project / "src"]
    return []


def _files(pack: Pack, folder: "Traversable", place: str, depth: int) -> "Iterator[File]":
    if depth > _DEEPEST:
        raise BrokenPack(pack.name, pack.distribution, f"its folders are nested more than {_DEEPEST} deep")
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        name = f"{place}{entry.name}"
        if entry.name.startswith((".", "__pycache__")):
            continue
        # A zip may hold names such as `../../secret`, and folders may hold links.
        if set(entry.name) & _LEADING_OUT or _is_link(entry):
            raise BrokenPack(pack.name, pack.distribution, f"{name} leads out of it")
        if entry.is_dir():
            yield from _files(pack, entry, f"{name}/", depth + 1)
        elif is_document(entry.name, folder.name):
            yield name, partial(_read, pack, entry, name)


def _is_link(place: "Traversable") -> bool:
    """Whether a place is a link that the file system follows; nothing follows those in archives."""
    return isinstance(place, Path) and place.is_symlink()


def _read(pack: Pack, file: "Traversable", name: str, most_bytes: int) -> bytes:
    with _reading(pack):
        if not file.is_file():  # a pipe may never end
            raise BrokenPack(pack.name, pack.distribution, f"{name} isn't a file")
        with file.open("rb") as opened:
            return read_within(opened, most_bytes)
