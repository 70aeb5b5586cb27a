"""`footex timeline`: a session step by step."""

import json
from collections.abc import Iterator
from itertools import chain
from typing import Any

import click

from footex import Catalog, Step, timeline
from footex.cli.library import takes_content
from footex.cli.output import emit, width_option
from footex.cli.source_text import show_cautions
from footex.cli.text import clock, paragraph
from footex.cli.time import find_pace
from footex.timing import PACES, Grain, Level

__all__ = ["timeline_"]


@click.command("timeline", short_help="A session step by step.")
@click.argument("routine")
@takes_content
@width_option
@click.option("--level", type=click.Choice([one.value for one in Level]), default="typical", show_default=True)
@click.option("--grain", type=click.Choice([one.value for one in Grain]), default="bout", show_default=True)
@click.option("--pace", default=PACES[0].id, show_default=True, help="A pace: steady, brisk or gentle.")
@click.option("--start", default="0 s", show_default=True, help="The moment to begin at, such as '5 min'.")
@click.option("--json", "json_", is_flag=True, help="An array of steps, one a line, times in milliseconds.")
def timeline_(routine: str, level: str, grain: str, pace: str, start: str, library: Catalog, *, json_: bool) -> None:
    """Go through ROUTINE step by step: when, how long, what."""
    found = library.routines[routine]
    steps = timeline(found, pace=find_pace(pace), level=Level(level), grain=Grain(grain), start=start)
    if json_:
        for line in _json_lines(steps):
            click.echo(line)
    else:
        emit(chain(show_cautions(found), [""], map(_line, steps)))


def _line(step: Step) -> str:
    times = f"{clock(step.start_milliseconds):>8}  {clock(step.duration_milliseconds):>7}  "
    return "\n".join(paragraph(step.cue, first=times))


def _json_lines(steps: Iterator[Step]) -> Iterator[str]:
    before = "["
    for step in steps:
        yield f"{before}{json.dumps(_plain(step))}"
        before = ","
    yield "[]" if before == "[" else "]"


def _plain(step: Step) -> dict[str, Any]:
    plain = step._asdict()
    plain["kind"] = step.kind.value
    plain["exercise"] = step.exercise and step.exercise.id
    plain["side"] = step.side and step.side.value
    return {**plain, "cue": step.cue}
