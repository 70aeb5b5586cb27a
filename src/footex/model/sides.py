"""Sides: how the two sides of the body share the sets of a dose, and in what order they take their turns."""

from enum import Enum
from typing import NamedTuple

__all__ = ["Passes", "SideOrder", "Sides"]


class Sides(Enum):
    """Laterality: how the two sides of the body share a set.

    Counts are per side for `EACH` and `ALTERNATING`.

    Example:
        >>> Dose(work=Reps(10), sides="each").sides
        <Sides.EACH: 'each'>
    """

    TOGETHER = "together"
    EACH = "each"
    ALTERNATING = "alternating"
    LEFT = "left"
    RIGHT = "right"


class SideOrder(Enum):
    """With `Sides.EACH`: whether the sides take turns set by set, or one finishes first.

    Example:
        >>> Dose(work=Reps(10), sides="each").order
        <SideOrder.SWITCH_EACH_SET: 'switch-each-set'>
    """

    SWITCH_EACH_SET = "switch-each-set"
    FINISH_SIDE_FIRST = "finish-side-first"


_BOTH = (Sides.LEFT, Sides.RIGHT)


class Passes(NamedTuple):
    """The sets of a dose as passes over its work, each of one side with `Sides.EACH`, else of a whole set.

    Between two passes stands a switch of sides where the side changes, else the rest between sets.
    """

    sides: Sides
    order: SideOrder
    sets: int

    @property
    def total(self) -> int:
        """The number of passes."""
        return 2 * self.sets if self.sides is Sides.EACH else self.sets

    @property
    def turns(self) -> int:
        """How many times each repetition, hold or bout of a pass is done: once on each side when alternating."""
        return 2 if self.sides is Sides.ALTERNATING else 1

    @property
    def switches(self) -> int:
        """The number of switches of sides."""
        return self.switches_before(self.total - 1)

    @property
    def rests(self) -> int:
        """The number of rests between sets."""
        return self.total - 1 - self.switches

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
            return index % self.sets + 1, _BOTH[index // self.sets]
        # The next set starts on the side just worked.
        return index // 2 + 1, _BOTH[(index + 1) // 2 % 2]
