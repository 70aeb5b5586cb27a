"""A page with a session of 1,200 steps beside three times the timeline alone and 20 ms, which is what it may take."""

from time import process_time

from harness import Comparison

import footex

COUNT, SETS, ROUNDS = 12, 3, 15
ALLOWED = 0.020


def allowed(routine):
    """Three timelines, and 20 ms."""
    for _ in range(3):
        for _ in footex.timeline(routine):
            pass
    end = process_time() + ALLOWED
    while process_time() < end:
        pass


def comparisons():
    """A circuit of some 1,200 steps, shown and played."""
    exercise = footex.Exercise(id="heel-raise", name="Heel raise")
    one = footex.Prescription(exercise=exercise, dose=footex.Dose(work=footex.Reps(COUNT), sets=SETS, sides="each"))
    routine = footex.Routine(id="circuit", title="Circuit", items=footex.Block(items=one, rounds=ROUNDS, rest="1 min"))
    steps = sum(1 for _ in footex.timeline(routine))
    return [
        Comparison(
            f"page of {steps} steps / 3 timelines + 20 ms",
            1.0,
            lambda: footex.to_page(routine),
            lambda: allowed(routine),
        )
    ]
