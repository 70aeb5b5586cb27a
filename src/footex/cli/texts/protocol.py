"""Protocols as lines for a person."""

from footex import Protocol, Routine
from footex.cli.text import Heading, bullets, headed, paragraph
from footex.cli.texts.notices import show_notices
from footex.cli.texts.source import show_evidence, show_publication
from footex.model import Criterion, Phase, PhaseSpan
from footex.model.description import describe_frequency, describe_items
from footex.model.phases.description import describe_phase_doses, describe_when

__all__ = ["show_protocol"]


def show_protocol(protocol: Protocol, *, evidence: bool = False) -> list[str]:
    """The lines that show a protocol, with the evidence for every figure where it is wanted."""
    lines = [*headed(protocol.title), *paragraph(protocol.id, first="  id        ")]
    lines += show_evidence(protocol.evidence) if evidence else []
    lines += ["", *show_notices(protocol.warnings(), evidence=evidence)]
    for number, (phase, span) in enumerate(zip(protocol.phases, protocol.spans(), strict=True), 1):
        lines += ["", *headed(phase.title, first=f"{number}. ", rest="   "), *_phase(phase, span, evidence=evidence)]
    sources = [protocol.source, *(routine.source for routine in protocol.routines())]
    for source in dict.fromkeys(sources):
        lines += [] if source is None else ["", Heading("Source"), *show_publication(source, evidence=evidence)]
    return [*lines, "", *paragraph("footex show ID tells more of each routine.")]


def _phase(phase: Phase, span: PhaseSpan, *, evidence: bool) -> list[str]:
    lines = paragraph(describe_when(phase, span), first="   ")
    lines += show_evidence(phase.evidence) if evidence else []
    if phase.frequency is not None:
        lines += paragraph(f"how often: {describe_frequency(phase.frequency, phase.evidence)}", first="   ")
        lines += show_evidence(phase.frequency.evidence) if evidence else []
    lines += _criteria("begin when", phase.enter, evidence=evidence)
    for routine in phase.routines:
        lines += _routine(routine, own_frequency=phase.frequency is None)
    lines += bullets(describe_phase_doses(phase), first="   ")
    return lines + _criteria("leave when", phase.leave, evidence=evidence)


def _routine(routine: Routine, *, own_frequency: bool) -> list[str]:
    lines = paragraph(f"{routine.title} ({routine.id})", first="   ")
    if own_frequency:
        lines += paragraph(f"how often: {describe_frequency(routine.frequency, routine.evidence)}", first="     ")
    for _, name, amount, note in describe_items(routine.items, evidence=routine.evidence):
        lines += paragraph(f"{name}: {amount}" + (f" ({note})" if note else ""), first="     - ")
    return lines


def _criteria(when: str, criteria: tuple[Criterion, ...], *, evidence: bool) -> list[str]:
    lines: list[str] = []
    for criterion in criteria:
        lines += paragraph(f"{when}: {criterion}", first="   ", rest="     ")
        lines += show_evidence(criterion.evidence) if evidence else []
    return lines
