"""The style sheet of a page, read as data of the package, so that it is found in a zip too."""

from functools import cache
from pkgutil import get_data

__all__ = ["page_style"]


@cache
def page_style() -> str:
    """The style sheet of a page, for light and dark, narrow and wide screens, and paper.

    Example:
        >>> from footex.export.page.style import page_style
        >>> "@media print" in page_style()
        True
    """
    return (get_data("footex.export.page", "page.css") or b"").decode()
