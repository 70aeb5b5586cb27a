"""Session logs as players write them: of whole sessions, stopped ones, and those with steps left out."""

from collections.abc import Collection
from datetime import datetime
from fractions import Fraction
from typing import Any

import footex
from footex import Routine
from footex.timing import STEADY, LoggedPart, SessionLog, SkippedStep

__all__ = ["log_of"]


def log_of(
    routine: Routine,
    start: str | datetime,
    *,
    percent: int = 100,
    stopped_at: int | None = None,
    left_out: Collection[int] = (),
    pace: footex.Pace = STEADY,
    **more: Any,
) -> SessionLog:
    """The log of a session in which each completed step took so many percent of what was planned."""
    options = {"level": "typical", "grain": "bout"} | {
        name: more.pop(name) for name in ("level", "grain") if name in more
    }
    done = routine if more.get("side") is None else routine.for_side(more["side"])
    steps = list(footex.timeline(done, pace=pace, **options))  # type: ignore[arg-type] # a level and a grain
    reached = len(steps) if stopped_at is None else stopped_at + 1
    left = {*left_out, *([] if stopped_at is None else [stopped_at])}
    planned: dict[tuple[str, Any], int] = {}
    real: dict[tuple[str, Any], Fraction] = {}
    for index, step in enumerate(steps):
        key = (step.place, step.kind)
        planned[key] = planned.get(key, 0) + step.duration_milliseconds
        took = Fraction(step.duration_milliseconds * percent, 100) if index < reached and index not in left else 0
        real[key] = real.get(key, Fraction(0)) + took
    return SessionLog(
        routine=routine.id, hash=footex.content.content_hash(routine), start=start, pace=pace.id,
        reached=reached, finished=stopped_at is None,
        parts=[
            LoggedPart(place=key[0], kind=key[1], planned_milliseconds=planned[key], real_milliseconds=int(real[key]))
            for key in planned
        ],
        skipped=[
            SkippedStep(step=index, planned_milliseconds=steps[index].duration_milliseconds, real_milliseconds=0)
            for index in sorted(left)
        ],
        **options, **more,
    )  # fmt: skip
