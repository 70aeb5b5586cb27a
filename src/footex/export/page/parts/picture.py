"""Pictures on a page: those of each exercise once, and those of a source's own version where it is prescribed."""

from typing import TYPE_CHECKING

from footex.model.sources.evidence import split_path
from footex.model.views.picture import view_picture

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.export.page.contents import Contents, Shown
    from footex.markup import Element
    from footex.model.routines.prescription import Prescription

__all__ = ["anchor_pictures", "view_pictures"]


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
    for index, name in enumerate(item.shown_pictures, 1):
        if name in contents.pictures:
            yield view_picture(contents.pictures[name], anchor=_anchor(shown.position, place, index))


def anchor_pictures(shown: "Shown", contents: "Contents") -> "dict[str, str]":
    """The id of the first picture of each place of a session that has one, wherever on the page it is."""
    anchors: dict[str, str] = {}
    for place, item in shown.routine.prescriptions():
        home = (shown.position, place) if item.pictures else contents.homes[item.exercise]
        known = (index for index, name in enumerate(item.shown_pictures, 1) if name in contents.pictures)
        first = next(known, None)
        if first is not None:
            anchors[place] = _anchor(*home, first)
    return anchors


def _anchor(position: int, place: str, index: int) -> str:
    number = "-".join(str(step + 1) for step in split_path(place) if isinstance(step, int))
    return f"picture-{position + 1}-{number}-{index}"
