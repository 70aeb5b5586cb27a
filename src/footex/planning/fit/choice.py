"""A routine at one level of a pace as a choice problem: the candidates with their options and the gaps between them."""

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

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
    from collections.abc import Mapping, Sequence

    from footex.model.routines.routine import Routine
    from footex.planning.fit.options import Option, Options
    from footex.planning.fit.selection import Selectable
    from footex.timing.paces.level import Level
    from footex.timing.paces.pace import Pace

__all__ = ["Choice", "Decision"]


class Decision(NamedTuple):
    """What a budget decides.

    Attributes:
        chosen: The index of the option of each candidate, -1 if it is left out; empty if the required ones don't fit.
        least: The minimum budget in milliseconds from which on, up to the one decided on, the decision is this.
    """

    chosen: tuple[int, ...]
    least: int


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

    def decide(self, budget: int, required: frozenset[int], weights: "Mapping[str, int]") -> Decision:
        """Decide what stays within a budget.

        The warm-up stays whole where the best plan that keeps it so also keeps anything else.

        The decision is a step function of the budget. The order of preference of plans is a strict one that doesn't
        know the budget, and a shorter budget only takes plans away: so the best plan of a set stays the best of it down
        to its own time. With a warm-up there are two sets: of the plans that keep it, and of all. If the best of those
        that keep it keeps more, it is decided on, and stays so down to its own time. If it is the warm-up alone, the
        best of all is. Below the time of that warm-up alone, what keeps it may keep more again, by a shorter dose: only
        where what it keeps more is worth nothing, else that would have been preferred before. So such a decision ends
        there, if any candidate besides the warm-up has weight 0.

        Args:
            budget: Milliseconds.
            required: The positions in the row that must be kept.
            weights: The weight of each exercise, by id; 1 by default.
        """
        alone = 0
        if 0 < len(self._warm_up) < len(self.row):
            candidates = self._candidates(weights, required | self._warm_up)
            chosen = best_choices(candidates, budget)
            besides = [position for position in range(len(self.row)) if position not in self._warm_up]
            # A warm-up alone is no session: then it competes with everything else.
            if chosen and any(chosen[position] >= 0 for position in besides):
                return Decision(tuple(chosen), _time_of(candidates, chosen))
            if any(candidates[position].weight == 0 for position in besides):
                alone = _time_of(candidates, chosen)
        candidates = self._candidates(weights, required)
        chosen = best_choices(candidates, budget)
        return Decision(tuple(chosen), max(alone, _time_of(candidates, chosen)))

    def shortest(self, required: frozenset[int]) -> Fit:
        """The fit to the minimum time that keeps the required candidates, and at least one."""
        budget = self.least_time(required)
        return self.make(self.decide(budget, required, {}), budget)

    def most_time(self) -> int:
        """Milliseconds that no plan exceeds."""
        return sum(
            options.options[-1].milliseconds + max(gaps, default=0)
            for options, gaps in zip(self.options, self._gaps, strict=True)
        )

    def make(self, decision: Decision, budget: int) -> Fit:
        """Make the fit that was decided on.

        Args:
            decision: What stays, which isn't empty.
            budget: Milliseconds, which the fit states.
        """
        given = Duration.from_milliseconds(budget)
        note = f"fitted to {given} at {self.pace.id} ({self.level.value}), from {self.routine.id}"
        fixer = DoseFixer(self._timer, note)
        changes = tuple(
            _change(selectable, options, None if index < 0 else options.options[index], fixer)
            for selectable, options, index in zip(self.row, self.options, decision.chosen, strict=True)
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


def _time_of(candidates: "Sequence[Candidate]", chosen: "Sequence[int]") -> int:
    """The milliseconds of a plan, as the solver counts them; 0 for none."""
    kept = [position for position, index in enumerate(chosen) if index >= 0]
    costs = sum(candidates[position].costs[chosen[position]] for position in kept)
    return costs + sum(candidates[before].gaps[after - before - 1] for before, after in pairwise(kept))


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
