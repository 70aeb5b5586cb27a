"""Whether sessions get quicker: a robust line through how long each took of what was planned."""

from itertools import combinations
from statistics import median
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["FEWEST", "LATEST", "Trend", "fit_trend"]

FEWEST: Final = 5
"""The fewest sessions that have a trend. 4 in no order all go one way by chance in 2 of their 24 orders, which is more
than 5 %; 5 do in 2 of 120."""

LATEST: Final = 30
"""The most sessions that are looked at, the latest: over months or years a line says little."""

_CHANCE: Final = 0.05


class Trend(NamedTuple):
    """How the real time of sessions, in percent of the planned time, changes from session to session.

    The line is the Theil-Sen estimator: its slope is the median of the slopes of all pairs of sessions, so that a
    session in which somebody forgot the clock doesn't turn it (H. Theil, A rank-invariant method of linear and
    polynomial regression analysis, 1950; P. K. Sen, Estimates of the regression coefficient based on Kendall's tau, J.
    Am. Stat. Assoc. 63, 1968). Whether it is more than chance is asked of the order alone, by Kendall's statistic: how
    many pairs went up, less how many went down.

    Attributes:
        sessions: How many sessions it is of.
        first_percent: Where the line begins: of the planned time, what the first of these sessions took.
        last_percent: Where it ends.
        chance: How probable so much order, in either direction, is among sessions in no order.

    Example:
        >>> trend = fit_trend([130, 124, 121, 600, 112, 109])
        >>> f"{trend.first_percent:.1f} to {trend.last_percent:.1f}", trend.clear
        ('132.5 to 112.5', False)
    """

    sessions: int
    first_percent: float
    last_percent: float
    chance: float

    @property
    def clear(self) -> bool:
        """Whether so much order is at most 5 % probable by chance."""
        return self.chance <= _CHANCE


def fit_trend(percents: "Sequence[float]") -> Trend | None:
    """Fit a line to what each session took, in percent of the planned time.

    Args:
        percents: Of each session, in order of time.

    Returns:
        The trend of the latest 30; `None` of fewer than 5.
    """
    if len(percents) < FEWEST:
        return None
    latest = percents[-LATEST:]
    count = len(latest)
    pairs = list(combinations(range(count), 2))
    slope = median((latest[later] - latest[early]) / (later - early) for early, later in pairs)
    start = median(latest) - slope * (count - 1) / 2
    order = sum((latest[later] > latest[early]) - (latest[later] < latest[early]) for early, later in pairs)
    return Trend(count, start, start + slope * (count - 1), _chance(count, abs(order)))


def _chance(count: int, order: int) -> float:
    """How probable it is that pairs up less pairs down are so many or more, in either direction.

    Counted over all orders of so many sessions, by their pairs in the wrong order; equal figures, which have fewer
    orders, only make it less probable than this.
    """
    orders = [1]
    for size in range(2, count + 1):
        # A further session comes before 0 to size - 1 of the others.
        sums = [0] * (len(orders) + size - 1)
        for wrong, many in enumerate(orders):
            for more in range(size):
                sums[wrong + more] += many
        orders = sums
    pairs = len(orders) - 1
    extreme = sum(many for wrong, many in enumerate(orders) if abs(pairs - 2 * wrong) >= order)
    return extreme / sum(orders)
