"""Planning a programme: consecutive weeks, with a dose that increases from session to session."""

from typing import TYPE_CHECKING

from attrs import evolve

from footex.model.fields import as_instance
from footex.model.phases.protocol import Protocol
from footex.planning.plan.making.alternatives import as_asked
from footex.planning.plan.making.scheduling import schedule
from footex.planning.plan.plan import as_kept, as_plan_id
from footex.planning.request.commitments.commitment import as_commitments
from footex.planning.request.commitments.protocol import Planned, find_phases
from footex.planning.request.commitments.spans import find_spans
from footex.planning.request.request import Request, as_policy
from footex.timing.paces.level import Level, LevelLike
from footex.timing.paces.pace import STEADY, Pace

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime, timedelta
    from fractions import Fraction

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

__all__ = ["plan_programme"]


def plan_programme(
    commitments: "Iterable[Commitment | Routine] | Commitment | Routine | Protocol",
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
    keep: "Plan | Iterable[Session] | None" = None,
    wishes: "Iterable[Wish] | Wish" = (),
    rests: "Iterable[SharedRest] | SharedRest" = (),
    id: str = "",  # noqa: A002 - the name of the field
    alternatives: int = 0,
    differing: int = 1,
) -> "Plan":
    """Plan consecutive weeks; all arguments but `weeks` and `ramp` are as in `plan_week`.

    Each commitment is planned in its own weeks: from its `first_week`, for as many as it has or its frequency states,
    else until the end of the programme. `assumed` reports where one ends before the programme.

    The dose of a session is that of its routine, its vague words resolved, at a fraction of its ranges, rounded as
    `Routine.at` does: with `"linear"` from 0 on the first day of the commitment's weeks to 1 on their last; with
    `"steps"` 0, 1/2 and 1 for a third of them each; with `"hold"` 1/2 throughout; or one fraction for each week of the
    programme. Each session has the time of its own dose.

    Args:
        commitments: The commitments; a bare routine is a commitment with its own frequency. Of a protocol, each
            routine of each phase is one with the weeks of the phase: its id is `phase-1`, or `phase-1-ROUTINE` in a
            phase of several, and it has all that is to be minded in the protocol. Criteria can't be planned;
            `assumed` names them.
        availability: The free time; a text gives the windows.
        start: The first day.
        weeks: The number of weeks, at most 104, which cuts off what is longer; by default the programme ends with the
            last commitment, and after 6 weeks if none states its weeks. `assumed` reports which.
        ramp: How the dose increases.
        policy: Answers to questions that the sources leave open.
        history: Days done, skipped or ill, before the start or up to the date of `not_before`.
        not_before: The earliest start of any session.
        between: The minimum time between two commitments on one day.
        pace: The assumptions about time.
        level: The level of the estimate that has to fit.
        shorten: Whether sessions may be fitted to less time if no plan exists in full, as in `plan_week`.
        steps: The maximum steps of the search for each week; by default as in `plan_week`.
        keep: An earlier plan, or its sessions, kept as in `plan_week`.
        wishes: Preferences about several commitments, `OneADay` and `NotTheDayAfter`, met where possible.
        rests: Minimum gaps of a day or more between the sessions of several commitments.
        id: An id for the plan.
        alternatives: The number of alternatives to find, as in `plan_week`.
        differing: The minimum number of sessions of the whole programme in which they differ.

    Returns:
        The optimal programme; if `optimal` is false, a valid one that wasn't proved best within the steps.

    Raises:
        InvalidValue: An invalid argument, no commitment that begins within `weeks`, or a protocol in which the end of
            a phase before the last can't be known.
        BoundExceeded: More than 104 weeks, or more than 10 alternatives.
        UnknownWord: A vague word that the pace doesn't define.
        PolicyNeeded: The sources leave a question open.
        Infeasible: No programme exists.
        Undecided: The steps ran out before a programme or a proof was found.

    Example:
        >>> import footex
        >>> simple = footex.bundled().routines["simple-foot-exercises"]
        >>> free, policy = "daily 06:30-21:00", footex.Policy(rest_days=1, min_gap="4 h")
        >>> footex.plan_programme([simple], free, start="2026-11-23", weeks=4, ramp="hold", policy=policy)
        <Plan from 2026-11-23: 4 weeks, 42 sessions>
    """
    name, asked = as_plan_id(id), as_asked(alternatives, differing)
    phases = (
        find_phases(commitments, as_instance(pace, Pace, "pace"), as_policy(policy))
        if isinstance(commitments, Protocol)
        else Planned(as_commitments(commitments, "commitments"), ())
    )
    spans = find_spans(phases.commitments, as_instance(pace, Pace, "pace"), weeks)
    request = Request(
        commitments=spans.commitments, availability=availability, start=start, weeks=spans.weeks, ramp=ramp,
        policy=policy, history=history, not_before=not_before, between=between, pace=pace, level=level,
        shorten=shorten, steps=steps, keep=as_kept(keep), wishes=wishes, rests=rests,
    )  # fmt: skip
    return evolve(schedule(request, (*phases.reasons, *spans.reasons), asked), id=name)
