"""Shortening: the maximum length of sessions for which a plan exists."""

from typing import TYPE_CHECKING

from footex.planning.errors import Infeasible
from footex.planning.search.layout import Layout
from footex.planning.search.solve import exists

if TYPE_CHECKING:
    from footex.planning.search.solve import Allowance

__all__ = ["find_longest"]


def find_longest(layout: Layout, allowance: "Allowance | None" = None) -> int | None:
    """Find the maximum minutes of sessions for which a plan exists; `None` if there is none.

    A bisection, as shorter sessions normally fit wherever longer ones do.

    Args:
        layout: The request.
        allowance: The steps of all trials together; by default, each has those of a search.

    Raises:
        OutOfSteps: The maximum of steps is reached.
    """
    lengths = [seconds for day in layout.lengths for own in day for seconds in own]
    least, most = 1, max(lengths) // 60 - 1
    # With a maximum rest, shorter sessions make more days usable on which a rest must end, so that a bisection could
    # miss a length: then every minute is tried from the top.
    halving = all(recurrence.rest_most is None for recurrence in layout.recurrences)
    best: int | None = None
    while least <= most and not (best and not halving):
        longest = (least + most) // 2 if halving else most
        try:
            maxima = (longest,) * len(layout.dates)
            possible = exists(Layout(layout.request, longest=maxima, like=layout), allowance=allowance)
        except Infeasible:  # of the fit: what must stay needs longer
            least = longest + 1
            continue
        if possible:
            best, least = longest, longest + 1
        else:
            most = longest - 1
    return best
