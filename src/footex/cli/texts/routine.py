"""Routines as lines for a person."""

from collections.abc import Iterator
from typing import NamedTuple

from footex import Evidence, Prescription, Routine
from footex.cli.text import fact, headed, paragraph
from footex.cli.texts.delivery import show_delivery
from footex.cli.texts.notices import show_notices
from footex.cli.texts.source import show_evidence, show_publication
from footex.messages.command import HOW_LONG_IS_TOLD, HOW_OFTEN, ID
from footex.messages.punctuation import COLON, IN_BRACKETS
from footex.messages.sources import SOURCE
from footex.model.description import describe_dose, describe_frequency, describe_items
from footex.model.prescription_description import describe_details
from footex.timing.estimates.description import describe_place

__all__ = ["Line", "describe_prescription", "show_routine"]


def show_routine(routine: Routine, *, evidence: bool = False) -> list[str]:
    """The lines that show a routine, with the evidence for every figure where it is wanted."""
    lines = [*headed(routine.title), *fact(ID(), routine.id)]
    lines += fact(HOW_OFTEN(), describe_frequency(routine.frequency, routine.evidence))
    if evidence:
        lines += [*show_evidence(routine.frequency.evidence), *show_evidence(routine.evidence)]
    lines += ["", *show_notices(routine.warnings(), evidence=evidence)]
    prescriptions = dict(routine.prescriptions())
    for place, name, amount, _ in describe_items(routine.items, evidence=routine.evidence):
        prescription, number = prescriptions.get(place), f"{describe_place(place)}. "
        if prescription is None:
            lines += ["", *headed(COLON(name=name, text=amount), first=number, rest="   ")]
        else:
            title = headed(
                IN_BRACKETS(text=prescription.exercise.name, more=prescription.exercise.id), first=number, rest="   "
            )
            lines += ["", *title, *_prescription(prescription, evidence=evidence)]
    lines += show_delivery(routine, evidence=evidence)
    if routine.source is not None:
        # What came of the routine is among its notices: what its source measured, unless it has outcomes of its own.
        measured = routine.outcomes is not None
        lines += ["", *headed(SOURCE()), *show_publication(routine.source, evidence=evidence, measured=measured)]
    return [*lines, "", *paragraph(HOW_LONG_IS_TOLD(id=routine.id))]


class Line(NamedTuple):
    """A text about a prescription, with the evidence for it, and what stands before its second line at a terminal."""

    text: str
    evidence: tuple[Evidence, ...] = ()
    rest: str = "   "


def describe_prescription(prescription: Prescription) -> Iterator[Line]:
    """Describe a prescription in texts: its dose, how it differs from the exercise, how it grows, how else it reads.

    Example:
        >>> from footex import Exercise
        >>> press = Prescription(Exercise(id="press", name="Press"), "10, hold 5 s")
        >>> [line.text for line in describe_prescription(press) if line.text]
        ['10 repetitions held 5 s', 'needs not known']
    """
    details = tuple(describe_details(prescription))
    yield Line(describe_dose(prescription.dose, prescription.evidence))
    yield from (Line(detail.text, detail.evidence) for detail in details if not detail.one_of_several)
    yield Line("", prescription.evidence)
    yield from (Line(detail.text, detail.evidence, "     ") for detail in details if detail.one_of_several)


def _prescription(prescription: Prescription, *, evidence: bool) -> list[str]:
    lines: list[str] = []
    for line in describe_prescription(prescription):
        lines += paragraph(line.text, first="   ", rest=line.rest)
        lines += show_evidence(line.evidence) if evidence else []
    return lines
