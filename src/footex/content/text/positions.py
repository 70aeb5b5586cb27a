"""Positions in a document's text, and the scanner that finds them in JSON.

`json` reports no positions, so this is a second pass over the text, run only when something is wrong.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from json import JSONDecoder
from typing import Final

from attrs import define, frozen

from footex.content.problems import MOST_PROBLEMS, Path, Problem, write_path
from footex.errors import clip
from footex.model.fields import MOST_CHARACTERS, MOST_PICTURE_BYTES

__all__ = [
    "MOST_DEPTH", "MOST_DIGITS", "TOO_DEEP", "NoPosition", "Span", "find_forbidden_values", "find_positions",
    "holds_halves", "line_and_column", "read_positions",
]  # fmt: skip

MOST_DEPTH: Final = 48
"""The maximum nesting of lists and objects; the deepest valid document, with blocks 16 deep, has 43."""

TOO_DEEP: Final = f"values nested more than {MOST_DEPTH} deep; write fewer inside one another"
"""What is wrong with a document past that bound."""

MOST_DIGITS: Final = 20
"""The maximum length of a number in characters."""

# Possessive quantifiers (`*+`) never backtrack, so that hostile texts are scanned in linear time.
_SPACE = re.compile(r"[ \t\n\r]*+")
_SURROGATE = re.compile("[\ud800-\udfff]")
_HALF = re.compile(r"\\u[dD][89abcdefABCDEF]")
_BLANKS = frozenset(" \t\n\r")
_TEXT = re.compile(r'"(?:[^"\\]|\\.)*+"')
_SCALAR = re.compile(r"[^\s,\]}]*+")
_decode = JSONDecoder().decode
_CONSTANTS = ("NaN", "Infinity", "-Infinity")


@frozen
class Span:
    """The position of a value: its path, the offsets of its key, start and end, and whether its key is a duplicate.

    The end of an object or list is the end of its opening bracket.
    """

    path: Path
    key: int
    start: int
    end: int
    duplicate: bool


@define
class _Open:
    """An object or list that is being scanned: its path, keys so far (`None` for a list) and number of values."""

    path: Path
    keys: set[str] | None
    count: int = 0


def read_positions(text: str) -> Iterator[Span]:
    """Yield the values of a JSON text that the parser accepted, at most one level deeper than allowed."""
    # An explicit stack instead of recursion, as the stack of a thread may be small.
    around: list[_Open] = []
    at = _skip(text, 0)
    path: Path = ()
    key, duplicate = at, False
    while True:
        opening = text[at] in "{["
        end = at + 1 if opening else _end(text, at)
        yield Span(path, key, at, end, duplicate)
        if opening:
            around.append(_Open(path, set() if text[at] == "{" else None))
            if len(around) > MOST_DEPTH:
                return
        at = _skip(text, end)
        while around and text[at] in "}]":
            around.pop()
            at = _skip(text, at + 1)
        if not around:
            return
        inside = around[-1]
        key = at if inside.count == 0 else _skip(text, at + 1)
        path, at, duplicate = _member(text, key, inside)


def _member(text: str, key: int, inside: _Open) -> tuple[Path, int, bool]:
    """The path of the next member, the offset of its value, and whether its key is a duplicate."""
    inside.count += 1
    if inside.keys is None:
        return (*inside.path, inside.count - 1), key, False
    end = _end(text, key)
    name = _read_text(text, key, end)
    duplicate = name in inside.keys
    inside.keys.add(name)
    return (*inside.path, name), _skip(text, _skip(text, end) + 1), duplicate


def _skip(text: str, at: int) -> int:
    # Most values follow one another without a blank, and a regular expression is slower than this test.
    if text[at : at + 1] not in _BLANKS:
        return at
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _end(text: str, at: int) -> int:
    match = (_TEXT if text[at] == '"' else _SCALAR).match(text, at)
    return match.end() if match else at


def _read_text(text: str, start: int, end: int) -> str:
    inside = text[start + 1 : end - 1]
    return str(_decode(text[start:end])) if "\\" in inside else inside


def find_forbidden_values(text: str) -> tuple[list[Problem], int]:
    """Find the values that the parser accepts and documents may not hold, with their positions.

    Args:
        text: JSON that the parser accepted, or would have accepted but for its depth.

    Returns:
        Duplicate keys, NaN and Infinity, texts and numbers too long, lone surrogates, values too deep: the first 100,
        and how many more there are.
    """
    starts = _line_starts(text)
    problems: list[Problem] = []
    more = 0
    for span in read_positions(text):
        for code, message, at in _forbidden_values(text, span):
            if len(problems) == MOST_PROBLEMS:
                more += 1
                continue
            line, column = line_and_column(starts, at)
            problems.append(Problem(code=code, message=message, path=write_path(span.path), line=line, column=column))
    return problems, more


def holds_halves(text: str) -> bool:
    """Whether a text may hold a lone surrogate, as such or escaped: true for all that do, and a few others."""
    return bool(_HALF.search(text)) or (not text.isascii() and _has_half(text))


def _forbidden_values(text: str, span: Span) -> Iterator[tuple[str, str, int]]:
    if span.duplicate:
        yield "duplicate-key", "is there twice; write it once", span.key
    if span.path and isinstance(name := span.path[-1], str):
        if len(name) > MOST_CHARACTERS:
            yield "too-long", f"is a key of {len(name):,} characters; write one that documents know", span.key
        elif _has_half(name):
            yield "character", "is a key with half of a surrogate pair; write one that documents know", span.key
    for code, message in _forbidden(text, span):
        yield code, message, span.start


def _forbidden(text: str, span: Span) -> Iterator[tuple[str, str]]:
    start, length = span.start, span.end - span.start
    if text[start] in "{[":
        if len(span.path) >= MOST_DEPTH:
            yield "too-deep", TOO_DEEP
    elif text[start] == '"':
        string = _read_text(text, start, span.end)
        # A picture is longer than a text for people may be.
        most = MOST_PICTURE_BYTES if span.path and span.path[-1] == "svg" else MOST_CHARACTERS
        if len(string) > most:
            yield "too-long", f"is a text of {len(string):,} characters; write at most {most:,}"
        elif _has_half(string):
            yield "character", f"{clip(string)} holds half of a surrogate pair; write the whole character"
    elif text.startswith(_CONSTANTS, start):
        yield "not-a-number", f"{text[start : span.end]} is not a number; write a number, or null for none"
    elif length > MOST_DIGITS:
        yield "too-long", f"is a number of {length:,} digits; write a whole number of at most {MOST_DIGITS}"


def _has_half(text: str) -> bool:
    return not text.isascii() and bool(_SURROGATE.search(text))


class NoPosition(Exception):
    """The positions of a text can't be determined with certainty."""


