"""The beginning of a search: what was done before leaves a run, a rest, or a gap that goes on."""

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from footex.model.dosage.feasibility import dates_apart
from footex.planning.request.sessions.status import DoneStatus
from footex.planning.search.track.spacing import NOW
from footex.planning.search.track.state import State, fresh

if TYPE_CHECKING:
    from footex.planning.request.commitments.shared_rest import SharedRest
    from footex.planning.request.meaning.recurrence import Recurrence
    from footex.planning.request.request import Request
    from footex.planning.search.day.job import Start
    from footex.planning.search.layout.calendar import Calendar
    from footex.planning.search.track.past import Past

__all__ = ["find_before", "find_ready", "find_shared_ready", "leave_out_soon"]


def find_before(recurrence: "Recurrence", past: "Past", start: int) -> State:
    """The state of a commitment at the first day of its weeks."""
    last = past.last_before(start)
    if last is None:
        return fresh(recurrence.rest_most)
    state = fresh(None)
    # The past ends in a rest, whose length is capped as in a track, or in a run that goes on.
    if rest := start - last - 1:
        idle = 0 if recurrence.rest_most is None else min(rest, recurrence.rest_most + 1)
        return state._replace(rest=min(rest, recurrence.least_rest), idle=idle)
    run = 1
    while past.done.get(last - run):
        run += 1
    run = min(run, recurrence.run[2]) if recurrence.run is not None else 1
    return state._replace(run=run, rest=0, begun=True)


def find_ready(recurrence: "Recurrence", past: "Past", calendar: "Calendar") -> int:
    """The ready time of the first day, by what was done at known times."""
    ready, clock = NOW, calendar.clock
    midnight = datetime.combine(calendar.dates[0], time())
    for began, ended in past.timed:
        start, end = clock.instant(began), clock.instant(ended)
        if recurrence.apart:
            wall = clock.moment(start).replace(tzinfo=None)
            ready = max(ready, (wall - midnight) // timedelta(seconds=1) + recurrence.gap)
        else:
            ready = max(ready, max(end + recurrence.gap, start + recurrence.pitch) - calendar.bases[0])
    return ready


def find_shared_ready(rest: "SharedRest", request: "Request", calendar: "Calendar") -> int:
    """The ready time of the first day by a shared rest, after all that was done of its commitments.

    A day without a time makes only dates too soon on which no start could be late enough.
    """
    ready, gap = NOW, -(-rest.gap.milliseconds[0] // 1000)
    covered = {commitment.id for commitment in request.commitments if rest.covers(commitment)}
    midnight = datetime.combine(calendar.dates[0], time())
    for entry in request.past:
        if entry.status is not DoneStatus.DONE or entry.commitment not in covered:
            continue
        if entry.start is None:
            day = datetime.combine(entry.day + timedelta(days=dates_apart(1000 * gap)), time())
            ready = max(ready, (day - midnight) // timedelta(seconds=1))
        else:
            wall = calendar.clock.moment(calendar.clock.instant(entry.start)).replace(tzinfo=None)
            ready = max(ready, (wall - midnight) // timedelta(seconds=1) + gap)
    return ready


def leave_out_soon(
    recurrence: "Recurrence", ready: int, calendar: "Calendar", number: int, starts: "tuple[Start, ...]"
) -> "tuple[Start, ...]":
    """The starts of a day that aren't before the ready time of the first day; the same value if all are."""
    if recurrence.apart:
        due = ready - number * 86_400
        late = (place for place, (_, minute, _) in enumerate(starts) if 60 * minute >= due)
    else:
        due = ready + calendar.bases[0] - calendar.bases[number]
        late = (place for place, (start, _, _) in enumerate(starts) if start >= due)
    return starts[next(late, len(starts)) :]
