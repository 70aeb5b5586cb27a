"""Charts as elements: what pictures of time share, laid out for a screen of 320 pixels.

They have no script, no style sheet, no style attribute and no id, so that a page with any content security policy can
hold several of them. Lines and texts take the colour of the page; the other colours stand out on light and on dark.
"""

from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple
from unicodedata import category, east_asian_width

from footex.markup import element, fragment
from footex.messages.message import Joined, Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from footex.markup import Element, Node

__all__ = [
    "BAR", "COLOURS", "EDGE", "GAP", "LINE", "WIDE", "Scale", "axis", "bar", "bars", "block", "cut", "grid", "hatching",
    "label", "legend", "named_lines", "picture", "swatch", "tick_step", "whisker", "width_of",
]  # fmt: skip

WIDE: Final = 312
"""The pixels that a scale has."""
EDGE: Final = 4
"""The pixels beside it."""
LINE: Final = 19
"""The pixels of a line of text."""
BAR: Final = 14
"""The height of a bar."""
GAP: Final = 8
"""The pixels between two rows."""

COLOURS: Final = ("#0072b2", "#00916a", "#808080", "#c0699a", "#b87400", "#2f8fc7", "#d0540a", "#8f7ad1")
"""After the palette of Okabe and Ito, which colour-blind readers can tell apart: here at least 3 to 1 against both
white and the dark ground of a page."""

_SIZE = 14
_WHOLE = WIDE + 2 * EDGE
_STRIPE = 5_000  # between two lines of a hatching, in thousandths of a pixel


class Scale(NamedTuple):
    """A scale from 0 to so many milliseconds over the width of a chart.

    Attributes:
        whole: The milliseconds that the whole width stands for; at least 1.
        pixels: The width.
        left: Where it begins.

    Example:
        >>> Scale(60_000).width(20_000)
        '104'
    """

    whole: int
    pixels: int = WIDE
    left: int = EDGE

    def thousandths(self, milliseconds: int) -> int:
        """The thousandths of a pixel of so much time, rounded once."""
        return (2 * milliseconds * self.pixels * 1000 + self.whole) // (2 * self.whole)

    def width(self, milliseconds: int) -> str:
        """The pixels of so much time."""
        return _write(self.thousandths(milliseconds))

    def at(self, milliseconds: int) -> str:
        """The pixel of a moment."""
        return _write(self.left * 1000 + self.thousandths(milliseconds))


