"""Text for a terminal of 80 columns: clock times, tables, wrapped paragraphs."""

from collections.abc import Iterable, Sequence
from textwrap import wrap

from footex import Duration

__all__ = ["WIDTH", "clock", "columns", "label", "paragraph", "three"]

WIDTH = 80


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
    """Lay rows out in columns two blanks apart: the first `left` to the left, the others to the right."""
    table = [list(row) for row in rows]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    lines: list[str] = []
    for row in table:
        cells = [
            cell.ljust(width) if index < left else cell.rjust(width)
            for index, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append((indent + "  ".join(cells)).rstrip())
    return lines


def paragraph(text: str, *, first: str = "", rest: str | None = None) -> list[str]:
    """Wrap a text at 80 columns, behind a first indent and those of the following lines."""
    following = " " * len(first) if rest is None else rest
    return wrap(text, WIDTH, initial_indent=first, subsequent_indent=following, break_on_hyphens=False)


def label(place: str) -> str:
    """Write a place for a person: `items[2].items[0]` is 3.1.

    Example:
        >>> label("items[2].items[0]")
        '3.1'
    """
    return ".".join(str(int(part.strip("items[]")) + 1) for part in place.split("."))
