"""Whom a routine is for and how it is delivered, as lines for a person."""

from footex import Routine
from footex.cli.source_text import show_evidence
from footex.cli.text import Heading, headed, paragraph
from footex.model import Population, describe_cert
from footex.model.delivery.description import describe_delivery
from footex.model.safety.population_text import describe_contraindication, population_notices

__all__ = ["show_cert", "show_contraindications", "show_delivery", "show_population"]


def show_population(routine: Routine, *, evidence: bool = False) -> list[str]:
    """The lines that say whom a routine is for and who was left out of its study, as far as somebody noted it."""
    stated = {
        "population": routine.population.evidence if isinstance(routine.population, Population) else (),
        "exclusion": [
            each
            for exclusion in (routine.exclusions if isinstance(routine.exclusions, tuple) else ())
            for each in exclusion.evidence
        ],
    }
    lines: list[str] = []
    for name, kind in (("for whom", "population"), ("excluded", "exclusion")):
        for own, text, _ in population_notices(routine):
            lines += paragraph(text, first=f"  {name:<10}") if own == kind else []
        lines += show_evidence(stated[kind]) if evidence else []
    return lines


def show_contraindications(routine: Routine, *, evidence: bool = False) -> list[str]:
    """The lines that list the contraindications of a routine, if it has any."""
    lines: list[str] = []
    for each in routine.contraindications:
        lines += paragraph(f"{describe_contraindication(each)} [{each.by}]", first="  - ")
        lines += show_evidence(each.evidence) if evidence else []
    return ["", Heading("Contraindications"), *lines] if lines else []


def show_delivery(routine: Routine, *, evidence: bool = False) -> list[str]:
    """The lines that say how a routine is delivered, if anybody noted it."""
    if routine.delivery is None:
        return []
    lines = ["", Heading("Delivery")]
    for name, text in describe_delivery(routine.delivery):
        lines += paragraph(text, first=f"  {name}: ", rest="    ")
    return [*lines, *(show_evidence(routine.delivery.evidence) if evidence else [])]


def show_cert(routine: Routine) -> list[str]:
    """The lines that say what a routine states of each item of CERT, and what it leaves open."""
    answers = describe_cert(routine)
    lines = headed(f"{routine.title}: the items of CERT")
    for item, answer in answers.items():
        lines += paragraph(f"{item.asks}: {answer or 'open'}", first=f"  {item.value:>3}  ", rest="       ")
    stated = sum(bool(answer) for answer in answers.values())
    return [*lines, "", *paragraph(f"{stated} of {len(answers)} are stated.")]
