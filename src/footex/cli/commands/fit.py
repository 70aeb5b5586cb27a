"""`footex fit`: a routine fitted to the time there is."""

import json
from collections.abc import Iterable
from typing import Any

import click

from footex import UNSTATED, Catalog, Fit, Infeasible, Pace, Prescription, Routine, dumps, fit_to_budget
from footex.cli.options import json_option, level_option, on_side, pace_option, read_minutes, shows_content, side_option
from footex.cli.output import emit, emit_json, give_up
from footex.cli.plain import pick, warnings_as_json
from footex.cli.text import bullets, clock, headed, paragraph, show_verdict
from footex.cli.texts.notices import show_notices
from footex.messages.command import FITTED_TO, LEFT_OUT, NEEDS
from footex.messages.estimates import LEVELS
from footex.model.description import describe_equipment
from footex.model.dosage.sides import OneSideLike
from footex.model.finding.support import needs_of
from footex.planning import DoseChange
from footex.timing import Level
from footex.timing.estimates.description import describe_place

__all__ = ["fit"]


@click.command(short_help="A routine fitted to the time there is.")
@click.argument("routine")
@shows_content
@click.option("--minutes", required=True, help="The time there is: 10, 7.5, '7 min', '1 h'.")
@click.option("--keep", multiple=True, metavar="ID", help="An exercise that must stay; may be given again.")
@click.option("--without", multiple=True, metavar="ID", help="An exercise to leave out; may be given again.")
@click.option("--equipment", metavar="THINGS", help="All there is, as 'chair, towel'; '' for nothing.")
@click.option("--within-source", is_flag=True, help="No fewer sets than the source's least.")
@pace_option
@side_option
@level_option
@json_option("Everything as JSON, times in milliseconds.")
def fit(
    routine: str,
    minutes: str,
    keep: tuple[str, ...],
    without: tuple[str, ...],
    equipment: str | None,
    within_source: bool,
    pace: Pace,
    side: OneSideLike | None,
    level: Level,
    library: Catalog,
    *,
    json_: bool,
) -> None:
    """Fit ROUTINE to the time there is: what stays, how much of it, and what that leaves out."""
    whole = on_side(library.routines[routine], side)
    lacking = [] if equipment is None else _lacking(whole, equipment)
    left_out = dict.fromkeys([*without, *(prescription.exercise.id for prescription in lacking)])
    try:
        fitted = fit_to_budget(
            whole.without(*left_out),
            read_minutes(minutes),
            pace=pace,
            level=level,
            keep=keep,
            below_source=not within_source,
        )
    except Infeasible as error:
        give_up(show_verdict(error.problem, error), json_=json_)
    if json_:
        emit_json(_as_json(fitted))
    else:
        emit(_show(fitted, lacking))


def _lacking(routine: Routine, equipment: str) -> list[Prescription]:
    """The prescriptions that need more than this equipment; those of which nothing is stated may need more, too."""
    owned = {thing.strip().lower() for thing in equipment.split(",")}
    return [prescription for _, prescription in routine.prescriptions() if not _can_be_done(prescription, owned)]


def _can_be_done(prescription: Prescription, owned: set[str]) -> bool:
    needs = needs_of(prescription)
    return needs is not UNSTATED and all(need.met_by(owned) for need in needs)


def _show(fitted: Fit, lacking: Iterable[Prescription]) -> list[str]:
    total = fitted.budget.milliseconds[0] - fitted.time_left.milliseconds[0]
    budget = clock(fitted.budget.milliseconds[0])
    fitting = FITTED_TO(
        time=clock(total), budget=budget, pace=fitted.estimate.pace.id, level=LEVELS[fitted.level.value]()
    )
    lines = [*headed(fitted.routine.title), *paragraph(fitting), ""]
    lines += [*show_notices(fitted.routine.warnings()), ""]
    for change in fitted.changes:
        lines += paragraph(str(change), first=f"  {describe_place(change.place)}  ")
    if lacking:
        lines += ["", *headed(LEFT_OUT())]
    needs = (NEEDS(exercise=item.exercise.name, equipment=describe_equipment(needs_of(item))) for item in lacking)
    return [*lines, *bullets(needs)]


def _as_json(fitted: Fit) -> dict[str, Any]:
    """A fit as plain data; all times in whole milliseconds."""
    return {
        "routine": json.loads(dumps(fitted.routine)),
        **pick(fitted.estimate, "pace"),
        **pick(fitted, "level"),
        "unit": "ms",
        "budget": fitted.budget.milliseconds[0],
        "time_left": fitted.time_left.milliseconds[0],
        "changes": [_change_as_json(change) for change in fitted.changes],
        "warnings": warnings_as_json(fitted.routine.warnings()),
    }


def _change_as_json(change: DoseChange) -> dict[str, Any]:
    own = pick(change, "place", "exercises", "kind", "percent", "time_before")
    return own | {"time": change.time.milliseconds[0], "words": str(change)}
