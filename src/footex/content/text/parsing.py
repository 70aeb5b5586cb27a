"""From bytes to a parse tree of plain values, within bounds: JSON and TOML, before any rule of the model.

The fast path is the standard library's parser with cheap checks beside it. Only where one of them fails does
`footex.content.text.positions` scan a JSON text again, slowly, for positions: a document that loads needs none.
"""

import json
import re
from math import isinf, nan
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from footex.content.problems import InvalidDocument, Problem, invalid_document
from footex.content.text.display import show
from footex.content.text.json_syntax import find_syntax_problem, is_shallow
from footex.content.text.positions import MOST_DIGITS, find_forbidden_values, find_positions
from footex.errors import InvalidValue
from footex.model.fields import MOST_CHARACTERS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["BYTES_PER_VALUE", "MOST_BYTES", "ForbiddenValue", "Format", "as_bound", "decode", "parse", "parse_value"]

Format: TypeAlias = Literal["json", "toml"]
"""How a document is written."""

MOST_BYTES = 1 << 20
"""The maximum size of a document in bytes, unless the caller allows more."""

BYTES_PER_VALUE = 20
"""A document of at most n bytes may hold n / 20 values: texts, numbers, lists and objects."""


class _Forbidden(Exception):
    """The fast path met a forbidden value; the slow scan finds it again, with its position."""


class ForbiddenValue(InvalidDocument):
    """Values that the parser accepts and documents may not hold; the rest of the document can still be checked.

    Attributes:
        value: The parse tree, with NaN in the place of numbers that are forbidden.
    """

    def __init__(self, forbidden: "Iterable[Problem]", value: Any) -> None:
        super().__init__(forbidden)
        self.value = value


def decode(data: bytes | str, *, most_bytes: int = MOST_BYTES) -> str:
    """Read UTF-8, with a byte order mark or without, within a bound.

    Args:
        data: Bytes, or text that was decoded already.
        most_bytes: The bound.

    Returns:
        The text without a byte order mark.

    Raises:
        InvalidValue: Neither text nor bytes, or an invalid bound.
        InvalidDocument: Too many bytes, or not UTF-8.
    """
    as_bound(most_bytes, "most_bytes")
    if not isinstance(data, (str, bytes, bytearray)):
        raise InvalidValue("text", data, "is neither text nor bytes", "give a string, or the bytes of a file")
    if len(data) > most_bytes or (isinstance(data, str) and len(data.encode(errors="replace")) > most_bytes):
        message = f"the document has more than {most_bytes:,} bytes; write several documents, or raise most_bytes"
        raise invalid_document("too-large", message)
    if isinstance(data, str):
        return data.removeprefix("\ufeff")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = f"byte {error.start:,} isn't UTF-8; save the file as UTF-8"
        raise invalid_document("encoding", message, line=line) from None


def as_bound(value: int, name: str) -> int:
    """Check a bound that a caller specifies.

    Raises:
        InvalidValue: Not a whole number from 1 on.
    """
    if value.__class__ is not int or value < 1:
        raise InvalidValue(name, value, "is not a bound", "write a whole number from 1 on")
    return value


def parse(text: str, form: Format = "json", *, most_bytes: int = MOST_BYTES) -> dict[str, Any]:
    """Read a document's text as an object of plain values.

    Args:
        text: The document.
        form: How it is written.
        most_bytes: The bound on its bytes, which bounds the number of its values too.

    Returns:
        The object. The conversion checks the lengths of its texts, and how deep dotted keys nest tables.

    Raises:
        InvalidValue: Another format.
        InvalidDocument: Text that isn't of this format, past a bound, or not an object.
    """
    document = parse_value(text, form, most_bytes=most_bytes)
    if not isinstance(document, dict):
        line, column = find_positions(text, [()])[()]
        message = f'{show(document)} is not an object; write {{"footex": 1, ...}}'
        raise invalid_document("invalid", message, line=line, column=column)
    return document


def parse_value(text: str, form: Format = "json", *, most_bytes: int = MOST_BYTES) -> Any:
    """Read a text as plain values, like `parse`, whatever its outermost value is."""
    if not isinstance(form, str) or form not in _MARKS:
        raise InvalidValue("format", form, "is not a format", "write 'json' or 'toml'; YAML isn't read: convert it")
    most_values = most_bytes // BYTES_PER_VALUE
    marks = sum(map(text.count, _MARKS[form])) if len(text) > most_values else 0
    if marks > most_values:
        raise _too_many(most_values)
    return _parse_json(text) if form == "json" else _parse_toml(text, most_values, marks)


