"""Pictures in notebooks and pages: their elements, with a name for those who don't see them."""

import re
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from footex.markup import Element, element, fragment
from footex.messages.punctuation import COLON
from footex.model.pictures.svg import texts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from footex.markup import Node
    from footex.model.pictures.picture import Picture

__all__ = ["bundled_pictures", "view_picture", "view_pictures"]

_OWN: Final = frozenset({"role", "width", "height", "version"})
"""Attributes of the root that a page decides on."""


def bundled_pictures() -> "Mapping[str, Picture]":
    """The pictures that a notebook shows, which asks a value for its view without any.

    They are found by name, as an app finds them: the model knows of no content.

    Example:
        >>> "heel-raise" in bundled_pictures()
        True
    """
    from footex.lazy import find_name

    bundled: Any = find_name("footex", "bundled")
    pictures: Mapping[str, Picture] = bundled().pictures
    return pictures


def view_picture(picture: "Picture", *, anchor: str = "") -> Element:
    """Show a picture as SVG within HTML; its title and description are its name.

    Args:
        picture: What is shown.
        anchor: The id of the SVG on the page, with which its own ids begin; by default the SVG has none, and its own
            ids begin with a hash of it.

    Example:
        >>> import footex
        >>> view_picture(footex.bundled().pictures["towel-curls"], anchor="first").attributes[-1]
        ('id', 'first')
    """
    root = picture.root()
    prefix = anchor or f"picture-{sha256(picture.svg.encode()).hexdigest()[:8]}"
    kept = [(key, value) for key, value in root.attributes if key not in _OWN and key != "id"]
    title, description = (texts_of(root, each)[0] for each in ("title", "desc"))
    name = COLON(name=title, text=description)
    shown = element("svg", class_="picture", role="img", aria_label=name, id=anchor)
    # What its name says needn't be there twice.
    children = [child for child in root.children if not _is_named(child)]
    inner = (_with_ids(child, prefix) for child in children)
    return Element("svg", (*(_prefixed(*pair, prefix) for pair in kept), *shown.attributes), tuple(inner))


def view_pictures(names: "Iterable[str]", pictures: "Mapping[str, Picture]") -> Element:
    """Show the pictures of these names, as far as there are any; nothing stands for the others."""
    shown = [view_picture(pictures[name]) for name in names if name in pictures]
    # A notebook has no style sheet of ours: the width keeps a drawing from filling the screen.
    return element("div", *shown, style="max-width: 30em") if shown else fragment()


def _is_named(node: "Node") -> bool:
    return isinstance(node, Element) and node.name in {"title", "desc"}


def _with_ids(node: "Node", prefix: str) -> "Node":
    if not isinstance(node, Element):
        return node
    attributes = tuple(_prefixed(key, value, prefix) for key, value in node.attributes)
    return Element(node.name, attributes, tuple(_with_ids(child, prefix) for child in node.children))


def _prefixed(key: str, value: "str | int | bool", prefix: str) -> "tuple[str, str | int | bool]":
    """An attribute with its id, or the id that it refers to, made one of the whole page."""
    if key == "id":
        return key, f"{prefix}-{value}"
    if key == "href" or (isinstance(value, str) and value.startswith("url(")):
        return key, re.sub("#", f"#{prefix}-", str(value), count=1)
    return key, value
