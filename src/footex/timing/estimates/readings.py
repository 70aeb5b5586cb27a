"""Readings: how the total changes if an ambiguous source is read in another way."""

from functools import partial
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from footex.model.exercise import Exercise
from footex.model.figures.duration import Duration, trusted_duration
from footex.model.routines.editing import map_items
from footex.model.routines.prescription import Prescription, Reading
from footex.model.value import Value
from footex.timing.counts.dose_counts import count_dose, time_counts
from footex.timing.counts.numbers import Numbers
from footex.timing.estimates.estimate import estimate

if TYPE_CHECKING:
    from datetime import timedelta

    from footex.model.routines.block import Item
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
    if not counted.linear:
        return _time_again(counted, total)
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


def _time_again(counted: "Counted", total: Duration) -> tuple[OtherReading, ...]:
    """Estimate the whole routine in each reading, where a dose isn't a fixed part of the total."""
    readings: list[OtherReading] = []
    for place, prescription in counted.routine.prescriptions():
        for reading in prescription.readings:
            items = map_items(counted.routine.items, partial(_read_at, place, reading))
            again = estimate(evolve(counted.routine, items=items, evidence=()), pace=counted.pace)
            readings.append(
                OtherReading(
                    place=place, exercise=prescription.exercise, reading=reading, total=again.total, default=total
                )
            )
    return tuple(readings)


def _read_at(place: str, reading: Reading, here: str, item: "Item") -> "Item":
    return item.with_dose(reading.dose) if here == place and isinstance(item, Prescription) else item
