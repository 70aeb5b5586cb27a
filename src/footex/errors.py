"""The base of every error that footex raises, and the two kinds that any floor may raise.

Errors carry fields; their text is for people and isn't part of the API. All other kinds are defined where they are
raised, and derive from `FootexError`.
"""

from enum import Enum
from typing import TYPE_CHECKING

from footex.letters import is_blank, is_hidden

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footex.hint import Hint

__all__ = [
    "LONGEST_ID", "BoundExceeded", "FootexError", "InvalidKind", "InvalidValue", "MissingExtra", "clip", "count_noun",
    "escape", "list_some", "one_line",
]  # fmt: skip

_CLIPPED = 60
_LISTED = 10

LONGEST_ID = 100
"""The maximum length of an id in characters: messages show a valid one in full."""


class FootexError(Exception):
    """The base of every error that footex raises on purpose.

    Example:
        >>> import footex
        >>> try:
        ...     footex.Count(0)
        ... except footex.FootexError as error:
        ...     print(error)
        Count: 0 is below 1; a count is a whole number from 1 to 10,000
    """


class InvalidKind(Enum):
    """What sort of thing is wrong with a value, for code that writes messages of its own.

    Attributes:
        VALUE: It can't be read, or contradicts another.
        CLASS: It isn't of a class that the field admits; documents have no names of classes.
        CHARACTER: It holds a character that can't be shown.
    """

    VALUE = "value"
    CLASS = "class"
    CHARACTER = "character"


class InvalidValue(FootexError, ValueError):
    """An argument that its type doesn't admit.

    Attributes:
        field: Which argument, such as `Dose.sets`.
        value: The value as it was given.
        problem: What is wrong with it.
        hint: What would be right: text, or a `Hint` where Python and documents write it differently.
        kind: What sort of thing is wrong.

    Example:
        >>> import footex
        >>> try:
        ...     footex.Duration(30)
        ... except footex.InvalidValue as error:
        ...     print(error.field, "|", error.problem, "|", error.expected)
        Duration.low | is not a duration | write '30 s'
    """

    def __init__(
        self, field: str, value: object, problem: str, hint: "Hint | str", *, kind: InvalidKind = InvalidKind.VALUE
    ) -> None:
        super().__init__(field, value, problem, hint)
        self.field = field
        self.value = value
        self.problem = problem
        self.hint = hint
        self.kind = kind

    @property
    def expected(self) -> str:
        """What would be right, as Python writes it."""
        return str(self.hint)

    def about(self, field: str, hint: "Hint | str" = "") -> "InvalidValue":
        """Make the same error for another argument that was given this value, with another hint if one is given."""
        return InvalidValue(field, self.value, self.problem, hint or self.hint, kind=self.kind)

    def __str__(self) -> str:
        return escape(f"{self.field}: {clip(self.value)} {self.problem}; {self.expected}")


class MissingExtra(FootexError, ImportError):
    """A package that an extra of footex installs isn't there.

    Attributes:
        extra: The extra.
        package: The package.

    Example:
        >>> print(MissingExtra("ical", "icalendar"))
        icalendar isn't installed; install it with: pip install 'footex[ical]'
    """

    def __init__(self, extra: str, package: str) -> None:
        super().__init__(extra, package)
        self.extra = extra
        self.package = package

    def __str__(self) -> str:
        return f"{self.package} isn't installed; install it with: pip install 'footex[{self.extra}]'"


