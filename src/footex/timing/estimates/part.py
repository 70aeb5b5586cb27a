"""The parts of an estimate: what one place spends on one kind of thing."""

from typing import TYPE_CHECKING, NamedTuple

from footex.model.figures.duration import Duration
from footex.timing.counts.counting import TimeKind

if TYPE_CHECKING:
    from footex.model.exercise import Exercise

__all__ = ["Part"]


class Part(NamedTuple):
    """A part of a session's time: what one place spends on one kind of thing.

    Attributes:
        place: Where in the routine, such as `items[0]`; a transition has the place of what it leads to, a gap
            between rounds, and a rest that a block states between its items, that of the block.
        kind: What the time is spent on.
        exercise: The exercise, or the next one; `None` for a rest between two items or rounds.
        total: Everything low, typical, high.
        by_dose: The dose low, typical, high, at the pace's typical times.
        by_pace: The pace low, typical, high, at the typical dose.

    Example:
        >>> import footex
        >>> footex.estimate(footex.bundled().routines["heel-and-foot-stretching"]).parts[0].total
        Duration('1 min 20 s - 3 min 54 s - 10 min')
    """

    place: str
    kind: TimeKind
    exercise: "Exercise | None"
    total: Duration
    by_dose: Duration
    by_pace: Duration
