"""Loads of a routine: shares of one-repetition maxima made into masses."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from attrs import evolve

from footex.errors import InvalidValue
from footex.hint import Hint, InPython
from footex.model.dosage.groups import regroup
from footex.model.dosage.loads.arithmetic import as_exact_mass, share_of, usual_step
from footex.model.dosage.loads.load import Load
from footex.model.dosage.loads.text import LoadKind
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
        if not isinstance(item, Prescription) or maximum is None:
            return item
        return _load(item, maximum, step or usual_step(maximum), origin)

    return map_items(items, change)


def _load(item: Prescription, maximum: Load, step: Load, origin: str) -> Prescription:
    groups, notes = list(item.dose.groups), dict[int, str]()
    for index, group in enumerate(groups):
        if isinstance(group.load, Load) and group.load.kind is LoadKind.SHARE_OF_1RM:
            notes[index] = f"{group.load} with a maximum of {maximum}, rounded to {step}; from {origin}"
            groups[index] = evolve(group, load=share_of(group.load, maximum, step))
    if not notes:
        return item
    regrouped = regroup(item.dose, groups)
    derived: dict[str, list[str]] = {}
    for index, note in notes.items():
        # Loads that were rounded to the same mass are those of one group.
        derived.setdefault(regrouped.path(index, "load"), []).append(note)
    evidence = [Evidence(field=path, basis=Basis.DERIVED, note="; ".join(each)) for path, each in derived.items()]
    return item.with_dose(regrouped.dose, evidence=evidence)
