"""The nodes of a timeline's tree, each of known duration, so that steps can start anywhere without those before.

A node yields runs, which are iterables of steps for the caller to chain, so that no step passes through a generator at
each level of nesting. What the steps of a node have in common is made once, with the node.
"""

from bisect import bisect_right
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from footex.model.dosage.sides import BOTH_SIDES, Passes, Sides, count_turns
from footex.timing.counts.counting import TimeKind
from footex.timing.timelines.step import Step

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from footex.model.dosage.work import Work
    from footex.model.figures.distance import Distance
    from footex.model.routines.prescription import Prescription
    from footex.timing.timelines.step import Assumed

    Ordinals = tuple[int, int, int, int]
    """Set, sets, round, rounds."""

__all__ = ["Bout", "Figure", "Pause", "Rounds", "Sets"]


class Figure(NamedTuple):
    """A count, or a duration in milliseconds, and what it rests on where no source states it."""

    value: int
    assumed: "tuple[Assumed, ...]" = ()


class Pause(NamedTuple):
    """A rest, a switch or a transition."""

    duration: int
    assumed: "tuple[Assumed, ...]"
    kind: TimeKind
    place: str
    prescription: "Prescription | None"

    def runs(self, start: int, _moment: int, rounds: tuple[int, int]) -> "Iterator[Iterable[Step]]":
        yield (self.step(start, (0, 0, *rounds), None),)

    def step(self, start: int, numbers: "Ordinals", side: Sides | None) -> Step:
        duration, assumed, kind, place, prescription = self
        set_, sets, round_, rounds = numbers
        return _new(Step, (
            start, duration, kind, place, prescription, set_, sets, 0, 0, round_, rounds, side, None, 0, 0, 0, None,
            None, assumed,
        ))  # fmt: skip


_new: "Callable[..., Step]" = tuple.__new__
"""Makes a step of its fields; `Step(...)` runs Python code."""


