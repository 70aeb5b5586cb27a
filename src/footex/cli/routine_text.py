"""Routines as lines for a person."""

from footex import UNSTATED, Prescription, Routine
from footex.cli.source_text import show_cautions, show_evidence, show_own_cautions, show_source
from footex.cli.text import Heading, label, paragraph
from footex.model.description import describe_dose, describe_equipment, describe_frequency, describe_items

__all__ = ["show_routine"]


def show_routine(routine: Routine, *, evidence: bool = False) -> list[str]:
    """The lines that show a routine, with the evidence for every figure where it is wanted."""
    lines = [*map(Heading, paragraph(routine.title)), *paragraph(routine.id, first="  id        ")]
    often = describe_frequency(routine.frequency)
    lines += paragraph("not said" if often.startswith("how often") else often, first="  how often ")
    if evidence:
        lines += [*show_evidence(routine.frequency.evidence), *show_evidence(routine.evidence)]
    prescriptions = dict(routine.prescriptions())
    for place, name, amount, _ in describe_items(routine.items):
        one, number = prescriptions.get(place), f"{label(place)}. "
        if one is None:
            lines += ["", *map(Heading, paragraph(f"{name}: {amount}", first=number, rest="   "))]
        else:
            title = paragraph(f"{one.exercise.name} ({one.exercise.id})", first=number, rest="   ")
            lines += ["", *map(Heading, title), *_prescription(one, evidence=evidence)]
    if routine.source is None:
        lines += ["", *show_cautions(routine)]
    else:
        lines += ["", *show_own_cautions(routine), "", Heading("Source")]
        lines += show_source(routine.source, evidence=evidence)
    return [*lines, "", *paragraph(f"footex time {routine.id} says how long it takes, and why.")]


def _prescription(one: Prescription, *, evidence: bool) -> list[str]:
    lines = paragraph(describe_dose(one.dose), first="   ")
    if one.variation:
        lines += paragraph(one.variation, first="   ")
    if one.position is not None:
        lines += paragraph(f"position {'not known' if one.position is UNSTATED else one.position.value}", first="   ")
    equipment = one.exercise.equipment if one.equipment is None else one.equipment
    lines += paragraph(f"needs {describe_equipment(equipment, purposes=True)}", first="   ")
    if one.frequency is not None:
        lines += paragraph(f"its own frequency: {describe_frequency(one.frequency)}", first="   ")
        lines += show_evidence(one.frequency.evidence) if evidence else []
    if one.essential:
        lines += paragraph("essential: never left out to save time", first="   ")
    if one.note:
        lines += paragraph(one.note, first="   note: ", rest="   ")
    lines += show_evidence(one.evidence) if evidence else []
    for reading in one.readings:
        lines += paragraph(f"or: {describe_dose(reading.dose)} ({reading.why})", first="   ", rest="     ")
    return lines
