"""Plans as documents: the sessions with all that they refer to, so that a document can be read anywhere.

A plan's document holds its own sources, exercises and routines. Over several weeks a plan does one routine at many
doses, so that several routines may have one id: the second of an id is referred to as `heel-and-foot-stretching#2`.
"""

from collections import Counter
from typing import TYPE_CHECKING, Any

from footex.content.kinds import ALTERNATIVES, HELD
from footex.content.values.alternatives import OWN, list_alternatives, read_alternatives
from footex.content.values.bundles import find_conflict, id_of, list_values, read_value
from footex.content.values.conversion import find_errors, structure, unstructure
from footex.content.values.errors import BrokenRule, MissingKey, UnknownKey, UnknownRules
from footex.content.values.references import Broken, known_among, refer
from footex.errors import FootexError
from footex.model.shelf import ConflictingIds
from footex.planning.plan.checking.check import check_plan
from footex.planning.plan.plan import RULES, Plan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.content.values.errors import LocatedError
    from footex.model.catalog import Catalog
    from footex.model.routines.routine import Routine
    from footex.planning.request.sessions.session import Session

__all__ = ["read_plan", "write_plan"]

_HERE = "this document"


def write_plan(plan: Plan) -> dict[str, Any]:
    """Make the content of a plan's document.

    Raises:
        ConflictingIds: Two different exercises or sources of routine id, which a document can't tell apart.
    """
    routines = _distinct(plan)
    exercises = [exercise for routine in routines for exercise in routine.exercises()]
    sources = [routine.source for routine in routines] + [exercise.source for exercise in exercises]
    content = unstructure(plan)
    others = [unstructure(other.plan) for other in plan.alternatives]
    request = content.pop("request")
    request["pace"] = unstructure(plan.request.pace)
    for written, commitment in zip(request["commitments"], plan.request.commitments, strict=True):
        written["routine"] = routines[commitment.routine]
        if commitment.whole is not None:
            written["whole"] = routines[commitment.whole]
    sessions = [*content["sessions"], *request.get("keep", ())]
    sessions += [session for other in others for session in other["sessions"]]
    for written, session in zip(sessions, _sessions(plan), strict=True):
        written["routine"] = routines[session.routine]
    held = {
        "sources": _by_id("source", sources), "exercises": _by_id("exercise", exercises),
        "routines": [unstructure(routine) for routine in routines],
    }  # fmt: skip
    return {
        "rules": plan.rules,
        **{key: values for key, values in held.items() if values},
        "request": request,
        **content,
        **({ALTERNATIVES: [{key: other[key] for key in OWN if key in other} for other in others]} if others else {}),
    }


def _sessions(plan: Plan) -> "tuple[Session, ...]":
    """The sessions of a plan, those that it was to keep, and those of its alternatives."""
    others = (session for other in plan.alternatives for session in other.plan.sessions)
    return (*plan.sessions, *plan.request.keep, *others)


def _distinct(plan: Plan) -> "dict[Routine, str]":
    """The routines of a plan in order of first reference, each with its reference: the id, numbered if repeated."""
    times: Counter[str] = Counter()
    names: dict[Routine, str] = {}
    commitments = plan.request.commitments
    stated = [routine for each in commitments for routine in (each.whole, each.routine) if routine is not None]
    for routine in stated + [each.routine for each in _sessions(plan)]:
        if routine not in names:
            times[routine.id] += 1
            names[routine] = _name(routine.id, times[routine.id])
    return names


def _name(id_: str, time: int) -> str:
    return id_ if time == 1 else f"{id_}#{time}"


def _by_id(kind: str, values: "Iterable[Any]") -> list[dict[str, Any]]:
    by_id: dict[str, Any] = {}
    for value in values:
        if value is not None and by_id.setdefault(value.id, value) != value:
            raise ConflictingIds(kind, value.id, ("this plan", "this plan"))
    return [unstructure(by_id[name]) for name in sorted(by_id)]


def read_plan(content: dict[str, Any], base: "Catalog") -> "tuple[Any, list[LocatedError]]":
    """Make a plan of a parsed document.

    Args:
        content: The document without its header.
        base: Where ids lead that the document itself doesn't hold.

    Returns:
        The plan, `None` where something is wrong, and everything that is.
    """
    if "rules" not in content:
        return None, [(("rules",), MissingKey())]
    if isinstance(content["rules"], str) and content["rules"] != RULES:
        return None, [(("rules",), UnknownRules(content["rules"]))]
    rest = {key: value for key, value in content.items() if key not in HELD}
    routines, errors = _read_held(content, base)
    for place in _holders(rest):
        refer(place, "routine", routines)
        refer(place, "routine", routines, "whole")
    written = rest.pop(ALTERNATIVES, [])
    plan = structure(rest, Plan)
    if plan is None:
        return None, errors + list(map(_beside_lists, find_errors(rest, Plan)))
    plan, wrong = read_alternatives(plan, rest, written)
    errors += wrong
    return plan, errors or list(_breaches(plan))


def _beside_lists(located: "LocatedError") -> "LocatedError":
    """Add the lists of a plan to the known keys: its document has them beside the fields of its class."""
    path, error = located
    if isinstance(error, UnknownKey) and len(path) == 1:
        return path, UnknownKey(error.kind, (*error.known, ALTERNATIVES, *HELD))
    return located


def _read_held(content: dict[str, Any], base: "Catalog") -> "tuple[dict[str, Routine | Broken], list[LocatedError]]":
    """Read what a plan refers to: its routines by reference, and all errors."""
    own: dict[str, dict[str, Any]] = {kind: {} for kind in HELD.values()}
    known = known_among(own, base)
    errors: list[LocatedError] = []
    times: Counter[str] = Counter()
    for path, kind, parsed in list_values(content, errors, HELD):
        value, wrong = read_value(parsed, kind, path, known)
        errors += wrong
        if (name := id_of(parsed)) is None:
            continue
        if kind == "routine":
            times[name] += 1
            name = _name(name, times[name])
        before = own[kind].setdefault(name, Broken() if value is None else value)
        if value is not None and not isinstance(before, Broken):
            errors += find_conflict(kind, path, (_HERE, before), (_HERE, value))
    return own["routine"], errors


def _holders(content: dict[str, Any]) -> "list[dict[str, Any]]":
    """The objects of a plan that refer to a routine."""
    request = found if isinstance(found := content.get("request"), dict) else {}
    others = [other.get("sessions") for other in list_alternatives(content)]
    lists = (request.get("commitments"), content.get("sessions"), request.get("keep"), *others)
    return [holder for listed in lists if isinstance(listed, list) for holder in listed if isinstance(holder, dict)]


def _breaches(plan: Plan) -> "Iterable[LocatedError]":
    """The hard rules that a plan or an alternative breaks: a document that breaks one isn't accepted as a plan."""
    others = [((ALTERNATIVES, index), other.plan) for index, other in enumerate(plan.alternatives)]
    for path, each in [((), plan), *others]:
        places = {one.id: ("sessions", index) for index, one in enumerate(each.sessions)}
        try:
            breaches = check_plan(each)
        except FootexError as error:
            yield (*path, "request"), BrokenRule(str(error))
            return
        for breach in breaches:
            yield (*path, *places.get(breach.about, ("sessions",))), BrokenRule(breach.message)
