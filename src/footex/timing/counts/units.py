"""Units: what the times of a session are counted in, and the kinds of time."""

from enum import Enum
from typing import NamedTuple, TypeAlias

__all__ = ["UNITS", "OwnTime", "TimeKind", "Unit"]

UNITS = ("repetition", "rest", "hold", "bout", "step", "metre", "switch", "transition")
"""The units of time that a pace has figures for."""


class OwnTime(NamedTuple):
    """A time that an exercise has of its own: of a repetition, a step or a metre."""

    unit: str
    exercise: str

    def __str__(self) -> str:
        return f"{self.unit} of {self.exercise}"


Unit: TypeAlias = str | OwnTime
"""The unit of a share: one of `UNITS`, or an exercise's own time of one."""


class TimeKind(Enum):
    """The kinds of time in a session.

    Example:
        >>> TimeKind("rest")
        <TimeKind.REST: 'rest'>
    """

    WORK = "work"
    HOLD = "hold"
    REST = "rest"
    SWITCH = "switch"
    TRANSITION = "transition"
    WAIT = "wait"
    """Until the next round of a block begins on its mark."""
    CAPPED = "capped"
    """All of a block that ends when its time is up."""
