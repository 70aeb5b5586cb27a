"""The figures of a routine at one level: each with what it rests on, and whether it is assumed."""

from typing import TYPE_CHECKING

from footex.timing.counts.numbers import AssumptionKind
from footex.timing.timelines._nodes import Figure, Pause, in_order
from footex.timing.timelines.step import Assumed, StepFigure

if TYPE_CHECKING:
    from footex.model.dosage.sides import Sides
    from footex.model.figures.amounts import CountAmount, CountOf, DurationAmount
    from footex.model.figures.distance import Distance
    from footex.model.routines.prescription import Prescription
    from footex.timing.counts.counting import Counted
    from footex.timing.counts.units import TimeKind, Unit

__all__ = ["Figures"]


class Figures:
    """Reads figures at a level, and counts those that are assumed.

    Args:
        counted: The routine, counted at a pace.
        level: 0 is low, 1 typical, 2 high.

    Attributes:
        marked: How many of those read so far are assumed.
        rounds: The mark of the round that is being built: `ROUNDS` where how many there are is assumed.
    """

    def __init__(self, counted: "Counted", level: int) -> None:
        self.counted = counted
        self.numbers = counted.numbers
        self.level = level
        self.marked = 0
        self.rounds: tuple[StepFigure, ...] = ()
        self.units: dict[Unit, Figure] = {}

    def count(self, amount: "CountAmount", of: "CountOf", *, ours: bool) -> Figure:
        """A count; `ours` is whether evidence calls it assumed."""
        return self.figure(self.numbers.counts(amount, of)[self.level], self.assumed(amount, of), ours=ours)

    def time(self, amount: "DurationAmount", unit: str, *, ours: bool) -> Figure:
        """A duration; `ours` is whether evidence calls it assumed."""
        figures = self.numbers.durations(amount)
        return self.unit(unit) if figures is None else self.figure(figures[self.level], self.assumed(amount), ours=ours)

    def metres(self, stated: "Distance", *, ours: bool) -> "tuple[Figure, Distance]":
        """The whole metres of a distance, and the distance itself."""
        from footex.model.figures.distance import distance_at

        metres = self.numbers.metres(stated)[self.level]
        taken = self.counted.pace.resolve(stated)
        return self.figure(metres, self.assumed(stated), ours=ours), distance_at(taken, self.level)

    def unit(self, unit: "Unit") -> Figure:
        """One of the times of the pace, or an exercise's own."""
        self.marked += 1
        if unit not in self.units:
            assumed = self.counted.assumed[unit]
            resting = Assumed(str(unit), AssumptionKind.TIME, assumed.value, assumed.reason)
            self.units[unit] = Figure(assumed.value.milliseconds[self.level], (resting,), marked=True)
        return self.units[unit]

    def figure(self, value: int, assumed: "tuple[Assumed, ...]" = (), *, ours: bool) -> Figure:
        """A figure, counted where it is assumed."""
        marked = ours or bool(assumed)
        self.marked += marked
        return Figure(value, assumed, marked)

    def assumed(self, amount: "CountAmount | DurationAmount | Distance", of: str = "") -> "tuple[Assumed, ...]":
        """What the figures of an amount rest on, once they were asked for."""
        known = self.numbers.assumed(amount, of)
        if known is None:
            return ()
        name, assumed = known
        return (Assumed(name.name, name.kind, assumed.value, assumed.reason),)

    def rest(
        self, figure: Figure, kind: "TimeKind", place: str, prescription: "Prescription | None" = None,
        marks: "tuple[StepFigure, ...]" = (),
    ) -> Pause | None:  # fmt: skip
        """A rest; `None` where it is stated as 0 s. An assumed one of 0 s is a rest all the same."""
        return self.pause(figure, kind, place, prescription, marks) if figure.value or figure.marked else None

    def pause(
        self, figure: Figure, kind: "TimeKind", place: str, prescription: "Prescription | None" = None,
        marks: "tuple[StepFigure, ...]" = (), *, side: "Sides | None" = None,
    ) -> Pause:  # fmt: skip
        """A rest, a switch or a transition of so long."""
        timed = (StepFigure.DURATION,) if figure.marked else ()
        own = in_order([*marks, *self.rounds, *timed])
        return Pause(figure.value, figure.assumed, kind, place, prescription, own, side)
