"""Scores: how well a plan meets the preferences, in their order."""

from typing import TYPE_CHECKING

from attrs import field, frozen

from footex.errors import InvalidValue
from footex.model.fields import as_whole
from footex.model.value import Value
from footex.planning.search.costs.costs import unpack

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Score", "check_best_possible", "unpack_score"]


def _off_frequency(value: int) -> int:
    return as_whole(value, "Score.off_frequency")


def _outside_part(value: int) -> int:
    return as_whole(value, "Score.outside_part")


def _off_weekdays(value: int) -> int:
    return as_whole(value, "Score.off_weekdays")


def _unmet_wishes(value: int) -> int:
    return as_whole(value, "Score.unmet_wishes")


def _over_preferred(value: int) -> int:
    return as_whole(value, "Score.over_preferred")


def _moved(value: int) -> int:
    return as_whole(value, "Score.moved")


def _distance(value: int) -> int:
    return as_whole(value, "Score.distance")


def _uneven_spacing(value: int) -> int:
    return as_whole(value, "Score.uneven_spacing")


def _uneven_load(value: int) -> int:
    return as_whole(value, "Score.uneven_load")


def _off_usual_time(value: int) -> int:
    return as_whole(value, "Score.off_usual_time")


@frozen(eq=False, repr=False, kw_only=True)
class Score(Value):
    """How far a plan is from the preferences: sums compared lexicographically, lower is better.

    Args:
        off_frequency: Sessions and days away from the frequency's typical figures (days a week, times a day, length of
            a run).
        outside_part: Sessions outside their part of the day.
        off_weekdays: Days with sessions of a commitment on a weekday that it avoids, or not on one that it prefers.
        unmet_wishes: How often the wishes of the request aren't met.
        over_preferred: Minutes of sessions above the preferred maximum of each day.
        moved: Sessions of the plan that is kept that are at another time, or missing.
        distance: The minutes by which they move, a day being 1,440.
        uneven_spacing: The squared gaps between the days of each week, the last wrapping to the first; not for runs.
        uneven_load: The squared minutes of sessions of each day.
        off_usual_time: Minutes off the usual times.

    Example:
        >>> tuple(Score(off_frequency=0, outside_part=1, uneven_spacing=17, uneven_load=300, off_usual_time=30))
        (0, 1, 0, 0, 0, 0, 0, 17, 300, 30)
    """

    off_frequency: int = field(converter=_off_frequency)
    outside_part: int = field(converter=_outside_part)
    off_weekdays: int = field(default=0, converter=_off_weekdays)
    unmet_wishes: int = field(default=0, converter=_unmet_wishes)
    over_preferred: int = field(default=0, converter=_over_preferred)
    moved: int = field(default=0, converter=_moved)
    distance: int = field(default=0, converter=_distance)
    uneven_spacing: int = field(converter=_uneven_spacing)
    uneven_load: int = field(converter=_uneven_load)
    off_usual_time: int = field(converter=_off_usual_time)

    def __iter__(self) -> "Iterator[int]":
        return iter((
            self.off_frequency, self.outside_part, self.off_weekdays, self.unmet_wishes, self.over_preferred,
            self.moved, self.distance, self.uneven_spacing, self.uneven_load, self.off_usual_time,
        ))  # fmt: skip


def unpack_score(cost: int) -> Score:
    """Unpack a cost of the search, which is one integer."""
    sums = unpack(cost)
    return Score(
        off_frequency=sums.away, outside_part=sums.outside, off_weekdays=sums.off_weekday, unmet_wishes=sums.unmet,
        over_preferred=sums.over, moved=sums.moved, distance=sums.distance, uneven_spacing=sums.gaps,
        uneven_load=sums.load, off_usual_time=sums.off,
    )  # fmt: skip


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
