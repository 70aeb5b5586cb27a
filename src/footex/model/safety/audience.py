"""Whom something is for, and for whom it isn't, as fields: few have them, so their classes are imported when used."""

from typing import TYPE_CHECKING

from footex.model.fields import as_instance, as_instances, as_tuple
from footex.model.figures.amounts import UNSTATED, Unstated, is_unstated

if TYPE_CHECKING:
    from footex.model.safety.population import Contraindication, Exclusion, Population

__all__ = ["as_contraindications", "as_exclusions", "as_population"]


def as_population(value: object, name: str) -> "Population | Unstated | None":
    """Read whom something is for, naming the field in errors."""
    if value is None:
        return None
    if is_unstated(value):
        return UNSTATED
    from footex.model.safety.population import Population

    return as_instance(value, Population, name)


def as_exclusions(value: object, name: str) -> "tuple[Exclusion, ...] | Unstated | None":
    """Read who was left out of the study; a text is an exclusion without evidence."""
    if value is None:
        return None
    if is_unstated(value):
        return UNSTATED
    from footex.model.safety.population import Exclusion

    listed = (value,) if isinstance(value, str) else as_tuple(value, name)
    made = tuple(Exclusion(each) if isinstance(each, str) else each for each in listed)
    return as_instances(made, Exclusion, name)


def as_contraindications(value: object, name: str) -> "tuple[Contraindication, ...]":
    """Read contraindications, naming the field in errors."""
    if value == ():
        return ()
    from footex.model.safety.population import Contraindication

    return as_instances(value, Contraindication, name)
