"""A session as a strip: what is done when, to scale."""

from typing import TYPE_CHECKING, Final

from footex.chart import (
    BAR,
    COLOURS,
    EDGE,
    GAP,
    LINE,
    WIDE,
    Scale,
    bars,
    grid,
    hatching,
    legend,
    named_lines,
    picture,
    swatch,
    tick_step,
)
from footex.messages import charts
from footex.messages.estimates import LEVELS
from footex.messages.punctuation import COLON
from footex.model.figures.description import describe_duration
from footex.timing.counts.units import TimeKind
from footex.timing.views.stretches import gather_stretches

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from footex.markup import Element, Node
    from footex.timing.estimates.estimate import Estimate
    from footex.timing.paces.level import Level
    from footex.timing.views.stretches import Spell, Stretch

__all__ = ["KIND_COLOURS", "chart_session", "describe_time"]

KIND_COLOURS: Final = {
    TimeKind.WORK: COLOURS[0],
    TimeKind.HOLD: COLOURS[1],
    TimeKind.REST: COLOURS[2],
    TimeKind.SWITCH: COLOURS[3],
    TimeKind.TRANSITION: COLOURS[4],
    TimeKind.WAIT: COLOURS[5],
}
"""The colour of what time is spent on."""


_APART: Final = 4
"""The pixels between the beginnings of two stretches of a row that are drawn apart."""


def chart_session(estimated: "Estimate", level: "Level", spells: "Iterable[Spell]") -> "Element":
    """Draw a session: all of it in one row, then a row for each exercise, and one for what is between them.

    Args:
        estimated: How long it takes.
        level: At which figures.
        spells: Its bouts and pauses at that level.
    """
    routine = estimated.routine
    scale = Scale(max(estimated.total.milliseconds[level.index], 1))
    together, by_place = gather_stretches(spells, _APART * scale.whole // WIDE + 1)
    names = {place: prescription.exercise.name for place, prescription in routine.prescriptions()}
    rows: list[tuple[str, Sequence[Stretch]]] = [(charts.WHOLE(), together)]
    rows += [(names[place] if place else charts.BETWEEN(), stretches) for place, stretches in by_place.items()]
    top = LINE + GAP
    drawn: list[Node] = []
    tops: list[int] = []
    for name, stretches in rows:
        total = sum(length for stretch in stretches for length in stretch.spent.values())
        named, at = named_lines(top, name, describe_duration(total))
        drawn += [named, *_draw_stretches(stretches, scale, at)]
        tops.append(at)
        top = at + BAR + GAP
    used = {what for stretch in together for what in stretch.spent}
    shown, height = legend(top, _marks({what.kind for what in used}, assumed=any(what.assumed for what in used)))
    described = [COLON(name=name, text=describe_time(stretches)) for name, stretches in rows]
    title = charts.SESSION(routine=routine.title, level=LEVELS[level.value]())
    return picture(title, described, [_draw_ticks(scale, tops), *drawn, shown], top + height + EDGE)


def describe_time(stretches: "Iterable[Stretch]") -> str:
    """The time of stretches, and how much of it is assumed."""
    spent = [pair for stretch in stretches for pair in stretch.spent.items()]
    time = describe_duration(sum(length for _, length in spent))
    assumed = sum(length for what, length in spent if what.assumed)
    return charts.PARTLY_ASSUMED(time=time, assumed=describe_duration(assumed)) if assumed else time


def _draw_stretches(stretches: "Iterable[Stretch]", scale: Scale, top: int) -> "Iterator[Node]":
    spans: dict[TimeKind, list[tuple[int, int]]] = {}
    assumed: list[tuple[int, int]] = []
    for stretch in stretches:
        at = stretch.start
        for what, length in stretch.spent.items():
            spans.setdefault(what.kind, []).append((at, length))
            if what.assumed:
                assumed.append((at, length))
            at += length
    for kind, own in spans.items():
        yield bars(scale, own, top, KIND_COLOURS[kind])
    yield hatching(scale, assumed, top)


def _draw_ticks(scale: Scale, tops: "Iterable[int]") -> "Element":
    ticks = [
        (EDGE * 1000 + scale.thousandths(at), describe_duration(at))
        for at in range(0, scale.whole + 1, tick_step(scale.whole))
    ]
    return grid(ticks, LINE - 5, tops)


def _marks(kinds: "Iterable[TimeKind]", *, assumed: bool) -> "Iterator[tuple[Node, str]]":
    used = frozenset(kinds)
    for kind, colour in KIND_COLOURS.items():
        if kind in used:
            yield swatch(0, 0, colour), charts.KINDS[kind.value]()
    if assumed:
        yield swatch(0, 0, COLOURS[0], assumed=True), charts.ASSUMED()
