"""Routines that are done within a time: a criterion to find routines by."""

from typing import TYPE_CHECKING, TypeAlias

from footex.model.fields import as_instance, as_member
from footex.model.figures.converters import as_exact_duration
from footex.timing.estimates.estimate import estimate
from footex.timing.paces.level import Level, LevelLike
from footex.timing.paces.open_amount import UnknownWord
from footex.timing.paces.pace import STEADY, Pace

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import timedelta

    from footex.model.figures.duration import Duration
    from footex.model.routines.routine import Routine

__all__ = ["done_within"]

RoutineTest: TypeAlias = "Callable[[Routine], bool]"
"""Whether a routine meets a criterion."""


def done_within(
    limit: "Duration | timedelta | str", *, pace: Pace = STEADY, level: LevelLike = Level.TYPICAL
) -> RoutineTest:
    """Make a criterion of the longest time, for `Catalog.find_routines`.

    Args:
        limit: The longest time, exact: "10 min".
        pace: The assumptions about time.
        level: Which figure of the estimate has to be within the limit.

    Returns:
        A function of a routine, whether it is done within the limit. One with a word that the pace doesn't know isn't,
        as nobody knows how long it takes.

    Raises:
        InvalidValue: An invalid argument.

    Example:
        >>> import footex
        >>> is_short = done_within("15 min")
        >>> is_short(footex.bundled().routines["simple-foot-exercises"])
        True
        >>> footex.bundled().find_routines(where=is_short)
        (...<Routine simple-foot-exercises: ...>...)
    """
    longest = as_exact_duration(limit, "done_within.limit", longest=None).milliseconds[0]
    as_instance(pace, Pace, "done_within.pace")
    figure = as_member(level, Level, "done_within.level").index

    def is_within(routine: "Routine") -> bool:
        try:
            return estimate(routine, pace=pace).total.milliseconds[figure] <= longest
        except UnknownWord:
            return False

    return is_within
