"""Exercises as lines for a person."""

from collections.abc import Iterable

from footex import UNSTATED, Exercise, Prescription, Routine
from footex.cli.text import bullets, fact, headed, labelled, paragraph, value_of
from footex.cli.texts.notices import show_notices
from footex.messages.command import DOSED_IN, MISTAKES
from footex.model import Target, TargetKind
from footex.model.description import describe_dose, describe_equipment
from footex.model.safety.notices import warnings_of_doses

__all__ = ["describe_facts", "find_doses", "show_exercise"]

_TARGETS = {
    TargetKind.MUSCLE: "muscles",
    TargetKind.JOINT: "joints",
    TargetKind.TENDON: "tendons",
    TargetKind.LIGAMENT: "ligaments",
    TargetKind.FASCIA: "fascia",
    TargetKind.BALANCE: "balance",
}


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
            lines += labelled(routine.id, describe_dose(prescription.dose), indent="  ", rest="    ")
    return lines


def find_doses(exercise: Exercise, routines: Iterable[Routine]) -> list[tuple[Routine, Prescription]]:
    """The prescriptions of an exercise, each with its routine."""
    return [
        (routine, prescription)
        for routine in routines
        for _, prescription in routine.prescriptions()
        if prescription.exercise == exercise
    ]


def describe_facts(exercise: Exercise) -> list[tuple[str, str]]:
    """Describe the facts of an exercise: the name and the text of each.

    Example:
        >>> describe_facts(Exercise(id="marble-pickup", name="Marble pick-up", equipment="marbles"))[2:4]
        [('position', 'not known'), ('needs', 'marbles')]
    """
    traits = (("force", exercise.force), ("level", exercise.level), ("mechanic", exercise.mechanic))
    facts = [
        ("id", exercise.id),
        ("also", "; ".join(exercise.aliases)),
        ("kind", value_of(exercise.kind)),
        ("for", exercise.purpose),
        *((name, value_of(trait)) for name, trait in traits if trait is not UNSTATED),
        ("position", value_of(exercise.position)),
        ("needs", describe_equipment(exercise.equipment, purposes=True)),
        *_targets(exercise),
        ("one takes", "" if exercise.rep_time is None else str(exercise.rep_time)),
        ("one step", "" if exercise.step_time is None else str(exercise.step_time)),
        ("one metre", "" if exercise.metre_time is None else str(exercise.metre_time)),
        ("easier", ", ".join(exercise.easier)),
        ("harder", ", ".join(exercise.harder)),
        ("source", "" if exercise.source is None else exercise.source.title),
        ("licence", exercise.licence),
    ]
    return [(name, text) for name, text in facts if text]


def _targets(exercise: Exercise) -> list[tuple[str, str]]:
    if exercise.targets is UNSTATED or not exercise.targets:
        return [("works on", "not known" if exercise.targets is UNSTATED else "none")]
    return [
        (name, ", ".join(_target(target) for target in exercise.targets if target.kind is kind))
        for kind, name in _TARGETS.items()
    ]


def _target(target: Target) -> str:
    return target.name if target.role is UNSTATED else f"{target.name} ({target.role.value})"
