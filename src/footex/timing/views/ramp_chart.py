"""A dose ramp: the time of each exercise, column by column, such as week by week."""

from functools import reduce
from typing import TYPE_CHECKING, Final, NamedTuple

from footex.chart import COLOURS, EDGE, GAP, LINE, WIDE, Scale, axis, block, label, legend, named_lines, picture, swatch
from footex.markup import element
from footex.messages import charts
from footex.messages.message import join
from footex.messages.punctuation import COLON, COMMA
from footex.model.figures.description import describe_duration
from footex.timing.views.stretches import spells_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from footex.markup import Element, Node
    from footex.model.exercise import Exercise
    from footex.model.routines.routine import Routine
    from footex.timing.paces.level import Level
    from footex.timing.paces.pace import Pace

__all__ = ["Panel", "Planned", "chart_ramp", "panels_of"]

_HIGH: Final = 40
"""The pixels of the longest bar."""


class Planned(NamedTuple):
    """Planned time in milliseconds, what is assumed of it apart.

    Attributes:
        stated: What nothing is assumed for.
        assumed: The rest.
    """

    stated: int
    assumed: int

    @property
    def whole(self) -> int:
        """Both together."""
        return self.stated + self.assumed


_NO_TIME: Final = Planned(0, 0)


class Panel(NamedTuple):
    """A row of bars.

    Attributes:
        name: What they are of.
        columns: The time of each column.
    """

    name: str
    columns: "Sequence[Planned]"


def _sum_time(routine: "Routine", pace: "Pace", level: "Level") -> "dict[Exercise | None, Planned]":
    """Sum the time of a session by its exercises; that between two of them is of `None`."""
    sums: dict[Exercise | None, Planned] = {}
    for spell in spells_of(routine, pace, level):
        for what, length in spell.spent.items():
            stated, assumed = sums.get(spell.exercise, _NO_TIME)
            planned = Planned(stated, assumed + length) if what.assumed else Planned(stated + length, assumed)
            sums[spell.exercise] = planned
    return sums


def panels_of(columns: "Sequence[Iterable[Routine]]", pace: "Pace", level: "Level", name: str) -> "Iterator[Panel]":
    """The panels of sessions: of all their time, of each exercise, and of what is between exercises.

    Args:
        columns: The routines of the sessions of each column.
        pace: At which pace.
        level: Which figure of every range.
        name: What all their time is called.
    """
    known: dict[Routine, dict[Exercise | None, Planned]] = {}
    sums: list[dict[Exercise | None, Planned]] = []
    for routines in columns:
        column: dict[Exercise | None, Planned] = {}
        for routine in routines:
            if routine not in known:
                known[routine] = _sum_time(routine, pace, level)
            for key, planned in known[routine].items():
                column[key] = _add(column.get(key, _NO_TIME), planned)
        sums.append(column)
    yield Panel(name, [reduce(_add, column.values(), _NO_TIME) for column in sums])
    exercises = dict.fromkeys(key for column in sums for key in column if key is not None)
    for key in (*exercises, None):
        called = charts.BETWEEN() if key is None else key.name
        yield Panel(called, [column.get(key, _NO_TIME) for column in sums])


def _add(one: Planned, other: Planned) -> Planned:
    return Planned(one.stated + other.stated, one.assumed + other.assumed)


def chart_ramp(
    title: str, panels: "Iterable[Panel]", columns: "Sequence[tuple[str, str]]", notes: "Sequence[str]" = ()
) -> "Element":
    """Draw bars for each panel, on a scale of its own: they compare its columns, not the panels.

    Args:
        title: The title of the chart.
        panels: At least one, with a time in at least one column.
        columns: The number and the full name of each column.
        notes: What stands below.
    """
    kept = [panel for panel in panels if any(one.whole for one in panel.columns)]
    each = WIDE * 1000 // len(columns)
    top = GAP // 2
    drawn: list[Node] = []
    for panel in kept:
        named, at = named_lines(top, panel.name, _figure(panel))
        drawn += [named, *_draw_bars(panel, [number for number, _ in columns], each, at)]
        top = at + _HIGH + LINE + GAP
    assumed = any(one.assumed for panel in kept for one in panel.columns)
    marks, height = legend(top, [(swatch(0, 0, COLOURS[0], assumed=True), charts.ASSUMED())] if assumed else [])
    top += height
    for note in notes:
        top += LINE
        drawn.append(label(EDGE, top - 5, note, most=WIDE))
    described = [COLON(name=panel.name, text=_describe(panel, columns)) for panel in kept]
    return picture(title, described, [*drawn, marks], top + EDGE)


def _describe(panel: Panel, columns: "Sequence[tuple[str, str]]") -> str:
    texts = []
    for (_, name), one in zip(columns, panel.columns, strict=True):
        time = describe_duration(one.whole)
        assumed = charts.PARTLY_ASSUMED(time=time, assumed=describe_duration(one.assumed)) if one.assumed else time
        texts.append(charts.NAMED(number=name, time=assumed))
    return join(texts, COMMA)


def _figure(panel: Panel) -> str:
    """The first time and the last one, of the columns that have any."""
    done = [one.whole for one in panel.columns if one.whole]
    first, last = describe_duration(done[0]), describe_duration(done[-1])
    return first if len(set(done)) == 1 else charts.TO_LAST(first=first, last=last)


def _draw_bars(panel: Panel, numbers: "Sequence[str]", each: int, top: int) -> "Iterator[Node]":
    scale, floor = Scale(max(one.whole for one in panel.columns), _HIGH), (top + _HIGH) * 1000
    width = each * 4 // 5
    middles: list[tuple[int, str]] = []
    for index, (number, one) in enumerate(zip(numbers, panel.columns, strict=True)):
        left = EDGE * 1000 + index * each + (each - width) // 2
        middles.append((left + width // 2, number))
        stated, assumed = scale.thousandths(one.stated), scale.thousandths(one.assumed)
        if one.stated:
            yield block(left, floor - stated, width, stated, COLOURS[0])
        if one.assumed:
            yield block(left, floor - stated - assumed, width, assumed, COLOURS[0], assumed=True)
    line = f"M{EDGE} {floor // 1000}H{EDGE + WIDE}"
    yield element("path", d=line, stroke="currentColor", stroke_opacity="0.4", fill="none")
    yield from axis(middles, top + _HIGH + LINE - 5)
