"""Sources and evidence as lines for a person."""

from collections.abc import Iterable, Iterator

from footex import Evidence, Source
from footex.cli.text import bullets, fact, headed, paragraph
from footex.cli.texts.notices import show_notices
from footex.messages.command import ITS_CLAIMS, ITS_OUTCOMES, ITS_TIPS, NOT_MEASURED
from footex.model.safety.notices import warnings_of_source
from footex.model.sources.claim import ClaimKind
from footex.model.sources.description import describe_claim, describe_evidence, describe_outcome

__all__ = ["describe_publication", "show_evidence", "show_publication", "show_source"]

_OF_BENEFIT = (ClaimKind.BENEFIT, ClaimKind.TIME_TO_BENEFIT)


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
        lines += ["", *headed(ITS_CLAIMS())]
    for claim in source.claims:
        lines += paragraph(describe_claim(claim), first="  - ")
        lines += show_evidence(claim.evidence) if evidence else []
    lines += _outcomes(source, evidence=evidence) if measured or not source.outcomes else []
    if source.tips:
        lines += ["", *headed(ITS_TIPS()), *bullets(source.tips)]
    return lines


def describe_publication(source: Source) -> Iterator[tuple[str, str]]:
    """Describe a source as a publication: the name and the text of each fact.

    Example:
        >>> list(describe_publication(Source(id="leaflet", title="Feet first", year=2019)))
        [('id', 'leaflet'), ('publisher', 'not named in the text'), ('year', '2019'), ('licence', 'not stated')]
    """
    facts = {
        "id": source.id,
        "authors": ", ".join(source.authors),
        "publisher": source.publisher or "not named in the text",
        "year": "" if source.year is None else str(source.year),
        "doi": source.doi,
        "address": source.address,
        "licence": source.licence or "not stated",
        "design": "" if source.design is None else source.design.value.replace("-", " "),
        "read": _describe_reading(source),
    }
    return ((name, text) for name, text in facts.items() if text)


def _outcomes(source: Source, *, evidence: bool) -> list[str]:
    """The outcomes of a source; of one that claims benefits without any, that they are claims alone."""
    if not source.outcomes:
        claimed = any(claim.kind in _OF_BENEFIT for claim in source.claims)
        return ["", *paragraph(NOT_MEASURED())] if claimed else []
    lines = ["", *headed(ITS_OUTCOMES())]
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
