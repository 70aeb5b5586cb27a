"""The nodes of a timeline's tree, each of known duration, so that steps can start anywhere without those before.

A node yields runs, which are iterables of steps for the caller to chain, so that no step passes through a generator at
each level of nesting. What the steps of a node have in common is made once, with the node.
"""

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from footex.model.dosage.sides import BOTH_SIDES, Sides, count_turns
from footex.timing.counts.units import TimeKind
from footex.timing.timelines.step import Step, StepFigure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from footex.model.dosage.set import Set
    from footex.model.dosage.work import Work
    from footex.model.figures.distance import Distance
    from footex.model.routines.prescription import Prescription
    from footex.timing.timelines.step import Assumed

    Ordinals = tuple[int, int, int, int]
    """Set, sets, round, rounds."""

__all__ = ["Bout", "Figure", "Group", "Pause", "Sets", "in_order"]


def in_order(figures: "Iterable[StepFigure]") -> tuple[StepFigure, ...]:
    """Each of some figures once, in the order of their class."""
    marked = frozenset(figures)
    return tuple(figure for figure in StepFigure if figure in marked) if marked else ()


class Figure(NamedTuple):
    """A count, or a duration in milliseconds, what it rests on and whether it is assumed where no source states it."""

    value: int
    assumed: "tuple[Assumed, ...]" = ()
    marked: bool = False


class Pause(NamedTuple):
    """A rest, a switch or a transition."""

    duration: int
    assumed: "tuple[Assumed, ...]"
    kind: TimeKind
    place: str
    prescription: "Prescription | None"
    marks: "tuple[StepFigure, ...]"
    side: Sides | None = None

    def runs(self, start: int, _moment: int, rounds: tuple[int, int]) -> "Iterator[Iterable[Step]]":
        yield (self.step(start, (0, 0, *rounds), self.side),)

    def all_assumed(self) -> "Iterator[Assumed]":
        """What its step rests on."""
        yield from self.assumed

    def step(self, start: int, numbers: "Ordinals", side: Sides | None) -> Step:
        duration, assumed, kind, place, prescription, marks, _ = self
        set_, sets, round_, rounds = numbers
        return _new(Step, (
            start, duration, kind, place, prescription, set_, sets, 0, 0, round_, rounds, side, None, 0, 0, 0, None,
            None, assumed, marks,
        ))  # fmt: skip


_new: "Callable[..., Step]" = tuple.__new__
"""Makes a step of its fields; `Step(...)` runs Python code."""


class Group(NamedTuple):
    """Equal sets: how many, the bouts of one set on one side, and the rest after each, if any."""

    sets: int
    bouts: "list[Bout]"
    rest: Pause | None

    @property
    def pause(self) -> int:
        """The milliseconds of the rest."""
        return 0 if self.rest is None else self.rest.duration


