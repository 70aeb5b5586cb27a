"""Sides: how the two sides of the body share the sets of a dose, and in what order they take their turns."""

from enum import Enum
from typing import Literal, NamedTuple, TypeAlias

__all__ = [
    "BOTH_SIDES", "OneSideLike", "Passes", "SideOrder", "SideOrderLike", "Sides", "SidesLike", "count_passes",
    "count_turns",
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


def count_passes(sides: Sides, order: SideOrder, sets: int) -> tuple[int, int, int]:
    """Count the passes over the work of a set, each of one side with `Sides.EACH`, and the gaps between them.

    Returns:
        The numbers of passes, of switches and of rests: between two passes is a switch if the side changes, otherwise
        the rest between sets.
    """
    if sides is not Sides.EACH:
        return sets, 0, sets - 1
    switches = 1 if order is SideOrder.FINISH_SIDE_FIRST else sets
    return 2 * sets, switches, 2 * sets - 1 - switches


def count_turns(sides: Sides) -> int:
    """Count how often each repetition, hold or bout of a pass is done: once on each side if they alternate."""
    return 2 if sides is Sides.ALTERNATING else 1


class Passes(NamedTuple):
    """The passes of a dose in order."""

    sides: Sides
    order: SideOrder
    sets: int

    @property
    def total(self) -> int:
        """The number of passes."""
        return count_passes(self.sides, self.order, self.sets)[0]

    def switches_before(self, index: int) -> int:
        """The number of switches before the pass of an index, counted from 0."""
        if self.sides is not Sides.EACH:
            return 0
        return int(index >= self.sets) if self.order is SideOrder.FINISH_SIDE_FIRST else (index + 1) // 2

    def set_and_side(self, index: int) -> tuple[int, Sides | None]:
        """The number of the set, from 1, and the side of the pass of an index; `None` for both at once."""
        if self.sides is not Sides.EACH:
            return index + 1, None if self.sides is Sides.TOGETHER else self.sides
        if self.order is SideOrder.FINISH_SIDE_FIRST:
            return index % self.sets + 1, BOTH_SIDES[index // self.sets]
        # The next set starts on the side just worked.
        return index // 2 + 1, BOTH_SIDES[(index + 1) // 2 % 2]
