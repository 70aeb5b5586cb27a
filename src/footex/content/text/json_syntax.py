"""Where a text isn't JSON, and what would be right: in words of our own, as each CPython has other ones."""

import re
from typing import Final

from attrs import frozen

from footex.content.text.positions import MOST_DEPTH
from footex.errors import clip

__all__ = ["SyntaxProblem", "find_syntax_problem", "is_shallow"]

_VALID = r'[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})'
_TOKEN = re.compile(
    rf'[ \t\n\r]*+(?:(?P<text>"(?:{_VALID})*+")|(?P<mark>[][{{}},:])|(?P<scalar>-?(?:0|[1-9][0-9]*+)'
    r"(?:\.[0-9]++)?(?:[eE][-+]?[0-9]++)?|true|false|null|NaN|-?Infinity))"
)
_TEXT_SO_FAR = re.compile(rf'"(?:{_VALID})*+')
_SPACE = re.compile(r"[ \t\n\r]*+")
_WORD = re.compile(r"""[^\s,:"'\[\]{}]{1,60}+""")
_MEANT = {"True": "true", "False": "false", "None": "null", "nil": "null", "undefined": "null"}
_BRACKETS: Final = bytes.maketrans(b"{}", b"[]")
_OTHERS: Final = bytes(set(range(256)) - set(b'"[]{}'))

_VALUE, _ITEM, _FIRST, _KEY, _FIRST_KEY, _COLON, _NEXT, _END = range(8)
"""What may come: a value, one after a comma, one or the end of a list; a key, likewise; a colon; a comma; nothing."""

_ADMITTED = {
    _VALUE: {"text", "scalar", "[", "{"},
    _ITEM: {"text", "scalar", "[", "{"},
    _FIRST: {"text", "scalar", "[", "{", "]"},
    _KEY: {"text"},
    _FIRST_KEY: {"text", "}"},
    _COLON: {":"},
    _NEXT: {",", "]", "}"},
    _END: set[str](),
}
_CLOSING = {"{": "}", "[": "]"}


@frozen
class SyntaxProblem:
    """The first thing in a text that can't stand where it stands: its code, a message, line and column."""

    code: str
    message: str
    line: int
    column: int


def is_shallow(text: str) -> bool:
    """Whether the brackets of a text match and are nested no deeper than documents may be.

    Asked of every text before a parser recurses into it, at about a tenth of what parsing takes.
    """
    if text.count("[") + text.count("{") <= MOST_DEPTH:
        return True
    data = text.encode("utf-8", "surrogatepass")
    if b"\\" in data:
        data = data.replace(b"\\\\", b"").replace(b'\\"', b"")
    brackets = data.translate(_BRACKETS, _OTHERS).replace(b'""', b"")
    if b'"' in brackets:
        brackets = b"".join(brackets.split(b'"')[::2])
    for _ in range(MOST_DEPTH):
        if not brackets:
            break
        brackets = brackets.replace(b"[]", b"")  # the innermost level
    return not brackets


def find_syntax_problem(text: str) -> SyntaxProblem:
    """Find what keeps a text from being JSON, or where it is nested too deep, whichever comes first.

    Args:
        text: A text that isn't JSON or isn't shallow.

    Returns:
        The first problem, of the code `syntax`, `character` or `too-deep`.
    """
    opened: list[int] = []
    expected, at, last = _VALUE, 0, 0
    while match := _TOKEN.match(text, at):
        group = match.lastgroup or ""
        start = match.start(group)
        kind = text[start] if group == "mark" else group
        if kind not in _ADMITTED[expected] or (kind in "]}" and kind != _CLOSING[text[opened[-1]]]):
            break
        if kind in _CLOSING:
            opened.append(start)
            if len(opened) > MOST_DEPTH:
                return _syntax_problem(
                    text, start, f"values nested more than {MOST_DEPTH} deep; write fewer", "too-deep"
                )
        elif kind in "]}":
            opened.pop()
        expected = _after(kind, expected, text[opened[-1]] if opened else "")
        at, last = match.end(), start
    return _describe(text, at, last, expected, opened)


