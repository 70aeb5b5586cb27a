"""The affected side of a routine: chosen, once it is known, for the doses and readings that name it."""

from typing import TYPE_CHECKING

from attrs import evolve

from footex.errors import InvalidValue
from footex.hint import Hint
from footex.model.dosage.sides import BOTH_SIDES, Sides
from footex.model.routines.editing import map_items
from footex.model.routines.prescription import Prescription
from footex.model.sources.evidence import Basis, Evidence, same_at

if TYPE_CHECKING:
    from footex.model.dosage.dose import Dose
    from footex.model.routines.block import Item

__all__ = ["as_one_side", "choose_side"]


def as_one_side(value: object) -> Sides:
    """Read the left or the right side."""
    for side in BOTH_SIDES:
        if value is side or value == side.value:
            return side
    shown = value.value if isinstance(value, Sides) else value
    raise InvalidValue("Routine.for_side", shown, "is neither left nor right", Hint("write {} or {}", "left", "right"))


def choose_side(items: "tuple[Item, ...]", side: Sides, origin: str) -> "tuple[Item, ...]":
    """Give the doses of the affected side a side.

    Args:
        items: The items of a routine.
        side: Left or right.
        origin: The id of the routine, for evidence.
    """
    note = f"the affected side is the {side.value}; from {origin}"
    derived = Evidence(field="dose.sides", basis=Basis.DERIVED, note=note)
    return map_items(items, lambda _, item: _choose(item, side, derived) if isinstance(item, Prescription) else item)


def _choose(item: Prescription, side: Sides, derived: Evidence) -> Prescription:
    dose = _choose_for(item.dose, side)
    readings = [evolve(reading, dose=_choose_for(reading.dose, side)) for reading in item.readings]
    # A reading may have said only which side it is.
    different = tuple(reading for reading in readings if reading.dose != dose)
    if dose == item.dose and different == item.readings:
        return item
    changed = evolve(item, dose=dose, readings=different, evidence=())
    kept = tuple(evidence for evidence in item.evidence if same_at(item, changed, evidence.field))
    return evolve(changed, evidence=kept if dose == item.dose else (*kept, derived))


def _choose_for(dose: "Dose", side: Sides) -> "Dose":
    return evolve(dose, sides=side) if dose.sides is Sides.AFFECTED else dose
