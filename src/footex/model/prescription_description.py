"""What there is to a prescription beside its dose, in plain words, for display."""

from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve

from footex.messages import routines
from footex.model.dosage.description import describe_dose
from footex.model.dosage.frequency_description import describe_frequency
from footex.model.equipment_description import describe_equipment
from footex.model.exercise_description import describe_position
from footex.model.finding.support import needs_of
from footex.model.sources.evidence import same_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.model.routines.prescription import Prescription, Reading
    from footex.model.sources.evidence import Evidence

__all__ = ["Detail", "describe_details"]


class Detail(NamedTuple):
    """A text about a prescription beside its dose.

    Attributes:
        text: The text.
        evidence: Where its figures come from.
        one_of_several: Whether there may be others of its kind, as of progressions.
    """

    text: str
    evidence: "tuple[Evidence, ...]" = ()
    one_of_several: bool = False


def describe_details(prescription: "Prescription") -> "Iterator[Detail]":
    """Describe a prescription beside its dose: how it differs from the exercise, how it grows, how else it reads.

    Example:
        >>> press = Prescription(Exercise(id="press", name="Press"), "10, hold 5 s", note="Slowly.")
        >>> [detail.text for detail in describe_details(press)]
        ['needs not known', 'note: Slowly.']
    """
    if prescription.variation:
        yield Detail(prescription.variation)
    if prescription.position is not None:
        yield Detail(routines.POSITION(position=describe_position(prescription.position)))
    yield Detail(routines.NEEDS(equipment=describe_equipment(needs_of(prescription), purposes=True)))
    if prescription.frequency is not None:
        own = describe_frequency(prescription.frequency, prescription.evidence)
        yield Detail(routines.OWN_FREQUENCY(frequency=own), prescription.frequency.evidence)
    if prescription.essential:
        yield Detail(routines.ESSENTIAL())
    if prescription.note:
        yield Detail(routines.NOTE(note=prescription.note))
    if prescription.progressions:
        yield from _describe_progressions(prescription)
    for reading in prescription.readings:
        dose = describe_dose(reading.dose, _evidence_in(reading, prescription))
        text = routines.READING(dose=dose, why=reading.why)
        yield Detail(text, one_of_several=True)


def _evidence_in(reading: "Reading", prescription: "Prescription") -> "tuple[Evidence, ...]":
    """The evidence of a prescription for the figures that a reading shares with its dose."""
    read = evolve(prescription, dose=reading.dose, evidence=(), readings=())
    return tuple(one for one in prescription.evidence if same_at(prescription, read, one.field))


def _describe_progressions(prescription: "Prescription") -> "Iterator[Detail]":
    # Few prescriptions have one.
    from footex.model.progress.progression_text import describe_progression

    for progression in prescription.progressions:
        of_criterion = () if progression.when is None else progression.when.evidence
        text = routines.PROGRESSION(progression=describe_progression(progression))
        yield Detail(text, (*progression.evidence, *of_criterion), one_of_several=True)
