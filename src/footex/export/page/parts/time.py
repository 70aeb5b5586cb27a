"""How long a session takes on a page: the estimate's figures, what was assumed, other readings, judged claims."""

from typing import TYPE_CHECKING

from footex.export.naming import names_of
from footex.export.page.parts.texts import view_lists
from footex.markup import element, fragment
from footex.messages.estimates import BY_THE_CLOCK, CLAIMS, READINGS
from footex.messages.page import ASSUMED, ASSUMED_LINE, ASSUMED_TIME, TIME
from footex.model.figures.description import describe_amount, describe_duration
from footex.timing.estimates.description import (
    describe_assumed,
    describe_checked_claim,
    describe_clocks,
    describe_reading,
)  # fmt: skip
from footex.timing.paces.description import describe_reason

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.export.page.contents import Shown
    from footex.markup import Element
    from footex.model.figures.duration import Duration

__all__ = ["describe_total", "list_assumed", "view_basis", "view_total"]


def describe_total(total: "Duration") -> str:
    """Describe how long a session takes: one figure where there is but one, else three.

    Example:
        >>> from footex.model.figures.duration import Duration
        >>> describe_total(Duration("8-12 min"))
        'typically 10 min, at least 8 min, at most 12 min'
    """
    low, typical, high = map(describe_duration, total.milliseconds)
    return typical if low == high else TIME(typical=typical, low=low, high=high)


def view_total(shown: "Shown") -> "Element":
    """Show how long a session takes, marked where any of it is assumed."""
    total = describe_total(shown.estimate.total)
    if not shown.estimate.assumptions:
        return fragment(total)
    return fragment(total, element("br"), element("a", ASSUMED_TIME(), href=f"#{shown.anchor}-time"))


def list_assumed(shown: "Shown") -> "Iterator[str]":
    """What the time of a session assumes: each figure with its reason."""
    names = names_of([shown.routine])
    for one in shown.estimate.assumptions:
        value, reason = describe_amount(one.value), describe_reason(one.reason)
        yield ASSUMED_LINE(name=describe_assumed(one, names), value=value, reason=reason)


def view_basis(shown: "Shown") -> "Element":
    """Show what the time of a session rests on: blocks by the clock, assumptions, other readings, claims."""
    estimate = shown.estimate
    names = names_of([shown.routine])
    lists: list[tuple[str, list[str]]] = [
        (BY_THE_CLOCK(), list(describe_clocks(estimate))),
        (ASSUMED(), list(list_assumed(shown))),
        (READINGS(), list(map(describe_reading, estimate.readings))),
        (CLAIMS(), [describe_checked_claim(one, names) for one in estimate.claims]),
    ]
    told = [(title, texts) for title, texts in lists if texts]
    return element("div", view_lists(told, 3), id=f"{shown.anchor}-time", class_="minor") if told else fragment()
