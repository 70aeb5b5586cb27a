"""Planning a programme: weeks in a row, the dose climbing from session to session."""

from typing import TYPE_CHECKING

from footex.model.value import as_instance
from footex.planning.plan.plan import Plan
from footex.planning.plan.scheduling import schedule
from footex.planning.request.commitment import as_commitments
from footex.planning.request.request import Request
from footex.planning.request.weeks import find_weeks
from footex.timing.paces.pace import STEADY, Level, LevelLike, Pace

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime, timedelta
    from fractions import Fraction

    from footex.model.figures.quantities import Duration
    from footex.model.routines.routine import Routine
    from footex.planning.request.availability import Availability
    from footex.planning.request.commitment import Commitment
    from footex.planning.request.policy import Policy
    from footex.planning.request.session import Done, Session

__all__ = ["plan_programme"]


def plan_programme(
    commitments: "Iterable[Commitment | Routine] | Commitment | Routine",
    availability: "Availability | str",
    *,
    start: "date | str",
    weeks: int | None = None,
    ramp: "str | Iterable[Fraction | float | str]" = "linear",
    policy: "Policy | None" = None,
    history: "Iterable[Session | Done | tuple[str, date | str]]" = (),
    not_before: "datetime | str | None" = None,
    between: "Duration | timedelta | str" = "0 s",
    pace: "Pace" = STEADY,
    level: LevelLike = Level.TYPICAL,
    shorten: bool = False,
    steps: int | None = None,
) -> Plan:
    """Lay out weeks in a row; all but `weeks` and `ramp` is as in `plan_week`.

    A session's dose is its routine, its vague words resolved, part way up its ranges: with `"linear"` from 0 on the
    first day to 1 on the last; with `"steps"` 0, 1/2 and 1 for a third of the weeks each; with `"hold"` 1/2 throughout;
    or one fraction for each week. Each session has the time of its own dose.

    Args:
        commitments: What is to be done; a bare routine is a commitment with its own frequency.
        availability: When somebody is free; a text gives the windows.
        start: The first day.
        weeks: How many weeks, at most 104; those that the commitments state unless given, or 6 where they state none or
            differ. `assumed` says which were taken.
        ramp: How the dose climbs.
        policy: Answers to what the sources leave open.
        history: Days done before the start.
        not_before: Nothing starts before it.
        between: The least time between two commitments on one day.
        pace: The assumptions about time.
        level: Which figure of a session's estimate has to fit.
        shorten: Whether sessions may be shortened where they don't fit in full.
        steps: The most steps of the search for each week; as in `plan_week` unless given.

    Returns:
        The best programme; with `optimal` false, a valid one that the steps didn't suffice to prove best.

    Raises:
        InvalidValue: An argument that can't be read.
        BoundExceeded: More than 104 weeks.
        UnknownWord: Vague words that the pace doesn't know.
        PolicyNeeded: The sources leave something open.
        Infeasible: There is no programme.
        Undecided: The steps ran out before a programme or a proof was found.

    Example:
        >>> import footex
        >>> simple = footex.bundled().routines["simple-foot-exercises"]
        >>> free, policy = "daily 06:30-21:00", footex.Policy(rest_days=1, min_gap="4 h")
        >>> footex.plan_programme([simple], free, start="2026-11-23", weeks=4, ramp="hold", policy=policy)
        <Plan from 2026-11-23: 4 weeks, 42 sessions>
    """
    asked = as_commitments(commitments, "commitments")
    taken, said = find_weeks(asked, as_instance(pace, Pace, "pace"), weeks)
    request = Request(
        commitments=asked, availability=availability, start=start, weeks=taken, ramp=ramp,
        policy=policy, history=history, not_before=not_before, between=between, pace=pace, level=level,
        shorten=shorten, steps=steps,
    )  # fmt: skip
    made = schedule(request)
    return Plan(request=request, **made._replace(assumed=(*said, *made.assumed))._asdict())
