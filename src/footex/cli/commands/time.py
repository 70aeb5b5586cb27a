"""`footex time`: how long a routine takes, where every second comes from, and what was assumed."""

from typing import Any

import click

from footex import Catalog, Estimate, Pace, estimate
from footex.cli.options import json_option, on_side, pace_option, shows_content, side_option
from footex.cli.output import emit, emit_json
from footex.cli.plain import pick, warnings_as_json
from footex.cli.text import bullets, clock, columns, headed, paragraph
from footex.cli.texts.estimate import rows_of
from footex.cli.texts.notices import show_notices
from footex.messages.command import ASSUMED_AND_WORTH, AT_PACE, CLAIMS, OTHER_READINGS
from footex.model.dosage.sides import OneSideLike
from footex.timing import Assumption, CheckedClaim
from footex.timing.estimates.description import (
    describe_assumption,
    describe_checked_claim,
    describe_clocks,
    describe_reading,
)
from footex.timing.paces.description import describe_reason

__all__ = ["as_json", "show_estimate", "time"]

_TOTALS = ("total", "by_dose", "by_pace")


@click.command(short_help="How long a routine takes, and why.")
@click.argument("routine")
@shows_content
@pace_option
@side_option
@json_option("Everything as JSON, times in milliseconds.")
def time(routine: str, pace: Pace, side: OneSideLike | None, library: Catalog, *, json_: bool) -> None:
    """Say how long ROUTINE takes, where every second comes from, and what was assumed."""
    estimated = estimate(on_side(library.routines[routine], side), pace=pace)
    if json_:
        emit_json(as_json(estimated))
    else:
        emit(show_estimate(estimated))


def show_estimate(estimated: Estimate) -> list[str]:
    """The lines that show an estimate."""
    lines = [*headed(estimated.routine.title), *paragraph(AT_PACE(pace=estimated.pace.id)), ""]
    lines += [*show_notices(estimated.routine.warnings()), "", *columns(rows_of(estimated))]
    if by_clock := list(describe_clocks(estimated)):
        lines += ["", *bullets(by_clock)]
    if estimated.assumptions:
        lines += ["", *headed(ASSUMED_AND_WORTH())]
    for assumption in estimated.assumptions:
        lines += _assumption(assumption)
    if estimated.readings:
        lines += ["", *headed(OTHER_READINGS())]
    lines += bullets(describe_reading(other, clock) for other in estimated.readings)
    if estimated.claims:
        lines += ["", *headed(CLAIMS())]
    return [*lines, *bullets(map(describe_checked_claim, estimated.claims))]


def _assumption(assumption: Assumption) -> list[str]:
    return [
        *paragraph(describe_assumption(assumption, clock), first="  - "),
        *paragraph(describe_reason(assumption.reason), first="    "),
    ]


def as_json(estimated: Estimate) -> dict[str, Any]:
    """An estimate as plain data; all times in whole milliseconds."""
    return {
        **pick(estimated, "routine", "pace"),
        "unit": "ms",
        **pick(estimated, *_TOTALS),
        "capped": [pick(rounds, "place", "cap", "fewest", "typical", "most") for rounds in estimated.capped],
        "marked": [pick(rounds, "place", "every", "round", "missed") for rounds in estimated.marked],
        "parts": [pick(part, "place", "kind", "exercise", *_TOTALS) for part in estimated.parts],
        "assumptions": [_assumption_as_json(assumption) for assumption in estimated.assumptions],
        "readings": [
            {**pick(other, "place", "exercise"), "why": other.reading.why, **pick(other, "total")}
            for other in estimated.readings
        ],
        "claims": [_claim_as_json(claim) for claim in estimated.claims],
        "warnings": warnings_as_json(estimated.routine.warnings()),
    }


def _assumption_as_json(assumption: Assumption) -> dict[str, Any]:
    own = pick(assumption, "name", "kind") | {"value": str(assumption.value)} | pick(assumption, "reason", "where")
    return own | {"worth": assumption.worth.milliseconds[1]}


def _claim_as_json(checked: CheckedClaim) -> dict[str, Any]:
    own = {"time": str(checked.claim.time)} | pick(checked.claim, "sense", "scope")
    distance = checked.distance and checked.distance.milliseconds[1]
    return own | pick(checked, "verdict", "direction") | {"distance": distance}
