"""Readings: how the total changes if an ambiguous source is read in another way."""

from typing import TYPE_CHECKING

from attrs import frozen

from footex.model.exercise import Exercise
from footex.model.figures.duration import Duration, trusted_duration
from footex.model.routines.prescription import Reading
from footex.model.value import Value
from footex.timing.counts.counting import count_dose, time_counts
from footex.timing.counts.numbers import Numbers

if TYPE_CHECKING:
    from datetime import timedelta

    from footex.timing.counts.counting import Counted

__all__ = ["OtherReading", "time_readings"]


@frozen(eq=False, repr=False, kw_only=True)
class OtherReading(Value):
    """What another reading of the source does to the total.

    Args:
        place: Which prescription.
        exercise: Its exercise.
        reading: The other reading.
        total: The total in that reading.
        default: The total in the default reading.

    Example:
        >>> import footex
        >>> footex.estimate(footex.bundled().routines["simple-foot-exercises"]).readings[0].change
        datetime.timedelta(days=-1, seconds=86365)
    """

    place: str
    exercise: Exercise
    reading: Reading
    total: Duration
    default: Duration

    @property
    def change(self) -> "timedelta":
        """The typical total in this reading less that in the default one."""
        return self.total.typical - self.default.typical


def time_readings(counted: "Counted", total: Duration) -> tuple[OtherReading, ...]:
    """Compute what every other reading of a routine's source does to its total.

    Args:
        counted: The routine, counted at a pace.
        total: Its total in the default reading.
    """
    readings: list[OtherReading] = []
    for leaf in counted.leaves:
        exercise = leaf.prescription.exercise
        for reading in leaf.prescription.readings:
            counts = count_dose(reading.dose, Numbers(counted.pace, {}), leaf.times)
            figures = [
                before + time_counts(other, units) - time_counts(default, units)
                for before, other, default, units in zip(
                    total.milliseconds, counts, leaf.counts, map(counted.units, [exercise] * 3, range(3)), strict=True
                )
            ]
            changed = trusted_duration(*figures)
            readings.append(
                OtherReading(place=leaf.place, exercise=exercise, reading=reading, total=changed, default=total)
            )
    return tuple(readings)
