"""Learning a pace: from measurements and a prior to a person's times, each with its reason."""

from math import sqrt
from typing import TYPE_CHECKING, Any, Final

from attrs import evolve

from footex.errors import InvalidValue
from footex.learn.believing import refuse
from footex.learn.extra import check_extra
from footex.learn.learned_pace import LearnedPace, LearnedTime, SuspectedMeasurement
from footex.learn.measurement import COUNTS, Measurement
from footex.messages.learning import SUSPECTED
from footex.model.fields import as_instance, as_instances, as_slug, as_whole
from footex.model.figures.description import describe_duration
from footex.model.figures.duration import trusted_duration
from footex.timing.paces.assumed import AssumedTime
from footex.timing.paces.pace import STEADY, Pace

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from footex.learn.believing import RefusedMeasurement
    from footex.learn.posterior import Fitted

__all__ = ["as_percent", "learn_pace"]

_DIGITS: Final = 12
"""The decimal places of what isn't a time: enough for all, and without the last bits, which differ by processor."""


def learn_pace(
    measurements: "Measurement | Iterable[Measurement]",
    *,
    id: str,  # noqa: A002 - the field's name
    prior: Pace = STEADY,
    percent: int = 80,
) -> LearnedPace:
    """Learn a person's pace from measured sessions.

    A time is near the prior's where there is little data, and near what was measured where there is much. Learn from
    all measurements each time, with the same prior: with the pace that was learned last as the prior, its measurements
    would count twice.

    Args:
        measurements: Such as `measure` makes, of one person.
        id: What the pace is called, and its version: "anna-3".
        prior: The pace of which a low and a high are taken to hold nine tenths of people between them. Its words and
            counts are kept.
        percent: How often an interval is to hold the mean, in percent.

    Returns:
        The pace, the intervals, and what wasn't believed.

    Raises:
        InvalidValue: No measurements, an id that isn't one or is a bundled pace's, not a pace, or a percentage that
            isn't a whole number from 1 to 99.
        MissingExtra: The extra `learn` isn't installed.

    Example:
        >>> from footex.learn import Measurement, learn_pace
        >>> squats = [
        ...     Measurement(session="legs", start=f"2026-11-{day}T07:00Z", repetitions=20, real_milliseconds=80_000)
        ...     for day in (19, 21, 23)
        ... ]
        >>> learned = learn_pace(squats, id="anna-1")
        >>> learned.pace.repetition.reason
        'learned from 3 sessions until 2026-11-23'
        >>> learned.pace.rest
        AssumedTime('10 s - 30 s - 1 min', reason='in no session learned from; steady-1 has it so')
    """
    as_slug(id, "learn_pace.id")
    as_instance(prior, Pace, "learn_pace.prior")
    as_percent(percent, "learn_pace.percent")
    kept, refused = _believed(as_instances(measurements, Measurement, "learn_pace.measurements"), prior)
    check_extra("learn")
    from footex.learn.posterior import Rows, fit, prior_of

    numbers = {key: number for number, key in enumerate(dict.fromkeys(map(_session_of, kept)))}
    fitted = fit(
        Rows.of(
            [one.counts for one in kept],
            [one.stated_milliseconds for one in kept],
            [one.real_milliseconds for one in kept],
            [numbers[_session_of(one)] for one in kept],
        ),
        prior_of(prior),
    )
    return _learned(kept, fitted, refused=refused, id=id, prior=prior, percent=percent)


def as_percent(value: int, field: str) -> int:
    """Check the rate of an interval."""
    if not 1 <= as_whole(value, field) <= 99:
        raise InvalidValue(field, value, "is not from 1 to 99", "write a whole percentage such as 80")
    return value


def _believed(
    measurements: tuple[Measurement, ...], prior: Pace
) -> "tuple[list[Measurement], tuple[RefusedMeasurement, ...]]":
    kept: list[Measurement] = []
    refused: list[RefusedMeasurement] = []
    for one in measurements:
        if (refusal := refuse(one, prior)) is None:
            kept.append(one)
        else:
            refused.append(refusal)
    return kept, tuple(refused)


def _session_of(measurement: Measurement) -> "tuple[datetime, str]":
    return measurement.start, measurement.session


def _learned(
    kept: list[Measurement],
    fitted: "Fitted",
    *,
    refused: "tuple[RefusedMeasurement, ...]",
    id: str,  # noqa: A002 - the field's name
    prior: Pace,
    percent: int,
) -> LearnedPace:
    from footex.learn.posterior import prior_of
    from footex.learn.ranges import means_of, times_of_sessions

    sessions, known = len(set(map(_session_of, kept))), prior_of(prior)
    means, ranges = means_of(fitted, known, sessions, percent), times_of_sessions(fitted, known, sessions)
    times: list[LearnedTime] = []
    learned: dict[str, Any] = {}
    for index, name in enumerate(COUNTS):
        having = [one for one in kept if one.counts[index]]
        assumed: AssumedTime = getattr(prior, name)
        times.append(
            LearnedTime(
                name, trusted_duration(*means[index]), assumed.value, len(having),
                sum(one.counts[index] for one in having), len(set(map(_session_of, having))),
            )
        )  # fmt: skip
        if having:
            learned[name] = AssumedTime(trusted_duration(*ranges[index]), reason=_reason(having))
        else:
            learned[name] = AssumedTime(assumed.value, reason=f"in no session learned from; {prior.id} has it so")
    days = [one.start.date() for one in kept]
    return LearnedPace(
        pace=evolve(prior, id=id, **learned), prior=prior, times=tuple(times), percent=percent,
        measurements=len(kept), sessions=sessions, since=min(days, default=None),
        until=max(days, default=None), refused=refused, suspected=_suspected(kept, fitted),
        session_spread=round(sqrt(fitted.session_variance), _DIGITS),
        part_spread=round(sqrt(fitted.part_variance), _DIGITS),
        covariance=tuple(tuple(round(float(one), _DIGITS) for one in row) for row in fitted.covariance),
    )  # fmt: skip


def _reason(measurements: list[Measurement]) -> str:
    sessions = len(set(map(_session_of, measurements)))
    until = max(one.start.date() for one in measurements)
    return f"learned from {sessions} session{'s' * (sessions != 1)} until {until}"


def _suspected(kept: list[Measurement], fitted: "Fitted") -> tuple[SuspectedMeasurement, ...]:
    found: list[SuspectedMeasurement] = []
    for one, expected, outlier in zip(kept, fitted.expected, fitted.outlier, strict=True):
        if outlier >= 0.5:
            reason = SUSPECTED(
                measurement=one.name, real=describe_duration(one.real_milliseconds),
                expected=describe_duration(1000 * max(1, round(float(expected) / 1000))),
            )  # fmt: skip
            found.append(SuspectedMeasurement(one, round(float(expected)), round(100 * float(outlier)), reason))
    return tuple(found)
