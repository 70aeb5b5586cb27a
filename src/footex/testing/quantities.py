"""Strategies for counts, durations, and the amounts that may take their place."""

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

from hypothesis import strategies as st

from footex.model.figures.amounts import TO_FAILURE, UNSTATED, CountAmount, DurationAmount, Vague
from footex.model.figures.count import GREATEST_COUNT, Count
from footex.model.figures.duration import Duration
from footex.model.figures.sense import Sense
from footex.testing.texts import sometimes, usually

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import timedelta

    from hypothesis.strategies import SearchStrategy

    from footex.model.figures.amounts import ClosedCount, ClosedDuration, RestAmount

__all__ = [
    "KNOWN_WORDS", "count_amounts", "counts", "duration_amounts", "durations", "vague_counts", "vague_durations",
    "vague_words",
]  # fmt: skip

_Amount = TypeVar("_Amount")

# So that a pace of three times as much, the most that is drawn, stays within the bounds.
_MOST_OPEN_COUNT, _MOST_OPEN_TIME = 3_000, 8 * 3_600_000
_OPEN = (Sense.ABOUT, Sense.AT_LEAST, Sense.AT_MOST)
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
    """Counts, most often usual ones, vague words for one, open ones, and none stated.

    Args:
        max_value: The greatest high of a count.
        words: The vague words; none to leave them out.
        unstated: Whether there may be no count stated, or an open one.

    Example:
        >>> from hypothesis import given
        >>> @given(count_amounts())
        ... def is_an_amount(amount):
        ...     assert isinstance(amount, CountAmount)
        >>> is_an_amount()
    """
    closed = _closed_counts(max_value, tuple(words), unstated=unstated)
    return sometimes(_open_counts(max_value), closed) if unstated else closed


def closed_counts(*, max_value: int) -> "SearchStrategy[ClosedCount]":
    """The same without open ones."""
    return _closed_counts(max_value, KNOWN_WORDS, unstated=True)


@cache
def _closed_counts(most: int, words: tuple[str, ...], *, unstated: bool) -> "SearchStrategy[ClosedCount]":
    usual = _usual_ranges(1, most, _USUAL_COUNTS, Count)
    return usually([*usual, *map(Vague, words), *[UNSTATED] * (2 * unstated)], counts(max_value=most))


def _open_counts(most: int) -> "list[CountAmount]":
    figures = sorted({1, *(figure for figure in (3, 10, _MOST_OPEN_COUNT) if figure <= most)})
    senses = (*_OPEN, Sense.AT_LEAST_TO_FAILURE)
    singles = [Count(figure, sense=sense) for figure in figures for sense in senses]
    return [*singles, Count(1, figures[-1], sense=Sense.ABOUT), TO_FAILURE, TO_FAILURE]


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
    """Durations, most often usual ones, vague words for one, open ones, and none stated.

    Args:
        min_value: The least low of a duration.
        max_value: The greatest high of a duration.
        words: The vague words, without a unit; none to leave them out.
        unstated: Whether there may be no duration stated, or an open one.

    Example:
        >>> from hypothesis import given
        >>> @given(duration_amounts())
        ... def is_an_amount(amount):
        ...     assert isinstance(amount, DurationAmount)
        >>> is_an_amount()
    """
    least, most = Duration(min_value), Duration(max_value)
    closed = _closed_durations(least, most, tuple(words), unstated=unstated)
    return sometimes([*_open_durations(least, most), TO_FAILURE], closed) if unstated else closed


def rest_amounts(*, max_value: str, words: "Sequence[str]", unstated: bool) -> "SearchStrategy[RestAmount]":
    """The same for rests: they may be 0 s, and are never to failure."""
    least, most = Duration("0 s"), Duration(max_value)
    closed = _closed_durations(least, most, tuple(words), unstated=unstated)
    return sometimes(_open_durations(least, most), closed) if unstated else closed


def closed_durations(*, min_value: str, max_value: str, unstated: bool = True) -> "SearchStrategy[ClosedDuration]":
    """The same without open ones."""
    return _closed_durations(Duration(min_value), Duration(max_value), KNOWN_WORDS, unstated=unstated)


@cache
def _open_durations(least: Duration, most: Duration) -> tuple[Duration, ...]:
    low, high = max(1, least.milliseconds[0]), min(_MOST_OPEN_TIME, most.milliseconds[2])
    figures = sorted({low, *(figure for figure in (1_001, 20_000, high) if low <= figure <= high)})
    singles = [Duration(Duration.from_milliseconds(figure), sense=sense) for figure in figures for sense in _OPEN]
    return (*singles, Duration(Duration.from_milliseconds(low, figures[-1]), sense=Sense.ABOUT))


@cache
def _closed_durations(
    least: Duration, most: Duration, words: tuple[str, ...], *, unstated: bool
) -> "SearchStrategy[ClosedDuration]":
    low, high = least.milliseconds[0], most.milliseconds[2]
    usual = _usual_ranges(low, high, _USUAL_TIMES, Duration.from_milliseconds)
    return usually(
        [*usual, *map(Vague, _timed(words)), *[UNSTATED] * (3 * unstated)], durations(min_value=least, max_value=most)
    )
