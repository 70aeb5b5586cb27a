"""The nodes of a timeline's tree, each of known duration, so that steps can start anywhere without those before.

A node yields runs, which are iterables of steps for the caller to chain, so that no step passes through a generator at
each level of nesting.
"""

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from attrs import define, field

from footex.model.dosage.sides import BOTH_SIDES, Passes
from footex.timing.counts.counting import TimeKind
from footex.timing.timelines.step import Step

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from footex.model.dosage.sides import Sides
    from footex.model.exercise import Exercise

__all__ = ["Bout", "Pause", "Rounds", "Sets"]


class Pause(NamedTuple):
    """A rest, a switch or a transition."""

    duration: int
    kind: TimeKind
    place: str
    exercise: "Exercise | None"

    def runs(self, start: int, _moment: int, rounds: tuple[int, int]) -> "Iterator[Iterable[Step]]":
        yield (self.step(start, (0, 0, *rounds), None),)

    def step(self, start: int, numbers: tuple[int, int, int, int], side: "Sides | None") -> Step:
        set_, sets, round_, rounds = numbers
        return Step(
            start, self.duration, self.kind, self.place, self.exercise, set_, sets, 0, 0, round_, rounds, side, ""
        )


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
                yield from self.gap.runs(at, moment, here)
                at += self.gap.duration


class Sets:
    """The sets of a prescription as passes over its work, with a pause between two."""

    __slots__ = ("bouts", "duration", "one_pass", "passes", "rest", "switch")

    def __init__(self, bouts: "list[Bout]", rest: Pause, switch: Pause, passes: Passes) -> None:
        self.bouts = bouts
        self.rest = rest
        self.switch = switch
        self.passes = passes
        self.one_pass = sum(bout.duration for bout in bouts)
        self.duration = self.start_of(passes.total - 1) + self.one_pass

    def start_of(self, index: int) -> int:
        """When a pass begins, from the start of the first."""
        switches = self.passes.switches_before(index)
        return index * self.one_pass + switches * self.switch.duration + (index - switches) * self.rest.duration

    def runs(self, start: int, moment: int, rounds: tuple[int, int]) -> "Iterator[Iterable[Step]]":
        passes = self.passes
        # Passes have a rest or a switch between them, of different lengths, so the one under way is found by bisection.
        first = max(bisect_right(range(passes.total), moment - start, key=self.start_of) - 1, 0)
        at = start + self.start_of(first)
        set_, side = passes.set_and_side(first)
        for index in range(first + 1, passes.total + 1):
            numbers = (set_, passes.sets, *rounds)
            for bout in self.bouts:
                if at + bout.duration >= moment:
                    yield bout.run(at, moment, numbers, side)
                at += bout.duration
            if index < passes.total:
                before = side
                set_, side = passes.set_and_side(index)
                pause, towards = (self.rest, None) if side is before else (self.switch, side)
                yield (pause.step(at, numbers, towards),)
                at += pause.duration


@define(eq=False)
class Bout:
    """One work of one set: repetitions, each followed by its hold and a rest, or one piece."""

    place: str
    exercise: "Exercise"
    label: str
    piece: int = field(kw_only=True)
    kind: TimeKind = field(default=TimeKind.WORK, kw_only=True)
    count: int = field(default=0, kw_only=True)
    hold: int | None = field(default=None, kw_only=True)
    rest: int | None = field(default=None, kw_only=True)
    alternating: bool = field(kw_only=True)
    whole: bool = field(kw_only=True)
    pieces: int = field(init=False)
    duration: int = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.pieces = max(self.count, 1) * (2 if self.alternating else 1)
        self.duration = self.pieces * (self.piece + (self.hold or 0)) + (self.pieces - 1) * (self.rest or 0)

    def run(
        self, start: int, moment: int, numbers: tuple[int, int, int, int], side: "Sides | None"
    ) -> "Iterable[Step]":
        """The steps from the piece that is under way at a moment."""
        if not self.whole:
            return self.pieces_from(start, moment, numbers, side)
        set_, sets, round_, rounds = numbers
        fields = (self.place, self.exercise, set_, sets, 0, self.count, round_, rounds, side, self.label)
        return (Step(start, self.duration, self.kind, *fields),)

    def pieces_from(
        self, start: int, moment: int, numbers: tuple[int, int, int, int], side: "Sides | None"
    ) -> "Iterator[Step]":
        # The hot loop, run for each step: local names, and `tuple.__new__`, as `Step(...)` runs Python code.
        new: Callable[..., Step] = tuple.__new__
        step, hold_kind, rest_kind = Step, TimeKind.HOLD, TimeKind.REST
        place, exercise, label, count, kind = self.place, self.exercise, self.label, self.count, self.kind
        (set_, sets, round_, rounds), piece, hold, rest = numbers, self.piece, self.hold, self.rest
        period, last = piece + (hold or 0) + (rest or 0), self.pieces - 1
        first = min(max(moment - start, 0) // period, last)
        at = start + first * period
        for index in range(first, last + 1):
            number = index + 1 if count else 0
            if self.alternating:
                side, number = BOTH_SIDES[index % 2], min(index // 2 + 1, count)
            yield new(step, (
                at, piece, kind, place, exercise, set_, sets, number, count, round_, rounds, side, label,
            ))  # fmt: skip
            at += piece
            if hold is not None:
                yield new(step, (
                    at, hold, hold_kind, place, exercise, set_, sets, number, count, round_, rounds, side, label,
                ))  # fmt: skip
                at += hold
            if rest is not None and index < last:
                yield new(step, (
                    at, rest, rest_kind, place, exercise, set_, sets, number, count, round_, rounds, side, label,
                ))  # fmt: skip
                at += rest
