"""Sequence: the order of the items in a list, and the gap between two neighbours.

A gap is the stated rest, else the block's rest between its items, else a transition if the exercise changes, else
nothing. The estimate, the timeline and the planner all read this module, so that they can't differ in it.
"""

from typing import TYPE_CHECKING, NamedTuple, TypeAlias, assert_never

from footex.model.routines.block import Block, Rest, walk
from footex.model.routines.prescription import Prescription

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.model.exercise import Exercise
    from footex.model.figures.amounts import DurationAmount
    from footex.model.routines.block import Item

__all__ = ["Gap", "Performed", "first_of", "gap_between", "gap_between_rounds", "gap_inside", "last_of", "sequence"]

Performed: TypeAlias = Prescription | Block
"""An item that something is done in: any but a rest."""


class Gap(NamedTuple):
    """The gap between two neighbours.

    Attributes:
        place: Of the stated rest; of the exercise that a transition leads to; of the block, for a rest that it states
            and between its rounds.
        rest: How long the stated rest is; `None` for a transition.
        prescription: What a transition leads to; `None` for a rest.
    """

    place: str
    rest: "DurationAmount | None"
    prescription: Prescription | None

    @property
    def exercise(self) -> "Exercise | None":
        """The exercise of that prescription."""
        return None if self.prescription is None else self.prescription.exercise


def sequence(
    items: "tuple[Item, ...]", prefix: str = "", between: Gap | None = None
) -> "Iterator[tuple[Gap | None, str, Performed]]":
    """Go through a list of items: for each that isn't a rest, the gap before it, its place and the item.

    Args:
        items: The items of a routine or a block.
        prefix: The place of the block with a dot; empty for a routine.
        between: The gap inside that block (`gap_inside`), yielded as it is wherever no rest is stated.
    """
    before: Performed | None = None
    rest = between
    for index, item in enumerate(items):
        place = f"{prefix}items[{index}]"
        if isinstance(item, Rest):
            rest = Gap(place, item.duration, None)
        elif isinstance(item, (Prescription, Block)):
            yield None if before is None else gap_between(before, rest, item, place), place, item
            before, rest = item, between
        else:
            assert_never(item)


def gap_between(before: Performed, rest: Gap | None, after: Performed, place: str) -> Gap | None:
    """The gap between two items if they are neighbours: the stated rest or the block's, else a transition.

    Args:
        before: The earlier item.
        rest: The stated rest before the later one, if there is one.
        after: The later item.
        place: The place of the later one.
    """
    return rest or _transition(before, after, place)


def gap_inside(block: Block, place: str) -> Gap | None:
    """The rest that a block states between two of its items."""
    return None if block.between is None else Gap(place, block.between, None)


def gap_between_rounds(block: Block, place: str) -> Gap | None:
    """The gap between two rounds of a block.

    Its rest, else the rest between its items, else a transition if its first and last exercise differ; nothing where
    rounds begin on marks.
    """
    if block.every is not None:
        return None
    if block.rest is not None:
        return Gap(place, block.rest, None)
    if block.between is not None:
        return gap_inside(block, place)
    gap = _transition(block, block, place)
    return None if gap is None else gap._replace(place=place)


def _transition(before: Performed, after: Performed, place: str) -> Gap | None:
    path, first = first_of(after)
    return None if first.exercise.id == last_of(before).exercise.id else Gap(place + path, None, first)


def first_of(item: Performed) -> tuple[str, Prescription]:
    """The place of the first prescription of an item within the item, and the prescription."""
    if isinstance(item, Block):
        place, prescription = next(walk(item.items))
        return f".{place}", prescription
    return "", item


def last_of(item: Performed) -> Prescription:
    """The last prescription of an item."""
    if isinstance(item, Block):
        *_, (_, prescription) = walk(item.items)
        return prescription
    return item
