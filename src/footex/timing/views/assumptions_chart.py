"""What each assumption is worth, as a tornado chart: by how much the total changes with it low, and with it high."""

from typing import TYPE_CHECKING, Final

from footex.chart import BAR, COLOURS, EDGE, GAP, LINE, WIDE, Scale, bar, label, legend, named_lines, picture, swatch
from footex.markup import element
from footex.messages import charts
from footex.messages.estimates import LESS, MORE
from footex.messages.punctuation import COLON
from footex.model.figures.description import describe_amount, describe_duration
from footex.timing.counts.counting import count_routine
from footex.timing.estimates.assumptions import find_swings
from footex.timing.estimates.description import describe_assumed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.markup import Element, Node
    from footex.timing.estimates.assumptions import Swing
    from footex.timing.estimates.estimate import Estimate

__all__ = ["MOST_SHOWN", "chart_assumptions"]

MOST_SHOWN: Final = 10
"""The maximum number of assumptions with a bar of their own."""


def chart_assumptions(estimated: "Estimate") -> "Element":
    """Draw what each assumption is worth: a bar from the total with it low to the total with it high.

    Both are less the typical total, which is the line in the middle.
    """
    title = charts.ASSUMPTIONS(routine=estimated.routine.title)
    swings = find_swings(count_routine(estimated.routine, estimated.pace))
    if not swings:
        nothing = charts.NO_ASSUMPTIONS()
        return picture(title, [nothing], [label(EDGE, LINE, nothing, most=WIDE)], 2 * LINE)
    shown, others = swings[:MOST_SHOWN], swings[MOST_SHOWN:]
    # Both halves have the scale of the longer one, so that the typical total is in the middle.
    scale = Scale(max(max(-swing.low, swing.high) for swing in shown) or 1, WIDE // 2, EDGE + WIDE // 2)
    drawn: list[Node] = []
    top = GAP // 2
    exercises = {exercise.id: exercise.name for exercise in estimated.routine.exercises()}
    texts: list[str] = []
    for swing in shown:
        name, value = describe_assumed(swing.assumption, exercises), describe_amount(swing.assumption.value)
        named, at = named_lines(top, name, value, _worth(swing))
        texts.append(COLON(name=COLON(name=name, text=value), text=_worth(swing)))
        length = swing.high - swing.low
        drawn += [
            named,
            bar(scale, swing.low, length, at, COLOURS[0], assumed=True),
            _line(scale.at(0), at - 3, at + BAR + 3),
        ]
        top = at + BAR + GAP
    if others:
        worth = sum(swing.high - swing.low for swing in others)
        text = charts.OTHERS(len(others), count=len(others), worth=describe_duration(worth))
        drawn.append(label(EDGE, top + LINE - 5, text, most=WIDE))
        texts.append(text)
        top += LINE + GAP
    marks, height = legend(top, _marks())
    return picture(title, texts, [*drawn, marks], top + height + EDGE)


def _worth(swing: "Swing") -> str:
    return charts.WORTH(less=_signed(swing.low), more=_signed(swing.high))


def _signed(milliseconds: int) -> str:
    text = describe_duration(abs(milliseconds))
    return (LESS if milliseconds < 0 else MORE)(time=text)


def _line(x: "str | int", top: int, bottom: int) -> "Element":
    return element("path", d=f"M{x} {top}V{bottom}", stroke="currentColor", stroke_width=2)


def _marks() -> "Iterator[tuple[Node, str]]":
    yield swatch(0, 0, COLOURS[0], assumed=True), charts.SWING()
    yield _line(BAR // 2, 0, BAR), charts.TYPICAL_TOTAL()
