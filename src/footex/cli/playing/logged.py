"""The log of a session that was played: the same as the page's player writes (`footex/export/player/log.js`)."""

from collections import Counter
from typing import TYPE_CHECKING

from footex.content.hashing import content_hash
from footex.timing.logs.logged_part import LoggedPart
from footex.timing.logs.logged_steps import RepeatedStep, SkippedStep
from footex.timing.logs.session_log import SessionLog

if TYPE_CHECKING:
    from datetime import datetime

    from footex.cli.playing.machine import State
    from footex.cli.playing.session import Session

__all__ = ["log_of"]


def log_of(session: "Session", state: "State", start: "datetime") -> SessionLog:
    """Make the log of a session that is over and whose first step was begun.

    Args:
        session: The session.
        state: Its last state.
        start: When its first step began, with an offset; the log has whole seconds of it.
    """
    steps = session.steps
    completed = Counter(passed.step for passed in state.passes if passed.completed)
    left = {passed.step for passed in state.passes if not passed.completed}
    return SessionLog(
        routine=session.routine.id,
        hash=content_hash(session.routine),
        start=start.replace(microsecond=0),
        level=session.level,
        pace=session.pace.id,
        grain=session.grain,
        side=session.side,
        parts=_parts(session, state),
        reached=1 + max(passed.step for passed in state.passes),
        finished=state.finished,
        paused_milliseconds=state.paused,
        skipped=[
            SkippedStep(
                step=passed.step,
                planned_milliseconds=steps[passed.step].duration_milliseconds,
                real_milliseconds=passed.milliseconds,
            )
            for passed in state.passes
            if not passed.completed
        ],
        repeated=[
            RepeatedStep(step=step, times=times)
            for step, times in sorted(completed.items())
            if times > 1 or step in left
        ],
    )


def _parts(session: "Session", state: "State") -> list[LoggedPart]:
    keys = [(step.place, step.kind) for step in session.steps]
    planned = dict.fromkeys(keys, 0)
    for key, step in zip(keys, session.steps, strict=True):
        planned[key] += step.duration_milliseconds
    real = dict.fromkeys(keys, 0)
    for passed in state.passes:
        real[keys[passed.step]] += passed.milliseconds
    return [
        LoggedPart(place=key[0], kind=key[1], planned_milliseconds=planned[key], real_milliseconds=real[key])
        for key in planned
    ]
