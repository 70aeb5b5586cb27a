"""Strategies for counts, durations, and the amounts that may stand in their place."""

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from footex.model.amounts import UNSTATED, CountAmount, DurationAmount, Unstated, Vague
from footex.model.quantities import GREATEST_COUNT, Count, Duration

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import timedelta

    from hypothesis.strategies import SearchStrategy

__all__ = [
    "KNOWN_WORDS", "count_amounts", "counts", "duration_amounts", "durations", "vague_counts", "vague_durations",
    "vague_words",
]  # fmt: skip

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
    figures = st.integers(min_value, max_value)
    return st.one_of(
        figures.map(Count),
        st.tuples(figures, figures).map(lambda two: Count(min(two), max(two))),
        st.tuples(figures, figures, figures).map(_range_of_counts),
    )


def _range_of_counts(three: tuple[int, int, int]) -> Count:
    low, typical, high = sorted(three)
    return Count(low, high, typical)


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
    return st.one_of(
        figures.map(Duration.from_milliseconds),
        st.tuples(figures, figures).map(lambda two: Duration.from_milliseconds(min(two), max(two))),
        st.tuples(figures, figures, figures).map(_range_of_milliseconds),
    )


def _range_of_milliseconds(three: tuple[int, int, int]) -> Duration:
    low, typical, high = sorted(three)
    return Duration.from_milliseconds(low, high, typical)


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
    units = st.sampled_from(("seconds", "minutes"))
    return st.builds(lambda word, unit: Vague(f"{word} {unit}"), st.sampled_from(words), units)


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


def count_amounts(
    *, max_value: int = GREATEST_COUNT, words: "Sequence[str]" = KNOWN_WORDS, unstated: bool = True
) -> "SearchStrategy[CountAmount]":
    """Counts, vague words for one, and none stated.

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
    vague = vague_counts(words) if words else st.nothing()
    return st.one_of(counts(max_value=max_value), vague, _unstated(unstated=unstated))


def duration_amounts(
    *,
    min_value: "Duration | timedelta | str" = "1 ms",
    max_value: "Duration | timedelta | str" = "24 h",
    words: "Sequence[str]" = KNOWN_WORDS,
    unstated: bool = True,
) -> "SearchStrategy[DurationAmount]":
    """Durations, vague words for one, and none stated.

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
    vague = vague_durations(words) if words else st.nothing()
    stated = durations(min_value=min_value, max_value=max_value)
    return st.one_of(stated, vague, _unstated(unstated=unstated))


def _unstated(*, unstated: bool) -> "SearchStrategy[Unstated]":
    return st.just(UNSTATED) if unstated else st.nothing()
