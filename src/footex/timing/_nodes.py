"""What a timeline is laid out of: nodes that know how long they take and can begin anywhere inside."""

from bisect import bisect_right
from typing import TYPE_CHECKING

from footex.model.dose import SideOrder, Sides
from footex.timing.counting import TimeKind
from footex.timing.step import Step

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footex.model.exercise import Exercise

__all__ = ["Bout", "Passes", "Pause", "Rounds"]


class Pause:
    """A rest, a switch or a transition."""

    __slots__ = ("duration", "exercise", "kind", "place")

    def __init__(self, duration: int, kind: TimeKind, place: str, exercise: "Exercise | None") -> None:
        self.duration = duration
        self.kind = kind
        self.place = place
        self.exercise = exercise

    def steps(self, start: int, _moment: int, round_: int, rounds: int) -> "Iterator[Step]":
        yield self.step(start, 0, 0, (round_, rounds), None)

    def step(self, start: int, set_: int, sets: int, rounds: tuple[int, int], side: Sides | None) -> Step:
        return Step(start, self.duration, self.kind, self.place, self.exercise, set_, sets, 0, 0, *rounds, side, "")


class Rounds:
    """A list of nodes, gone through several times with a gap between."""

    __slots__ = ("duration", "gap", "nodes", "period", "rounds")

    def __init__(self, nodes: "list[Rounds | Passes | Pause]", rounds: int, gap: Pause | None) -> None:
        pause = gap.duration if gap else 0
        self.nodes = nodes
        self.rounds = rounds
        self.gap = gap
        self.period: int = sum(node.duration for node in nodes) + pause
        self.duration: int = rounds * self.period - pause

    def steps(self, start: int, moment: int, round_: int, rounds: int) -> "Iterator[Step]":
        first = min(max(moment - start, 0) // self.period, self.rounds - 1)
        at = start + first * self.period
        for number in range(first + 1, self.rounds + 1):
            here = (number, self.rounds) if self.rounds > 1 else (round_, rounds)
            for node in self.nodes:
                if at + node.duration >= moment:
                    yield from node.steps(at, moment, *here)
                at += node.duration
            if self.gap is not None and number < self.rounds:
                yield from self.gap.steps(at, moment, *here)
                at += self.gap.duration


class Passes:
    """The sets of a prescription as passes over its work, one side at a time, with a pause between two."""

    __slots__ = ("a_pass", "bouts", "duration", "order", "passes", "rest", "sets", "sides", "switch")

    def __init__(
        self, bouts: "list[Bout]", rest: Pause, switch: Pause, sets: int, sides: tuple[Sides, SideOrder]
    ) -> None:
        self.bouts = bouts
        self.rest = rest
        self.switch = switch
        self.sets = sets
        self.sides, self.order = sides
        self.passes = 2 * sets if self.sides is Sides.EACH else sets
        self.a_pass = sum(bout.duration for bout in bouts)
        self.duration = self.start_of(self.passes - 1) + self.a_pass

    def start_of(self, index: int) -> int:
        """When a pass begins, from the start of the first."""
        switches = self.switches_before(index)
        return index * self.a_pass + switches * self.switch.duration + (index - switches) * self.rest.duration

    def switches_before(self, index: int) -> int:
        if self.sides is not Sides.EACH:
            return 0
        return int(index >= self.sets) if self.order is SideOrder.FINISH_SIDE_FIRST else (index + 1) // 2

    def set_and_side(self, index: int) -> tuple[int, Sides | None]:
        if self.sides is not Sides.EACH:
            return index + 1, None if self.sides is Sides.TOGETHER else self.sides
        if self.order is SideOrder.FINISH_SIDE_FIRST:
            return index % self.sets + 1, _BOTH[index // self.sets]
        return index // 2 + 1, _BOTH[(index + 1) // 2 % 2]

    def steps(self, start: int, moment: int, round_: int, rounds: int) -> "Iterator[Step]":
        first = bisect_right(range(self.passes), moment - start, key=self.start_of) - 1
        for index in range(max(first, 0), self.passes):
            at = start + self.start_of(index)
            set_, side = self.set_and_side(index)
            for bout in self.bouts:
                if at + bout.duration >= moment:
                    yield from bout.steps(at, moment, (set_, self.sets), (round_, rounds), side)
                at += bout.duration
            if index + 1 < self.passes:
                switches = self.switches_before(index + 1) > self.switches_before(index)
                pause, towards = (self.switch, self.set_and_side(index + 1)[1]) if switches else (self.rest, None)
                yield pause.step(at, set_, self.sets, (round_, rounds), towards)


_BOTH = (Sides.LEFT, Sides.RIGHT)


class Bout:
    """One work of one set: repetitions, each with a hold and a rest behind it, or one piece."""

    __slots__ = ("alternating", "count", "exercise", "hold", "kind", "label", "piece", "place", "rest", "whole")

    def __init__(self, place: str, exercise: "Exercise", label: str, *, alternating: bool, whole: bool) -> None:
        self.place = place
        self.exercise = exercise
        self.label = label
        self.alternating = alternating
        self.whole = whole
        self.kind = TimeKind.WORK
        self.count = 0
        self.piece = 0
        self.hold: int | None = None
        self.rest: int | None = None

    @property
    def pieces(self) -> int:
        return max(self.count, 1) * (2 if self.alternating else 1)

    @property
    def duration(self) -> int:
        return self.pieces * (self.piece + (self.hold or 0)) + (self.pieces - 1) * (self.rest or 0)

    def steps(
        self, start: int, moment: int, sets: tuple[int, int], rounds: tuple[int, int], side: Sides | None
    ) -> "Iterator[Step]":
        place, exercise, label, count = self.place, self.exercise, self.label, self.count
        if self.whole:
            yield Step(start, self.duration, self.kind, place, exercise, *sets, 0, count, *rounds, side, label)
            return
        (set_, of_sets), (round_, of_rounds), new = sets, rounds, tuple.__new__
        kind, piece, hold, rest, last = self.kind, self.piece, self.hold, self.rest, self.pieces - 1
        first = min(max(moment - start, 0) // (piece + (hold or 0) + (rest or 0)), last)
        at = start + first * (piece + (hold or 0) + (rest or 0))
        for index in range(first, last + 1):
            number = index + 1
            if self.alternating:
                side, number = _BOTH[index % 2], index // 2 + 1
            behind = (
                place, exercise, set_, of_sets, min(number, count), count, round_, of_rounds, side, label
            )  # fmt: skip
            yield new(Step, (at, piece, kind, *behind))
            at += piece
            if hold is not None:
                yield new(Step, (at, hold, TimeKind.HOLD, *behind))
                at += hold
            if rest is not None and index < last:
                yield new(Step, (at, rest, TimeKind.REST, *behind))
                at += rest
