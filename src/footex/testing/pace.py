"""Strategies for paces and what they assume."""

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from footex.testing.quantities import KNOWN_WORDS, stated_counts, stated_durations
from footex.testing.texts import slugs, texts
from footex.timing.paces.assumed import AssumedCount, AssumedTime, AssumedWord
from footex.timing.paces.factor import AssumedFactor
from footex.timing.paces.pace import Pace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import SearchStrategy

__all__ = ["assumed_counts", "assumed_factors", "assumed_times", "assumed_words", "paces"]


def assumed_times(*, min_value: str = "0 s", max_value: str = "5 min") -> "SearchStrategy[AssumedTime]":
    """Times that a pace assumes, each with its reason.

    Args:
        min_value: The least low.
        max_value: The greatest high.

    Example:
        >>> from hypothesis import given
        >>> @given(assumed_times(min_value="2 s"))
        ... def has_a_reason(assumed):
        ...     assert assumed.reason
        >>> has_a_reason()
    """
    return st.builds(AssumedTime, stated_durations(min_value=min_value, max_value=max_value), reason=texts())


def assumed_counts(*, max_value: int = 20) -> "SearchStrategy[AssumedCount]":
    """Counts that a pace assumes, each with its reason.

    Args:
        max_value: The greatest count.

    Example:
        >>> from hypothesis import given
        >>> @given(assumed_counts())
        ... def has_a_reason(assumed):
        ...     assert assumed.reason
        >>> has_a_reason()
    """
    return st.builds(AssumedCount, stated_counts(max_value=max_value), reason=texts())


def assumed_words(words: "SearchStrategy[str] | None" = None) -> "SearchStrategy[AssumedWord]":
    """Meanings of vague words, each with its reason.

    Args:
        words: The words, without a unit; any, unless given.

    Example:
        >>> from hypothesis import given
        >>> @given(assumed_words())
        ... def means_something(word):
        ...     assert word.count.low >= 1
        >>> means_something()
    """
    meant = stated_counts(max_value=20)
    return st.builds(
        AssumedWord, texts() if words is None else words, count=meant, of_unit=st.none() | meant, reason=texts()
    )


def assumed_factors() -> "SearchStrategy[AssumedFactor]":
    """Factors of open figures, from a hundredth up to 3, each with its reason.

    Example:
        >>> from hypothesis import given
        >>> @given(assumed_factors())
        ... def has_a_reason(assumed):
        ...     assert assumed.reason
        >>> has_a_reason()
    """
    figures = st.tuples(*[st.integers(1, 300)] * 3).map(sorted)
    hundredths = figures.map(lambda drawn: "-".join(f"{figure // 100}.{figure % 100:02}" for figure in drawn))
    usual = st.sampled_from(("1", "0.9-1-1.1", "1/3-2/3-1"))
    return st.builds(AssumedFactor, usual | hundredths, reason=texts())


def paces(*, words: "Sequence[str]" = KNOWN_WORDS) -> "SearchStrategy[Pace]":
    """Paces of any times and counts.

    Args:
        words: The vague words that each of them knows.

    Example:
        >>> from hypothesis import given
        >>> @given(paces())
        ... def knows_a_few(pace):
        ...     assert any(word.words == "a few" for word in pace.words)
        >>> knows_a_few()
    """
    active, other = assumed_times(min_value="1 ms"), assumed_times()
    return st.builds(
        Pace,
        id=slugs(),
        repetition=active,
        rest=other,
        hold=active,
        bout=active,
        step=active,
        metre=active,
        switch=other,
        transition=other,
        repetitions=assumed_counts(),
        sets=assumed_counts(),
        words=st.tuples(*(assumed_words(st.just(word)) for word in words)),
        about=assumed_factors(),
        at_least=assumed_factors(),
        at_most=assumed_factors(),
        more_to_failure=st.integers(1, 10).map(AssumedCount),
        repetitions_to_failure=assumed_counts(),
        sets_to_failure=assumed_counts(),
        bout_to_failure=active,
    )