def find_positions(
    text: str, paths: Iterable[Path], keys: Iterable[Path] = (), read: Callable[[str], Iterator[Span]] = read_positions
) -> dict[Path, tuple[int, int]]:
    """Find line and column of values, or of their keys, by path; of a missing value, those of its nearest holder.

    Args:
        text: What the parser accepted.
        paths: The paths of the values.
        keys: Those of them for which the key's position is wanted.
        read: The scanner of the text's format.

    Returns:
        For each path line and column, counted from 1; empty where they can't be determined with certainty.
    """
    # Holders too: a missing value is reported at the nearest of them that is there.
    wanted = {path[:length] for path in paths for length in range(len(path) + 1)}
    of_keys = frozenset(keys)
    offsets: dict[Path, int] = {}
    try:
        for span in read(text):
            if span.path in wanted:
                # The first position counts: a scanner may yield a path again, for a duplicate key.
                wanted.discard(span.path)
                offsets[span.path] = span.key if span.path in of_keys else span.start
                if not wanted:
                    break
    except NoPosition:
        return {}
    starts = _line_starts(text)
    lines: dict[Path, tuple[int, int]] = {}
    for path in paths:
        nearest = next(path[:length] for length in range(len(path), -1, -1) if path[:length] in offsets)
        lines[path] = line_and_column(starts, offsets[nearest])
    return lines


def _line_starts(text: str) -> list[int]:
    return [0, *(match.end() for match in re.finditer("\n", text))]


def line_and_column(starts: list[int], at: int) -> tuple[int, int]:
    """Line and column of an offset, counted from 1, given where the lines start."""
    line = bisect_right(starts, at)
    return line, at - starts[line - 1] + 1
