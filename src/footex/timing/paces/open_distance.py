"""What a pace takes an open distance for."""

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from footex.model.figures.distance import Distance, replace_figures, stated_figures
from footex.timing.paces.factor import scale_figures
from footex.timing.paces.open_amount import factor_of

if TYPE_CHECKING:
    from footex.timing.paces.pace import Pace

__all__ = ["AssumedDistance", "assumed_distance"]


class AssumedDistance(NamedTuple):
    """The distance that a pace takes an open one for, and why."""

    value: Distance
    reason: str


@lru_cache(maxsize=256)
def assumed_distance(pace: "Pace", distance: Distance) -> AssumedDistance:
    """The distance that a pace takes an open one for, and why.

    Raises:
        BoundExceeded: Above 1,000 km.
    """
    factor = factor_of(pace, distance.sense)
    figures = scale_figures(stated_figures(distance), factor)
    return AssumedDistance(replace_figures(distance, *figures), factor.reason)
