"""Small pieces that the parts of a page share: facts, links, labelled lists."""

from typing import TYPE_CHECKING

from footex.markup import bullets, element, fragment

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.markup import Element, Node

__all__ = ["heading", "labelled", "link", "view_facts", "view_lists", "view_section"]

_SCHEMES = ("https://", "http://")


def view_facts(facts: "Iterable[tuple[str, Node]]") -> "Element":
    """Show facts, a name and what there is of it; those of which there is nothing are left out."""
    shown = [element("div", element("dt", name), element("dd", fact)) for name, fact in facts if fact != ""]
    return element("dl", *shown, class_="facts") if shown else fragment()


def labelled(label: str, texts: "Iterable[Node]", *, ordered: bool = False) -> "Element":
    """Show texts as a list under a label; nothing where there are none."""
    kept = [element("li", text) for text in texts]
    if not kept:
        return fragment()
    return fragment(element("p", label, class_="label"), element("ol" if ordered else "ul", *kept))


def link(address: str, text: str) -> "Element":
    """A link to a web page; an address with which a browser would do anything else is only text.

    Example:
        >>> from footex.markup import write
        >>> write(link("javascript:alert(1)", "more"))
        'more'
    """
    if not address.startswith(_SCHEMES):
        return fragment(text)
    return element("a", text, href=address, rel="noopener noreferrer")


def heading(level: int, *children: "Node", id_: str = "") -> "Element":
    """A heading; HTML has six levels."""
    return element(f"h{min(level, 6)}", *children, id=id_)


def view_section(title: str, anchor: str, *children: "Node", class_: str = "") -> "Element":
    """A section of a page under a heading of the second level, by which screen readers name it."""
    named = f"{anchor}-title"
    return element("section", heading(2, title, id_=named), *children, id=anchor, aria_labelledby=named, class_=class_)


def view_lists(lists: "Iterable[tuple[str, Iterable[Node]]]", level: int) -> "Element":
    """Lists, each under a heading."""
    return fragment(*(fragment(heading(level, title), bullets(texts)) for title, texts in lists))
