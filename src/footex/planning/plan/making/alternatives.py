"""Finding the alternatives to a plan."""

from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve

from footex.errors import BoundExceeded
from footex.messages.reasons import (
    ALTERNATIVE_UNPROVED,
    ALTERNATIVES_UNDECIDED,
    NO_MORE_ALTERNATIVES,
    OF_ALTERNATIVES,
)
from footex.model.fields import as_whole
from footex.planning.plan.alternatives.alternative import as_alternative
from footex.planning.request.sessions.reason import Reason, ReasonCode
from footex.planning.search.alternatives import find_others

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from footex.planning.plan.plan import Plan
    from footex.planning.search.layout.layout import Layout
    from footex.planning.search.solve import Part
    from footex.planning.search.tree.branch_and_bound import Solution

__all__ = ["MOST_ALTERNATIVES", "NO_OTHERS", "Asked", "as_asked", "with_alternatives"]

MOST_ALTERNATIVES = 10
"""The maximum number of alternatives to a plan."""


class Asked(NamedTuple):
    """How many alternatives are asked for, and in how many sessions each differs at least."""

    number: int
    differing: int


NO_OTHERS = Asked(0, 1)


def as_asked(alternatives: object, differing: object) -> Asked:
    """Accept what is asked for.

    Raises:
        InvalidValue: Not whole numbers, below 0 and below 1.
        BoundExceeded: More than 10 alternatives.
    """
    count = as_whole(alternatives, "alternatives")
    if count > MOST_ALTERNATIVES:
        raise BoundExceeded("alternatives", count, MOST_ALTERNATIVES, "alternatives")
    return Asked(count, as_whole(differing, "differing", least=1))


def with_alternatives(
    plan: "Plan",
    layout: "Layout",
    searched: "tuple[Solution, Sequence[Part]]",
    asked: Asked,
    finish: "Callable[[Solution], Plan]",
) -> "Plan":
    """A plan with its alternatives, and with the reasons why there aren't as many as asked for.

    Args:
        plan: The plan.
        layout: Its layout.
        searched: The solution that it was made of, and the searches.
        asked: What is asked for.
        finish: Makes a plan of a solution.
    """
    best, parts = searched
    others = find_others(layout, parts, best, asked.number, asked.differing)
    found = [as_alternative(plan, finish(other)) for other in others.found]
    reasons = list(_list_reasons([other.best for other in others.found], asked, undecided=others.undecided))
    return evolve(plan, alternatives=found, assumed=(*plan.assumed, *reasons))


def _list_reasons(proved: "Sequence[bool]", asked: Asked, *, undecided: bool) -> "Iterator[Reason]":
    """What isn't as it was asked for."""
    for number, best in enumerate(proved, start=1):
        if not best:
            text = ALTERNATIVE_UNPROVED(number=number)
            yield Reason(code=ReasonCode.ALTERNATIVE_UNPROVED, figure=number, message=text)
    if len(proved) < asked.number:
        found = OF_ALTERNATIVES(asked.number, found=len(proved), count=asked.number)
        if undecided:
            text = ALTERNATIVES_UNDECIDED(found=found)
            yield Reason(code=ReasonCode.ALTERNATIVES_UNDECIDED, figure=len(proved), message=text)
        else:
            text = NO_MORE_ALTERNATIVES(asked.differing, found=found, count=f"{asked.differing:,}")
            yield Reason(code=ReasonCode.NO_MORE_ALTERNATIVES, figure=len(proved), message=text)
