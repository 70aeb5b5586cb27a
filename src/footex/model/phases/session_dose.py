"""Doses by session: an exercise's dose from a numbered session of a phase on."""

from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import field, frozen

from footex.errors import InvalidValue, list_some
from footex.model.dosage.dose import Dose, as_dose
from footex.model.fields import SLUG, as_instances, as_whole, check_slugs
from footex.model.routines.deriving import with_items
from footex.model.routines.editing import map_items
from footex.model.routines.prescription import Prescription
from footex.model.routines.routine import Routine
from footex.model.sources.evidence import Basis, Evidence
from footex.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.model.routines.block import Item

__all__ = ["SessionDose", "as_session_doses", "at_session", "check_session_doses"]


def _dose(value: Dose | str) -> Dose:
    return as_dose(value, "SessionDose.dose")


def _first_session(value: int) -> int:
    return as_whole(value, "SessionDose.first_session", least=1)


@frozen(eq=False, repr=False, kw_only=True)
class SessionDose(Value):
    """The dose of an exercise from a session of a phase on, until another one follows for the same exercise.

    Sessions are numbered from 1, for each routine of a phase by itself.

    Args:
        exercise: The id of an exercise of the phase's routines; it has the dose wherever it occurs in them.
        dose: The dose: a `Dose`, or its text such as `"3 x 45 s"`.
        first_session: The number of the first session with this dose.

    Raises:
        InvalidValue: An invalid field.

    Example:
        >>> SessionDose(exercise="plank", dose="3 x 45 s", first_session=4)
        SessionDose(exercise='plank', dose=Dose(Hold('45 s'), sets=3), first_session=4)
    """

    exercise: str = field(metadata=SLUG)
    dose: Dose = field(converter=_dose)
    first_session: int = field(converter=_first_session)

    def __attrs_post_init__(self) -> None:
        check_slugs(self, "exercise")


def as_session_doses(value: "Iterable[SessionDose] | SessionDose", name: str) -> tuple[SessionDose, ...]:
    """Read doses by session, naming the field in errors."""
    return as_instances(value, SessionDose, name)


def check_session_doses(doses: tuple[SessionDose, ...], routines: "Iterable[Routine]", name: str) -> None:
    """Check that each dose is of an exercise of the routines, and that those of one exercise are in order."""
    known = {id_: None for routine in routines for id_ in _ids_of(routine)} if doses else {}
    before: dict[str, int] = {}
    for index, one in enumerate(doses):
        if one.exercise not in known:
            raise InvalidValue(
                f"{name}[{index}].exercise",
                one.exercise,
                "isn't in the routines",
                f"write one of {list_some(list(known))}",
            )
        if one.first_session <= before.get(one.exercise, 0):
            raise InvalidValue(
                f"{name}[{index}].first_session", one.first_session,
                f"is not after session {before[one.exercise]}, where the dose before it begins",
                f"write the doses of {one.exercise} in the order of their sessions",
            )  # fmt: skip
        before[one.exercise] = one.first_session


@lru_cache(maxsize=128)
def _ids_of(routine: Routine) -> tuple[str, ...]:
    """The ids of a routine's exercises; a document may have a thousand phases of one long routine."""
    return tuple(exercise.id for exercise in routine.exercises())


def at_session(routine: Routine, doses: tuple[SessionDose, ...], number: int) -> Routine:
    """Give a routine the doses of a numbered session.

    Args:
        routine: Any routine.
        doses: Checked by `check_session_doses`; those of exercises that aren't in the routine are skipped.
        number: The session, from 1.

    Returns:
        A new routine, its items' evidence `DERIVED`; this one where no dose changes.

    Example:
        >>> plank = Prescription(Exercise(id="plank", name="Plank"), "3 x 30 s")
        >>> core = Routine(id="core", title="Core", items=plank)
        >>> longer = SessionDose(exercise="plank", dose="3 x 45 s", first_session=4)
        >>> [at_session(core, (longer,), number).items[0].dose for number in (3, 4)]
        [Dose(Hold('30 s'), sets=3), Dose(Hold('45 s'), sets=3)]
    """
    current = {one.exercise: one for one in doses if one.first_session <= number}

    def change(_: str, item: "Item") -> "Item":
        if not isinstance(item, Prescription) or (one := current.get(item.exercise.id)) is None:
            return item
        note = f"the dose from session {one.first_session} of the phase on"
        return item.with_dose(one.dose, evidence=Evidence(field="dose", basis=Basis.DERIVED, note=note))

    items = map_items(routine.items, change)
    return routine if items == routine.items else with_items(routine, items, f"session {number}; from {routine.id}")
