"""The tally: a routine at one level in whole numbers that the times of a pace multiply.

Session time is the dot product of a tally and the times of a pace. The same product gives the total,
its parts, the effect of each assumption, a pace learned from measured sessions, and the times of many people.
"""

from typing import TYPE_CHECKING

from attrs import frozen

from footex.model.fields import as_member
from footex.model.figures.duration import Duration
from footex.model.value import Value
from footex.timing.counts.counting import UNITS, OwnTime, Unit, count_routine
from footex.timing.counts.numbers import Triple
from footex.timing.paces.level import Level, LevelLike
from footex.timing.paces.pace import STEADY

if TYPE_CHECKING:
    from footex.model.routines.routine import Routine
    from footex.timing.paces.pace import Pace

__all__ = ["Tally", "tally"]

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

    def time(self, *, pace: "Pace" = STEADY, level: LevelLike = Level.TYPICAL) -> Duration:
        """The dot product with a pace's times at one level.

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
        index = as_member(level, Level, "level").index
        counted = sum(
            getattr(self, name) * getattr(pace, unit).value.milliseconds[index] for name, unit in _COUNTS.items()
        )
        return Duration.from_milliseconds(counted + self.stated + self.own[index])


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
    counts: dict[Unit, int] = dict.fromkeys(counted.times, 0)
    for share in counted.shares:
        counts[share.unit] += share.counts[index]
    own = [
        sum(count * counted.times[unit][at] for unit, count in counts.items() if isinstance(unit, OwnTime))
        for at in range(3)
    ]
    return Tally(
        **{name: counts[unit] for name, unit in _COUNTS.items()},
        stated=sum(share.stated[index] for share in counted.shares),
        own=(own[0], own[1], own[2]),
    )
