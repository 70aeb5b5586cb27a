"""The time of a dose as a linear function of its sets and repetitions.

The coefficients are measured, not derived: the estimate's own count is given probe doses, and the differences between
their times are the coefficients. So the fit has no second formula that could disagree with the estimate.
"""

from typing import TYPE_CHECKING, NamedTuple, assert_never

from attrs import evolve

from footex.model.dosage.dose import groups_of
from footex.model.dosage.work import Hold, Move, Reps, count_of
from footex.model.figures.amounts import is_open
from footex.timing.counts.dose_counts import count_dose, time_counts, units_at, work_units
from footex.timing.counts.numbers import Numbers
from footex.timing.counts.units import UNITS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from footex.model.dosage.dose import Dose
    from footex.model.dosage.loads.load import Load
    from footex.model.dosage.work import Work
    from footex.model.figures.amounts import CountAmount, CountOf, DurationAmount, Unstated
    from footex.model.figures.distance import Distance
    from footex.model.figures.duration import Duration
    from footex.model.routines.prescription import Prescription
    from footex.timing.counts.numbers import Triple
    from footex.timing.counts.sequence import Gap
    from footex.timing.counts.units import Unit
    from footex.timing.paces.pace import Pace

__all__ = ["DoseTimer", "LinearTime", "Lines", "repetition_counts"]


class LinearTime(NamedTuple):
    """Milliseconds as `fixed + sets * one_set(repetitions)`."""

    fixed: int
    per_set: int
    per_repetition: tuple[int, ...]

    def one_set(self, repetitions: "Sequence[int]") -> int:
        """The milliseconds that each set adds, given the repetitions of its parts."""
        return self.per_set + sum(map(int.__mul__, self.per_repetition, repetitions))


class Lines(NamedTuple):
    """The time of the sets of one group, and their time under work."""

    time: LinearTime
    work: LinearTime


def repetition_counts(work: "tuple[Work, ...]", load: "Load | Unstated | None") -> "list[CountAmount]":
    """The repetition counts of one set with its load, in the order of its parts; holds and bouts have none."""
    counts: list[CountAmount] = []
    for part in work:
        match part:
            case Reps():
                counts.append(count_of(part, load))
            case Hold() | Move():
                pass
            case _:
                assert_never(part)
    return counts


class DoseTimer:
    """Times doses at one level of a pace, with the count of the estimate.

    Args:
        pace: The pace whose times, vague words and default counts apply.
        level: 0 low, 1 typical, 2 high.
    """

    def __init__(self, pace: "Pace", level: int) -> None:
        self._level = level
        self._numbers = Numbers(pace, {})
        self._probe = _Probe(pace, level)
        self._times: dict[Unit, Triple] = {unit: getattr(pace, unit).value.milliseconds for unit in UNITS}

    def counts(self, amount: "CountAmount", of: "CountOf") -> "Triple":
        """A count at low, typical and high."""
        return self._numbers.counts(amount, of)

    def repetitions(self, amount: "CountAmount") -> "Triple":
        """The repetitions to choose from, low, typical and high: an open count stays open, and is what it stands for.

        That is its figure at the level of the times, since it will be taken at that level.
        """
        figures = self._numbers.counts(amount, "repetitions")
        return (figures[self._level],) * 3 if is_open(amount) else figures

    def gap(self, gap: "Gap | None") -> int:
        """The milliseconds of a gap between two items or rounds; 0 if there is none."""
        if gap is None:
            return 0
        if gap.rest is None:
            return self._times["transition"][self._level]
        return (self._numbers.durations(gap.rest) or self._times["rest"])[self._level]

    def length(self, duration: "Duration") -> int:
        """The milliseconds of a stated duration."""
        return duration.milliseconds[self._level]

    @property
    def switch(self) -> int:
        """The milliseconds of a switch of sides."""
        return self._times["switch"][self._level]

    def lines(self, prescription: "Prescription") -> "list[Lines]":
        """The time of each group of sets, and its time under work: repetitions, holds and bouts only.

        The time of the dose is that of all its sets, plus what is fixed in its last group: after each set but the last
        one is a rest.
        """
        dose, units = prescription.dose, units_at(self._times, prescription.exercise, self._level)
        groups = [evolve(dose, sets=group) for group in dose.sets] if isinstance(dose.sets, tuple) else [dose]
        counted = map(self._probe.counts_of, groups)
        return [Lines(_line(probes, units), _line(probes, work_units(units))) for probes in counted]


def _line(probes: list[list[int]], units: tuple[int, ...]) -> LinearTime:
    """Solve for the coefficients, from the probes in the order of `counts_of`."""
    once, twice, *more = (time_counts(counts, units) for counts in probes)
    per_repetition = tuple(time - once for time in more)
    fixed = 2 * once - twice  # negative where sets have rests between them: n sets have n - 1
    return LinearTime(fixed, once - fixed - sum(per_repetition), per_repetition)


class _Probe(Numbers):
    """Numbers that replace the counts of a dose by probe values, and all other figures by those of one level.

    The count takes low, typical and high figures side by side. As the level is fixed here, those three columns are free
    to carry three probe doses at once.
    """

    __slots__ = ("_level", "_repetitions", "_sets")

    def __init__(self, pace: "Pace", level: int) -> None:
        super().__init__(pace, {})
        self._level = level
        self._sets = _ONES
        self._repetitions: Iterator[Triple] = iter(())

    def counts_of(self, dose: "Dose") -> list[list[int]]:
        """Count one set of one repetition, two sets of one, then for each part one set with two repetitions of it."""
        ((work, load, _, _),) = groups_of(dose)
        parts = len(repetition_counts(work, load))
        once, more, twice = self._count(dose, (1, 1, 2), [(1, 2, 1), *[_ONES] * (parts - 1)])
        probes = [once, twice, more]
        for first in range(1, parts, 3):
            repetitions = [_SECOND.get(part - first, _ONES) for part in range(parts)]
            probes += self._count(dose, _ONES, repetitions)
        return probes[: 2 + parts]  # the last columns probe nothing

    def counts(self, amount: "CountAmount", of: "CountOf") -> "Triple":
        if of == "steps":
            return (super().counts(amount, of)[self._level],) * 3
        return self._sets if of == "sets" else next(self._repetitions)

    def durations(self, amount: "DurationAmount") -> "Triple | None":
        figures = super().durations(amount)
        return None if figures is None else (figures[self._level],) * 3

    def metres(self, amount: "Distance") -> "Triple":
        return (super().metres(amount)[self._level],) * 3

    def _count(self, dose: "Dose", sets: "Triple", repetitions: "list[Triple]") -> list[list[int]]:
        self._sets = sets
        self._repetitions = iter(repetitions)
        return count_dose(dose, self, _ONES)


_ONES = (1, 1, 1)
# Two repetitions in one column, for the first, second and third of three parts probed together.
_SECOND = {0: (2, 1, 1), 1: (1, 2, 1), 2: (1, 1, 2)}
