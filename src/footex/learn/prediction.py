"""Prediction: how long a routine takes a person on the mean, and how sure that is."""

from math import exp, sqrt
from typing import TYPE_CHECKING

from footex.learn.believing import times_of
from footex.learn.extra import check_extra
from footex.learn.learned_pace import LearnedPace
from footex.learn.learning import as_percent
from footex.model.fields import as_instance
from footex.model.figures.duration import trusted_duration
from footex.timing.counts.tally import tally

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footex.model.figures.duration import Duration
    from footex.model.routines.routine import Routine
    from footex.timing.counts.tally import Tally

__all__ = ["predict"]


def predict(learned: LearnedPace, routine: "Routine", *, percent: int | None = None) -> "Duration":
    """Predict the mean time of a session of a routine, done at its typical dose.

    The typical is that of an estimate at the pace. Low and high are the bounds of an interval of the mean, not of one
    session: they come from the covariance of all times, by the delta method in logarithms. So they are closer than the
    estimate's, which adds up the lows of all times, and the highs, of single sessions.

    Args:
        learned: The pace.
        routine: What is to be done.
        percent: How often the interval is to hold the mean; unless given, that of the pace.

    Raises:
        InvalidValue: Not a learned pace or a routine, or a percentage that isn't a whole number from 1 to 99.
        UnknownWord: Words that the pace doesn't know.
        BoundExceeded: More than 10 million steps once the pace's words are taken.
        MissingExtra: The extra `learn` isn't installed.

    Example:
        >>> from footex.learn import Measurement, learn_pace, predict
        >>> squats = Measurement(
        ...     session="legs", start="2026-11-23T07:00+01:00", repetitions=20, real_milliseconds=80_000
        ... )
        >>> learned = learn_pace([squats], id="anna-1")
        >>> routine = footex.bundled().routines["simple-foot-exercises"]
        >>> predicted = predict(learned, routine)
        >>> predicted.typical == footex.estimate(routine, pace=learned.pace).total.typical
        True
    """
    as_instance(learned, LearnedPace, "predict.learned")
    rate = learned.percent if percent is None else as_percent(percent, "predict.percent")
    check_extra("learn")
    from footex.learn.posterior import prior_of, reach

    total, slopes = _slopes(tally(routine, pace=learned.pace), times_of(learned.pace, 1))
    shares = [one / max(total, 1) for one in slopes]
    variance, before = (_form(shares, one) for one in (learned.covariance, prior_of(learned.prior).covariance.tolist()))
    factor = exp(reach(rate, learned.sessions, variance, before) * sqrt(variance))
    return trusted_duration(round(total / factor), total, round(total * factor))


def _form(shares: list[float], matrix: "Sequence[Sequence[float]]") -> float:
    """The quadratic form of a matrix: the variance of a sum of these shares."""
    return sum(
        one * other * matrix[row][column] for row, one in enumerate(shares) for column, other in enumerate(shares)
    )


def _slopes(counted: "Tally", times: tuple[int, ...]) -> tuple[int, list[int]]:
    """The time of a tally in milliseconds, and how much of it is a multiple of each of the times."""
    counts = (
        counted.repetitions, counted.rests, counted.holds, counted.bouts, counted.steps, counted.metres,
        counted.switches, counted.transitions,
    )  # fmt: skip
    slopes = [count * time for count, time in zip(counts, times, strict=True)]
    total = sum(slopes) + counted.stated + counted.own[1]
    for marked in counted.marked:
        took, within = _slopes(marked.round, times)
        total += marked.rounds * max(marked.every, took)
        if took > marked.every:
            # Where the mark comes later, it decides: the round is as long whatever the times are.
            slopes = [one + marked.rounds * inside for one, inside in zip(slopes, within, strict=True)]
    return total, slopes
