"""Trials: whether a plan exists without a rule, or with a figure changed, within a shared budget of steps."""

from bisect import bisect_left
from typing import TYPE_CHECKING

from footex.errors import BoundExceeded, InvalidValue
from footex.planning.request.commitments.spans import most_at_once
from footex.planning.request.request import DEFAULT_STEPS
from footex.planning.search.day.limits import OutOfSteps
from footex.planning.search.layout.layout import Layout
from footex.planning.search.layout.rules import NOTHING
from footex.planning.search.shortening import find_longest
from footex.planning.search.solve import Allowance, exists

if TYPE_CHECKING:
    from collections.abc import Callable

    from footex.planning.explain.edits.edit import Edit
    from footex.planning.search.layout.rules import Rule

__all__ = ["Trials"]

_STEPS = 25_000
"""The maximum steps of all trials together, if those of a search are the default: they take less than a second."""

_TRIALS = 8
"""The divisor of those for one trial, so that a hard one leaves steps to the others."""


class Trials:
    """Trials of one request that share a budget of steps.

    Args:
        layout: The request.
        within: Days proved infeasible, from the first to the one after the last. A change is tried on them first, as a
            programme is long.

    Attributes:
        complete: Whether all trials so far were decided.
        conflict: The rules in conflict, once they are known: only a change of what one of them says can help.
    """

    def __init__(self, layout: Layout, within: tuple[int, int]) -> None:
        self.complete: bool = True
        self.layout = layout
        self.within = within
        self.conflict: frozenset[Rule] = NOTHING
        request = layout.request
        default = DEFAULT_STEPS[most_at_once(request.commitments, request.weeks) > 4]
        steps = -(-_STEPS * layout.steps // default)
        self._allowance = Allowance(left=steps, each=-(-steps // _TRIALS))

    def exclude(self, dropped: "frozenset[Rule]", within: tuple[int, int]) -> bool:
        """Whether some days are proved infeasible even without some rules; false if undecided."""
        return self._try(self.layout, dropped, within) is False

    def works(self, edit: "Edit") -> bool:
        """Whether a plan is known to exist with a change; false if undecided."""
        return self.helps(edit) and self.suffices(edit)

    def helps(self, edit: "Edit") -> bool:
        """Whether the days proved infeasible are known to have a plan with a change; false if undecided."""
        return self._try_edit(edit, self.within)

    def suffices(self, edit: "Edit") -> bool:
        """Whether all days are known to have a plan with a change that helps; false if undecided."""
        return self.within == (0, len(self.layout.dates)) or self._try_edit(edit, None)

    def least(self, figures: range, make: "Callable[[int], Edit]", *, likely: bool = False) -> int | None:
        """Find the first figure whose change works, by bisection: every later one must work too.

        Args:
            figures: The figures.
            make: The change of each.
            likely: Whether the first is tried first.
        """
        least = figures[0] if likely and figures and self.helps(make(figures[0])) else self.first(figures, make)
        if least is None or self.suffices(make(least)):
            return least
        return _first(figures[figures.index(least) + 1 :], lambda figure: self.suffices(make(figure)))

    def first(self, figures: range, make: "Callable[[int], Edit]") -> int | None:
        """Find the first figure whose change helps, by bisection."""
        return _first(figures, lambda figure: self.helps(make(figure)))

    def least_shorter(self, commitment: str, figures: range) -> int | None:
        """Find the fewest minutes by which the sessions of a commitment would have to be shorter."""

        def helps(fewer: int) -> bool:
            shorter = Layout(self.layout.request, shorter=(commitment, fewer), like=self.layout)
            return self._try(shorter, NOTHING, self.within) is True

        return _first(figures, helps)

    def may_shorten(self) -> bool:
        """Whether a plan is known to exist if sessions are fitted to less time; false if undecided."""
        try:
            return find_longest(self.layout, self._allowance) is not None
        except OutOfSteps:
            self.complete = False
            return False

    def _try_edit(self, edit: "Edit", within: tuple[int, int] | None) -> bool:
        try:
            changed = Layout(edit.apply(self.layout.request), like=self.layout)
        except (InvalidValue, BoundExceeded):  # such as times a day that no exercise of the routine has, or 101 parts
            return False
        return self._try(changed, NOTHING, within) is True

    def _try(self, layout: Layout, dropped: "frozenset[Rule]", within: tuple[int, int] | None) -> bool | None:
        try:
            return exists(layout, dropped, within, self._allowance)
        except OutOfSteps:
            self.complete = False
            return None


def _first(figures: range, works: "Callable[[int], bool]") -> int | None:
    if not figures or not works(figures[-1]):
        return None
    return figures[bisect_left(figures, True, hi=len(figures) - 1, key=works)]  # noqa: FBT003 - False sorts first
