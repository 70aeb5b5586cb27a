"""Why a prescription went a step on, or stays."""

from enum import Enum
from typing import NamedTuple

__all__ = ["AdvanceReason", "Refused"]


class AdvanceReason(Enum):
    """Why a prescription went a step on, or stays as it is.

    Example:
        >>> AdvanceReason("too-early")
        <AdvanceReason.TOO_EARLY: 'too-early'>
    """

    CHANGED = "changed"
    """A step was due."""
    NO_PROGRESSION = "no-progression"
    """The prescription has none."""
    NOT_DONE = "not-done"
    """Nothing was done yet."""
    NOT_MEASURED = "not-measured"
    """Nothing measured says whether the criterion is met."""
    NOT_MET = "not-met"
    """The criterion isn't met."""
    TOO_EARLY = "too-early"
    """The least time between two steps hasn't passed."""
    LIMIT_REACHED = "limit-reached"
    """The next step would pass the limit, or there is none."""
    NOT_TYPED = "not-typed"
    """When, by how much or up to what isn't stated, or only in words."""
    NOT_EXACT = "not-exact"
    """The dose has no figure that the step would change exactly."""


class Refused(NamedTuple):
    """Why one progression gives no step."""

    reason: AdvanceReason
    why: str
