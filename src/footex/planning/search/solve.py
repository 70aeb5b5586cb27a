"""Solving a layout: week by week, or as a whole if runs or rests cross the boundaries of weeks."""

from typing import TYPE_CHECKING, NamedTuple

from footex.planning.search.day.limits import OutOfSteps
from footex.planning.search.layout.joint import ALONE
from footex.planning.search.layout.rules import NOTHING
from footex.planning.search.patterns.single import Single
from footex.planning.search.tree.branch_and_bound import Search, Solution

if TYPE_CHECKING:
    from footex.planning.search.layout.layout import Layout
    from footex.planning.search.layout.rules import Rule
    from footex.planning.search.layout.spans import Span

__all__ = ["Allowance", "Impossible", "Part", "exists", "solve", "spans_of"]


_SETUP = 10
"""The steps that take as long as setting up the search for one day of one commitment."""


class Impossible(NamedTuple):
    """Days proved infeasible, from the first to the one after the last."""

    first: int
    last: int


class Part(NamedTuple):
    """Days planned together: the first, the one after the last, their search, and the bound that it proved."""

    first: int
    last: int
    search: Search
    floor: int


def spans_of(layout: "Layout") -> list[tuple[int, int]]:
    """The spans of days to be planned together, each from the first day to the one after the last."""
    count = len(layout.dates)
    return [(0, count)] if layout.coupled else [(first, first + 7) for first in range(0, count, 7)]


class Allowance:
    """A budget of steps that several searches share.

    Attributes:
        left: The steps left.
        each: The maximum of one search.
    """

    def __init__(self, left: int, each: int) -> None:
        self.left: int = left
        self.each = each

    def search(self, span: "Span") -> bool:
        """Whether a plan of some days exists; the steps of the search are spent, whatever its outcome.

        So is a fee for setting up the search, or a thousand trials that take no step would cost nothing.
        """
        search = Search(span.days, span.tracks, min(self.left, self.each), span.joint, places=False)
        placed = sum(day.steps for day in span.days)
        try:
            return search.exists()
        finally:
            placed = sum(day.steps for day in span.days) - placed
            self.left -= max(search.taken, placed) + _SETUP * len(span.days) * len(span.tracks)


def exists(
    layout: "Layout",
    dropped: "frozenset[Rule]" = NOTHING,
    within: tuple[int, int] | None = None,
    allowance: Allowance | None = None,
) -> bool:
    """Whether a plan exists, for all days or some.

    Raises:
        OutOfSteps: The maximum of steps is reached.
    """
    seen: set[tuple[object, ...]] = set()
    apart = within is None and not layout.coupled
    for first, last in spans_of(layout) if within is None else [within]:
        if allowance is not None and allowance.left <= 0:
            raise OutOfSteps
        span = layout.span(first, last, dropped, places=False)
        # Equal days share a planner and equal tracks are one, so that equal weeks are searched once.
        kind = (span.joint.key, *map(id, span.days), *map(id, span.tracks))
        if kind in seen:
            continue
        if apart:
            seen.add(kind)
        if not (allowance or Allowance(layout.steps, layout.steps)).search(span):
            return False
    return True


def solve(layout: "Layout", searched: list[Part] | None = None) -> Solution | Impossible:
    """Find the optimal plan; equal weeks are solved once.

    Args:
        layout: The layout.
        searched: Where the parts are added, for a search of alternatives; `None` without one.

    Raises:
        OutOfSteps: Neither a plan nor a proof that there is none was found.
    """
    if not layout.recurrences:  # all are done as needed
        return Solution([()] * len(layout.dates), 0, 0, best=True)
    solved: dict[tuple[object, ...], Solution | None] = {}
    searches: dict[tuple[object, ...], Search] = {}
    parts: list[Solution] = []
    for first, last in spans_of(layout):
        span = layout.span(first, last)
        kind = (span.joint.key, *map(id, span.days), *map(id, span.tracks))
        if kind not in solved:
            single = Single(span.days, span.tracks)
            if searched is None and span.joint.key == ALONE.key and single.applies:
                alone = single.best()
                solved[kind] = None if alone is None else Solution(alone[1], alone[0], alone[0], best=True)
            else:
                searches[kind] = search = Search(*span[:2], layout.steps * (last - first) // 7, span.joint)
                solved[kind] = search.best(by_states=searched is not None)
        part = solved[kind]
        if part is None:
            return Impossible(first, last)
        parts.append(part)
        if searched is not None:
            searched.append(Part(first, last, searches[kind], part.floor))
    return Solution(
        [day for part in parts for day in part.days],
        sum(part.cost for part in parts),
        sum(part.floor for part in parts),
        all(part.best for part in parts),
    )
