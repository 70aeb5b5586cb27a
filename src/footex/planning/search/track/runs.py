"""Runs and rests: how the days in a row of a commitment go on from one day to the next."""

from typing import TYPE_CHECKING

from footex.planning.search.costs.costs import AWAY

if TYPE_CHECKING:
    from footex.planning.request.meaning.recurrence import Recurrence
    from footex.planning.search.track.state import State, TrackDay

__all__ = ["continue_past", "continue_rest", "continue_run"]


def continue_past(recurrence: "Recurrence", state: "State", sessions: int) -> "State":
    """The run or the rest after a day of the past."""
    if sessions:
        run = 1 if recurrence.run is None else min(state.run + 1, recurrence.run[2])
        return state._replace(run=run, rest=0, idle=0, begun=True)
    idle = 0 if recurrence.rest_most is None else min((0 if state.run else state.idle) + 1, recurrence.rest_most + 1)
    return state._replace(run=0, rest=min(state.rest + 1, recurrence.least_rest), idle=idle, begun=False)


def continue_run(recurrence: "Recurrence", state: "State") -> "State | None":
    """The run after a day with sessions; `None` if a rule forbids them."""
    if state.run:
        if recurrence.dates_apart > 1 or (recurrence.run is not None and state.run >= recurrence.run[2]):
            return None
    elif state.rest < recurrence.least_rest:
        return None
    run = 1 if recurrence.run is None else state.run + 1
    return state._replace(run=run, rest=0, idle=0, begun=state.run > 0 and state.begun)


def continue_rest(recurrence: "Recurrence", state: "State", day: "TrackDay") -> tuple["State", int] | None:
    """The rest after a day without sessions, and the cost of a run that ended; `None` if a rule forbids it."""
    cost = 0
    if state.run and recurrence.run is not None:
        low, typical, _ = recurrence.run
        cut = day.taken
        if state.run < low and not state.begun and not cut:
            return None
        cost = (max(0, state.run - typical) if cut else abs(state.run - typical)) * AWAY
    rest = min(state.rest + 1, recurrence.least_rest)
    if recurrence.rest_most is None:
        return state._replace(run=0, rest=rest, idle=0, begun=False), cost
    idle = min((0 if state.run else state.idle) + 1, recurrence.rest_most + 1)
    if day.usable and idle > recurrence.rest_most:
        return None
    return state._replace(run=0, rest=rest, idle=idle, begun=False), cost
