"""Strategies for texts and ids."""

from functools import cache
from typing import TYPE_CHECKING

from hypothesis import strategies as st

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = ["slugs", "texts"]

_SLUG_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
_AWKWARD = (
    "text", "two words", "Größe", "足首を回す", "שלום", "it's \"quoted\"", "a\nb", "<b>&amp;", "{} %s \\n", "=1+1",
    "a,b;c|d", "- not a list", "null", "1.0", "# @ ! *", "🦶", "unstated", "x" * 40,
)  # fmt: skip


@cache
def slugs() -> "SearchStrategy[str]":
    """Ids: lower-case ASCII words and digits, joined by single hyphens.

    Example:
        >>> from hypothesis import given
        >>> @given(slugs())
        ... def is_ascii(slug):
        ...     assert slug.isascii()
        >>> is_ascii()
    """
    word = st.text(_SLUG_LETTERS, min_size=1, max_size=3)
    return word | st.lists(word, min_size=2, max_size=3).map("-".join)


@cache
def texts(*, empty: bool = False) -> "SearchStrategy[str]":
    """Texts of at most eight words that a person can read, in any script: often ones that are easily mishandled.

    Args:
        empty: Whether there may be nothing.

    Example:
        >>> from hypothesis import given
        >>> @given(texts())
        ... def says_something(text):
        ...     assert text.strip()
        >>> says_something()
    """
    awkward = st.sampled_from(_AWKWARD)
    word = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=8)
    some = st.one_of(awkward, awkward, word, st.lists(word, min_size=1, max_size=4).map(" ".join))
    return st.just("") | some if empty else some
