"""Trials: whether there is a plan without a rule, or with a figure changed; they share a number of steps."""

from typing import TYPE_CHECKING

from footex.planning.search.day import OutOfSteps
from footex.planning.search.layout import NOTHING
from footex.planning.search.solve import Allowance, exists

if TYPE_CHECKING:
    from footex.planning.search.layout import Layout, Rule

__all__ = ["Trials"]

_TIMES = 2
"""All trials together take at most so many times the steps of a search."""

_SHARE = 10
"""One trial takes at most a tenth of that, so that a hard one leaves some to the others."""


class Trials:
    """Asks whether there is a plan, again and again.

    Args:
        steps: The most steps of one search for a plan.

    Attributes:
        complete: Whether all of them were decided.
    """

    def __init__(self, steps: int) -> None:
        self.complete: bool = True
        self._allowance = Allowance(left=_TIMES * steps, each=-(-_TIMES * steps // _SHARE))

    def allow(self, layout: "Layout") -> bool:
        """Whether there is a plan; not where that isn't known."""
        return self._try(layout, NOTHING, None) is True

    def exclude(self, layout: "Layout", dropped: "frozenset[Rule]", within: tuple[int, int]) -> bool:
        """Whether there is no plan of some days without some rules; not where that isn't known."""
        return self._try(layout, dropped, within) is False

    def _try(self, layout: "Layout", dropped: "frozenset[Rule]", within: tuple[int, int] | None) -> bool | None:
        try:
            return exists(layout, dropped, within, self._allowance)
        except OutOfSteps:
            self.complete = False
            return None
