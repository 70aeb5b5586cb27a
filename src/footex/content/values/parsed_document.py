"""Parsed documents: of the current format version and a known kind, not yet values."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from footex.content.hints import suggest
from footex.content.problems import MOST_PROBLEMS, InvalidDocument, Problem, Unlocated, write_path
from footex.content.text.display import show
from footex.content.text.parsing import MOST_BYTES, ForbiddenValue, decode, parse
from footex.content.text.positions import find_forbidden_values, find_positions, holds_halves, read_positions
from footex.content.text.toml_positions import read_toml_positions
from footex.content.values.ignoring import drop_ignorable_keys, drop_private_keys
from footex.content.values.migration import CURRENT, STEPS, migrate
from footex.content.values.shapes import KINDS, PLANS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Literal

    from footex.content.text.parsing import Format
    from footex.content.values.migration import Step

__all__ = ["ParsedDocument", "forbidden_values_of", "in_text_order", "join_problems", "locate", "parse_document"]

_HEADER = ("$schema", "footex", "type", "ignore", "ignorable")


@frozen
class ParsedDocument:
    """A parsed document: its kind, its content without the header, and its text, in which positions are found.

    `forbidden` holds the problems that keep it from loading already, whatever else is wrong; `ignore` the codes of the
    checks whose findings it suppresses.
    """

    kind: str
    content: dict[str, Any]
    text: str
    format: "Format | Literal['svg']"
    file: str
    forbidden: tuple[Problem, ...] = ()
    ignore: tuple[str, ...] = ()


def parse_document(
    data: bytes | str,
    form: "Format",
    *,
    file: str = "",
    most_bytes: int = MOST_BYTES,
    steps: "Mapping[int, Step]" = STEPS,
) -> ParsedDocument:
    """Parse a document, check its header and bring it up to date.

    Args:
        data: The document.
        form: How it is written.
        file: Where it comes from, for messages.
        most_bytes: The bound on its size.
        steps: How to bring older versions up to date.

    Returns:
        The parsed document.

    Raises:
        InvalidDocument: Anything that keeps its content from being read.
    """
    forbidden: tuple[Problem, ...] = ()
    try:
        text = decode(data, most_bytes=most_bytes)
        try:
            document = parse(text, form, most_bytes=most_bytes)
        except ForbiddenValue as error:
            if not isinstance(error.value, dict):
                raise
            document, forbidden = error.value, tuple(evolve(problem, file=file) for problem in error.problems)
    except InvalidDocument as error:
        raise InvalidDocument([evolve(problem, file=file) for problem in error.problems], error.more) from None
    parsed = ParsedDocument("", document, text, form, file, forbidden)
    if problems := [*_schema_problems(document), *_version_problems(document)]:
        raise _rejection(parsed, problems)
    migrated = migrate(document, document["footex"], steps=steps)
    if migrated is None:
        message = f"format {document['footex']} never existed; write {CURRENT}"
        raise _rejection(parsed, [("version", message, ("footex",))])
    if problems := [*_kind_problems(migrated), *_ignoring_problems(migrated)]:
        raise _rejection(parsed, problems)
    drop_private_keys(migrated, text)
    kind, content = migrated["type"], {key: value for key, value in migrated.items() if key not in _HEADER}
    if "ignorable" in migrated:
        drop_ignorable_keys(content, kind, migrated["ignorable"])
    return evolve(parsed, kind=kind, content=content, ignore=tuple(migrated.get("ignore", ())))


def _schema_problems(document: dict[str, Any]) -> Iterator[Unlocated]:
    if not isinstance(schema := document.get("$schema", ""), str):
        yield "invalid", f"{show(schema)} is not text; write where the schema is, or leave the key out", ("$schema",)


def _version_problems(document: dict[str, Any]) -> Iterator[Unlocated]:
    version = document.get("footex")
    if "footex" not in document:
        yield "missing-key", f'is missing; write "footex": {CURRENT}, the version of the format', ("footex",)
        yield from _kind_problems(document)
    elif version.__class__ is not int:
        yield "version", f"{show(version)} is not a format version; write {CURRENT}", ("footex",)
    elif version > CURRENT:
        message = f"format {show(version)} is newer than format {CURRENT}, which this release reads; upgrade footex"
        yield "version", message, ("footex",)


def _kind_problems(document: dict[str, Any]) -> Iterator[Unlocated]:
    kind, known = document.get("type"), (*KINDS, *PLANS, "bundle")
    if "type" not in document:
        yield "missing-key", f"is missing; write one of {', '.join(map(show, known))}", ("type",)
    elif kind not in known:
        hint = suggest(kind, known) if isinstance(kind, str) else f"write one of {', '.join(map(show, known))}"
        yield "kind", f"{show(kind)} is not a kind of document; {hint}", ("type",)


def _ignoring_problems(document: dict[str, Any]) -> Iterator[Unlocated]:
    """The problems of the lists `ignore` and `ignorable`."""
    for name, what in (("ignore", "the code of a check"), ("ignorable", "a key")):
        if name not in document:
            continue
        listed = document[name]
        if not isinstance(listed, list):
            yield "invalid", f"{show(listed)} is not a list; write [...]", (name,)
            continue
        for index, entry in enumerate(listed):
            if not isinstance(entry, str):
                yield "invalid", f"{show(entry)} is not text; write {what}", (name, index)
            elif name == "ignore" and entry not in (codes := _check_codes()):
                yield "invalid", f"{show(entry)} is not {what}; {suggest(entry, codes)}", (name, index)


def _check_codes() -> tuple[str, ...]:
    from footex.content.checks import CHECK_CODES

    return CHECK_CODES


def _rejection(parsed: ParsedDocument, found: "Iterable[Unlocated]") -> InvalidDocument:
    forbidden, more = forbidden_values_of(parsed)
    joined = join_problems(forbidden, locate(parsed, found))
    return InvalidDocument(joined[:MOST_PROBLEMS], more + len(joined[MOST_PROBLEMS:]))


def join_problems(forbidden: "Iterable[Problem]", found: "Iterable[Problem]") -> list[Problem]:
    """Join in the order of the text; at the path of a forbidden value report that alone, as the parser replaced it."""
    first = list(forbidden)
    reported = {problem.path for problem in first}
    return in_text_order([*first, *(problem for problem in found if problem.path not in reported)])


def in_text_order(problems: "Iterable[Problem]") -> list[Problem]:
    """Sort the problems of one document by their positions, those without one first."""
    return sorted(problems, key=lambda problem: (problem.line or 0, problem.column or 0))


def forbidden_values_of(parsed: ParsedDocument) -> tuple[list[Problem], int]:
    """Find what a JSON parser accepts and documents may not hold; slow, so called only where something is wrong."""
    if parsed.forbidden:
        return list(parsed.forbidden), 0
    if parsed.format != "json" or not holds_halves(parsed.text):
        return [], 0
    forbidden, more = find_forbidden_values(parsed.text)
    return [evolve(problem, file=parsed.file) for problem in forbidden], more


def locate(parsed: ParsedDocument, found: "Iterable[Unlocated]") -> list[Problem]:
    """Make problems, with line and column, of codes, messages and paths."""
    listed = list(found)
    at_keys = [path for code, _, path in listed if code == "unknown-key"]
    read = read_positions if parsed.format == "json" else read_toml_positions
    # A picture has no keys: where something is in it, its error says.
    keyed = [] if parsed.format == "svg" else [path for *_, path in listed]
    positions = find_positions(parsed.text, keyed, at_keys, read) if keyed else {}
    problems: list[Problem] = []
    for code, message, path in listed:
        line, column = positions.get(path, (None, None))
        text = write_path(path)
        problems.append(Problem(code=code, message=message, path=text, file=parsed.file, line=line, column=column))
    return problems
