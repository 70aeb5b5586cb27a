"""What to mind, in a notebook."""

from typing import TYPE_CHECKING

from footex.markup import fragment
from footex.model.safety.notice import group_notices
from footex.notebook import listing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.markup import Element
    from footex.model.safety.notice import Notice

__all__ = ["view_notices"]


def view_notices(notices: "Iterable[Notice]") -> "Element":
    """Show what to mind as lists, each under its heading."""
    return fragment(*(listing(heading, map(str, group)) for heading, group in group_notices(notices)))
