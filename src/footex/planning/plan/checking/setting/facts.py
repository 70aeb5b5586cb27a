"""Facts: what became of sessions and days, and which sessions of a plan are still planned."""

from collections import Counter, defaultdict
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from footex.planning.plan.checking.setting.wall import instant_of
from footex.planning.request.sessions.status import DoneStatus, SessionStatus

if TYPE_CHECKING:
    from footex.planning.plan.checking.setting.free import FreeTime
    from footex.planning.plan.plan import Plan
    from footex.planning.request.request import Request
    from footex.planning.request.sessions.session import Session

__all__ = ["Facts", "Known", "Placed", "read_facts"]


class Placed(NamedTuple):
    """A session of a plan at its instants.

    Attributes:
        start: The first instant.
        end: The one after the last.
        day: The date, by the clock of the zone.
        session: The session.
    """

    start: int
    end: int
    day: date
    session: "Session"

    @property
    def planned(self) -> bool:
        """Whether it is still planned, so that rules apply to it."""
        return self.session.status is SessionStatus.PLANNED

    @property
    def counts(self) -> bool:
        """Whether it takes place, or took place."""
        return self.session.status in {SessionStatus.PLANNED, SessionStatus.DONE}


class Known(NamedTuple):
    """What is known of a commitment apart from the sessions that are planned.

    Attributes:
        done: The number of sessions done on each date.
        timed: The first instant of each whose times are known, the one after its last, and its date.
        barred: The dates on which it was skipped, or the person was ill.
        missed: The number of sessions of the kept plan that were skipped or cancelled on each date.
        numbers: The numbers of those, and of the kept sessions that were done, by their dates.
        fixed: The numbers of the kept sessions that are fixed and still planned, by their dates.
    """

    done: Counter[date]
    timed: list[tuple[int, int, date]]
    barred: set[date]
    missed: Counter[date]
    numbers: defaultdict[date, set[int]]
    fixed: defaultdict[date, set[int]]

    def used(self, day: date) -> int:
        """How many sessions of a date are settled: done, skipped or cancelled."""
        return self.done[day] + self.missed[day]

    def seconds_done(self, day: date) -> int:
        """The seconds of what was done on a date at known times."""
        return sum(end - start for start, end, on in self.timed if on == day) if self.done[day] else 0

    def numbers_left(self, day: date, most: int) -> list[int]:
        """The numbers that further sessions of a date have, of at most *most*."""
        left = [number for number in range(1, most + 1) if number not in self.numbers[day]]
        # What was done without a number counts as the first ones, fixed ones last.
        while left and most - len(left) < self.used(day):
            left.remove(next((number for number in left if number not in self.fixed[day]), left[0]))
        return left


class Facts(NamedTuple):
    """What is known of all commitments.

    Attributes:
        known: What is known of each, by its id.
        placed: The sessions of the plan that aren't facts of the kept plan, by their start.
        missing: The facts of the kept plan, on dates of the plan, that it doesn't have.
    """

    known: dict[str, Known]
    placed: list[Placed]
    missing: "list[Session]"


def read_facts(plan: "Plan", free: "FreeTime") -> Facts:
    """Tell the facts of a plan from the sessions that it plans."""
    request = plan.request
    known = _read_known(request)
    facts = {session.id: session for session in request.keep if _is_fact(session, free)}
    placed: list[Placed] = []
    found: set[str] = set()
    for session in plan.sessions:
        fact = facts.get(session.id)
        if fact is not None and fact.start == session.start:
            found.add(session.id)
            continue
        start = instant_of(session.start)
        shown = free.wall.moment(start)
        placed.append(Placed(start, instant_of(session.end), session.day if shown is None else shown.day, session))
    placed.sort(key=lambda one: one[:3])
    # One that nobody marked gives way to one of its number that is still planned on its date.
    instead = {one.session.id for one in placed if one.planned}
    missing = [
        session
        for session in facts.values()
        if session.id not in found
        and session.commitment in known
        and free.has(session.day)
        and not (session.status is SessionStatus.PLANNED and session.id in instead)
    ]
    return Facts(known, placed, missing)


def _is_fact(session: "Session", free: "FreeTime") -> bool:
    """Whether a session of the kept plan is past or no longer planned."""
    if session.status is not SessionStatus.PLANNED or session.day < free.now:
        return True
    return free.since is not None and instant_of(session.start) < free.since


def _read_known(request: "Request") -> dict[str, Known]:
    """What is known of each commitment apart from the plan."""
    known = {
        commitment.id: Known(Counter(), [], set(), Counter(), defaultdict(set), defaultdict(set))
        for commitment in request.commitments
    }
    for entry in request.history:
        if entry.commitment in known and entry.status is not DoneStatus.DONE:
            known[entry.commitment].barred.add(entry.day)
    for entry in request.past:
        if (own := known.get(entry.commitment)) is None or entry.status is not DoneStatus.DONE:
            continue
        own.done[entry.day] += 1
        if entry.start is not None and entry.end is not None:
            own.timed.append((instant_of(entry.start), instant_of(entry.end), entry.day))
    for session in request.keep:
        if (own := known.get(session.commitment)) is None:
            continue
        if session.status is not SessionStatus.PLANNED:
            own.numbers[session.day].add(session.number)
            own.missed[session.day] += session.status is not SessionStatus.DONE
        elif session.fixed:
            own.fixed[session.day].add(session.number)
    return known
