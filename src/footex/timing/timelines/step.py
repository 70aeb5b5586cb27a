"""Steps: what a person does at one moment of a session, and the cue for it."""

from enum import Enum
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from footex.model.dosage.set import SetRole
from footex.model.dosage.sides import Sides
from footex.model.dosage.tempo import Tempo
from footex.model.dosage.work import Reps
from footex.model.figures.duration import as_timedelta
from footex.timing.counts.numbers import AssumptionKind
from footex.timing.counts.units import TimeKind

if TYPE_CHECKING:
    from datetime import timedelta

    from footex.model.dosage.loads.load import Load
    from footex.model.dosage.set import Set
    from footex.model.dosage.work import Work
    from footex.model.exercise import Exercise
    from footex.model.figures.amounts import Unstated
    from footex.model.figures.count import Count
    from footex.model.figures.distance import Distance
    from footex.model.figures.duration import Duration
    from footex.model.routines.prescription import Prescription

__all__ = ["Assumed", "Grain", "GrainLike", "Step", "StepFigure"]


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


class StepFigure(Enum):
    """The figures of a step, for saying which of them no source states.

    Example:
        >>> StepFigure("sets")
        <StepFigure.SETS: 'sets'>
    """

    SETS = "sets"
    ROUNDS = "rounds"
    REPETITIONS = "repetitions"
    STEPS = "steps"
    DISTANCE = "distance"
    HOLD = "hold"
    REST = "rest"
    """Between two repetitions."""
    TEMPO = "tempo"
    DURATION = "duration"


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
        assumed_figures: Which of its figures no source states: taken by the pace for what is unstated, vague or open,
            or with evidence that they are assumed. A figure of a stated range isn't among them.

    Example:
        >>> import footex
        >>> step = next(footex.timeline(footex.bundled().routines["heel-and-foot-stretching"]))
        >>> step.cue
        'Heel raise: left side, set 1 of about 3, repetition 1 of 13'
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
    assumed_figures: tuple[StepFigure, ...]

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
    def open_ended(self) -> bool:
        """Whether it is a rest, a switch or a transition whose time no source states, to be ended early or lengthened.

        Example:
            >>> import footex
            >>> squat = footex.Exercise(id="squat", name="Squat")
            >>> routine = footex.Routine(id="legs", title="Legs", items=footex.Prescription(squat, "2 x 10"))
            >>> [(step.kind.value, step.open_ended) for step in footex.timeline(routine, grain="bout")]
            [('work', False), ('rest', True), ('work', False)]
        """
        return self.kind in _PAUSES and any(one.kind is AssumptionKind.TIME for one in self.assumed)

    @property
    def cue(self) -> str:
        """The step as an instruction to the person, all that `footex.timing.cue_of` has in one line."""
        from footex.timing.timelines.cue import shown

        return shown(self)

    @property
    def spoken(self) -> str:
        """The longest cue that is said within the step; empty where it is too short for any."""
        from footex.timing.timelines.cue import spoken

        return spoken(self)

    @property
    def announced(self) -> str:
        """The step as the one that comes next, as `footex.timing.announced` gives it."""
        from footex.timing.timelines.cue import announced

        return announced(self)


_PAUSES = (TimeKind.REST, TimeKind.SWITCH, TimeKind.TRANSITION)
