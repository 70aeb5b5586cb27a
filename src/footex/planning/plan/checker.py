"""The checker: whether a plan keeps the hard rules, computed from the plan alone.

It checks the sessions against the request and never asks the solver, whose mistakes it is there to find; of the search
it uses the layout only, for lengths and usable days.
"""

from collections import Counter, defaultdict
from datetime import date, datetime, timedelta
from functools import cache, partial
from itertools import groupby, pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen

from footex.errors import count_noun, list_some
from footex.model.report import show_report
from footex.model.value import Value
from footex.planning.plan.plan import Plan, as_plan
from footex.planning.request.availability_text import WEEKDAYS
from footex.planning.request.clock import Clock, clock_of
from footex.planning.request.moments import minute_of_day
from footex.planning.request.recurrence import find_recurrences
from footex.planning.request.spans import days_of
from footex.planning.search.contents import minutes_of
from footex.planning.search.layout import Layout

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Self

    from footex.planning.request.clock import Piece
    from footex.planning.request.commitment import Commitment
    from footex.planning.request.done import Done
    from footex.planning.request.recurrence import Recurrence
    from footex.planning.request.request import Request
    from footex.planning.request.session import Session

__all__ = ["Breach", "check_plan"]

_NEVER = 10**15  # seconds


@frozen(eq=False, repr=False, kw_only=True)
class Breach(Value):
    """A violation of a hard rule.

    Args:
        code: The rule: `commitment`, `routine` (an exercise that isn't in the commitment's), `dose` (not that of the
            session's number, where a commitment has doses by session), `level` (not that of the
            request), `id`, `order`, `number` (not 1, 2 and so on by the start), `time`, `step`, `weeks` (outside its
            commitment's), `window`, `overlap`, `limit`, `per-day`, `gap`, `days`, `weekday`, `run` or `rest`.
        message: The breach as a sentence.
        about: The id of the session, the date, or the id of the commitment.

    Example:
        >>> Breach(code="overlap", about="2026-11-23", message="two sessions overlap").code
        'overlap'
    """

    code: str
    message: str
    about: str

    __str__ = show_report


def check_plan(plan: Plan) -> tuple[Breach, ...]:
    """Check a plan against the hard rules of its own request.

    Its score and the best possible one aren't recomputed: only planning again proves that a plan is optimal.

    Args:
        plan: A plan, for example one that was loaded or edited.

    Returns:
        Every breach; empty if the plan keeps the rules.

    Raises:
        InvalidValue: Not a plan.
        PolicyNeeded: Its policy leaves a question open.

    Example:
        >>> import footex
        >>> stretching = footex.bundled().routines["heel-and-foot-stretching"]
        >>> week = footex.plan_week([stretching], "daily 06:30-07:30", start="2026-11-23")
        >>> footex.planning.check_plan(week)
        ()
        >>> import attrs
        >>> [breach.code for breach in footex.planning.check_plan(attrs.evolve(week, sessions=week.sessions[1:]))]
        ['days']
    """
    request = as_plan(plan, "check_plan.plan").request
    recurrences = {recurrence.id: recurrence for recurrence in find_recurrences(request)}
    known = [session for session in plan.sessions if session.commitment in recurrences]
    breaches = [
        Breach(code="commitment", about=session.id, message=f"{session.commitment} is not a commitment of this plan.")
        for session in plan.sessions
        if session.commitment not in recurrences
    ]
    breaches += _check_list(plan.sessions)
    clock, since = clock_of(request)
    needed = cache(partial(minutes_of, request=request))
    free = cache(partial(clock.free, availability=request.availability, since=since))
    exercises = {
        commitment.id: {exercise.id for exercise in commitment.routine.exercises()} for commitment in request.planned
    }
    weeks = {commitment.id: _Weeks.of(commitment, request) for commitment in request.commitments}
    for session in known:
        breaches += _check_content(session, request, exercises[session.commitment])
        breaches += weeks[session.commitment].check(session, request)
        breaches += _check_session(session, request, clock, needed(session.routine), free)
    by_day: dict[date, list[Session]] = defaultdict(list)
    for session in sorted(known, key=lambda session: session.start):
        by_day[session.day].append(session)
    for day, sessions in by_day.items():
        breaches += _check_day(day, sessions, request, recurrences)
    layout = Layout(request)
    breaches += _check_doses(layout, by_day)
    for recurrence in recurrences.values():
        days = {
            day for day, sessions in by_day.items() if any(session.commitment == recurrence.id for session in sessions)
        }
        history = [entry for entry in request.history if entry.commitment == recurrence.id]
        own = [session for session in known if session.commitment == recurrence.id]
        breaches += _check_gaps(recurrence, history, own, clock)
        breaches += _check_weekdays(recurrence, days)
        breaches += _check_days(recurrence, days, request, weeks[recurrence.id])
        breaches += _check_rests(recurrence, days, layout, weeks[recurrence.id])
    return tuple(breaches)


