"""Fitting a routine to a budget: as much of it as the time there is holds."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from footex.errors import BoundExceeded, InvalidValue, list_some
from footex.model.figures.quantities import Duration
from footex.model.routines.block import walk
from footex.model.routines.routine import Routine
from footex.model.value import as_instance, as_member, as_slugs, as_tuple
from footex.planning.fit.choice import Choice
from footex.planning.fit.shortage import Demand, explain
from footex.timing.paces.pace import STEADY, Level, LevelLike, Pace

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import timedelta

    from footex.planning.fit.result import Fit

__all__ = ["GREATEST_WEIGHT", "fit_to_budget"]

GREATEST_WEIGHT = 1_000
"""The greatest weight of an exercise."""


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
    """Fit a routine to the time there is: exactly the best choice of what stays, and how much of it.

    Of each exercise it chooses sets and repetitions within the ranges of its dose, or leaves it out; of a circuit
    (a block of more than one round) the rounds, and one step for all ranges in it. Durations aren't chosen.

    The best is, in this order: the greatest weight kept; the smallest dose percent as large as can be; the greatest
    sum of percents; from the first on, the higher percent; the least time; the fewest sets.

    Args:
        routine: Any routine; vague and unstated counts are taken at the pace's.
        budget: The time there is, exact: "10 min".
        pace: The assumptions to make.
        level: Which figure of every time has to be within the budget.
        keep: Exercises, by id, that must stay, wherever they stand; so must prescriptions marked essential.
        weights: What exercises are worth, by id, 0 to 1,000; 1 each unless given. A circuit is worth the sum.
        below_source: Whether sets, and rounds of a circuit, may be fewer than the source's least; each such change says
            so. Repetitions never are.

    Raises:
        Infeasible: What must stay doesn't fit; its `details` hold one `Shortage`, with the least time that would do.
        InvalidValue: An argument that can't be read, or an exercise that isn't in the routine.
        UnknownWord: Words that the pace doesn't know.
        BoundExceeded: A weight above 1,000, or more to choose from than one fit may.

    Example:
        >>> import footex
        >>> ten = footex.fit_to_budget(footex.bundled().routines["heel-and-foot-stretching"], "10 min")
        >>> print(ten.changes[3])
        Towel curls: 2 sets of 10 repetitions, rest unstated (1 min 30 s); below the source, which has 5 sets of ...
        >>> ten.slack
        Duration('3 s')
    """
    as_instance(routine, Routine, "fit_to_budget.routine")
    as_instance(pace, Pace, "fit_to_budget.pace")
    if not isinstance(below_source, bool):
        raise InvalidValue("fit_to_budget.below_source", below_source, "is not true or false", "write True or False")
    milliseconds = _milliseconds(budget)
    level = as_member(level, Level, "fit_to_budget.level")
    exercises = {one.id for one in routine.exercises()}
    kept = as_slugs(keep, "fit_to_budget.keep")
    for exercise in kept:
        _check_known(exercise, exercises, "fit_to_budget.keep")
    worth = _weights(weights, exercises)
    choice = Choice(routine, pace, level, below_source=below_source)
    demands = _demands(choice, kept)
    fit = choice.fit(milliseconds, frozenset().union(*(demand.positions for demand in demands)), worth)
    if fit is None:
        relaxed = None if below_source else Choice(routine, pace, level, below_source=True)
        raise explain(choice, milliseconds, demands, relaxed)
    return fit


def _milliseconds(budget: "Duration | timedelta | str") -> int:
    try:
        low, _, high = Duration(budget).milliseconds
    except InvalidValue as error:
        raise InvalidValue("fit_to_budget.budget", error.value, error.problem, error.expected) from None
    if low != high:
        raise InvalidValue("fit_to_budget.budget", str(budget), "is a range", "write one duration such as '10 min'")
    if not low:
        raise InvalidValue("fit_to_budget.budget", str(budget), "is no time at all", "write a duration over 0 s")
    return low


def _weights(weights: "Mapping[str, int] | Iterable[tuple[str, int]]", exercises: set[str]) -> dict[str, int]:
    field = "fit_to_budget.weights"
    found: dict[str, int] = {}
    listed: Iterable[Any] = weights.items() if isinstance(weights, Mapping) else as_tuple(weights, field)
    for exercise, weight in map(_pair, listed):
        _check_known(exercise, exercises, field)
        if not isinstance(weight, int) or isinstance(weight, bool) or weight < 0:
            raise InvalidValue(field, weight, "is not a weight", "write a whole number from 0 to 1,000")
        if weight > GREATEST_WEIGHT:
            raise BoundExceeded(field, weight, GREATEST_WEIGHT, "of weight")
        if found.setdefault(exercise, weight) != weight:
            raise InvalidValue(field, exercise, "has two weights", "give each exercise one")
    return found


def _pair(value: object) -> tuple[str, int]:
    if not isinstance(value, tuple) or len(value) != 2:
        raise InvalidValue("fit_to_budget.weights", value, "is not a pair", "write ('heel-raise', 2)")
    return value


def _check_known(exercise: object, exercises: set[str], field: str) -> None:
    if exercise not in exercises:
        raise InvalidValue(field, exercise, "isn't in the routine", f"write one of {list_some(sorted(exercises))}")


def _demands(choice: Choice, keep: tuple[str, ...]) -> list[Demand]:
    """What must stay: each exercise asked for, and each prescription marked essential."""
    found = [
        Demand(
            frozenset(
                index
                for index, one in enumerate(choice.row)
                if any(each.exercise.id == exercise for _, each in walk((one.item,)))
            ),
            f"{exercise} must stay",
            f"Don't ask for {exercise} to stay.",
        )
        for exercise in dict.fromkeys(keep)
    ]
    return found + [
        Demand(frozenset({index}), f"{each.exercise.id} is essential", f"Let {each.exercise.id} be left out.")
        for index, one in enumerate(choice.row)
        for _, each in walk((one.item,))
        if each.essential
    ]
