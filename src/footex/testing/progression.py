"""Strategies for progressions and for what was done."""

from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from footex.model.progress.performance import Performance
from footex.model.progress.progression import Progression, ProgressionChange
from footex.testing.criterion import criteria
from footex.testing.dose import doses
from footex.testing.period import periods
from footex.testing.source import evidence
from footex.testing.texts import built, details, few, texts

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

__all__ = ["performances", "progressions"]

_LOADS = ("5 kg", "2.5 kg", "5 lb", "5 % 1RM", "RPE 1", "10 % body weight", "a stronger band", "5-10 kg")
_HOLDS = ("5 s", "1 s", "5-10 s")
_LIMITS = ("60 kg", "45 lb", "85 % 1RM", "RPE 9", "the black band")
_STEPS: "dict[ProgressionChange, tuple[str, ...]]" = {
    ProgressionChange.LOAD: ("yellow band", "red band", "green band"),
    ProgressionChange.SUPPORT: ("two hands", "one hand", "no hand"),
    ProgressionChange.SURFACE: ("floor", "foam", "air disc"),
    ProgressionChange.EYES: ("eyes open", "eyes closed"),
}


@st.composite
def _what_changes(draw: "DrawFn") -> dict[str, Any]:
    """What changes, by how much and up to what, or in which steps; each stated or not."""
    change = draw(st.sampled_from(ProgressionChange))
    fields: dict[str, Any] = {"change": change}
    if change in _STEPS and draw(st.booleans()):
        fields["steps"] = _STEPS[change]
    elif change in (ProgressionChange.REPETITIONS, ProgressionChange.SETS):
        fields |= {"by": draw(st.integers(1, 3) | st.just("1-2")), "limit": draw(st.integers(1, 30) | st.none())}
    elif change is ProgressionChange.HOLD:
        fields |= {"by": draw(st.sampled_from(_HOLDS)), "limit": draw(st.sampled_from(("45 s", None)))}
    elif change is ProgressionChange.LOAD:
        fields |= {"by": draw(st.sampled_from(_LOADS)), "limit": draw(st.sampled_from((*_LIMITS, None)))}
    if change in (ProgressionChange.LOAD, ProgressionChange.SETS):
        fields["restart_at"] = draw(st.none() | st.integers(1, 12))
    return fields


@st.composite
def progressions(draw: "DrawFn") -> Progression:
    """Progressions of every change, typed and in words.

    Example:
        >>> from hypothesis import given
        >>> @given(progressions())
        ... def has_no_amount_beside_steps(one):
        ...     assert not one.steps or one.by is None
        >>> has_no_amount_beside_steps()
    """
    required = draw(_what_changes())
    paths = few(evidence(("change", "by")))
    return Progression(**required, **draw(details(when=criteria(), every=periods(), note=texts(), evidence=paths)))


def performances() -> "SearchStrategy[Performance]":
    """What was done on a day, with figures measured or not.

    Example:
        >>> from hypothesis import given
        >>> @given(performances())
        ... def has_a_day(one):
        ...     assert one.day
        >>> has_a_day()
    """
    measures = st.sampled_from(("pain", "repetitions", "swelling", "single heel raises"))
    measured = st.dictionaries(measures, st.integers(0, 10), max_size=3)
    return built(Performance, {"day": st.dates()}, measured=measured, dose=doses())
