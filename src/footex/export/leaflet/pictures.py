"""The pictures of a leaflet: each with the title and the description that stand in for it."""

from typing import TYPE_CHECKING

from footex.markup import Trusted, element
from footex.messages.punctuation import COLON

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from footex.markup import Element
    from footex.model.pictures.picture import Picture
    from footex.model.routines.prescription import Prescription

__all__ = ["view_pictures"]


def view_pictures(item: "Prescription", pictures: "Mapping[str, Picture]") -> "Iterator[Element]":
    """Show how an exercise is done, by those of its pictures that there are.

    Example:
        >>> import footex
        >>> bundled = footex.bundled()
        >>> curls = footex.Prescription(bundled.exercises["towel-curls"], "10")
        >>> [picture.name for picture in view_pictures(curls, bundled.pictures)]
        ['picture']
    """
    for name in item.shown_pictures:
        if name in pictures:
            picture = pictures[name]
            # Typst reads the SVG itself; what may act or load was refused when the picture was made.
            alternative = COLON(name=picture.title, text=picture.description)
            yield element("picture", Trusted(picture.svg), alt=alternative)
