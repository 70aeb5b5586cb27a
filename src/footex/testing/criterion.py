"""Strategies for criteria."""

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from footex.errors import InvalidValue
from footex.model.figures.criterion_text import MOST_CHARACTERS
from footex.model.sources.criterion import Criterion
from footex.testing.source import evidence
from footex.testing.texts import few, texts

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

__all__ = ["criteria"]

_TYPED = (
    "pain at most 3/10", "12 repetitions", "at least 25 single heel raises", "no swelling", "painless",
    "pain under 2.5 of 10", "RPE 7 or less", "more than 4 sessions",
)  # fmt: skip


@st.composite
def criteria(draw: "DrawFn") -> "Criterion":
    """Criteria, typed and in words, with evidence or without.

    Example:
        >>> from hypothesis import given
        >>> from footex.model import Criterion
        >>> @given(criteria())
        ... def reads_back(criterion):
        ...     assert Criterion(str(criterion), evidence=criterion.evidence) == criterion
        >>> reads_back()
    """
    text = draw(st.sampled_from(_TYPED) | texts())[:MOST_CHARACTERS]
    more = draw(st.just(()) | few(evidence(["text"])))
    try:
        return Criterion(text, evidence=more)
    except InvalidValue:  # the form of a criterion that says nothing
        return Criterion("painless", evidence=more)