class BoundExceeded(FootexError, ValueError):
    """A figure past one of the documented bounds.

    Attributes:
        field: What was counted, such as `Routine.items`.
        figure: The figure found.
        bound: The greatest figure allowed.
        unit: What the figures count, in the plural.

    Example:
        >>> import footex
        >>> try:
        ...     footex.Count(10_001)
        ... except footex.BoundExceeded as error:
        ...     print(error.figure, error.bound, error)
        10001 10000 Count: 10,001 is past the bound of 10,000 times
    """

    def __init__(self, field: str, figure: int, bound: int, unit: str) -> None:
        super().__init__(field, figure, bound, unit)
        self.field = field
        self.figure = figure
        self.bound = bound
        self.unit = unit

    @property
    def problem(self) -> str:
        """What is wrong, wherever it is."""
        figure = clip(self.figure) if self.figure.bit_length() > 128 else f"{self.figure:,}"
        return f"{figure} is past the bound of {self.bound:,} {self.unit}"

    def __str__(self) -> str:
        return escape(f"{self.field}: {self.problem}")


def escape(text: str) -> str:
    r"""Write a text on one line, with line ends and invisible characters as escapes.

    Example:
        >>> print(escape("heel\n\u202eraise"))
        heel\n\u202eraise
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(letter.encode("unicode_escape").decode() if _is_unseen(letter) else letter for letter in text)


def _is_unseen(letter: str) -> bool:
    return is_hidden(letter) or (letter != " " and is_blank(letter))


def one_line(text: str, most: int = _CLIPPED) -> str:
    """Write a text as `escape` does, and clip it.

    Args:
        text: Text from anywhere, of any length.
        most: The maximum length of the result.

    Example:
        >>> one_line("towel curls", 8)
        'towel...'
    """
    shown = escape(text[: most + 1])
    return shown if len(shown) <= most else f"{shown[: most - 3]}..."


def count_noun(count: int, noun: str) -> str:
    """Write a number of things.

    Example:
        >>> count_noun(1, "day"), count_noun(2, "day")
        ('1 day', '2 days')
    """
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def list_some(texts: "Sequence[str]", most: int = _LISTED) -> str:
    """List the first texts, each on one line and clipped, and say how many others there are.

    Example:
        >>> list_some(["a", "b"]), list_some(["a", "b", "c", "d", "e"], 3)
        ('a, b', 'a, b, c and 2 others')
    """
    others = len(texts) - most
    listed = ", ".join(one_line(text, LONGEST_ID) for text in texts[:most])
    return listed if others <= 0 else f"{listed} and {count_noun(others, 'other')}"


def _show(value: object) -> str:
    """A date as its text, anything else as Python writes it."""
    # Only an error that is shown needs it.
    from datetime import date, datetime

    return str(value) if type(value) in {date, datetime} else repr(value)


def clip(value: object) -> str:
    """Show any value in at most 60 printable characters, at little cost.

    Args:
        value: Anything, untrusted too: a whole number of a million digits, control characters.

    Returns:
        A representation on one line.

    Example:
        >>> clip("a" * 100)
        "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa...'"
        >>> clip(10**400)
        'a whole number of 1329 bits'
        >>> from datetime import date
        >>> clip(date(2026, 11, 23))
        '2026-11-23'
    """
    if isinstance(value, str):
        shown = _quote(value[:_CLIPPED])
        return shown if len(value) <= _CLIPPED and len(shown) <= _CLIPPED else f"{shown[: _CLIPPED - 4]}...'"
    if isinstance(value, int) and value.bit_length() > 128:
        return f"a whole number of {value.bit_length()} bits"
    if isinstance(value, (list, tuple, dict, set, frozenset, bytes, bytearray)) and value:
        return f"a {type(value).__name__} of {len(value)}"
    try:
        shown = escape(_show(value))
    except ValueError:  # a fraction or the like of more digits than Python writes out
        return f"a {type(value).__name__}"
    return shown if len(shown) <= _CLIPPED else f"{shown[: _CLIPPED - 3]}..."


def _quote(text: str) -> str:
    """Quote a text the same on every interpreter: `repr` escapes letters newer than its own Unicode tables."""
    if any(map(_is_unseen, text)):
        return ascii(text)
    mark = '"' if "'" in text and '"' not in text else "'"
    return mark + text.replace("\\", "\\\\").replace(mark, f"\\{mark}") + mark
