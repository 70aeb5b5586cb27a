"""`footex timeline`: a session step by step."""

import json
from collections.abc import Iterator
from itertools import chain

import click

from footex import Catalog, Pace, Step, timeline
from footex.cli.options import json_option, level_option, on_side, pace_option, shows_content, side_option
from footex.cli.output import emit
from footex.cli.plain import pick
from footex.cli.text import clock, paragraph
from footex.cli.texts.notices import show_notices
from footex.messages.command import MARKED, OVER
from footex.model.dosage.sides import OneSideLike
from footex.timing import Grain, Level, StepFigure

__all__ = ["timeline_"]

_FIELDS = (
    "start_milliseconds", "duration_milliseconds", "kind", "place", "exercise", "set", "sets", "role", "repetition",
    "repetitions", "round", "rounds", "side", "label", "hold_milliseconds", "rest_milliseconds", "steps", "distance",
    "tempo", "load", "assumed", "assumed_figures", "open_ended", "cue", "spoken", "announced",
)  # fmt: skip


@click.command("timeline", short_help="A session step by step.")
@click.argument("routine")
@shows_content
@level_option
@click.option("--grain", type=click.Choice([grain.value for grain in Grain]), default="bout", show_default=True)
@pace_option
@side_option
@click.option("--start", default="0 s", show_default=True, help="The moment to begin at, such as '5 min'.")
@json_option("An array of steps, one a line, times in milliseconds.")
def timeline_(
    routine: str,
    level: Level,
    grain: str,
    pace: Pace,
    side: OneSideLike | None,
    start: str,
    library: Catalog,
    *,
    json_: bool,
) -> None:
    """Go through ROUTINE step by step: when, how long, what."""
    whole = on_side(library.routines[routine], side)
    steps = timeline(whole, pace=pace, level=level, grain=Grain(grain), start=start)
    if json_:
        for line in _json_lines(steps):
            click.echo(line)
    else:
        emit(chain(show_notices(whole.warnings()), [""], _lines(steps)))


def _lines(steps: Iterator[Step]) -> Iterator[str]:
    assumed, over = False, True
    for step in steps:
        marked = StepFigure.DURATION in step.assumed_figures
        assumed, over = assumed or marked, False
        duration = f"{'~' if marked else ''}{clock(step.duration_milliseconds)}"
        yield from paragraph(step.cue, first=f"{clock(step.start_milliseconds):>8}  {duration:>8}  ")
    if over:
        yield from paragraph(OVER())
    if assumed:
        yield ""
        yield from paragraph(MARKED())


def _json_lines(steps: Iterator[Step]) -> Iterator[str]:
    before = "["
    for step in steps:
        yield f"{before}{json.dumps(pick(step, *_FIELDS))}"
        before = ","
    yield "[]" if before == "[" else "]"
