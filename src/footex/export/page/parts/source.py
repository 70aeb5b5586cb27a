"""The sources of a page: who published what, under what terms, what it claims and what it measured."""

from typing import TYPE_CHECKING
from urllib.parse import quote

from footex.export.naming import bundled_names
from footex.export.page.parts.texts import heading, labelled, link, view_facts, view_section
from footex.markup import element, fragment
from footex.messages.page import OWN_ADVICE, SAID_BY, SOURCES
from footex.messages.sources import CLAIMS, NOT_MEASURED, OUTCOMES, TIPS
from footex.model.safety.caution import OWN_WORD
from footex.model.sources.description import (
    claims_without_measuring,
    describe_claim,
    describe_outcome,
    describe_publication,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from footex.markup import Element
    from footex.model.sources.source import Source

__all__ = ["view_said_by", "view_sources"]


def view_sources(sources: "Sequence[Source]", names: "Mapping[str, str]") -> "Element":
    """Show sources; nothing where there are none.

    Args:
        sources: The sources.
        names: The names of what they claim something of, by id.
    """
    shown = [_source(source, f"source-{number}", names) for number, source in enumerate(sources, 1)]
    return view_section(SOURCES(), "sources", *shown) if shown else fragment()


def view_said_by(by: str, sources: "Sequence[Source]") -> "Element":
    """Show who says something: a link to a source of the page by its title, or that it is the library's own advice.

    Args:
        by: The id of a source, or empty where nobody says it.
        sources: The sources of the page; of another one, nothing is shown that a reader could use.
    """
    if by == OWN_WORD:
        return fragment(" ", element("span", OWN_ADVICE(), class_="soft"))
    for number, source in enumerate(sources, 1):
        if source.id == by:
            return fragment(" ", element("a", SAID_BY(source=source.title), href=f"#source-{number}"))
    return fragment()


def _source(source: "Source", anchor: str, titles: "Mapping[str, str]") -> "Element":
    names = {**bundled_names(one.about for one in source.claims), **titles}
    addresses = {source.doi: f"https://doi.org/{quote(source.doi)}", source.address: source.address}
    facts = (
        (name, link(addresses[text], text) if text in addresses else text)
        for name, text in describe_publication(source, identified=False)
    )
    return element(
        "div",
        heading(3, source.title),
        view_facts(facts),
        element("p", source.note) if source.note else fragment(),
        labelled(CLAIMS(), (describe_claim(one, names) for one in source.claims)),
        labelled(OUTCOMES(), map(describe_outcome, source.outcomes)),
        element("p", NOT_MEASURED()) if claims_without_measuring(source) else fragment(),
        labelled(TIPS(), source.tips),
        class_="source",
        id=anchor,
    )
