"""A commitment on one day: its sessions, their possible starts, and what each start costs."""

from itertools import accumulate
from typing import NamedTuple

from footex.planning.request.meaning.recurrence import is_outside
from footex.planning.search.costs.costs import DISTANCE, MOVED, OFF, OUTSIDE

__all__ = ["Alone", "Best", "Choices", "Job", "Kept", "Placed", "Start", "in_order"]

Start = tuple[int, int, int]
"""A possible start: seconds from the day's beginning, minute of the day by the clock, seconds left in the window."""

Placed = tuple[int, int, int]
"""A session placed: seconds from the day's beginning, the index of its commitment, its slot within the day."""

Best = tuple[int, tuple[Placed, ...]]

Alone = dict[int, tuple[int, int]]
"""For each possible number of sessions of one commitment on a day without others, its cost and its minutes."""


class Kept(NamedTuple):
    """A session of the plan that is kept: its start, the minute of the day by the clock, and whether it is fixed."""

    start: int
    minute: int
    fixed: bool


class Job(NamedTuple):
    """A commitment on one day.

    Attributes:
        lengths: The seconds of each of its sessions, in order; empty on a day without any.
        usual: The usual minute of the day of each; `None` for any.
        gap: The minimum seconds between two of them.
        parts: The preferred ranges of the start, in minutes of the day; empty for any.
        pitch: The minimum seconds from the start of one to that of the next.
        kept: The session that each has in the plan that is kept; `None` or missing without one.
    """

    lengths: tuple[int, ...]
    usual: tuple[int | None, ...]
    gap: int
    parts: tuple[tuple[int, int], ...]
    pitch: int = 0
    kept: tuple[Kept | None, ...] = ()

    def ready(self, start: int, slot: int) -> int:
        """The earliest start of its next session after one."""
        return max(start + self.lengths[slot] + self.gap, start + self.pitch)

    def kept_at(self, slot: int) -> Kept | None:
        """The session that a slot has in the plan that is kept."""
        return self.kept[slot] if slot < len(self.kept) else None

    def fixed_start(self, slot: int) -> int | None:
        """The start of one of its sessions that is fixed; `None` for any other."""
        kept = self.kept_at(slot)
        return kept.start if kept is not None and kept.fixed else None

    def cost(self, start: int, minute: int, slot: int) -> int:
        """The cost of a start of one of its sessions."""
        usual, kept = self.usual[slot], self.kept_at(slot)
        cost = is_outside(self.parts, minute) * OUTSIDE + (0 if usual is None else abs(minute - usual) * OFF)
        if kept is None or kept.start == start:
            return cost
        return cost + MOVED + abs(minute - kept.minute) * DISTANCE


class Choices(NamedTuple):
    """The possible starts of one session, in order.

    Attributes:
        starts: Seconds from the day's beginning.
        costs: The cost of each.
        least: For each index, the minimum cost from there on.
    """

    starts: list[int]
    costs: list[int]
    least: list[int]

    @classmethod
    def of(cls, starts: list[int], costs: list[int]) -> "Choices":
        """The choices of some starts, in order, and the cost of each."""
        return cls(starts, costs, list(accumulate(reversed(costs), min))[::-1])


def in_order(placed: tuple[Placed, ...]) -> "list[tuple[float, ...]]":
    """The sort key of a day in a list that continues after it: a shorter day is followed by a later session."""
    return [*placed, (float("inf"),)]
