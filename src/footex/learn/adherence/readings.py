"""What one log says of its session: what was completed, and what of its time belongs to which exercise."""

from typing import TYPE_CHECKING, NamedTuple

from footex.content.hashing import content_hash
from footex.errors import BoundExceeded
from footex.learn.adherence.rows import SessionOutcome, UnreadReason
from footex.timing.counts.units import TimeKind
from footex.timing.logs.measured_parts import MismatchedLog, measure_parts
from footex.timing.paces.open_amount import UnknownWord
from footex.timing.timelines.step import Grain
from footex.timing.timelines.timeline import timeline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from footex.model.exercise import Exercise
    from footex.model.routines.routine import Routine
    from footex.timing.logs.session_log import SessionLog
    from footex.timing.paces.level import Level
    from footex.timing.paces.pace import Pace

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


class _Step(NamedTuple):
    """What is asked of a step of a timeline."""

    exercise: "Exercise | None"
    kind: TimeKind
    milliseconds: int


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
        self._steps: dict[tuple[object, ...], tuple[_Step, ...]] = {}

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

    def steps(self, routine: "Routine", pace: "Pace", level: "Level", grain: Grain) -> tuple[_Step, ...]:
        """The steps of a timeline."""
        key = (routine, pace, level, grain)
        if key not in self._steps:
            steps = timeline(routine, pace=pace, level=level, grain=grain)
            self._steps[key] = tuple(_Step(one.exercise, one.kind, one.duration_milliseconds) for one in steps)
        return self._steps[key]

    def plan(
        self, routine: "Routine", pace: "Pace", level: "Level", outcome: SessionOutcome
    ) -> "dict[Exercise | None, Share]":
        """What each exercise has of a session that has no log."""
        sums: dict[_Key, int] = {}
        for step in self.steps(routine, pace, level, Grain.BOUT):
            sums[_key(step)] = sums.get(_key(step), 0) + step.milliseconds
        return {key: Share(outcome, planned) for key, planned in sums.items()}


def _key(step: _Step) -> "Exercise | None":
    return None if step.kind is TimeKind.TRANSITION else step.exercise


def read_log(log: "SessionLog", timelines: Timelines) -> Reading:
    """Read a log by the timeline that it was made of, if that is known."""
    routine, pace = timelines.routine_of(log), timelines.pace_of(log)
    if isinstance(routine, UnreadReason):
        return _unread(log, routine)
    if pace is None:
        return _unread(log, UnreadReason.UNKNOWN_PACE)
    try:
        measured = measure_parts(log, routine, log.hash, pace=pace)
    except (MismatchedLog, UnknownWord, BoundExceeded):
        return _unread(log, UnreadReason.OTHER_TIMELINE)
    done = routine if log.side is None else routine.for_side("left" if log.side.value == "left" else "right")
    steps = timelines.steps(done, pace, log.level, log.grain)
    completed = [*_completed(log, len(steps))]
    keys = [None if part.kind is TimeKind.TRANSITION else part.exercise for part in measured]
    shares: dict[_Key, Share] = {}
    for key in dict.fromkeys(keys):
        own = [(step, is_done) for step, is_done in zip(steps, completed, strict=True) if _key(step) == key]
        parts = [part for part, of in zip(log.parts, keys, strict=True) if of == key]
        shares[key] = Share(
            outcome=_outcome([is_done for step, is_done in own if step.kind in _WORK]),
            planned=sum(part.planned_milliseconds for part in parts),
            real=sum(part.real_milliseconds for part in parts),
            skipped=sum(step.milliseconds for step, is_done in own if not is_done),
        )
    work = [is_done for step, is_done in zip(steps, completed, strict=True) if step.kind in _WORK]
    outcome = SessionOutcome.DONE if all(work) else SessionOutcome.PARTLY
    return Reading(log, outcome, sum(share.skipped for share in shares.values()), shares)


def _completed(log: "SessionLog", steps: int) -> "Iterator[bool]":
    """Of each step, whether it was completed."""
    left, again = {one.step for one in log.skipped}, {one.step for one in log.repeated}
    return ((step < log.reached and step not in left) or step in again for step in range(steps))


def _outcome(work: "list[bool]") -> SessionOutcome:
    if all(work):
        return SessionOutcome.DONE
    return SessionOutcome.PARTLY if any(work) else SessionOutcome.MISSED


def _unread(log: "SessionLog", reason: UnreadReason) -> Reading:
    """What a log says of itself: what wasn't reached isn't in it."""
    again = {one.step for one in log.repeated}
    left = {one.step: one.planned_milliseconds for one in log.skipped if one.step not in again}
    outcome = SessionOutcome.DONE if log.finished and not left else SessionOutcome.PARTLY
    return Reading(log, outcome, sum(left.values()), {}, reason)
