"""`footex time`: how long a routine takes, where every second comes from, and what was assumed."""

import json
from itertools import groupby
from typing import Any

import click

from footex import Catalog, Duration, Estimate, Pace, UnknownId, estimate
from footex.cli.library import takes_content
from footex.cli.output import emit, width_option
from footex.cli.source_text import show_cautions
from footex.cli.text import Heading, clock, columns, label, paragraph, three
from footex.model.description import describe_claimed_time
from footex.timing import PACES, Assumption, CheckedClaim, OtherReading, TimeKind

__all__ = ["as_json", "find_pace", "show_estimate", "time"]


@click.command(short_help="How long a routine takes, and why.")
@click.argument("routine")
@takes_content
@width_option
@click.option("--pace", default=PACES[0].id, show_default=True, help="A pace: steady, brisk or gentle.")
@click.option("--json", "json_", is_flag=True, help="Everything as JSON, times in milliseconds.")
def time(routine: str, pace: str, library: Catalog, *, json_: bool) -> None:
    """Say how long ROUTINE takes, where every second comes from, and what was assumed."""
    found = estimate(library.routines[routine], pace=find_pace(pace))
    if json_:
        click.echo(json.dumps(as_json(found), indent=2))
    else:
        emit(show_estimate(found))


def find_pace(name: str) -> Pace:
    """Find a bundled pace by its id, with or without its version."""
    for pace in PACES:
        if name in (pace.id, pace.id.rpartition("-")[0]):
            return pace
    raise UnknownId("pace", name, tuple(pace.id for pace in PACES))


def show_estimate(found: Estimate) -> list[str]:
    """The lines that show an estimate."""
    lines = [*map(Heading, paragraph(found.routine.title)), f"at pace {found.pace.id}", "", *_table(found), ""]
    heading = "Assumed, and what each is worth: the total with it high less the total with it low"
    lines += map(Heading, paragraph(heading))
    for assumption in found.assumptions:
        lines += _assumption(assumption)
    if found.readings:
        lines += ["", Heading("Other readings of the source")]
    for reading in found.readings:
        lines += _reading(reading)
    if found.claims:
        lines += ["", Heading("What the source claims")]
    for claim in found.claims:
        lines += paragraph(_claim(claim), first="  - ")
    return [*lines, "", *show_cautions(found.routine)]


def _table(found: Estimate) -> list[str]:
    rows = [["", "low", "typical", "high"]]
    names = {place: one.exercise.name for place, one in found.routine.prescriptions()}
    for place, parts in groupby(found.parts, key=lambda part: part.place):
        for part in parts:
            if part.kind is TimeKind.TRANSITION:
                rows.append([f"to {label(place)}", *three(part.total)])
            else:
                name = " ".join(filter(None, (label(place), names.get(place), part.kind.value)))
                rows.append([name, *three(part.total)])
    rows += [
        ["Total", *three(found.total)],
        ["  by dose alone, the pace typical", *three(found.by_dose)],
        ["  by pace alone, the dose typical", *three(found.by_pace)],
    ]
    return columns(rows)


def _assumption(one: Assumption) -> list[str]:
    where = ", ".join(label(place) for place in one.where)
    head = f"{one.name}: {one.value}, worth {clock(one.worth.milliseconds[1])}, in {where}"
    return [*paragraph(head, first="  - "), *paragraph(one.reason, first="    ")]


def _reading(one: OtherReading) -> list[str]:
    change = one.total.milliseconds[1] - one.default.milliseconds[1]
    times = " / ".join(three(one.total))
    more = f"{'+' if change >= 0 else ''}{clock(change)}"
    return paragraph(f"{label(one.place)} {one.reading.why.rstrip('.')}: {times}, typically {more}", first="  - ")


def _claim(one: CheckedClaim) -> str:
    printed = "".join(f' ("{evidence.printed}")' for evidence in one.claim.evidence if evidence.printed)
    said = f"{describe_claimed_time(one.claim)}{printed}: {one.verdict.value.replace('-', ' ')}"
    if one.claim.about:
        said += f", being about {one.claim.about}"
    if one.direction is not None:
        said += f", {one.direction.value.replace('-', ' ')} by {one.distance}"
    return said


def as_json(found: Estimate) -> dict[str, Any]:
    """An estimate as plain data; all times in whole milliseconds."""
    return {
        "routine": found.routine.id,
        "pace": found.pace.id,
        "unit": "ms",
        "total": _three(found.total),
        "by_dose": _three(found.by_dose),
        "by_pace": _three(found.by_pace),
        "parts": [
            {
                "place": part.place,
                "kind": part.kind.value,
                "exercise": part.exercise and part.exercise.id,
                "total": _three(part.total),
                "by_dose": _three(part.by_dose),
                "by_pace": _three(part.by_pace),
            }
            for part in found.parts
        ],
        "assumptions": [
            {
                "name": one.name,
                "kind": one.kind.value,
                "value": str(one.value),
                "reason": one.reason,
                "where": list(one.where),
                "worth": one.worth.milliseconds[1],
            }
            for one in found.assumptions
        ],
        "readings": [
            {"place": one.place, "exercise": one.exercise.id, "why": one.reading.why, "total": _three(one.total)}
            for one in found.readings
        ],
        "claims": [
            {
                "time": str(one.claim.time),
                "sense": one.claim.sense.value,
                "scope": one.claim.scope.value,
                "verdict": one.verdict.value,
                "direction": one.direction and one.direction.value,
                "distance": one.distance and one.distance.milliseconds[1],
            }
            for one in found.claims
        ],
    }


def _three(duration: Duration) -> dict[str, int]:
    low, typical, high = duration.milliseconds
    return {"low": low, "typical": typical, "high": high}
