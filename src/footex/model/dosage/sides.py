"""Sides: how the two sides of the body share the sets of a dose, and in what order they take their turns."""

from enum import Enum
from typing import Literal, TypeAlias

__all__ = [
    "BOTH_SIDES", "OneSideLike", "SideOrder", "SideOrderLike", "Sides", "SidesLike", "count_passes", "count_turns",
    "side_runs",
]  # fmt: skip


class Sides(Enum):
    """Laterality: how the two sides of the body share a set.

    Counts are per side for `EACH` and `ALTERNATING`. `AFFECTED` is one side, not known yet: `Routine.for_side` makes it
    the left or the right.

    Example:
        >>> Dose(Reps(10), sides="each").sides
        <Sides.EACH: 'each'>
    """

    TOGETHER = "together"
    EACH = "each"
    ALTERNATING = "alternating"
    LEFT = "left"
    RIGHT = "right"
    AFFECTED = "affected"


SidesLike: TypeAlias = Sides | Literal["together", "each", "alternating", "left", "right", "affected"]
"""A `Sides`, or the text of one."""

OneSideLike: TypeAlias = Literal[Sides.LEFT, Sides.RIGHT, "left", "right"]
"""`Sides.LEFT`, `Sides.RIGHT`, or the text of one."""


class SideOrder(Enum):
    """With `Sides.EACH`: whether the sides take turns set by set, or one finishes first.

    Example:
        >>> Dose(Reps(10), sides="each").order
        <SideOrder.SWITCH_EACH_SET: 'switch-each-set'>
    """

    SWITCH_EACH_SET = "switch-each-set"
    FINISH_SIDE_FIRST = "finish-side-first"


SideOrderLike: TypeAlias = SideOrder | Literal["switch-each-set", "finish-side-first"]
"""A `SideOrder`, or the text of one."""


BOTH_SIDES = (Sides.LEFT, Sides.RIGHT)
"""The sides in the order in which they take turns."""


def count_passes(sides: Sides, order: SideOrder, sets: int, *, last: bool = True) -> tuple[int, int, int]:
    """Count the passes over the work of equal sets, each of one side with `Sides.EACH`, and the gaps between them.

    Args:
        sides: The sides of the dose.
        order: Their order.
        sets: The number of sets.
        last: Whether no other sets of the dose follow.

    Returns:
        The numbers of passes, of switches and of rests: between two passes is a switch if the side changes, otherwise
        the rest of the set that is over.
    """
    rests = sets - last
    if sides is not Sides.EACH:
        return sets, 0, rests
    if order is SideOrder.FINISH_SIDE_FIRST:
        return 2 * sets, int(last), 2 * rests
    return 2 * sets, sets, rests


def count_turns(sides: Sides) -> int:
    """Count how often each repetition, hold or bout of a pass is done: once on each side if they alternate."""
    return 2 if sides is Sides.ALTERNATING else 1


def side_runs(sides: Sides, order: SideOrder) -> "tuple[tuple[Sides | None, ...], ...]":
    """The sides of one set, for each time that somebody goes through all sets: both of them in one set, or one each.

    `None` is both sides at once. Where a set has both, the next one starts on the side just worked.
    """
    if sides is not Sides.EACH:
        return ((None if sides is Sides.TOGETHER else sides,),)
    if order is SideOrder.FINISH_SIDE_FIRST:
        return tuple((side,) for side in BOTH_SIDES)
    return (BOTH_SIDES,)
