"""Scheduling: from a request to a plan, by way of the layout and the search, with the reasons for each session."""

from collections import Counter
from itertools import product
from typing import TYPE_CHECKING

from footex.errors import list_some
from footex.model.description import describe_frequency
from footex.planning.errors import Undecided
from footex.planning.explain.conflict import explain
from footex.planning.fit.result import DoseChangeKind
from footex.planning.plan.plan import Plan
from footex.planning.plan.score import unpack_score
from footex.planning.plan.usual_time import UsualTime
from footex.planning.request.availability_text import write_clock
from footex.planning.request.moments import minute_of_day
from footex.planning.request.recurrence import MEALS, PARTS, is_outside
from footex.planning.request.session import Reason, ReasonCode, Session, session_id
from footex.planning.request.unused_answers import find_replaced_frequencies, find_unused_answers
from footex.planning.search.layout import Layout
from footex.planning.search.limits import OutOfSteps
from footex.planning.search.shortening import find_longest
from footex.planning.search.solve import Impossible, solve

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from footex.model.routines.routine import Routine
    from footex.planning.fit.result import DoseChange
    from footex.planning.request.request import Request
    from footex.planning.search.branch_and_bound import Solution
    from footex.planning.search.day import Placed
    from footex.timing.paces.level import Level

__all__ = ["schedule"]

_LOSSES = (DoseChangeKind.DROPPED, DoseChangeKind.BELOW_SOURCE)


def schedule(request: "Request", assumed: tuple[Reason, ...] = ()) -> Plan:
    """Find the optimal plan.

    Args:
        request: The request.
        assumed: The assumptions made in the request.

    Raises:
        PolicyNeeded: The sources leave a question open.
        Infeasible: No plan exists.
        Undecided: The steps ran out before a plan or a proof was found.
    """
    layout = Layout(request)
    try:
        solved = solve(layout)
        if isinstance(solved, Impossible) and request.shorten:
            longest = find_longest(layout)
            if longest is not None:
                layout = Layout(request, longest=longest)
                solved = solve(layout)
    except OutOfSteps:
        raise Undecided(layout.steps) from None
    if isinstance(solved, Impossible):
        raise explain(layout, solved)
    return _finish(layout, solved, assumed)


def _finish(layout: Layout, solved: "Solution", assumed: tuple[Reason, ...]) -> Plan:
    sessions = tuple(_make_sessions(layout, solved.days))
    return Plan(
        request=layout.request,
        sessions=sessions,
        score=unpack_score(solved.cost),
        best_possible=unpack_score(solved.floor),
        optimal=solved.best,
        usual=tuple(
            UsualTime(commitment=recurrence.id, number=slot + 1, clock=None if at is None else write_clock(at))
            for recurrence, times in zip(layout.recurrences, layout.usual, strict=True)
            for slot, at in enumerate(times)
        ),
        assumed=(*assumed, *_list_assumed(layout), *_list_losses(layout, sessions)),
        clock_changes=layout.clock.changes,
    )


def _make_sessions(layout: Layout, days: "Iterable[Iterable[Placed]]") -> "Iterator[Session]":
    """The sessions in order of time, each at the dose of its number."""
    done = [0] * len(layout.recurrences)
    for number, day in enumerate(days):
        slots = layout.contents.sessions_on(number, tuple(done))
        for placed in day:
            yield _make_session(layout, number, placed, slots[placed[1]])
            done[placed[1]] += 1


def _make_session(layout: Layout, number: int, placed: "Placed", slots: "tuple[tuple[Routine, int], ...]") -> Session:
    at, index, slot = placed
    recurrence = layout.recurrences[index]
    routine, minutes = slots[slot]
    start = layout.clock.moment(layout.bases[number] + at)
    end = layout.clock.moment(layout.bases[number] + at + 60 * minutes)
    return Session(
        id=session_id(start.date(), recurrence.id, slot + 1),
        commitment=recurrence.id,
        number=slot + 1,
        start=start,
        end=end,
        routine=routine,
        level=layout.request.level,
        reasons=_list_reasons(layout, number, placed, minute_of_day(start), [routine for routine, _ in slots]),
    )


