"""Strategies for texts and ids, and helpers that draw large values with few choices.

Hypothesis takes some 50 microseconds for every choice, whatever is chosen; a routine has hundreds of fields.
So one choice decides which optional fields are drawn, and one either picks a usual value or draws any value.
"""

from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, Any, TypeVar

from hypothesis import strategies as st

from footex.letters import is_blank

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from hypothesis.strategies import DrawFn, SearchStrategy


__all__ = ["alone", "built", "details", "few", "made", "slugs", "sometimes", "texts", "usually"]

_Drawn = TypeVar("_Drawn")
_Rare = TypeVar("_Rare")

_SLUG_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
_SLUGS = ("a", "b", "toe", "1", "heel-raise", "a-b-c", "x-9", "foot2")
_TEXTS = (
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
    return usually(_SLUGS, st.lists(word, min_size=1, max_size=3).map("-".join))


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
    letters = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=8)
    word = letters.filter(lambda drawn: not all(map(is_blank, drawn)))
    return usually(("",) * empty + _TEXTS, word | st.lists(word, min_size=2, max_size=4).map(" ".join))


@st.composite
def _drawn_by(draw: "DrawFn", draw_value: "Callable[[DrawFn], _Drawn]") -> _Drawn:
    """What a function draws. `st.composite` parses the source of what it decorates: too slow for every strategy."""
    return draw_value(draw)


def sometimes(rare: "Sequence[_Rare]", other: "SearchStrategy[_Drawn]") -> "SearchStrategy[_Rare | _Drawn]":
    """One time in four one of a few values, by a single choice; else any other, so that those are the simplest."""
    which = st.sampled_from(range(4 * len(rare)))

    def one(draw: "DrawFn") -> "_Rare | _Drawn":
        index = draw(which) - 3 * len(rare)
        return rare[index] if index >= 0 else draw(other)

    return _drawn_by(one)


def usually(usual: "Sequence[_Drawn]", other: "SearchStrategy[_Drawn]") -> "SearchStrategy[_Drawn]":
    """Most often one of a few values, the simplest first, by a single choice; one time in eight any other."""
    others = -(-len(usual) // 7)
    which = st.sampled_from(range(len(usual) + others))

    def one(draw: "DrawFn") -> _Drawn:
        index = draw(which)
        return usual[index] if index < len(usual) else draw(other)

    return _drawn_by(one)


def details(**fields: "SearchStrategy[Any]") -> "SearchStrategy[dict[str, Any]]":
    """Fields by name: often none, else one, any two or all of them, by a single choice beside their own."""
    none: list[tuple[str, ...]] = [()] * (len(fields) + 2)
    some = {group: None for many in (1, 2, len(fields)) for group in combinations(fields, many)}
    which = st.sampled_from([*none, *some])

    def drawn(draw: "DrawFn") -> dict[str, Any]:
        return {name: draw(fields[name]) for name in draw(which)}

    return _drawn_by(drawn)


def made(make: "Callable[..., _Drawn]", *parts: "SearchStrategy[Any]") -> "SearchStrategy[_Drawn]":
    """What a function makes of parts: `st.builds` with a short repr, as its own would list every nested strategy."""

    def value(draw: "DrawFn") -> _Drawn:
        return make(*map(draw, parts))

    return _drawn_by(value)


def built(
    make: "Callable[..., _Drawn]", required: "Mapping[str, SearchStrategy[Any]]", /, **optional: "SearchStrategy[Any]"
) -> "SearchStrategy[_Drawn]":
    """What a class or function makes of its required arguments and, now and then, of optional ones; see `details`."""
    others = details(**optional)

    def value(draw: "DrawFn") -> _Drawn:
        return make(**{name: draw(strategy) for name, strategy in required.items()}, **draw(others))

    return _drawn_by(value)


def few(strategy: "SearchStrategy[_Drawn]") -> "SearchStrategy[Sequence[_Drawn]]":
    """One or two of something."""
    one = strategy.map(alone)
    return st.one_of(one, one, st.tuples(strategy, strategy))


def alone(one: _Drawn) -> tuple[_Drawn]:
    """One of something, where there may be several."""
    return (one,)
