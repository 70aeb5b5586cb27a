"""Exercises as lines for a person."""

from collections.abc import Iterable

from footex import Exercise, Prescription, Routine
from footex.cli.text import bullets, fact, headed, labelled, paragraph
from footex.cli.texts.notices import show_notices
from footex.messages.command import DOSED_IN
from footex.messages.exercises import MISTAKES
from footex.model.description import describe_dose
from footex.model.exercise_description import describe_facts
from footex.model.safety.notices import warnings_of_doses

__all__ = ["find_doses", "show_exercise"]


def show_exercise(exercise: Exercise, routines: Iterable[Routine], *, evidence: bool = False) -> list[str]:
    """The lines that show an exercise, and the doses that routines give it."""
    facts = describe_facts(exercise)
    lines = [
        *headed(exercise.name),
        *(line for name, text in facts for line in fact(name, text)),
        "",
    ]
    if exercise.summary:
        lines += [*paragraph(exercise.summary), ""]
    for number, step in enumerate(exercise.instructions, 1):
        lines += paragraph(step, first=f"{number}. ")
    if exercise.mistakes:
        lines += ["", *headed(MISTAKES()), *bullets(exercise.mistakes)]
    doses = find_doses(exercise, routines)
    warnings = warnings_of_doses(exercise, (routine for routine, _ in doses))
    lines += ["", *show_notices(warnings, evidence=evidence)]
    if doses:
        lines += ["", *headed(DOSED_IN())]
        for routine, prescription in doses:
            dose = describe_dose(prescription.dose, prescription.evidence)
            lines += labelled(routine.id, dose, indent="  ", rest="    ")
    return lines


def find_doses(exercise: Exercise, routines: Iterable[Routine]) -> list[tuple[Routine, Prescription]]:
    """The prescriptions of an exercise, each with its routine."""
    return [
        (routine, prescription)
        for routine in routines
        for _, prescription in routine.prescriptions()
        if prescription.exercise == exercise
    ]
