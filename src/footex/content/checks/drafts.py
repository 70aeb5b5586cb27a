"""Checks of documents: what is found of a catalogue, told at its place in the document that it comes from."""

from typing import TYPE_CHECKING

from attrs import evolve

from footex.content.checks import CHECKS
from footex.content.drafts import Draft, locate
from footex.content.shapes import BUNDLE, KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.content.assembly import Held
    from footex.content.problems import Path, Problem

__all__ = ["check_drafts"]


def check_drafts(held: "Held") -> "list[Problem]":
    """Check what documents hold beside all that their ids may lead to.

    Returns:
        Of each document in turn what is found of it, by its places; nothing of what none of them holds.
    """
    catalog = held.whole()
    entries: dict[Path, tuple[int, Path]] = {}
    for number, draft in enumerate(held.drafts):
        for place, path in _entries(draft):
            entries.setdefault(place, (number, path))
    problems: list[list[Problem]] = [[] for _ in held.drafts]
    for check in CHECKS:
        found: dict[int, list[tuple[str, str, Path]]] = {}
        held_here = (one for one in check.rule(catalog) if one[0][:2] in entries)
        for path, message in check.told(held_here):
            number, entry = entries[path[:2]]
            found.setdefault(number, []).append((check.id, message, (*entry, *path[2:])))
        for number, listed in found.items():
            located = locate(held.drafts[number], listed)
            problems[number] += [evolve(one, severity=check.severity) for one in located]
    return [one for listed in problems for one in sorted(listed, key=lambda one: (one.line or 0, one.column or 0))]


def _entries(draft: Draft) -> "Iterator[tuple[Path, Path]]":
    """The values of a draft: shelf and id of each, and where in the draft it is."""
    if draft.kind in KINDS:
        yield (f"{draft.kind}s", draft.content["id"]), ()
    for name in BUNDLE if draft.kind == "bundle" else ():
        for index, content in enumerate(draft.content.get(name, ())):
            yield (name, content["id"]), (name, index)
