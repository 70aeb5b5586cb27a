"""The criteria by which exercises are found; an unknown field of an exercise meets none.

Each criterion narrows a list, in a comprehension of its own: asking a function about one exercise at a time would take
twice as long.
"""

from typing import TYPE_CHECKING, Any, Final, TypeAlias

from footex.model.equipment import as_things
from footex.model.exercise_kinds import ExerciseKind, ExerciseKindLike, Position, PositionLike
from footex.model.fields import as_member, as_text
from footex.model.figures.amounts import UNSTATED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from footex.model.exercise import Exercise
    from footex.model.exercise_traits import ExerciseLevelLike, ForceLike, MechanicLike
    from footex.model.finding.support import SupportLike
    from footex.model.sources.source import SourceDesignLike

__all__ = ["as_things_at_hand", "narrow"]

Narrowing: TypeAlias = "Callable[[Iterable[Exercise]], list[Exercise]]"
"""The exercises of a list that meet a criterion, in their order."""


def _by_kind(kind: ExerciseKindLike) -> Narrowing:
    wanted = as_member(kind, ExerciseKind, "Catalog.find.kind")
    return lambda exercises: [own for own in exercises if own.kind is wanted]


def _by_position(position: PositionLike) -> Narrowing:
    wanted = as_member(position, Position, "Catalog.find.position")
    return lambda exercises: [own for own in exercises if own.position is wanted]


def _by_level(level: "ExerciseLevelLike") -> Narrowing:
    from footex.model.exercise_traits import ExerciseLevel

    wanted = as_member(level, ExerciseLevel, "Catalog.find.level")
    return lambda exercises: [own for own in exercises if own.level is wanted]


def _by_force(force: "ForceLike") -> Narrowing:
    from footex.model.exercise_traits import Force

    wanted = as_member(force, Force, "Catalog.find.force")
    return lambda exercises: [own for own in exercises if own.force is wanted]


def _by_mechanic(mechanic: "MechanicLike") -> Narrowing:
    from footex.model.exercise_traits import Mechanic

    wanted = as_member(mechanic, Mechanic, "Catalog.find.mechanic")
    return lambda exercises: [own for own in exercises if own.mechanic is wanted]


def _by_target(target: str) -> Narrowing:
    part = as_text(target, "Catalog.find.target").lower()
    return lambda exercises: [
        own
        for own in exercises
        if own.targets is not UNSTATED and any([part in target.name for target in own.targets])  # noqa: C419 - quicker
    ]


def _by_equipment(equipment: "Iterable[str] | str") -> Narrowing:
    things = as_things_at_hand(equipment, "Catalog.find.equipment")
    return lambda exercises: [
        own
        for own in exercises
        if own.equipment is not UNSTATED
        and not any([need.required and things.isdisjoint(need.any_of) for need in own.equipment])  # noqa: C419
    ]


def as_things_at_hand(equipment: "Iterable[str] | str", name: str) -> frozenset[str]:
    """Check the things that somebody has, in any case; none is a list without any."""
    # A list of a value rejects sets, as their order varies; here the order has no effect.
    listed = list(equipment) if isinstance(equipment, (set, frozenset)) else equipment
    return frozenset(" ".join(thing.lower().split()) for thing in as_things(listed, name))


def _by_name(name: str) -> Narrowing:
    part = as_text(name, "Catalog.find.name").lower()
    return lambda exercises: [
        own for own in exercises if any(part in name.lower() for name in (own.id, own.name, *own.aliases))
    ]


def _by_support(support: "SupportLike") -> Narrowing:
    from footex.model.finding.support import Support, support_of

    wanted = as_member(support, Support, "Catalog.find.support")
    return lambda exercises: [own for own in exercises if support_of(own.equipment) is wanted]


def _by_design(design: "SourceDesignLike") -> Narrowing:
    from footex.model.sources.source import SourceDesign

    wanted = as_member(design, SourceDesign, "Catalog.find.design")
    return lambda exercises: [own for own in exercises if own.source is not None and own.source.design is wanted]


def _by_purpose(purpose: str) -> Narrowing:
    from footex.model.finding.purpose import is_exercise_for

    return lambda exercises: [own for own in exercises if is_exercise_for(own, purpose)]


_NARROWINGS: "Final[Mapping[str, Callable[[Any], Narrowing]]]" = {
    "kind": _by_kind, "position": _by_position, "level": _by_level, "force": _by_force, "mechanic": _by_mechanic,
    "design": _by_design, "equipment": _by_equipment, "support": _by_support, "target": _by_target, "name": _by_name,
    "purpose": _by_purpose,
}  # fmt: skip
"""By the names of criteria, the quickest first."""


def narrow(exercises: "Iterable[Exercise]", wanted: "Mapping[str, object]") -> "Iterable[Exercise]":
    """Keep the exercises that meet every criterion that is wanted.

    Args:
        exercises: In any order, which they keep.
        wanted: For each criterion what is looked for; `None` for anything.

    Raises:
        InvalidValue: Something that isn't to be looked for.
    """
    narrowings = [make(wanted[name]) for name, make in _NARROWINGS.items() if wanted[name] is not None]
    for only in narrowings:
        exercises = only(exercises)
    return exercises
