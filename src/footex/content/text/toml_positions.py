"""The positions of values in a TOML text: a second pass, only when something is wrong, as `tomllib` reports none."""

import re
from collections.abc import Generator, Iterator

from footex.content.problems import Path
from footex.content.text.positions import NoPosition, Span

__all__ = ["read_toml_positions"]

# Possessive quantifiers (`*+`) never backtrack, so that hostile texts are scanned in linear time.
_BLANKS = re.compile(r"(?:[ \t\r\n]++|#[^\n]*+)*+")
_NAME = re.compile(r"""[ \t]*+([A-Za-z0-9_-]++|"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+')[ \t]*+(\.?)""")
_SCALAR = re.compile(
    r'"""(?:[^\\"]|\\.|"(?!""))*+"{3,5}|"(?:[^"\\\n]|\\.)*+"'
    r"|'''(?:[^']|'(?!''))*+'{3,5}|'[^'\n]*+'|[\w+.:-]++(?: \d[\d:.+Zz-]*+)?",
    re.DOTALL,
)

_Reading = Generator[Span, None, int]
"""Yields the values of a part of the text, and returns the offset at which it ends."""


def read_toml_positions(text: str) -> Iterator[Span]:
    """Yield the values of a TOML text that the parser accepted; a table named several times has its first position.

    Args:
        text: The document.

    Returns:
        Tables begin at their headers or, where they have none, at the first key that leads into them.

    Raises:
        NoPosition: The text isn't TOML, or is TOML that this scanner doesn't know.
    """
    yield Span((), 0, 0, 0, duplicate=False)
    # The number of elements so far of each array of tables: `[[items]]` begins the next one.
    rows: dict[Path, int] = {}
    table: Path = ()
    at = _skip(text, 0)
    while at < len(text):
        if text[at] == "[":
            names, end, closing = _header(text, at)
            table = ()
            for number, (name, key) in enumerate(names, start=1):
                table = (*table, name)
                yield Span(table, key, at, at, duplicate=False)
                if number == len(names) and closing == "]]":
                    rows[table] = rows.get(table, 0) + 1
                # A header that goes through an array of tables refers to its last element.
                if table in rows:
                    table = (*table, rows[table] - 1)
                    yield Span(table, key, at, at, duplicate=False)
        else:
            end = yield from _pair(text, at, table)
        at = _skip(text, end)


def _header(text: str, at: int) -> tuple[list[tuple[str, int]], int, str]:
    closing = "]]" if text.startswith("[[", at) else "]"
    names, end = _names(text, at + len(closing))
    return names, _past(text, end, closing), closing


def _pair(text: str, at: int, table: Path) -> _Reading:
    names, at = _names(text, at)
    at = _skip(text, _past(text, at, "="))
    for name, key in names[:-1]:
        table = (*table, name)
        yield Span(table, key, key, key, duplicate=False)
    name, key = names[-1]
    return (yield from _value(text, at, (*table, name), key))


def _value(text: str, at: int, path: Path, key: int) -> _Reading:
    # Recursive descent: the nesting was bounded before the text was parsed.
    yield Span(path, key, at, at, duplicate=False)
    if text.startswith("[", at):
        at, index = _skip(text, at + 1), 0
        while not text.startswith("]", at):
            at = _next(text, (yield from _value(text, at, (*path, index), at)))
            index += 1
        return at + 1
    if text.startswith("{", at):
        at = _skip(text, at + 1)
        while not text.startswith("}", at):
            at = _next(text, (yield from _pair(text, at, path)))
        return at + 1
    match = _SCALAR.match(text, at)
    if match is None:
        raise NoPosition
    return match.end()


def _names(text: str, at: int) -> tuple[list[tuple[str, int]], int]:
    """The names of a dotted key, each with its offset, and the offset at which the key ends."""
    names: list[tuple[str, int]] = []
    while match := _NAME.match(text, at):
        name = match[1]
        if name[0] in "\"'":
            name = _read_text(name) if "\\" in name and name[0] == '"' else name[1:-1]
        names.append((name, match.start(1)))
        at = match.end()
        if not match[2]:
            return names, at
    raise NoPosition


def _read_text(written: str) -> str:
    # By the parser itself, which knows all escapes; few keys have any.
    import tomllib

    return str(tomllib.loads(f"text = {written}")["text"])


def _past(text: str, at: int, mark: str) -> int:
    if not text.startswith(mark, at):
        raise NoPosition
    return at + len(mark)


def _next(text: str, at: int) -> int:
    at = _skip(text, at)
    return _skip(text, at + 1) if text.startswith(",", at) else at


def _skip(text: str, at: int) -> int:
    match = _BLANKS.match(text, at)
    return match.end() if match else at
