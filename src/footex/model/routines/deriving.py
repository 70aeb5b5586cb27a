"""Deriving: a routine with other items or other amounts, and what is left of its evidence."""

from typing import TYPE_CHECKING

from attrs import evolve

from footex.model.sources.evidence import Basis, Evidence, same_at, value_at

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.model.routines.block import Item
    from footex.model.routines.routine import Routine

__all__ = ["has_source_items", "with_amounts", "with_items"]


def with_items(routine: "Routine", items: "tuple[Item, ...]", note: str) -> "Routine":
    """Give a routine other items, with evidence `DERIVED`.

    Evidence for the source's items doesn't apply to the new ones, and its paths may lead to other places.
    """
    derived = Evidence(field="items", basis=Basis.DERIVED, note=note)
    others = tuple(evidence for evidence in routine.evidence if not evidence.field.startswith("items"))
    return evolve(routine, items=items, evidence=(*others, derived))


def has_source_items(routine: "Routine") -> bool:
    """Whether a routine has the items of its source: `with_items` leaves evidence that it hasn't."""
    return all(evidence.field != "items" or evidence.basis is not Basis.DERIVED for evidence in routine.evidence)


def with_amounts(routine: "Routine", items: "tuple[Item, ...]", new: "Iterable[Evidence]") -> "Routine":
    """Give other amounts to the same items: figures that change lose their evidence.

    Args:
        routine: Any routine.
        items: Items of the same shape.
        new: The evidence for the new figures of blocks and rests.
    """
    changed = evolve(routine, items=items, evidence=())
    # A path to a list, such as that of a derived edit, stays: the list has the same shape.
    kept = [
        evidence
        for evidence in routine.evidence
        if isinstance(value_at(routine, evidence.field), tuple) or same_at(routine, changed, evidence.field)
    ]
    return evolve(changed, evidence=(*kept, *new))
