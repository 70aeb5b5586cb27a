"""Protocols as lines for a person."""

from footex import Protocol, Routine
from footex.cli.text import bullets, fact, headed, labelled, paragraph
from footex.cli.texts.notices import show_notices
from footex.cli.texts.source import show_evidence, show_publication
from footex.messages.command import BEGIN_WHEN, HOW_OFTEN, ID, LEAVE_WHEN, MORE_OF_ROUTINES
from footex.messages.message import Text
from footex.messages.punctuation import COLON, IN_BRACKETS
from footex.messages.sources import SOURCE
from footex.model import Criterion, Phase, PhaseSpan
from footex.model.description import describe_frequency, describe_items
from footex.model.phases.description import describe_phase_doses, describe_when
from footex.model.sources.description import describe_criterion

__all__ = ["show_protocol"]


def show_protocol(protocol: Protocol, *, evidence: bool = False) -> list[str]:
    """The lines that show a protocol, with the evidence for every figure where it is wanted."""
    lines = [*headed(protocol.title), *fact(ID(), protocol.id)]
    lines += show_evidence(protocol.evidence) if evidence else []
    lines += ["", *show_notices(protocol.warnings(), evidence=evidence)]
    for number, (phase, span) in enumerate(zip(protocol.phases, protocol.spans(), strict=True), 1):
        lines += ["", *headed(phase.title, first=f"{number}. ", rest="   "), *_phase(phase, span, evidence=evidence)]
    sources = [protocol.source, *(routine.source for routine in protocol.routines())]
    for source in dict.fromkeys(sources):
        lines += [] if source is None else ["", *headed(SOURCE()), *show_publication(source, evidence=evidence)]
    return [*lines, "", *paragraph(MORE_OF_ROUTINES())]


def _phase(phase: Phase, span: PhaseSpan, *, evidence: bool) -> list[str]:
    lines = paragraph(describe_when(phase, span), first="   ")
    lines += show_evidence(phase.evidence) if evidence else []
    if phase.frequency is not None:
        often = describe_frequency(phase.frequency, phase.evidence)
        lines += labelled(HOW_OFTEN(), often, indent="   ")
        lines += show_evidence(phase.frequency.evidence) if evidence else []
    lines += _criteria(BEGIN_WHEN, phase.enter, evidence=evidence)
    for routine in phase.routines:
        lines += _routine(routine, own_frequency=phase.frequency is None)
    lines += bullets(describe_phase_doses(phase), first="   ")
    return lines + _criteria(LEAVE_WHEN, phase.leave, evidence=evidence)


def _routine(routine: Routine, *, own_frequency: bool) -> list[str]:
    lines = paragraph(IN_BRACKETS(text=routine.title, more=routine.id), first="   ")
    if own_frequency:
        often = describe_frequency(routine.frequency, routine.evidence)
        lines += labelled(HOW_OFTEN(), often, indent="     ")
    for _, name, amount, note in describe_items(routine.items, evidence=routine.evidence):
        text = COLON(name=name, text=amount)
        lines += paragraph(IN_BRACKETS(text=text, more=note) if note else text, first="     - ")
    return lines


def _criteria(when: Text, criteria: tuple[Criterion, ...], *, evidence: bool) -> list[str]:
    lines: list[str] = []
    for criterion in criteria:
        lines += paragraph(when(criterion=describe_criterion(criterion)), first="   ", rest="     ")
        lines += show_evidence(criterion.evidence) if evidence else []
    return lines
