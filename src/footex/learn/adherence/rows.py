"""The rows of a comparison of what was done with what was planned."""

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date, datetime

__all__ = ["AdherenceRow", "SessionOutcome", "SessionRow", "UnreadLog", "UnreadReason"]


class SessionOutcome(StrEnum):
    """What became of a session.

    `done` has all its work completed, `partly-done` was begun, and `missed` has no log and wasn't marked as done.
    `ahead` is after the last day that is looked at, and `cancelled` was marked so in the plan; neither was due.

    Example:
        >>> SessionOutcome("partly-done")
        <SessionOutcome.PARTLY: 'partly-done'>
    """

    DONE = "done"
    PARTLY = "partly-done"
    MISSED = "missed"
    AHEAD = "ahead"
    CANCELLED = "cancelled"


class UnreadReason(StrEnum):
    """Why the steps of a log aren't known, so that its time can't be told by exercise.

    Example:
        >>> UnreadReason("changed-routine")
        <UnreadReason.CHANGED_ROUTINE: 'changed-routine'>
    """

    UNKNOWN_ROUTINE = "unknown-routine"
    CHANGED_ROUTINE = "changed-routine"
    UNKNOWN_PACE = "unknown-pace"
    OTHER_TIMELINE = "other-timeline"


class UnreadLog(NamedTuple):
    """A log whose steps aren't known: it counts as a session, and not by exercise.

    Attributes:
        routine: The id of its routine.
        start: When it began.
        pace: The id of its pace.
        reason: Why its steps aren't known.

    Example:
        >>> from datetime import datetime
        >>> UnreadLog("legs", datetime(2026, 11, 23, 7), "steady-1", UnreadReason.UNKNOWN_ROUTINE).routine
        'legs'
    """

    routine: str
    start: "datetime"
    pace: str
    reason: UnreadReason


class SessionRow(NamedTuple):
    """A session that was planned, was done, or both.

    Attributes:
        id: The id of the session in its plan; `None` where none was planned.
        routine: The id of its routine.
        day: The day that it was planned for, in whose week it counts; of one that wasn't planned, when it began.
        start: When it began; of one without a log, when it was planned to.
        outcome: What became of it.
        planned_milliseconds: How long its timeline is; without a log, at the pace and the level of the plan.
        real_milliseconds: How long it really took without pauses; `None` without a log.
        paused_milliseconds: All pauses together.
        skipped_milliseconds: The planned time of the steps that weren't completed. Of a log whose steps aren't known,
            those that were begun alone.
        logs: How many logs there are of it. Their real times and pauses are added up; the rest is that of the best.
        by_day: Whether its log names no session of the plan, and was matched by its routine and its day.

    Example:
        >>> from datetime import datetime
        >>> start = datetime(2026, 11, 23, 7)
        >>> SessionRow(None, "legs", start.date(), start, SessionOutcome.DONE, 60_000, 66_000, logs=1).timed
        True
    """

    id: str | None
    routine: str
    day: "date"
    start: "datetime"
    outcome: SessionOutcome
    planned_milliseconds: int
    real_milliseconds: int | None = None
    paused_milliseconds: int = 0
    skipped_milliseconds: int = 0
    logs: int = 0
    by_day: bool = False

    @property
    def timed(self) -> bool:
        """Whether all of it was done in one go, so that its time says how quick somebody is."""
        return self.outcome is SessionOutcome.DONE and self.logs == 1 and self.planned_milliseconds > 0


class AdherenceRow(NamedTuple):
    """What was done of what was planned, in a week, of a routine, or of an exercise.

    Of an exercise, a session is `done` if all work of the exercise in it was completed, and what is counted of time is
    all at its place: work, holds, rests between its sets and changes of sides.

    Attributes:
        about: The first day of the week such as `2026-11-23`, the id of the routine, or that of the exercise; empty for
            the time between exercises.
        name: The same for people to read: the day, a title or a name.
        due: How many sessions were planned up to the last day that is looked at: those done, partly done and missed.
            `None` without a plan, and for the time between exercises.
        done: How many of these were done.
        partly: How many were begun and not completed.
        missed: How many weren't begun; `None` where `due` is.
        unlogged: How many were marked as done and have no log: how long they took isn't known.
        extra: How many sessions were begun that weren't planned; 0 without a plan. They are in no other figure.
        planned_milliseconds: The planned time of the sessions that were due; without a plan, of those that were begun.
        logged_milliseconds: That of those that have a log, to compare with the real time.
        real_milliseconds: The real time of those that have a log, without pauses.
        paused_milliseconds: Their pauses; `None` by exercise, as a log doesn't say in which a pause was.
        skipped_milliseconds: The planned time of what wasn't completed in them.

    Example:
        >>> AdherenceRow("2026-11-23", "2026-11-23", due=4, done=3, partly=0, missed=1).percent_done
        75
    """

    about: str
    name: str
    due: int | None
    done: int
    partly: int
    missed: int | None
    unlogged: int = 0
    extra: int = 0
    planned_milliseconds: int = 0
    logged_milliseconds: int = 0
    real_milliseconds: int = 0
    paused_milliseconds: int | None = 0
    skipped_milliseconds: int = 0

    @property
    def counted(self) -> bool:
        """Whether sessions are counted in it; in the time between exercises they aren't."""
        return bool(self.due or self.done or self.partly or self.extra)

    @property
    def percent_done(self) -> int | None:
        """How many in 100 of the sessions that were due were done, rounded; `None` where none was due."""
        return (200 * self.done + self.due) // (2 * self.due) if self.due else None
