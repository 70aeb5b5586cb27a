"""The style sheet of a page, kept as a file beside this module."""

import os.path
from functools import cache
from typing import Any

__all__ = ["page_style"]


@cache
def page_style() -> str:
    """Read the style sheet, also from a zip."""
    loader: Any = __spec__.loader
    data: bytes = loader.get_data(os.path.join(os.path.dirname(__file__), "page.css"))  # noqa: PTH118, PTH120 - a loader's own path
    return data.decode()
