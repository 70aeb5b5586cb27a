"""The criteria by which routines are found; what isn't known of a routine meets none."""

from typing import TYPE_CHECKING, Any, Final, TypeAlias

from footex.model.fields import as_member, as_text
from footex.model.figures.amounts import UNSTATED
from footex.model.finding.exercises import as_things_at_hand
from footex.model.finding.purpose import is_routine_for
from footex.model.finding.support import Support, needs_of, support_of_routine
from footex.model.safety.conditions import as_conditions, as_words, holds_words, is_for
from footex.model.safety.population import Population
from footex.model.sources.source import SourceDesign

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from footex.model.finding.support import SupportLike
    from footex.model.routines.routine import Routine
    from footex.model.sources.source import SourceDesignLike

__all__ = ["make_tests"]

RoutineTest: TypeAlias = "Callable[[Routine], bool]"
"""Whether a routine meets a criterion."""


def _is_for_conditions(condition: "Iterable[str] | str") -> RoutineTest:
    conditions = as_conditions(condition, "Catalog.find_routines.condition")
    return lambda routine: is_for(routine, conditions)


def _is_for_people(population: str) -> RoutineTest:
    words = as_words(population, "Catalog.find_routines.population", "older adults")
    return lambda routine: isinstance(routine.population, Population) and holds_words(routine.population.text, words)


def _is_for_purpose(purpose: str) -> RoutineTest:
    return lambda routine: is_routine_for(routine, purpose)


def _works_on(target: str) -> RoutineTest:
    part = as_text(target, "Catalog.find_routines.target").lower()
    return lambda routine: any(
        part in target.name
        for exercise in routine.exercises()
        if exercise.targets is not UNSTATED
        for target in exercise.targets
    )


def _is_doable_with(equipment: "Iterable[str] | str") -> RoutineTest:
    things = as_things_at_hand(equipment, "Catalog.find_routines.equipment")

    def test(routine: "Routine") -> bool:
        needs = [needs_of(prescription) for _, prescription in routine.prescriptions()]
        return all(need is not UNSTATED and all(thing.met_by(things) for thing in need) for need in needs)

    return test


def _has_support(support: "SupportLike") -> RoutineTest:
    wanted = as_member(support, Support, "Catalog.find_routines.support")
    return lambda routine: support_of_routine(routine) is wanted


def _has_design(design: "SourceDesignLike") -> RoutineTest:
    wanted = as_member(design, SourceDesign, "Catalog.find_routines.design")
    return lambda routine: routine.source is not None and routine.source.design is wanted


_TESTS: "Final[Mapping[str, Callable[[Any], RoutineTest]]]" = {
    "design": _has_design, "condition": _is_for_conditions, "population": _is_for_people, "purpose": _is_for_purpose,
    "target": _works_on, "equipment": _is_doable_with, "support": _has_support,
}  # fmt: skip
"""By the names of criteria."""


def make_tests(wanted: "Mapping[str, object]") -> list[RoutineTest]:
    """Make the tests of a routine by every criterion that is wanted.

    Args:
        wanted: For each criterion what is looked for; `None` for anything.

    Raises:
        InvalidValue: Something that isn't to be looked for.
    """
    return [make(wanted[name]) for name, make in _TESTS.items() if wanted[name] is not None]