class _Weeks(NamedTuple):
    """The weeks of a commitment: their first date, and their number."""

    first: date
    number: int

    @classmethod
    def of(cls, commitment: "Commitment", request: "Request") -> "Self":
        days = days_of(commitment, request.weeks)
        return cls(request.start + timedelta(days=days.start), len(days) // 7)

    @property
    def last(self) -> date:
        return self.first + timedelta(days=7 * self.number - 1)

    def check(self, session: "Session", request: "Request") -> "Iterator[Breach]":
        """Check that a session within the plan is within these weeks; one outside the plan isn't in free time."""
        if not self.first <= session.day <= self.last and _is_planned(session.day, request):
            text = f"{session.id} isn't within the weeks of its commitment, {self.first} to {self.last}."
            yield Breach(code="weeks", about=session.id, message=text)


def _check_list(sessions: "tuple[Session, ...]") -> "Iterator[Breach]":
    ids = Counter(session.id for session in sessions)
    for repeated in sorted(session_id for session_id, times in ids.items() if times > 1):
        yield Breach(code="id", about=repeated, message=f"{repeated} is the id of two sessions.")
    for before, after in pairwise(sessions):
        if after.start < before.start:
            yield Breach(code="order", about=after.id, message=f"{after.id} is listed after a later session.")


def _check_content(session: "Session", request: "Request", exercises: set[str]) -> "Iterator[Breach]":
    foreign = [exercise.id for exercise in session.routine.exercises() if exercise.id not in exercises]
    if foreign:
        verb = "isn't" if len(foreign) == 1 else "aren't"
        text = f"{session.id} holds {list_some(foreign)}, which {verb} in the routine of {session.commitment}."
        yield Breach(code="routine", about=session.id, message=text)
    if session.level is not request.level:
        text = f"{session.id} takes its {session.level.value} time, not the {request.level.value} one asked for."
        yield Breach(code="level", about=session.id, message=text)


def _check_session(
    session: "Session", request: "Request", clock: Clock, needed: int, free: "Callable[[date], list[Piece]]"
) -> "Iterator[Breach]":
    start, end = clock.instant(session.start), clock.instant(session.end)
    wall = clock.moment(start)
    if end - start != 60 * needed:
        text = f"{session.id} is {(end - start) // 60} min long; its routine takes {needed} min."
        yield Breach(code="time", about=session.id, message=text)
    step = request.availability.step.minutes[0]
    if wall.second or minute_of_day(wall) % step:
        yield Breach(code="step", about=session.id, message=f"{session.id} doesn't start at a multiple of {step} min.")
    if not _is_planned(wall.date(), request) or not any(
        low <= start and end <= high for low, high in free(wall.date())
    ):
        yield Breach(code="window", about=session.id, message=f"{session.id} isn't within free time.")


def _is_planned(day: date, request: "Request") -> bool:
    """Whether a date is in the weeks of the plan."""
    return request.start <= day < request.start + timedelta(days=7 * request.weeks)


def _check_day(
    day: date, sessions: "list[Session]", request: "Request", recurrences: "dict[str, Recurrence]"
) -> "Iterator[Breach]":
    between = timedelta(milliseconds=request.between.milliseconds[1])
    last: dict[str, Session] = {}
    for after in sessions:
        for before in last.values():
            same = after.commitment == before.commitment
            if after.start < before.end + (timedelta() if same else between):
                yield Breach(code="overlap", about=after.id, message=f"{after.id} starts too soon after {before.id}.")
        known = last.get(after.commitment)
        if known is None or known.end < after.end:
            last[after.commitment] = after
    most = request.availability.most_per_day
    if most is not None and sum((session.end - session.start for session in sessions), timedelta()) > most.low:
        yield Breach(code="limit", about=day.isoformat(), message=f"{day}: more than {most} of sessions.")
    commitment_of = attrgetter("commitment")
    for commitment, own in groupby(sorted(sessions, key=commitment_of), key=commitment_of):
        yield from _check_own(day, list(own), recurrences[commitment])


def _check_doses(layout: Layout, by_day: "dict[date, list[Session]]") -> "Iterator[Breach]":
    """Check that sessions have the dose of their number, unless they may be shortened."""
    request = layout.request
    staged = {commitment.id: index for index, commitment in enumerate(request.planned) if commitment.doses}
    done = [0] * len(request.planned)
    for day, sessions in by_day.items() if not request.shorten else ():
        before = tuple(done)
        for session in sessions:
            if session.commitment not in staged or not _is_planned(day, request):
                continue
            index = staged[session.commitment]
            done[index] += 1
            slots = layout.contents.sessions_on((day - request.start).days, before)[index]
            if (
                done[index] - before[index] <= len(slots)
                and session.routine != slots[done[index] - before[index] - 1][0]
            ):
                text = f"{session.id} hasn't the dose of session {done[index]} of {session.commitment}."
                yield Breach(code="dose", about=session.id, message=text)


def _check_own(day: date, own: "list[Session]", recurrence: "Recurrence") -> "Iterator[Breach]":
    """Check the sessions of one commitment on a day, in order of their start, against each other."""
    if not recurrence.per_day[0] <= len(own) <= recurrence.per_day[2]:
        yield Breach(
            code="per-day",
            about=day.isoformat(),
            message=f"{day}: {recurrence.id} has {count_noun(len(own), 'session')}.",
        )
    for number, session in enumerate(own, start=1):
        if session.number != number:
            text = f"{session.id} is number {number} of its day by the start."
            yield Breach(code="number", about=session.id, message=text)


def _check_gaps(
    recurrence: "Recurrence", history: "list[Done]", own: "list[Session]", clock: Clock
) -> "Iterator[Breach]":
    """Check every session of a commitment against the one before it, on whichever day, the history's included."""
    timed = [(entry.start, entry.end, f"the one of {entry.day}") for entry in history if entry.start and entry.end]
    done = [*timed, *((session.start, session.end, session.id) for session in own)]
    for before, (start, _, name) in pairwise(sorted(done)):
        known = name in {session.id for session in own}
        if known and clock.instant(start) < _ready_after(before, start.date(), recurrence, clock):
            yield Breach(code="gap", about=name, message=f"{name} starts too soon after {before[2]}.")
    last = max((entry.day for entry in history), default=date.min)
    for session in own:
        if 0 < (session.day - last).days < recurrence.apart and last != date.min:
            text = f"{session.id} is on a day too soon after {last}."
            yield Breach(code="gap", about=session.id, message=text)


def _ready_after(before: "tuple[datetime, datetime, str]", day: date, recurrence: "Recurrence", clock: Clock) -> int:
    """The first instant on a date, or after it, at which the next session may start."""
    start = clock.instant(before[0])
    if not recurrence.apart:
        pitch = start + recurrence.pitch if before[0].date() == day else start
        return max(clock.instant(before[1]) + recurrence.gap, pitch)
    # Of a day or more: from start to start by the clock, whatever it skips or repeats in between.
    wall = clock.moment(start).replace(tzinfo=None) + timedelta(seconds=recurrence.gap)
    if wall.date() < day:
        return start
    pieces = clock.pieces(day, minute_of_day(wall)) if wall.date() == day else []
    return pieces[0][0] if pieces else _NEVER


def _check_weekdays(recurrence: "Recurrence", days: set[date]) -> "Iterator[Breach]":
    for day in sorted(days):
        if recurrence.weekdays and day.weekday() not in recurrence.weekdays:
            text = f"{recurrence.id} has a session on {day}, a {WEEKDAYS[day.weekday()]}."
            yield Breach(code="weekday", about=recurrence.id, message=text)


def _check_days(recurrence: "Recurrence", days: set[date], request: "Request", weeks: _Weeks) -> "Iterator[Breach]":
    if recurrence.days is not None:
        for week in range(weeks.number):
            first = weeks.first + timedelta(days=7 * week)
            count = sum(first <= day < first + timedelta(days=7) for day in days)
            if not recurrence.days[0] <= count <= recurrence.days[2]:
                text = f"{recurrence.id} has sessions on {count_noun(count, 'day')} of the week from {first}."
                yield Breach(code="days", about=recurrence.id, message=text)
    if recurrence.run is None and not recurrence.rest:
        return
    runs = _find_runs(days | {entry.day for entry in request.history if entry.commitment == recurrence.id})
    for run in runs:
        cut = run[-1] == weeks.last  # by the end of its weeks, so that it may be too short
        if recurrence.run is not None and run[-1] >= weeks.first - timedelta(days=1):
            # Days of the history beyond the maximum can't be undone, so they don't count against the plan.
            before = sum(day < weeks.first for day in run)
            length = len(run) - max(0, before - recurrence.run[2])
            if length > recurrence.run[2] or (length < recurrence.run[0] and not cut):
                yield Breach(
                    code="run", about=recurrence.id, message=f"{recurrence.id}: {len(run)} days from {run[0]}."
                )
    for ended, begun in pairwise(runs):
        rest = (begun[0] - ended[-1]).days - 1
        if begun[0] >= weeks.first and rest < recurrence.rest:
            text = f"{recurrence.id}: {count_noun(rest, 'day')} of rest before {begun[0]}."
            yield Breach(code="rest", about=recurrence.id, message=text)


def _check_rests(recurrence: "Recurrence", days: set[date], layout: Layout, weeks: _Weeks) -> "Iterator[Breach]":
    """Check that a rest exceeds its maximum only over days on which no session is possible."""
    if recurrence.rest_most is None:
        return
    past = [entry.day for entry in layout.request.history if entry.commitment == recurrence.id]
    last = max(past, default=weeks.first - timedelta(days=1))
    for number, day in enumerate(layout.dates):
        last = day if day in days else last
        if (day - last).days > recurrence.rest_most and layout.usable(number, recurrence):
            text = f"{recurrence.id}: {(day - last).days} days of rest up to {day}, on which a session is possible."
            yield Breach(code="rest", about=recurrence.id, message=text)


def _find_runs(days: set[date]) -> list[list[date]]:
    runs: list[list[date]] = []
    for day in sorted(days):
        if runs and runs[-1][-1] == day - timedelta(days=1):
            runs[-1].append(day)
        else:
            runs.append([day])
    return runs
