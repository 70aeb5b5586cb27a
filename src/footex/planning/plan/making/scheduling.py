"""Scheduling: from a request to a plan, by way of the layout and the search."""

from typing import TYPE_CHECKING

from footex.planning.errors import Undecided
from footex.planning.explain.conflict import explain
from footex.planning.plan.making.alternatives import NO_OTHERS, Asked, with_alternatives
from footex.planning.plan.making.sessions import make_sessions
from footex.planning.plan.plan import Plan
from footex.planning.plan.reasons.assumed import list_assumed
from footex.planning.plan.reasons.losses import list_losses
from footex.planning.plan.reasons.lowered import list_fewer_times
from footex.planning.plan.reasons.unmet import list_unmet
from footex.planning.plan.score import unpack_score
from footex.planning.plan.usual_time import UsualDays, UsualTime
from footex.planning.request.availability.availability_text import write_clock, write_clocks
from footex.planning.search.day.limits import OutOfSteps
from footex.planning.search.layout.layout import Layout
from footex.planning.search.raising import raise_maxima
from footex.planning.search.shortening import find_longest
from footex.planning.search.solve import Impossible, Part, solve

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.planning.request.request import Request
    from footex.planning.request.sessions.reason import Reason
    from footex.planning.search.layout.usual_days import DayGroup
    from footex.planning.search.tree.branch_and_bound import Solution

__all__ = ["schedule"]


def schedule(request: "Request", assumed: "tuple[Reason, ...]" = (), asked: Asked = NO_OTHERS) -> Plan:
    """Find the optimal plan.

    Args:
        request: The request.
        assumed: The assumptions made in the request.
        asked: The alternatives asked for.

    Raises:
        PolicyNeeded: The sources leave a question open.
        Infeasible: No plan exists.
        Undecided: The steps ran out before a plan or a proof was found.
    """
    layout = Layout(request)
    parts: list[Part] | None = [] if asked.number else None
    try:
        solved = solve(layout, parts)
        if isinstance(solved, Impossible) and request.shorten:
            longest = find_longest(layout)
            if longest is not None:
                layout = Layout(request, longest=raise_maxima(layout, longest))
                parts = [] if asked.number else None
                solved = solve(layout, parts)
    except OutOfSteps:
        raise Undecided(layout.steps) from None
    if isinstance(solved, Impossible):
        raise explain(layout, solved)
    reasons = (*assumed, *list_assumed(layout))
    plan = _finish(layout, solved, reasons)
    if parts is None:
        return plan
    return with_alternatives(plan, layout, (solved, parts), asked, lambda other: _finish(layout, other, reasons))


def _finish(layout: Layout, solved: "Solution", assumed: "tuple[Reason, ...]") -> Plan:
    sessions = make_sessions(layout, solved.days)
    score = unpack_score(solved.cost)
    unmet = list_unmet(layout, solved.days, score)
    return Plan(
        request=layout.request,
        sessions=sessions,
        score=score,
        best_possible=score if solved.floor == solved.cost else unpack_score(solved.floor),
        optimal=solved.best,
        usual=tuple(_list_usual(layout)),
        assumed=(*assumed, *list_fewer_times(layout, sessions), *unmet, *list_losses(layout, sessions)),
        clock_changes=layout.clock.changes,
    )


def _list_usual(layout: Layout) -> "Iterator[UsualTime]":
    """The usual times of each commitment, on each group of days; those without windows have none."""
    for index, recurrence in enumerate(layout.recurrences):
        for group, times in layout.usual.items():
            days, windows = _name(group)
            for slot, at in enumerate(times[index] if group != () else (), start=1):
                clock = None if at is None else write_clock(at)
                yield UsualTime(commitment=recurrence.id, number=slot, clock=clock, days=days, windows=windows)


def _name(group: "DayGroup") -> tuple[UsualDays, list[str]]:
    """The name of a group of days, and the windows that they have by a rotation."""
    if isinstance(group, tuple):
        return UsualDays.ROTATION, [write_clocks([window]) for window in group]
    return UsualDays.WEEKENDS if group else UsualDays.WEEKDAYS, []
