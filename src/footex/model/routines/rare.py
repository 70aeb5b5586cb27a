"""Converters of the fields that few routines have: what makes their values is imported when first used."""

from typing import TYPE_CHECKING, Literal

from footex.model.fields import as_instance, as_instances, as_tuple
from footex.model.figures.amounts import UNSTATED, Unstated, is_unstated

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.model.delivery.delivery import Delivery
    from footex.model.safety.population import Contraindication, Exclusion, Population

__all__ = ["as_contraindications", "as_delivery", "as_exclusions", "as_population"]


def as_population(value: "Population | Unstated | Literal['unstated'] | None") -> "Population | Unstated | None":
    """Read whom a routine is for."""
    if value is None:
        return None
    if is_unstated(value):
        return UNSTATED
    from footex.model.safety.population import Population

    return as_instance(value, Population, "Routine.population")


def as_exclusions(
    value: "Iterable[Exclusion | str] | Exclusion | str | Unstated | None",
) -> "tuple[Exclusion, ...] | Unstated | None":
    """Read who was left out of the study; a text is an exclusion without evidence."""
    if value is None:
        return None
    if is_unstated(value):
        return UNSTATED
    from footex.model.safety.population import Exclusion

    listed = (value,) if isinstance(value, str) else as_tuple(value, "Routine.exclusions")
    made = tuple(Exclusion(each) if isinstance(each, str) else each for each in listed)
    return as_instances(made, Exclusion, "Routine.exclusions")


def as_contraindications(value: "Iterable[Contraindication] | Contraindication") -> "tuple[Contraindication, ...]":
    """Read the contraindications of a routine."""
    if value == ():
        return ()
    from footex.model.safety.population import Contraindication

    return as_instances(value, Contraindication, "Routine.contraindications")


def as_delivery(value: "Delivery | None") -> "Delivery | None":
    """Read how a routine is delivered."""
    if value is None:
        return None
    from footex.model.delivery.delivery import Delivery

    return as_instance(value, Delivery, "Routine.delivery")
