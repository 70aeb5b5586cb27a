"""Bouts: the steps of a set on one side, or of a pause, which a player passes over and goes back to as one."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from footex.timing.timelines.step import Step

__all__ = ["bout_of"]


def bout_of(step: "Step") -> tuple[object, ...]:
    """What the steps of one bout have in common; in alternating repetitions the side changes within it.

    Example:
        >>> import footex
        >>> from itertools import groupby
        >>> squat = footex.Exercise(id="squat", name="Squat")
        >>> routine = footex.Routine(id="legs", title="Legs", items=footex.Prescription(squat, "2 x 3"))
        >>> [len(list(bout)) for _, bout in groupby(footex.timeline(routine), bout_of)]
        [3, 1, 3]
    """
    kind, side = (step.kind, step.side) if step.work is None else (None, None if step.repetition else step.side)
    return kind, side, step.place, step.set, step.round, id(step.work)
