"""`footex time`: how long a routine takes, where every second comes from, and what was assumed."""

from itertools import groupby
from typing import Any

import click

from footex import Catalog, Estimate, Pace, estimate
from footex.cli.notice_text import show_notices
from footex.cli.options import json_option, on_side, pace_option, shows_content, side_option
from footex.cli.output import emit, emit_json
from footex.cli.plain import pick, warnings_as_json
from footex.cli.text import FIGURES, Heading, bullets, clock, clock_times, columns, headed, label, paragraph
from footex.model.dosage.sides import OneSideLike
from footex.model.sources.claim import ClaimScope
from footex.model.sources.description import describe_claimed_time
from footex.timing import Assumption, CappedRounds, CheckedClaim, MarkedRounds, OtherReading, TimeKind

__all__ = ["as_json", "show_estimate", "time"]

_OF_AN_EXERCISE = (ClaimScope.SET, ClaimScope.REPETITION)
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
    lines = [*headed(estimated.routine.title), f"at pace {estimated.pace.id}", ""]
    lines += [*show_notices(estimated.routine.warnings()), "", *_table(estimated), ""]
    if by_clock := [*map(_capped, estimated.capped), *map(_marked, estimated.marked)]:
        lines += [*bullets(by_clock), ""]
    lines += headed("Assumed, and what each is worth: the total with it high less the total with it low")
    for assumption in estimated.assumptions:
        lines += _assumption(assumption)
    if estimated.readings:
        lines += ["", Heading("Other readings of the source")]
    lines += bullets(map(_reading, estimated.readings))
    if estimated.claims:
        lines += ["", Heading("What the source claims")]
    return [*lines, *bullets(map(_claim, estimated.claims))]


def _table(estimated: Estimate) -> list[str]:
    rows = [["", *FIGURES]]
    names = {place: prescription.exercise.name for place, prescription in estimated.routine.prescriptions()}
    for place, parts in groupby(estimated.parts, key=lambda part: part.place):
        for part in parts:
            name = f"to {label(place)}"
            if part.kind is not TimeKind.TRANSITION:
                name = " ".join(filter(None, (label(place), names.get(place), part.kind.value)))
            rows.append([name, *clock_times(part.total)])
    rows += [
        ["Total", *clock_times(estimated.total)],
        ["  by dose alone, the pace typical", *clock_times(estimated.by_dose)],
        ["  by pace alone, the dose typical", *clock_times(estimated.by_pace)],
    ]
    return columns(rows)


def _capped(rounds: CappedRounds) -> str:
    least = f"{rounds.fewest} whole rounds in {rounds.cap} at least"
    return f"{label(rounds.place)}: {least}, {rounds.typical} typically, {rounds.most} at most"


def _marked(rounds: MarkedRounds) -> str:
    text = f"{label(rounds.place)}: a round takes {rounds.round}, and one begins every {rounds.every}"
    missed = " and ".join(level.value for level in rounds.missed)
    return f"{text}; at the {missed} figures it misses its mark" if missed else text


def _assumption(assumption: Assumption) -> list[str]:
    where = ", ".join(map(label, assumption.where))
    head = f"{assumption.name}: {assumption.value}, worth {clock(assumption.worth.milliseconds[1])}, in {where}"
    return [*paragraph(head, first="  - "), *paragraph(assumption.reason, first="    ")]


def _reading(other: OtherReading) -> str:
    change = other.total.milliseconds[1] - other.default.milliseconds[1]
    times = " / ".join(clock_times(other.total))
    more = f"{'+' if change >= 0 else ''}{clock(change)}"
    return f"{label(other.place)} {other.reading.why.rstrip('.')}: {times}, typically {more}"


def _claim(checked: CheckedClaim) -> str:
    printed = "".join(f' ("{evidence.printed}")' for evidence in checked.claim.evidence if evidence.printed)
    text = f"{describe_claimed_time(checked.claim)}{printed}: {checked.verdict.value.replace('-', ' ')}"
    if checked.claim.about:
        one = f"one {checked.claim.scope.value} of " if checked.claim.scope in _OF_AN_EXERCISE else ""
        text += f", being about {one}{checked.claim.about}"
    if checked.direction is not None:
        text += f", {checked.direction.value.replace('-', ' ')} by {checked.distance}"
    return text


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
        "warnings": warnings_as_json(estimated.routine),
    }


def _assumption_as_json(assumption: Assumption) -> dict[str, Any]:
    own = pick(assumption, "name", "kind") | {"value": str(assumption.value)} | pick(assumption, "reason", "where")
    return own | {"worth": assumption.worth.milliseconds[1]}


def _claim_as_json(checked: CheckedClaim) -> dict[str, Any]:
    own = {"time": str(checked.claim.time)} | pick(checked.claim, "sense", "scope")
    distance = checked.distance and checked.distance.milliseconds[1]
    return own | pick(checked, "verdict", "direction") | {"distance": distance}
