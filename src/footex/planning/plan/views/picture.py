"""A picture of a week that can be read on a phone: a band for each day, its sessions by name below it.

All bands have one axis, from the first hour with a session or free time to the last. A session is as long in its band
as it takes; a mark at its start shows it however short it is.
"""

from typing import TYPE_CHECKING, NamedTuple

from footex.chart import BAR, COLOURS, EDGE, GAP, LINE, WIDE, Scale, grid, label, legend, picture
from footex.markup import element, fragment
from footex.messages import charts
from footex.messages.message import join
from footex.messages.punctuation import COLON, COMMA
from footex.planning.request.availability.availability_text import DAY, write_clock

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from footex.markup import Element, Node

__all__ = ["Block", "Column", "draw_week"]

_HOUR = 60
_TICKS = (1, 2, 3, 4, 6)
"""The hours between two grid lines."""


class Block(NamedTuple):
    """A session to draw.

    Attributes:
        start: The minute of the day by the clock.
        minutes: Its length.
        name: The commitment, which has a colour of its own.
        text: The tooltip.
        title: What is done.
        times: When, by the clock.
        mark: What became of it in a word, or that it is fixed; empty if neither.
        off: Whether it doesn't take place, and is drawn as an outline.
    """

    start: int
    minutes: int
    name: str
    text: str
    title: str
    times: str
    mark: str = ""
    off: bool = False

    @property
    def end(self) -> int:
        """The minute of the day after the last, at most that of midnight."""
        return min(self.start + self.minutes, DAY)


class Column(NamedTuple):
    """A day: its heading, its free ranges in minutes of the day, and its sessions in order."""

    heading: str
    free: tuple[tuple[int, int], ...]
    blocks: tuple[Block, ...]


class _Axis(NamedTuple):
    """The part of the day that is drawn, in minutes."""

    first: int
    scale: Scale

    def left(self, minute: int) -> int:
        """The thousandths of a pixel of a minute of the day."""
        return EDGE * 1000 + self.scale.thousandths(minute - self.first)

    def rect(self, start: int, end: int, top: int, **look: str) -> "Element":
        """A rectangle from one minute to another."""
        x, width = self.scale.at(start - self.first), self.scale.width(end - start)
        return element("rect", x=x, y=top, width=width, height=BAR, **look)


def draw_week(title: str, columns: "Sequence[Column]") -> "Element":
    """Draw a week.

    Args:
        title: The title, for screen readers.
        columns: The days.
    """
    axis = _axis(columns)
    names = sorted({block.name for column in columns for block in column.blocks})
    colours = {name: COLOURS[number % len(COLOURS)] for number, name in enumerate(names)}
    top = LINE + GAP // 2
    bands: list[int] = []
    drawn: list[Node] = []
    for column in columns:
        bands.append(top + LINE)
        drawn += _draw_day(column, axis, colours, top)
        top += LINE + BAR + LINE * len(column.blocks) + GAP
    marks, height = legend(top, _marks(columns))
    described = [COLON(name=column.heading, text=block.text) for column in columns for block in column.blocks]
    return picture(title, described, [_draw_ticks(axis, bands), *drawn, marks], top + height + EDGE)


def _axis(columns: "Sequence[Column]") -> _Axis:
    """The hours in which something is free or done; the whole day where there is neither."""
    spans = [span for column in columns for span in column.free]
    spans += [(block.start, block.end) for column in columns for block in column.blocks]
    first = min((start for start, _ in spans), default=0) // _HOUR * _HOUR
    last = -(-max((min(end, DAY) for _, end in spans), default=DAY) // _HOUR) * _HOUR
    return _Axis(first, Scale(last - first))


def _draw_ticks(axis: _Axis, bands: "Iterable[int]") -> "Element":
    hours = axis.scale.whole // _HOUR
    step = next(step for step in _TICKS if hours <= 4 * step)
    minutes = range(axis.first, axis.first + axis.scale.whole + 1, step * _HOUR)
    return grid([(axis.left(minute), write_clock(minute)) for minute in minutes], LINE - 5, bands)


def _draw_day(column: Column, axis: _Axis, colours: "dict[str, str]", top: int) -> "Iterator[Node]":
    band, base = top + LINE, top + LINE + BAR
    yield element("text", column.heading, x=EDGE, y=top + LINE - 5, font_weight="bold")
    whole = axis.rect(axis.first, axis.first + axis.scale.whole, band, fill="none", stroke="currentColor")
    yield element("g", whole, stroke_opacity="0.25")
    for start, end in column.free:
        yield axis.rect(start, min(end, DAY), band, fill_opacity="0.16")
    for block in column.blocks:
        base += LINE
        yield _draw_block(block, axis, colours[block.name], band)
        yield _name_block(block, colours[block.name], base)


def _draw_block(block: Block, axis: _Axis, colour: str, band: int) -> "Element":
    look = {"fill": "none", "stroke": colour, "stroke_dasharray": "3 2"} if block.off else {"fill": colour}
    start = axis.scale.at(block.start - axis.first)
    return element(
        "g",
        element("title", block.text),
        axis.rect(block.start, block.end, band, **look),
        element("path", d=f"M{start} {band - 3}v{BAR + 6}", stroke=colour, stroke_width=2),
    )


def _name_block(block: Block, colour: str, base: int) -> "Element":
    look = {"fill": "none", "stroke": colour, "stroke_dasharray": "3 2"} if block.off else {"fill": colour}
    sample = element("rect", x=EDGE + 1, y=base - 14, width=10, height=10, **look)
    named = join([block.times, block.mark, block.title], COMMA)
    return fragment(sample, label(EDGE + 17, base - 5, named, most=WIDE - 17))


def _marks(columns: "Iterable[Column]") -> "Iterator[tuple[Node, str]]":
    if any(column.free for column in columns):
        yield element("rect", y=0, width=BAR, height=BAR, fill_opacity="0.16"), charts.FREE()
