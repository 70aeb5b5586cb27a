"""Steps: what a person does at one moment of a session, and the cue for it."""

from enum import Enum
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from footex.errors import count_noun
from footex.model.dosage.set import SetRole
from footex.model.dosage.sides import Sides
from footex.model.dosage.tempo import Tempo
from footex.model.dosage.work import Reps
from footex.model.figures.amounts import UNSTATED
from footex.model.figures.duration import Duration, as_timedelta, trusted_duration
from footex.timing.counts.numbers import AssumptionKind
from footex.timing.counts.units import TimeKind

if TYPE_CHECKING:
    from datetime import timedelta

    from footex.model.dosage.loads.load import Load
    from footex.model.dosage.set import Set
    from footex.model.dosage.work import Work
    from footex.model.exercise import Exercise
    from footex.model.figures.amounts import DurationAmount, Unstated
    from footex.model.figures.count import Count
    from footex.model.figures.distance import Distance
    from footex.model.routines.prescription import Prescription

__all__ = ["Assumed", "Grain", "GrainLike", "Step"]


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


class Assumed(NamedTuple):
    """Something that the length of a step rests on where no source states it: one of the estimate's assumptions.

    Attributes:
        name: Such as "repetition", "unstated repetitions" or "a few seconds".
        kind: A time, a count, or a word.
        value: What was assumed.
        reason: Why.

    Example:
        >>> import footex
        >>> step = next(footex.timeline(footex.bundled().routines["heel-and-foot-stretching"]))
        >>> [(one.name, str(one.value)) for one in step.assumed]
        [('repetition', '2-3-5 s')]
    """

    name: str
    kind: AssumptionKind
    value: "Count | Duration | Distance"
    reason: str


