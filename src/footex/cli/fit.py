"""`footex fit`: a routine fitted to the time there is."""

import json
import re
from collections.abc import Iterable
from typing import Any

import click

from footex import UNSTATED, Catalog, Fit, Infeasible, Prescription, Routine, dumps, fit_to_budget
from footex.cli.library import takes_content
from footex.cli.output import emit, width_option
from footex.cli.source_text import show_cautions
from footex.cli.text import Heading, clock, label, paragraph, show_verdict
from footex.cli.time import find_pace
from footex.model.description import describe_equipment
from footex.planning import DoseChange
from footex.timing import PACES, Level

__all__ = ["fit"]

_NUMBER = re.compile(r"[0-9]+(\.[0-9]+)?")


@click.command(short_help="A routine fitted to the time there is.")
@click.argument("routine")
@takes_content
@width_option
@click.option("--minutes", required=True, help="The time there is: 10, 7.5, '7 min', '1 h'.")
@click.option("--keep", multiple=True, metavar="ID", help="An exercise that must stay; may be given again.")
@click.option("--without", multiple=True, metavar="ID", help="An exercise to leave out; may be given again.")
@click.option("--equipment", metavar="THINGS", help="All there is, as 'chair, towel'; '' for nothing.")
@click.option("--within-source", is_flag=True, help="No fewer sets than the source's least.")
@click.option("--pace", default=PACES[0].id, show_default=True, help="A pace: steady, brisk or gentle.")
@click.option("--level", type=click.Choice([one.value for one in Level]), default="typical", show_default=True)
@click.option("--json", "json_", is_flag=True, help="Everything as JSON, times in milliseconds.")
def fit(
    routine: str,
    minutes: str,
    keep: tuple[str, ...],
    without: tuple[str, ...],
    equipment: str | None,
    within_source: bool,
    pace: str,
    level: str,
    library: Catalog,
    *,
    json_: bool,
) -> None:
    """Fit ROUTINE to the time there is: what stays, how much of it, and what that leaves out."""
    whole = library.routines[routine]
    lacking = () if equipment is None else _lacking(whole, equipment)
    left_out = dict.fromkeys([*without, *(one.exercise.id for one in lacking)])
    try:
        found = fit_to_budget(
            whole.without(*left_out),
            _read_minutes(minutes),
            pace=find_pace(pace),
            level=Level(level),
            keep=keep,
            below_source=not within_source,
        )
    except Infeasible as error:
        click.echo("\n".join(show_verdict(error.problem, error)), err=json_)
        click.get_current_context().exit(1)
    if json_:
        click.echo(json.dumps(_as_json(found), indent=2))
    else:
        emit(_show(found, lacking))


def _read_minutes(text: str) -> str:
    """Take a number as minutes; the model reads anything else."""
    return f"{text} min" if _NUMBER.fullmatch(text.strip()) else text


def _lacking(routine: Routine, equipment: str) -> tuple[Prescription, ...]:
    """The prescriptions that can't be done with only this equipment; where it isn't known, neither is that."""
    things = {thing.strip().lower() for thing in equipment.split(",")}
    found: list[Prescription] = []
    for _, one in routine.prescriptions():
        needs = one.exercise.equipment if one.equipment is None else one.equipment
        if needs is UNSTATED or not all(each.met_by(things) for each in needs):
            found.append(one)
    return tuple(found)


def _show(found: Fit, lacking: Iterable[Prescription]) -> list[str]:
    total = found.budget.milliseconds[0] - found.time_left.milliseconds[0]
    lines: list[str] = [*map(Heading, paragraph(found.routine.title))]
    times = f"{clock(total)} of {clock(found.budget.milliseconds[0])}"
    lines += [f"{times} at pace {found.estimate.pace.id} ({found.level.value})", ""]
    for change in found.changes:
        lines += paragraph(f"{change}", first=f"  {label(change.place)}  ")
    if lacking:
        lines += ["", Heading("Left out for want of equipment")]
    for one in lacking:
        needs = describe_equipment(one.exercise.equipment if one.equipment is None else one.equipment)
        lines += paragraph(f"{one.exercise.name}: needs {needs}", first="  - ")
    cautions = show_cautions(found.routine)
    return [*lines, "", *cautions] if cautions else lines


def _as_json(found: Fit) -> dict[str, Any]:
    """A fit as plain data; all times in whole milliseconds."""
    return {
        "routine": json.loads(dumps(found.routine)),
        "pace": found.estimate.pace.id,
        "level": found.level.value,
        "unit": "ms",
        "budget": found.budget.milliseconds[0],
        "time_left": found.time_left.milliseconds[0],
        "changes": [_change_as_json(change) for change in found.changes],
    }


def _change_as_json(change: DoseChange) -> dict[str, Any]:
    low, typical, high = change.time_before.milliseconds
    return {
        "place": change.place,
        "exercises": list(change.exercises),
        "kind": change.kind.value,
        "percent": change.percent,
        "time_before": {"low": low, "typical": typical, "high": high},
        "time": change.time.milliseconds[0],
        "words": str(change),
    }
