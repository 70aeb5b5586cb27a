"""The ranges of a person's times: of the mean of each, and of each in a session of theirs."""

from math import exp, sqrt
from typing import TYPE_CHECKING

from footex.learn.believing import MAY_BE_NOTHING
from footex.learn.measurement import COUNTS
from footex.learn.posterior import NINE_TENTHS, reach
from footex.model.figures.duration import LONGEST_DURATION

if TYPE_CHECKING:
    from footex.learn.posterior import Fitted, Prior
    from footex.timing.counts.numbers import Triple

__all__ = ["means_of", "times_of_sessions"]


def means_of(fitted: "Fitted", prior: "Prior", sessions: int, percent: int) -> "list[Triple]":
    """The intervals of the means of all times, in milliseconds."""
    return _ranges(fitted, prior, sessions, percent, 0.0)


def times_of_sessions(fitted: "Fitted", prior: "Prior", sessions: int) -> "list[Triple]":
    """The low, typical and high of all times, which hold nine tenths of the person's sessions between them."""
    return _ranges(fitted, prior, sessions, NINE_TENTHS, fitted.session_variance)


def _ranges(fitted: "Fitted", prior: "Prior", sessions: int, percent: int, more: float) -> "list[Triple]":
    ranges: list[Triple] = []
    for index, name in enumerate(COUNTS):
        variance, before = float(fitted.covariance[index, index]), float(prior.covariance[index, index])
        factor = exp(reach(percent, sessions, variance, before) * sqrt(variance + more))
        middle = float(fitted.times[index])
        # No time of a pace is longer than a stated one may be, and of work none is nothing.
        least = 0 if name in MAY_BE_NOTHING else 1
        low, typical, high = (
            min(max(round(one), least), LONGEST_DURATION) for one in (middle / factor, middle, middle * factor)
        )
        ranges.append((low, typical, high))
    return ranges
