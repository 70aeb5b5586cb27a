"""What to mind and when to stop: the first part of every page."""

from typing import TYPE_CHECKING

from footex.export.page.parts.texts import view_lists, view_section
from footex.messages.page import MIND
from footex.model.safety.notice import group_notices

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.markup import Element
    from footex.model.safety.notice import Notice

__all__ = ["view_notices"]


def view_notices(notices: "Iterable[Notice]") -> "Element":
    """Show what to mind, in the order of its kinds."""
    lists = ((title, map(str, group)) for title, group in group_notices(notices))
    return view_section(MIND(), "mind", view_lists(lists, 3), class_="mind")
