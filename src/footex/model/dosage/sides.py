"""Sides: how the two sides of the body share the sets of a dose, and in what order they take their turns."""

from enum import Enum
from typing import Literal, TypeAlias

__all__ = [
    "BOTH_SIDES", "OneSideLike", "SideOrder", "SideOrderLike", "Sides", "SidesLike", "count_turns", "side_runs",
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


def count_turns(sides: Sides) -> int:
    """Count how often each repetition, hold or bout of a pass is done: once on each side if they alternate."""
    return 2 if sides is Sides.ALTERNATING else 1


def side_runs(sides: Sides, order: SideOrder) -> "tuple[tuple[Sides | None, ...], ...]":
    """The sides of one set, for each time that somebody goes through all sets: both of them in one set, or one each.

    `None` is both sides at once. Where a set has both, the next one starts on the side just worked.

    Between two sides is a switch, between two sets of one time through a rest. With `n` runs of `k` sides each, `S`
    sets are `n*k*S` passes over the work, with `n*(k - 1)*S + n - 1` switches and `n*(S - 1)` rests.
    """
    if sides is Sides.TOGETHER:
        return _BOTH_AT_ONCE
    if sides is not Sides.EACH:
        return ((sides,),)
    return _ONE_SIDE_FIRST if order is SideOrder.FINISH_SIDE_FIRST else _TAKING_TURNS


_BOTH_AT_ONCE = ((None,),)
_ONE_SIDE_FIRST = ((Sides.LEFT,), (Sides.RIGHT,))
_TAKING_TURNS = (BOTH_SIDES,)
