"""A picture of a week: an inline SVG, days as columns, the time of day downwards.

The half hours of the wall clock are rows of different height: tall with a session on any day, low if only free, and
folded into a break if free on no day, so that a session of four minutes is legible in a week of whole days. Lines and
text take the colour of the page, for light and dark themes; colours repeat what the names state.
"""

from typing import TYPE_CHECKING, NamedTuple

from footex.markup import element
from footex.messages.message import join
from footex.messages.plans import LENGTH_AT, MARKED
from footex.messages.punctuation import COLON, SPACE
from footex.planning.request.availability.availability_text import DAY, write_clock
from footex.planning.request.times.description import describe_minutes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from footex.markup import Element, Node

__all__ = ["Block", "Column", "draw_week"]

_HALF = 30  # minutes of a row
# In pixels: the heading, the clock times at the side, a column, a line of text.
_HEAD, _SIDE, _WIDE, _LINE = 22, 46, 132, 12
_WIDTH = _SIDE + 7 * _WIDE
# In pixels: a row with a session, a free row, a break, all rows with sessions (unless each has its minimum).
_TALL, _LOW, _BREAK, _MOST = 40, 5, 12, 780
# The maximum characters of a label and of an entry of the legend, and the entries of a line of it.
_LETTERS, _ENTRY_LETTERS, _ENTRIES = 19, 48, 3
# The palette of Okabe and Ito, which colour-blind readers can tell apart; yellow is darker, black grey.
_COLOURS = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#b8a800", "#888888")

_Spans = tuple[tuple[int, int], ...]


class Block(NamedTuple):
    """A session to draw.

    Attributes:
        start: The minute of the day by the clock.
        minutes: Its length.
        name: The commitment.
        text: The tooltip.
        mark: What became of it in a word, or that it is fixed; empty if neither.
        off: Whether it doesn't take place, and is drawn as an outline.
    """

    start: int
    minutes: int
    name: str
    text: str
    mark: str = ""
    off: bool = False


class Column(NamedTuple):
    """A day: its heading, its free ranges in minutes of the day, and its sessions in order."""

    heading: str
    free: _Spans
    blocks: tuple[Block, ...]


