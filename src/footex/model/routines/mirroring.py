"""Mirroring: the items of a block as they are done on one side of the body alone."""

from typing import TYPE_CHECKING

from attrs import evolve

from footex.model.dosage.sides import SideOrder, Sides
from footex.model.figures.amounts import UNSTATED
from footex.model.routines.block import FirstSide
from footex.model.routines.editing import map_items
from footex.model.routines.prescription import Prescription

if TYPE_CHECKING:
    from footex.model.routines.block import Item

__all__ = ["one_side", "second_side"]


def second_side(first: FirstSide) -> FirstSide:
    """The side of the second pass, given that of the first."""
    return FirstSide.RIGHT if first is FirstSide.LEFT else FirstSide.LEFT


def one_side(items: "tuple[Item, ...]", side: FirstSide) -> "tuple[Item, ...]":
    """The items of a mirrored block in the pass over one side: what takes turns is done on that side alone."""
    return map_items(items, lambda _, item: _on_side(item, Sides(side.value)))


def _on_side(item: "Item", side: Sides) -> "Item":
    if not isinstance(item, Prescription) or item.dose.sides not in (Sides.EACH, Sides.ALTERNATING):
        return item
    return item.with_dose(
        evolve(item.dose, sides=side, order=SideOrder.SWITCH_EACH_SET, switch=UNSTATED, rest_between_sides=None)
    )
