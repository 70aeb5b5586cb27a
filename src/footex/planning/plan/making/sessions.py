"""The sessions of a plan, made of the places that the search found, each with the reasons for its time and content."""

from typing import TYPE_CHECKING

from attrs import evolve

from footex.messages.listing import list_some
from footex.messages.reasons import (
    AT_USUAL_TIME,
    KEPT,
    MOVED,
    OFF_USUAL_TIME,
    OUTSIDE_PART,
    OWN_FREQUENCY,
    SHORTENED,
    SKIPPED_TIME,
)
from footex.planning.fit.description import describe_change
from footex.planning.fit.dose_time import DoseTimer
from footex.planning.fit.result import DoseChangeKind
from footex.planning.plan.reasons.losses import find_lost
from footex.planning.request.availability.availability_text import write_clock
from footex.planning.request.meaning.recurrence import is_outside
from footex.planning.request.sessions.reason import Reason, ReasonCode
from footex.planning.request.sessions.session import Session, place_in_time, session_id
from footex.planning.request.times.moments import minute_of_day
from footex.planning.search.layout.contents import minutes_of
from footex.planning.search.layout.kept import is_fact

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from footex.planning.fit.result import DoseChange
    from footex.planning.search.day.job import Placed
    from footex.planning.search.layout.contents import Content
    from footex.planning.search.layout.layout import Layout
    from footex.timing.paces.level import Level

__all__ = ["make_sessions"]

_LOSSES = (DoseChangeKind.DROPPED, DoseChangeKind.BELOW_SOURCE)
"""The changes by which a shortened session loses something."""


def make_sessions(layout: "Layout", days: "Iterable[Sequence[Placed]]") -> tuple[Session, ...]:
    """Make the sessions, each at the dose of its number, with those of the kept plan that are facts, in order of time.

    A session that is past and still planned is left out if the new plan has its number on its date.
    """
    made = {session.id: session for session in _make_all(layout, days)}
    facts = [session for session in layout.request.keep if is_fact(session, layout.calendar) and session.id not in made]
    return tuple(sorted((*made.values(), *facts), key=place_in_time))


def _make_all(layout: "Layout", days: "Iterable[Sequence[Placed]]") -> "Iterator[Session]":
    done = [0] * len(layout.recurrences)
    kept = {session.id: session for session in layout.request.keep}
    for number, day in enumerate(days):
        before = tuple(done)
        slots = layout.contents.sessions_on(number, before) if day else ()
        for placed in day:
            made = _make_session(layout, number, placed, slots[placed[1]], before)
            yield _compare(made, kept[made.id]) if made.id in kept else made
            done[placed[1]] += 1
        for index, past in enumerate(layout.pasts):
            if number in layout.active[index]:
                done[index] += past.done.get(number, 0)


def _make_session(
    layout: "Layout", number: int, placed: "Placed", slots: "tuple[Content, ...]", before: tuple[int, ...]
) -> Session:
    at, index, slot = placed
    recurrence = layout.recurrences[index]
    routine, minutes = slots[slot].routine, slots[slot].minutes
    start = layout.clock.moment(layout.bases[number] + at)
    end = layout.clock.moment(layout.bases[number] + at + 60 * minutes)
    daily = layout.contents.slots(number, index)[slot] + 1
    return Session(
        id=session_id(start.date(), recurrence.id, daily),
        commitment=recurrence.id,
        number=daily,
        start=start,
        end=end,
        routine=routine,
        level=layout.request.level,
        reasons=(
            *_list_reasons(layout, number, placed, minute_of_day(start)),
            *_list_losses(layout, number, placed, slots[slot], before),
            *_list_omitted(slots[0], slots[slot], daily),
        ),
    )


def _compare(made: Session, kept: Session) -> Session:
    """A session, fixed and with a reason if it is one of the kept plan."""
    if made.start == kept.start:
        reason = Reason(code=ReasonCode.KEPT, message=KEPT())
        return evolve(made, fixed=kept.fixed, reasons=(*made.reasons, reason))
    minutes = abs(minute_of_day(made.start) - minute_of_day(kept.start))
    text = MOVED(minutes=minutes, clock=f"{kept.start:%H:%M}")
    return evolve(made, reasons=(*made.reasons, Reason(code=ReasonCode.MOVED, figure=minutes, message=text)))


def _list_reasons(layout: "Layout", number: int, placed: "Placed", minute: int) -> list[Reason]:
    _, index, slot = placed
    daily = layout.contents.slots(number, index)[slot]
    recurrence, wanted = layout.recurrences[index], layout.usual_on(number)[index][daily]
    usual = minute if wanted is None else wanted
    clock, off = write_clock(usual), abs(minute - usual)
    reasons = [Reason(code=ReasonCode.USUAL_TIME, message=AT_USUAL_TIME(clock=clock))]
    if off and not layout.clock.pieces(layout.dates[number], usual, usual + 1):
        text = SKIPPED_TIME(clock=clock)
        reasons = [Reason(code=ReasonCode.SKIPPED_TIME, figure=off, message=text)]
    elif off:
        text = OFF_USUAL_TIME(minutes=off, clock=clock)
        reasons = [Reason(code=ReasonCode.OFF_USUAL_TIME, figure=off, message=text)]
    if is_outside(recurrence.parts, minute):
        reasons.append(Reason(code=ReasonCode.OUTSIDE_PART, message=OUTSIDE_PART()))
    return reasons


def _list_losses(
    layout: "Layout", number: int, placed: "Placed", content: "Content", before: tuple[int, ...]
) -> "Iterator[Reason]":
    """What a session has less than in full, or than its routine as prescribed."""
    _, index, slot = placed
    place = layout.contents.slots(number, index)[slot]
    first = slot + layout.pasts[index].done.get(number, 0) + 1
    whole = layout.contents.whole(index, place, number, before[index] + first)
    together = layout.request.planned[index].part_of
    less = content.shorter if whole is None or together else minutes_of(whole, layout.request) - content.minutes
    if less > 0 or content.changes:
        yield Reason(code=ReasonCode.SHORTENED, figure=less, message=SHORTENED(minutes=less))
    if whole is not None:
        parts = layout.contents.parts(index, place, number, [first + earlier for earlier in before])
        timer = DoseTimer(layout.request.pace, layout.request.level.index)
        own = list(parts).index(index)
        yield from (lost.reason for lost in find_lost(whole, parts.values(), timer) if lost.part == own)
        return
    for change in content.changes:
        if change.kind in _LOSSES:
            yield Reason(
                code=ReasonCode(change.kind.value),
                about=change.exercises,
                figure=_count_lost_seconds(change, layout.request.level),
                message=describe_change(change),
            )


def _list_omitted(first: "Content", content: "Content", number: int) -> "Iterator[Reason]":
    """The exercises of a later session of a day that has no others: the first one has all."""
    if content.routine is first.routine:
        return
    own = content.routine.exercises()
    if len(own) < len(first.routine.exercises()) and not content.changes:
        names = [exercise.id for exercise in own]
        text = OWN_FREQUENCY(exercises=list_some(names))
        yield Reason(code=ReasonCode.OWN_FREQUENCY, about=names, figure=number, message=text)


def _count_lost_seconds(change: "DoseChange", level: "Level") -> int:
    """The seconds that a change saves, rounded up."""
    before, after = (time.milliseconds[level.index] for time in (change.time_before, change.time))
    return max(0, -((after - before) // 1000))
