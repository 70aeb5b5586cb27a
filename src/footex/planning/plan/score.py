"""Scores: how well a plan meets the preferences, in their order."""

from typing import TYPE_CHECKING

from attrs import field, frozen

from footex.errors import InvalidValue
from footex.model.value import Value, as_whole

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Score", "check_bound"]

_FIELD = (1 << 32) - 1  # the layout of a cost is that of footex.planning.search.day


def _away(value: int) -> int:
    return as_whole(value, "Score.away")


def _outside(value: int) -> int:
    return as_whole(value, "Score.outside")


def _off_minutes(value: int) -> int:
    return as_whole(value, "Score.off_minutes")


def _squared_gaps(value: int) -> int:
    return as_whole(value, "Score.squared_gaps")


@frozen(eq=False, repr=False, kw_only=True)
class Score(Value):
    """How far a plan is from the preferences: sums compared lexicographically, lower is better.

    Args:
        away: Sessions and days away from the frequency's typical figures (days a week, times a day, length of a run).
        outside: Sessions outside their part of the day.
        off_minutes: Minutes off the usual times.
        squared_gaps: The squared gaps between the days of each week, the last wrapping to the first; not for runs.

    Example:
        >>> tuple(Score(away=0, outside=1, off_minutes=30, squared_gaps=17))
        (0, 1, 30, 17)
    """

    away: int = field(converter=_away)
    outside: int = field(converter=_outside)
    off_minutes: int = field(converter=_off_minutes)
    squared_gaps: int = field(converter=_squared_gaps)

    def __iter__(self) -> "Iterator[int]":
        return iter((self.away, self.outside, self.off_minutes, self.squared_gaps))

    @classmethod
    def unpack(cls, cost: int) -> "Score":
        """Unpack a cost of the search, which is one integer."""
        return cls(
            away=cost >> 96, outside=cost >> 64 & _FIELD, off_minutes=cost >> 32 & _FIELD, squared_gaps=cost & _FIELD
        )


def check_bound(score: Score, bound: Score, *, optimal: bool) -> None:
    """Check that a bound is at most the score, and equal to it if the plan is optimal."""
    if tuple(bound) > tuple(score):
        raise InvalidValue("bound", bound, "is greater than the score", f"write {tuple(score)} or less")
    if optimal and bound != score:
        raise InvalidValue("optimal", optimal, "isn't what score and bound say", "the best plan's bound is its score")
