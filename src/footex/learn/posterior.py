"""The estimator: a person's times, given measurements, as a normal distribution of their logarithms.

A mixed model in logarithms, so that every time stays above zero, with a normal prior between people, an effect of the
session and one of the part, and a share of outliers. It is fitted by expectation-maximisation, one Gauss-Newton step at
a time.
"""

from typing import TYPE_CHECKING, Final, NamedTuple, Self

import numpy as np
from scipy.linalg import cho_factor, cho_solve
from scipy.special import ndtri, stdtrit

from footex.learn.believing import times_of
from footex.timing.counts.units import UNITS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from footex.timing.paces.pace import Pace

__all__ = ["Fitted", "Prior", "Rows", "fit", "prior_of", "reach"]

NINE_TENTHS: Final = 90
"""Which percentage of people a pace's low and high are taken to hold between them, and of sessions a learned one's."""

OVERALL: Final = 0.5
"""Which share of the variance between people is of all their times alike: who is slow at one thing is at others."""

SESSION_SPREAD: Final = 0.15
"""The standard deviation of the effect of a session, before anything is known of a person: some 15 %."""

PART_SPREAD: Final = 0.10
"""The standard deviation of the effect of a part within a session, before anything is known of a person."""

CONFIDENCE: Final = 6.0
"""How many sessions, or parts, these two are worth: the degrees of freedom of their prior."""

FORGOTTEN: Final = 0.05
"""Which share of sessions has a stopwatch that was left running, or stopped at once, in one of its parts."""

LONGEST_OUTLIER: Final = 6.0
"""How far the logarithm of an outlier may be off, both ways together: uniformly, from a twentieth to 20 times."""

_LEAST_WIDTH: Final = 0.2
"""The least standard deviation between people, for a pace whose low and high are the same figure: some 20 %."""

_SHORTEST: Final = 1.0
"""The milliseconds that a time of a pace is taken as at least: nothing can't be multiplied."""

_NOTHING: Final = 1 / 20
"""The share of its quick time that a rest, switch or transition is taken as at least: it may be left out."""

_STEPS: Final = 300
_CLOSE: Final = 1e-6
_BOLD: Final = 10
"""How many steps change the outliers at once; later ones go half the way, since two rows may take turns."""

_UNLEARNED: Final = 1e-3
"""The share of a variance that may have been learned where it still counts as the prior's, which is known."""

_STRIDE: Final = 1.0
"""How far one step takes the logarithm of a time at most."""

_MOST_SPREAD: Final = 0.5
"""The greatest standard deviation of an effect: with more, nothing could be learned, nor told from outliers."""

_LEAST_WEIGHT: Final = 1e-3


class Prior(NamedTuple):
    """What is taken of a person of whom nothing is known: typical and quick times, and the covariance of logarithms."""

    typical: "NDArray[np.float64]"
    quick: "NDArray[np.float64]"
    covariance: "NDArray[np.float64]"


class Rows(NamedTuple):
    """Measurements in columns: counts of each time, milliseconds stated and real, and the number of the session."""

    counts: "NDArray[np.float64]"
    stated: "NDArray[np.float64]"
    real: "NDArray[np.float64]"
    session: "NDArray[np.int64]"

    @classmethod
    def of(
        cls,
        counts: "Sequence[Sequence[int]]",
        stated: "Sequence[int]",
        real: "Sequence[int]",
        session: "Sequence[int]",
    ) -> Self:
        """Make the columns of lists."""
        return cls(
            np.asarray(counts, dtype=np.float64).reshape(len(counts), len(UNITS)),
            np.asarray(stated, dtype=np.float64),
            np.asarray(real, dtype=np.float64),
            np.asarray(session, dtype=np.int64),
        )


class Fitted(NamedTuple):
    """A person's times, in milliseconds.

    `covariance` is that of their logarithms; `outlier` is the probability of each row to be one;
    `expected` the milliseconds that each row is expected to take.
    """

    times: "NDArray[np.float64]"
    covariance: "NDArray[np.float64]"
    session_variance: float
    part_variance: float
    outlier: "NDArray[np.float64]"
    expected: "NDArray[np.float64]"


def prior_of(pace: "Pace") -> Prior:
    """What a pace is as a prior."""
    quick, middle, slow = (np.maximum(np.asarray(times_of(pace, level), np.float64), _SHORTEST) for level in range(3))
    width = np.maximum(np.log(slow / quick) / (2 * ndtri(0.5 + NINE_TENTHS / 200)), _LEAST_WIDTH)
    shape = OVERALL * np.ones((len(width), len(width))) + (1 - OVERALL) * np.eye(len(width))
    return Prior(middle, quick, width[:, None] * shape * width[None, :])


def reach(percent: int, sessions: int, variance: float, before: float) -> float:
    """How many standard deviations from the middle the central percentage of a mean reaches.

    Its variance rests on that between sessions, which is itself estimated, as far as it differs from the one before any
    session: these are the degrees of freedom after Satterthwaite.
    """
    share = 0.5 + percent / 200
    learned = 1 - variance / before if before else 0.0
    return float(stdtrit((CONFIDENCE + sessions) / learned**2, share) if learned > _UNLEARNED else ndtri(share))


def fit(rows: Rows, prior: Prior) -> Fitted:
    """Fit a person's times to measurements; without any, they are as the prior has them."""
    fitting = _Fitting(rows, prior)
    for number in range(_STEPS):
        if fitting.step(1.0 if number < _BOLD else 0.5) < _CLOSE:
            break
    return fitting.fitted()