class Step(NamedTuple):
    """One step of a session.

    Attributes:
        start_milliseconds: From the start of the session.
        duration_milliseconds: How long it takes.
        kind: Work, hold, rest, switch, transition or wait.
        place: Where in the routine: the same places as the parts of an estimate.
        prescription: The prescription, done on one side alone in a mirrored block, or the one that a transition leads
            to; `None` in a rest between two items or rounds, a wait, and the switch of a mirrored block.
        set: Which set, from 1; 0 between items.
        sets: Of how many.
        repetition: Which repetition of its side, from 1; 0 where none is counted.
        repetitions: Of how many.
        round: Which round of the innermost block, from 1: in a transition the one it leads to, in a rest between two
            rounds the one that is over.
        rounds: Of how many; 0 in a block that ends when its time is up.
        side: The side at work, or that follows a switch or a rest between sides; `None` in another rest or transition.
        work: The repetitions, hold or move of the dose; `None` in a rest between sets, a switch or a transition.
        hold_milliseconds: How long each repetition of the work is held; 0 where it isn't.
        rest_milliseconds: How long the rest between two repetitions of the work is; 0 where there is none.
        steps: How many steps of walking the work is; 0 where they aren't counted.
        distance: How far the work goes; `None` where no distance is stated.
        group: The sets that the work is part of; `None` in a rest between sets, a switch or a transition.
        assumed: What its duration rests on where no source states it; empty where all of it is stated. Steps share
            these objects.

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
    prescription: "Prescription | None"
    set: int
    sets: int
    repetition: int
    repetitions: int
    round: int
    rounds: int
    side: Sides | None
    work: "Work | None"
    hold_milliseconds: int
    rest_milliseconds: int
    steps: int
    distance: "Distance | None"
    group: "Set | None"
    assumed: tuple[Assumed, ...]

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
    def hold(self) -> "timedelta | None":
        """How long each repetition of the work is held; `None` where it isn't."""
        return as_timedelta(self.hold_milliseconds) if self.hold_milliseconds else None

    @property
    def exercise(self) -> "Exercise | None":
        """The exercise of the prescription."""
        return None if self.prescription is None else self.prescription.exercise

    @property
    def label(self) -> str:
        """The label of the work."""
        return "" if self.work is None else self.work.label

    @property
    def role(self) -> SetRole | None:
        """What the sets are for that the work is part of; `None` between sets and between exercises."""
        return None if self.group is None else self.group.role

    @property
    def load(self) -> "Load | Unstated | None":
        """The load of the work, `UNSTATED` where none is stated; `None` between sets and between exercises."""
        return None if self.group is None else self.group.load

    @property
    def tempo(self) -> Tempo | None:
        """The tempo of each repetition of the work; `None` where none is stated."""
        return self.work.tempo if isinstance(self.work, Reps) else None

    @property
    def cue(self) -> str:
        """The step as an instruction to the person."""
        name = "" if self.prescription is None else self.prescription.exercise.name
        round_ = self._rounds()
        if self.kind is TimeKind.TRANSITION:
            return ", ".join([f"Get ready: {name}", *round_])
        if self.kind is TimeKind.SWITCH:
            switch = f"switch to the {_SIDES[self.side]}"
            return f"{name}: {switch}" if name else switch.capitalize()
        if self.kind is TimeKind.WAIT:
            return "; ".join(["Wait", *(f"{done} done" for done in round_)])
        if self.work is None:
            if self.side is not None:
                return f"Rest; {name}: {', '.join([*round_, f'{_SIDES[self.side]} next'])}"
            done = ", ".join([*round_, f"set {self.set} of {self.sets} done"] if self.set else round_)
            return "; ".join(filter(None, ["Rest", f"{name}: {done}" if name else done]))
        parts = [_SIDES[self.side]] if self.side in _SIDES else []
        parts += round_
        parts += [f"set {self.set} of {self.sets}"] if self.sets > 1 else []
        parts += [] if self.group is None or self.group.role is SetRole.WORKING else [self.group.role.value]
        parts += [self.group.label] if self.group is not None and self.group.label else []
        parts += [self._counted()] if self.repetitions or self.steps else []
        parts += [str(self.distance)] if self.distance is not None else []
        parts += [self.label] if self.label else []
        parts += [self.kind.value] if self.kind is not TimeKind.WORK else []
        parts += [] if self.repetition else self._inside()
        parts += [f"tempo {self.tempo}"] if self.tempo and self.kind is TimeKind.WORK else []
        if self.load is not None and self.load is not UNSTATED and self.kind is not TimeKind.REST:
            parts.append(str(self.load))
        return f"{name}: {', '.join(parts)}" if parts else name

    def _rounds(self) -> list[str]:
        """The words for the round; none where there is only one."""
        if self.rounds:
            return [f"round {self.round} of {self.rounds}"] if self.rounds > 1 else []
        return [f"round {self.round}"]

    def _counted(self) -> str:
        """The words for the count of repetitions or steps."""
        if self.steps:
            return count_noun(self.steps, "step")
        unit = self.work.unit.value if isinstance(self.work, Reps) else "repetition"
        if self.repetition:
            return f"{unit} {self.repetition} of {self.repetitions}"
        return count_noun(self.repetitions, unit)

    def _inside(self) -> list[str]:
        """The words for the holds and rests of a bout of repetitions."""
        parts: list[str] = []
        if isinstance(self.work, Reps):
            if self.hold_milliseconds:
                each = " each" if self.repetitions > 1 or self.side is Sides.ALTERNATING else ""
                parts.append(f"hold {_length(self.hold_milliseconds, self.work.hold)}{each}")
            if self.rest_milliseconds:
                parts.append(f"rest {_length(self.rest_milliseconds, self.work.rest)} between")
        return parts


_SIDES: dict[Sides | None, str] = {
    Sides.LEFT: "left side",
    Sides.RIGHT: "right side",
    Sides.ALTERNATING: "alternating sides",
    Sides.AFFECTED: "affected side",
}


def _length(milliseconds: int, amount: "DurationAmount | None") -> str:
    """A duration as it is taken of an amount: "about" so much where the amount isn't a figure."""
    figure = trusted_duration(milliseconds, milliseconds, milliseconds)
    return str(figure) if isinstance(amount, Duration) else f"about {figure}"
