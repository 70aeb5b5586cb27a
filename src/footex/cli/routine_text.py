"""Routines as lines for a person."""

from footex import Prescription, Routine
from footex.cli.delivery_text import show_delivery
from footex.cli.notice_text import show_notices
from footex.cli.source_text import show_evidence, show_publication
from footex.cli.text import Heading, bullets, headed, label, paragraph, value_of
from footex.model import Equipment, Progression, Unstated
from footex.model.description import describe_dose, describe_equipment, describe_frequency, describe_items
from footex.model.progress.progression_text import describe_progression

__all__ = ["needs_of", "show_routine"]


def show_routine(routine: Routine, *, evidence: bool = False) -> list[str]:
    """The lines that show a routine, with the evidence for every figure where it is wanted."""
    lines = [*headed(routine.title), *paragraph(routine.id, first="  id        ")]
    lines += paragraph(describe_frequency(routine.frequency), first="  how often ")
    if evidence:
        lines += [*show_evidence(routine.frequency.evidence), *show_evidence(routine.evidence)]
    lines += ["", *show_notices(routine.warnings(), evidence=evidence)]
    prescriptions = dict(routine.prescriptions())
    for place, name, amount, _ in describe_items(routine.items):
        prescription, number = prescriptions.get(place), f"{label(place)}. "
        if prescription is None:
            lines += ["", *headed(f"{name}: {amount}", first=number, rest="   ")]
        else:
            title = headed(f"{prescription.exercise.name} ({prescription.exercise.id})", first=number, rest="   ")
            lines += ["", *title, *_prescription(prescription, evidence=evidence)]
    lines += show_delivery(routine, evidence=evidence)
    if routine.source is not None:
        # What came of the routine is among its notices: what its source measured, unless it has outcomes of its own.
        measured = routine.outcomes is not None
        lines += ["", Heading("Source"), *show_publication(routine.source, evidence=evidence, measured=measured)]
    return [*lines, "", *paragraph(f"footex time {routine.id} says how long it takes, and why.")]


def needs_of(prescription: Prescription) -> tuple[Equipment, ...] | Unstated:
    """The equipment of a prescription: its own where the source's version differs, else the exercise's."""
    return prescription.exercise.equipment if prescription.equipment is None else prescription.equipment


def _prescription(prescription: Prescription, *, evidence: bool) -> list[str]:
    lines = bullets([describe_dose(prescription.dose), prescription.variation], first="   ")
    if prescription.position is not None:
        lines += paragraph(f"position {value_of(prescription.position)}", first="   ")
    lines += paragraph(f"needs {describe_equipment(needs_of(prescription), purposes=True)}", first="   ")
    if prescription.frequency is not None:
        lines += paragraph(f"its own frequency: {describe_frequency(prescription.frequency)}", first="   ")
        lines += show_evidence(prescription.frequency.evidence) if evidence else []
    if prescription.essential:
        lines += paragraph("essential: never left out to save time", first="   ")
    lines += paragraph(prescription.note, first="   note: ", rest="   ")
    lines += show_evidence(prescription.evidence) if evidence else []
    for progression in prescription.progressions:
        lines += paragraph(describe_progression(progression), first="   progression ", rest="     ")
        lines += _show_progression_evidence(progression) if evidence else []
    for reading in prescription.readings:
        lines += paragraph(f"or: {describe_dose(reading.dose)} ({reading.why})", first="   ", rest="     ")
    return lines


def _show_progression_evidence(progression: Progression) -> list[str]:
    """The evidence of its figures, and of the words of its criterion."""
    of_criterion = () if progression.when is None else progression.when.evidence
    return [*show_evidence(progression.evidence), *show_evidence(of_criterion)]
