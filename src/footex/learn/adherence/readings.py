"""What one log says of its session: what was completed, and what of its time belongs to which exercise."""

from typing import TYPE_CHECKING, NamedTuple

from footex.content.hashing import content_hash
from footex.errors import BoundExceeded
from footex.learn.adherence.rows import SessionOutcome, UnreadReason
from footex.model.dosage.sides import Sides
from footex.timing.counts.units import TimeKind
from footex.timing.paces.open_amount import UnknownWord
from footex.timing.timelines.step import Grain
from footex.timing.timelines.timeline import timeline

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from footex.model.exercise import Exercise
    from footex.model.routines.routine import Routine
    from footex.timing.logs.session_log import SessionLog
    from footex.timing.paces.level import Level
    from footex.timing.paces.pace import Pace
    from footex.timing.timelines.step import Step

    _Key = Exercise | None

__all__ = ["Reading", "Share", "Timelines", "read_log"]

_WORK = (TimeKind.WORK, TimeKind.HOLD)


class Share(NamedTuple):
    """What an exercise, or what is between exercises, has of a session.

    Attributes:
        outcome: What became of its work; what has none is done.
        planned: Its time in the timeline, in milliseconds.
        real: The time that it really took; `None` without a log.
        skipped: The planned time of its steps that weren't completed.
    """

    outcome: SessionOutcome
    planned: int
    real: int | None = None
    skipped: int = 0


class Reading(NamedTuple):
    """What a log says of its session.

    Attributes:
        log: The log.
        outcome: Whether its work was completed, or a part of it.
        skipped: The planned time of the steps that weren't completed, in milliseconds.
        shares: What each exercise has of it, and what is between them as that of `None`; empty if the steps aren't
            known.
        unread: Why they aren't.
    """

    log: "SessionLog"
    outcome: SessionOutcome
    skipped: int
    shares: "Mapping[Exercise | None, Share]"
    unread: UnreadReason | None = None


class _Own(NamedTuple):
    """What a key has in a timeline: an exercise, or what is between exercises.

    Attributes:
        planned: Its time, in milliseconds.
        work: The indices of its steps of work and holds.
    """

    planned: int
    work: frozenset[int]


class _Timeline(NamedTuple):
    """A timeline as logs are read by it.

    Attributes:
        times: The milliseconds of each step.
        keys: What each step is of.
        parts: The planned milliseconds of each place and kind, and what it is of, in order.
        own: What each key has in it.
    """

    times: tuple[int, ...]
    keys: "tuple[Exercise | None, ...]"
    parts: "dict[tuple[str, TimeKind], tuple[int, Exercise | None]]"
    own: "dict[Exercise | None, _Own]"


def _read_timeline(steps: "Iterable[Step]") -> _Timeline:
    times: list[int] = []
    keys: list[_Key] = []
    parts: dict[tuple[str, TimeKind], tuple[int, _Key]] = {}
    planned: dict[_Key, int] = {}
    work: dict[_Key, set[int]] = {}
    for index, step in enumerate(steps):
        key = None if step.kind is TimeKind.TRANSITION else step.exercise
        time, place = step.duration_milliseconds, (step.place, step.kind)
        times.append(time)
        keys.append(key)
        parts[place] = (parts.get(place, (0, key))[0] + time, key)
        planned[key] = planned.get(key, 0) + time
        work.setdefault(key, set()).update([index] if step.kind in _WORK else [])
    own = {key: _Own(time, frozenset(work[key])) for key, time in planned.items()}
    return _Timeline(tuple(times), tuple(keys), parts, own)


