"""The parts of an estimate: what one place spends on one kind of thing."""

from typing import TYPE_CHECKING, NamedTuple

from footex.model.figures.duration import Duration, trusted_duration
from footex.timing.counts.units import TimeKind
from footex.timing.estimates.estimate import triples_of
from footex.timing.estimates.waiting import Waiting

if TYPE_CHECKING:
    from footex.model.exercise import Exercise
    from footex.timing.counts.counting import Share
    from footex.timing.estimates.estimate import Seven

__all__ = ["Part", "part_of"]


class Part(NamedTuple):
    """A part of a session's time: what one place spends on one kind of thing.

    Attributes:
        place: Where in the routine, such as `items[0]`; a transition has the place of what it leads to; that of the
            block have a gap between its rounds, a rest that it states between its items, what is waited for its marks,
            the switch of sides where it is mirrored, and all of it where it has a cap.
        kind: What the time is spent on.
        exercise: The exercise, or the next one; `None` for a rest between two items or rounds, a wait, a capped block,
            and the switch of a mirrored one.
        total: Everything low, typical, high; `Waiting` for a wait, which more work makes shorter.
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
    total: Duration | Waiting
    by_dose: Duration | Waiting
    by_pace: Duration | Waiting


def part_of(share: "Share", figures: "Seven") -> Part:
    """The part of a share, given its figures."""
    total, by_dose, by_pace = triples_of(figures)
    if share.marked is not None:
        return Part(share.place, share.kind, share.exercise, Waiting(total), Waiting(by_dose), Waiting(by_pace))
    durations = (trusted_duration(*total), trusted_duration(*by_dose), trusted_duration(*by_pace))
    return Part(share.place, share.kind, share.exercise, *durations)
