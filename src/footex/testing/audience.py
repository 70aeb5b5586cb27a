"""Strategies for whom a routine is for, and how it is delivered."""

from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from footex.model.delivery.delivery import Delivery, Grouping, Supervision, Tailoring
from footex.model.safety.population import Contraindication, ContraindicationKind, Exclusion, Population, Sex
from footex.testing.quantities import counts
from footex.testing.source import evidence
from footex.testing.texts import built, few, slugs, texts

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = ["contraindications", "deliveries", "exclusions", "populations"]


def populations() -> "SearchStrategy[Population]":
    """Populations of any age, with conditions and without.

    Example:
        >>> from hypothesis import given
        >>> @given(populations())
        ... def says_who(population):
        ...     assert population.text
        >>> says_who()
    """
    return built(
        Population,
        {"text": texts()},
        conditions=few(texts()),
        age=counts(max_value=100) | st.sampled_from(("at least 65", "up to 17", "about 70")),
        sex=st.sampled_from(Sex),
        evidence=few(evidence(("text", "age", "conditions"))),
    )


def exclusions() -> "SearchStrategy[Exclusion]":
    """Reasons for which people were left out of a study.

    Example:
        >>> from hypothesis import given
        >>> @given(exclusions())
        ... def says_why(exclusion):
        ...     assert exclusion.text
        >>> says_why()
    """
    return built(Exclusion, {"text": texts()}, evidence=few(evidence(("text",))))


def contraindications() -> "SearchStrategy[Contraindication]":
    """Contraindications, absolute and relative.

    Example:
        >>> from hypothesis import given
        >>> @given(contraindications())
        ... def is_somebodys(contraindication):
        ...     assert contraindication.by
        >>> is_somebodys()
    """
    required = {"condition": texts(), "kind": st.sampled_from(ContraindicationKind), "by": slugs()}
    return built(Contraindication, required, evidence=few(evidence(("condition", "kind"))))


def deliveries() -> "SearchStrategy[Delivery]":
    """Ways to deliver a routine, each fact stated or not.

    Example:
        >>> from hypothesis import given
        >>> @given(deliveries())
        ... def has_no_rule_where_it_is_generic(delivery):
        ...     assert delivery.tailoring is not Tailoring.GENERIC or not delivery.tailoring_rule
        >>> has_no_rule_where_it_is_generic()
    """
    return built(
        _delivery,
        {},
        provider=texts(),
        grouping=st.sampled_from(Grouping),
        supervision=st.sampled_from(Supervision),
        mode=texts(),
        setting=texts(),
        adherence=texts(),
        motivation=texts(),
        home_part=texts(),
        other_parts=texts(),
        tailoring=st.sampled_from(Tailoring),
        tailoring_rule=texts(),
        starting_level=texts(),
        fidelity=texts(),
        evidence=few(evidence(("provider", "setting", "fidelity"))),
    )


def _delivery(*, tailoring_rule: str = "", **fields: Any) -> Delivery:
    """A delivery without a rule of tailoring where it is generic."""
    generic = fields.get("tailoring") is Tailoring.GENERIC
    return Delivery(tailoring_rule="" if generic else tailoring_rule, **fields)
