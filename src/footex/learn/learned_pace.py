"""Learned paces: a pace, and how far it can be relied on."""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen

from footex.model.value import Value
from footex.timing.paces.pace import Pace

if TYPE_CHECKING:
    from footex.learn.believing import RefusedMeasurement
    from footex.learn.measurement import Measurement
    from footex.model.figures.duration import Duration

__all__ = ["LearnedPace", "LearnedTime", "SuspectedMeasurement"]


class LearnedTime(NamedTuple):
    """One of the times of a learned pace.

    Attributes:
        name: Which, as the field of the pace is called: "repetition".
        interval: What the person's mean of it is: low and high are the bounds of the interval at the stated rate, the
            typical is the estimate.
        prior: What it would be without any measurement.
        measurements: How many measurements it occurred in.
        occurrences: How often it occurred in them.
        sessions: How many sessions they were of; without one, the interval is that of the prior.

    Example:
        >>> from footex.learn import Measurement, learn_pace
        >>> squats = Measurement(
        ...     session="legs", start="2026-11-23T07:00+01:00", repetitions=20, real_milliseconds=80_000
        ... )
        >>> repetition = learn_pace([squats], id="anna-1").times[0]
        >>> repetition.name, repetition.occurrences, repetition.prior
        ('repetition', 20, Duration('2-3-5 s'))
    """

    name: str
    interval: "Duration"
    prior: "Duration"
    measurements: int
    occurrences: int
    sessions: int


class SuspectedMeasurement(NamedTuple):
    """A measurement that is held for a stopwatch which was left running, or stopped at once.

    Attributes:
        measurement: Which.
        expected_milliseconds: How long it would have been expected to take, from all others.
        percent: How probable it is that it is one; from 50 on it is here.
        reason: The same in words.

    Example:
        >>> from footex.learn import Measurement, learn_pace
        >>> rests = [
        ...     Measurement(session="legs", start=f"2026-11-{day}T07:00Z", rests=1, real_milliseconds=took)
        ...     for day, took in ((20, 31_000), (21, 29_000), (22, 600_000), (23, 30_000))
        ... ]
        >>> [one.measurement.start.day for one in learn_pace(rests, id="anna-1").suspected]
        [22]
    """

    measurement: "Measurement"
    expected_milliseconds: int
    percent: int
    reason: str


@frozen(eq=False, repr=False, kw_only=True)
class LearnedPace(Value):
    """A pace learned from measured sessions, and how far it can be relied on.

    Attributes:
        pace: The pace, to be used and saved like any other. The low and the high of a learned time hold nine tenths of
            this person's sessions between them; one that was in no session is as the prior has it.
        prior: The pace that all that isn't measured is taken from.
        times: The times of the pace in their order, with the intervals of the person's means.
        percent: How often these intervals are to hold the mean, in percent.
        measurements: How many measurements were learned from.
        sessions: How many sessions they were of.
        since: The day of the first of them; `None` where there is none.
        until: The day of the last of them.
        refused: The measurements that are past belief, with the reason. Nothing was learned from them.
        suspected: The measurements that are held for forgotten stopwatches. They count for next to nothing.
        session_spread: By how much of its time one session is slower or quicker than another: a standard deviation,
            such as 0.15.
        part_spread: By how much the parts of a session are, beside that.
        covariance: Of the logarithms of the times, in their order.

    Example:
        >>> from footex.learn import Measurement, learn_pace
        >>> squats = Measurement(
        ...     session="legs", start="2026-11-23T07:00+01:00", repetitions=20, real_milliseconds=80_000
        ... )
        >>> learn_pace([squats], id="anna-1")
        <LearnedPace anna-1: of 1 session until 2026-11-23>
    """

    pace: Pace
    prior: Pace
    times: tuple[LearnedTime, ...]
    percent: int
    measurements: int
    sessions: int
    since: date | None
    until: date | None
    refused: "tuple[RefusedMeasurement, ...]"
    suspected: tuple[SuspectedMeasurement, ...]
    session_spread: float
    part_spread: float
    covariance: tuple[tuple[float, ...], ...]

    def __repr__(self) -> str:
        until = "" if self.until is None else f" until {self.until}"
        return f"<LearnedPace {self.pace.id}: of {self.sessions} session{'s' * (self.sessions != 1)}{until}>"