def _list_reasons(
    layout: Layout, number: int, placed: "Placed", minute: int, routines: "list[Routine]"
) -> list[Reason]:
    _, index, slot = placed
    recurrence, wanted = layout.recurrences[index], layout.usual[index][slot]
    usual = minute if wanted is None else wanted
    clock, off = write_clock(usual), abs(minute - usual)
    reasons = [Reason(code=ReasonCode.USUAL_TIME, message=f"at its usual {clock}")]
    if not layout.clock.pieces(layout.dates[number], usual, usual + 1):
        text = f"its usual {clock} is skipped by the clock on this day"
        reasons = [Reason(code=ReasonCode.SKIPPED_TIME, figure=off, message=text)]
    elif off:
        reasons = [Reason(code=ReasonCode.OFF_USUAL_TIME, figure=off, message=f"{off} min off its usual {clock}")]
    if is_outside(recurrence.parts, minute):
        reasons.append(Reason(code=ReasonCode.OUTSIDE_PART, message="outside its part of the day"))
    first, routine = routines[0], routines[slot]
    if routine in layout.contents.shortened:
        less, changes = layout.contents.shortened[routine]
        reasons.append(Reason(code=ReasonCode.SHORTENED, figure=less, message=f"{less} min shorter than in full"))
        reasons += [
            Reason(
                code=ReasonCode(change.kind.value),
                about=change.exercises,
                figure=_count_lost_seconds(change, layout.request.level),
                message=str(change),
            )
            for change in changes
            if change.kind in _LOSSES
        ]
    # The first slot has every exercise; a shorter later one omits those that are done less often a day.
    if len(routine.exercises()) < len(first.exercises()) and routine not in layout.contents.shortened:
        names = [exercise.id for exercise in routine.exercises()]
        text = f"only {list_some(names)}, as often a day as its own"
        reasons.append(Reason(code=ReasonCode.OWN_FREQUENCY, about=names, figure=slot + 1, message=text))
    return reasons


def _count_lost_seconds(change: "DoseChange", level: "Level") -> int:
    """The seconds that a change saves, rounded up."""
    before, after = (time.milliseconds[level.index] for time in (change.time_before, change.time))
    return max(0, -((after - before) // 1000))


def _list_losses(layout: Layout, sessions: tuple[Session, ...]) -> list[Reason]:
    """The losses of shortened sessions, summed up for each commitment."""
    every = Counter(session.commitment for session in sessions)
    texts = {DoseChangeKind.DROPPED: "dropped", DoseChangeKind.BELOW_SOURCE: "below the source's least sets or rounds"}
    reasons: list[Reason] = []
    for name, kind in product(every, texts):
        losing = [
            names
            for session in sessions
            if session.commitment == name and session.routine in layout.contents.shortened
            if (names := _list_lost_exercises(layout, session, kind))
        ]
        names = sorted({exercise for names in losing for exercise in names})
        if names:
            most = f"to take at most {layout.contents.longest} min: {list_some(names)}"
            text = f"{name}: {texts[kind]} in {len(losing)} of {every[name]} sessions, {most}"
            reasons.append(Reason(code=ReasonCode(kind.value), about=name, figure=len(names), message=text))
    return reasons


def _list_lost_exercises(layout: Layout, session: Session, kind: DoseChangeKind) -> list[str]:
    """The exercises of a shortened session with one kind of loss."""
    changes = layout.contents.shortened[session.routine].changes
    return [exercise for change in changes if change.kind is kind for exercise in change.exercises]


def _list_assumed(layout: Layout) -> list[Reason]:
    """The assumptions of the plan, and the caller's choices."""
    request, policy = layout.request, layout.request.policy
    texts = {
        ReasonCode.ONE_A_DAY: "the times a day are unstated: once on each of its days",
        ReasonCode.POLICY_DAYS_PER_WEEK: f"the days a week are unstated; the caller chose {policy.days_per_week}",
        ReasonCode.POLICY_REST_DAYS: f"the days of rest between runs are unstated; the caller chose {policy.rest_days}",
        ReasonCode.POLICY_MIN_GAP: f"the gap between sessions of a day is unstated; the caller chose {policy.min_gap}",
        ReasonCode.WITH_MEALS: f"meals are taken as {list_some([part.value for part in MEALS])}",
        ReasonCode.WHILE_AWAKE: "awake is from the first to the last free minute of a day, and as many sessions as fit",
    }
    reasons = [
        Reason(code=code, about=recurrence.id, message=f"{recurrence.id}: {texts[code]}")
        for recurrence in layout.recurrences
        for code in recurrence.assumed
    ]
    reasons += find_unused_answers(request.planned, layout.recurrences, policy)
    reasons += find_replaced_frequencies(request.commitments)
    reasons += [
        Reason(
            code=ReasonCode.AS_NEEDED, about=each.id, message=f"{each.id}: {describe_frequency(frequency)}; not planned"
        )
        for each in request.commitments
        if (frequency := each.effective_frequency).as_needed
    ]
    for recurrence in layout.recurrences:
        for part, span in PARTS.items():
            if span in recurrence.parts:
                text = f"{recurrence.id}: {part.value} is taken as {write_clock(span[0])} to {write_clock(span[1])}"
                reasons.append(Reason(code=ReasonCode(f"part-{part.value}"), about=recurrence.id, message=text))
    known = {commitment.id for commitment in request.commitments}
    unknown = dict.fromkeys(entry.commitment for entry in request.history if entry.commitment not in known)
    level = request.level.value
    for name in unknown:
        text = f"days of {name} are in the history, and nothing else of it"
        reasons.append(Reason(code=ReasonCode.UNKNOWN_HISTORY, about=name, message=text))
    return [
        *reasons,
        Reason(code=ReasonCode.SESSION_TIME, message=f"sessions take their {level} time at pace {request.pace.id}"),
    ]
