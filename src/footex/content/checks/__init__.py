"""Checks of values that are valid one by one: pure rules, a catalogue in, problems out."""

from typing import TYPE_CHECKING, Final

from footex.content.checks import cert, clinical, doses, editing, likeness, pictures, proof, safety
from footex.content.checks.choice import choose
from footex.content.checks.rule import Check
from footex.content.problems import REDEFINED
from footex.model.catalog import Catalog
from footex.model.fields import as_instance

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.content.problems import Problem

__all__ = ["CHECKS", "CHECK_CODES", "CLINICAL_CHECKS", "EDITOR_CHECKS", "Check", "check"]

CHECKS: Final = (
    likeness.dangling_id,
    likeness.circular_order,
    proof.evidence_missing,
    proof.evidence_mismatch,
    proof.backward_range,
    doses.parts_of_one_set,
    safety.frequency_unmet,
    safety.strength_on_consecutive_days,
    safety.no_caution,
    safety.no_stop_rule,
    likeness.duplicate_name,
    likeness.equipment_unstated,
    likeness.copied_text,
    pictures.picture_unknown,
    pictures.picture_unused,
    cert.cert_gaps,
)
"""All checks, in the order in which they run."""


CHECK_CODES: Final = (*(rule.id for rule in CHECKS), REDEFINED)
"""The codes that a run of `footex check` may select and that it, or a document, may ignore."""

CLINICAL_CHECKS: Final = (
    clinical.population_missing,
    clinical.exclusions_missing,
    clinical.outcome_missing,
    clinical.outcome_incomplete,
    clinical.stop_rule_missing,
)
"""What clinical content is held to besides; only a run that asks for them has them, and no document ignores them."""

EDITOR_CHECKS: Final = (
    editing.statement_unproved,
    editing.choice_unproved,
    editing.place_missing,
    editing.cert_open,
)
"""What content that is edited from a source is held to besides; only a run that asks for them has them."""


def check(
    catalog: "Catalog",
    checks: "Iterable[Check] | None" = None,
    *,
    select: "str | Iterable[str] | None" = None,
    ignore: "str | Iterable[str]" = (),
) -> "tuple[Problem, ...]":
    """Check a catalogue for content that is valid but may be a mistake.

    Args:
        catalog: What to check.
        checks: Which rules; `CHECKS` unless given. Clinical content is held to `footex.content.CLINICAL_CHECKS`, too.
        select: The codes of the checks to run; those of all these rules unless given.
        ignore: The codes of checks to leave out, selected or not.

    Returns:
        The problems found, each with the id of its check as the code; empty if there are none.

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
    is_wanted = choose(select, ignore, [rule.id for rule in rules])
    return tuple(problem for rule in rules if is_wanted(rule.id) for problem in rule.run(catalog))
