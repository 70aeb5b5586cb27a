"""Counts of a step: how often each of a pace's times occurs in it, as the tally counts them for a whole routine."""

from typing import TYPE_CHECKING, NamedTuple

from footex.model.dosage.sides import Sides, count_turns
from footex.model.dosage.work import Reps
from footex.timing.counts.numbers import AssumptionKind
from footex.timing.counts.units import TimeKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from footex.timing.timelines.step import Step

__all__ = ["StepCounts", "count_step"]


class StepCounts(NamedTuple):
    """What one step is made of.

    Attributes:
        counts: How often each of a pace's times, or an exercise's own, occurs in it, by the name of the time.
        stated: Its stated milliseconds.
    """

    counts: dict[str, int]
    stated: int


def count_step(step: "Step", times: "Mapping[str, int]") -> StepCounts:
    """Count one step. The times by their counts, plus the stated milliseconds, are its duration.

    A wait for a mark, and a step that is cut short since the time of its block is up, are as long as the clock leaves
    them, not as long as their work takes. So all of their time counts as stated, and nothing in them.

    Args:
        step: A step of a timeline.
        times: The times of its pace by name, in milliseconds, at the timeline's level.
    """
    if step.kind is TimeKind.WAIT:
        return StepCounts({}, step.duration_milliseconds)
    pieces = _pieces(step)
    counts = {one.name: _occurrences(one.name, step, pieces) for one in step.assumed if one.kind is AssumptionKind.TIME}
    counted = sum(many * times[name] for name, many in counts.items())
    if isinstance(step.work, Reps) and not step.repetition:
        stated = _stated_in_bout(step, pieces, counts)
    else:
        # Only a bout of repetitions mixes times of the pace with stated ones.
        stated = 0 if counts else step.duration_milliseconds
    if counted + stated == step.duration_milliseconds:
        return StepCounts(counts, stated)
    return StepCounts({}, step.duration_milliseconds)


def _pieces(step: "Step") -> int:
    """How many repetitions, holds or moves a step is: those of both sides where they alternate within it."""
    turns = 1 if step.side is not Sides.ALTERNATING else count_turns(step.side)
    return turns * (step.repetitions if isinstance(step.work, Reps) and not step.repetition else 1)


def _occurrences(name: str, step: "Step", pieces: int) -> int:
    # An exercise's own time is named after the pace's: "step of march".
    match name.partition(" of ")[0]:
        case "step":
            return pieces * step.steps
        case "metre" if step.distance is not None:
            return pieces * step.distance.whole_metres[0]
        case "rest" if isinstance(step.work, Reps) and not step.repetition:
            return pieces - 1
        case _:
            return pieces


def _stated_in_bout(step: "Step", pieces: int, counts: "Mapping[str, int]") -> int:
    """The stated milliseconds of a bout of repetitions: of tempo, of holds and of the rests between."""
    tempo = 0 if step.tempo is None else 1_000 * step.tempo.seconds
    hold = 0 if "hold" in counts else step.hold_milliseconds
    rest = 0 if "rest" in counts else step.rest_milliseconds
    return pieces * (tempo + hold) + (pieces - 1) * rest
