"""Prescriptions: an exercise with its dose inside a routine, and what the source states about it."""

from typing import TYPE_CHECKING, Literal

from attrs import evolve, field, frozen

from footex.errors import InvalidValue
from footex.model.dosage.dose import Dose, as_dose, groups_of
from footex.model.dosage.frequency import Frequency
from footex.model.equipment import Equipment, as_equipment
from footex.model.exercise import Exercise
from footex.model.exercise_kinds import Position, PositionLike, as_position
from footex.model.fields import as_instances, as_slugs, check_flags, check_instance, check_texts
from footex.model.sources.evidence import Evidence, check_paths, same_at, split_path
from footex.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.model.figures.amounts import Unstated
    from footex.model.progress.progression import Progression

__all__ = ["Prescription", "Reading"]


def _reading_dose(value: Dose | str) -> Dose:
    return as_dose(value, "Reading.dose")


@frozen(eq=False, repr=False, kw_only=True)
class Reading(Value):
    """Another way to read an ambiguous source; the default reading is the prescription's own dose.

    Args:
        dose: The dose in this reading, or its text.
        why: Why the text can be read so.

    Raises:
        InvalidValue: An invalid field.

    Example:
        >>> Reading(dose=Dose(Reps(5)), why="five in all, not five a foot")
        Reading(dose=Dose(Reps(5)), why='five in all, not five a foot')
    """

    dose: Dose = field(converter=_reading_dose)
    why: str

    def __attrs_post_init__(self) -> None:
        check_texts(self, "why")


def _dose(value: Dose | str) -> Dose:
    return as_dose(value, "Prescription.dose")


def _position(value: "PositionLike | Unstated | Literal['unstated'] | None") -> "Position | Unstated | None":
    return None if value is None else as_position(value, "Prescription.position")


def _equipment(
    value: "Iterable[Equipment | str] | Equipment | str | Unstated | None",
) -> "tuple[Equipment, ...] | Unstated | None":
    return None if value is None else as_equipment(value, "Prescription.equipment")


def _pictures(value: "str | Iterable[str]") -> tuple[str, ...]:
    return as_slugs(value, "Prescription.pictures")


def _evidence(value: "Iterable[Evidence] | Evidence") -> tuple[Evidence, ...]:
    return as_instances(value, Evidence, "Prescription.evidence")


def _readings(value: "Iterable[Reading] | Reading") -> tuple[Reading, ...]:
    return as_instances(value, Reading, "Prescription.readings")


def _progressions(value: "Iterable[Progression] | Progression") -> "tuple[Progression, ...]":
    if value == ():
        return ()
    from footex.model.progress.progression import Progression

    return as_instances(value, Progression, "Prescription.progressions")


@frozen(eq=False, repr=False)
class Prescription(Value):
    """An exercise with a dose, inside a routine.

    Args:
        exercise: The exercise itself; documents use its id.
        dose: How much of it: a `Dose`, or its text such as `"3 x 8-12, rest 60 s"`.
        note: For the person who does it.
        position: Where this source's position differs from the exercise's; `None` where it doesn't.
        equipment: Where this source's equipment differs; `None` where it doesn't.
        variation: Where the movement differs, in words.
        pictures: Names of pictures that show this source's version, in place of the exercise's; none where it doesn't
            differ.
        frequency: Overrides the routine's.
        essential: Whether a planner must keep it.
        evidence: Where the figures come from.
        readings: Other ways to read the source.
        progressions: How it goes on: what changes, when and up to what, in the order in which they are tried.

    Raises:
        InvalidValue: An invalid field, or evidence for a field that isn't there.

    Example:
        >>> squat = Exercise(id="squat", name="Squat")
        >>> Prescription(squat, "3 x 8-12")
        <Prescription squat: Dose(Reps('8-12'), sets=3)>
    """

    exercise: Exercise
    dose: Dose = field(converter=_dose)
    note: str = field(default="", kw_only=True)
    position: "Position | Unstated | None" = field(default=None, converter=_position, kw_only=True)
    equipment: "tuple[Equipment, ...] | Unstated | None" = field(default=None, converter=_equipment, kw_only=True)
    variation: str = field(default="", kw_only=True)
    pictures: tuple[str, ...] = field(default=(), converter=_pictures, kw_only=True)
    frequency: Frequency | None = field(default=None, kw_only=True)
    essential: bool = field(default=False, kw_only=True)
    evidence: tuple[Evidence, ...] = field(default=(), converter=_evidence, kw_only=True)
    readings: tuple[Reading, ...] = field(default=(), converter=_readings, kw_only=True)
    progressions: "tuple[Progression, ...]" = field(default=(), converter=_progressions, kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_texts(self, "note", "variation", empty=True)
        check_flags(self, "essential")
        check_instance(self, "exercise", Exercise)
        check_instance(self, "frequency", Frequency, optional=True)
        for reading in self.readings:
            if reading.dose == self.dose:
                raise InvalidValue(
                    "Prescription.readings", reading.dose, "is the default reading", "write another dose"
                )
        check_paths(self, self.evidence)

    def __repr__(self) -> str:
        return f"<Prescription {self.exercise.id}: {self.dose!r}>"

    @property
    def shown_pictures(self) -> tuple[str, ...]:
        """Which pictures show how it is done here, its own before those of the exercise; their names.

        Example:
            >>> squat = Exercise(id="squat", name="Squat", pictures="squat")
            >>> Prescription(squat, "8").shown_pictures, Prescription(squat, "8", pictures="deep").shown_pictures
            (('squat',), ('deep',))
        """
        return self.pictures or self.exercise.pictures

    def with_dose(self, dose: Dose | str, *, evidence: "Iterable[Evidence] | Evidence" = ()) -> "Prescription":
        """Give another dose: figures that change lose their evidence, and the readings go.

        Args:
            dose: The new dose, or its text.
            evidence: Where the new figures come from.

        Returns:
            A new prescription; this one where the dose is the same.

        Raises:
            InvalidValue: Not a dose, or evidence for a field that isn't there.

        Example:
            >>> squat = Exercise(id="squat", name="Squat")
            >>> three = Prescription(squat, "3 x 8")
            >>> three.with_dose("2 x 8").dose
            Dose(Reps(8), sets=2)
        """
        dose = as_dose(dose, "Prescription.with_dose.dose")
        if dose == self.dose:
            return self
        new = as_instances(evidence, Evidence, "Prescription.evidence")
        # First without evidence: its paths are checked against the dose, and those of the old one may lead nowhere.
        bare = evolve(self, dose=dose, evidence=() if self.evidence else new, readings=())
        if not self.evidence:
            return bare
        replaced = {item.field for item in new}
        if len(groups_of(dose)) != len(groups_of(self.dose)):
            # The same path may lead to other sets.
            replaced |= {item.field for item in self.evidence if split_path(item.field)[1:2] == ("groups",)}
        kept = tuple(item for item in self.evidence if item.field not in replaced and same_at(self, bare, item.field))
        return evolve(bare, evidence=kept + new)
