"""Whom a routine is for, in plain words, for display."""

from typing import TYPE_CHECKING

from footex.model.figures.amounts import Unstated
from footex.model.safety.population import Population

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.model.routines.routine import Routine
    from footex.model.safety.population import Contraindication

__all__ = ["NOT_STATED", "describe_contraindication", "describe_population", "population_notices"]

NOT_STATED = "not stated in what was read"
"""How `UNSTATED` is shown where it isn't about a figure."""


def describe_population(population: Population) -> str:
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


def population_notices(routine: "Routine") -> "Iterator[tuple[str, str, str]]":
    """List whom a routine is for, whom its study left out, and its contraindications; nothing of what nobody noted.

    Args:
        routine: Any routine.

    Returns:
        For each a kind ("population", "exclusion" or "contraindication"), the text, and the id of the source; an empty
        id where the routine has no source.

    Example:
        >>> squat = Prescription(Exercise(id="squat", name="Squat"), Dose(Reps(8)))
        >>> legs = Routine(id="legs", title="Legs", items=squat, population="unstated")
        >>> list(population_notices(legs))
        [('population', 'not stated in what was read', '')]
    """
    by = "" if routine.source is None else routine.source.id
    match routine.population:
        case Population():
            yield "population", describe_population(routine.population), by
        case Unstated():
            yield "population", NOT_STATED, by
    match routine.exclusions:
        case Unstated():
            yield "exclusion", NOT_STATED, by
        case ():
            yield "exclusion", "nobody", by
        case (*exclusions,):
            yield from (("exclusion", exclusion.text, by) for exclusion in exclusions)
    for each in routine.contraindications:
        yield "contraindication", describe_contraindication(each), each.by
