"""A fit in a notebook: what to mind, the time, and what was cut as a table."""

from typing import TYPE_CHECKING

from footex.markup import element
from footex.messages import fits
from footex.model.figures.description import describe_amount, describe_duration
from footex.model.views.notices import view_notices
from footex.notebook import table
from footex.planning.fit.description import describe_item, name_exercises

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from footex.markup import Element
    from footex.planning.fit.result import DoseChange, Fit

__all__ = ["view_fit"]


def view_fit(fit: "Fit") -> "Element":
    """What a notebook shows of a fit."""
    summary = fits.FITTED(
        title=fit.routine.title,
        total=describe_duration(fit.budget.milliseconds[0] - fit.time_left.milliseconds[0]),
        budget=describe_amount(fit.budget),
        pace=fit.estimate.pace.id,
        level=fits.LEVELS[fit.level.value](),
        left=describe_amount(fit.time_left),
    )
    headings = (fits.EXERCISE, fits.BEFORE, fits.AFTER, fits.CHANGE, fits.TIME_BEFORE, fits.TIME_AFTER)
    return element(
        "div",
        element("p", summary, style="text-align: left"),
        view_notices(fit.routine.warnings()),
        table(fits.CUT(), [heading() for heading in headings], _cells(fit.changes), figures=2),
    )


def _cells(changes: "Iterable[DoseChange]") -> "Iterator[tuple[str, ...]]":
    for change in changes:
        after = fits.NOTHING() if change.after is None else describe_item(change.after)
        kind = fits.CHANGES[change.kind.value]()
        names, before = name_exercises(change.before), describe_item(change.before)
        yield names, before, after, kind, describe_amount(change.time_before), describe_amount(change.time)
