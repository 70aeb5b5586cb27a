"""The timeline: a session step by step, lazily; everything that shows or exports a session reads this."""

from functools import partial
from itertools import chain, dropwhile
from typing import TYPE_CHECKING, assert_never

from footex.model.dosage.dose import Hold, Move, Reps
from footex.model.dosage.sides import Passes, Sides
from footex.model.figures.amounts import as_exact_duration
from footex.model.routines.block import Block
from footex.model.routines.prescription import Prescription
from footex.model.value import as_member
from footex.timing.counts.counting import TimeKind, count_routine, repetition_of
from footex.timing.counts.sequence import gap_between_rounds, sequence
from footex.timing.paces.pace import STEADY, Level, LevelLike
from footex.timing.timelines._nodes import Bout, Pause, Rounds, Sets
from footex.timing.timelines.step import Grain, GrainLike

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import timedelta

    from footex.model.dosage.dose import Work
    from footex.model.exercise import Exercise
    from footex.model.figures.amounts import DurationAmount
    from footex.model.figures.quantities import Duration
    from footex.model.routines.block import Item
    from footex.model.routines.routine import Routine
    from footex.timing.counts.sequence import Gap
    from footex.timing.paces.pace import Pace
    from footex.timing.timelines.step import Step

__all__ = ["timeline"]


def timeline(
    routine: "Routine",
    *,
    pace: "Pace" = STEADY,
    level: LevelLike = Level.TYPICAL,
    grain: GrainLike = Grain.REPETITION,
    start: "Duration | timedelta | str" = "0 s",
) -> "Iterator[Step]":
    """Go through a session step by step, in constant memory.

    The durations of the steps sum exactly to the estimate at the same level, which is taken of dose and pace alike.

    Args:
        routine: Any routine.
        pace: The assumptions to make.
        level: Which figure of every range.
        grain: A step for each repetition, hold and rest, or one for each bout of them.
        start: The moment to begin at: the first step is the one then under way. What comes before isn't gone through.

    Returns:
        An iterator of steps; empty if `start` is after the end.

    Raises:
        InvalidValue: Not a level, a grain or an exact moment.
        UnknownWord: Words that the pace doesn't know.
        BoundExceeded: More than 10 million steps once the pace's words are taken.

    Example:
        >>> import footex
        >>> routine = footex.bundled().routines["simple-foot-exercises"]
        >>> next(footex.timeline(routine, start="4:30")).cue
        'Toe walking: set 6 of 6'
    """
    index = as_member(level, Level, "timeline.level").index
    bouts = as_member(grain, Grain, "timeline.grain") is Grain.BOUT
    skipped = as_exact_duration(start, "timeline.start", zero=True, longest=None).milliseconds[0]
    session = _SessionBuilder(routine, pace, index, bouts=bouts).session
    steps = chain.from_iterable(session.runs(0, skipped, (1, 1)))
    if not skipped:
        return steps
    return dropwhile(lambda step: step[0] + step[1] <= skipped, steps) if skipped < session.duration else iter(())


class _SessionBuilder:
    """Builds the nodes of a routine at one level."""

    def __init__(self, routine: "Routine", pace: "Pace", level: int, *, bouts: bool) -> None:
        counted = count_routine(routine, pace)
        self.times = {name: times[level] for name, times in counted.times.items()}
        self.numbers = counted.numbers
        self.level = level
        self.bouts = bouts
        self.session = Rounds(self.nodes(routine.items, ""), 1, None)

    def nodes(self, items: "tuple[Item, ...]", prefix: str) -> "list[Rounds | Sets | Pause]":
        nodes: list[Rounds | Sets | Pause] = []
        for gap, place, item in sequence(items, prefix):
            if gap is not None:
                nodes.append(self.pause(gap))
            match item:
                case Prescription():
                    nodes.append(self.sets(item, place))
                case Block():
                    nodes.append(self.block(item, place))
                case _:
                    assert_never(item)
        return nodes

    def pause(self, gap: "Gap") -> Pause:
        if gap.rest is None:
            return Pause(self.times["transition"], TimeKind.TRANSITION, gap.place, gap.exercise)
        return Pause(self.time(gap.rest, "rest"), TimeKind.REST, gap.place, None)

    def block(self, block: Block, place: str) -> Rounds:
        rounds = self.numbers.counts(block.rounds, "rounds")[self.level]
        gap = gap_between_rounds(block, place) if rounds > 1 else None
        return Rounds(self.nodes(block.items, f"{place}."), rounds, None if gap is None else self.pause(gap))

    def sets(self, prescription: Prescription, place: str) -> Sets:
        dose = prescription.dose
        sets = self.numbers.counts(dose.sets, "sets")[self.level]
        bouts = [self.bout(work, prescription.exercise, place, dose.sides) for work in dose.work]
        return Sets(
            bouts,
            Pause(self.time(dose.rest, "rest") if sets > 1 else 0, TimeKind.REST, place, prescription.exercise),
            Pause(self.times["switch"], TimeKind.SWITCH, place, prescription.exercise),
            Passes(dose.sides, dose.order, sets),
        )

    def bout(self, work: "Work", exercise: "Exercise", place: str, sides: Sides) -> Bout:
        bout = partial(Bout, place, exercise, work.label, alternating=sides is Sides.ALTERNATING, whole=self.bouts)
        match work:
            case Reps():
                return bout(
                    piece=work.tempo.seconds * 1000 if work.tempo else self.times[repetition_of(exercise)],
                    count=self.numbers.counts(work.count, "repetitions")[self.level],
                    hold=None if work.hold is None else self.time(work.hold, "hold"),
                    rest=None if work.rest is None else self.time(work.rest, "rest"),
                )
            case Hold():
                return bout(piece=self.time(work.duration, "bout"), kind=TimeKind.HOLD)
            case Move():
                return bout(piece=self.time(work.duration, "bout"), kind=TimeKind.WORK)
            case _:
                assert_never(work)

    def time(self, amount: "DurationAmount", unit: str) -> int:
        figures = self.numbers.durations(amount)
        return self.times[unit] if figures is None else figures[self.level]
