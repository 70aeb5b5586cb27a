"""Strategies for sources and what they state: claims, cautions, evidence, frequencies."""

from typing import TYPE_CHECKING, Any, assert_never

from hypothesis import strategies as st

from footex.errors import InvalidValue
from footex.model.dosage.day import DayPart, Weekday
from footex.model.dosage.frequency import Frequency
from footex.model.figures.amounts import UNSTATED
from footex.model.figures.duration import Duration
from footex.model.figures.period import Period
from footex.model.safety.caution import Caution
from footex.model.safety.stop_rule import StopRule, StopWhen
from footex.model.sources.claim import Claim, ClaimKind, ClaimScope, ClaimSense
from footex.model.sources.evidence import Basis, Evidence
from footex.model.sources.outcome import Outcome, OutcomeResult, OutcomeScope
from footex.model.sources.source import Extent, Source, SourceDesign
from footex.testing.period import periods
from footex.testing.quantities import closed_counts, closed_durations
from footex.testing.texts import built, details, few, made, slugs, texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import DrawFn, SearchStrategy

__all__ = ["cautions", "claims", "evidence", "frequencies", "outcomes", "sources", "stop_rules"]


_INTERVALS = (None, None, Duration("2 h"), Period("10 days"), Period("2-3 weeks"))


def cautions() -> "SearchStrategy[Caution]":
    """Cautions, each with whose it is.

    Example:
        >>> from hypothesis import given
        >>> @given(cautions())
        ... def is_somebodys(caution):
        ...     assert caution.by
        >>> is_somebodys()
    """
    return built(Caution, {"text": texts(), "by": slugs()}, evidence=few(evidence(("text", "by"))))


def stop_rules() -> "SearchStrategy[StopRule]":
    """Stop rules for every time.

    Example:
        >>> from hypothesis import given
        >>> @given(stop_rules())
        ... def is_somebodys(rule):
        ...     assert rule.by
        >>> is_somebodys()
    """
    return built(
        StopRule,
        {"text": texts(), "by": slugs()},
        when=st.sampled_from(StopWhen),
        limit=st.sampled_from(("pain at most 5/10", "able to walk without a limp")),
        evidence=few(evidence(("text", "when"))),
    )


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
    required = {"field": st.sampled_from(fields), "basis": st.sampled_from(Basis), "printed": texts(), "note": texts()}
    return built(_evidence, required, where=texts(), both=st.just(value=True))


def _evidence(*, basis: Basis, printed: str, note: str, both: bool = False, **more: Any) -> Evidence:
    """Evidence with what its basis requires, the printed words or a note, or with both."""
    stated = basis is Basis.STATED
    return Evidence(
        basis=basis, printed=printed if both or stated else "", note=note if both or not stated else "", **more
    )


def claims() -> "SearchStrategy[Claim]":
    """Claims of a total time, a time to benefit, a benefit or a cause.

    Example:
        >>> from hypothesis import given
        >>> @given(claims())
        ... def promises_something(claim):
        ...     assert claim.time or claim.text
        >>> promises_something()
    """
    paths = ("time", "text", "sense", "scope")
    more = details(text=texts(), about=texts(), evidence=few(evidence(paths)), sense=st.sampled_from(ClaimSense))
    return made(_claim, more, _kind_of_claim())


_TIMES = closed_durations(min_value="1 s", max_value="24 h", unstated=False)


def _claim(more: dict[str, Any], required: dict[str, Any]) -> Claim:
    return Claim(**(more | required))


@st.composite
def _kind_of_claim(draw: "DrawFn") -> dict[str, Any]:
    """The kind and the scope of a claim, with the fields that they require."""
    kind, scope = draw(st.sampled_from(ClaimKind)), draw(st.sampled_from(ClaimScope))
    fields: dict[str, Any] = {"kind": kind, "scope": scope}
    match kind:
        case ClaimKind.TOTAL_TIME:
            fields["time"] = draw(_TIMES)
        case ClaimKind.TIME_TO_BENEFIT:
            fields["time"] = draw(_TIMES | periods())
        case ClaimKind.BENEFIT | ClaimKind.CAUSE:
            fields["text"] = draw(texts())
        case _:
            assert_never(kind)
    return fields if scope is ClaimScope.ROUTINE else fields | {"about": "walking"}


def outcomes() -> "SearchStrategy[Outcome]":
    """Outcomes of every result.

    Example:
        >>> from hypothesis import given
        >>> @given(outcomes())
        ... def measured_something(outcome):
        ...     assert outcome.measure
        >>> measured_something()
    """
    return built(
        Outcome,
        {"measure": texts(), "result": st.sampled_from([*OutcomeResult, UNSTATED])},
        effect=texts(),
        people=st.integers(1, 10_000),
        weeks=st.integers(1, 520),
        participants=texts(),
        design=texts(),
        comparator=texts(),
        scope=st.sampled_from(OutcomeScope),
        co_interventions=texts(),
        adverse_events=texts(),
        evidence=few(evidence(("people", "effect"))),
    )


def frequencies() -> "SearchStrategy[Frequency]":
    """Frequencies that can be met, each field stated or not.

    Example:
        >>> from hypothesis import given
        >>> @given(frequencies())
        ... def can_be_met(frequency):
        ...     assert Frequency(days_per_week=frequency.days_per_week)
        >>> can_be_met()
    """
    days = closed_counts(max_value=7)
    return built(
        _frequency,
        {},
        days_per_week=days,
        consecutive_days=days,
        rest_days=days,
        per_day=closed_counts(max_value=4),
        min_gap=closed_durations(min_value="1 min", max_value="6 h"),
        when=few(st.sampled_from(DayPart)),
        weeks=closed_counts(max_value=52),
        evidence=few(evidence(("per_day", "when", "weeks"))),
        weekdays=few(st.sampled_from(Weekday)),
        every=st.sampled_from(_INTERVALS),
        with_meals=st.booleans(),
        as_needed=st.booleans(),
    )


def _frequency(**fields: Any) -> Frequency:
    try:
        return Frequency(**fields)
    except InvalidValue:  # days that can't be met together
        fixing = ("days", "week", "every", "needed")
        return Frequency(**{name: value for name, value in fields.items() if not name.endswith(fixing)})


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
        return built(Source, {"id": st.sampled_from("ab"), "title": st.just("x")}, claims=few(claims()))
    return built(
        Source,
        {"id": slugs(), "title": texts()},
        authors=few(texts()),
        publisher=texts(),
        year=st.integers(1000, 2199),
        doi=st.sampled_from(("10.1000/182", "10.1186/s13063-019-3977-0", "10.1000.10/a;b(c)<d>")),
        address=st.sampled_from(("https://example.org", "https://a.example.org:8443/b/c.html?d=e#f")),
        licence=texts(),
        design=st.sampled_from(SourceDesign),
        read=st.sampled_from(Extent),
        accessed=st.dates(),
        claims=few(claims()),
        outcomes=few(outcomes()),
        tips=few(texts()),
        cautions=few(cautions()),
        stop_rules=few(stop_rules()),
        note=texts(),
    )
