"""The syntax error of a text that isn't TOML, and its remedy: by what is written where `tomllib` stopped."""

import re
from itertools import takewhile

from footex.content.problems import Problem
from footex.content.text.display import show
from footex.content.text.json_syntax import problem_at
from footex.content.text.toml_bounds import QUIET
from footex.errors import one_line

__all__ = ["find_toml_syntax_problem"]

_PLACE = re.compile(r"(.*) \(at line (\d+), column (\d+)\)", re.DOTALL)
_LETTER = re.compile(r"[^\n]")
_BRACKET = re.compile(r"[][{}]")
_WORD_END = re.compile(r"[],}=\n]")
_CLOSING = {"[": "]", "{": "}"}
_REMEDIES = (
    (re.compile("(?i:true|yes|on)"), "write true"),
    (re.compile("(?i:false|no|off)"), "write false"),
    (re.compile("(?i:none|null|nil)"), "TOML has no null; leave the key out"),
    (re.compile(r"\d{1,3}(?:,\d{3}){1,3}"), "a number has no commas; write its digits alone"),
    (re.compile(r"0+\d{1,9}"), "a number doesn't begin with 0; write the other digits alone"),
)
"""What people write as values that TOML doesn't have, and the remedy; anything else is taken for an unquoted text."""


def find_toml_syntax_problem(text: str, reported: str) -> Problem:
    """Describe a syntax error in words that help whoever writes the document.

    Args:
        text: A text that isn't TOML.
        reported: The parser's message, which holds the position unless that is the document's end.

    Returns:
        The problem, of the code `duplicate-key`, `character` or `syntax`, at the document's end where it ends early.
    """
    place = _PLACE.fullmatch(reported)
    problem, at = (place[1], _offset(text, int(place[2]), int(place[3]))) if place else (reported, len(text.rstrip()))
    # Brackets, commas and equals signs in strings and comments don't count.
    masked = QUIET.sub(_mask, text)
    start, stop = masked.rfind("\n", 0, at) + 1, masked.find("\n", at) % (len(masked) + 1)
    # The only messages of `tomllib` about keys and tables that are there twice; no error has a code.
    if problem.startswith(("Cannot ", "Duplicate ")):
        return _syntax_problem(text, start, _twice(text[start:stop].strip()), "duplicate-key")
    for token in takewhile(lambda match: match.start() < at, QUIET.finditer(text)):
        if problem_within := _within(token, at):
            return _syntax_problem(text, *problem_within)
    opened: list[int] = []
    for bracket in _BRACKET.finditer(masked, 0, at):
        if bracket[0] in _CLOSING:
            opened.append(bracket.start())
        else:
            del opened[-1:]  # nothing, where none is open
    if opened:
        return _syntax_problem(text, at, _in_brackets(text, masked, at, opened[-1], problem))
    equals = masked.find("=", start, at)
    if equals >= 0:
        end = equals + 1 + len(masked[equals + 1 : stop].rstrip())
        return _syntax_problem(text, equals + 1, _value(text[equals + 1 : end]))
    return _syntax_problem(text, start, _statement(text[start:stop].strip()))


def _offset(text: str, line: int, column: int) -> int:
    at = -1
    for _ in range(line - 1):
        at = text.index("\n", at + 1)
    return at + column


def _mask(token: re.Match[str]) -> str:
    """Mask a string by letters and a comment by blanks; offsets stay the same."""
    return _LETTER.sub(" " if token[0].startswith("#") else "t", token[0])


def _twice(statement: str) -> str:
    if statement.startswith("["):
        return f"the table {show(statement)} is there twice, or its name is another key's; write it once"
    return f"{show(statement.partition('=')[0].strip())} is there twice; write it once"


def _within(token: re.Match[str], at: int) -> tuple[int, str, str] | None:
    """The offset, message and code of what is wrong with a string, or inside a string or comment."""
    if not token[0].startswith("#") and not any(token.groups()):
        mark = token[0][:3] if token[0].startswith(('"""', "'''")) else token[0][0]
        return token.start(), f"a text isn't closed; write {mark} at its end", "syntax"
    if at >= token.end():
        return None
    if token.string[at].isascii() and not token.string[at].isprintable() and token.string[at - 1] != "\\":
        return at, "there is a control character here; remove it", "character"
    if "\\" in token[0]:
        message = "a backslash doesn't begin a valid escape; write \\\\ for itself, or '...' around"
        return at, message, "syntax"
    return None


def _in_brackets(text: str, masked: str, at: int, opened: int, problem: str) -> str:
    # `tomllib` may stop inside an unquoted word or after it: the word lies between the marks on both sides.
    start = masked.rfind("\n", 0, at) + 1
    left = max(masked.rfind(mark, start, at) for mark in "=,[{")
    end = _WORD_END.search(masked, at)
    word = text[max(left + 1, start) : end.start() if end else len(text)].lstrip()
    begins = (end.start() if end else len(text)) - len(word)
    within = at < len(text) and text[at] != "\n"
    if word.strip() and word[0] not in "\"'[{" and ((within and begins < at) or problem == "Invalid value"):
        return _value(word)
    bracket = text[opened]
    if within and not (end and end[0] == "="):
        return f"a comma or {_CLOSING[bracket]} belongs here; write one"
    line = text.count("\n", 0, opened) + 1
    return f"the {bracket} of line {line} isn't closed; write {_CLOSING[bracket]}"


def _value(written: str) -> str:
    word = written.strip()
    if not word:
        return "there is no value after the =; write one"
    if word[0] in "\"'":
        return "there is something after the text; write \\\" for a quote in it, or '...' around it"
    if word[0] in "[{":
        return "there is something after the value; remove it"
    for pattern, remedy in _REMEDIES:
        if pattern.fullmatch(word):
            return f"{show(word)} is not a value of TOML; {remedy}"
    return f"a text needs double quotes; write {show(word)}"


def _statement(written: str) -> str:
    if written.startswith("{"):
        return "this looks like JSON; give the file a name that ends in .json, or read it as json"
    if written.startswith("["):
        return "there is something after the table's name; write it on a line of its own"
    key, equals, _ = written.partition("=")
    if equals:
        return f"{show(key.strip())} is not a key; write letters, digits, - and _ alone"
    key, colon, _ = written.partition(":")
    if colon:
        return f"TOML has = where others have a colon; write {one_line(key.strip())} = ..."
    return 'a line of TOML is key = value, or a [table]; write key = "..."'


def _syntax_problem(text: str, at: int, message: str, code: str = "syntax") -> Problem:
    while text[at : at + 1] in (" ", "\t"):
        at += 1
    return problem_at(text, at, message, code)
