"""Day sets: which commitments can have a session on each day together."""

from typing import TYPE_CHECKING

from footex.planning.search.day.limits import OutOfSteps

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from footex.planning.search.day.day import DayPlanner
    from footex.planning.search.day.largest_sets import DaySets

__all__ = ["find_day_sets"]

_AS_ONE = 16
"""Sessions of sets that count as one step, so that steps take about the same time."""


def find_day_sets(
    days: "Sequence[DayPlanner]", numbers: "Sequence[tuple[int, ...]]", step: "Callable[[int], None]", *, parts: bool
) -> "list[DaySets]":
    """Find the sets of sessions that fit each day; equal days share them.

    Args:
        days: The planner of each day.
        numbers: For each day, the commitments of which a session fits alone.
        step: Counts steps.
        parts: Whether parts of the day matter.

    Raises:
        OutOfSteps: The maximum of steps is reached, or there are too many sets.
    """
    known: dict[tuple[int, tuple[int, ...]], DaySets] = {}
    for planner, some in zip(days, numbers, strict=True):
        key = (id(planner), some)
        if key not in known:
            found = planner.find_largest_sets(some, parts=parts)
            if found is None:
                raise OutOfSteps
            step(1 + len(found.largest) * len(some) // _AS_ONE)
            known[key] = found
    return [known[id(planner), some] for planner, some in zip(days, numbers, strict=True)]
