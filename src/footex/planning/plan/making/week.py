"""Planning a week: the optimal plan, exactly, or a proof that there is none."""

from typing import TYPE_CHECKING

from attrs import evolve

from footex.model.fields import as_instance
from footex.planning.plan.making.alternatives import as_asked
from footex.planning.plan.making.scheduling import schedule
from footex.planning.plan.plan import as_kept, as_plan_id
from footex.planning.request.request import Request
from footex.timing.paces.level import Level, LevelLike
from footex.timing.paces.pace import STEADY

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime, timedelta

    from footex.model.figures.duration import Duration
    from footex.model.routines.routine import Routine
    from footex.planning.plan.plan import Plan
    from footex.planning.request.availability.availability import Availability
    from footex.planning.request.commitments.commitment import Commitment
    from footex.planning.request.commitments.policy import Policy
    from footex.planning.request.commitments.shared_rest import SharedRest
    from footex.planning.request.commitments.wish import Wish
    from footex.planning.request.sessions.done import Done
    from footex.planning.request.sessions.session import Session
    from footex.timing.paces.pace import Pace

__all__ = ["plan_request", "plan_week"]


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
    keep: "Plan | Iterable[Session] | None" = None,
    wishes: "Iterable[Wish] | Wish" = (),
    rests: "Iterable[SharedRest] | SharedRest" = (),
    id: str = "",  # noqa: A002 - the name of the field
    alternatives: int = 0,
    differing: int = 1,
) -> "Plan":
    """Plan seven days.

    The result is deterministic: the order of the commitments doesn't matter, and the same arguments give the same plan
    on any machine.

    Args:
        commitments: The commitments; a bare routine is a commitment with its own frequency.
        availability: The free time; a text gives the windows.
        start: The first day.
        policy: Answers to questions that the sources leave open.
        history: Days done, skipped or ill, before the start or up to the date of `not_before`, as values, sessions, or
            pairs of an id and a date done; runs, rests and gaps continue from those done.
        not_before: The earliest start of any session; without an offset, by the wall clock of its date's zone.
        between: The minimum time between two commitments on one day.
        pace: The assumptions about time.
        level: The level of the estimate that has to fit.
        shorten: Whether sessions may be fitted to less time if no plan exists in full: to the maximum minutes with
            which one exists, the same on all days, which is then raised day by day as far as a plan still exists.
        steps: The maximum steps of the search; by default 100,000 for up to four commitments and 9,200 for more.
        keep: An earlier plan, or its sessions: those done or skipped are facts, the others are kept where
            possible. Its history isn't taken over.
        wishes: Preferences about several commitments, `OneADay` and `NotTheDayAfter`, met where possible.
        rests: Minimum gaps of a day or more between the sessions of several commitments.
        id: An id for the plan.
        alternatives: The number of alternatives to find, at most 10: the best plans of those that differ from the best
            plan and from each other. `assumed` reports where there are fewer.
        differing: The minimum number of sessions in which they differ, on another day or in another part of the day.

    Returns:
        The optimal plan; if `optimal` is false, a valid one that wasn't proved best within the steps.

    Raises:
        InvalidValue: An invalid argument.
        BoundExceeded: More than 10 alternatives.
        PolicyNeeded: The sources leave questions open; it lists all of them.
        Infeasible: No plan exists; its details are `ConflictingRule` and `Remedy` values.
        Undecided: The steps ran out before a plan or a proof was found.

    Example:
        >>> import footex
        >>> simple = footex.bundled().routines["simple-foot-exercises"]
        >>> policy = footex.Policy(rest_days=1, min_gap="4 h")
        >>> week = footex.plan_week([simple], "daily 06:30-07:30, 18:00-21:00", start="2026-11-23", policy=policy)
        >>> [session.id[:10] for session in week.sessions[:4]]
        ['2026-11-23', '2026-11-23', '2026-11-24', '2026-11-24']
    """
    name, asked = as_plan_id(id), as_asked(alternatives, differing)
    request = Request(
        commitments=commitments, availability=availability, start=start, policy=policy, history=history,
        not_before=not_before, between=between, pace=pace, level=level, shorten=shorten, steps=steps,
        keep=as_kept(keep), wishes=wishes, rests=rests,
    )  # fmt: skip
    plan = schedule(request, asked=asked)
    return evolve(plan, id=name) if name else plan


def plan_request(request: Request, *, alternatives: int = 0, differing: int = 1) -> "Plan":
    """Plan a request, such as one that a remedy was applied to.

    Args:
        request: The request.
        alternatives: The number of alternatives to find, as in `plan_week`.
        differing: The minimum number of sessions in which they differ.

    Returns:
        The optimal plan; if `optimal` is false, a valid one that wasn't proved best within the steps.

    Raises:
        InvalidValue: Not a request, or an invalid argument.
        BoundExceeded: More than 10 alternatives.
        PolicyNeeded: The sources leave questions open; it lists all of them.
        Infeasible: No plan exists; its details are `ConflictingRule` and `Remedy` values.
        Undecided: The steps ran out before a plan or a proof was found.

    Example:
        >>> import footex
        >>> stretching = footex.bundled().routines["heel-and-foot-stretching"]
        >>> try:
        ...     footex.plan_week(stretching, "daily 06:30-06:50, 18:00-18:20", start="2026-11-23")
        ... except footex.Infeasible as error:
        ...     split = next(one for one in error.details if one.code == "split")
        ...     print(split)
        ...     week = plan_request(split.apply(error.request))
        Split heel-and-foot-stretching into 2 sessions a day, 17 + 16 min. [split]
        >>> week.sessions[1].id
        '2026-11-23-heel-and-foot-stretching-2-1'
    """
    asked = as_asked(alternatives, differing)
    return schedule(as_instance(request, Request, "plan_request.request"), asked=asked)
