"""The sources of a page: who published what, under what terms, what it claims and what it measured."""

from typing import TYPE_CHECKING
from urllib.parse import quote

from footex.export.page.parts.texts import heading, labelled, link, view_facts, view_section
from footex.markup import element, fragment
from footex.messages.message import join
from footex.messages.page import CLAIMS, LICENCE, MEASURED, MEASURES_NOTHING, SOURCE_ID, SOURCES, TIPS
from footex.messages.punctuation import COMMA
from footex.model.sources.claim import ClaimKind
from footex.model.sources.description import describe_claim, describe_outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from footex.markup import Element, Node
    from footex.model.routines.routine import Routine
    from footex.model.sources.source import Source

__all__ = ["sources_of", "view_sources"]

_OF_BENEFIT = (ClaimKind.BENEFIT, ClaimKind.TIME_TO_BENEFIT)


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
    return element(
        "div",
        heading(3, source.title),
        view_facts(_facts(source)),
        element("p", source.note) if source.note else fragment(),
        labelled(CLAIMS(), map(describe_claim, source.claims)),
        labelled(MEASURED(), map(describe_outcome, source.outcomes)),
        element("p", MEASURES_NOTHING()) if _only_claims(source) else fragment(),
        labelled(TIPS(), source.tips),
        class_="source",
    )


def _only_claims(source: "Source") -> bool:
    return not source.outcomes and any(claim.kind in _OF_BENEFIT for claim in source.claims)


def _facts(source: "Source") -> "Iterator[tuple[str, Node]]":
    yield "authors", join(source.authors, COMMA)
    yield "publisher", source.publisher or "not named in the text"
    yield "year", "" if source.year is None else str(source.year)
    yield "doi", link(f"https://doi.org/{quote(source.doi)}", source.doi) if source.doi else ""
    yield "address", link(source.address, source.address) if source.address else ""
    yield LICENCE(), source.licence or "not stated"
    yield SOURCE_ID(), source.id
