"""Text for a terminal of 80 columns: clock times, tables, wrapped paragraphs."""

from collections.abc import Iterable, Sequence
from unicodedata import combining, east_asian_width

from footex import Duration, Infeasible

__all__ = ["WIDTH", "clock", "columns", "label", "paragraph", "show_verdict", "three"]

WIDTH = 80

_LEAST_WIDTH = 20


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


def three(duration: Duration) -> list[str]:
    """The three figures of a duration as clock times."""
    return [clock(figure) for figure in duration.milliseconds]


def columns(rows: Iterable[Sequence[str]], *, left: int = 1, indent: str = "") -> list[str]:
    """Lay rows out in columns two blanks apart: the first `left` to the left, the others to the right.

    The first column is wrapped where the rows would be wider than 80 columns.
    """
    table = [list(row) for row in rows]
    widths = [max(map(_width, column)) for column in zip(*table, strict=True)]
    widths[0] = min(widths[0], max(WIDTH - len(indent) - sum(widths[1:]) - 2 * len(widths[1:]), _LEAST_WIDTH))
    lines: list[str] = []
    for head, *row in table:
        blanks = head[: len(head) - len(head.lstrip())]
        first, *more = paragraph(head, first=blanks, width=widths[0]) or [""]
        cells = [
            _pad(cell, width, behind=index < left)
            for index, (cell, width) in enumerate(zip([first, *row], widths, strict=True))
        ]
        lines += [(indent + "  ".join(cells)).rstrip(), *(indent + one for one in more)]
    return lines


def paragraph(text: str, *, first: str = "", rest: str | None = None, width: int = WIDTH) -> list[str]:
    """Wrap a text at 80 columns, behind a first indent and those of the following lines; wide letters take two."""
    following = " " * len(first) if rest is None else rest
    lines: list[str] = []
    line, begun = first, False
    for word in text.split():
        long = _width(following + word) > width
        if begun and not long and _width(f"{line} {word}") > width:
            lines.append(line)
            line, begun = following, False
        line += " " if begun else ""
        for letter in word:
            if long and begun and _width(line + letter) > width:
                lines.append(line.rstrip())
                line = following
            line, begun = line + letter, True
    return [*lines, line] if begun else lines


def show_verdict(problem: str, error: Infeasible) -> list[str]:
    """The lines that say why something can't be done, and what would make it possible."""
    lines = [*paragraph(problem), "", "These can't hold together"]
    lines += [line for one in error.reasons for line in paragraph(one, first="  - ")]
    lines += ["", error.verdict]
    return [*lines, *(line for one in error.changes for line in paragraph(one, first="  - "))]


def _width(text: str) -> int:
    """The columns that a text takes at a terminal."""
    if text.isascii():
        return len(text)
    return sum(0 if combining(one) else 2 if east_asian_width(one) in "WF" else 1 for one in text)


def _pad(text: str, width: int, *, behind: bool) -> str:
    blanks = " " * (width - _width(text))
    return text + blanks if behind else blanks + text


def label(place: str) -> str:
    """Write a place for a person: `items[2].items[0]` is 3.1.

    Example:
        >>> label("items[2].items[0]")
        '3.1'
    """
    return ".".join(str(int(part.strip("items[]")) + 1) for part in place.split("."))
