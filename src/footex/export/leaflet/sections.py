"""The sections that leaflets of all kinds share: who has it, what to mind, a session, the sources, the last words."""

from typing import TYPE_CHECKING

from footex.export.leaflet.exercises import view_exercises
from footex.export.page.parts.session import describe_needs
from footex.export.page.parts.texts import heading, view_facts
from footex.export.page.parts.time import describe_total, list_assumed
from footex.markup import bullets, element, fragment
from footex.messages.leaflet import CONTACT, DATE, INFORMS, NAME
from footex.messages.message import join
from footex.messages.page import ASSUMED, ASSUMED_TIME, HOW_LONG, HOW_OFTEN, NEEDS, SOURCES
from footex.messages.punctuation import COLON, SEMICOLON
from footex.model.sources.description import describe_publication

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from footex.export.page.contents import Contents, Shown
    from footex.markup import Element, Node
    from footex.model.sources.source import Source

__all__ = ["assumed_of", "view_assumed", "view_last", "view_lines", "view_session"]


def view_lines(name: str, date: str, contact: str) -> "Element":
    """Lines to write on, some of them with what is known."""
    lines = ((NAME(), name), (DATE(), date), (CONTACT(), contact))
    return element("lines", *(element("line", label, value) for label, value in lines))


def view_session(shown: "Shown", contents: "Contents", title: str, how_often: str) -> "Element":
    """Show a session: how long, how often, with what, and what is done.

    Args:
        shown: The session.
        contents: What else is on the leaflet.
        title: What the section is called.
        how_often: How often it is done; empty where that is shown elsewhere.
    """
    total = describe_total(shown.estimate.total)
    facts: list[tuple[str, Node]] = [
        (HOW_LONG(), fragment(total, element("br"), ASSUMED_TIME()) if shown.estimate.assumptions else total),
        (HOW_OFTEN(), how_often),
        (NEEDS(), describe_needs(shown.routine)),
    ]
    return fragment(heading(2, title, id_=shown.anchor), view_facts(facts), view_exercises(shown, contents))


def view_assumed(texts: "Iterable[str]") -> "Element":
    """Show what is assumed, in small print; nothing where nothing is."""
    kept = tuple(dict.fromkeys(texts))
    return element("div", heading(2, ASSUMED()), bullets(kept), class_="minor") if kept else fragment()


def assumed_of(contents: "Contents") -> "Iterator[str]":
    """What the times of all sessions assume."""
    for shown in contents.sessions:
        yield from list_assumed(shown)


def view_last(sources: "Sequence[Source]") -> "Element":
    """Show the sources, to which what is to be minded is linked, and that a leaflet only informs."""
    items = (element("source", _describe(one), id=f"source-{number}") for number, one in enumerate(sources, 1))
    listed = element("div", heading(2, SOURCES()), bullets(items), class_="minor")
    return fragment(listed if sources else "", element("p", INFORMS(), class_="label"))


def _describe(source: "Source") -> str:
    facts = (COLON(name=name, text=text) for name, text in describe_publication(source))
    return join([source.title, *facts], SEMICOLON)
