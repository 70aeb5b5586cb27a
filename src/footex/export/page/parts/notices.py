"""What to mind and when to stop: the first part of every page."""

from typing import TYPE_CHECKING

from footex.export.naming import describe_notice
from footex.export.page.parts.source import view_said_by
from footex.export.page.parts.texts import view_lists, view_section
from footex.markup import fragment
from footex.messages.page import MIND
from footex.model.safety.notice import group_notices

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from footex.markup import Element
    from footex.model.safety.notice import Notice
    from footex.model.sources.source import Source

__all__ = ["view_notices"]


def view_notices(notices: "Iterable[Notice]", names: "Mapping[str, str]", sources: "Sequence[Source]") -> "Element":
    """Show what to mind, in the order of its kinds.

    Args:
        notices: What to mind.
        names: The names of what the notices are about, by id.
        sources: The sources of the page.
    """
    lists = (
        (title, [fragment(describe_notice(one, names), view_said_by(one.by, sources)) for one in group])
        for title, group in group_notices(notices)
    )
    return view_section(MIND(), "mind", view_lists(lists, 3), class_="mind")