class _Axis:
    """The axis: the minutes of the day in pixels from the top."""

    def __init__(self, columns: "Sequence[Column]") -> None:
        blocks = [block for column in columns for block in column.blocks]
        self.taken = _halves((block.start, block.start + block.minutes) for block in blocks)
        self.free = _halves(span for column in columns for span in column.free)
        shortest = min((block.minutes for block in blocks), default=_HALF)
        # Tall enough for a line of text in the shortest session, unless the picture would grow beyond a screen.
        tall = max(_TALL, min((_LINE + 1) * _HALF // shortest, _MOST // max(1, len(self.taken))))
        self.tops = [_HEAD]
        for half in range(DAY // _HALF):
            height = tall if half in self.taken else _LOW if half in self.free else 0
            if not height and self._begins_break(half):
                height = _BREAK
            self.tops.append(self.tops[-1] + height)

    def _begins_break(self, half: int) -> bool:
        shown = self.taken | self.free
        return half - 1 in shown and any(later > half for later in shown)

    def at(self, minute: int) -> int:
        """The pixel of a minute, rounded down."""
        half, over = divmod(min(minute, DAY), _HALF)
        return self.tops[half] + (over * (self.tops[half + 1] - self.tops[half]) // _HALF if over else 0)

    def ticks(self) -> "list[tuple[int, int]]":
        """The minutes with a grid line, and their pixels; edges of sessions go first where lines would crowd."""
        shown = self.taken | self.free
        edges = [half for half in range(DAY // _HALF + 1) if (half in self.taken) != (half - 1 in self.taken)]
        ends = [half for half in range(DAY // _HALF + 1) if (half in shown) != (half - 1 in shown)]
        hours = [half for half in sorted(self.taken) if half % 2 == 0]
        ticks: dict[int, int] = {}
        for half in [*edges, *ends, *hours, *sorted(self.taken)]:
            if all(abs(self.tops[half] - other) >= _LINE for other in ticks.values()):
                ticks[half] = self.tops[half]
        return sorted((half * _HALF, at) for half, at in ticks.items())


def _halves(spans: "Iterable[tuple[int, int]]") -> set[int]:
    return {half for start, end in spans for half in range(start // _HALF, -(-min(end, DAY) // _HALF))}


def draw_week(title: str, columns: "Sequence[Column]") -> "Element":
    """Draw a week, with its sessions as text for screen readers.

    Args:
        title: The title, for screen readers.
        columns: The days.

    Returns:
        An SVG element without scripts, style sheets, ids or external resources.
    """
    axis = _Axis(columns)
    names = sorted({block.name for column in columns for block in column.blocks})
    colours = {name: _COLOURS[number % len(_COLOURS)] for number, name in enumerate(names)}
    drawn: list[Element] = []
    bottom = axis.tops[-1]
    for number, column in enumerate(columns):
        shapes, lowest = _draw_column(axis, _SIDE + number * _WIDE, column, colours)
        drawn += shapes
        bottom = max(bottom, lowest)
    height = bottom + 12 + 16 * -(-len(names) // _ENTRIES)
    described = [COLON(name=column.heading, text=block.text) for column in columns for block in column.blocks]
    shapes = [
        element("title", title),
        element("desc", *_in_lines(described)),
        *_draw_ticks(axis),
        *drawn,
        *_draw_legend(bottom + 20, colours),
    ]
    return element(
        "svg", "\n", *_in_lines(shapes), "\n", xmlns="http://www.w3.org/2000/svg", role="img",
        viewBox=f"0 0 {_WIDTH} {height}", width=_WIDTH, style="max-width: 100%; height: auto",
        font_family="sans-serif", font_size=10, fill="currentColor",
    )  # fmt: skip


def _in_lines(nodes: "Iterable[Node]") -> "list[Node]":
    return [part for number, node in enumerate(nodes) for part in (("\n", node) if number else (node,))]


def _draw_ticks(axis: _Axis) -> "Iterator[Element]":
    for minute, at in axis.ticks():
        yield element("text", write_clock(minute), x=_SIDE - 6, y=at + 3, text_anchor="end", opacity="0.8")
        yield element("path", d=f"M{_SIDE} {at}H{_WIDTH}", stroke="currentColor", stroke_opacity="0.2")


def _draw_column(axis: _Axis, left: int, column: Column, colours: dict[str, str]) -> "tuple[list[Element], int]":
    """The elements of a day, and the pixel of its last baseline.

    Labels are moved down until they don't overlap; one too far from its session gets a line to it.
    """
    shapes = [element("text", column.heading, x=left + 4, y=12, font_weight="bold")]
    for start, end in column.free:
        top, height = axis.at(start), max(1, axis.at(end) - axis.at(start))
        shapes.append(element("rect", x=left, y=top, width=_WIDE - 6, height=height, fill_opacity="0.08"))
    labels: list[Element] = []
    lowest = 0
    for block in column.blocks:
        top = axis.at(block.start)
        height = max(3, axis.at(block.start + block.minutes) - top)
        colour = colours[block.name]
        shapes.append(_draw_block(block, left, top, height, colour))
        base = max(top + 10 if height >= _LINE else top + height + 9, lowest + _LINE)
        clock = write_clock(block.start)
        if base + _LINE < top + height:
            labels.append(_label(left, base, _describe_start(block, clock)))
            labels.append(_label(left, base + _LINE, _clip(block.name, _LETTERS)))
            lowest = base + _LINE
        else:
            if base > top + height + 9:
                line = f"M{left + 6} {top + 1}V{base - 3}h2"
                shapes.append(element("path", d=line, fill="none", stroke=colour))
            first = join([clock, block.mark], SPACE)
            name = _clip(block.name, _LETTERS - len(first) - 1)
            labels.append(_label(left, base, join([first, name], SPACE)))
            lowest = base
    return [*shapes, *labels], lowest


def _draw_block(block: Block, left: int, top: int, height: int, colour: str) -> "Element":
    look = {"fill_opacity": "0", "stroke_dasharray": "3 2"} if block.off else {"fill_opacity": "0.35"}
    return element(
        "g",
        element("title", block.text),
        element("rect", x=left, y=top, width=_WIDE - 6, height=height, rx=2, fill=colour, **look, stroke=colour),
        element("rect", x=left, y=top, width=4, height=height, fill=colour),
    )


def _describe_start(block: Block, clock: str) -> str:
    if block.mark:
        return MARKED(clock=clock, mark=block.mark)
    return LENGTH_AT(clock=clock, length=describe_minutes(block.minutes))


def _label(left: int, base: int, text: str) -> "Element":
    return element("text", text, x=left + 9, y=base)


def _draw_legend(top: int, colours: dict[str, str]) -> "Iterator[Element]":
    for number, (name, colour) in enumerate(colours.items()):
        left, base = _SIDE + number % _ENTRIES * 300, top + number // _ENTRIES * 16
        yield element("rect", x=left, y=base - 9, width=10, height=10, fill=colour)
        yield element("text", _clip(name, _ENTRY_LETTERS), x=left + 15, y=base)


def _clip(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
