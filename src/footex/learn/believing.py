"""What is believed of a measurement: bounds so wide that what is past them is a mistake, and nobody's pace."""

from typing import TYPE_CHECKING, Final, NamedTuple

from footex.learn.measurement import COUNTS
from footex.messages.learning import TOO_LONG, TOO_SHORT
from footex.model.figures.description import describe_duration

if TYPE_CHECKING:
    from footex.learn.measurement import Measurement
    from footex.timing.paces.pace import Pace

__all__ = ["FACTOR", "MAY_BE_NOTHING", "RefusedMeasurement", "refuse", "times_of"]

FACTOR: Final = 20
"""How many times slower or quicker than the slow and the quick of a pace is believed.

An assumption of footex: even between the quickest and the slowest of the bundled paces, work differs by less, and a
mistake that is smaller than this is left to the estimator, which holds it for a forgotten stopwatch.
"""

MAY_BE_NOTHING: Final = ("rest", "switch", "transition")
"""The times that somebody may leave out altogether."""


class RefusedMeasurement(NamedTuple):
    """A measurement that nothing is learned from, since nobody is that slow or that quick.

    Attributes:
        measurement: Which.
        reason: Why, with what would be believed.

    Example:
        >>> from footex.learn import Measurement, learn_pace
        >>> lost = Measurement(
        ...     session="legs", start="2026-11-23T07:00+01:00", repetitions=1, real_milliseconds=2_400_000
        ... )
        >>> print(learn_pace([lost], id="anna-1").refused[0].reason)
        legs, 2026-11-23 07:00: took 40 min; at most 1 min 40 s are believed, 20 times what it takes slowly at steady-1
    """

    measurement: "Measurement"
    reason: str


def refuse(measurement: "Measurement", prior: "Pace") -> RefusedMeasurement | None:
    """Refuse a measurement that is past belief; `None` for one that isn't.

    It may take up to 20 times what its counts take at the pace's slow times, beside what is stated in it. It may not
    take less than a twentieth of all of it at the pace's quick times, but for rests, switches and transitions, which
    can be left out.
    """
    quick, slow = (times_of(prior, level) for level in (0, 2))
    real, stated = measurement.real_milliseconds, measurement.stated_milliseconds
    most = FACTOR * sum(count * time for count, time in zip(measurement.counts, slow, strict=True)) + stated
    counted = sum(
        count * time
        for name, count, time in zip(COUNTS, measurement.counts, quick, strict=True)
        if name not in MAY_BE_NOTHING
    )
    least = (counted + stated) // FACTOR
    if least <= real <= most:
        return None
    too, bound = (TOO_LONG, most) if real > most else (TOO_SHORT, least)
    reason = too(
        measurement=measurement.name, real=describe_duration(real), bound=describe_duration(bound), factor=FACTOR,
        pace=prior.id,
    )  # fmt: skip
    return RefusedMeasurement(measurement, reason)


def times_of(pace: "Pace", level: int) -> tuple[int, ...]:
    """The times of a pace at one level, in milliseconds, in their order."""
    return tuple(getattr(pace, name).value.milliseconds[level] for name in COUNTS)
