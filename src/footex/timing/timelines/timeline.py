"""The timeline: a session step by step, lazily; everything that shows or exports a session reads this."""

from itertools import chain, dropwhile
from typing import TYPE_CHECKING, assert_never

from footex.model.dosage.sides import Sides, side_runs
from footex.model.dosage.work import Hold, Move, Reps, count_of, duration_of
from footex.model.fields import as_member
from footex.model.figures.converters import as_exact_duration
from footex.model.routines.block import Block
from footex.model.routines.prescription import Prescription
from footex.timing.counts.counting import count_routine
from footex.timing.counts.numbers import AssumptionKind
from footex.timing.counts.sequence import gap_between_rounds, gap_inside, sequence
from footex.timing.counts.units import TimeKind
from footex.timing.paces.level import Level, LevelLike
from footex.timing.paces.pace import STEADY
from footex.timing.timelines._nodes import Bout, Figure, Group, Pause, Sets
from footex.timing.timelines._rounds import CappedRounds, Rounds, wait_for
from footex.timing.timelines.step import Assumed, Grain, GrainLike

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import timedelta

    from footex.model.dosage.set import Set
    from footex.model.dosage.work import Work
    from footex.model.figures.amounts import CountAmount, CountOf, DurationAmount
    from footex.model.figures.distance import Distance
    from footex.model.figures.duration import Duration
    from footex.model.routines.block import Item
    from footex.model.routines.routine import Routine
    from footex.timing.counts.sequence import Gap
    from footex.timing.counts.units import Unit
    from footex.timing.paces.pace import Pace
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
        self.counted = count_routine(routine, pace)
        self.numbers = self.counted.numbers
        self.level = level
        self.bouts = bouts
        self.units: dict[Unit, Figure] = {}
        self.session = Rounds(self.nodes(routine.items, ""), 1, None)

    def nodes(self, items: "tuple[Item, ...]", prefix: str, between: "Gap | None" = None) -> "list[Node]":
        nodes: list[Node] = []
        for gap, place, item in sequence(items, prefix, between):
            if gap is not None and (pause := self.gap(gap)) is not None:
                nodes.append(pause)
            match item:
                case Prescription():
                    nodes.append(self.sets(item, place))
                case Block():
                    nodes.append(self.block(item, place))
                case _:
                    assert_never(item)
        return nodes

    def gap(self, gap: "Gap") -> Pause | None:
        if gap.rest is None:
            return Pause(*self.unit("transition"), TimeKind.TRANSITION, gap.place, gap.prescription)
        return self.rest(gap.rest, gap.place, None)

    def rest(self, amount: "DurationAmount", place: str, prescription: Prescription | None) -> Pause | None:
        """A rest; `None` where it is stated as 0 s. An assumed one of 0 s is a rest all the same."""
        rest = self.time(amount, "rest")
        return Pause(*rest, TimeKind.REST, place, prescription) if any(rest) else None

    def block(self, block: Block, place: str) -> "Rounds | CappedRounds":
        if block.mirror is None:
            return self.rounds(block, block.items, place)
        # Few blocks are mirrored.
        from footex.model.routines.mirroring import one_side, second_side

        other = second_side(block.mirror)
        first, second = (self.rounds(block, one_side(block.items, side), place) for side in (block.mirror, other))
        switch = Pause(*self.unit("switch"), TimeKind.SWITCH, place, None, Sides(other.value))
        return Rounds([first, switch, second], 1, None)

    def rounds(self, block: Block, items: "tuple[Item, ...]", place: str) -> "Rounds | CappedRounds":
        """The rounds of a block, or of one pass of it."""
        nodes = self.nodes(items, f"{place}.", gap_inside(block, place))
        rounds = self.count(block.rounds, "rounds").value
        if block.every is not None:
            every = block.every.milliseconds[self.level]
            return Rounds(nodes, rounds, wait_for(nodes, every, place), last=True)
        gap = gap_between_rounds(block, place) if rounds > 1 or block.cap is not None else None
        pause = None if gap is None else self.gap(gap)
        if block.cap is not None:
            return CappedRounds(nodes, block.cap.milliseconds[self.level], pause)
        return Rounds(nodes, rounds, pause)

    def sets(self, prescription: Prescription, place: str) -> Sets:
        dose = prescription.dose
        groups: list[Group] = []
        for number, group in enumerate(dose.groups, 1):
            sets = self.count(group.times, "sets").value
            bouts = [self.bout(work, group, prescription, place) for work in group.work]
            last = number == len(dose.groups)
            groups.append(Group(sets, bouts, self.rest(group.rest, place, prescription) if sets > last else None))
        return Sets(groups, self.between_sides(prescription, place), side_runs(dose.sides, dose.order))

    def between_sides(self, prescription: Prescription, place: str) -> Pause | None:
        """The rest or the switch between two sides; `None` where it is stated as 0 s."""
        dose = prescription.dose
        if dose.rest_between_sides is not None:
            return self.rest(dose.rest_between_sides, place, prescription)
        switch = self.time(dose.switch, "switch")
        return Pause(*switch, TimeKind.SWITCH, place, prescription) if any(switch) else None

    def bout(self, work: "Work", group: "Set", prescription: Prescription, place: str) -> Bout:
        count = Figure(0)
        match work:
            case Reps():
                count = self.count(count_of(work, group.load), "repetitions")
                spans = self.spans(work, prescription)
            case Hold():
                spans = [(TimeKind.HOLD, self.time(work.duration, "bout"))]
            case Move():
                return self.move(work, group, prescription, place)
            case _:
                assert_never(work)
        return Bout(place, prescription, group, work, count=count, spans=spans, whole=self.bouts)

    def move(self, work: Move, group: "Set", prescription: Prescription, place: str) -> Bout:
        """A bout of movement, which is one step at either grain."""
        steps, distance = Figure(0), None
        if work.steps is not None:
            steps = self.count(work.steps, "steps")
            time = self.times(steps, prescription, "step")
        elif work.distance is not None:
            metres, distance = self.distance(work.distance)
            time = self.times(metres, prescription, "metre")
        else:
            time = self.time(duration_of(work), "bout")
        return Bout(
            place, prescription, group, work, count=Figure(0), spans=[(TimeKind.WORK, time)], whole=self.bouts,
            steps=steps.value, distance=distance,
        )  # fmt: skip

    def times(self, count: Figure, prescription: Prescription, unit: str) -> Figure:
        """So many of a unit of time."""
        length, assumed = self.unit(self.counted.unit_of(prescription.exercise, unit))
        return Figure(count.value * length, assumed + count.assumed)

    def distance(self, stated: "Distance") -> "tuple[Figure, Distance]":
        """The whole metres of a distance at the level, and the distance itself."""
        from footex.model.figures.distance import distance_at

        metres = self.numbers.metres(stated)[self.level]
        taken = self.counted.pace.resolve(stated)
        return Figure(metres, self.assumed(stated)), distance_at(taken, self.level)

    def spans(self, work: Reps, prescription: Prescription) -> "list[tuple[TimeKind, Figure]]":
        """What one repetition is made of."""
        if work.tempo is None:
            spans = [(TimeKind.WORK, self.unit(self.counted.unit_of(prescription.exercise, "repetition")))]
        else:
            spans = [(TimeKind.WORK, Figure(work.tempo.seconds * 1000))]
        if work.hold is not None:
            spans.append((TimeKind.HOLD, self.time(work.hold, "hold")))
        if work.rest is not None and any(rest := self.time(work.rest, "rest")):
            spans.append((TimeKind.REST, rest))
        return spans

    def count(self, amount: "CountAmount", of: "CountOf") -> Figure:
        figure = self.numbers.counts(amount, of)[self.level]
        return Figure(figure, self.assumed(amount, of))

    def time(self, amount: "DurationAmount", unit: str) -> Figure:
        figures = self.numbers.durations(amount)
        return self.unit(unit) if figures is None else Figure(figures[self.level], self.assumed(amount))

    def unit(self, unit: "Unit") -> Figure:
        """One of the times of the pace, or an exercise's own."""
        if unit not in self.units:
            assumed = self.counted.assumed[unit]
            resting = Assumed(str(unit), AssumptionKind.TIME, assumed.value, assumed.reason)
            self.units[unit] = Figure(assumed.value.milliseconds[self.level], (resting,))
        return self.units[unit]

    def assumed(self, amount: "CountAmount | DurationAmount | Distance", of: str = "") -> tuple[Assumed, ...]:
        known = self.numbers.assumed(amount, of)
        if known is None:
            return ()
        name, assumed = known
        return (Assumed(name.name, name.kind, assumed.value, assumed.reason),)
