"""A timeline beside a generator of plain tuples with the same fields, from nested tuples of whole numbers."""

from harness import Comparison

import footex
from footex.timing import TimeKind

COUNT, SETS, ROUNDS = 12, 3, 40


def plain(rounds, sets, count, times, exercise):
    """Both sides, switching each set, in a circuit with a rest between rounds."""
    repetition, rest, switch, gap = times
    at = 0
    for round_ in range(1, rounds + 1):
        for set_ in range(1, sets + 1):
            sides = ("left", "right") if set_ % 2 else ("right", "left")
            for turn, side in enumerate(sides):
                for number in range(1, count + 1):
                    yield (
                        at, repetition, TimeKind.WORK, "items[0].items[0]", exercise, set_, sets, number, count, round_,
                        rounds, side, "",
                    )  # fmt: skip
                    at += repetition
                if turn == 0:
                    yield (
                        at, switch, TimeKind.SWITCH, "items[0].items[0]", exercise, set_, sets, 0, 0, round_, rounds,
                        sides[1], "",
                    )  # fmt: skip
                    at += switch
            if set_ < sets:
                yield at, rest, TimeKind.REST, "items[0].items[0]", exercise, set_, sets, 0, 0, round_, rounds, None, ""
                at += rest
        if round_ < rounds:
            yield at, gap, TimeKind.REST, "items[0]", None, 0, 0, 0, 0, round_, rounds, None, ""
            at += gap


def comparisons():
    """A circuit of some thousands of repetitions, every step taken."""
    exercise = footex.Exercise(id="heel-raise", name="Heel raise")
    one = footex.Prescription(exercise=exercise, dose=footex.Dose(work=footex.Reps(COUNT), sets=SETS, sides="each"))
    routine = footex.Routine(id="circuit", title="Circuit", items=footex.Block(items=one, rounds=ROUNDS, rest="1 min"))
    times = (3000, 30000, 5000, 60000)
    ours = [step[:2] for step in footex.timeline(routine)]
    assert ours == [step[:2] for step in plain(ROUNDS, SETS, COUNT, times, exercise)]
    return [
        Comparison(
            f"timeline of {len(ours)} steps / generator of plain tuples",
            3.0,
            lambda: [None for _ in footex.timeline(routine)],
            lambda: [None for _ in plain(ROUNDS, SETS, COUNT, times, exercise)],
            times=5,
        )
    ]
