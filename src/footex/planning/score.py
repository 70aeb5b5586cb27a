"""Scores: how well a plan meets the preferences, in their order."""

from typing import TYPE_CHECKING

from attrs import frozen

from footex.model._value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Score"]

_FIELD = (1 << 32) - 1


@frozen(eq=False, repr=False, kw_only=True)
class Score(Value):
    """How far a plan is from what is preferred: each figure a sum, the first that differs decides, less is better.

    Args:
        away: Sessions and days away from the frequency's typical figures (days a week, times a day, length of a run).
        outside: Sessions outside their part of the day.
        off_minutes: Minutes off the usual times.
        squared_gaps: For each week the squared gaps between days, around the week; not for runs.

    Example:
        >>> tuple(Score(away=0, outside=1, off_minutes=30, squared_gaps=17))
        (0, 1, 30, 17)
    """

    away: int
    outside: int
    off_minutes: int
    squared_gaps: int

    def __iter__(self) -> "Iterator[int]":
        return iter((self.away, self.outside, self.off_minutes, self.squared_gaps))

    @classmethod
    def unpack(cls, cost: int) -> "Score":
        """Take a cost apart that the search summed as one number."""
        return cls(
            away=cost >> 96, outside=cost >> 64 & _FIELD, off_minutes=cost >> 32 & _FIELD, squared_gaps=cost & _FIELD
        )
