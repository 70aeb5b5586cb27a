"""A plan in a notebook: a picture for each week, then the cautions and stop rules."""

from datetime import timedelta
from html import escape
from typing import TYPE_CHECKING

from footex.planning.plan.picture import Block, Column, draw_week
from footex.planning.plan.table import rows_of, write_table
from footex.planning.request.availability_text import WEEKDAYS
from footex.planning.request.clock import clock_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from footex.model.routines.routine import Routine
    from footex.planning.plan.plan import Plan
    from footex.planning.plan.table import Row
    from footex.planning.request.request import Request
    from footex.planning.request.session import Session

__all__ = ["show_plan"]

_UNSAFE = "that doesn't mean it is safe"


def show_plan(plan: "Plan") -> str:
    """Show a plan as HTML: deterministic, without scripts or external resources, all text escaped."""
    request = plan.request
    names = ", ".join(commitment.id for commitment in request.commitments)
    caption = f"{names}, from {request.start}, {request.availability.zone}"
    proved = "" if plan.optimal else "; not proved best"
    lines = [f'<div><p style="text-align: left">{escape(caption + proved)}</p>']
    for number in range(request.weeks):
        first = request.start + timedelta(days=7 * number)
        own = plan.week(number + 1)
        picture = _draw(f"Week from {first}: {names}", first, own, request)
        if request.weeks > 1:
            opened = " open" if number == 0 else ""
            summary = f"Week {number + 1}, from {first}: {len(own)} session{'' if len(own) == 1 else 's'}"
            picture = f"<details{opened}><summary>{summary}</summary>\n{picture}\n</details>"
        lines.append(picture)
    return "\n".join([*lines, *_warnings(commitment.routine for commitment in request.commitments), "</div>"])


def _draw(title: str, first: "date", sessions: "Sequence[Session]", request: "Request") -> str:
    rows = rows_of(sessions)
    clock, since = clock_of(request)
    columns: list[Column] = []
    for day in (first + timedelta(days=number) for number in range(7)):
        free = tuple(
            _by_the_clock(clock.moment(begin), (end - begin) // 60, clock.moment(end - 1))
            for begin, end in clock.free(day, request.availability, since=since)
        )
        blocks = tuple(_block(row) for row in rows if row.day == day)
        columns.append(Column(f"{WEEKDAYS[day.weekday()][:3]} {day}", free, blocks))
    return draw_week(title, write_table(rows), columns)


def _by_the_clock(start: "datetime", minutes: int, last: "datetime") -> tuple[int, int]:
    """The first minute of the day and the one after the last, from the length if the clock is set back before it."""
    begin, end = _minute(start), _minute(last) + 1
    return begin, end if end > begin else begin + minutes


def _minute(moment: "datetime") -> int:
    return moment.hour * 60 + moment.minute


def _block(row: "Row") -> Block:
    notes = f"; {row.notes}" if row.notes else ""
    text = f"{row.commitment}, {row.start:%H:%M}-{row.end:%H:%M}, {row.minutes} min{notes}"
    return Block(_minute(row.start), row.minutes, row.commitment, text)


def _warnings(routines: "Iterable[Routine]") -> list[str]:
    """The cautions and stop rules, each once, with its author; and which routines have none."""
    mind: dict[str, None] = {}
    stop: dict[str, None] = {}
    silent: dict[str, None] = {}
    for routine in routines:
        source = routine.source
        own = [*routine.cautions, *(caution for exercise in routine.exercises() for caution in exercise.cautions)]
        cautions = () if source is None else source.cautions
        rules = () if source is None else source.stop_rules
        mind |= dict.fromkeys(f"{caution.text} [{caution.by}]" for caution in (*own, *cautions))
        stop |= dict.fromkeys(f"{rule.text} [{rule.by}]" for rule in rules)
        if not cautions and not rules:
            whose = "no source" if source is None else "its source states no caution and no stop rule"
            silent[f"{routine.id}: {whose}; {_UNSAFE}."] = None
    return [*_list("Mind", mind), *_list("Stop", stop), *_list("Not stated", silent)]


def _list(title: str, items: "Iterable[str]") -> list[str]:
    shown = [f"<li>{escape(item)}</li>" for item in items]
    return [f'<p style="text-align: left">{title}</p>', "<ul>", *shown, "</ul>"] if shown else []
