"""A player that goes through a session as it is told, and the log that it writes: what the documentation says, done.

It shares no code with what reads logs.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

import footex
from footex.timing import LoggedPart, RepeatedStep, SessionLog, SkippedStep, TimeKind

HASH = "0123456789abcdef"


@dataclass(frozen=True)
class Move:
    """What a person does in one step: how it ends, after how many milliseconds, and how long a pause there is in it.

    `after` is taken for at most the step's duration, and of a step that is completed only where it is given.
    """

    how: Literal["done", "skip", "back", "stop"] = "done"
    after: int | None = None
    pause: int = 0
    steps_back: int = 1


def play(
    routine: footex.Routine,
    moves: Iterable[Move] = (),
    *,
    pace: footex.Pace = footex.timing.STEADY,
    level: Any = "typical",
    grain: Any = "repetition",
    side: Any = None,
    **fields: Any,
) -> SessionLog:
    """Play a session; once there are no more moves, all that is left is completed as planned."""
    done = routine if side is None else routine.for_side(side)
    steps = list(footex.timeline(done, pace=pace, level=level, grain=grain))
    real: Counter[tuple[str, TimeKind]] = Counter()
    completed: Counter[int] = Counter()
    left: list[SkippedStep] = []
    at, reached, paused, stopped, told = 0, 0, 0, False, iter(moves)
    while at < len(steps) and not stopped:
        step, move = steps[at], next(told, Move())
        reached = max(reached, at + 1)
        paused += move.pause
        if move.how == "done":
            took = step.duration_milliseconds if move.after is None else move.after
            completed[at] += 1
        else:
            took = min(move.after or 0, step.duration_milliseconds)
            left.append(SkippedStep(
                step=at, planned_milliseconds=step.duration_milliseconds, real_milliseconds=took
            ))  # fmt: skip
        real[step.place, step.kind] += took
        stopped = move.how == "stop"
        at = max(at - move.steps_back, 0) if move.how == "back" else at + 1
    planned: Counter[tuple[str, TimeKind]] = Counter()
    for step in steps:
        planned[step.place, step.kind] += step.duration_milliseconds
    skipped = {one.step for one in left}
    again = [
        RepeatedStep(step=step, times=completed[step])
        for step in range(reached)
        if completed[step] != (0 if step in skipped else 1)
    ]
    return SessionLog(**{
        "routine": routine.id, "hash": HASH, "start": "2026-11-23T07:00:12+01:00", "level": level, "pace": pace.id,
        "grain": grain, "side": side, "reached": reached, "finished": not stopped, "paused_milliseconds": paused,
        "parts": [
            LoggedPart(place=place, kind=kind, planned_milliseconds=time, real_milliseconds=real[place, kind])
            for (place, kind), time in planned.items()
        ],
        "skipped": left, "repeated": again, **fields,
    })  # fmt: skip
