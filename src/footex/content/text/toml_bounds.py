"""Bounds of a TOML text, checked before parsing: `tomllib` recurses into values and is slow on long dotted keys."""

import re
from typing import Final

from footex.content.problems import invalid_document
from footex.content.text.positions import MOST_DEPTH, TOO_DEEP
from footex.model.fields import MOST_CHARACTERS

__all__ = ["MOST_DOTS", "QUIET", "check_toml"]

MOST_DOTS = 32
"""The maximum number of dots in a key; parsing takes more than linear time in them."""

QUIET: Final = re.compile(
    r'"""(?:[^\\"]|\\.|"(?!""))*+("{3,5})?|"(?:[^"\\\n]|\\[^\n])*+(")?'
    r"|'''(?:[^']|'(?!''))*+('{3,5})?|'[^'\n]*+(')?|#[^\n]*+",
    re.DOTALL,
)
"""Strings, with their closing quotes as a group, and comments.

A string that isn't closed matches too, without a group, so that no character is scanned twice. Possessive quantifiers
(`*+`) never backtrack.
"""

# The dots of a key that has at least two; a number has at most one.
_MORE_DOTS = re.compile(r"\.(?:[ \t]*+[^\s.,=\[\]{}]*+[ \t]*+\.)++")
_BEFORE_DOT = re.compile(r"[^.,=\[\]{}]*+")

_ESCAPE = re.compile(r"\\(?:u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[ \t]*+\n[ \t\n]*+|.)", re.DOTALL)


def check_toml(text: str) -> int:
    """Check the length of words, the depth of values and the number of dots in keys.

    Args:
        text: A document; its lines end in line feeds alone.

    Returns:
        The number of tables that dotted keys make, less one for each key, which its other marks account for.

    Raises:
        InvalidDocument: Past one of the bounds.
    """
    bare = QUIET.sub(_blank, text)
    count = _count_dots(bare)
    _check_lines(bare)
    return count


def _count_dots(bare: str) -> int:
    # A key of n dots makes n tables, and each counts as a value: short texts could hold millions of them.
    count = 0
    for match in _MORE_DOTS.finditer(bare):
        dots = match.group().count(".")
        if dots > MOST_DOTS and not _is_value(bare, match.start()):
            line = bare.count("\n", 0, match.start()) + 1
            message = f"more than {MOST_DOTS} dots in a key; write tables inside one another"
            raise invalid_document("too-deep", message, line=line)
        count += dots - 1
    return count


def _is_value(bare: str, dot: int) -> bool:
    """Whether the dot belongs to a value, directly after an equals sign, and not to a key."""
    equals = bare.rfind("=", bare.rfind("\n", 0, dot) + 1, dot)
    return equals >= 0 and bool(_BEFORE_DOT.fullmatch(bare, equals + 1, dot))


def _check_lines(bare: str) -> None:
    depth = 0
    for number, line in enumerate(bare.split("\n"), start=1):
        if (longest := max(map(len, line.split()), default=0)) > MOST_CHARACTERS:
            raise invalid_document("too-long", f"a word of {longest:,} characters", line=number)
        opening = line.count("[") + line.count("{")
        # Letter by letter only where the line could go too deep: `[[1], [2], ...]` opens many and nests two.
        if depth + opening > MOST_DEPTH and opening:
            depth = _deepest(line, depth, number)
        else:
            depth = max(0, depth + opening - line.count("]") - line.count("}"))


def _deepest(line: str, depth: int, number: int) -> int:
    for letter in line:
        depth = max(0, depth + (letter in "[{") - (letter in "]}"))
        if depth > MOST_DEPTH:
            raise invalid_document("too-deep", TOO_DEEP, line=number)
    return depth


def _blank(match: "re.Match[str]") -> str:
    """Replace a string or comment by a placeholder with the same line breaks; reject a string that is too long."""
    token = match.group()
    if len(token) > MOST_CHARACTERS and not token.startswith("#") and (length := _length(token)) > MOST_CHARACTERS:
        line = match.string.count("\n", 0, match.start()) + 1
        message = f"a text of {length:,} characters; write at most {MOST_CHARACTERS:,}"
        raise invalid_document("too-long", message, line=line)
    return "" if token.startswith("#") else "t" + "\n" * token.count("\n")


def _length(token: str) -> int:
    """The length of a TOML string: an escape is one character, an escaped line break none."""
    quotes = 3 if token.startswith(('"""', "'''")) else 1
    inside = token[quotes:-quotes].removeprefix("\n" if quotes == 3 else "")
    return len(_ESCAPE.sub(_unescape, inside)) if token[0] == '"' else len(inside)


def _unescape(match: "re.Match[str]") -> str:
    return "" if match.group()[1:].isspace() else "x"
