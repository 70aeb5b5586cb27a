"""Solving a layout: week by week, or as a whole where runs or rests cross the borders of weeks."""

from typing import TYPE_CHECKING, NamedTuple

from footex.planning.search.branch_and_bound import Found, Search
from footex.planning.search.day import OutOfSteps
from footex.planning.search.layout import NOTHING

if TYPE_CHECKING:
    from footex.planning.search.day import Placed
    from footex.planning.search.layout import Layout, Rule, Span

__all__ = ["Allowance", "Impossible", "Solved", "exists", "solve", "spans_of"]


class Solved(NamedTuple):
    """What lies on each day, what it costs, the least that any plan costs as far as proved, and whether it is best."""

    days: "list[tuple[Placed, ...]]"
    cost: int
    floor: int
    best: bool


class Impossible(NamedTuple):
    """Days, from one to another, that can't be planned."""

    first: int
    last: int


def spans_of(layout: "Layout") -> list[tuple[int, int]]:
    """The days that have to be planned together, from one to another."""
    count = len(layout.dates)
    return [(0, count)] if layout.coupled else [(first, first + 7) for first in range(0, count, 7)]


class Allowance:
    """Steps that several searches share.

    Attributes:
        left: How many are left.
        each: The most that one search takes.
    """

    def __init__(self, left: int, each: int) -> None:
        self.left: int = left
        self.each = each

    def search(self, span: "Span") -> bool:
        """Whether there is a plan of some days; what it takes to look, and to begin to, is gone."""
        search = Search(span.days, span.tracks, min(self.left, self.each))
        placed = sum(day.steps for day in span.days)
        try:
            return search.exists()
        finally:
            placed = sum(day.steps for day in span.days) - placed
            self.left -= max(search.taken, placed) + len(span.days) * len(span.tracks)


def exists(
    layout: "Layout",
    dropped: "frozenset[Rule]" = NOTHING,
    within: tuple[int, int] | None = None,
    allowance: Allowance | None = None,
) -> bool:
    """Whether there is a plan, for all days or some.

    Raises:
        OutOfSteps: Not known after as many steps as were asked for.
    """
    asked: set[tuple[int, ...]] = set()
    for first, last in spans_of(layout) if within is None else [within]:
        if allowance is not None and allowance.left <= 0:
            raise OutOfSteps
        span = layout.span(first, last, dropped)
        kind = tuple(map(id, span.days))
        if kind in asked:
            continue
        if not layout.coupled:
            asked.add(kind)
        if not (allowance or Allowance(layout.steps, layout.steps)).search(span):
            return False
    return True


def solve(layout: "Layout") -> Solved | Impossible:
    """Find the best plan; equal weeks are solved once.

    Raises:
        OutOfSteps: No plan found, nor proved impossible.
    """
    solved: dict[tuple[tuple[int, ...], bool], Found | None] = {}
    parts: list[Found] = []
    more = False
    for first, last in reversed(spans_of(layout)):
        span = layout.span(first, last)
        kind = (tuple(map(id, span.days)), more)
        if kind not in solved:
            steps = layout.steps * (last - first) // 7
            solved[kind] = Search(span.days, span.tracks, steps).best(more=more)
        found = solved[kind]
        if found is None:
            return Impossible(first, last)
        more = more or any(found.days)
        parts.append(found)
    parts.reverse()
    return Solved(
        [day for part in parts for day in part.days],
        sum(part.cost for part in parts),
        sum(part.floor for part in parts),
        all(part.best for part in parts),
    )
