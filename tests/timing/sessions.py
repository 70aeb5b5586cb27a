"""A session of a few items, and what is asked of its steps."""

import footex
from footex import Dose, Exercise, Prescription, Routine, timeline
from footex.timing import TimeKind


def session(*items: footex.model.Item) -> Routine:
    return Routine(id="session", title="Session", items=items)


def of(name: str, dose: Dose, **fields: str) -> Prescription:
    exercise = Exercise(id=name.lower().replace(",", "").replace(" ", "-"), name=name)
    return Prescription(exercise, dose, **fields)  # type: ignore[arg-type]


def cues(*items: footex.model.Item, grain: str = "bout", level: str = "typical") -> list[str]:
    return [step.cue for step in timeline(session(*items), grain=grain, level=level)]  # type: ignore[arg-type]


def assumed(*items: footex.model.Item, grain: str = "bout") -> list[tuple[TimeKind, list[str]]]:
    steps = timeline(session(*items), grain=grain)  # type: ignore[arg-type]
    return [(step.kind, [one.name for one in step.assumed]) for step in steps]
