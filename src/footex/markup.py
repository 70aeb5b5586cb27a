"""HTML as values: elements of elements and texts, written in one language, with all text escaped in one place."""

from html import escape
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias, assert_never

from footex.messages.language import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from footex.messages.language import Language

__all__ = ["Element", "Node", "Trusted", "bullets", "element", "fragment", "write"]


class Trusted(NamedTuple):
    """Markup that is written as it is: a script, a style sheet or a picture of ours, never a text from outside.

    Attributes:
        markup: The markup.
    """

    markup: str


class Element(NamedTuple):
    """An element; without a name, its children alone.

    Attributes:
        name: Such as `"p"`; empty for a fragment.
        attributes: Names and values; `True` is an attribute without a value.
        children: What is in it, in order.
    """

    name: str
    attributes: "tuple[tuple[str, str | int | bool], ...]"
    children: "tuple[Node, ...]"


Node: TypeAlias = str | Element | Trusted
"""What a page is made of; a text is escaped, and said in the language of the page if it is a message."""

_VOID: Final = frozenset({"br", "hr", "img", "input", "link", "meta"})


def element(name: str, /, *children: Node, **attributes: "str | int | bool") -> Element:
    """Make an element. `class_` is the attribute `class`; underscores within a name are hyphens.

    Attributes that are `False` or empty are left out.

    Example:
        >>> write(element("p", "1 < 2", element("b", "!"), class_="note", aria_hidden="true"))
        '<p class="note" aria-hidden="true">1 &lt; 2<b>!</b></p>'
    """
    named = ((key.rstrip("_").replace("_", "-"), value) for key, value in attributes.items())
    kept = tuple((key, value) for key, value in named if value is not False and value != "")
    return Element(name, kept, children)


def fragment(*children: Node) -> Element:
    """Several nodes as one."""
    return Element("", (), children)


def bullets(texts: "Iterable[Node]", *, class_: str = "") -> Element:
    """Make a list."""
    return element("ul", *(element("li", text) for text in texts), class_=class_)


def write(node: Node, language: "Language" = ENGLISH) -> str:
    """Write HTML in a language."""
    return "".join(_pieces(node, language))


def _pieces(node: Node, language: "Language") -> "Iterator[str]":
    match node:
        case str():
            yield escape(language.say(node))
        case Trusted(markup):
            yield markup
        case Element(name, attributes, children):
            if name:
                yield f"<{name}{''.join(_attribute(key, value, language) for key, value in attributes)}>"
            for child in children:
                yield from _pieces(child, language)
            if name and name not in _VOID:
                yield f"</{name}>"
        case _:
            assert_never(node)


def _attribute(key: str, value: "str | int | bool", language: "Language") -> str:
    if value is True:
        return f" {key}"
    return f' {key}="{escape(language.say(value) if isinstance(value, str) else str(value))}"'
