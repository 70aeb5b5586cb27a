"""Checks of documents: findings about a catalogue, reported at their positions in the documents."""

from collections import defaultdict
from typing import TYPE_CHECKING

from footex.content.checks import CHECK_CODES, CHECKS
from footex.content.checks.choice import as_codes, choose
from footex.content.kinds import list_of
from footex.content.problems import REDEFINED
from footex.content.values.parsed_document import in_text_order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from footex.content.checks import Check
    from footex.content.problems import Path, Problem, Unlocated
    from footex.content.values.assembly import Held
    from footex.content.values.parsed_document import ParsedDocument

__all__ = ["check_documents"]


def check_documents(
    held: "Held",
    *,
    select: "Iterable[str] | None" = None,
    ignore: "Iterable[str]" = (),
    more: "Sequence[Check]" = (),
) -> "tuple[list[Problem], int]":
    """Check the values of documents, together with everything that their ids may refer to.

    Args:
        held: What was read.
        select: The codes of the findings to look for; all unless given.
        ignore: The codes of findings to leave out, besides those that each document ignores itself.
        more: Checks to run besides `CHECKS`; their findings can be selected, not ignored.

    Returns:
        The findings, by document and position, except those of values that no document holds; and how many findings
        were ignored.

    Raises:
        InvalidValue: A code that no check has.
    """
    is_selected = choose(select, (), [*CHECK_CODES, *(check.id for check in more)])
    ignored = as_codes(tuple(ignore), "check.ignore", CHECK_CODES)
    checks = (*CHECKS, *more)
    problems = [*(held.redefined() if is_selected(REDEFINED) else ()), *_findings(held, checks, is_selected)]
    kept = [problem for parsed, problem in problems if problem.code not in (*ignored, *parsed.ignore)]
    return kept, len(problems) - len(kept)


def _findings(
    held: "Held", checks: "Sequence[Check]", is_selected: "Callable[[str], bool]"
) -> "Iterator[tuple[ParsedDocument, Problem]]":
    catalog = held.whole()
    entries: dict[Path, tuple[int, Path]] = {}
    for number, entry in held.entries():
        entries.setdefault((list_of(entry.kind), entry.content["id"]), (number, entry.path))
    problems: list[list[Problem]] = [[] for _ in held.documents]
    for check in checks:
        found: defaultdict[int, list[Unlocated]] = defaultdict(list)
        findings = check.rule(catalog) if is_selected(check.id) else ()
        # The catalogue holds the base too: only what the documents themselves define is reported.
        for path, message in check.reported((path, message) for path, message in findings if path[:2] in entries):
            number, inside = entries[path[:2]]
            found[number].append((check.id, message, (*inside, *path[2:])))
        for number, listed in found.items():
            problems[number] += held.locate(number, listed, check.severity)
    for parsed, own in zip(held.documents, problems, strict=True):
        yield from ((parsed, problem) for problem in in_text_order(own))
