"""Fitting a routine to a time budget: as much of it as fits, by the solver in `footex.planning.fit.knapsack`."""

from typing import TYPE_CHECKING

from footex.model.figures.converters import as_exact_duration
from footex.planning.fit.problem import Problem
from footex.timing.paces.level import Level, LevelLike
from footex.timing.paces.pace import STEADY, Pace

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import timedelta

    from footex.model.figures.duration import Duration
    from footex.model.routines.routine import Routine
    from footex.planning.fit.result import Fit

__all__ = ["fit_to_budget"]


def fit_to_budget(
    routine: "Routine",
    budget: "Duration | timedelta | str",
    *,
    pace: Pace = STEADY,
    level: LevelLike = Level.TYPICAL,
    keep: "Iterable[str] | str" = (),
    weights: "Mapping[str, int] | Iterable[tuple[str, int]]" = (),
    below_source: bool = True,
) -> "Fit":
    """Fit a routine to a time budget: the optimal choice of exercises and doses, proved exactly.

    For each exercise it chooses sets and repetitions within the ranges of its dose, or leaves it out; for a circuit
    (a block of more than one round) the rounds, and one step for all ranges in it. Durations, steps and distances
    aren't chosen.

    The objectives, in this order: the maximum weight kept; the maximum smallest dose percent; the maximum sum of
    percents. Ties go to the higher percent from the first exercise on, then the least time, then the fewest sets.

    A block whose role is warm-up stays whole where the best fit that keeps it whole also keeps anything else.

    Args:
        routine: Any routine; the pace resolves vague and unstated counts.
        budget: The time available, exact: "10 min".
        pace: The assumptions about time.
        level: Which figure of every time has to be within the budget.
        keep: The ids of exercises that must be kept wherever they occur; essential prescriptions always are.
        weights: The weight of each exercise, by id, 0 to 1,000; 1 by default. A circuit has the sum of its own.
        below_source: Whether sets, and rounds of a circuit, may be fewer than the source's minimum; each such change is
            reported. Repetitions never are.

    Raises:
        Infeasible: What must be kept doesn't fit; its `details` hold one `Shortage`, with the minimum time needed.
        InvalidValue: An invalid argument, or an exercise that isn't in the routine.
        UnknownWord: A vague word that the pace doesn't define.
        BoundExceeded: A weight above 1,000, or more options or labels than the maximum.

    Example:
        >>> import footex
        >>> ten = footex.fit_to_budget(footex.bundled().routines["heel-and-foot-stretching"], "10 min")
        >>> print(ten.changes[3])
        Towel curls: 2 sets of 10 repetitions, rest unstated (1 min 30 s); below the source, which has 5 sets of ...
        >>> ten.time_left
        Duration('3 s')
    """
    milliseconds = as_exact_duration(budget, "fit_to_budget.budget", longest=None).milliseconds[0]
    problem = Problem(routine, pace=pace, level=level, keep=keep, weights=weights, below_source=below_source)
    decision = problem.decide(milliseconds)
    if not decision.chosen:
        raise problem.explain(milliseconds)
    return problem.choice.make(decision, milliseconds)