def _after(kind: str, expected: int, inside: str) -> int:
    """What may come after a token, given what it was taken for and the bracket around."""
    if kind in _CLOSING:
        return _FIRST_KEY if kind == "{" else _FIRST
    if kind == ",":
        return _KEY if inside == "{" else _ITEM
    if kind == ":":
        return _VALUE
    if expected in (_KEY, _FIRST_KEY) and kind == "text":
        return _COLON
    return _NEXT if inside else _END


def _describe(text: str, at: int, last: int, expected: int, opened: list[int]) -> SyntaxProblem:
    """Say what is wrong where no token fits: `at` the last one ends, which began at `last`."""
    start = _end(_SPACE, text, at)
    if start == len(text):
        return _unfinished(text, start, opened)
    letter = text[start]
    if letter == '"' and "text" in _ADMITTED[expected]:
        return _text_problem(text, start)
    if (expected, letter) in ((_KEY, "}"), (_ITEM, "]")):
        return _syntax_problem(text, last, "a comma stands behind the last entry; take it away")
    if text.startswith(("//", "/*", "#"), start):
        return _syntax_problem(text, start, "JSON has no comments; take this one away, or write TOML")
    if expected == _END:
        return _syntax_problem(text, start, "something stands behind the end of the document; take it away")
    if letter == "'":
        return _syntax_problem(text, start, 'an apostrophe begins no text; write "..."')
    bracket = text[opened[-1]] if opened else ""
    if letter in "]}" and bracket and letter != _CLOSING[bracket]:
        message = f"{letter} stands where the {bracket} of line {_line(text, opened[-1])} is open"
        return _syntax_problem(text, start, f"{message}; write what is missing, or {_CLOSING[bracket]}")
    return _misplaced(text, start, last if start == at and expected == _NEXT else start, expected, opened)


def _misplaced(text: str, start: int, word_start: int, expected: int, opened: list[int]) -> SyntaxProblem:
    """Say what is wrong with a word or mark; one that goes on behind a number is looked at as a whole."""
    word = text[word_start : _end(_WORD, text, start)] or text[start]
    if expected in (_KEY, _FIRST_KEY):
        return _syntax_problem(text, start, f'{clip(word)} is no key; write a text in double quotes: "key": ...')
    if expected == _COLON:
        return _syntax_problem(text, start, f'{clip(word)} stands where a colon belongs; write "key": ...')
    if expected == _NEXT and (word_start == start or text[word_start] in '"]}'):
        closing = _CLOSING[text[opened[-1]]]
        return _syntax_problem(text, start, f"{clip(text[start])} stands where a comma or {closing} belongs; write one")
    right = _MEANT.get(word, "a text in double quotes, a number such as 10 or 0.5, true, false, null, [...] or {...}")
    return _syntax_problem(text, word_start, f"{clip(word)} is no value; write {right}")


def _unfinished(text: str, end: int, opened: list[int]) -> SyntaxProblem:
    if not opened:
        return _syntax_problem(text, end, 'the document is empty; write {"footex": 1, ...}')
    bracket = text[opened[-1]]
    message = f"the document ends, and the {bracket} of line {_line(text, opened[-1])} is open"
    return _syntax_problem(text, end, f"{message}; write {_CLOSING[bracket]}")


def _text_problem(text: str, start: int) -> SyntaxProblem:
    at = _end(_TEXT_SO_FAR, text, start)
    letter = text[at : at + 1]
    if letter in "\n\r":
        return _syntax_problem(text, start, "a text isn't closed; write \" at its end, and \\n for a line break")
    if letter == "\\":
        message = "a backslash stands before what it can't stand before; write \\\\ for itself, \\u with four digits"
        return _syntax_problem(text, at, message)
    message = f"the control character U+{ord(letter):04X} stands in a text; write a blank, or take it away"
    return _syntax_problem(text, at, message, "character")


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return match.end() if match else at


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


def _syntax_problem(text: str, at: int, message: str, code: str = "syntax") -> SyntaxProblem:
    return SyntaxProblem(code, message, _line(text, at), at - text.rfind("\n", 0, at))
