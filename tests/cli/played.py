"""Sessions to play in tests, and how far into them a moment is."""

from typing import Any

from footex import Exercise, Prescription, Routine
from footex.cli.playing.session import Session, make_session
from footex.timing import STEADY, Grain, Level

__all__ = ["LEGS", "SHORT", "session_of"]

SQUAT = Exercise(id="squat", name="Squat")
PLANK = Exercise(id="plank", name="Plank")
LEGS = Routine(
    id="legs", title="Legs",
    items=[Prescription(SQUAT, "2 x 3"), Prescription(PLANK, "hold 30 s, each side")],
)  # fmt: skip
"""At the steady pace, in seconds: 3 squats of 3, an assumed rest of 30, 3 squats, ready 30, hold 30, switch 5, hold 30."""

SHORT = Routine(id="short", title="Short", items=Prescription(PLANK, "2 x hold 1 s, rest 1 s"))
"""Three seconds, all of them stated."""


def session_of(routine: Routine = LEGS, **options: Any) -> Session:
    usual: dict[str, Any] = {
        "pace": STEADY, "level": Level.TYPICAL, "grain": Grain.REPETITION, "side": None, "lead_in": "5 s",
    }  # fmt: skip
    return make_session(routine, **(usual | options))
