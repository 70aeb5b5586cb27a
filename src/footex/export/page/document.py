"""The document round the contents of a page: its head, its landmarks, its data and its script."""

from typing import TYPE_CHECKING, NamedTuple

from footex.export.page.embedding import embed_json
from footex.export.page.policy import write_policy
from footex.export.page.style import page_style
from footex.markup import Trusted, element, fragment, write
from footex.messages.page import INFORMS, SKIP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footex.markup import Element, Node
    from footex.messages.language import Language

__all__ = ["Document", "Player", "write_document"]


class Player(NamedTuple):
    """What plays the sessions of a page.

    Attributes:
        markup: Its elements, hidden until its script shows them.
        script: Its script.
        style: Its style sheet.
        sessions: The data of each session, in the order of the buttons.
    """

    markup: "Element"
    script: str
    style: str
    sessions: "Sequence[object]"


class Document(NamedTuple):
    """What a page says.

    Attributes:
        title: Its title, which is its first heading too.
        lead: What stands below the title.
        main: The sections, what to mind first.
    """

    title: str
    lead: "Node"
    main: "Node"


def write_document(document: Document, player: Player | None, language: "Language") -> str:
    """Write a page as one file, in a language.

    Args:
        document: What it says.
        player: What plays its sessions; `None` for a page without script.
        language: The language of its texts.

    Example:
        >>> from footex.messages.language import ENGLISH
        >>> page = write_document(Document("Toes & heels", "", "Curl them."), None, ENGLISH)
        >>> page[:15], "<title>Toes &amp; heels</title>" in page, "<script" in page
        ('<!doctype html>', True, False)
    """
    script, style = ("", page_style()) if player is None else (player.script, page_style() + player.style)
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=write_policy(script, style)),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", document.title),
        element("style", Trusted(style)),
    )
    body = element(
        "body",
        element("a", SKIP(), class_="skip", href="#content"),
        element("header", element("h1", document.title), document.lead),
        element("main", document.main, id="content", tabindex=-1),
        element("footer", element("p", INFORMS())),
        _play(player),
    )
    page = element("html", head, body, lang=language.code, dir=language.direction)
    return f"<!doctype html>\n{write(page, language)}\n"


def _play(player: Player | None) -> "Element":
    """What the player is made of, after everything else."""
    if player is None:
        return fragment()
    data = Trusted(embed_json(player.sessions))
    return fragment(
        player.markup,
        element("script", data, type="application/json", id="footex-sessions"),
        element("script", Trusted(player.script)),
    )