def _parse_json(text: str) -> Any:
    if not is_shallow(text):
        raise _syntax_problem(text)
    try:
        _check_lengths(text)
        return _DECODER.decode(text)
    except json.JSONDecodeError:
        raise _syntax_problem(text) from None
    except _Forbidden:
        return _parse_forbidden(text)


def _parse_forbidden(text: str) -> Any:
    """Report why a text was rejected: its syntax error, or else all of its forbidden values."""
    try:
        lenient = _LENIENT.decode(text)
    except json.JSONDecodeError:
        raise _syntax_problem(text) from None
    forbidden, more = find_forbidden_values(text)
    if not forbidden:  # a false alarm of `_check_lengths`
        return _DECODER.decode(text)
    if more:
        raise InvalidDocument(forbidden, more)
    raise ForbiddenValue(forbidden, lenient)


def _syntax_problem(text: str) -> InvalidDocument:
    """The syntax error of a text, or all that is forbidden in it where a value is nested too deep before the error."""
    problem = find_syntax_problem(text)
    if problem.code == "too-deep":
        return InvalidDocument(*find_forbidden_values(text))
    return InvalidDocument([problem])


def _check_lengths(text: str) -> None:
    """Raise where a string may be longer than allowed, with rare false alarms and without misses.

    The text is cut into strides of half the maximum, so that a longer string covers a whole stride, which then holds no
    quote. One search in C for each stride finds out, whatever the number of strings.
    """
    stride = MOST_CHARACTERS // 2
    bare = text.replace('\\"', "--") if "\\" in text else text
    for start in range(0, len(bare) - stride, stride):
        if bare.find('"', start, start + stride) < 0:
            raise _Forbidden


class _Huge(float):
    """A number too large for a float, shown as it is written."""

    _digits: str

    def __repr__(self) -> str:
        return self._digits


def _read_float(digits: str) -> float:
    number = float(digits)
    # Kept as it is written, so that the model's error shows the figure and not "inf".
    if isinf(number) and digits[-1].isdigit():
        number = _Huge(number)
        number._digits = digits
    return number


def _read_pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    # `json` lets the last of two equal keys win, and a reader of the text may see the first.
    members = dict(pairs)
    if len(members) != len(pairs):
        raise _Forbidden
    return members


def _bounded(read: "Callable[[str], int | float]") -> "Callable[[str], int | float]":
    def read_number(digits: str) -> int | float:
        # CPython takes quadratic time to convert digits.
        if len(digits) > MOST_DIGITS:
            raise _Forbidden
        return read(digits)

    return read_number


def _bounded_leniently(read: "Callable[[str], int | float]") -> "Callable[[str], int | float]":
    return lambda digits: nan if len(digits) > MOST_DIGITS else read(digits)


def _reject_constant(name: str) -> object:
    raise _Forbidden(name)


_DECODER = json.JSONDecoder(
    object_pairs_hook=_read_pairs, parse_int=_bounded(int), parse_float=_bounded(_read_float),
    parse_constant=_reject_constant,
)  # fmt: skip

# What is reported as forbidden becomes NaN, which every field rejects.
_LENIENT = json.JSONDecoder(
    parse_int=_bounded_leniently(int), parse_float=_bounded_leniently(_read_float), parse_constant=lambda _: nan
)


_LONG_NUMBER = re.compile(r"[0-9_]{4300}")
"""The default limit of digits that Python converts to an integer; past it, tomllib raises a bare ValueError."""


def _parse_toml(text: str, most_values: int, marks: int) -> Any:
    import tomllib

    from footex.content.text.toml_bounds import check_toml

    text = text.replace("\r\n", "\n")
    if marks + check_toml(text) > most_values:
        raise _too_many(most_values)
    try:
        return tomllib.loads(text, parse_float=_read_float)
    except tomllib.TOMLDecodeError as error:
        from footex.content.text.toml_syntax import find_toml_syntax_problem

        raise InvalidDocument([find_toml_syntax_problem(text, str(error))]) from None
    except ValueError:
        line = next((at for at, words in enumerate(text.split("\n"), start=1) if _LONG_NUMBER.search(words)), None)
        message = "a number or a date that can't be read; write whole numbers"
        raise invalid_document("too-long", message, line=line) from None


_MARKS = {"json": ",[{", "toml": ",[{=\n"}
"""Each value of a text comes with at least one of these, except the first value and the tables of dotted keys.

Counting them bounds the number of values before memory is spent on any.
"""


def _too_many(most_values: int) -> InvalidDocument:
    return invalid_document(
        "too-many", f"more than {most_values:,} values; write several documents, or raise most_bytes"
    )
