"""Scores: how well a plan meets the preferences, in their order."""

from typing import TYPE_CHECKING

from attrs import field, frozen

from footex.errors import InvalidValue
from footex.model.fields import as_whole
from footex.model.value import Value
from footex.planning.search.day import AWAY, OFF, OUTSIDE

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Score", "check_best_possible", "unpack_score"]


def _off_frequency(value: int) -> int:
    return as_whole(value, "Score.off_frequency")


def _outside_part(value: int) -> int:
    return as_whole(value, "Score.outside_part")


def _off_usual_time(value: int) -> int:
    return as_whole(value, "Score.off_usual_time")


def _uneven_spacing(value: int) -> int:
    return as_whole(value, "Score.uneven_spacing")


@frozen(eq=False, repr=False, kw_only=True)
class Score(Value):
    """How far a plan is from the preferences: sums compared lexicographically, lower is better.

    Args:
        off_frequency: Sessions and days away from the frequency's typical figures (days a week, times a day, length of
            a run).
        outside_part: Sessions outside their part of the day.
        off_usual_time: Minutes off the usual times.
        uneven_spacing: The squared gaps between the days of each week, the last wrapping to the first; not for runs.

    Example:
        >>> tuple(Score(off_frequency=0, outside_part=1, off_usual_time=30, uneven_spacing=17))
        (0, 1, 30, 17)
    """

    off_frequency: int = field(converter=_off_frequency)
    outside_part: int = field(converter=_outside_part)
    off_usual_time: int = field(converter=_off_usual_time)
    uneven_spacing: int = field(converter=_uneven_spacing)

    def __iter__(self) -> "Iterator[int]":
        return iter((self.off_frequency, self.outside_part, self.off_usual_time, self.uneven_spacing))


def unpack_score(cost: int) -> Score:
    """Unpack a cost of the search, which is one integer."""
    off_frequency, rest = divmod(cost, AWAY)
    outside_part, rest = divmod(rest, OUTSIDE)
    off_usual_time, uneven_spacing = divmod(rest, OFF)
    return Score(
        off_frequency=off_frequency,
        outside_part=outside_part,
        off_usual_time=off_usual_time,
        uneven_spacing=uneven_spacing,
    )


def check_best_possible(score: Score, best: Score, *, optimal: bool) -> None:
    """Check that the best possible score is at most the score, and equal to it if the plan is optimal."""
    if tuple(best) > tuple(score):
        raise InvalidValue(
            "best_possible", best, "is greater than the score", f"write {tuple(score)} or less, not {tuple(best)}"
        )
    if optimal and best != score:
        raise InvalidValue(
            "optimal", optimal, "contradicts the scores", "the score of an optimal plan is the best possible"
        )
