"""A routine at one level of a pace as a choice problem: the candidates with their options and the gaps between them."""

from typing import TYPE_CHECKING

from footex.model.figures.duration import Duration, exact_duration, trusted_duration
from footex.model.routines.block import walk
from footex.model.routines.deriving import with_items
from footex.model.routines.editing import keep_items
from footex.planning.fit.dose_time import DoseTimer
from footex.planning.fit.exact_dose import DoseFixer
from footex.planning.fit.knapsack import best_choices, least_time
from footex.planning.fit.options import list_options
from footex.planning.fit.result import DoseChange, DoseChangeKind, Fit
from footex.planning.fit.selection import find_gaps, list_selectable
from footex.planning.fit.states import Candidate
from footex.timing.estimates.estimate import estimate
from footex.timing.resolving import resolve_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from footex.model.routines.routine import Routine
    from footex.planning.fit.options import Option, Options
    from footex.planning.fit.selection import Selectable
    from footex.timing.paces.level import Level
    from footex.timing.paces.pace import Pace

__all__ = ["Choice"]


class Choice:
    """The choice problem of a routine: candidates, options, times.

    Args:
        routine: Any routine.
        pace: The pace that times it.
        level: The level of every time.
        below_source: Whether sets may be fewer than the source's minimum.

    Attributes:
        row: The exercises and circuits to choose from, in order.
        options: The options of each.

    Raises:
        UnknownWord: A vague word that the pace doesn't define.
        BoundExceeded: Too many options.
    """

    def __init__(self, routine: "Routine", pace: "Pace", level: "Level", *, below_source: bool) -> None:
        self.routine = routine
        self.pace = pace
        self.level = level
        self._timer = DoseTimer(pace, level.index)
        self.row: list[Selectable] = list(list_selectable(routine.items, self._timer))
        self.options: list[Options] = [
            list_options(selectable.item, self._timer, below_source=below_source, place=selectable.place)
            for selectable in self.row
        ]
        self._gaps = find_gaps(self.row, self._timer)
        self._warm_up = frozenset(index for index, selectable in enumerate(self.row) if selectable.warm_up)

    def least_time(self, required: frozenset[int]) -> int:
        """The minimum time in milliseconds that keeps the required candidates, and at least one."""
        return least_time(self._candidates({}, required))

    def fit(self, budget: int, required: frozenset[int], weights: "Mapping[str, int]") -> Fit | None:
        """The best fit to a budget; `None` if the required candidates don't fit.

        The warm-up stays whole where the best fit that keeps it so also keeps anything else.

        Args:
            budget: Milliseconds.
            required: The positions in the row that must be kept.
            weights: The weight of each exercise, by id; 1 by default.
        """
        chosen = self._choose(budget, required, weights)
        return self._fit(chosen, budget) if chosen else None

    def shortest(self, required: frozenset[int]) -> Fit:
        """The fit to the minimum time that keeps the required candidates, and at least one."""
        budget = self.least_time(required)
        return self._fit(self._choose(budget, required, {}), budget)

    def _choose(self, budget: int, required: frozenset[int], weights: "Mapping[str, int]") -> list[int]:
        """The index of the option of each, -1 if it is left out; empty if the required candidates don't fit."""
        if 0 < len(self._warm_up) < len(self.row):
            chosen = best_choices(self._candidates(weights, required | self._warm_up), budget)
            # A warm-up alone is no session: then it competes with everything else.
            if any(index >= 0 and position not in self._warm_up for position, index in enumerate(chosen)):
                return chosen
        return best_choices(self._candidates(weights, required), budget)

    def _fit(self, chosen: list[int], budget: int) -> Fit:
        given = Duration.from_milliseconds(budget)
        note = f"fitted to {given} at {self.pace.id} ({self.level.value}), from {self.routine.id}"
        fixer = DoseFixer(self._timer, note)
        changes = tuple(
            _change(selectable, options, None if index < 0 else options.options[index], fixer)
            for selectable, options, index in zip(self.row, self.options, chosen, strict=True)
        )
        routine = self._routine(changes, note)
        fitted = estimate(routine, pace=self.pace)
        taken = fitted.total.milliseconds[self.level.index]
        return Fit(
            routine=routine, estimate=fitted, level=self.level, budget=given,
            time_left=Duration.from_milliseconds(budget - taken), changes=changes,
        )  # fmt: skip

    def _candidates(self, weights: "Mapping[str, int]", required: frozenset[int]) -> list[Candidate]:
        return [
            Candidate(
                [option.milliseconds for option in options.options],
                [option.percent for option in options.options],
                sum(weights.get(prescription.exercise.id, 1) for _, prescription in walk((selectable.item,))),
                index in required,
                gaps,
            )
            for index, (selectable, options, gaps) in enumerate(zip(self.row, self.options, self._gaps, strict=True))
        ]

    def _routine(self, changes: tuple[DoseChange, ...], note: str) -> "Routine":
        kept = {change.place: change.after for change in changes if change.after is not None}
        items = keep_items(self.routine.items, lambda place, _: kept.get(place))
        if items == self.routine.items:
            return resolve_words(self.routine, self.pace)
        return resolve_words(with_items(self.routine, items, note), self.pace)


def _change(selectable: "Selectable", options: "Options", option: "Option | None", fixer: DoseFixer) -> DoseChange:
    kind, after, percent, milliseconds = DoseChangeKind.DROPPED, None, None, 0
    if option is not None:
        milliseconds, percent, sets, step = option
        after = fixer.fix(selectable.item, options.order.share(sets), step, options.widest)
        below, full = sets < options.order.within_source, percent == 100
        kind = DoseChangeKind.BELOW_SOURCE if below else DoseChangeKind.KEPT if full else DoseChangeKind.REDUCED
    return DoseChange(
        kind=kind, place=selectable.place, before=selectable.item, after=after, percent=percent,
        time_before=trusted_duration(*options.times), time=exact_duration(milliseconds),
    )  # fmt: skip