class Timelines:
    """The routines and paces by which logs are read, and the timelines of them, each made once.

    Args:
        routines: In which the routines of logs are looked up, by id and content.
        paces: In which their paces are, by id.
    """

    def __init__(self, routines: "Iterable[Routine]", paces: "Iterable[Pace]") -> None:
        self._routines: dict[str, dict[Routine, str]] = {}
        for routine in routines:
            self._routines.setdefault(routine.id, {}).setdefault(routine, "")
        self._paces = {pace.id: pace for pace in paces}
        self._timelines: dict[tuple[object, ...], _Timeline] = {}

    def routine_of(self, log: "SessionLog") -> "Routine | UnreadReason":
        """The routine of a log, or why it isn't known."""
        named = self._routines.get(log.routine)
        if named is None:
            return UnreadReason.UNKNOWN_ROUTINE
        for routine, known in named.items():
            hashed = named[routine] = known or content_hash(routine)
            if hashed == log.hash:
                return routine
        return UnreadReason.CHANGED_ROUTINE

    def title_of(self, routine: str) -> str:
        """The title of a routine; its id where it isn't known."""
        return next((one.title for one in self._routines.get(routine, ())), routine)

    def pace_of(self, log: "SessionLog") -> "Pace | None":
        """The pace of a log, if it is known."""
        return self._paces.get(log.pace)

    def timeline_of(self, routine: "Routine", pace: "Pace", level: "Level", grain: Grain) -> _Timeline:
        """A timeline.

        Raises:
            UnknownWord: Words that the pace doesn't know.
            BoundExceeded: More than 10 million steps once the pace's words are taken.
        """
        key = (routine, pace, level, grain)
        if key not in self._timelines:
            self._timelines[key] = _read_timeline(timeline(routine, pace=pace, level=level, grain=grain))
        return self._timelines[key]

    def plan(
        self, routine: "Routine", pace: "Pace", level: "Level", outcome: SessionOutcome
    ) -> "dict[Exercise | None, Share]":
        """What each exercise has of a session that has no log."""
        own = self.timeline_of(routine, pace, level, Grain.BOUT).own
        return {key: Share(outcome, one.planned) for key, one in own.items()}


def read_log(log: "SessionLog", timelines: Timelines) -> Reading:
    """Read a log by the timeline that it was made of, if that is known."""
    routine, pace = timelines.routine_of(log), timelines.pace_of(log)
    if isinstance(routine, UnreadReason):
        return _unread(log, routine)
    if pace is None:
        return _unread(log, UnreadReason.UNKNOWN_PACE)
    done = routine if log.side is None else routine.for_side("left" if log.side is Sides.LEFT else "right")
    try:
        line = timelines.timeline_of(done, pace, log.level, log.grain)
    except (UnknownWord, BoundExceeded):
        return _unread(log, UnreadReason.OTHER_TIMELINE)
    if not _is_of(log, line):
        return _unread(log, UnreadReason.OTHER_TIMELINE)
    missing = _not_completed(log, len(line.times))
    skipped = dict.fromkeys(line.own, 0)
    for step in missing:
        skipped[line.keys[step]] += line.times[step]
    real = dict.fromkeys(line.own, 0)
    for part in log.parts:
        real[line.parts[part.place, part.kind][1]] += part.real_milliseconds
    shares = {
        key: Share(_outcome(one.work, missing), one.planned, real[key], skipped[key]) for key, one in line.own.items()
    }
    whole = all(share.outcome is SessionOutcome.DONE for share in shares.values())
    outcome = SessionOutcome.DONE if whole else SessionOutcome.PARTLY
    return Reading(log, outcome, sum(skipped.values()), shares)


def _is_of(log: "SessionLog", line: _Timeline) -> bool:
    """Whether a log is of a timeline, as `footex.timing.measure_parts` has it."""
    steps = len(line.times)
    parts = [(part.place, part.kind, part.planned_milliseconds) for part in log.parts]
    return (
        (log.reached == steps if log.finished else log.reached <= steps)
        and parts == [(*place, planned) for place, (planned, _) in line.parts.items()]
        and all(one.planned_milliseconds == line.times[one.step] for one in log.skipped)
    )


def _not_completed(log: "SessionLog", steps: int) -> set[int]:
    """The steps that were never completed."""
    left = {one.step for one in log.skipped}.union(range(log.reached, steps))
    return left.difference(one.step for one in log.repeated)


def _outcome(work: frozenset[int], missing: set[int]) -> SessionOutcome:
    if work.isdisjoint(missing):
        return SessionOutcome.DONE
    return SessionOutcome.MISSED if work <= missing else SessionOutcome.PARTLY


def _unread(log: "SessionLog", reason: UnreadReason) -> Reading:
    """What a log says of itself: what wasn't reached isn't in it."""
    again = {one.step for one in log.repeated}
    left = {one.step: one.planned_milliseconds for one in log.skipped if one.step not in again}
    outcome = SessionOutcome.DONE if log.finished and not left else SessionOutcome.PARTLY
    return Reading(log, outcome, sum(left.values()), {}, reason)
