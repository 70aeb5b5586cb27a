"""Strategies for pictures."""

from html import escape
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from footex.model.pictures.picture import Picture
from footex.testing.texts import slugs, texts

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = ["pictures"]


def pictures() -> "SearchStrategy[Picture]":
    """Pictures: a line, with a title and a description in any script.

    Example:
        >>> from hypothesis import given
        >>> @given(pictures())
        ... def is_described(picture):
        ...     assert picture.title and picture.description
        >>> is_described()
    """
    return st.builds(_draw, slugs(), texts(), texts(), st.integers(0, 99))


def _draw(id_: str, title: str, description: str, end: int) -> Picture:
    named = f"<title>{escape(title)}</title><desc>{escape(description)}</desc>"
    line = f'<path d="M0 0L{end} 9"/>'
    return Picture(id=id_, svg=f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 99 9">{named}{line}</svg>')
