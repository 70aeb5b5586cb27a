"""What a fit to a budget gives: the routine as it is to be done, and what became of each exercise."""

from enum import Enum

from attrs import frozen

from footex.model.description import describe_dose
from footex.model.figures.quantities import Duration
from footex.model.routines.block import Block, walk
from footex.model.routines.prescription import Prescription
from footex.model.routines.routine import Routine
from footex.model.value import Value
from footex.timing.estimates.estimate import Estimate
from footex.timing.paces.pace import Level

__all__ = ["DoseChange", "DoseChangeKind", "Fit", "Shortage"]


class DoseChangeKind(Enum):
    """What became of an exercise, or of a circuit.

    Example:
        >>> DoseChangeKind("below-source")
        <DoseChangeKind.BELOW_SOURCE: 'below-source'>
    """

    KEPT = "kept"
    """At the most that the source gives."""
    REDUCED = "reduced"
    """Below that, within the source's range."""
    BELOW_SOURCE = "below-source"
    """With fewer sets, or rounds, than the source's least."""
    DROPPED = "dropped"
    """Left out."""


@frozen(eq=False, repr=False, kw_only=True)
class DoseChange(Value):
    """What became of one exercise, or of one circuit.

    Args:
        kind: Kept, reduced, below the source or dropped.
        place: Where it stood in the routine.
        before: The prescription or circuit as it was.
        after: The same with exact sets, rounds and repetitions; `None` where it is dropped.
        percent: How far the time under work is up the source's range: 0 the least, 100 the most, negative below it;
            `None` where it is dropped.
        time_before: How long it takes at the source's least, typical and most, without what is before and after it.
        time: How long it takes now; 0 s where it is dropped.

    Example:
        >>> import footex
        >>> ten = footex.fit_to_budget(footex.bundled().routines["heel-and-foot-stretching"], "10 min")
        >>> ten.changes[2].kind
        <DoseChangeKind.BELOW_SOURCE: 'below-source'>
    """

    kind: DoseChangeKind
    place: str
    before: Prescription | Block
    after: Prescription | Block | None
    percent: int | None
    time_before: Duration
    time: Duration

    @property
    def exercises(self) -> tuple[str, ...]:
        """The ids of its exercises, in order, each once."""
        return tuple(dict.fromkeys(one.exercise.id for one in _prescriptions(self.before)))

    def __str__(self) -> str:
        names = " + ".join(dict.fromkeys(one.exercise.name for one in _prescriptions(self.before)))
        was = f"{_describe(self.before)} ({self.time_before})"
        if self.after is None:
            return f"{names}: dropped; was {was}"
        now = f"{names}: {_describe(self.after)} ({self.time})"
        if self.kind is DoseChangeKind.KEPT:
            return f"{now}; kept at the most"
        return (
            f"{now}; {'reduced from' if self.kind is DoseChangeKind.REDUCED else 'below the source, which has'} {was}"
        )


def _prescriptions(item: Prescription | Block) -> tuple[Prescription, ...]:
    return tuple(one for _, one in walk((item,)))


def _describe(item: Prescription | Block) -> str:
    if isinstance(item, Prescription):
        return describe_dose(item.dose)
    inside = "; ".join(f"{one.exercise.name}: {describe_dose(one.dose)}" for one in _prescriptions(item))
    return f"rounds {item.rounds} of {inside}"


@frozen(eq=False, repr=False, kw_only=True)
class Fit(Value):
    """A routine fitted to a budget.

    Args:
        routine: What is to be done: sets, rounds and repetitions exact, evidence `DERIVED`.
        estimate: Of that routine, at the pace of the fit.
        level: The level at which it is within the budget.
        budget: The time there is.
        slack: What is left of it.
        changes: What became of each exercise and circuit, in the order of the routine it was made from.

    Example:
        >>> import footex
        >>> footex.fit_to_budget(footex.bundled().routines["heel-and-foot-stretching"], "10 min")
        <Fit of heel-and-foot-stretching to 10 min: 5 of 5 stay, 3 s left>
    """

    routine: Routine
    estimate: Estimate
    level: Level
    budget: Duration
    slack: Duration
    changes: tuple[DoseChange, ...]

    def __repr__(self) -> str:
        stay = sum(one.after is not None for one in self.changes)
        return f"<Fit of {self.routine.id} to {self.budget}: {stay} of {len(self.changes)} stay, {self.slack} left>"


@frozen(eq=False, repr=False, kw_only=True)
class Shortage(Value):
    """How much time is missing: what `Infeasible.details` of a fit holds.

    Args:
        budget: The time there is.
        least: The least time that would do.
        shortest: The fit to that time: what takes it.

    Example:
        >>> import footex
        >>> try:
        ...     footex.fit_to_budget(footex.bundled().routines["simple-foot-exercises"], "15 s")
        ... except footex.Infeasible as error:
        ...     print(error.details[0].least, error.details[0].shortest.routine)
        20 s <Routine simple-foot-exercises: toe-walking>
    """

    budget: Duration
    least: Duration
    shortest: Fit
