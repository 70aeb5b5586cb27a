"""What a fit is asked, but for the budget: the choices, what must be kept, and what each exercise is worth."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from footex.errors import BoundExceeded, InvalidValue, list_some
from footex.model.fields import as_instance, as_member, as_slug, as_slugs, as_tuple
from footex.model.routines.block import walk
from footex.model.routines.routine import Routine
from footex.planning.fit.choice import Choice
from footex.planning.fit.shortage import Demand, explain
from footex.timing.paces.level import Level
from footex.timing.paces.pace import Pace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.planning.errors import Infeasible
    from footex.planning.fit.choice import Decision
    from footex.timing.paces.level import LevelLike

__all__ = ["GREATEST_WEIGHT", "Problem", "read_weights"]

GREATEST_WEIGHT = 1_000
"""The maximum weight of an exercise: the tables of the solver have one entry for each sum of weights."""


class Problem:
    """The problem that `fit_to_budget` solves, for any budget.

    Args:
        routine: Any routine.
        pace: The assumptions about time.
        level: Which figure of every time has to be within the budget.
        keep: The ids of exercises that must be kept.
        weights: The weight of each exercise.
        below_source: Whether sets and rounds may be fewer than the source's minimum.

    Attributes:
        choice: The choice problem.

    Raises:
        InvalidValue: An invalid argument, or an exercise that isn't in the routine.
        UnknownWord: A vague word that the pace doesn't define.
        BoundExceeded: A weight above the maximum, or too many options.
    """

    def __init__(
        self,
        routine: Routine,
        *,
        pace: Pace,
        level: "LevelLike",
        keep: "Iterable[str] | str",
        weights: "Mapping[str, int] | Iterable[tuple[str, int]]",
        below_source: bool,
    ) -> None:
        as_instance(routine, Routine, "fit_to_budget.routine")
        as_instance(pace, Pace, "fit_to_budget.pace")
        if not isinstance(below_source, bool):
            raise InvalidValue(
                "fit_to_budget.below_source", below_source, "is not true or false", "write True or False"
            )
        level = as_member(level, Level, "fit_to_budget.level")
        exercises = {exercise.id for exercise in routine.exercises()}
        kept = as_slugs(keep, "fit_to_budget.keep")
        for exercise_id in kept:
            _check_known(exercise_id, exercises, "fit_to_budget.keep")
        self._weights = read_weights(weights, "fit_to_budget.weights")
        for exercise_id in self._weights:
            _check_known(exercise_id, exercises, "fit_to_budget.weights")
        self._below_source = below_source
        self.choice: Choice = Choice(routine, pace, level, below_source=below_source)
        self._demands = _list_demands(self.choice, kept)
        self._required: frozenset[int] = frozenset().union(*(demand.positions for demand in self._demands))

    def least_time(self) -> int:
        """The minimum milliseconds with which there is a fit."""
        return self.choice.least_time(self._required)

    def decide(self, budget: int) -> "Decision":
        """Decide what stays within a budget in milliseconds: nothing if what must be kept doesn't fit."""
        return self.choice.decide(budget, self._required, self._weights)

    def explain(self, budget: int) -> "Infeasible":
        """Explain why what must be kept doesn't fit."""
        choice = self.choice
        # Only the explanation needs it: whether fewer sets than the source's minimum would do.
        relaxed = None if self._below_source else Choice(choice.routine, choice.pace, choice.level, below_source=True)
        return explain(choice, budget, self._demands, relaxed)


def read_weights(weights: "Mapping[str, int] | Iterable[tuple[str, int]]", field: str) -> dict[str, int]:
    """Read the weights of exercises, whether or not a routine has them.

    Args:
        weights: A mapping, or pairs of an id and its weight.
        field: The name of the argument, for errors.

    Raises:
        InvalidValue: Not pairs of an id and a weight, a weight below 0, or two different ones of one exercise.
        BoundExceeded: A weight above the maximum.
    """
    known: dict[str, int] = {}
    listed: Iterable[Any] = weights.items() if isinstance(weights, Mapping) else as_tuple(weights, field)
    for pair in listed:
        if not isinstance(pair, tuple) or len(pair) != 2:
            raise InvalidValue(field, pair, "is not a pair", "write ('heel-raise', 2)")
        exercise, weight = as_slug(pair[0], field), pair[1]
        if not isinstance(weight, int) or isinstance(weight, bool) or weight < 0:
            raise InvalidValue(field, weight, "is not a weight", "write a whole number from 0 to 1,000")
        if weight > GREATEST_WEIGHT:
            raise BoundExceeded(field, weight, GREATEST_WEIGHT, "of weight")
        if known.setdefault(exercise, weight) != weight:
            raise InvalidValue(field, exercise, "has two weights", "give each exercise one")
    return known


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
