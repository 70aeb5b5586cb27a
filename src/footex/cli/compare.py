"""`footex compare`: how each source doses an exercise."""

import json
from collections.abc import Iterable
from typing import Any

import click

from footex import Catalog, Duration, Exercise, Prescription, Routine, estimate
from footex.cli.library import takes_content
from footex.cli.output import emit, width_option
from footex.cli.text import Heading, columns, paragraph, three
from footex.model.description import describe_dose

__all__ = ["compare"]


@click.command(short_help="How each source doses an exercise.")
@click.argument("exercise")
@takes_content
@width_option
@click.option("--json", "json_", is_flag=True, help="An array with each dose and its time in milliseconds.")
def compare(exercise: str, library: Catalog, *, json_: bool) -> None:
    """Compare how each routine doses EXERCISE, and how long that takes."""
    found = library.exercises[exercise]
    doses = [
        (routine, one, _time_alone(routine, one))
        for routine in library.routines.values()
        for _, one in routine.prescriptions()
        if one.exercise == found
    ]
    if json_:
        click.echo(json.dumps([_as_json(*each) for each in doses], indent=2))
    else:
        emit(_show(found, doses))


def _time_alone(routine: Routine, one: Prescription) -> Duration:
    return estimate(Routine(id=routine.id, title=routine.title, items=one)).total


def _show(found: Exercise, doses: Iterable[tuple[Routine, Prescription, Duration]]) -> list[str]:
    lines: list[str] = [*map(Heading, paragraph(f"{found.name} ({found.id})"))]
    rows = [["", "low", "typical", "high"]]
    for routine, one, total in doses:
        lines += ["", routine.id, *paragraph(describe_dose(one.dose), first="  ")]
        lines += paragraph(one.variation, first="  ") if one.variation else []
        rows.append([routine.id, *three(total)])
    if len(rows) == 1:
        return [*lines, "", "No routine doses it."]
    return [*lines, "", Heading("Alone, at pace steady-1"), *columns(rows)]


def _as_json(routine: Routine, one: Prescription, total: Duration) -> dict[str, Any]:
    low, typical, high = total.milliseconds
    return {
        "routine": routine.id,
        "variation": one.variation,
        "words": describe_dose(one.dose),
        "unit": "ms",
        "time": {"low": low, "typical": typical, "high": high},
    }
