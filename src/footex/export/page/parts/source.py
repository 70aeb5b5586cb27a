"""The sources of a page: who published what, under what terms, what it claims and what it measured."""

from typing import TYPE_CHECKING
from urllib.parse import quote

from footex.export.page.parts.texts import heading, labelled, link, view_facts, view_section
from footex.markup import element, fragment
from footex.messages.page import SOURCES
from footex.messages.sources import CLAIMS, NOT_MEASURED, OUTCOMES, TIPS
from footex.model.sources.description import (
    claims_without_measuring,
    describe_claim,
    describe_outcome,
    describe_publication,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.markup import Element
    from footex.model.routines.routine import Routine
    from footex.model.sources.source import Source

__all__ = ["sources_of", "view_sources"]


def sources_of(routines: "Iterable[Routine]") -> "tuple[Source, ...]":
    """The sources of routines and of their exercises, each once."""
    held = (
        source
        for routine in routines
        for source in (routine.source, *(exercise.source for exercise in routine.exercises()))
    )
    return tuple(dict.fromkeys(source for source in held if source is not None))


def view_sources(sources: "Iterable[Source]") -> "Element":
    """Show sources; nothing where there are none."""
    shown = [_source(source) for source in sources]
    return view_section(SOURCES(), "sources", *shown) if shown else fragment()


def _source(source: "Source") -> "Element":
    addresses = {source.doi: f"https://doi.org/{quote(source.doi)}", source.address: source.address}
    facts = (
        (name, link(addresses[text], text) if text in addresses else text)
        for name, text in describe_publication(source)
    )
    return element(
        "div",
        heading(3, source.title),
        view_facts(facts),
        element("p", source.note) if source.note else fragment(),
        labelled(CLAIMS(), map(describe_claim, source.claims)),
        labelled(OUTCOMES(), map(describe_outcome, source.outcomes)),
        element("p", NOT_MEASURED()) if claims_without_measuring(source) else fragment(),
        labelled(TIPS(), source.tips),
        class_="source",
    )