class _Fitting:
    """One fit on its way: the times, the two variances, and the weight of each row."""

    def __init__(self, rows: Rows, prior: Prior) -> None:
        self.rows, self.prior = rows, prior
        self.sessions = int(rows.session.max()) + 1 if len(rows.session) else 0
        self.logs = np.zeros(len(prior.typical))
        self.covariance = prior.covariance
        self.session_variance = SESSION_SPREAD**2
        self.part_variance = PART_SPREAD**2
        self.outlier = np.zeros(len(rows.real))
        least = _NOTHING * (rows.counts @ prior.quick + rows.stated)
        self.real = np.log(np.maximum(rows.real, least))
        parts = np.bincount(rows.session, minlength=self.sessions)
        self.rare = FORGOTTEN / np.maximum(parts, 1)[rows.session]
        identity = np.eye(len(prior.typical))
        self.precision = cho_solve(cho_factor(prior.covariance), identity)

    def step(self, boldness: float) -> float:
        """Take one step: the times around the last ones, then outliers and variances; how much anything changed."""
        times = self.prior.typical * np.exp(self.logs)
        mean = self.rows.counts @ times + self.rows.stated
        slopes = self.rows.counts * times / mean[:, None]
        # The effects have a mean of 1, so those of the logarithms have one of minus half the variance.
        shift = (self.session_variance + self.part_variance) / 2
        aims = self.real - np.log(mean) + shift + slopes @ self.logs
        weights = np.maximum(1 - self.outlier, _LEAST_WEIGHT)
        precise = weights / self.part_variance
        of_session = self._per_session(precise)
        shrunk = self.session_variance / (1 + self.session_variance * of_session)
        loads = self._per_session(precise[:, None] * slopes)
        information = (precise[:, None] * slopes).T @ slopes - (shrunk[:, None] * loads).T @ loads + self.precision
        sums = self._per_session(precise * aims)
        right = slopes.T @ (precise * aims) - loads.T @ (shrunk * sums)
        covariance = cho_solve(cho_factor(information), np.eye(len(times)))
        logs = np.clip(covariance @ right, self.logs - _STRIDE, self.logs + _STRIDE)
        errors = aims - slopes @ logs
        effects = shrunk * self._per_session(precise * errors)
        own = errors - effects[self.rows.session]
        # The diagonal of the inverse of the covariance of all rows, by Woodbury's identity.
        leverage = precise[:, None] * (slopes - (shrunk[:, None] * loads)[self.rows.session])
        inverse = precise - precise**2 * shrunk[self.rows.session] - _forms(leverage, covariance)
        spread = 1 / precise - inverse / precise**2
        session_spread = shrunk + _forms(loads * shrunk[:, None], covariance)
        outlier = self._outliers(precise * own / inverse, np.maximum(1 / inverse - 1 / precise, 0.0))
        outlier = boldness * outlier + (1 - boldness) * self.outlier
        part_variance = _variance(PART_SPREAD, float(weights @ (own**2 + spread)), len(weights))
        session_variance = _variance(SESSION_SPREAD, float((effects**2 + session_spread).sum()), self.sessions)
        changed = max(
            float(np.abs(logs - self.logs).max()),
            float(np.abs(outlier - self.outlier).max(initial=0.0)),
            abs(part_variance / self.part_variance - 1),
            abs(session_variance / self.session_variance - 1),
        )
        self.logs, self.covariance, self.outlier = logs, covariance, outlier
        self.part_variance, self.session_variance = part_variance, session_variance
        return changed

    def _per_session(self, values: "NDArray[np.float64]") -> "NDArray[np.float64]":
        summed = np.zeros((self.sessions, *values.shape[1:]))
        np.add.at(summed, self.rows.session, values)
        return summed

    def _outliers(self, residual: "NDArray[np.float64]", variance: "NDArray[np.float64]") -> "NDArray[np.float64]":
        """The probability of each row to be an outlier, given all others."""
        total = variance + self.part_variance
        usual = (1 - self.rare) * np.exp(-(residual**2) / (2 * total)) / np.sqrt(2 * np.pi * total)
        odd = self.rare / LONGEST_OUTLIER
        return odd / (odd + usual)

    def fitted(self) -> Fitted:
        """What the steps came to."""
        times, covariance = self.prior.typical * np.exp(self.logs), self.covariance.copy()
        expected = self.rows.counts @ times + self.rows.stated
        # What was never measured stays as it was, though all times alike say something of it, too.
        absent = ~self.rows.counts.any(axis=0)
        times[absent] = self.prior.typical[absent]
        covariance[np.ix_(absent, absent)] = self.prior.covariance[np.ix_(absent, absent)]
        return Fitted(times, covariance, self.session_variance, self.part_variance, self.outlier, expected)


def _variance(usual: float, squares: float, many: int) -> float:
    """A variance, from the squares of so many effects and its prior."""
    return min((CONFIDENCE * usual**2 + squares) / (CONFIDENCE + many), _MOST_SPREAD**2)


def _forms(rows: "NDArray[np.float64]", matrix: "NDArray[np.float64]") -> "NDArray[np.float64]":
    """The quadratic form of each row."""
    formed: NDArray[np.float64] = ((rows @ matrix) * rows).sum(axis=1)
    return formed
