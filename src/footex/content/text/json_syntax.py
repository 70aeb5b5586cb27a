"""The first syntax error of a text that isn't JSON, and its remedy, in the same words on every CPython."""

import re
from typing import Final

from footex.content.problems import Problem
from footex.content.text.positions import MOST_DEPTH, TOO_DEEP
from footex.errors import clip

__all__ = ["find_syntax_problem", "is_shallow", "problem_at"]

# Possessive quantifiers (`*+`) never backtrack, so that hostile texts are scanned in linear time.
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
"""The states of the scanner, by what may follow: a value; a value after a comma; a value or the end of a list; a key
after a comma; a key or the end of an object; a colon; a comma or a closing bracket; nothing."""

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


def is_shallow(text: str) -> bool:
    """Whether the brackets of a text match and are nested at most as deep as documents may be.

    Called for every text before the recursive parser, in about a tenth of the parsing time: a few passes in C reduce
    the text to its brackets, then remove the innermost pairs, one level a pass.
    """
    if text.count("[") + text.count("{") <= MOST_DEPTH:
        return True
    data = text.encode("utf-8", "surrogatepass")
    if b"\\" in data:
        # Backslashes first: a quote after an escaped backslash isn't escaped.
        data = data.replace(b"\\\\", b"").replace(b'\\"', b"")
    brackets = data.translate(_BRACKETS, _OTHERS).replace(b'""', b"")
    if b'"' in brackets:
        brackets = b"".join(brackets.split(b'"')[::2])  # what is outside strings
    for _ in range(MOST_DEPTH):
        if not brackets:
            break
        brackets = brackets.replace(b"[]", b"")  # the innermost level
    return not brackets


def find_syntax_problem(text: str) -> Problem:
    """Find the first syntax error of a text, or the first value nested too deep, whichever comes first.

    Args:
        text: A text that isn't JSON or isn't shallow.

    Returns:
        The problem, of the code `syntax`, `character` or `too-deep`.
    """
    opened: list[int] = []
    expected, at, last = _VALUE, 0, 0
    # A pushdown automaton: the stack holds the offsets of the open brackets.
    while match := _TOKEN.match(text, at):
        group = match.lastgroup or ""
        start = match.start(group)
        kind = text[start] if group == "mark" else group
        if kind not in _ADMITTED[expected] or (kind in "]}" and kind != _CLOSING[text[opened[-1]]]):
            break
        if kind in _CLOSING:
            opened.append(start)
            if len(opened) > MOST_DEPTH:
                return problem_at(text, start, TOO_DEEP, "too-deep")
        elif kind in "]}":
            opened.pop()
        expected = _after(kind, expected, text[opened[-1]] if opened else "")
        at, last = match.end(), start
    return _describe(text, at, last, expected, opened)


def _after(kind: str, expected: int, inside: str) -> int:
    """The state after a token, given the state before it and the innermost open bracket."""
    if kind in _CLOSING:
        return _FIRST_KEY if kind == "{" else _FIRST
    if kind == ",":
        return _KEY if inside == "{" else _ITEM
    if kind == ":":
        return _VALUE
    if expected in (_KEY, _FIRST_KEY) and kind == "text":
        return _COLON  # a text here is a key
    return _NEXT if inside else _END


def _describe(text: str, at: int, last: int, expected: int, opened: list[int]) -> Problem:
    """Describe the error where no token fits; the last token began at `last` and ended at `at`.

    The checks go from the most specific to the most general: each later one would match what an earlier one explains.
    """
    start = _end(_SPACE, text, at)
    if start == len(text):
        return _unfinished(text, start, opened)
    letter = text[start]
    if letter == '"' and "text" in _ADMITTED[expected]:
        return _text_problem(text, start)
    if (expected, letter) in ((_KEY, "}"), (_ITEM, "]")):
        return problem_at(text, last, "there is a comma after the last entry; remove it")
    if text.startswith(("//", "/*", "#"), start):
        return problem_at(text, start, "JSON has no comments; remove this one, or write TOML")
    if expected == _END:
        return problem_at(text, start, "there is something after the end of the document; remove it")
    if letter == "'":
        return problem_at(text, start, 'an apostrophe begins no text; write "..."')
    bracket = text[opened[-1]] if opened else ""
    if letter in "]}" and bracket and letter != _CLOSING[bracket]:
        message = f"{letter} is where the {bracket} of line {_line(text, opened[-1])} is open"
        return problem_at(text, start, f"{message}; write what is missing, or {_CLOSING[bracket]}")
    return _misplaced(text, start, last if start == at and expected == _NEXT else start, expected, opened)


def _misplaced(text: str, start: int, word_start: int, expected: int, opened: list[int]) -> Problem:
    """Describe a misplaced word or mark; letters that follow a number directly are reported together with it."""
    word = text[word_start : _end(_WORD, text, start)] or text[start]
    if expected in (_KEY, _FIRST_KEY):
        return problem_at(text, start, f'{clip(word)} is not a key; write a text in double quotes: "key": ...')
    if expected == _COLON:
        return problem_at(text, start, f'{clip(word)} is where a colon belongs; write "key": ...')
    if expected == _NEXT and (word_start == start or text[word_start] in '"]}'):
        closing = _CLOSING[text[opened[-1]]]
        return problem_at(text, start, f"{clip(text[start])} is where a comma or {closing} belongs; write one")
    right = _MEANT.get(word, "a text in double quotes, a number such as 10 or 0.5, true, false, null, [...] or {...}")
    return problem_at(text, word_start, f"{clip(word)} is not a value; write {right}")


def _unfinished(text: str, end: int, opened: list[int]) -> Problem:
    if not opened:
        return problem_at(text, end, 'the document is empty; write {"footex": 1, ...}')
    bracket = text[opened[-1]]
    message = f"the document ends, and the {bracket} of line {_line(text, opened[-1])} is open"
    return problem_at(text, end, f"{message}; write {_CLOSING[bracket]}")


def _text_problem(text: str, start: int) -> Problem:
    at = _end(_TEXT_SO_FAR, text, start)
    letter = text[at : at + 1]
    if letter in "\n\r":
        return problem_at(text, start, "a text isn't closed; write \" at its end, and \\n for a line break")
    if letter == "\\":
        message = "a backslash doesn't begin a valid escape; write \\\\ for itself, \\u with four digits"
        return problem_at(text, at, message)
    message = f"the control character U+{ord(letter):04X} is in a text; write a space, or remove it"
    return problem_at(text, at, message, "character")


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return match.end() if match else at


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


def problem_at(text: str, at: int, message: str, code: str = "syntax") -> Problem:
    """A problem at an offset of a text."""
    return Problem(code=code, message=message, line=_line(text, at), column=at - text.rfind("\n", 0, at))
