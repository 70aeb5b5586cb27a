"""The alternatives of a plan in its document: of each what isn't that of the plan."""

from typing import TYPE_CHECKING, Any, Final

from attrs import evolve

from footex.content.kinds import ALTERNATIVES
from footex.content.values.conversion import find_errors, structure
from footex.content.values.errors import UnknownKey
from footex.errors import BoundExceeded, InvalidValue
from footex.planning.plan.alternatives.alternative import as_alternative
from footex.planning.plan.making.alternatives import MOST_ALTERNATIVES
from footex.planning.plan.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from footex.content.values.errors import LocatedError

__all__ = ["OWN", "list_alternatives", "read_alternatives"]

OWN: Final = ("sessions", "score", "best_possible", "optimal", "assumed")
"""The fields of a plan that each has; all others are those of the plan."""

_NAME = "Plan.alternatives"


def list_alternatives(content: "Mapping[str, Any]") -> list[dict[str, Any]]:
    """The objects that the document of a plan holds as alternatives."""
    listed = content.get(ALTERNATIVES)
    return [each for each in listed if each.__class__ is dict] if listed.__class__ is list else []


def read_alternatives(plan: Plan, content: "Mapping[str, Any]", written: Any) -> "tuple[Plan, list[LocatedError]]":
    """Make a plan with its alternatives.

    Args:
        plan: The plan without them.
        content: Its document, what it refers to resolved.
        written: What the document has as its alternatives.

    Returns:
        The plan, and everything that is wrong with them.
    """
    if written.__class__ is not list:
        return plan, [((ALTERNATIVES,), InvalidValue(_NAME, written, "is not a list", "write a list of values"))]
    if len(written) > MOST_ALTERNATIVES:
        return plan, [((ALTERNATIVES,), BoundExceeded(_NAME, len(written), MOST_ALTERNATIVES, "alternatives"))]
    errors: list[LocatedError] = []
    others: list[Plan] = []
    for index, each in enumerate(written):
        path = (ALTERNATIVES, index)
        wrong, other = _read_one(content, each)
        errors += [((*path, *inside), error) for inside, error in wrong]
        others += [] if other is None else [other]
    return evolve(plan, alternatives=[as_alternative(plan, other) for other in others]), errors


def _read_one(content: "Mapping[str, Any]", written: Any) -> "tuple[list[LocatedError], Plan | None]":
    """Make the plan of an alternative."""
    if written.__class__ is not dict:
        hint = "write {...} with the keys of an alternative"
        return [((), InvalidValue(_NAME, written, "is not an object", hint))], None
    unknown = [key for key in written if key not in OWN]
    if unknown:
        return [((key,), UnknownKey("alternative", OWN)) for key in unknown], None
    shared = {key: value for key, value in content.items() if key not in (*OWN, "id")}
    whole = {**shared, **written}
    other = structure(whole, Plan)
    return ([], other) if other is not None else (find_errors(whole, Plan), None)