def _write(thousandths: int) -> str:
    whole, part = divmod(abs(thousandths), 1000)
    if not part:
        return str(thousandths // 1000)
    text = f"{whole}.{part:03}".rstrip("0").rstrip(".")
    return f"-{text}" if thousandths < 0 else text


def picture(title: str, described: "Iterable[str]", shapes: "Iterable[Node]", height: int) -> "Element":
    """Make a chart of its shapes, with what it shows as text for screen readers.

    Args:
        title: Its title.
        described: All that it shows, line by line.
        shapes: What is drawn.
        height: In pixels.
    """
    lines: list[Node] = [part for text in described for part in (text, "\n")]
    return element(
        "svg", element("title", title), element("desc", *lines[:-1]), *shapes, xmlns="http://www.w3.org/2000/svg",
        role="img", class_="chart", viewBox=f"0 0 {_WHOLE} {height}", width=_WHOLE, height=height, direction="ltr",
        font_family="sans-serif", font_size=_SIZE, fill="currentColor",
    )  # fmt: skip


def bar(scale: Scale, start: int, milliseconds: int, top: int, colour: str, *, assumed: bool = False) -> "Element":
    """A bar of so much time; what is assumed is hatched."""
    left = scale.left * 1000 + scale.thousandths(start)
    return block(left, top * 1000, scale.thousandths(milliseconds), BAR * 1000, colour, assumed=assumed)


def bars(scale: Scale, spans: "Iterable[tuple[int, int]]", top: int, colour: str) -> "Element":
    """Bars of one colour in a row as one shape: many of them are written and drawn faster.

    Args:
        scale: Of what.
        spans: When each begins, and its length, in milliseconds.
        top: Where they begin.
        colour: Of all of them.
    """
    pieces: list[str] = []
    for start, milliseconds in spans:
        width = scale.width(milliseconds)
        pieces.append(f"M{scale.at(start)} {top}h{width}v{BAR}h-{width}z")
    return element("path", d="".join(pieces), fill=colour)


def hatching(scale: Scale, spans: "Iterable[tuple[int, int]]", top: int) -> "Element":
    """The hatching of bars in a row, each where the one before ends or later; those that touch are hatched as one."""
    joined: list[list[int]] = []
    for start, milliseconds in spans:
        if joined and start == joined[-1][1]:
            joined[-1][1] += milliseconds
        else:
            joined.append([start, start + milliseconds])
    lines = (
        _hatch(scale.left * 1000 + scale.thousandths(start), top * 1000, scale.left * 1000 + scale.thousandths(end),
               (top + BAR) * 1000)
        for start, end in joined
    )  # fmt: skip
    return _stroke("".join(lines))


def block(left: int, top: int, width: int, height: int, colour: str, *, assumed: bool = False) -> "Element":
    """A rectangle in thousandths of a pixel, hatched where it stands for something assumed."""
    shape = element("rect", x=_write(left), y=_write(top), width=_write(width), height=_write(height), fill=colour)
    return fragment(shape, _stroke(_hatch(left, top, left + width, top + height))) if assumed else shape


def _stroke(lines: str) -> "Element":
    return element("path", d=lines, stroke="#ffffff", fill="none") if lines else fragment()


def _hatch(left: int, top: int, right: int, bottom: int) -> str:
    """Diagonal lines within a rectangle, those of all rectangles of a chart in one pattern."""
    pieces: list[str] = []
    for diagonal in range(-(-(left + top) // _STRIPE) * _STRIPE, right + bottom, _STRIPE):
        first, last = max(left, diagonal - bottom), min(right, diagonal - top)
        if first < last:
            pieces.append(f"M{_write(first)} {_write(diagonal - first)}L{_write(last)} {_write(diagonal - last)}")
    return "".join(pieces)


def whisker(scale: Scale, low: int, high: int, top: int) -> "Element":
    """A line from a low figure to a high one over a bar, with an end at each."""
    left, right, middle = scale.at(low), scale.at(high), top + BAR // 2
    line = f"M{left} {top + 2}V{top + BAR - 2}M{left} {middle}H{right}M{right} {top + 2}V{top + BAR - 2}"
    return element("path", d=line, stroke="currentColor", stroke_width=2, fill="none")


def label(x: int, base: int, text: str, *, most: int) -> "Element":
    """A text, cut to a width in pixels, and whole in its tooltip."""
    return element("text", element("title", text), cut(text, most), x=x, y=base)


def named_lines(top: int, name: str, *figures: str) -> "tuple[Element, int]":
    """A name at the left and figures at the right, and where what is below them begins.

    The first figure is beside the name where there is room for both; each of the others has a line of its own.
    """
    # Other languages may have longer units: a fifth is left for them.
    beside = width_of(name) + width_of(figures[0]) * 6 // 5 + GAP <= WIDE
    first = top + LINE if beside else top + 2 * LINE
    texts = [
        element("text", figure, x=EDGE + WIDE, y=first + number * LINE - 5, text_anchor="end")
        for number, figure in enumerate(figures)
    ]
    named = label(EDGE, top + LINE - 5, name, most=WIDE)
    return fragment(named, *texts), first + (len(figures) - 1) * LINE


def cut(text: str, most: int) -> str:
    """Cut a text to a width in pixels, with an ellipsis; of a message, the widest of its values is cut.

    Example:
        >>> cut("Heel raise", 200), cut("Heel raise", 50)
        ('Heel raise', 'Heel…')
    """
    over = width_of(text) - most
    if over <= 0:
        return text
    match text:
        case Message(entry=entry, values=values, number=number):
            texts = {name: value for name, value in values.items() if isinstance(value, str)}
            widest = max(texts, key=lambda name: width_of(texts[name]), default="")
            kept = {widest: cut(texts[widest], width_of(texts[widest]) - over)} if texts else {}
            return Message(entry, {**values, **kept}, number)
        case Joined(separator=separator, parts=parts):
            index = max(range(len(parts)), key=lambda index: width_of(parts[index]))
            part = cut(parts[index], width_of(parts[index]) - over)
            return Joined(separator, (*parts[:index], part, *parts[index + 1 :]))
        case _:
            return f"{_beginning(text, most)}…"


def _beginning(text: str, most: int) -> str:
    """As much of a text as leaves room for an ellipsis."""
    used = accumulate(map(_widths, text), initial=_EM)
    end = next(end for end, width in enumerate(used) if width > most * _PARTS)
    return text[: max(end - 1, 0)].rstrip()


def width_of(text: str) -> int:
    """About how many pixels wide a text is, rounded up: letters of a sans-serif typeface by their kind.

    Example:
        >>> width_of("Heel raise")
        71
    """
    return -(-sum(map(_widths, text)) // _PARTS)


_PARTS = 100
_EM = _SIZE * _PARTS


def _widths(letter: str) -> int:
    """About the width of a letter in hundredths of a pixel: an upper bound for most of its kind."""
    if east_asian_width(letter) in "WF" or letter in "mwMW@%":
        return _EM
    match category(letter):
        case "Mn" | "Me" | "Cf":
            return 0
        case "Lu":
            return _EM * 3 // 4
        case _:
            return _EM * 29 // 100 if letter in " .,:;'ijl|!I" else _EM * 57 // 100


_STEPS = (
    *(1, 2, 5, 10, 20, 50, 100, 200, 500),
    *(1_000, 2_000, 5_000, 10_000, 15_000, 30_000),
    *(60_000, 120_000, 300_000, 600_000, 900_000, 1_800_000),
)
"""The distances of grid lines, in milliseconds; beyond them, hours doubled."""


def tick_step(whole: int, most: int = 4) -> int:
    """The time between two grid lines, so that there are at most so many.

    Example:
        >>> tick_step(32 * 60_000) // 60_000
        10
    """
    for step in _STEPS:
        if whole <= step * most:
            return step
    step = 3_600_000
    while whole > step * most:
        step *= 2
    return step


def grid(ticks: "Sequence[tuple[int, str]]", base: int, bars: "Iterable[int]") -> "Element":
    """Grid lines beside bars, each with a text, where that isn't too near to the one before.

    Args:
        ticks: The thousandths of a pixel of each line, in order, and its text.
        base: The base line of the texts.
        bars: Where each bar begins.
    """
    pieces = "".join(f"M{_write(at)} {top - 2}v{BAR + 4}" for top in bars for at, _ in ticks)
    lines = element("path", d=pieces, stroke="currentColor", stroke_opacity="0.4", fill="none")
    return fragment(lines, *axis(ticks, base))


def axis(ticks: "Iterable[tuple[int, str]]", base: int) -> "Iterator[Element]":
    """The texts of an axis, each where it isn't too near to the one before, and none beyond the edges."""
    free = 0
    for at, text in ticks:
        half = width_of(text) * 500
        middle = min(max(at, half), _WHOLE * 1000 - half)
        if middle - half >= free:
            yield element("text", text, x=_write(middle), y=base, text_anchor="middle")
            free = middle + half + GAP * 1000


def swatch(x: int, top: int, colour: str, *, assumed: bool = False) -> "Element":
    """A sample of a colour, or of the hatching."""
    return bar(Scale(BAR, BAR, x), 0, BAR, top, colour, assumed=assumed)


def legend(top: int, entries: "Iterable[tuple[Node, str]]") -> "tuple[Element, int]":
    """What marks stand for, as many on a line as there is room for, and the height of it.

    Args:
        top: Where it begins.
        entries: Each sample as it is drawn at 0, 0, and its text.
    """
    placed: list[tuple[int, int, Node, str]] = []
    x, row = EDGE, 0
    for sample, text in entries:
        width = BAR + 6 + width_of(text) * 6 // 5
        if x > EDGE and x + width > EDGE + WIDE:
            x, row = EDGE, row + 1
        placed.append((x, top + row * LINE, sample, text))
        x += width + 2 * GAP
    shapes = [
        element("g", sample, element("text", text, x=BAR + 6, y=BAR - 2), transform=f"translate({left} {y})")
        for left, y, sample, text in placed
    ]
    return fragment(*shapes), (row + 1) * LINE if placed else 0
