"""The sections that leaflets of all kinds share: who has it, what to mind, a session, the sources, the last words."""

from typing import TYPE_CHECKING

from footex.export.leaflet.exercises import list_exercises
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
    from footex.export.page.contents import Contents, Shown
    from footex.markup import Element, Node
    from footex.model.sources.source import Source

__all__ = ["view_last", "view_lines", "view_session"]


def view_lines(name: str, date: str, contact: str) -> "Element":
    """Lines to write on, some of them with what is known."""
    lines = ((NAME(), name), (DATE(), date), (CONTACT(), contact))
    return element("lines", *(element("line", label, value) for label, value in lines))


def view_session(shown: "Shown", contents: "Contents", title: str, how_often: str = "") -> "Element":
    """Show a session: how long, how often, with what, and what is done.

    Args:
        shown: The session.
        contents: What else is on the leaflet.
        title: What the section is called.
        how_often: How often it is done, on a leaflet of this session alone; elsewhere, that is shown with its dates.
    """
    total = describe_total(shown.estimate.total)
    facts: list[tuple[str, Node]] = [
        (HOW_LONG(), fragment(total, element("br"), ASSUMED_TIME()) if shown.estimate.assumptions else total),
        (HOW_OFTEN(), how_often),
        (NEEDS(), describe_needs(shown.routine)),
    ]
    head = fragment(heading(2, title, id_=shown.anchor), view_facts(facts))
    first, *others = list_exercises(shown, contents)
    # What is known of the only session stays where there is room for it; of several, each begins where it is done.
    begun = fragment(head, first) if how_often else element("together", head, first)
    return fragment(begun, *others)


def view_last(contents: "Contents") -> "Element":
    """Show that a leaflet only informs; then, in small print, what the times assume and the sources.

    The small print comes last, so that whatever is left over for a last page is small print.
    """
    assumed = dict.fromkeys(text for shown in contents.sessions for text in list_assumed(shown))
    sources = (element("source", _describe(one), id=f"source-{at}") for at, one in enumerate(contents.sources, 1))
    lists = ((ASSUMED(), tuple(assumed)), (SOURCES(), tuple(sources)))
    small = (element("div", heading(2, title), bullets(texts), class_="minor") for title, texts in lists if texts)
    return fragment(element("p", INFORMS(), class_="last"), element("pair", *small))


def _describe(source: "Source") -> str:
    facts = (COLON(name=name, text=text) for name, text in describe_publication(source))
    return join([source.title, *facts], SEMICOLON)
