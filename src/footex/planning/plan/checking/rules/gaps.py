"""Rules of the gaps between the sessions of one commitment, on one day or on several."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from footex.planning.plan.checking.breach import Breach

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from footex.planning.plan.checking.setting.facts import Known, Placed
    from footex.planning.plan.checking.setting.rhythm import Rhythm
    from footex.planning.plan.checking.setting.subject import Subject
    from footex.planning.plan.checking.setting.wall import Wall

__all__ = ["check_gaps", "is_soon_by_clock"]

_DAY = 86_400


class _Before(NamedTuple):
    """A session before another: its instants, and its date or id."""

    start: int
    end: int
    name: str


def check_gaps(subject: "Subject", wall: "Wall") -> "Iterator[Breach]":
    """Check every session of a commitment against those before it, what was done included."""
    rhythm, known, own = subject.rhythm, subject.known, subject.own
    yield from _check_dates(rhythm, known, own)
    before = [_Before(start, end, f"the one of {day}") for start, end, day in known.timed]
    latest = max(before, default=None)  # by its start
    longest = max(before, key=lambda one: one.end, default=None)
    for one in own:
        if not one.counts:
            continue
        if latest is not None and longest is not None and one.planned:
            late = latest if _is_soon_by_start(rhythm, latest, one, wall) else None
            if rhythm.gap < _DAY and one.start < longest.end + rhythm.gap:
                late = longest
            if late is not None:
                text = f"{one.session.id} starts too soon after {late.name}."
                yield Breach(code="gap", about=one.session.id, message=text)
        here = _Before(one.start, one.end, one.session.id)
        latest = here if latest is None or latest.start <= one.start else latest
        longest = here if longest is None or longest.end <= one.end else longest


def _is_soon_by_start(rhythm: "Rhythm", before: _Before, after: "Placed", wall: "Wall") -> bool:
    """Whether a session starts too soon after the start of another."""
    if rhythm.gap >= _DAY:
        return is_soon_by_clock(rhythm.gap, before.start, after.start, wall)
    then, now = wall.moment(before.start), wall.moment(after.start)
    if then is None or now is None:
        return False
    return then.day == now.day and after.start < before.start + rhythm.pitch


def is_soon_by_clock(gap: int, before: int, after: int, wall: "Wall") -> bool:
    """Whether a start is too soon after another by a gap of a day or more, counted by the clock."""
    then, now = wall.moment(before), wall.moment(after)
    if then is None or now is None:
        return False
    # Whatever the clock skips; of a time that it repeats, the first pass is late enough.
    due = datetime.combine(then.day, datetime.min.time()) + timedelta(seconds=then.seconds + gap)
    shown = datetime.combine(now.day, datetime.min.time()) + timedelta(seconds=now.seconds)
    return shown < due and after < wall.instant(due)


def _check_dates(rhythm: "Rhythm", known: "Known", own: "Sequence[Placed]") -> "Iterator[Breach]":
    """Check the dates after the last that was done, if its times aren't known."""
    if not known.done:
        return
    last = max(known.done)
    for one in own:
        if one.planned and (one.day - last).days < rhythm.dates_of_gap:
            text = f"{one.session.id} is on a day too soon after {last}."
            yield Breach(code="gap", about=one.session.id, message=text)
