"""A timeline beside a generator of plain tuples with the same fields, from nested tuples of whole numbers."""

from harness import Comparison

import footex
from footex.model import Sides
from footex.timing import STEADY, Assumed, AssumptionKind, StepFigure, TimeKind

COUNT, SETS, ROUNDS = 12, 3, 40
TIMED = (StepFigure.DURATION,)


def plain(rounds, sets, count, prescription, lengths):
    """Both sides, switching each set, in a circuit with a rest between rounds."""
    (repetition, taken), (rest, resting), (switch, switching), gap = lengths
    (group,) = prescription.dose.groups
    (work,) = group.work
    at = 0
    for round_ in range(1, rounds + 1):
        for set_ in range(1, sets + 1):
            sides = (Sides.LEFT, Sides.RIGHT) if set_ % 2 else (Sides.RIGHT, Sides.LEFT)
            for turn, side in enumerate(sides):
                for number in range(1, count + 1):
                    yield (
                        at, repetition, TimeKind.WORK, "items[0].items[0]", prescription, set_, sets, number, count,
                        round_, rounds, side, work, 0, 0, 0, None, group, taken, TIMED,
                    )  # fmt: skip
                    at += repetition
                if turn == 0:
                    yield (
                        at, switch, TimeKind.SWITCH, "items[0].items[0]", prescription, set_, sets, 0, 0, round_,
                        rounds, sides[1], None, 0, 0, 0, None, None, switching, TIMED,
                    )  # fmt: skip
                    at += switch
            if set_ < sets:
                yield (
                    at, rest, TimeKind.REST, "items[0].items[0]", prescription, set_, sets, 0, 0, round_, rounds, None,
                    None, 0, 0, 0, None, None, resting, TIMED,
                )  # fmt: skip
                at += rest
        if round_ < rounds:
            yield (
                at, gap, TimeKind.REST, "items[0]", None, 0, 0, 0, 0, round_, rounds, None, None, 0, 0, 0, None, None,
                (), (),
            )  # fmt: skip
            at += gap


def comparisons():
    """A circuit of some thousands of repetitions, every step taken."""
    exercise = footex.Exercise(id="heel-raise", name="Heel raise")
    one = footex.Prescription(exercise=exercise, dose=footex.Dose(work=footex.Reps(COUNT), sets=SETS, sides="each"))
    routine = footex.Routine(id="circuit", title="Circuit", items=footex.Block(items=one, rounds=ROUNDS, rest="1 min"))
    lengths = [
        (time.value.milliseconds[1], (Assumed(name, AssumptionKind.TIME, time.value, time.reason),))
        for name, time in (("repetition", STEADY.repetition), ("rest", STEADY.rest), ("switch", STEADY.switch))
    ]
    lengths.append(60_000)
    ours = [*footex.timeline(routine)]
    assert ours == [*plain(ROUNDS, SETS, COUNT, one, lengths)]
    return [
        Comparison(
            f"timeline of {len(ours)} steps / generator of plain tuples",
            3.0,
            lambda: [None for _ in footex.timeline(routine)],
            lambda: [None for _ in plain(ROUNDS, SETS, COUNT, one, lengths)],
            times=5,
        )
    ]
