"""Strategies for counts, durations, and the amounts that may take their place."""

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

from hypothesis import strategies as st

from footex.model.figures.amounts import UNSTATED, CountAmount, DurationAmount, Vague
from footex.model.figures.quantities import GREATEST_COUNT, Count, Duration
from footex.testing.texts import usually

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import timedelta

    from hypothesis.strategies import SearchStrategy

__all__ = [
    "KNOWN_WORDS", "count_amounts", "counts", "duration_amounts", "durations", "vague_counts", "vague_durations",
    "vague_words",
]  # fmt: skip

_Amount = TypeVar("_Amount")

_USUAL_COUNTS = (1, 2, 3, 4, 5, 7, 8, 10, 12, 20, 30)
_USUAL_TIMES = (1, 500, 1_000, 1_001, 2_000, 5_000, 10_000, 15_500, 20_000, 30_000, 60_000, 90_000, 300_000, 3_600_000)

KNOWN_WORDS = ("a few", "several", "a couple of")
"""The vague words that every bundled pace knows."""


def counts(*, min_value: int = 1, max_value: int = GREATEST_COUNT) -> "SearchStrategy[Count]":
    """Counts: exact ones, and ranges with or without a typical figure of their own.

    Args:
        min_value: The least low.
        max_value: The greatest high.

    Example:
        >>> from hypothesis import given
        >>> @given(counts(min_value=5))
        ... def is_in_order(count):
        ...     assert 5 <= count.low <= count.typical <= count.high
        >>> is_in_order()
    """
    return _amounts(st.integers(min_value, max_value), Count)


def _amounts(figures: "SearchStrategy[int]", make: "Callable[..., _Amount]") -> "SearchStrategy[_Amount]":
    """Exact figures, ranges, and ranges with a typical figure of their own."""

    def range_of(drawn: tuple[int, ...]) -> _Amount:
        low, *typical, high = sorted(drawn)
        return make(low, high, *typical)

    two, three = st.tuples(figures, figures), st.tuples(figures, figures, figures)
    return st.one_of(figures.map(make), two.map(range_of), three.map(range_of))