class Sets:
    """The sets of a prescription, group after group, with rests between them and switches of sides.

    Somebody goes through them once, or once on each side with a switch between.

    Args:
        groups: In order, at least one.
        switch: The switch, or the rest, between two sides; `None` for none.
        side_runs: The sides of one set, for each time through.
    """

    __slots__ = ("duration", "groups", "one_run", "periods", "sets", "side_runs", "switch")

    def __init__(
        self, groups: "list[Group]", switch: Pause | None, side_runs: "tuple[tuple[Sides | None, ...], ...]"
    ) -> None:
        self.groups = groups
        self.switch = switch
        self.side_runs = side_runs
        sides, pause = len(side_runs[0]), 0 if switch is None else switch.duration
        self.sets = sum(group.sets for group in groups)
        self.periods = [
            sides * sum(bout.duration for bout in group.bouts) + (sides - 1) * pause + group.pause for group in groups
        ]
        times = (group.sets * period for group, period in zip(groups, self.periods, strict=True))
        self.one_run = sum(times) - groups[-1].pause
        self.duration = len(side_runs) * (self.one_run + pause) - pause

    def runs(self, start: int, moment: int, rounds: tuple[int, int]) -> "Iterator[Iterable[Step]]":
        at = start
        for number, sides in enumerate(self.side_runs):
            if number and self.switch is not None:
                yield (self.switch.step(at, (self.sets, self.sets, *rounds), sides[0]),)
                at += self.switch.duration
            if at + self.one_run >= moment:
                yield from self.run(at, moment, rounds, sides)
            at += self.one_run

    def all_assumed(self) -> "Iterator[Assumed]":
        """What its steps rest on."""
        for group in self.groups:
            for bout in group.bouts:
                yield from bout.all_assumed()
            if group.rest is not None:
                yield from group.rest.assumed
        if self.switch is not None and len(self.side_runs) * len(self.side_runs[0]) > 1:
            yield from self.switch.assumed

    def run(
        self, at: int, moment: int, rounds: tuple[int, int], sides: "tuple[Sides | None, ...]"
    ) -> "Iterator[Iterable[Step]]":
        """The sets from the one that is under way at a moment, once through."""
        done = 0
        for (sets, bouts, rest), period in zip(self.groups, self.periods, strict=True):
            # Equal sets are equally long, so the one under way is found by division, without those before.
            first = min(max(moment - at, 0) // period, sets)
            at += first * period
            for number in range(done + first + 1, done + sets + 1):
                numbers = (number, self.sets, *rounds)
                # The next set starts on the side just worked.
                order = sides if number % 2 else sides[::-1]
                for side in order:
                    if side is not order[0] and self.switch is not None:
                        yield (self.switch.step(at, numbers, side),)
                        at += self.switch.duration
                    for bout in bouts:
                        if at + bout.duration >= moment:
                            yield bout.run(at, moment, numbers, side)
                        at += bout.duration
                if rest is not None and number < self.sets:
                    yield (rest.step(at, numbers, None),)
                    at += rest.duration
            done += sets


class Bout:
    """One work of one set: repetitions, each followed by its hold and, but for the last, a rest; or one piece.

    Args:
        place: Of the prescription.
        prescription: Whose work it is.
        group: The sets that it is part of.
        work: The work.
        count: How many repetitions; 0 where none are counted.
        spans: What each piece is made of, in order; a rest comes last.
        whole: Whether all of it is one step.
        steps: How many steps of walking each piece is; 0 where they aren't counted.
        distance: How far each piece goes; `None` where no distance is stated.
        marks: Which figures of its steps are assumed, besides its count and its spans.
    """

    __slots__ = (
        "alternating", "assumed", "count", "distance", "duration", "group", "hold", "marks", "period", "pieces",
        "place", "prescription", "rest", "spans", "steps", "whole", "work",
    )  # fmt: skip

    def __init__(
        self, place: str, prescription: "Prescription", group: "Set", work: "Work", *, count: Figure,
        spans: "list[tuple[TimeKind, Figure]]", whole: bool, steps: int = 0, distance: "Distance | None" = None,
        marks: "Iterable[StepFigure]" = (),
    ) -> None:  # fmt: skip
        self.place = place
        self.prescription = prescription
        self.group = group
        self.work = work
        self.count = count.value
        self.steps = steps
        self.distance = distance
        self.alternating = prescription.dose.sides is Sides.ALTERNATING
        self.pieces = max(count.value, 1) * count_turns(prescription.dose.sides)
        kept = [span for span in spans if self.pieces > 1 or span[0] is not TimeKind.REST]
        self.period = sum(figure.value for _, figure in kept)
        self.hold = sum(figure.value for kind, figure in kept if count.value and kind is TimeKind.HOLD)
        self.rest = sum(figure.value for kind, figure in kept if kind is TimeKind.REST)
        self.duration = self.pieces * self.period - self.rest
        # One piece that isn't counted is one step at either grain.
        self.whole = whole or not (count.value or self.alternating)
        assumed = (figure.assumed for figure in (*(figure for _, figure in kept), count))
        self.assumed = tuple(dict.fromkeys(chain.from_iterable(assumed)))
        common = [*marks, *([StepFigure.REPETITIONS] if count.marked else [])]
        if count.value:
            common += [_INSIDE[kind] for kind, figure in kept if figure.marked and kind in _INSIDE]
        own, timed = in_order(common), in_order([*common, StepFigure.DURATION])
        self.marks = timed if count.marked or any(figure.marked for _, figure in kept) else own
        self.spans = [(kind, figure.value, figure.assumed, timed if figure.marked else own) for kind, figure in kept]

    def all_assumed(self) -> "Iterator[Assumed]":
        """What its steps rest on."""
        if self.whole:
            yield from self.assumed
        else:
            for _, _, assumed, _ in self.spans:
                yield from assumed

    def run(self, start: int, moment: int, numbers: "Ordinals", side: Sides | None) -> "Iterable[Step]":
        """The steps from the piece that is under way at a moment."""
        if not self.whole:
            return self.pieces_from(start, moment, numbers, side)
        set_, sets, round_, rounds = numbers
        return (_new(Step, (
            start, self.duration, self.spans[0][0], self.place, self.prescription, set_, sets, 0, self.count, round_,
            rounds, side, self.work, self.hold, self.rest, self.steps, self.distance, self.group, self.assumed,
            self.marks,
        )),)  # fmt: skip

    def pieces_from(self, start: int, moment: int, numbers: "Ordinals", side: Sides | None) -> "Iterator[Step]":
        # The hot loops, run for each step: local names, and the usual case apart, of nothing but repetitions.
        new, step, place, prescription, work = _new, Step, self.place, self.prescription, self.work
        (set_, sets, round_, rounds), count, hold, rest, group = numbers, self.count, self.hold, self.rest, self.group
        first = min(max(moment - start, 0) // self.period, self.pieces - 1)
        at = start + first * self.period
        if len(self.spans) == 1 and not self.alternating:
            ((kind, length, assumed, marks),) = self.spans
            for number in range(first + 1, count + 1):
                yield new(step, (
                    at, length, kind, place, prescription, set_, sets, number, count, round_, rounds, side, work, hold,
                    rest, 0, None, group, assumed, marks,
                ))  # fmt: skip
                at += length
            return
        for index in range(first, self.pieces):
            number = index + 1
            if self.alternating:
                side, number = BOTH_SIDES[index % 2], min(index // 2 + 1, count)
            for kind, length, assumed, marks in self.spans:
                if kind is not TimeKind.REST or index < self.pieces - 1:
                    yield new(step, (
                        at, length, kind, place, prescription, set_, sets, number, count, round_, rounds, side, work,
                        hold, rest, self.steps, self.distance, group, assumed, marks,
                    ))  # fmt: skip
                    at += length


_INSIDE = {TimeKind.HOLD: StepFigure.HOLD, TimeKind.REST: StepFigure.REST}
"""What a span within repetitions is a figure of."""
