"""Strategies for texts and ids."""

from functools import cache
from typing import TYPE_CHECKING, TypeVar

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import SearchStrategy


__all__ = ["seldom", "slugs", "some", "texts"]

_Drawn = TypeVar("_Drawn")
_Usual = TypeVar("_Usual")

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
    drawn = st.one_of(awkward, awkward, word, st.lists(word, min_size=1, max_size=4).map(" ".join))
    return seldom(drawn, "") if empty else drawn


def seldom(strategy: "SearchStrategy[_Drawn]", usual: "_Usual") -> "SearchStrategy[_Drawn | _Usual]":
    """One usual value three times out of four: what is drawn stays small, and is drawn quickly."""
    plain = st.just(usual)
    return st.one_of(plain, plain, plain, strategy)


def some(strategy: "SearchStrategy[_Drawn]") -> "SearchStrategy[Sequence[_Drawn]]":
    """Seldom one or two of something."""
    return seldom(st.lists(strategy, min_size=1, max_size=2), ())
