"""A plan in a notebook: a picture for each week, and below it what to mind and when to stop."""

from datetime import timedelta
from html import escape
from typing import TYPE_CHECKING

from footex.planning.plan.picture import Block, Column, draw_week
from footex.planning.plan.table import rows_of, write_table
from footex.planning.request.clock import Clock

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
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def show_plan(plan: "Plan") -> str:
    """Show a plan as HTML: no script, nothing from elsewhere, all text escaped, the same bytes for the same plan."""
    request = plan.request
    clock = Clock(request.availability.zone, request.start, 7 * request.weeks)
    names = ", ".join(one.id for one in request.commitments)
    caption = f"{names}, from {request.start}, {request.availability.zone}"
    proved = "" if plan.optimal else "; not proved best"
    lines = [f'<div><p style="text-align: left">{escape(caption + proved)}</p>']
    for number in range(request.weeks):
        first = request.start + timedelta(days=7 * number)
        own = plan.week(number + 1)
        picture = _draw(f"Week from {first}: {names}", first, own, request, clock)
        if request.weeks > 1:
            opened = " open" if number == 0 else ""
            summary = f"Week {number + 1}, from {first}: {len(own)} session{'' if len(own) == 1 else 's'}"
            picture = f"<details{opened}><summary>{summary}</summary>\n{picture}\n</details>"
        lines.append(picture)
    return "\n".join([*lines, *_warnings(one.routine for one in request.commitments), "</div>"])


def _draw(title: str, first: "date", sessions: "Sequence[Session]", request: "Request", clock: Clock) -> str:
    rows = rows_of(sessions)
    since = None if request.not_before is None else clock.instant(request.not_before)
    columns: list[Column] = []
    for day in (first + timedelta(days=number) for number in range(7)):
        free = tuple(
            _by_the_clock(clock.moment(begin), (end - begin) // 60, clock.moment(end - 1))
            for begin, end in clock.free(day, request.availability, since=since)
        )
        blocks = tuple(_block(row) for row in rows if row.day == day)
        columns.append(Column(f"{_DAYS[day.weekday()]} {day}", free, blocks))
    return draw_week(title, write_table(rows), columns)


def _by_the_clock(start: "datetime", minutes: int, last: "datetime") -> tuple[int, int]:
    """From and until which minute of the day; where the clock is set back to before the start, as long as it is."""
    begin, end = _minute(start), _minute(last) + 1
    return begin, end if end > begin else begin + minutes


def _minute(moment: "datetime") -> int:
    return moment.hour * 60 + moment.minute


def _block(row: "Row") -> Block:
    notes = f"; {row.notes}" if row.notes else ""
    text = f"{row.commitment}, {row.start:%H:%M}-{row.end:%H:%M}, {row.minutes} min{notes}"
    return Block(_minute(row.start), row.minutes, row.commitment, text)


def _warnings(routines: "Iterable[Routine]") -> list[str]:
    """What to mind and when to stop, each once, with whose word it is."""
    mind: dict[str, None] = {}
    stop: dict[str, None] = {}
    silent: dict[str, None] = {}
    for routine in routines:
        source = routine.source
        own = [*routine.cautions, *(caution for exercise in routine.exercises() for caution in exercise.cautions)]
        said = () if source is None else source.cautions
        rules = () if source is None else source.stop_rules
        mind |= dict.fromkeys(f"{one.text} [{one.by}]" for one in (*own, *said))
        stop |= dict.fromkeys(f"{one.text} [{one.by}]" for one in rules)
        if not said and not rules:
            whose = "no source" if source is None else "its source states no caution and no stop rule"
            silent[f"{routine.id}: {whose}; {_UNSAFE}."] = None
    return [*_list("Mind", mind), *_list("Stop", stop), *_list("Not stated", silent)]


def _list(title: str, items: "Iterable[str]") -> list[str]:
    shown = [f"<li>{escape(one)}</li>" for one in items]
    return [f'<p style="text-align: left">{title}</p>', "<ul>", *shown, "</ul>"] if shown else []
