"""Whom a routine is for, in plain words, for display."""

from typing import TYPE_CHECKING

from footex.messages import safety as texts
from footex.messages.message import join
from footex.messages.punctuation import COMMA, IN_BRACKETS, SEMICOLON
from footex.model.figures.description import describe_amount

if TYPE_CHECKING:
    from footex.model.safety.population import Contraindication, Population

__all__ = ["describe_contraindication", "describe_population"]


def describe_population(population: "Population") -> str:
    """Describe a population: who they are, with what, of what age.

    Example:
        >>> describe_population(Population(text="adults", conditions=["heel pain", "heel spur"], age="18-55"))
        'adults (heel pain, heel spur; age 18-55)'
    """
    age = "" if population.age is None else texts.AGE(years=describe_amount(population.age))
    sex = "" if population.sex is None else texts.SEXES[population.sex.value]()
    facts = join([join(population.conditions, COMMA), age, sex], SEMICOLON)
    return IN_BRACKETS(text=population.text, more=facts) if facts else population.text


def describe_contraindication(contraindication: "Contraindication") -> str:
    """Describe a contraindication.

    Example:
        >>> from footex.model import Contraindication
        >>> describe_contraindication(Contraindication(condition="diabetes", kind="relative", by="leaflet"))
        'relative contraindication: diabetes'
    """
    return texts.CONTRAINDICATIONS[contraindication.kind.value](condition=contraindication.condition)
