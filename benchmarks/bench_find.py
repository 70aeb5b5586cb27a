"""Finding exercises, beside a plain list comprehension over the same fields of a list of the same exercises.

The exercises are in the proportions of a real collection. The criteria are one that costs least, so that what finding
adds shows most; those that a person with some things at home asks for; and all at once.
"""

from collection import collection
from harness import Comparison

import footex

MANY = 1_000
GOAL = 1.5
UNSTATED = footex.UNSTATED
STRENGTH = footex.model.ExerciseKind.STRENGTH
THINGS = frozenset(("bands", "dumbbell"))

CATALOG = collection(MANY)
EXERCISES = list(CATALOG.exercises.values())


def by_kind() -> list[footex.Exercise]:
    """Those for strength."""
    return [own for own in EXERCISES if own.kind is STRENGTH]


def by_target() -> list[footex.Exercise]:
    """Those for the calves."""
    return [
        own
        for own in EXERCISES
        if own.targets is not UNSTATED and any("calves" in target.name for target in own.targets)
    ]


def by_equipment() -> list[footex.Exercise]:
    """Those that need no more than some things."""
    return [
        own
        for own in EXERCISES
        if own.equipment is not UNSTATED
        and all(not need.required or not THINGS.isdisjoint(need.any_of) for need in own.equipment)
    ]


def by_all() -> list[footex.Exercise]:
    """Those that meet all three."""
    return [
        own
        for own in EXERCISES
        if own.kind is STRENGTH
        and own.equipment is not UNSTATED
        and all(not need.required or not THINGS.isdisjoint(need.any_of) for need in own.equipment)
        and own.targets is not UNSTATED
        and any("calves" in target.name for target in own.targets)
    ]


QUESTIONS = {
    "kind": (lambda: CATALOG.find(kind="strength"), by_kind),
    "target": (lambda: CATALOG.find(target="calves"), by_target),
    "equipment": (lambda: CATALOG.find(equipment=THINGS), by_equipment),
    "all three": (lambda: CATALOG.find(kind="strength", target="calves", equipment=THINGS), by_all),
}


def comparisons() -> list[Comparison]:
    """Each question once; both give the same exercises."""
    for name, (ours, plain) in QUESTIONS.items():
        if list(ours()) != plain():
            raise AssertionError(f"by {name}, find gives others than the comprehension")
    return [
        Comparison(f"find by {name} / a comprehension ({MANY:,})", GOAL, ours, plain, times=50)
        for name, (ours, plain) in QUESTIONS.items()
    ]
