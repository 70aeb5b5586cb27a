"""Sources and evidence as lines for a person."""

from collections.abc import Iterable

from footex import Evidence, Source
from footex.cli.text import bullets, fact, headed, paragraph
from footex.cli.texts.notices import show_notices
from footex.messages import sources as texts
from footex.model.safety.notices import warnings_of_source
from footex.model.sources.description import (
    claims_without_measuring,
    describe_claim,
    describe_evidence,
    describe_outcome,
    describe_publication,
)

__all__ = ["show_evidence", "show_publication", "show_source"]


def show_source(source: Source, *, evidence: bool = False) -> list[str]:
    """The lines that show a source, with what it warns of."""
    return [
        *show_publication(source, evidence=evidence),
        "",
        *show_notices(warnings_of_source(source), evidence=evidence),
    ]


def show_publication(source: Source, *, evidence: bool = False, measured: bool = True) -> list[str]:
    """The lines that show a source apart from its warnings, which a routine has among its own.

    Args:
        source: The source.
        evidence: Whether to show where the figures come from.
        measured: Whether to show its outcomes; a routine may have them among its warnings.
    """
    lines = headed(source.title)
    for name, text in describe_publication(source):
        lines += fact(name, text)
    if source.note:
        lines += ["", *paragraph(source.note)]
    if source.claims:
        lines += ["", *headed(texts.CLAIMS())]
    for claim in source.claims:
        lines += paragraph(describe_claim(claim), first="  - ")
        lines += show_evidence(claim.evidence) if evidence else []
    lines += _outcomes(source, evidence=evidence) if measured or not source.outcomes else []
    if source.tips:
        lines += ["", *headed(texts.TIPS()), *bullets(source.tips)]
    return lines


def _outcomes(source: Source, *, evidence: bool) -> list[str]:
    """The outcomes of a source; of one that claims benefits without any, that they are claims alone."""
    if not source.outcomes:
        return ["", *paragraph(texts.NOT_MEASURED())] if claims_without_measuring(source) else []
    lines = ["", *headed(texts.OUTCOMES())]
    for outcome in source.outcomes:
        lines += paragraph(describe_outcome(outcome), first="  - ")
        lines += show_evidence(outcome.evidence) if evidence else []
    return lines


def show_evidence(evidence: Iterable[Evidence]) -> list[str]:
    """The lines that say where figures come from."""
    return bullets(map(describe_evidence, evidence), first="     - ")
