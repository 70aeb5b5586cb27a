"""Strategies for sources and what they say: claims, cautions, evidence, frequencies."""

from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from footex.errors import InvalidValue
from footex.model.amounts import Vague
from footex.model.evidence import Basis, Evidence
from footex.model.frequency import DayPart, Frequency
from footex.model.quantities import Duration
from footex.model.source import Caution, Claim, ClaimKind, ClaimScope, ClaimSense, Source
from footex.testing.quantities import count_amounts, duration_amounts, durations, vague_durations
from footex.testing.texts import slugs, some, texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import SearchStrategy

__all__ = ["cautions", "claims", "evidence", "frequencies", "sources"]


def cautions() -> "SearchStrategy[Caution]":
    """Cautions, each with whose it is.

    Example:
        >>> from hypothesis import given
        >>> @given(cautions())
        ... def is_somebodys(caution):
        ...     assert caution.by
        >>> is_somebodys()
    """
    return st.builds(Caution, text=texts(), by=slugs())


def evidence(fields: "Sequence[str]" = ("dose.sets",)) -> "SearchStrategy[Evidence]":
    """Evidence of every basis.

    Args:
        fields: The paths to draw from; the holder of the evidence checks them.

    Example:
        >>> from hypothesis import given
        >>> @given(evidence(["dose.rest"]))
        ... def is_about_the_rest(one):
        ...     assert one.field == "dose.rest"
        >>> is_about_the_rest()
    """
    common = {"field": st.sampled_from(fields), "where": texts(empty=True), "approximate": st.booleans()}
    others = st.sampled_from([basis for basis in Basis if basis is not Basis.STATED])
    printed, note = texts(empty=True), texts(empty=True)
    return st.one_of(
        st.builds(Evidence, basis=st.just(Basis.STATED), printed=texts(), note=note, **common),
        st.builds(Evidence, basis=others, printed=printed, note=texts(), **common),
    )


def claims() -> "SearchStrategy[Claim]":
    """Claims of a total time, a time to benefit or a benefit.

    Example:
        >>> from hypothesis import given
        >>> @given(claims())
        ... def promises_something(claim):
        ...     assert claim.time or claim.text
        >>> promises_something()
    """
    return st.builds(
        _claim,
        kind=st.sampled_from(ClaimKind),
        time=durations(min_value="1 s") | vague_durations(),
        text=texts(empty=True),
        sense=st.sampled_from(ClaimSense),
        scope=st.sampled_from(ClaimScope),
        about=texts(empty=True),
        evidence=some(evidence(("time", "text", "sense", "scope"))),
    )


def _claim(
    *, kind: ClaimKind, time: Duration | Vague, text: str, scope: ClaimScope, about: str, **fields: Any
) -> Claim:
    if kind is ClaimKind.BENEFIT:
        text = text or "balance"
    if scope is not ClaimScope.ROUTINE:
        about = about or "walking"
    return Claim(
        kind=kind,
        time=None if kind is ClaimKind.BENEFIT else time,
        text=text,
        scope=scope,
        about=about,
        **fields,
    )


def frequencies() -> "SearchStrategy[Frequency]":
    """Frequencies that can be met, each field said or unsaid.

    Example:
        >>> from hypothesis import given
        >>> @given(frequencies())
        ... def can_be_met(frequency):
        ...     assert Frequency(days_per_week=frequency.days_per_week)
        >>> can_be_met()
    """
    days = count_amounts(max_value=7)
    return st.builds(
        _frequency,
        days=st.fixed_dictionaries({}, optional=dict.fromkeys(_DAYS, days)),
        per_day=count_amounts(max_value=4),
        min_gap=duration_amounts(min_value="1 min", max_value="6 h"),
        when=some(st.sampled_from(DayPart)),
        weeks=count_amounts(max_value=52),
        evidence=some(evidence(("per_day", "when", "weeks"))),
    )


_DAYS = ("days_per_week", "consecutive_days", "rest_days")


def _frequency(days: dict[str, Any], **fields: Any) -> Frequency:
    try:
        return Frequency(**days, **fields)
    except InvalidValue:  # days that can't be met together
        return Frequency(**fields)


def sources(*, detailed: bool = True) -> "SearchStrategy[Source]":
    """Sources with claims, tips, cautions and stop rules.

    Args:
        detailed: Whether to draw all fields; without, only those that an estimate depends on: quicker.

    Example:
        >>> from hypothesis import given
        >>> @given(sources())
        ... def has_a_title(source):
        ...     assert source.title
        >>> has_a_title()
    """
    if not detailed:
        return st.builds(Source, id=st.sampled_from("ab"), title=st.just("x"), claims=some(claims()))
    return st.builds(
        Source,
        id=slugs(),
        title=texts(),
        publisher=texts(empty=True),
        licence=texts(empty=True),
        claims=some(claims()),
        tips=some(texts()),
        cautions=some(cautions()),
        stop_rules=some(cautions()),
        note=texts(empty=True),
    )
