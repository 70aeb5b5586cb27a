"""Rounds by the clock: how many fit within a cap, and which are longer than their mark."""

from typing import TYPE_CHECKING

from attrs import frozen

from footex.model.figures.duration import Duration, trusted_duration
from footex.model.value import Value
from footex.timing.paces.level import Level

if TYPE_CHECKING:
    from footex.timing.counts.counting import Counted

__all__ = ["CappedRounds", "MarkedRounds", "find_capped", "find_marked"]


@frozen(eq=False, repr=False, kw_only=True)
class CappedRounds(Value):
    """How many whole rounds of a block there are before its time is up; what is begun after the last is cut short.

    Args:
        place: Of the block.
        cap: The time.
        fewest: With the cap low and everything in a round high; 0 where not one round ends in time.
        typical: With everything typical.
        most: With the cap high and everything in a round low.

    Example:
        >>> squat = Prescription(Exercise(id="squat", name="Squat"), Dose(Reps(10)))
        >>> routine = Routine(id="legs", title="Legs", items=Block(squat, cap="10 min"))
        >>> footex.estimate(routine).capped[0].typical
        20
    """

    place: str
    cap: Duration
    fewest: int
    typical: int
    most: int


@frozen(eq=False, repr=False, kw_only=True)
class MarkedRounds(Value):
    """How the rounds of a block keep its marks.

    Args:
        place: Of the block.
        every: The time from one mark to the next.
        round: How long a round takes without waiting.
        missed: The levels, taken of dose and pace alike, at which a round is longer than its mark.

    Example:
        >>> squat = Prescription(Exercise(id="squat", name="Squat"), Dose(Reps(15)))
        >>> routine = Routine(id="legs", title="Legs", items=Block(squat, rounds=10, every="1 min"))
        >>> footex.estimate(routine).marked[0].missed
        (<Level.HIGH: 'high'>,)
    """

    place: str
    every: Duration
    round: Duration
    missed: tuple[Level, ...]


def find_capped(counted: "Counted") -> tuple[CappedRounds, ...]:
    """Count the whole rounds of every capped block of a routine, in order, those inside another one first."""
    return tuple(
        CappedRounds(
            place=one.place,
            cap=trusted_duration(*one.cap),
            fewest=one.finished(counted.times, 0, 2, 2),
            typical=one.finished(counted.times, 1, 1, 1),
            most=one.finished(counted.times, 2, 0, 0),
        )
        for one in counted.capped
    )


def find_marked(counted: "Counted") -> tuple[MarkedRounds, ...]:
    """Compare the rounds of every block of a routine that begin on marks with those, in order."""
    blocks = [share.marked for share in counted.all_shares() if share.marked is not None]
    found: list[MarkedRounds] = []
    for one in blocks:
        rounds = [one.round(counted.times, level, level) for level in range(3)]
        missed = (level for level in Level if rounds[level.index] > one.every[level.index])
        every, whole = trusted_duration(*one.every), trusted_duration(*rounds)
        found.append(MarkedRounds(place=one.place, every=every, round=whole, missed=tuple(missed)))
    return tuple(found)
