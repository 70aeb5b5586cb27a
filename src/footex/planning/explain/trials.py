"""Trials: whether a plan exists without a rule, or with a figure changed, within a shared budget of steps."""

from typing import TYPE_CHECKING

from footex.planning.search.limits import OutOfSteps
from footex.planning.search.rules import NOTHING
from footex.planning.search.solve import Allowance, exists

if TYPE_CHECKING:
    from footex.planning.search.layout import Layout
    from footex.planning.search.rules import Rule

__all__ = ["Trials"]

_TIMES = 2
"""The budget of all trials together, in searches: an explanation takes at most twice as long as the search."""

_SHARE = 10
"""The divisor of that budget for one trial, so that a hard one leaves steps to the others."""


class Trials:
    """Trials that share a budget of steps.

    Args:
        steps: The maximum number of steps of one search.

    Attributes:
        complete: Whether all trials so far were decided.
    """

    def __init__(self, steps: int) -> None:
        self.complete: bool = True
        self._allowance = Allowance(left=_TIMES * steps, each=-(-_TIMES * steps // _SHARE))

    def allow(self, layout: "Layout") -> bool:
        """Whether a plan is known to exist; false if undecided."""
        return self._try(layout, NOTHING, None) is True

    def exclude(self, layout: "Layout", dropped: "frozenset[Rule]", within: tuple[int, int]) -> bool:
        """Whether some days are proved infeasible even without some rules; false if undecided."""
        return self._try(layout, dropped, within) is False

    def _try(self, layout: "Layout", dropped: "frozenset[Rule]", within: tuple[int, int] | None) -> bool | None:
        try:
            return exists(layout, dropped, within, self._allowance)
        except OutOfSteps:
            self.complete = False
            return None