def durations(
    *, min_value: "Duration | timedelta | str" = "0 s", max_value: "Duration | timedelta | str" = "24 h"
) -> "SearchStrategy[Duration]":
    """Durations: exact ones, and ranges with or without a typical figure of their own, to the millisecond.

    Args:
        min_value: The least low, such as `"1 s"`.
        max_value: The greatest high.

    Example:
        >>> from hypothesis import given
        >>> @given(durations(min_value="20 s"))
        ... def is_in_order(duration):
        ...     assert duration.low <= duration.typical <= duration.high
        >>> is_in_order()
    """
    low, high = Duration(min_value).milliseconds[0], Duration(max_value).milliseconds[2]
    figures = st.integers(low, high)
    if (seconds := -(-low // 1_000)) <= high // 1_000:
        figures = st.integers(seconds, high // 1_000).map(lambda second: second * 1_000) | figures
    return _amounts(figures, Duration.from_milliseconds)


def vague_counts(words: "Sequence[str]" = KNOWN_WORDS) -> "SearchStrategy[Vague]":
    """A source's words where a count should be.

    Args:
        words: Which; those that every bundled pace knows, unless given.

    Example:
        >>> from hypothesis import given
        >>> @given(vague_counts())
        ... def says_something(vague):
        ...     assert vague.words
        >>> says_something()
    """
    return st.sampled_from(words).map(Vague)


def vague_durations(words: "Sequence[str]" = KNOWN_WORDS) -> "SearchStrategy[Vague]":
    """A source's words where a duration should be, with their unit.

    Args:
        words: Which, without a unit; those that every bundled pace knows, unless given.

    Example:
        >>> from hypothesis import given
        >>> @given(vague_durations())
        ... def has_a_unit(vague):
        ...     assert vague.words.endswith("s")
        >>> has_a_unit()
    """
    return st.sampled_from(_timed(words)).map(Vague)


def _timed(words: "Sequence[str]") -> list[str]:
    return [f"{word} {unit}" for unit in ("seconds", "minutes") for word in words]


def vague_words() -> "SearchStrategy[Vague]":
    """A source's words, where a count or a duration should be.

    Example:
        >>> from hypothesis import given
        >>> @given(vague_words())
        ... def says_something(vague):
        ...     assert vague.words
        >>> says_something()
    """
    return vague_counts() | vague_durations()


def stated_counts(*, max_value: int) -> "SearchStrategy[Count]":
    """Counts, most often usual ones: quicker to draw, and easier to read where a value has many."""
    return usually(_usual_ranges(1, max_value, _USUAL_COUNTS, Count), counts(max_value=max_value))


def stated_durations(
    *, min_value: "Duration | timedelta | str", max_value: "Duration | timedelta | str"
) -> "SearchStrategy[Duration]":
    """Durations, most often usual ones: quicker to draw, and easier to read where a value has many."""
    low, high = Duration(min_value).milliseconds[0], Duration(max_value).milliseconds[2]
    usual = _usual_ranges(low, high, _USUAL_TIMES, Duration.from_milliseconds)
    return usually(usual, durations(min_value=min_value, max_value=max_value))


def count_amounts(
    *, max_value: int = GREATEST_COUNT, words: "Sequence[str]" = KNOWN_WORDS, unstated: bool = True
) -> "SearchStrategy[CountAmount]":
    """Counts, most often usual ones, vague words for one, and none stated.

    Args:
        max_value: The greatest high of a count.
        words: The vague words; none to leave them out.
        unstated: Whether there may be no count stated.

    Example:
        >>> from hypothesis import given
        >>> @given(count_amounts())
        ... def is_an_amount(amount):
        ...     assert isinstance(amount, CountAmount)
        >>> is_an_amount()
    """
    return _count_amounts(max_value, tuple(words), unstated=unstated)


@cache
def _count_amounts(most: int, words: tuple[str, ...], *, unstated: bool) -> "SearchStrategy[CountAmount]":
    usual = _usual_ranges(1, most, _USUAL_COUNTS, Count)
    return usually([*usual, *map(Vague, words), *[UNSTATED] * (2 * unstated)], counts(max_value=most))


def _usual_ranges(low: int, high: int, usual: "Sequence[int]", make: "Callable[..., _Amount]") -> "list[_Amount]":
    """Exact figures within bounds, ranges of those that are next to each other, and some with a typical figure."""
    figures = sorted({low, high, *(figure for figure in usual if low <= figure <= high)})
    ranges = [make(*two) for two in pairwise(figures)]
    triples = zip(figures, figures[1:], figures[2:], strict=False)
    typical = [make(least, most, figure) for least, figure, most in triples]
    return [*map(make, figures), *ranges, *typical]


def duration_amounts(
    *,
    min_value: "Duration | timedelta | str" = "1 ms",
    max_value: "Duration | timedelta | str" = "24 h",
    words: "Sequence[str]" = KNOWN_WORDS,
    unstated: bool = True,
) -> "SearchStrategy[DurationAmount]":
    """Durations, most often usual ones, vague words for one, and none stated.

    Args:
        min_value: The least low of a duration.
        max_value: The greatest high of a duration.
        words: The vague words, without a unit; none to leave them out.
        unstated: Whether there may be no duration stated.

    Example:
        >>> from hypothesis import given
        >>> @given(duration_amounts())
        ... def is_an_amount(amount):
        ...     assert isinstance(amount, DurationAmount)
        >>> is_an_amount()
    """
    return _duration_amounts(Duration(min_value), Duration(max_value), tuple(words), unstated=unstated)


@cache
def _duration_amounts(
    least: Duration, most: Duration, words: tuple[str, ...], *, unstated: bool
) -> "SearchStrategy[DurationAmount]":
    low, high = least.milliseconds[0], most.milliseconds[2]
    usual = _usual_ranges(low, high, _USUAL_TIMES, Duration.from_milliseconds)
    return usually(
        [*usual, *map(Vague, _timed(words)), *[UNSTATED] * (3 * unstated)], durations(min_value=least, max_value=most)
    )
