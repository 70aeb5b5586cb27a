"""Checks of content that is valid each by itself: pure rules, a catalogue in, problems out."""

from typing import TYPE_CHECKING, Final

from footex.content.checks.likeness import (
    find_circles,
    find_copies,
    find_dangling,
    find_duplicate_names,
    find_unknown_equipment,
)  # fmt: skip
from footex.content.checks.proof import find_backward_ranges, find_missing_evidence, find_unborne_evidence
from footex.content.checks.rule import Check
from footex.content.checks.safety import find_consecutive_strength, find_full_days, find_unwarned
from footex.content.problems import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.content.problems import Problem
    from footex.model.catalog import Catalog

__all__ = ["CHECKS", "Check", "check"]

CHECKS: Final = (
    Check(
        id="dangling-id", severity=Severity.ERROR, rule=find_dangling,
        why="An easier or harder exercise is named that the catalogue doesn't hold, so nobody can go there.",
    ),
    Check(
        id="circular-order", severity=Severity.ERROR, rule=find_circles,
        why="Easier and harder are an order: what is easier than itself can't be stepped up or down to.",
    ),
    Check(
        id="evidence-missing", severity=Severity.WARNING, rule=find_missing_evidence,
        why="A routine that names a source says for each figure where in it the figure stands, or that it is assumed.",
    ),
    Check(
        id="evidence-mismatch", severity=Severity.WARNING, rule=find_unborne_evidence,
        why="Evidence of basis 'stated' prints the figure. Digits and the English words for small numbers are read; "
        "where the printed words hold no number at all, nothing is said.",
    ),
    Check(
        id="backward-range", severity=Severity.WARNING, rule=find_backward_ranges,
        why="'15 to 10 times' is read as 10-15; a note says that this is a reading.",
    ),
    Check(
        id="frequency-unmet", severity=Severity.ERROR, rule=find_full_days,
        why="So many sessions a day, with the gaps between them, take longer than a day at the quickest.",
    ),
    Check(
        id="strength-on-consecutive-days", severity=Severity.ADVICE, rule=find_consecutive_strength,
        why="The American College of Sports Medicine advises 48 hours or more between strength sessions of one muscle "
        "group (Garber et al., Medicine & Science in Sports & Exercise 43(7), 2011, pages 1334-1359). Light foot "
        "exercises are often prescribed daily all the same.",
    ),
    Check(
        id="no-caution", severity=Severity.WARNING, rule=find_unwarned,
        why="None stated doesn't mean safe. A routine that others will do says what to mind and when to stop.",
    ),
    Check(
        id="duplicate-name", severity=Severity.WARNING, rule=find_duplicate_names,
        why="Two exercises of one name, or two routines of one title, are either one thing or want telling apart.",
    ),
    Check(
        id="equipment-unstated", severity=Severity.ADVICE, rule=find_unknown_equipment,
        why="Unknown equipment is not none: such an exercise is never found by what one has.",
    ),
    Check(
        id="copied-text", severity=Severity.WARNING, rule=find_copies,
        why="The same sentence in two documents is either one exercise twice or somebody else's words.",
    ),
)  # fmt: skip
"""All checks, in the order in which they run."""


def check(catalog: "Catalog", checks: "Iterable[Check]" = CHECKS) -> "tuple[Problem, ...]":
    """Check a catalogue for what is valid and still worth a second look.

    Args:
        catalog: What to check.
        checks: Which rules; all unless given.

    Returns:
        Problems, each with the id of its check as the code; none is good.

    Example:
        >>> import footex
        >>> mine = footex.Catalog(exercises=footex.Exercise(id="toe-spread", name="Toe spread", harder="toe-hop"))
        >>> [problem.code for problem in check(mine)]
        ['dangling-id', 'equipment-unstated']
    """
    return tuple(problem for one in checks for problem in one.run(catalog))
