"""Strategies for sources and what they say: claims, cautions, evidence, frequencies."""

from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from footex.errors import InvalidValue
from footex.model.dosage.frequency import DayPart, Frequency
from footex.model.sources.evidence import Basis, Evidence
from footex.model.sources.source import Caution, Claim, ClaimKind, ClaimScope, ClaimSense, Source
from footex.testing.quantities import count_amounts, duration_amounts
from footex.testing.texts import details, few, made, slugs, texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import SearchStrategy

    from footex.model.figures.amounts import DurationAmount

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
    more = details(where=texts(), approximate=st.just(value=True), both=st.just(value=True))
    return made(_evidence, st.sampled_from(fields), st.sampled_from(Basis), texts(), texts(), more)


def _evidence(field: str, basis: Basis, text: str, other: str, more: dict[str, Any]) -> Evidence:
    both, stated = more.pop("both", False), basis is Basis.STATED
    printed, note = text if both or stated else "", other if both or not stated else ""
    return Evidence(field=field, basis=basis, printed=printed, note=note, **more)


def claims() -> "SearchStrategy[Claim]":
    """Claims of a total time, a time to benefit or a benefit.

    Example:
        >>> from hypothesis import given
        >>> @given(claims())
        ... def promises_something(claim):
        ...     assert claim.time or claim.text
        >>> promises_something()
    """
    return made(
        _claim,
        st.fixed_dictionaries(
            {
                "kind": st.sampled_from(ClaimKind),
                "scope": st.sampled_from(ClaimScope),
                "sense": st.sampled_from(ClaimSense),
            }
        ),
        duration_amounts(min_value="1 s", unstated=False),
        texts(),
        details(text=texts(), about=texts(), evidence=few(evidence(("time", "text", "sense", "scope")))),
    )


def _claim(nature: dict[str, Any], time: "DurationAmount", text: str, more: dict[str, Any]) -> Claim:
    given: dict[str, Any] = {"text": text} if nature["kind"] is ClaimKind.BENEFIT else {"time": time}
    if nature["scope"] is not ClaimScope.ROUTINE:
        given["about"] = "walking"
    return Claim(**nature, **(given | more))


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
    fields = details(
        days_per_week=days,
        consecutive_days=days,
        rest_days=days,
        per_day=count_amounts(max_value=4),
        min_gap=duration_amounts(min_value="1 min", max_value="6 h"),
        when=few(st.sampled_from(DayPart)),
        weeks=count_amounts(max_value=52),
        evidence=few(evidence(("per_day", "when", "weeks"))),
    )
    return fields.map(_frequency)


def _frequency(fields: dict[str, Any]) -> Frequency:
    try:
        return Frequency(**fields)
    except InvalidValue:  # days that can't be met together
        return Frequency(**{name: value for name, value in fields.items() if not name.endswith(("days", "week"))})


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
        return made(_source, st.sampled_from("ab"), st.just("x"), details(claims=few(claims())))
    more = details(
        publisher=texts(),
        licence=texts(),
        claims=few(claims()),
        tips=few(texts()),
        cautions=few(cautions()),
        stop_rules=few(cautions()),
        note=texts(),
    )
    return made(_source, slugs(), texts(), more)


def _source(identity: str, title: str, more: dict[str, Any]) -> Source:
    return Source(id=identity, title=title, **more)
