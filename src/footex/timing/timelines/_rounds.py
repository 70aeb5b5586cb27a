"""The nodes of blocks: rounds of equal length, with a gap between them, a wait after each, or a cap on all of them."""

from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

from footex.timing.counts.units import TimeKind
from footex.timing.timelines._nodes import Pause, Sets, in_order
from footex.timing.timelines.step import StepFigure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from footex.timing.timelines.step import Assumed, Step

__all__ = ["CappedRounds", "Node", "Rounds", "wait_for"]


class Rounds:
    """A list of nodes, repeated with a gap between the rounds.

    Args:
        nodes: Those of one round.
        rounds: How often they are repeated.
        gap: What is between two rounds; `None` for nothing.
        last: Whether the gap is after the last round too.
        shown: Of how many rounds each one is said to be, 0 where nobody knows; `None` for `rounds`.
    """

    __slots__ = ("duration", "gap", "last", "nodes", "period", "rounds", "shown")

    def __init__(
        self, nodes: "list[Node]", rounds: int, gap: Pause | None, *, last: bool = False, shown: int | None = None
    ) -> None:
        pause = gap.duration if gap else 0
        self.nodes = nodes
        self.rounds = rounds
        self.gap = gap
        self.last = last
        self.shown = rounds if shown is None else shown
        self.period: int = sum(node.duration for node in nodes) + pause
        self.duration: int = rounds * self.period - (0 if last else pause)

    def runs(self, start: int, moment: int, rounds: tuple[int, int]) -> "Iterator[Iterable[Step]]":
        # Rounds are equally long, so the one under way is found by division, without going through those before.
        first = min(max(moment - start, 0) // self.period, self.rounds - 1)
        at = start + first * self.period
        for number in range(first + 1, self.rounds + 1):
            here = rounds if self.shown == 1 else (number, self.shown)
            for node in self.nodes:
                if at + node.duration >= moment:
                    yield from node.runs(at, moment, here)
                at += node.duration
            if self.gap is not None and (self.last or number < self.rounds):
                # A rest or a wait follows the round that is over, a transition leads to the next one.
                ahead = self.gap.kind is TimeKind.TRANSITION
                yield from self.gap.runs(at, moment, (here[0] + ahead, here[1]))
                at += self.gap.duration

    def all_assumed(self) -> "Iterator[Assumed]":
        """What its steps rest on."""
        for node in self.nodes:
            yield from node.all_assumed()
        if self.gap is not None and (self.last or self.rounds > 1):
            yield from self.gap.assumed


class CappedRounds:
    """A list of nodes, repeated until the time is up, which cuts the last step short.

    Args:
        nodes: Those of one round.
        cap: The milliseconds of all rounds.
        gap: What is between two rounds; `None` for nothing.
        marked: Whether a figure within is assumed, on which the length of what is cut short rests then.
    """

    __slots__ = ("duration", "marked", "rounds")

    def __init__(self, nodes: "list[Node]", cap: int, gap: Pause | None, *, marked: bool) -> None:
        self.duration = cap
        self.marked = marked
        period = Rounds(nodes, 1, gap, last=True).period
        # Nobody knows how many rounds there will be.
        self.rounds = Rounds(nodes, -(-cap // period), gap, last=True, shown=0)

    def runs(self, start: int, moment: int, _rounds: tuple[int, int]) -> "Iterator[Iterable[Step]]":
        yield self.steps(start, moment)

    def steps(self, start: int, moment: int) -> "Iterator[Step]":
        end = start + self.duration
        for step in chain.from_iterable(self.rounds.runs(start, moment, (1, 1))):
            begin, duration = step[:2]
            if begin >= end:
                return
            yield step if begin + duration <= end else self.cut(step, end - begin)

    def cut(self, step: "Step", length: int) -> "Step":
        marks = in_order([*step.assumed_figures, StepFigure.DURATION]) if self.marked else step.assumed_figures
        return step._replace(duration_milliseconds=length, assumed_figures=marks)

    def all_assumed(self) -> "Iterator[Assumed]":
        """What its steps rest on."""
        yield from self.rounds.all_assumed()


def wait_for(nodes: "list[Node]", every: int, place: str, marks: "tuple[StepFigure, ...]") -> Pause | None:
    """The wait after a round until the next mark; `None` where the round is as long or longer.

    Args:
        nodes: Those of the round.
        every: The milliseconds from one mark to the next.
        place: Of the block.
        marks: Which figures of its step are assumed.
    """
    left = every - sum(node.duration for node in nodes)
    if left <= 0:
        return None
    assumed = tuple(dict.fromkeys(chain.from_iterable(node.all_assumed() for node in nodes)))
    return Pause(left, assumed, TimeKind.WAIT, place, None, marks)


Node: TypeAlias = Rounds | CappedRounds | Sets | Pause
"""What a routine is made of, each of known duration."""
