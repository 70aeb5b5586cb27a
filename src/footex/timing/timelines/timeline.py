"""The timeline: a session step by step, lazily; everything that shows or exports a session reads this."""

from itertools import chain, dropwhile
from typing import TYPE_CHECKING, assert_never

from footex.model.dosage.sides import Sides
from footex.model.fields import as_member
from footex.model.figures.converters import as_exact_duration
from footex.model.routines.block import Block
from footex.model.routines.prescription import Prescription
from footex.model.sources.assumed import Assumed
from footex.timing.counts.counting import count_routine
from footex.timing.counts.sequence import gap_between_rounds, gap_inside, sequence
from footex.timing.counts.units import TimeKind
from footex.timing.paces.level import Level, LevelLike
from footex.timing.paces.pace import STEADY
from footex.timing.timelines._doses import DoseBuilder
from footex.timing.timelines._figures import Figures
from footex.timing.timelines._rounds import CappedRounds, Rounds, wait_for
from footex.timing.timelines.step import Grain, GrainLike, StepFigure

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import timedelta

    from footex.model.figures.duration import Duration
    from footex.model.routines.block import Item
    from footex.model.routines.routine import Routine
    from footex.timing.counts.sequence import Gap
    from footex.timing.paces.pace import Pace
    from footex.timing.timelines._nodes import Pause
    from footex.timing.timelines._rounds import Node
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
        self.figures = Figures(count_routine(routine, pace), level)
        self.bouts = bouts
        self.ours = Assumed(routine.evidence)
        self.session = Rounds(self.nodes(routine.items, ""), 1, None)

    def nodes(self, items: "tuple[Item, ...]", prefix: str, between: "Gap | None" = None) -> "list[Node]":
        nodes: list[Node] = []
        for gap, place, item in sequence(items, prefix, between):
            if gap is not None and (pause := self.gap(gap)) is not None:
                nodes.append(pause)
            match item:
                case Prescription():
                    nodes.append(DoseBuilder(self.figures, item, place, self.ours, bouts=self.bouts).build())
                case Block():
                    nodes.append(self.block(item, place))
                case _:
                    assert_never(item)
        return nodes

    def gap(self, gap: "Gap") -> "Pause | None":
        if gap.rest is None:
            transition = self.figures.unit("transition")
            return self.figures.pause(transition, TimeKind.TRANSITION, gap.place, gap.prescription)
        ours = any(self.ours.is_assumed(f"{gap.place}.{name}") for name in ("duration", "rest", "between"))
        return self.figures.rest(self.figures.time(gap.rest, "rest", ours=ours), TimeKind.REST, gap.place)

    def block(self, block: Block, place: str) -> "Rounds | CappedRounds":
        if block.mirror is None:
            return self.rounds(block, block.items, place)
        # Few blocks are mirrored.
        from footex.model.routines.mirroring import one_side, second_side

        other = second_side(block.mirror)
        first, second = (self.rounds(block, one_side(block.items, side), place) for side in (block.mirror, other))
        switch = self.figures.pause(self.figures.unit("switch"), TimeKind.SWITCH, place, side=Sides(other.value))
        return Rounds([first, switch, second], 1, None)

    def rounds(self, block: Block, items: "tuple[Item, ...]", place: str) -> "Rounds | CappedRounds":
        """The rounds of a block, or of one pass of it."""
        figures, level = self.figures, self.figures.level
        assumed_before, outer = figures.marked, figures.rounds
        rounds = figures.count(block.rounds, "rounds", ours=self.ours.is_assumed(f"{place}.rounds"))
        several = rounds.value > 1 or block.cap is not None
        if several:
            # The steps of one round are numbered by the rounds around it.
            figures.rounds = (StepFigure.ROUNDS,) if rounds.marked else ()
        nodes = self.nodes(items, f"{place}.", gap_inside(block, place))
        gap = gap_between_rounds(block, place) if several else None
        pause = None if gap is None else self.gap(gap)
        marked, marks = figures.marked > assumed_before, figures.rounds
        figures.rounds = outer
        if block.every is not None:
            every, timed = block.every.milliseconds[level], (StepFigure.DURATION,) if marked else ()
            return Rounds(nodes, rounds.value, wait_for(nodes, every, place, (*marks, *timed)), last=True)
        if block.cap is not None:
            return CappedRounds(nodes, block.cap.milliseconds[level], pause, marked=marked)
        return Rounds(nodes, rounds.value, pause)
