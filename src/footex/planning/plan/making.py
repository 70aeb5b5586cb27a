"""The sessions of a plan, made of the places that the search found, each with the reasons for its time and content."""

from typing import TYPE_CHECKING

from attrs import evolve

from footex.errors import list_some
from footex.planning.fit.result import DoseChangeKind
from footex.planning.request.availability_text import write_clock
from footex.planning.request.moments import minute_of_day
from footex.planning.request.reason import Reason, ReasonCode
from footex.planning.request.recurrence import is_outside
from footex.planning.request.session import Session, session_id
from footex.planning.request.status import SessionStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from footex.model.routines.routine import Routine
    from footex.planning.fit.result import DoseChange
    from footex.planning.search.day import Placed
    from footex.planning.search.layout import Layout
    from footex.timing.paces.level import Level

__all__ = ["LOSSES", "find_unmarked", "make_sessions"]

LOSSES = (DoseChangeKind.DROPPED, DoseChangeKind.BELOW_SOURCE)
"""The changes by which a shortened session loses something."""


def make_sessions(layout: "Layout", days: "Iterable[Iterable[Placed]]") -> tuple[Session, ...]:
    """Make the sessions, each at the dose of its number, with those of the kept plan that are facts, in order of time.

    A session that is past and still planned is left out if the new plan has its number on its date.
    """
    made = {session.id: session for session in _make_all(layout, days)}
    facts = [session for session in layout.request.keep if _is_fact(layout, session) and session.id not in made]
    return tuple(sorted((*made.values(), *facts), key=_place_in_time))


def find_unmarked(layout: "Layout") -> tuple[Session, ...]:
    """The kept sessions before now of which nothing is known, nor of their days."""
    known = {(entry.commitment, entry.day) for entry in layout.request.history}
    return tuple(
        session
        for session in layout.request.keep
        if session.status is SessionStatus.PLANNED and _is_fact(layout, session)
        if (session.commitment, session.day) not in known
    )


def _is_fact(layout: "Layout", session: Session) -> bool:
    """Whether a kept session stands in the new plan as it is: it is past, or isn't planned any more."""
    if not layout.dates[0] <= session.day <= layout.dates[-1]:
        return False
    if session.status is not SessionStatus.PLANNED or session.day < layout.dates[layout.calendar.now]:
        return True
    return layout.since is not None and layout.clock.instant(session.start) < layout.since


def _place_in_time(session: Session) -> "tuple[float, str]":
    return session.start.timestamp(), session.id


def _make_all(layout: "Layout", days: "Iterable[Iterable[Placed]]") -> "Iterator[Session]":
    done = [0] * len(layout.recurrences)
    for number, day in enumerate(days):
        slots = layout.contents.sessions_on(number, tuple(done))
        for placed in day:
            yield _make_session(layout, number, placed, slots[placed[1]])
            done[placed[1]] += 1
        for index, past in enumerate(layout.pasts):
            if number in layout.active[index]:
                done[index] += past.done.get(number, 0)


def _make_session(layout: "Layout", number: int, placed: "Placed", slots: "tuple[tuple[Routine, int], ...]") -> Session:
    at, index, slot = placed
    recurrence = layout.recurrences[index]
    routine, minutes = slots[slot]
    start = layout.clock.moment(layout.bases[number] + at)
    end = layout.clock.moment(layout.bases[number] + at + 60 * minutes)
    daily = layout.contents.slots(number, index)[slot] + 1
    made = Session(
        id=session_id(start.date(), recurrence.id, daily),
        commitment=recurrence.id,
        number=daily,
        start=start,
        end=end,
        routine=routine,
        level=layout.request.level,
        reasons=_list_reasons(layout, number, placed, minute_of_day(start), [routine for routine, _ in slots]),
    )
    kept = next((session for session in layout.request.keep if session.id == made.id), None)
    return made if kept is None else _compare(made, kept)


def _compare(made: Session, kept: Session) -> Session:
    """A session, fixed and with a reason if it is one of the kept plan."""
    if made.start == kept.start:
        reason = Reason(code=ReasonCode.KEPT, message="kept as it was")
        return evolve(made, fixed=kept.fixed, reasons=(*made.reasons, reason))
    minutes = abs(minute_of_day(made.start) - minute_of_day(kept.start))
    text = f"moved by {minutes} min from {kept.start:%H:%M}"
    return evolve(made, reasons=(*made.reasons, Reason(code=ReasonCode.MOVED, figure=minutes, message=text)))


def _list_reasons(
    layout: "Layout", number: int, placed: "Placed", minute: int, routines: "list[Routine]"
) -> list[Reason]:
    _, index, slot = placed
    daily = layout.contents.slots(number, index)[slot]
    recurrence, wanted = layout.recurrences[index], layout.usual_on(number)[index][daily]
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
            if change.kind in LOSSES
        ]
    # The first slot has every exercise; a shorter later one omits those that are done less often a day.
    if len(routine.exercises()) < len(first.exercises()) and routine not in layout.contents.shortened:
        names = [exercise.id for exercise in routine.exercises()]
        text = f"only {list_some(names)}, as often a day as its own"
        reasons.append(Reason(code=ReasonCode.OWN_FREQUENCY, about=names, figure=daily + 1, message=text))
    return reasons


def _count_lost_seconds(change: "DoseChange", level: "Level") -> int:
    """The seconds that a change saves, rounded up."""
    before, after = (time.milliseconds[level.index] for time in (change.time_before, change.time))
    return max(0, -((after - before) // 1000))
