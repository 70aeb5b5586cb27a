"""Levels: which of the three figures of a range is taken."""

from enum import Enum
from typing import Literal, TypeAlias

__all__ = ["Level", "LevelLike"]


class Level(Enum):
    """Which of the three figures of a range.

    Example:
        >>> Level("typical")
        <Level.TYPICAL: 'typical'>
    """

    LOW = "low"
    TYPICAL = "typical"
    HIGH = "high"

    index: int
    """The position in the three figures of a range, from 0 for low to 2 for high."""

    def __init__(self, text: str) -> None:
        self.index = ("low", "typical", "high").index(text)


LevelLike: TypeAlias = Level | Literal["low", "typical", "high"]
"""A `Level`, or the text of one."""
