"""Sources, cautions and evidence as lines for a person."""

from collections.abc import Iterable

from footex import Caution, Evidence, Routine, Source
from footex.cli.text import Heading, bullets, headed, paragraph
from footex.model.description import describe_claim, describe_evidence, describe_outcome
from footex.model.sources.source import ClaimKind

__all__ = ["list_cautions", "show_cautions", "show_evidence", "show_own_cautions", "show_source"]

_OF_BENEFIT = (ClaimKind.BENEFIT, ClaimKind.TIME_TO_BENEFIT)


def show_source(source: Source, *, evidence: bool = False) -> list[str]:
    """The lines that show a source."""
    lines = [*headed(source.title), *paragraph(source.id, first="  id        ")]
    lines += paragraph(", ".join(source.authors), first="  authors   ") if source.authors else []
    lines += paragraph(source.publisher or "not named in the text", first="  publisher ")
    for name, stated in (("year", source.year), ("doi", source.doi), ("address", source.address)):
        lines += paragraph(str(stated), first=f"  {name:<10}") if stated else []
    lines += paragraph(source.licence or "not stated", first="  licence   ")
    lines += paragraph(read, first="  read      ") if (read := _describe_reading(source)) else []
    if source.note:
        lines += ["", *paragraph(source.note)]
    if source.claims:
        lines += ["", Heading("It claims")]
    for claim in source.claims:
        lines += paragraph(describe_claim(claim), first="  - ")
        lines += show_evidence(claim.evidence) if evidence else []
    lines += _outcomes(source, evidence=evidence)
    if source.tips:
        lines += ["", Heading("Its tips"), *bullets(source.tips)]
    return [*lines, "", *_warnings(source)]


def _outcomes(source: Source, *, evidence: bool) -> list[str]:
    """The outcomes of a source; of one that claims benefits without any, that they are claims alone."""
    if not source.outcomes:
        claimed = any(claim.kind in _OF_BENEFIT for claim in source.claims)
        return ["", *paragraph("It states no outcome: the benefits are claimed, not measured.")] if claimed else []
    lines = ["", Heading("It measured")]
    for outcome in source.outcomes:
        lines += paragraph(describe_outcome(outcome), first="  - ")
        lines += show_evidence(outcome.evidence) if evidence else []
    return lines


def _describe_reading(source: Source) -> str:
    """How much of a source was read, and when."""
    extent = "" if source.read is None else source.read.value.replace("-", " ")
    return ", ".join(filter(None, (extent, "" if source.accessed is None else f"on {source.accessed}")))


def show_evidence(evidence: Iterable[Evidence]) -> list[str]:
    """The lines that say where figures come from."""
    return bullets(map(describe_evidence, evidence), first="     - ")


def show_cautions(routine: Routine) -> list[str]:
    """The lines that say what to mind in a routine and when to stop, each with who states it."""
    lines = show_own_cautions(routine)
    return lines if routine.source is None else [*lines, *_warnings(routine.source)]


def show_own_cautions(routine: Routine) -> list[str]:
    """The lines that say what to mind in a routine, apart from the warnings of its source."""
    own = [*routine.cautions, *(caution for exercise in routine.exercises() for caution in exercise.cautions)]
    return list_cautions("Mind", dict.fromkeys(own))


def _warnings(source: Source) -> list[str]:
    if not source.cautions and not source.stop_rules:
        return paragraph("The source states no caution and no stop rule; that doesn't mean it is safe.")
    return [*list_cautions("The source warns", source.cautions), *list_cautions("Stop", source.stop_rules)]


def list_cautions(title: str, cautions: Iterable[Caution]) -> list[str]:
    """The lines that list cautions, or say that none is stated."""
    lines = bullets(f"{caution.text} [{caution.by}]" for caution in cautions)
    return [Heading(title), *lines] if lines else [f"{title}: nothing is stated; that doesn't mean it is safe."]
