"""`footex compare`: how each source doses an exercise."""

from collections.abc import Sequence
from typing import Any

import click

from footex import Catalog, Duration, Exercise, Prescription, Routine, estimate
from footex.cli.options import json_option, shows_content
from footex.cli.output import emit, emit_json
from footex.cli.plain import plain, warnings_as_json
from footex.cli.text import clock_times, columns, headed, level_names, paragraph
from footex.cli.texts.exercise import find_doses
from footex.cli.texts.notices import show_notices
from footex.messages.command import ALONE, NOT_DOSED
from footex.messages.punctuation import IN_BRACKETS
from footex.model.description import describe_dose
from footex.model.safety.notices import warnings_of_doses
from footex.timing import STEADY

__all__ = ["compare"]


@click.command(short_help="How each source doses an exercise.")
@click.argument("exercise")
@shows_content
@json_option("An array with each dose, its time in milliseconds and what to mind.")
def compare(exercise: str, library: Catalog, *, json_: bool) -> None:
    """Compare how each routine doses EXERCISE, and how long that takes."""
    wanted = library.exercises[exercise]
    doses = [(*dose, _time_alone(*dose)) for dose in find_doses(wanted, library.routines.values())]
    if json_:
        emit_json([_as_json(wanted, *each) for each in doses])
    else:
        emit(_show(wanted, doses))


def _time_alone(routine: Routine, prescription: Prescription) -> Duration:
    return estimate(Routine(id=routine.id, title=routine.title, items=prescription), pace=STEADY).total


def _show(exercise: Exercise, doses: Sequence[tuple[Routine, Prescription, Duration]]) -> list[str]:
    lines = headed(IN_BRACKETS(text=exercise.name, more=exercise.id))
    if not doses:
        return [*lines, "", *paragraph(NOT_DOSED())]
    lines += ["", *show_notices(warnings_of_doses(exercise, (routine for routine, _, _ in doses)))]
    rows = [["", *level_names()]]
    for routine, prescription, total in doses:
        lines += ["", routine.id, *paragraph(describe_dose(prescription.dose, prescription.evidence), first="  ")]
        lines += paragraph(prescription.variation, first="  ")
        rows.append([routine.id, *clock_times(total)])
    return [*lines, "", *headed(ALONE(pace=STEADY.id)), *columns(rows)]


def _as_json(exercise: Exercise, routine: Routine, prescription: Prescription, total: Duration) -> dict[str, Any]:
    return {
        "routine": routine.id,
        "variation": prescription.variation,
        "words": describe_dose(prescription.dose, prescription.evidence),
        "unit": "ms",
        "time": plain(total),
        "warnings": warnings_as_json(warnings_of_doses(exercise, (routine,))),
    }
