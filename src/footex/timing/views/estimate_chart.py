"""An estimate as bars: the time of each exercise, with a line from low to high."""

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from footex.chart import BAR, COLOURS, EDGE, GAP, Scale, bar, legend, named_lines, picture, swatch, whisker
from footex.messages import charts
from footex.messages.estimates import RANGE, TOTAL
from footex.messages.punctuation import COLON
from footex.model.figures.description import describe_duration
from footex.timing.counts.numbers import add
from footex.timing.counts.units import TimeKind
from footex.timing.paces.level import Level

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from footex.markup import Element, Node
    from footex.model.exercise import Exercise
    from footex.timing.counts.numbers import Triple
    from footex.timing.estimates.estimate import Estimate
    from footex.timing.views.stretches import Spell

    _Key = Exercise | TimeKind

__all__ = ["chart_estimate"]


class _Row(NamedTuple):
    name: str
    figures: "Triple"
    assumed: int

    @property
    def stated(self) -> int:
        """The milliseconds of the typical time that nothing is assumed for."""
        return self.figures[1] - self.assumed


def chart_estimate(estimated: "Estimate", spells: "Iterable[Spell]") -> "Element":
    """Draw an estimate: a bar for each exercise and for what is between them, on one scale, and the total in words.

    Args:
        estimated: The estimate.
        spells: The bouts and pauses of its routine at the typical level, by which its time is stated or assumed.
    """
    rows = list(_rows(estimated, spells))
    scale = Scale(max((max(row.figures) for row in rows), default=0) or 1)
    total = _Row(TOTAL(), estimated.total.milliseconds, sum(row.assumed for row in rows))
    words, top = _draw_words(total, 0)
    drawn: list[Node] = [words]
    for row in rows:
        words, at = _draw_words(row, top + GAP)
        drawn += [words, *_draw_bar(row, scale, at)]
        top = at + BAR
    shown, height = legend(top + GAP, _marks(assumed=bool(total.assumed)))
    described = [COLON(name=row.name, text=_describe(row)) for row in (*rows, total)]
    return picture(
        charts.ESTIMATE(routine=estimated.routine.title), described, [*drawn, shown], top + GAP + height + EDGE
    )


def _rows(estimated: "Estimate", spells: "Iterable[Spell]") -> "Iterator[_Row]":
    figures: dict[_Key, Triple] = {}
    for part in estimated.parts:
        between = part.exercise is None or part.kind is TimeKind.TRANSITION
        key: _Key = part.kind if part.exercise is None or between else part.exercise
        figures[key] = add(figures.get(key, (0, 0, 0)), part.total.milliseconds)
    capped = tuple(f"{one.place}." for one in estimated.capped)
    assumed: Counter[_Key] = Counter()
    for spell in spells:
        inside = f"{spell.place}.".startswith(capped) and TimeKind.TRANSITION not in {what.kind for what in spell.spent}
        for what, length in spell.spent.items():
            if what.assumed:
                assumed[TimeKind.CAPPED if inside else spell.exercise or what.kind] += length
    # The place of a change of exercises doesn't say whether it leads into a block with a time limit or is within it.
    # All of it is assumed, and those within have no part in the estimate's.
    changes = figures.get(TimeKind.TRANSITION, (0, 0, 0))[Level.TYPICAL.index]
    assumed[TimeKind.CAPPED] += assumed[TimeKind.TRANSITION] - changes
    assumed[TimeKind.TRANSITION] = changes
    for key in sorted(figures, key=lambda key: isinstance(key, TimeKind)):
        name = charts.KINDS[key.value]() if isinstance(key, TimeKind) else key.name
        yield _Row(name, figures[key], assumed[key])


def _describe(row: _Row) -> str:
    low, typical, high = map(describe_duration, row.figures)
    text = typical if row.figures[0] == row.figures[2] else charts.SPREAD(typical=typical, low=low, high=high)
    return charts.PARTLY_ASSUMED(time=text, assumed=describe_duration(row.assumed)) if row.assumed else text


def _draw_words(row: _Row, top: int) -> "tuple[Element, int]":
    """The name with the typical time and the range, and where what is below them begins."""
    low, typical, high = map(describe_duration, row.figures)
    spread = [] if row.figures[0] == row.figures[2] else [RANGE(low=low, high=high)]
    return named_lines(top, row.name, typical, *spread)


def _draw_bar(row: _Row, scale: Scale, top: int) -> "Iterator[Node]":
    if row.stated:
        yield bar(scale, 0, row.stated, top, COLOURS[0])
    if row.assumed:
        yield bar(scale, row.stated, row.assumed, top, COLOURS[0], assumed=True)
    # Waiting is the shorter the more there is to do: its low figure may be the highest.
    low, high = min(row.figures), max(row.figures)
    if low != high:
        yield whisker(scale, low, high, top)


def _marks(*, assumed: bool) -> "Iterator[tuple[Node, str]]":
    yield swatch(0, 0, COLOURS[0]), charts.BAR()
    yield whisker(Scale(BAR, BAR, 0), 0, BAR, 0), charts.WHISKER()
    if assumed:
        yield swatch(0, 0, COLOURS[0], assumed=True), charts.ASSUMED()
