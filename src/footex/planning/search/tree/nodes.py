"""The nodes of the branch and bound: children of a state, partial children, and states on the stack."""

from typing import TYPE_CHECKING, NamedTuple

from footex.planning.search.costs.costs import UNLIMITED
from footex.planning.search.track.state import States

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.planning.search.day.job import Placed
    from footex.planning.search.track.state import Least, State

__all__ = ["UNLIMITED", "Child", "Frame", "Partial"]


class Child(NamedTuple):
    """A node: one assignment of numbers of sessions to a day.

    The bound comes first, since children are sorted as tuples: best first.

    Attributes:
        bound: A lower bound of the cost from this day on.
        cost: The cost of this day.
        states: The states after it.
        counts: The number of sessions of each commitment.
        placed: The sessions in order of time.
    """

    bound: int
    cost: int
    states: States
    counts: tuple[int, ...]
    placed: tuple["Placed", ...]


class Partial(NamedTuple):
    """A partial assignment: that of the first commitments to a day.

    Attributes:
        counts: The number of sessions of each.
        after: The states of their tracks after the day.
        cost: The cost of the day, that of the placement and of the load aside.
        minutes: The minutes of their sessions.
        ahead: The minimum of each on later days, added up.
        places: The cost of the placement of their sessions.
        placed: The sessions in order of time.
    """

    counts: tuple[int, ...]
    after: tuple["State", ...]
    cost: int
    minutes: int
    ahead: "Least"
    places: int
    placed: tuple["Placed", ...]


class Frame:
    """A state on the stack, whose children are being explored.

    Args:
        key: The day and the states.
        budget: The maximum cost from here on.
        children: Its children, the lowest bound first.
        pruned: Whether other children exceed the budget.
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
        """Take the result of the current child: its cost from the next day on; `None` if that exceeds what is left.

        After a success only a strictly lower cost is of interest, so the budget falls to one below it.
        """
        child, self.child = self.child, None
        if rest is None or child is None:
            self.pruned = self.pruned or self.left < UNLIMITED
        else:
            self.best = child.cost + rest
            self.left = self.best - 1
