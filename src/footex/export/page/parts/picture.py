"""Pictures on a page: those of each exercise once, and those of a source's own version where it is prescribed."""

from typing import TYPE_CHECKING

from footex.model.sources.evidence import split_path
from footex.model.views.picture import view_picture

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.export.page.contents import Contents, Shown
    from footex.markup import Element
    from footex.model.routines.prescription import Prescription

__all__ = ["view_pictures"]


def view_pictures(item: "Prescription", place: str, shown: "Shown", contents: "Contents") -> "Iterator[Element]":
    """Show how an exercise is done, where its instructions are, or where a source does it otherwise.

    Args:
        item: What is prescribed.
        place: Where in its session.
        shown: The session.
        contents: What else is on the page.
    """
    if not item.pictures and contents.homes[item.exercise] != (shown.position, place):
        return
    number = "-".join(str(step + 1) for step in split_path(place) if isinstance(step, int))
    for index, name in enumerate(item.shown_pictures, 1):
        if name in contents.pictures:
            yield view_picture(contents.pictures[name], anchor=f"picture-{shown.position + 1}-{number}-{index}")