class Rounds:
    """A list of nodes, repeated with a gap between the rounds."""

    __slots__ = ("duration", "gap", "nodes", "period", "rounds")

    def __init__(self, nodes: "list[Rounds | Sets | Pause]", rounds: int, gap: Pause | None) -> None:
        pause = gap.duration if gap else 0
        self.nodes = nodes
        self.rounds = rounds
        self.gap = gap
        self.period: int = sum(node.duration for node in nodes) + pause
        self.duration: int = rounds * self.period - pause

    def runs(self, start: int, moment: int, rounds: tuple[int, int]) -> "Iterator[Iterable[Step]]":
        # Rounds are equally long, so the one under way is found by division, without going through those before.
        first = min(max(moment - start, 0) // self.period, self.rounds - 1)
        at = start + first * self.period
        for number in range(first + 1, self.rounds + 1):
            here = (number, self.rounds) if self.rounds > 1 else rounds
            for node in self.nodes:
                if at + node.duration >= moment:
                    yield from node.runs(at, moment, here)
                at += node.duration
            if self.gap is not None and number < self.rounds:
                # A rest follows the round that is over, a transition leads to the next one.
                ahead = self.gap.kind is TimeKind.TRANSITION
                yield from self.gap.runs(at, moment, (number + ahead, self.rounds))
                at += self.gap.duration


class Sets:
    """The sets of a prescription as passes over its work, with a switch of sides or a rest, if any, between two."""

    __slots__ = ("bouts", "duration", "one_pass", "passes", "rest", "switch")

    def __init__(self, bouts: "list[Bout]", rest: Pause | None, switch: Pause | None, passes: Passes) -> None:
        self.bouts = bouts
        self.rest = rest
        self.switch = switch
        self.passes = passes
        self.one_pass = sum(bout.duration for bout in bouts)
        self.duration = self.start_of(passes.total - 1) + self.one_pass

    def start_of(self, index: int) -> int:
        """When a pass begins, from the start of the first."""
        switches = self.passes.switches_before(index)
        rest = 0 if self.rest is None else self.rest.duration
        switch = 0 if self.switch is None else self.switch.duration
        return index * self.one_pass + switches * switch + (index - switches) * rest

    def runs(self, start: int, moment: int, rounds: tuple[int, int]) -> "Iterator[Iterable[Step]]":
        passes, total = self.passes, self.passes.total
        # Passes have a rest or a switch between them, of different lengths, so the one under way is found by bisection.
        first = max(bisect_right(range(total), moment - start, key=self.start_of) - 1, 0)
        at = start + self.start_of(first)
        set_, side = passes.set_and_side(first)
        for index in range(first + 1, total + 1):
            numbers = (set_, passes.sets, *rounds)
            for bout in self.bouts:
                if at + bout.duration >= moment:
                    yield bout.run(at, moment, numbers, side)
                at += bout.duration
            if index < total:
                before = side
                set_, side = passes.set_and_side(index)
                pause, towards = (self.rest, None) if side is before else (self.switch, side)
                if pause is not None:
                    yield (pause.step(at, numbers, towards),)
                    at += pause.duration


class Bout:
    """One work of one set: repetitions, each followed by its hold and, but for the last, a rest; or one piece.

    Args:
        place: Of the prescription.
        prescription: Whose work it is.
        work: The work.
        count: How many repetitions; 0 where none are counted.
        spans: What each piece is made of, in order; a rest comes last.
        whole: Whether all of it is one step.
        steps: How many steps of walking each piece is; 0 where they aren't counted.
        distance: How far each piece goes; `None` where no distance is stated.
    """

    __slots__ = (
        "alternating", "assumed", "count", "distance", "duration", "hold", "load", "period", "pieces", "place",
        "prescription", "rest", "spans", "steps", "whole", "work",
    )  # fmt: skip

    def __init__(
        self, place: str, prescription: "Prescription", work: "Work", count: Figure,
        spans: "list[tuple[TimeKind, Figure]]", *, whole: bool, steps: int = 0, distance: "Distance | None" = None,
    ) -> None:  # fmt: skip
        self.place = place
        self.prescription = prescription
        self.work = work
        self.load = prescription.dose.load
        self.count = count.value
        self.steps = steps
        self.distance = distance
        self.alternating = prescription.dose.sides is Sides.ALTERNATING
        self.pieces = max(count.value, 1) * count_turns(prescription.dose.sides)
        self.spans = [span for span in spans if self.pieces > 1 or span[0] is not TimeKind.REST]
        self.period = sum(length for _, (length, _) in self.spans)
        self.hold = sum(length for kind, (length, _) in self.spans if count.value and kind is TimeKind.HOLD)
        self.rest = sum(length for kind, (length, _) in self.spans if kind is TimeKind.REST)
        self.duration = self.pieces * self.period - self.rest
        # One piece that isn't counted is one step at either grain.
        self.whole = whole or not (count.value or self.alternating)
        assumed = (figure.assumed for figure in (*(figure for _, figure in self.spans), count))
        self.assumed = tuple(dict.fromkeys(chain.from_iterable(assumed)))

    def run(self, start: int, moment: int, numbers: "Ordinals", side: Sides | None) -> "Iterable[Step]":
        """The steps from the piece that is under way at a moment."""
        if not self.whole:
            return self.pieces_from(start, moment, numbers, side)
        set_, sets, round_, rounds = numbers
        return (_new(Step, (
            start, self.duration, self.spans[0][0], self.place, self.prescription, set_, sets, 0, self.count, round_,
            rounds, side, self.work, self.hold, self.rest, self.steps, self.distance, self.load, self.assumed,
        )),)  # fmt: skip

    def pieces_from(self, start: int, moment: int, numbers: "Ordinals", side: Sides | None) -> "Iterator[Step]":
        # The hot loops, run for each step: local names, and the usual case apart, of nothing but repetitions.
        new, step, place, prescription, work = _new, Step, self.place, self.prescription, self.work
        (set_, sets, round_, rounds), count, hold, rest, load = numbers, self.count, self.hold, self.rest, self.load
        first = min(max(moment - start, 0) // self.period, self.pieces - 1)
        at = start + first * self.period
        if len(self.spans) == 1 and not self.alternating:
            ((kind, (length, assumed)),) = self.spans
            for number in range(first + 1, count + 1):
                yield new(step, (
                    at, length, kind, place, prescription, set_, sets, number, count, round_, rounds, side, work, hold,
                    rest, 0, None, load, assumed,
                ))  # fmt: skip
                at += length
            return
        for index in range(first, self.pieces):
            number = index + 1
            if self.alternating:
                side, number = BOTH_SIDES[index % 2], min(index // 2 + 1, count)
            for kind, (length, assumed) in self.spans:
                if kind is not TimeKind.REST or index < self.pieces - 1:
                    yield new(step, (
                        at, length, kind, place, prescription, set_, sets, number, count, round_, rounds, side, work,
                        hold, rest, self.steps, self.distance, load, assumed,
                    ))  # fmt: skip
                    at += length
