"""Text that fits a terminal, in the language chosen: clock times, tables, wrapped paragraphs.

Whatever lays text out says it first: a line is plain text, cut after it was said.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from unicodedata import combining, east_asian_width

from footex import Duration, Infeasible
from footex.messages.command import LABEL, TOGETHER
from footex.messages.estimates import LEVELS
from footex.messages.language import ENGLISH, Language
from footex.timing import Level, Waiting

__all__ = [
    "FIGURES", "WIDTH", "Heading", "bullets", "chosen_language", "clock", "clock_times", "columns", "fact", "headed",
    "labelled", "level_names", "pad", "paragraph", "say", "set_language", "set_width", "show_verdict", "text_width",
    "within",
]  # fmt: skip

WIDTH = 80
"""The columns of output that isn't a terminal."""

FIGURES = tuple(level.value for level in Level)
"""What the three figures of a duration are called, in the order of `clock_times`."""

_LEAST_WIDTH = 16

_LONGEST_NAME = 10

_columns: ContextVar[int] = ContextVar("columns", default=WIDTH)
_language: ContextVar[Language] = ContextVar("language", default=ENGLISH)


class Heading(str):
    """A heading, which `emit` writes in bold."""

    __slots__ = ()


def set_width(width: int) -> None:
    """Set the number of columns of all later output."""
    _columns.set(width)


@contextmanager
def within(width: int) -> Iterator[None]:
    """Fit all output to so many columns for a while."""
    before = _columns.set(width)
    try:
        yield
    finally:
        _columns.reset(before)


def set_language(language: Language) -> None:
    """Set the language of all later output."""
    _language.set(language)


def chosen_language() -> Language:
    """The language of the output."""
    return _language.get()


def say(text: str) -> str:
    """A text in the language of the output, as plain text."""
    return _language.get().say(text)


def clock(milliseconds: int) -> str:
    """Write milliseconds as minutes and seconds: `3:05`, `1:05:05`, `0:02.5`.

    Example:
        >>> clock(3_905_000)
        '1:05:05'
    """
    seconds, fraction = divmod(abs(milliseconds), 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    text = f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
    return f"{'-' if milliseconds < 0 else ''}{text}" + (f".{fraction:03}".rstrip("0") if fraction else "")


def level_names() -> list[str]:
    """What the three figures of a time are called, above a column each."""
    return [LEVELS[level.value]() for level in Level]


def clock_times(duration: Duration | Waiting) -> list[str]:
    """The three figures of a time as clock times."""
    return [clock(figure) for figure in duration.milliseconds]


def columns(rows: Iterable[Sequence[str]]) -> list[str]:
    """Lay rows out in columns two spaces apart, the first aligned left, the others right.

    The first column is wrapped where the rows would be wider than the terminal.
    """
    table = [list(map(say, row)) for row in rows]
    widths = [max(map(text_width, column)) for column in zip(*table, strict=True)]
    widths[0] = min(widths[0], max(_columns.get() - sum(widths[1:]) - 2 * len(widths[1:]), _LEAST_WIDTH))
    lines: list[str] = []
    for head, *row in table:
        blanks = head[: len(head) - len(head.lstrip())]
        first, *more = paragraph(head, first=blanks, width=widths[0]) or [""]
        cells = [pad(first, widths[0])]
        cells += [pad(cell, width, right=True) for cell, width in zip(row, widths[1:], strict=True)]
        lines += ["  ".join(cells).rstrip(), *more]
    return lines


def paragraph(text: str, *, first: str = "", rest: str | None = None, width: int | None = None) -> list[str]:
    """Wrap a text at the terminal's columns; `first` begins the first line, `rest` the others.

    Wide letters take two columns.
    """
    # Not `textwrap`, which counts letters: a Chinese or Japanese letter takes two columns.
    width = _columns.get() if width is None else width
    following = " " * text_width(first) if rest is None else rest
    lines: list[str] = []
    line, begun = first, False
    for word in say(text).split():
        long = text_width(following + word) > width
        if begun and not long and text_width(f"{line} {word}") > width:
            lines.append(line)
            line, begun = following, False
        line += " " if begun else ""
        # Letter by letter, as a word longer than a line is broken.
        for letter in word:
            if long and begun and text_width(line + letter) > width:
                lines.append(line.rstrip())
                line = following
            line, begun = line + letter, True
    return [*lines, line] if begun else lines


def headed(text: str, *, first: str = "", rest: str | None = None) -> list[str]:
    """Wrap a text as a heading."""
    return [Heading(line) for line in paragraph(text, first=first, rest=rest)]


def bullets(texts: Iterable[str], *, first: str = "  - ") -> list[str]:
    """Wrap each of several texts as an item of a list."""
    return [line for text in texts for line in paragraph(text, first=first)]


def labelled(name: str, text: str, *, indent: str, rest: str | None = None) -> list[str]:
    """Wrap a text after its name and a colon; `rest` begins all lines but the first, by default as `indent` does."""
    return paragraph(text, first=f"{indent}{say(LABEL(name=name))}", rest=indent if rest is None else rest)


def fact(name: str, text: str) -> list[str]:
    """Wrap the text of a fact beside its name, in a column of its own."""
    return paragraph(text, first=f"  {pad(say(name), _LONGEST_NAME - 1)} ")


def show_verdict(problem: str, error: Infeasible, changes: Iterable[str] | None = None) -> list[str]:
    """The lines that say why something can't be done, and what would make it possible.

    Args:
        problem: What can't be done.
        error: The reasons, and the changes.
        changes: The changes as the command writes them; by default as the error does.
    """
    reasons = [*headed(TOGETHER()), *bullets(error.reasons)]
    lines = bullets(error.changes if changes is None else changes)
    return [*paragraph(problem), "", *reasons, "", *headed(error.verdict), *lines]


def text_width(text: str) -> int:
    """The columns that a text takes at a terminal."""
    if text.isascii():
        return len(text)
    return sum(0 if combining(letter) else 2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def pad(text: str, width: int, *, right: bool = False) -> str:
    """A text with blanks to fill so many columns: after it, or before it."""
    blanks = " " * (width - text_width(text))
    return blanks + text if right else text + blanks
