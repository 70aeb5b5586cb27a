"""How a routine is delivered, and what of CERT it states, as lines for a person."""

from footex import Routine
from footex.cli.text import headed, labelled, paragraph
from footex.cli.texts.notices import show_notices
from footex.cli.texts.source import show_evidence
from footex.messages.command import CERT, CERT_STATED, DELIVERY, OPEN
from footex.messages.punctuation import COLON
from footex.model import describe_cert
from footex.model.delivery.description import describe_delivery

__all__ = ["show_cert", "show_delivery"]


def show_delivery(routine: Routine, *, evidence: bool = False) -> list[str]:
    """The lines that say how a routine is delivered, if anybody noted it."""
    if routine.delivery is None:
        return []
    lines = ["", *headed(DELIVERY())]
    for name, text in describe_delivery(routine.delivery):
        lines += labelled(name, text, indent="  ", rest="    ")
    return [*lines, *(show_evidence(routine.delivery.evidence) if evidence else [])]


def show_cert(routine: Routine) -> list[str]:
    """The lines that say what a routine states of each item of CERT, and what it leaves open."""
    answers = describe_cert(routine)
    lines = [*headed(CERT(title=routine.title)), "", *show_notices(routine.warnings()), ""]
    for item, answer in answers.items():
        lines += paragraph(COLON(name=item.asks, text=answer or OPEN()), first=f"  {item.value:>3}  ", rest="       ")
    stated = sum(bool(answer) for answer in answers.values())
    return [*lines, "", *paragraph(CERT_STATED(stated=stated, items=len(answers)))]
