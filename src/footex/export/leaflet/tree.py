"""A leaflet as data: a tree of elements in one language, for a template that takes every text as text."""

from typing import TYPE_CHECKING, Final, assert_never

from footex.markup import Element, Trusted

if TYPE_CHECKING:
    from footex.markup import Node
    from footex.messages.language import Language

__all__ = ["write_tree"]

_ATTRIBUTES: Final = ("alt", "class", "href", "id")
"""What the template asks for; the rest of an element's attributes are for browsers."""


def write_tree(node: "Node", language: "Language") -> object:
    """Write an element as JSON data, in a language: a text is a string, an element an object with its children.

    Example:
        >>> from footex.markup import element
        >>> from footex.messages.language import ENGLISH
        >>> write_tree(element("p", "*bold*", class_="dose"), ENGLISH)
        {'name': 'p', 'children': ['*bold*'], 'class': 'dose'}
    """
    match node:
        case str():
            return language.say(node)
        case Element(name, attributes, children):
            kept = {key: value for key, value in attributes if key in _ATTRIBUTES}
            return {"name": name, "children": [write_tree(child, language) for child in children], **kept}
        case Trusted(markup):
            return {"name": "markup", "markup": markup}
        case _:
            assert_never(node)
