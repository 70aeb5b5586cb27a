"""Fitting a routine to a time budget: as much of it as fits, by the solver in `footex.planning.fit.knapsack`."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from footex.errors import BoundExceeded, InvalidValue, list_some
from footex.model.fields import as_instance, as_member, as_slugs, as_tuple
from footex.model.figures.converters import as_exact_duration
from footex.model.routines.block import walk
from footex.model.routines.routine import Routine
from footex.planning.fit.choice import Choice
from footex.planning.fit.shortage import Demand, explain
from footex.timing.paces.level import Level, LevelLike
from footex.timing.paces.pace import STEADY, Pace

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import timedelta

    from footex.model.figures.duration import Duration
    from footex.planning.fit.result import Fit

__all__ = ["GREATEST_WEIGHT", "fit_to_budget"]

GREATEST_WEIGHT = 1_000
"""The maximum weight of an exercise: the tables of the solver have one entry for each sum of weights."""


def fit_to_budget(
    routine: Routine,
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
    as_instance(routine, Routine, "fit_to_budget.routine")
    as_instance(pace, Pace, "fit_to_budget.pace")
    if not isinstance(below_source, bool):
        raise InvalidValue("fit_to_budget.below_source", below_source, "is not true or false", "write True or False")
    milliseconds = as_exact_duration(budget, "fit_to_budget.budget", longest=None).milliseconds[0]
    level = as_member(level, Level, "fit_to_budget.level")
    exercises = {exercise.id for exercise in routine.exercises()}
    kept = as_slugs(keep, "fit_to_budget.keep")
    for exercise_id in kept:
        _check_known(exercise_id, exercises, "fit_to_budget.keep")
    worth = _read_weights(weights, exercises)
    choice = Choice(routine, pace, level, below_source=below_source)
    demands = _list_demands(choice, kept)
    fit = choice.fit(milliseconds, frozenset().union(*(demand.positions for demand in demands)), worth)
    if fit is None:
        # Only the explanation needs it: whether fewer sets than the source's minimum would do.
        relaxed = None if below_source else Choice(routine, pace, level, below_source=True)
        raise explain(choice, milliseconds, demands, relaxed)
    return fit


def _read_weights(weights: "Mapping[str, int] | Iterable[tuple[str, int]]", exercises: set[str]) -> dict[str, int]:
    field = "fit_to_budget.weights"
    known: dict[str, int] = {}
    listed: Iterable[Any] = weights.items() if isinstance(weights, Mapping) else as_tuple(weights, field)
    for exercise, weight in map(_pair, listed):
        _check_known(exercise, exercises, field)
        if not isinstance(weight, int) or isinstance(weight, bool) or weight < 0:
            raise InvalidValue(field, weight, "is not a weight", "write a whole number from 0 to 1,000")
        if weight > GREATEST_WEIGHT:
            raise BoundExceeded(field, weight, GREATEST_WEIGHT, "of weight")
        if known.setdefault(exercise, weight) != weight:
            raise InvalidValue(field, exercise, "has two weights", "give each exercise one")
    return known


def _pair(value: object) -> tuple[str, int]:
    if not isinstance(value, tuple) or len(value) != 2:
        raise InvalidValue("fit_to_budget.weights", value, "is not a pair", "write ('heel-raise', 2)")
    return value


def _check_known(exercise: object, exercises: set[str], field: str) -> None:
    if exercise not in exercises:
        raise InvalidValue(field, exercise, "isn't in the routine", f"write one of {list_some(sorted(exercises))}")


def _list_demands(choice: Choice, keep: tuple[str, ...]) -> list[Demand]:
    """The demands: each exercise that the caller named, and each essential prescription."""
    asked = [
        Demand(
            frozenset(
                index
                for index, selectable in enumerate(choice.row)
                if any(prescription.exercise.id == exercise for _, prescription in walk((selectable.item,)))
            ),
            exercise,
            "asked",
        )
        for exercise in dict.fromkeys(keep)
    ]
    return asked + [
        Demand(frozenset({index}), inner.exercise.id, "essential")
        for index, selectable in enumerate(choice.row)
        for _, inner in walk((selectable.item,))
        if inner.essential
    ]
