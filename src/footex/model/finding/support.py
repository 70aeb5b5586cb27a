"""Support: whether a person holds on to something, which is equipment whose purpose is support."""

from enum import Enum
from typing import TYPE_CHECKING, Literal, TypeAlias

from footex.model.figures.amounts import UNSTATED, Unstated
from footex.model.safety.conditions import holds_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.model.equipment import Equipment
    from footex.model.exercise import Exercise
    from footex.model.routines.prescription import Prescription
    from footex.model.routines.routine import Routine

__all__ = ["Support", "SupportLike", "needs_of", "support_of", "support_of_routine", "things_of"]


class Support(Enum):
    """Whether a person holds on to something: never, as they like, or always.

    Example:
        >>> Support("optional")
        <Support.OPTIONAL: 'optional'>
    """

    NONE = "none"
    OPTIONAL = "optional"
    REQUIRED = "required"


SupportLike: TypeAlias = Support | Literal["none", "optional", "required"]
"""A `Support`, or the text of one."""

_ORDER = tuple(Support)


def support_of(equipment: "tuple[Equipment, ...] | Unstated") -> "Support | Unstated":
    """The level of support that equipment gives: the highest of its things for support; unstated if the equipment is.

    Example:
        >>> from footex.model import Equipment
        >>> support_of((Equipment(any_of="chair", purpose="support", required=False),))
        <Support.OPTIONAL: 'optional'>
    """
    if equipment is UNSTATED:
        return UNSTATED
    levels = [
        Support.REQUIRED if thing.required else Support.OPTIONAL
        for thing in equipment
        if holds_words(thing.purpose, "support")
    ]
    return max(levels, key=_ORDER.index, default=Support.NONE)


def support_of_routine(routine: "Routine") -> "Support | Unstated":
    """The highest level of support among the prescriptions of a routine; unstated if that of one is.

    Example:
        >>> import footex
        >>> support_of_routine(footex.bundled().routines["simple-foot-exercises"])
        <Support.NONE: 'none'>
    """
    levels = [support_of(needs_of(prescription)) for _, prescription in routine.prescriptions()]
    if UNSTATED in levels:
        return UNSTATED
    return max((level for level in levels if isinstance(level, Support)), key=_ORDER.index)


def needs_of(prescription: "Prescription") -> "tuple[Equipment, ...] | Unstated":
    """The equipment of a prescription: its own where the source's version differs, else the exercise's.

    Example:
        >>> import footex
        >>> pencils = footex.bundled().routines["simple-foot-exercises"].items[4]
        >>> needs_of(pencils)
        (Equipment(any_of=['pencil', 'pen']),)
    """
    return prescription.exercise.equipment if prescription.equipment is None else prescription.equipment


def things_of(exercises: "Iterable[Exercise]", routines: "Iterable[Routine]") -> frozenset[str]:
    """The names of all things that exercises, and the prescriptions of routines, need or may use.

    Example:
        >>> sorted(things_of([Exercise(id="curl", name="Curl", equipment=["towel", "chair"])], ()))
        ['chair', 'towel']
    """
    listed = [exercise.equipment for exercise in exercises]
    listed += [needs_of(prescription) for routine in routines for _, prescription in routine.prescriptions()]
    return frozenset(name for things in listed if things is not UNSTATED for thing in things for name in thing.any_of)
