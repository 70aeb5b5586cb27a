"""Steps: what a person does at one moment of a session, and the cue for it."""

from enum import Enum
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from footex.errors import count_noun
from footex.model.dosage.sides import Sides
from footex.model.figures.quantities import as_timedelta
from footex.timing.counts.counting import TimeKind

if TYPE_CHECKING:
    from datetime import timedelta

    from footex.model.exercise import Exercise

__all__ = ["Grain", "GrainLike", "Step"]


class Grain(Enum):
    """How fine a timeline is: a step for each repetition, its hold and its rest, or one for each bout of them.

    Example:
        >>> Grain("bout")
        <Grain.BOUT: 'bout'>
    """

    REPETITION = "repetition"
    BOUT = "bout"


GrainLike: TypeAlias = Grain | Literal["repetition", "bout"]
"""A `Grain`, or the text of one."""


class Step(NamedTuple):
    """One step of a session.

    Attributes:
        start_milliseconds: From the start of the session.
        duration_milliseconds: How long it takes.
        kind: Work, hold, rest, switch or transition.
        place: Where in the routine: the same places as the parts of an estimate.
        exercise: The exercise, or the one that follows; `None` in a rest between two items or rounds.
        set: Which set, from 1; 0 between items.
        sets: Of how many.
        repetition: Which repetition of its side, from 1; 0 where none is counted.
        repetitions: Of how many.
        round: Which round of the innermost block, from 1.
        rounds: Of how many.
        side: The side at work, or switched to; `None` in a rest or transition.
        label: The label of the work.

    Example:
        >>> import footex
        >>> step = next(footex.timeline(footex.bundled().routines["heel-and-foot-stretching"]))
        >>> step.cue
        'Heel raise: left side, set 1 of 3, repetition 1 of 13'
    """

    start_milliseconds: int
    duration_milliseconds: int
    kind: TimeKind
    place: str
    exercise: "Exercise | None"
    set: int
    sets: int
    repetition: int
    repetitions: int
    round: int
    rounds: int
    side: Sides | None
    label: str

    @property
    def start(self) -> "timedelta":
        """From the start of the session."""
        return as_timedelta(self.start_milliseconds)

    @property
    def duration(self) -> "timedelta":
        """How long it takes."""
        return as_timedelta(self.duration_milliseconds)

    @property
    def end(self) -> "timedelta":
        """When it is over, from the start of the session."""
        return as_timedelta(self.start_milliseconds + self.duration_milliseconds)

    @property
    def cue(self) -> str:
        """The step as an instruction to the person."""
        name = "" if self.exercise is None else self.exercise.name
        if self.kind is TimeKind.TRANSITION:
            return f"Get ready: {name}"
        if self.kind is TimeKind.SWITCH:
            return f"{name}: switch to the {_SIDES[self.side]}"
        if self.kind is TimeKind.REST and not self.repetitions:
            return f"Rest; {name}: set {self.set} of {self.sets} done" if self.set else "Rest"
        parts = [_SIDES[self.side]] if self.side in _SIDES else []
        parts += [f"set {self.set} of {self.sets}"] if self.sets > 1 else []
        parts += [_repetitions(self.repetition, self.repetitions)] if self.repetitions else []
        parts += [self.label] if self.label else []
        parts += [self.kind.value] if self.kind is not TimeKind.WORK else []
        return f"{name}: {', '.join(parts)}" if parts else name


_SIDES: dict[Sides | None, str] = {
    Sides.LEFT: "left side",
    Sides.RIGHT: "right side",
    Sides.ALTERNATING: "alternating sides",
}


def _repetitions(repetition: int, repetitions: int) -> str:
    if repetition:
        return f"repetition {repetition} of {repetitions}"
    return count_noun(repetitions, "repetition")
