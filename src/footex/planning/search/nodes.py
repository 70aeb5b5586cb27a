"""What the search through a week goes over: ways to fill a day, and states whose ways on are being tried."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.planning.search.track import State

__all__ = ["ANY", "Child", "Frame", "Partial", "States"]

States = tuple["State", ...]

ANY = 1 << 200
"""More than any plan costs."""


class Child(NamedTuple):
    """One way to fill a day: the least that a plan with it costs, its own cost, and what it leads to."""

    bound: int
    cost: int
    states: States
    counts: tuple[int, ...]


class Partial(NamedTuple):
    """The first commitments of a day.

    Attributes:
        counts: How many sessions of each.
        after: Their states behind the day.
        cost: What the day costs them, beside the places of sessions.
        ahead: What the days to come cost them at least.
        places: What the places of their sessions cost.
    """

    counts: tuple[int, ...]
    after: States
    cost: int
    ahead: int
    places: int


class Frame:
    """A state whose ways on are being tried.

    Args:
        key: The day and the states.
        budget: What they may cost at most.
        children: The ways, the most promising first.
        pruned: Whether there are others beyond the budget.
    """

    __slots__ = ("best", "budget", "child", "children", "key", "left", "pruned")

    def __init__(self, key: tuple[int, States], budget: int, children: "Iterator[Child]", *, pruned: bool) -> None:
        self.key: tuple[int, States] = key
        self.budget: int = budget
        self.left: int = budget
        self.children: Iterator[Child] = children
        self.pruned: bool = pruned
        self.child: Child | None = None
        self.best: int | None = None

    def take(self, rest: int | None) -> None:
        """Take what the way that was tried costs from its next day on; `None` where that is beyond what is left."""
        child, self.child = self.child, None
        if rest is None or child is None:
            self.pruned = self.pruned or self.left < ANY
        else:
            self.best = child.cost + rest
            self.left = self.best - 1
