"""Packs: content that other distributions offer, through the entry points of the group `footex.content`."""

import re
from functools import partial
from typing import TYPE_CHECKING, Final

from attrs import frozen

from footex.content.loading import Allowance, assemble_files, catalog_of
from footex.errors import FootexError, clip, escape
from footex.model._value import Value
from footex.model.shelf import UnknownId

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.metadata import Distribution
    from importlib.resources.abc import Traversable

    from footex.content.loading import File
    from footex.model.catalog import Catalog

__all__ = ["GROUP", "BrokenPack", "Pack", "load_pack", "packs"]

GROUP: Final = "footex.content"
"""The group of entry points in which distributions name their packs."""

_DEEPEST = 8
_UNKNOWN = "unknown"
_LEADING_OUT = frozenset("/\\:\0")


@frozen(eq=False, repr=False, kw_only=True)
class Pack(Value):
    """A pack that is installed; nothing of it is imported or read.

    Args:
        name: What `load_pack` takes.
        distribution: The name of the distribution that offers it; `unknown` where its metadata can't be read.
        version: The distribution's version, or `unknown`.
        package: The top-level package that holds the documents, and behind a colon the folder in it.

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
    return tuple(_installed())


def load_pack(name: str, *, catalog: "Catalog | None" = None) -> "Catalog":
    """Load a pack: every document of its package, from a folder, a wheel or a zip.

    Args:
        name: A name that `packs()` lists.
        catalog: Where ids lead that the pack doesn't hold; the bundled catalogue unless given.

    Returns:
        A catalogue; each thing's origin is the pack and the document.

    Raises:
        UnknownId: No pack of this name is installed.
        BrokenPack: Two distributions offer the name, it has no such folder or can't be read, or a path leads out of it.
        BoundExceeded: It holds more documents, or more bytes of them, than a folder may.
        DocumentError: Anything wrong with its documents.

    Example:
        >>> load_pack("nowhere-to-be-found")
        Traceback (most recent call last):
        footex.model.shelf.UnknownId: no pack 'nowhere-to-be-found'; known: ...
    """
    installed = _installed()
    offered = [pack for pack in installed if pack.name == name]
    if not offered:
        raise UnknownId("pack", name, tuple(one.name for one in installed))
    pack = offered[0]
    if len(offered) > 1:
        others = " and ".join(sorted(one.distribution for one in offered))
        raise BrokenPack(name, pack.distribution, f"{others} both offer it; uninstall one")
    from zipfile import BadZipFile

    allowance = Allowance(f"load_pack({name!r})")
    try:
        return catalog_of(assemble_files(_files(pack, _root(pack), f"{name}:", 0), catalog, allowance=allowance))
    except (OSError, BadZipFile) as error:
        raise BrokenPack(name, pack.distribution, f"it can't be read: {error}") from None


def _installed() -> list[Pack]:
    """The packs on the path, in the order of their names; what an installer left half done harms none but itself."""
    from importlib.metadata import distributions

    found: list[Pack] = []
    seen: set[str] = set()
    for one in distributions():
        try:
            entries = list(one.entry_points.select(group=GROUP))
        except (OSError, TypeError, ValueError):
            continue
        if entries:
            name, version = _identify(one)
            plain = re.sub("[-_.]+", "-", name).lower()
            # Of a distribution that is on the path twice, the first counts.
            if plain not in seen:
                found += [Pack(name=one.name, distribution=name, version=version, package=one.value) for one in entries]
            seen |= {plain} - {_UNKNOWN}
    return sorted(found, key=lambda one: (one.name, one.package))


def _identify(distribution: "Distribution") -> tuple[str, str]:
    try:
        metadata = distribution.metadata
    except (OSError, ValueError):
        return _UNKNOWN, _UNKNOWN
    name, version = ((metadata[key] if metadata and key in metadata else _UNKNOWN) for key in ("Name", "Version"))
    return name, version


def _root(pack: Pack) -> "Traversable":
    """The pack's folder, found without running any of its code."""
    from importlib.resources import files
    from importlib.util import find_spec, module_from_spec

    package, _, folder = pack.package.partition(":")
    try:
        spec = find_spec(package) if package.isidentifier() else None
    except (ImportError, ValueError):
        spec = None
    if spec is None or spec.submodule_search_locations is None:
        raise BrokenPack(pack.name, pack.distribution, f"there is no package {clip(package)}")
    root = files(module_from_spec(spec))
    for part in filter(None, folder.split(".")):
        if set(part) & _LEADING_OUT or _is_link(root := root.joinpath(part)):
            raise BrokenPack(pack.name, pack.distribution, f"{clip(pack.package)} leads out of it")
    if not root.is_dir():
        raise BrokenPack(pack.name, pack.distribution, f"{clip(pack.package)} is no folder of documents")
    return root


def _files(pack: Pack, folder: "Traversable", place: str, depth: int) -> "Iterator[File]":
    if depth > _DEEPEST:
        raise BrokenPack(pack.name, pack.distribution, f"its folders are nested more than {_DEEPEST} deep")
    for one in sorted(folder.iterdir(), key=lambda one: one.name):
        name = f"{place}{one.name}"
        if one.name.startswith((".", "__pycache__")):
            continue
        if set(one.name) & _LEADING_OUT or _is_link(one):
            raise BrokenPack(pack.name, pack.distribution, f"{name} leads out of it")
        if one.is_dir():
            yield from _files(pack, one, f"{name}/", depth + 1)
        elif one.name.lower().endswith((".json", ".toml")):
            yield name, partial(_read, one)


def _is_link(place: "Traversable") -> bool:
    """Whether a place is a link; those in archives needn't know of links."""
    return bool(getattr(place, "is_symlink", bool)())


def _read(file: "Traversable", most_bytes: int) -> bytes:
    with file.open("rb") as opened:
        return opened.read(most_bytes + 1)
