"""Loads of a routine: shares of one-repetition maxima made into masses."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from attrs import evolve

from footex.errors import InvalidValue
from footex.hint import Hint, InPython
from footex.model.dosage.load import Load, LoadKind
from footex.model.dosage.load_arithmetic import as_exact_mass, share_of, usual_step
from footex.model.routines.editing import map_items
from footex.model.routines.prescription import Prescription
from footex.model.sources.evidence import Basis, Evidence

if TYPE_CHECKING:
    from footex.model.routines.block import Item

__all__ = ["as_maxima", "load_items"]


def as_maxima(value: object) -> dict[str, Load]:
    """Read the one-repetition maxima of exercises, by their ids."""
    if not isinstance(value, Mapping):
        hint = Hint("write a mapping such as {}", InPython("{'back-squat': '120 kg'}"))
        raise InvalidValue("Routine.with_loads.maxima", value, "is not a mapping", hint)
    return {each: as_exact_mass(maximum, f"Routine.with_loads.maxima[{each}]") for each, maximum in value.items()}


def load_items(
    items: "tuple[Item, ...]", maxima: dict[str, Load], step: Load | None, origin: str
) -> "tuple[Item, ...]":
    """Make the shares of the one-repetition maximum into masses, for the exercises whose maximum is given.

    Args:
        items: The items of a routine.
        maxima: The maxima by the ids of exercises.
        step: What masses are rounded to; the usual one of the maximum's unit by default.
        origin: The id of the routine, for evidence.
    """

    def change(_: str, item: "Item") -> "Item":
        maximum = maxima.get(item.exercise.id) if isinstance(item, Prescription) else None
        if not isinstance(item, Prescription) or maximum is None or not isinstance(item.dose.load, Load):
            return item
        return _load(item, item.dose.load, maximum, step or usual_step(maximum), origin)

    return map_items(items, change)


def _load(item: Prescription, load: Load, maximum: Load, step: Load, origin: str) -> Prescription:
    if load.kind is not LoadKind.SHARE_OF_1RM:
        return item
    note = f"{load} with a maximum of {maximum}, rounded to {step}; from {origin}"
    evidence = Evidence(field="dose.load", basis=Basis.DERIVED, note=note)
    return item.with_dose(evolve(item.dose, load=share_of(load, maximum, step)), evidence=evidence)
