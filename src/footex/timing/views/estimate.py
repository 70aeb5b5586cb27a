"""Estimates in a notebook."""

from typing import TYPE_CHECKING

from footex.markup import element, fragment
from footex.messages import estimates as texts
from footex.model.figures.description import describe_amount, describe_duration
from footex.model.views.notices import view_notices
from footex.notebook import listing, table
from footex.timing.counts.numbers import add
from footex.timing.counts.units import TimeKind
from footex.timing.estimates.description import (
    describe_assumed,
    describe_checked_claim,
    describe_clocks,
    describe_place,
    describe_places,
    describe_reading,
)
from footex.timing.paces.description import describe_reason
from footex.timing.paces.level import Level
from footex.timing.views.assumptions_chart import chart_assumptions
from footex.timing.views.estimate_chart import chart_estimate
from footex.timing.views.stretches import spells_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.markup import Element, Node
    from footex.timing.estimates.assumptions import Assumption
    from footex.timing.estimates.estimate import Estimate
    from footex.timing.estimates.part import Part

    _Figures = tuple[int, int, int]
    _Sums = list[_Figures]

__all__ = ["view_estimate"]


def view_estimate(estimated: "Estimate") -> "Element":
    """Show an estimate: what to mind, the total and its parts, what was assumed, other readings, judged claims."""
    return element(
        "div",
        view_notices(estimated.routine.warnings()),
        _view_total(estimated),
        chart_estimate(estimated, spells_of(estimated.routine, estimated.pace, Level.TYPICAL)),
        _view_exercises(estimated),
        _view_places(estimated),
        *_view_rest(estimated),
    )


def _view_total(estimated: "Estimate") -> "Element":
    low, typical, high = map(describe_duration, estimated.total.milliseconds)
    title = texts.AT_PACE(routine=estimated.routine.title, pace=estimated.pace.id)
    return fragment(
        element("p", title), element("p", element("b", texts.HOW_LONG(low=low, typical=typical, high=high)))
    )


def _view_exercises(estimated: "Estimate") -> "Element":
    """The time of each exercise, and of what is between them."""
    sums: dict[str, _Sums] = {}
    for part in estimated.parts:
        name = _name_of(part)
        sums[name] = _add(sums[name], part) if name in sums else _figures_of(part)
    columns = [texts.COLUMNS[name]() for name in ("exercise", "dose", "pace")]
    head = [columns[0], *(texts.LEVELS[level]() for level in ("low", "typical", "high")), *columns[1:]]
    rows: list[list[Node]] = [[name, *_cells(own)] for name, own in sums.items()]
    rows.append([element("b", cell) for cell in (texts.TOTAL(), *_cells(_figures_of(estimated)))])
    return table(texts.BY_EXERCISE(), head, rows, figures=5)


def _name_of(part: "Part") -> str:
    if part.exercise is None or part.kind is TimeKind.TRANSITION:
        return texts.TIME_KINDS[part.kind.value]()
    return part.exercise.name


def _figures_of(timed: "Part | Estimate") -> "_Sums":
    return [timed.total.milliseconds, timed.by_dose.milliseconds, timed.by_pace.milliseconds]


def _add(sums: "_Sums", part: "Part") -> "_Sums":
    return [add(one, other) for one, other in zip(sums, _figures_of(part), strict=True)]


def _cells(sums: "_Sums") -> list[str]:
    total, by_dose, by_pace = sums
    return [*map(describe_duration, total), _describe_span(by_dose), _describe_span(by_pace)]


def _describe_span(figures: "_Figures") -> str:
    low, _, high = figures
    if low == high:
        return describe_duration(low)
    return texts.RANGE(low=describe_duration(low), high=describe_duration(high))


def _view_places(estimated: "Estimate") -> "Element":
    """The time of each place, by what it is spent on."""
    names = {place: prescription.exercise.name for place, prescription in estimated.routine.prescriptions()}
    head = [texts.COLUMNS[name]() for name in ("place", "exercise", "kind")]
    head += [texts.LEVELS[level]() for level in ("low", "typical", "high")]
    rows = [
        (
            describe_place(part.place), names.get(part.place, ""), texts.TIME_KINDS[part.kind.value](),
            *map(describe_duration, part.total.milliseconds),
        )
        for part in estimated.parts
    ]  # fmt: skip
    return table(texts.BY_PLACE(), head, rows, figures=3)


def _view_rest(estimated: "Estimate") -> "Iterator[Element]":
    if by_clock := list(describe_clocks(estimated)):
        yield listing(texts.BY_THE_CLOCK(), by_clock)
    if estimated.assumptions:
        yield chart_assumptions(estimated)
        head = [texts.COLUMNS[name]() for name in ("assumed", "value", "worth", "where", "reason")]
        yield table(texts.ASSUMED(), head, map(_describe_cells, estimated.assumptions))
    if estimated.readings:
        yield listing(texts.READINGS(), map(describe_reading, estimated.readings))
    if estimated.claims:
        yield listing(texts.CLAIMS(), map(describe_checked_claim, estimated.claims))


def _describe_cells(assumption: "Assumption") -> "tuple[str, ...]":
    return (
        describe_assumed(assumption), describe_amount(assumption.value), describe_amount(assumption.worth),
        describe_places(assumption.where), describe_reason(assumption.reason),
    )  # fmt: skip
