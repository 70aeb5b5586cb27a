"""Planning a week: the best plan for it, exactly, or a proof that there is none."""

from typing import TYPE_CHECKING

from footex.planning.plan.plan import Plan
from footex.planning.plan.scheduling import schedule
from footex.planning.request.request import Request
from footex.timing.paces.pace import STEADY, Level, LevelLike

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime, timedelta

    from footex.model.figures.quantities import Duration
    from footex.model.routines.routine import Routine
    from footex.planning.request.availability import Availability
    from footex.planning.request.commitment import Commitment
    from footex.planning.request.policy import Policy
    from footex.planning.request.session import Done, Session
    from footex.timing.paces.pace import Pace

__all__ = ["plan_week"]


def plan_week(
    commitments: "Iterable[Commitment | Routine] | Commitment | Routine",
    availability: "Availability | str",
    *,
    start: "date | str",
    policy: "Policy | None" = None,
    history: "Iterable[Session | Done | tuple[str, date | str]]" = (),
    not_before: "datetime | str | None" = None,
    between: "Duration | timedelta | str" = "0 s",
    pace: "Pace" = STEADY,
    level: LevelLike = Level.TYPICAL,
    shorten: bool = False,
    steps: int | None = None,
) -> Plan:
    """Lay out seven days.

    The order of the commitments doesn't matter, and the same arguments give the same plan everywhere.

    Args:
        commitments: What is to be done; a bare routine is a commitment with its own frequency.
        availability: When somebody is free; a text gives the windows.
        start: The first day.
        policy: Answers to what the sources leave open.
        history: Days done before the start, as values, sessions, or pairs of an id and a date; runs and rests go on.
        not_before: Nothing starts before it; without an offset, by the wall clock of the availability's zone.
        between: The least time between two commitments on one day.
        pace: The assumptions about time.
        level: Which figure of a session's estimate has to fit.
        shorten: Whether sessions may be fitted to less time where there is no plan in full: to the most minutes with
            which there is one, the same for all that take longer.
        steps: The most steps of the search; 100,000 for up to four commitments and 10,000 for more unless given. Of
            more than four, a tenth of them makes a first plan better.

    Returns:
        The best plan; with `optimal` false, a valid one that the steps didn't suffice to prove best.

    Raises:
        InvalidValue: An argument that can't be read.
        PolicyNeeded: The sources leave something open; it lists every question.
        Infeasible: There is no plan; its details are `ConflictingRule` and `Remedy` values.
        Undecided: The steps ran out before a plan or a proof was found.

    Example:
        >>> import footex
        >>> simple = footex.bundled().routines["simple-foot-exercises"]
        >>> policy = footex.Policy(rest_days=1, min_gap="4 h")
        >>> week = footex.plan_week([simple], "daily 06:30-07:30, 18:00-21:00", start="2026-11-23", policy=policy)
        >>> [session.id[:10] for session in week.sessions[:4]]
        ['2026-11-23', '2026-11-23', '2026-11-24', '2026-11-24']
    """
    request = Request(
        commitments=commitments, availability=availability, start=start, policy=policy, history=history,
        not_before=not_before, between=between, pace=pace, level=level, shorten=shorten, steps=steps,
    )  # fmt: skip
    return Plan(request=request, **schedule(request)._asdict())
