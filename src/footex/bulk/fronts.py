"""The front of a routine: the fit to every budget, as steps."""

from typing import TYPE_CHECKING

from attrs import frozen

from footex.model.figures.duration import Duration
from footex.model.value import Value
from footex.planning.fit.front import Front
from footex.planning.fit.problem import Problem
from footex.planning.fit.result import Fit
from footex.timing.paces.level import Level
from footex.timing.paces.pace import STEADY

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from footex.model.routines.routine import Routine
    from footex.timing.paces.level import LevelLike
    from footex.timing.paces.pace import Pace

__all__ = ["FrontStep", "front"]


@frozen(eq=False, repr=False, kw_only=True)
class FrontStep(Value):
    """The budgets for which a fit is the best.

    Args:
        least: The minimum budget.
        most: The maximum budget; `None` for the step of all longer ones.
        fit: The fit to the minimum budget. To another budget of the step it is the same but for what names the budget:
            `budget`, `time_left` and the notes of the evidence.

    Example:
        >>> import footex
        >>> footex.bulk.front(footex.bundled().routines["simple-foot-exercises"])[-1]
        <FrontStep 20 s - 54.999 s: 1 of 5 stay>
    """

    least: Duration
    most: Duration | None
    fit: Fit

    def __repr__(self) -> str:
        stay = sum(change.after is not None for change in self.fit.changes)
        until = " and more" if self.most is None else f" - {self.most}"
        return f"<FrontStep {self.least}{until}: {stay} of {len(self.fit.changes)} stay>"


def front(
    routine: "Routine",
    *,
    pace: "Pace" = STEADY,
    level: "LevelLike" = Level.TYPICAL,
    keep: "Iterable[str] | str" = (),
    weights: "Mapping[str, int] | Iterable[tuple[str, int]]" = (),
    below_source: bool = True,
) -> tuple[FrontStep, ...]:
    """The fit of a routine to every budget.

    A fit is a step function of the budget. If the best fit to a budget takes less time than that, it is the best for
    all budgets between: what fits them fits the longer one too, and the order of preference is the same. So a few fits
    answer all budgets. Where exercises of weight 0 stand beside a warm-up, one step may come in two parts.

    Args:
        routine: Any routine.
        pace: The assumptions about time.
        level: Which figure of every time has to be within the budget.
        keep: As in `footex.fit_to_budget`.
        weights: As in `footex.fit_to_budget`.
        below_source: As in `footex.fit_to_budget`.

    Returns:
        The steps, from the longest budgets down. No budget below the last one's minimum is enough.

    Raises:
        InvalidValue: An invalid argument, or an exercise that isn't in the routine.
        UnknownWord: A vague word that the pace doesn't define.
        BoundExceeded: More than 10,000 steps, or a bound of `footex.fit_to_budget`.

    Example:
        >>> import footex
        >>> steps = front(footex.bundled().routines["simple-foot-exercises"])
        >>> len(steps)
        22
        >>> steps[1]
        <FrontStep 11 min 20 s - 11 min 54.999 s: 5 of 5 stay>
    """
    problem = Problem(routine, pace=pace, level=level, keep=keep, weights=weights, below_source=below_source)
    return tuple(
        FrontStep(
            least=_duration(decision.least),
            most=None if most is None else _duration(most),
            fit=problem.choice.make(decision, decision.least),
        )
        for most, decision in Front(problem).steps()
    )


def _duration(milliseconds: int) -> Duration:
    return Duration.from_milliseconds(milliseconds)
