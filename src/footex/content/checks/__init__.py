"""Checks of content that is valid each by itself: pure rules, a catalogue in, problems out."""

from typing import TYPE_CHECKING, Final

from footex.content.checks import likeness, proof, safety
from footex.content.checks.rule import Check
from footex.model._value import as_instance
from footex.model.catalog import Catalog

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.content.problems import Problem

__all__ = ["CHECKS", "Check", "check"]

CHECKS: Final = (
    likeness.dangling_id,
    likeness.circular_order,
    proof.evidence_missing,
    proof.evidence_mismatch,
    proof.backward_range,
    safety.frequency_unmet,
    safety.strength_on_consecutive_days,
    safety.no_caution,
    likeness.duplicate_name,
    likeness.equipment_unstated,
    likeness.copied_text,
)
"""All checks, in the order in which they run."""


def check(catalog: "Catalog", checks: "Iterable[Check]" = CHECKS) -> "tuple[Problem, ...]":
    """Check a catalogue for what is valid and still worth a second look.

    Args:
        catalog: What to check.
        checks: Which rules; all unless given.

    Returns:
        Problems, each with the id of its check as the code; none is good.

    Raises:
        InvalidValue: Not a catalogue.

    Example:
        >>> import footex
        >>> mine = footex.Catalog(exercises=footex.Exercise(id="toe-spread", name="Toe spread", harder="toe-hop"))
        >>> [problem.code for problem in check(mine)]
        ['dangling-id', 'equipment-unstated']
    """
    as_instance(catalog, Catalog, "check.catalog")
    return tuple(problem for one in checks for problem in one.run(catalog))
