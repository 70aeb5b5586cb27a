"""The result of a fit to a budget: the fitted routine, and the change to each exercise."""

from enum import Enum

from attrs import frozen

from footex.model.figures.duration import Duration
from footex.model.routines.block import Block, walk
from footex.model.routines.prescription import Prescription
from footex.model.routines.routine import Routine
from footex.model.value import Value
from footex.timing.estimates.estimate import Estimate
from footex.timing.paces.level import Level

__all__ = ["DoseChange", "DoseChangeKind", "Fit", "Shortage"]


class DoseChangeKind(Enum):
    """The kind of change to an exercise or circuit.

    Example:
        >>> DoseChangeKind("below-source")
        <DoseChangeKind.BELOW_SOURCE: 'below-source'>
    """

    KEPT = "kept"
    """At the source's maximum."""
    REDUCED = "reduced"
    """Below the maximum, within the source's range."""
    BELOW_SOURCE = "below-source"
    """With fewer sets, or rounds, than the source's minimum."""
    DROPPED = "dropped"
    """Left out."""


@frozen(eq=False, repr=False, kw_only=True)
class DoseChange(Value):
    """The change to one exercise or circuit.

    Args:
        kind: Kept, reduced, below the source or dropped.
        place: Its place in the original routine.
        before: The original prescription or circuit.
        after: The same with exact sets, rounds and repetitions; `None` if it is dropped.
        percent: The position of its time under work in the source's range: 0 at the minimum, 100 at the maximum,
            negative below the minimum; `None` if it is dropped.
        time_before: Its time at the source's minimum, typical and maximum dose, without the gaps before and after it.
        time: Its time now; 0 s if it is dropped.

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
        return tuple(dict.fromkeys(inner.exercise.id for _, inner in walk((self.before,))))

    def __str__(self) -> str:
        # Only who reads it needs the words.
        from footex.planning.fit.description import describe_change

        return describe_change(self)


@frozen(eq=False, repr=False, kw_only=True)
class Fit(Value):
    """A routine fitted to a budget.

    Args:
        routine: The fitted routine: exact sets, rounds and repetitions, with evidence `DERIVED`, or `ASSUMED`
            where the source has no figure for them.
        estimate: The estimate of that routine, at the pace of the fit.
        level: The level at which it is within the budget.
        budget: The time available.
        time_left: The time left over.
        changes: The change to each exercise and circuit, in the order of the original routine.

    Example:
        >>> import footex
        >>> footex.fit_to_budget(footex.bundled().routines["heel-and-foot-stretching"], "10 min")
        <Fit of heel-and-foot-stretching to 10 min: 5 of 5 stay, 3 s left>
    """

    routine: Routine
    estimate: Estimate
    level: Level
    budget: Duration
    time_left: Duration
    changes: tuple[DoseChange, ...]

    def __repr__(self) -> str:
        stay = sum(change.after is not None for change in self.changes)
        return f"<Fit of {self.routine.id} to {self.budget}: {stay} of {len(self.changes)} stay, {self.time_left} left>"

    def _repr_html_(self) -> str:
        from footex.markup import write
        from footex.planning.fit.view import view_fit

        return write(view_fit(self))


@frozen(eq=False, repr=False, kw_only=True)
class Shortage(Value):
    """The time missing, as `Infeasible.details` of a fit holds it.

    Args:
        budget: The time available.
        least: The minimum time needed.
        shortest: The fit to that time.

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
