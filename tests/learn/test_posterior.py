"""The estimator beside the same model written out: all rows in one covariance matrix, inverted whole."""

from typing import Any

import pytest

pytest.importorskip("scipy")

import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st

from footex.learn import posterior
from footex.learn.posterior import Fitted, Rows, fit, prior_of, reach
from footex.timing import GENTLE, STEADY

PARTS = st.tuples(
    st.lists(st.integers(0, 12), min_size=8, max_size=8).filter(any), st.integers(0, 60_000), st.floats(0.4, 2.5),
    st.integers(0, 4),
)  # fmt: skip


def rows_of(parts: list[Any]) -> Rows:
    """Parts that take so many times what they take at the default."""
    typical = prior_of(STEADY).typical
    sessions = {one: number for number, one in enumerate(dict.fromkeys(session for *_, session in parts))}
    return Rows.of(
        [counts for counts, *_ in parts],
        [stated for _, stated, *_ in parts],
        [round(float((np.array(counts) @ typical + stated) * factor)) for counts, stated, factor, _ in parts],
        [sessions[session] for *_, session in parts],
    )


def written_out(rows: Rows, fitted: Fitted) -> tuple[Any, Any, Any]:
    """The times and their covariance at the fitted variances and weights, and each row's probability to be odd."""
    prior = prior_of(STEADY)
    logs = np.log(fitted.times / prior.typical)
    mean = rows.counts @ fitted.times + rows.stated
    slopes = rows.counts * fitted.times / mean[:, None]
    weights = np.maximum(1 - fitted.outlier, 1e-3)
    same = rows.session[:, None] == rows.session[None, :]
    noise = fitted.session_variance * same + np.diag(fitted.part_variance / weights)
    aims = np.log(rows.real) - np.log(mean) + (fitted.session_variance + fitted.part_variance) / 2 + slopes @ logs
    whole = slopes @ prior.covariance @ slopes.T + noise
    gain = prior.covariance @ slopes.T @ np.linalg.inv(whole)
    odd = []
    for row in range(len(aims)):
        others = [one for one in range(len(aims)) if one != row]
        among, beside = whole[np.ix_(others, others)], whole[row, others]
        known = beside @ np.linalg.inv(among) if others else np.zeros(0)
        residual = aims[row] - known @ aims[others]
        latent = slopes[row] @ prior.covariance @ slopes[row] + fitted.session_variance - known @ beside
        variance = latent + fitted.part_variance
        rare = 0.05 / sum(rows.session == rows.session[row])
        usual = (1 - rare) * np.exp(-(residual**2) / 2 / variance) / np.sqrt(2 * np.pi * variance)
        odd.append(rare / 6 / (rare / 6 + usual))
    return gain @ aims, prior.covariance - gain @ slopes @ prior.covariance, np.array(odd)


TAKING_TURNS = [([0, 0, 0, 0, 0, 1, 0, 0], 0, factor, 0) for factor in (1.0, 0.5)]
"""Two rows of one session of which either may be the odd one."""


@given(st.lists(PARTS, min_size=1, max_size=12))
@example(TAKING_TURNS)
def test_it_is_the_posterior_of_the_model_written_out(parts: list[Any]) -> None:
    rows = rows_of(parts)
    fitted = fit(rows, prior_of(STEADY))
    logs, covariance, odd = written_out(rows, fitted)
    seen = rows.counts.any(axis=0)
    assert np.log(fitted.times / prior_of(STEADY).typical)[seen] == pytest.approx(logs[seen], abs=1e-3)
    assert fitted.covariance[np.ix_(seen, seen)] == pytest.approx(covariance[np.ix_(seen, seen)], abs=1e-3)
    assert fitted.outlier == pytest.approx(odd, abs=1e-2)
    assert (fitted.times[~seen] == prior_of(STEADY).typical[~seen]).all()
    assert (np.linalg.eigvalsh(fitted.covariance) > 0).all()


@given(st.lists(PARTS, min_size=1, max_size=12), st.floats(0, 1e6))
def test_it_is_finite_whatever_was_measured(parts: list[Any], factor: float) -> None:
    rows = rows_of(parts)
    fitted = fit(rows._replace(real=rows.real * factor), prior_of(GENTLE))
    assert np.isfinite(fitted.times).all()
    assert (fitted.times > 0).all()
    assert 0 < fitted.session_variance <= 0.25
    assert 0 < fitted.part_variance <= 0.25


def test_low_and_high_of_the_prior_hold_nine_tenths_of_people() -> None:
    prior = prior_of(STEADY)
    width = np.sqrt(np.diag(prior.covariance))
    z = 1.6448536269514722
    assert width[1] * 2 * z == pytest.approx(np.log(6))
    assert width[4] * 2 * z == pytest.approx(np.log(2))
    assert prior.covariance[0, 1] / width[0] / width[1] == pytest.approx(0.5)


def test_it_stops_where_nothing_changes_any_more(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = rows_of([((10, 0, 0, 0, 0, 0, 0, 0), 0, 1.2, 0)])
    found = fit(rows, prior_of(STEADY))
    monkeypatch.setattr(posterior, "_STEPS", 1_000)
    assert (fit(rows, prior_of(STEADY)).times == found.times).all()
    monkeypatch.setattr(posterior, "_STEPS", 1)
    assert (fit(rows, prior_of(STEADY)).times != found.times).any()


@pytest.mark.parametrize(
    ("variance", "before", "expected"),
    [(1.0, 1.0, 1.2816), (0.0, 0.0, 1.2816), (0.5, 1.0, 1.3031), (1e-9, 1.0, 1.3722)],
)
def test_an_interval_reaches_farther_the_more_of_its_variance_was_learned(
    variance: float, before: float, expected: float
) -> None:
    """At 80 %: by the normal distribution, or by Student's with 4 times and with once 10 degrees of freedom."""
    assert reach(80, 4, variance, before) == pytest.approx(expected, abs=2e-3)
