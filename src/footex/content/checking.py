"""Checks of documents: findings about a catalogue, reported at their positions in the documents."""

from typing import TYPE_CHECKING

from attrs import evolve

from footex.content.checks import CHECK_CODES, CHECKS
from footex.content.checks.choice import REDEFINED, choose
from footex.content.values.parsed_document import ParsedDocument, locate
from footex.content.values.shapes import BUNDLE, KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from footex.content.problems import Path, Problem
    from footex.content.values.assembly import Held

__all__ = ["check_documents"]


def check_documents(
    held: "Held", *, select: "Iterable[str] | None" = None, ignore: "Iterable[str]" = ()
) -> "tuple[list[Problem], int]":
    """Check what documents hold beside all that their ids may lead to.

    Args:
        held: What was read.
        select: The codes of the findings to look for; all unless given.
        ignore: The codes of findings to leave out, beside those that each document says itself.

    Returns:
        Of each document in turn what is found of it, by its places, nothing of what none of them holds; and how many
        findings were ignored.

    Raises:
        InvalidValue: A code that no check has.
    """
    is_selected = choose(select, (), CHECK_CODES)
    is_kept = choose(None, ignore, CHECK_CODES)
    found = [*(held.redefined() if is_selected(REDEFINED) else ()), *_findings(held, is_selected)]
    kept = [one for parsed, one in found if is_kept(one.code) and one.code not in parsed.ignore]
    return kept, len(found) - len(kept)


def _findings(held: "Held", is_selected: "Callable[[str], bool]") -> "Iterator[tuple[ParsedDocument, Problem]]":
    catalog = held.whole()
    entries: dict[Path, tuple[int, Path]] = {}
    for number, parsed in enumerate(held.documents):
        for place, path in _entries(parsed):
            entries.setdefault(place, (number, path))
    problems: list[list[Problem]] = [[] for _ in held.documents]
    for check in CHECKS:
        found: dict[int, list[tuple[str, str, Path]]] = {}
        rule = check.rule(catalog) if is_selected(check.id) else ()
        for path, message in check.told(one for one in rule if one[0][:2] in entries):
            number, entry = entries[path[:2]]
            found.setdefault(number, []).append((check.id, message, (*entry, *path[2:])))
        for number, listed in found.items():
            located = locate(held.documents[number], listed)
            problems[number] += [evolve(one, severity=check.severity) for one in located]
    for parsed, own in zip(held.documents, problems, strict=True):
        for one in sorted(own, key=lambda one: (one.line or 0, one.column or 0)):
            yield parsed, one


def _entries(parsed: ParsedDocument) -> "Iterator[tuple[Path, Path]]":
    """The values of a parsed document: shelf and id of each, and its path."""
    if parsed.kind in KINDS:
        yield (f"{parsed.kind}s", parsed.content["id"]), ()
    for name in BUNDLE if parsed.kind == "bundle" else ():
        for index, content in enumerate(parsed.content.get(name, ())):
            yield (name, content["id"]), (name, index)
