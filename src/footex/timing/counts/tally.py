"""The tally: a routine at one level in whole numbers that the times of a pace multiply.

Session time is the dot product of a tally and the times of a pace. The same product gives the total,
its parts, the effect of each assumption, a pace learned from measured sessions, and the times of many people.
"""

from typing import TYPE_CHECKING

from attrs import frozen

from footex.model.fields import as_member
from footex.model.figures.duration import Duration
from footex.model.value import Value
from footex.timing.counts.counting import count_routine
from footex.timing.counts.numbers import Triple
from footex.timing.counts.units import UNITS, OwnTime, Unit
from footex.timing.paces.level import Level, LevelLike
from footex.timing.paces.pace import STEADY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.model.routines.routine import Routine
    from footex.timing.counts.clocks import Marked
    from footex.timing.counts.counting import Share
    from footex.timing.paces.pace import Pace

__all__ = ["MarkedTally", "Tally", "tally"]

_COUNTS = dict(
    zip(("repetitions", "rests", "holds", "bouts", "steps", "metres", "switches", "transitions"), UNITS, strict=True)
)
"""The fields of a tally and what each is a count of."""


@frozen(eq=False, repr=False, kw_only=True)
class Tally(Value):
    """How often each of a pace's times occurs in a routine at one level, and the stated time.

    Args:
        repetitions: Repetitions without tempo, of exercises without a time of their own.
        rests: Unstated rests.
        holds: Unstated holds.
        bouts: Unstated bouts.
        steps: Steps of walking, of exercises without a step time of their own.
        metres: Metres, of exercises without a metre time of their own.
        switches: Switches of sides.
        transitions: Transitions to another exercise.
        stated: Stated milliseconds, those of tempo included.
        own: Milliseconds of repetitions, steps and metres with a time of their own, at that time's low, typical and
            high.
        marked: The rounds that begin on marks, which are in none of the counts above: each takes the longer of the two,
            at each pace and level anew.

    Example:
        >>> import footex
        >>> counted = footex.timing.tally(footex.bundled().routines["simple-foot-exercises"])
        >>> counted.repetitions, counted.transitions
        (70, 4)
    """

    repetitions: int
    rests: int
    holds: int
    bouts: int
    steps: int
    metres: int
    switches: int
    transitions: int
    stated: int
    own: Triple
    marked: "tuple[MarkedTally, ...]" = ()

    def time(self, *, pace: "Pace" = STEADY, level: LevelLike = Level.TYPICAL) -> Duration:
        """The dot product with a pace's times at one level, and the rounds that begin on marks.

        Args:
            pace: Whose times.
            level: Which figure of them.

        Returns:
            An exact duration.

        Raises:
            InvalidValue: Not a level.

        Example:
            >>> import footex
            >>> footex.timing.tally(footex.bundled().routines["simple-foot-exercises"]).time(level="high")
            Duration('16 min 25 s')
        """
        return Duration.from_milliseconds(_sum(self, pace, as_member(level, Level, "level").index))


@frozen(eq=False, repr=False, kw_only=True)
class MarkedTally(Value):
    """The rounds of a block that begin on marks.

    Args:
        rounds: How many there are in all.
        every: Milliseconds from one mark to the next.
        round: The tally of one round.

    Example:
        >>> import footex
        >>> squat = footex.Prescription(footex.Exercise(id="squat", name="Squat"), "15")
        >>> block = footex.Block(squat, rounds=10, every="1 min")
        >>> footex.timing.tally(footex.Routine(id="legs", title="Legs", items=block)).marked[0].round.repetitions
        15
    """

    rounds: int
    every: int
    round: Tally


def _sum(tally: Tally, pace: "Pace", index: int) -> int:
    counted: int = sum(
        getattr(tally, name) * getattr(pace, unit).value.milliseconds[index] for name, unit in _COUNTS.items()
    )
    marked = sum(one.rounds * max(one.every, _sum(one.round, pace, index)) for one in tally.marked)
    return counted + tally.stated + tally.own[index] + marked


def tally(routine: "Routine", *, pace: "Pace" = STEADY, level: LevelLike = Level.TYPICAL) -> Tally:
    """Count a routine at one level of its dose.

    Args:
        routine: Any routine.
        pace: Whose words and unstated counts to take.
        level: Which figure of every range.

    Raises:
        InvalidValue: Not a level.
        UnknownWord: Words that the pace doesn't know.
        BoundExceeded: More than 10 million steps once the pace's words are taken.

    Example:
        >>> import footex
        >>> footex.timing.tally(footex.bundled().routines["heel-and-foot-stretching"], level="low").switches
        9
    """
    index = as_member(level, Level, "level").index
    counted = count_routine(routine, pace)
    return _tally(counted.shares, counted.times, index)


def _tally(shares: "Iterable[Share]", times: "dict[Unit, Triple]", index: int) -> Tally:
    linear, marked = _split(shares)
    counts: dict[Unit, int] = dict.fromkeys(times, 0)
    for share in linear:
        counts[share.unit] += share.counts[index]
    own = [
        sum(count * times[unit][at] for unit, count in counts.items() if isinstance(unit, OwnTime)) for at in range(3)
    ]
    return Tally(
        **{name: counts[unit] for name, unit in _COUNTS.items()},
        stated=sum(share.stated[index] for share in linear),
        own=(own[0], own[1], own[2]),
        marked=tuple(
            MarkedTally(rounds=one.rounds[index], every=one.every[index], round=_tally(one.shares, times, index))
            for one in marked
        ),
    )


def _split(shares: "Iterable[Share]") -> "tuple[list[Share], list[Marked]]":
    """Set the blocks on marks apart: the shares of their rounds stand before that of the waiting."""
    linear: list[Share] = []
    marked: list[Marked] = []
    for share in shares:
        if share.marked is None:
            linear.append(share)
        else:
            inside, marked_inside = _split(share.marked.shares)
            del linear[len(linear) - len(inside) :]
            del marked[len(marked) - len(marked_inside) :]
            marked.append(share.marked)
    return linear, marked
