"""Tables for notebooks."""

from footex import (
    Dose,
    Exercise,
    Prescription,
    Protocol,
    Reps,
    Routine,
)
from footex.model import Phase
from footex.model.phases.description import describe_when

SQUAT = Prescription(exercise=Exercise(id="squat", name="Squat <b>&</b>"), dose=Dose(work=Reps("8-12"), sets=2))


def test_a_phase_of_one_week_is_in_that_week() -> None:
    phase = Phase(title="Start", routines=Routine(id="legs", title="Legs", items=SQUAT), weeks=1)
    protocol = Protocol(id="plan", title="Plan", phases=phase)
    assert describe_when(phase, protocol.spans()[0]) == "week 1, 1 week"
