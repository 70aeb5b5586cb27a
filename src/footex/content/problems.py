"""Problems of documents, each with its place, and the error that holds them all."""

from collections.abc import Iterable
from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from attrs import field, frozen

from footex.errors import FootexError, InvalidValue, clip, count_noun, escape, one_line
from footex.model.fields import as_instances, as_member
from footex.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "CODES",
    "MOST_MESSAGE",
    "MOST_PROBLEMS",
    "REDEFINED",
    "InvalidDocument",
    "Path",
    "Problem",
    "Severity",
    "SeverityLike",
    "Unlocated",
    "invalid_document",
    "is_plain_key",
    "write_path",
]

MOST_PROBLEMS = 100
"""The maximum number of problems that an error holds; it counts the others."""

_LONGEST_KEY = 60

MOST_MESSAGE = 1_000
"""The maximum length of a message; the rest is cut off."""

REDEFINED: Final = "redefined-id"
"""The code of the one finding that compares documents with a catalogue, and so belongs to no check."""

CODES: "Final[Mapping[str, str]]" = MappingProxyType({
    "broken-rule": "a plan that breaks a hard rule of its own request",
    "character": "an invisible character, such as a control character, or half of a surrogate pair in a text",
    "conflict": "two different things of one kind under one id",
    "duplicate-key": "a key twice in one object",
    "encoding": "bytes that aren't UTF-8",
    "foreign": "an event that isn't of the calendar to be brought up to date (`footex.to_ical`)",
    "format": "a file whose name ends in neither .json nor .toml",
    "invalid": "a value that its field doesn't admit",
    "kind": "a document of no kind, or of an unknown one",
    "missing-key": "a required key that is missing",
    "not-a-number": "NaN or infinity",
    "out-of-bounds": "a figure past one of the model's bounds",
    REDEFINED: "an id that stands for something else in the bundled content or a pack (a warning of "
    "`footex check`)",
    "reference": "an id that refers to nothing",
    "syntax": "text that isn't JSON, or isn't TOML",
    "too-deep": "values nested deeper than documents may be",
    "too-large": "more bytes than a document may have",
    "too-long": "a text or a number longer than documents may hold",
    "too-many": "more values than a document may hold",
    "type": "an object whose `type` isn't valid there",
    "unknown-key": "a key that isn't known",
    "unreadable": "a file or folder that can't be read",
    "version": "a format version that this release doesn't read",
})  # fmt: skip
"""All codes that a problem of a document can have, and what each means."""

Path: TypeAlias = tuple[str | int, ...]
"""A place in a document: keys and indices from the outside in."""

Unlocated: TypeAlias = tuple[str, str, Path]
"""The code, message and path of a problem whose position hasn't been looked up yet."""


class Severity(Enum):
    """How bad a problem is: an error keeps a document from loading, a warning or an advice doesn't.

    Example:
        >>> Severity("advice")
        <Severity.ADVICE: 'advice'>
    """

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


SeverityLike: TypeAlias = Severity | Literal["error", "warning", "advice"]
"""A `Severity`, or the text of one."""


def write_path(path: Path) -> str:
    """Write a path as text, keys that aren't plain words clipped and escaped.

    Example:
        >>> write_path(("items", 2, "dose", "work", 0, "count"))
        'items[2].dose.work[0].count'
    """
    text = ""
    for step in path:
        if isinstance(step, str) and is_plain_key(step):
            text += f"{'.' if text else ''}{step}"
        else:
            text += f"[{step if isinstance(step, int) else clip(step)}]"
    return text


def is_plain_key(key: str) -> bool:
    """Whether a message can show a key as it is: a short word in ASCII."""
    return key.isascii() and key.isidentifier() and len(key) <= _LONGEST_KEY


def _code(value: str) -> str:
    return one_line(_some_text(value, "Problem.code"), MOST_MESSAGE)


def _message(value: str) -> str:
    return one_line(_some_text(value, "Problem.message"), MOST_MESSAGE)


def _path(value: str) -> str:
    return escape(_text(value, "Problem.path"))


def _file(value: str) -> str:
    return escape(_text(value, "Problem.file"))


def _text(value: object, name: str) -> str:
    """Accept any text: if a problem rejected the text that it reports, the whole report would be lost."""
    if not isinstance(value, str):
        raise InvalidValue(name, value, "is not text", "write a string")
    return value


def _some_text(value: object, name: str) -> str:
    if not (text := _text(value, name)).strip():
        raise InvalidValue(name, value, "is empty", "write at least one word")
    return text


def _line(value: int | None) -> int | None:
    return _position(value, "line")


def _column(value: int | None) -> int | None:
    return _position(value, "column")


def _position(value: int | None, name: str) -> int | None:
    if value is not None and (not isinstance(value, int) or value < 1):
        raise InvalidValue(f"Problem.{name}", value, f"is not a {name}", "count lines and columns from 1")
    return value


def _severity(value: SeverityLike) -> Severity:
    return as_member(value, Severity, "Problem.severity")


@frozen(eq=False, repr=False, kw_only=True)
class Problem(Value):
    """One thing that is wrong with a document, or worth a second look.

    Args:
        code: What sort of problem: one of `CODES`, or the id of a check.
        message: What was found and what would be right; invisible characters are escaped, 1,000 characters kept.
        path: Where in the document: `items[2].dose.work[0].count`; empty for the document as a whole.
        file: The file; empty where the document was a text.
        line: Counted from 1; `None` where it isn't known.
        column: Counted from 1, in characters; `None` where it isn't known.
        severity: Only an error keeps a document from loading.

    Raises:
        InvalidValue: A field that can't be read.

    Example:
        >>> print(Problem(code="missing-key", message="is missing; write 1", path="footex", line=1, column=1))
        1:1: footex: is missing; write 1 [missing-key]
    """

    code: str = field(converter=_code)
    message: str = field(converter=_message)
    path: str = field(default="", converter=_path)
    file: str = field(default="", converter=_file)
    line: int | None = field(default=None, converter=_line)
    column: int | None = field(default=None, converter=_column)
    severity: Severity = field(default=Severity.ERROR, converter=_severity)

    @property
    def about(self) -> str:
        """The path, by the name that all reports have for it."""
        return self.path

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part)
        return ": ".join(part for part in (place, self.path, f"{self.message} [{self.code}]") if part)


class InvalidDocument(FootexError, ValueError):
    """A document, or several, that can't be loaded; it holds everything that is wrong.

    Attributes:
        problems: The problems, 100 at most.
        more: How many more there are.

    Example:
        >>> import footex
        >>> try:
        ...     footex.loads('{"footex": 1, "type": "exercise", "id": "toe-spread", "nam": "Toe spread"}')
        ... except footex.InvalidDocument as error:
        ...     print(error)
        2 problems
        1:1: name: is missing; write the key "name" [missing-key]
        1:55: nam: is not a key of an exercise; did you mean "name"? [unknown-key]
    """

    def __init__(self, problems: Iterable[Problem], more: int = 0) -> None:
        self.problems: tuple[Problem, ...] = as_instances(problems, Problem, "InvalidDocument.problems")
        self.more = more
        super().__init__(self.problems, more)

    def __str__(self) -> str:
        count = len(self.problems) + self.more
        lines = [count_noun(count, "problem"), *map(str, self.problems)]
        return "\n".join(lines if not self.more else [*lines, f"and {self.more:,} more"])


def invalid_document(
    code: str, message: str, *, file: str = "", line: int | None = None, column: int | None = None
) -> InvalidDocument:
    """The error of a document with a single problem."""
    return InvalidDocument([Problem(code=code, message=message, file=file, line=line, column=column)])
