"""Sources in a notebook."""

from typing import TYPE_CHECKING

from footex.markup import element, fragment
from footex.messages import sources as texts
from footex.model.safety.notices import warnings_of_source
from footex.model.sources.description import (
    claims_without_measuring,
    describe_claim,
    describe_outcome,
    describe_publication,
)
from footex.model.views.notices import view_notices
from footex.notebook import facts, listing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.markup import Element
    from footex.model.sources.source import Source

__all__ = ["view_publication", "view_source"]


def view_source(source: "Source") -> "Element":
    """Show a source: what it warns of, where it is published, what it claims, measured and advises."""
    return element("div", view_notices(warnings_of_source(source)), view_publication(source))


def view_publication(source: "Source", *, measured: bool = True) -> "Element":
    """Show a source apart from its warnings, which a routine has among its own.

    Args:
        source: The source.
        measured: Whether to show its outcomes; a routine may have them among its warnings.
    """
    return fragment(
        facts(source.title, describe_publication(source)),
        *([element("p", source.note)] if source.note else []),
        *_lists(source, measured=measured),
    )


def _lists(source: "Source", *, measured: bool) -> "Iterator[Element]":
    if source.claims:
        yield listing(texts.CLAIMS(), map(describe_claim, source.claims))
    if source.outcomes and measured:
        yield listing(texts.OUTCOMES(), map(describe_outcome, source.outcomes))
    if claims_without_measuring(source):
        yield element("p", texts.NOT_MEASURED())
    if source.tips:
        yield listing(texts.TIPS(), source.tips)
