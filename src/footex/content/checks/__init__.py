"""Checks of content that is valid each by itself: pure rules, a catalogue in, problems out."""

from typing import TYPE_CHECKING, Final

from footex.content.checks import likeness, proof, safety
from footex.content.checks.choice import REDEFINED, choose
from footex.content.checks.rule import Check
from footex.model.catalog import Catalog
from footex.model.value import as_instance

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.content.problems import Problem

__all__ = ["CHECKS", "CHECK_CODES", "Check", "check"]

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


CHECK_CODES: Final = (*(one.id for one in CHECKS), REDEFINED)
"""The codes that a run of `footex check` may select and that it, or a document, may ignore."""


def check(
    catalog: "Catalog",
    checks: "Iterable[Check] | None" = None,
    *,
    select: "str | Iterable[str] | None" = None,
    ignore: "str | Iterable[str]" = (),
) -> "tuple[Problem, ...]":
    """Check a catalogue for what is valid and still worth a second look.

    Args:
        catalog: What to check.
        checks: Which rules; all unless given.
        select: The codes of the checks to run; those of all these rules unless given.
        ignore: The codes of checks that are left out all the same.

    Returns:
        Problems, each with the id of its check as the code; none is good.

    Raises:
        InvalidValue: Not a catalogue, or a code that none of the checks has.

    Example:
        >>> import footex
        >>> mine = footex.Catalog(exercises=footex.Exercise(id="toe-spread", name="Toe spread", harder="toe-hop"))
        >>> [problem.code for problem in check(mine)]
        ['dangling-id', 'equipment-unstated']
        >>> [problem.code for problem in check(mine, ignore="equipment-unstated")]
        ['dangling-id']
    """
    as_instance(catalog, Catalog, "check.catalog")
    rules = CHECKS if checks is None else tuple(checks)
    is_wanted = choose(select, ignore, [one.id for one in rules])
    return tuple(problem for one in rules if is_wanted(one.id) for problem in one.run(catalog))
