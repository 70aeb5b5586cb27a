"""Whom a routine is for, in plain words, for display."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from footex.model.safety.population import Contraindication, Population

__all__ = ["NOT_STATED", "describe_contraindication", "describe_population"]

NOT_STATED = "not stated in what was read"
"""How `UNSTATED` is shown where it isn't about a figure."""


def describe_population(population: "Population") -> str:
    """Describe a population: who they are, with what, of what age.

    Example:
        >>> describe_population(Population(text="adults", conditions=["heel pain", "heel spur"], age="18-55"))
        'adults (heel pain, heel spur; age 18-55)'
    """
    facts = [", ".join(population.conditions)] if population.conditions else []
    facts += [] if population.age is None else [f"age {population.age}"]
    facts += [] if population.sex is None else [population.sex.value]
    return population.text + (f" ({'; '.join(facts)})" if facts else "")


def describe_contraindication(contraindication: "Contraindication") -> str:
    """Describe a contraindication.

    Example:
        >>> from footex.model import Contraindication
        >>> describe_contraindication(Contraindication(condition="diabetes", kind="relative", by="leaflet"))
        'relative contraindication: diabetes'
    """
    return f"{contraindication.kind.value} contraindication: {contraindication.condition}"
