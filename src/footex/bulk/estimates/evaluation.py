"""Evaluation: a form at many rows at once, as one matrix product for each pair of levels."""

from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np

from footex.bulk.compiling.form import LEAST, PAIRS
from footex.bulk.compiling.measuring import FIXED
from footex.model.routines.step_count import MOST_STEPS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from footex.bulk.compiling.form import Form, FormWait
    from footex.bulk.rows.columns import Whole
    from footex.bulk.rows.problems import Flags

__all__ = ["Inputs", "evaluate", "find_present", "is_safe", "is_within", "make_inputs"]

_SAFE: Final = 2.0**55
"""Milliseconds below the longest `timedelta`, which the estimates of what claims are compared with may not exceed."""


class Inputs:
    """What some rows of a batch say, for one form.

    Args:
        form: The form.
        products: Of the rows' overrides, each less its least, by product and row.
        times: The pace's times, by level, time and row of the batch.
        rows: Which rows of the batch they are, at least one.
    """

    def __init__(self, form: "Form", products: "Whole", times: "Whole", rows: "Whole") -> None:
        self.form: Form = form
        self.products: Whole = products
        self.rows: Whole = rows
        self._times = times

    @cached_property
    def features(self) -> "tuple[Whole, ...]":
        """What the coefficients multiply, by level of the pace, row and feature."""
        return tuple(map(self._features, range(3)))

    def of(self, rows: "Flags") -> "Inputs":
        """The same of some of the rows."""
        return Inputs(self.form, self.products[:, rows], self._times, self.rows[rows])

    def into(self, form: "Form") -> "Inputs":
        """The same for another form that leaves the same figures to rows."""
        return Inputs(form, self.products, self._times, self.rows)

    def _features(self, level: int) -> "Whole":
        features: Whole = np.empty((len(self.rows), len(self.form.features)), np.int64)
        units = {unit for _, unit in self.form.features if unit != FIXED}
        times = {unit: self._times[level, unit].take(self.rows) for unit in units}
        for column, (product, unit) in enumerate(self.form.features):
            if unit == FIXED:
                features[:, column] = self.products[product]
            elif product:
                np.multiply(self.products[product], times[unit], out=features[:, column])
            else:
                features[:, column] = times[unit]
        return features


def make_inputs(form: "Form", overrides: "Mapping[str, Whole]", times: "Whole", rows: "Whole") -> Inputs:
    """Multiply the overrides of some rows.

    Args:
        form: The form.
        overrides: The figures that it leaves to rows, by name and row of the batch.
        times: The pace's times, by level, time and row of the batch.
        rows: Which rows they are.
    """
    products = np.ones((1, len(rows)), np.int64)
    for name, is_given in form.mode._asdict().items():
        if is_given:
            more = overrides[name][rows] - LEAST[name]
            # As the coefficients are: the override that varies slowest comes first.
            products = np.stack([products, products * more], axis=1).reshape(-1, len(rows))
    return Inputs(form, products, times, rows)


def evaluate(inputs: Inputs, parts: "Whole | None" = None) -> "Whole":
    """The seven figures of rows that are safe, by figure and row.

    Args:
        inputs: What the rows say.
        parts: Where to write the figures of each part, by figure, row and part.
    """
    form = inputs.form
    totals: Whole = np.empty((len(PAIRS), len(inputs.rows)), np.int64)
    for index, (dose, pace) in enumerate(PAIRS):
        features, weights = inputs.features[pace], form.weights[dose, pace]
        np.matmul(features, weights[:, form.total], out=totals[index])
        if parts is not None:
            np.matmul(features, weights[:, : form.total], out=parts[index])
        for wait in form.waits:
            waited = _wait(wait, features, weights, dose)
            totals[index] += waited
            if parts is not None:
                parts[index, :, wait.part] += waited
    return totals


def _wait(wait: "FormWait", features: "Whole", weights: "Whole", dose: int) -> "Whole":
    """The milliseconds waited for marks."""
    one_round: Whole = features @ weights[:, wait.column]
    for inside in wait.inside:
        one_round += _wait(inside, features, weights, dose)
    return wait.rounds[dose] * np.maximum(wait.every[dose] - one_round, 0)


def is_safe(inputs: Inputs) -> "Flags":
    """Which rows stay so far within 64 bits that nothing overflows on the way: below a million years."""
    # No coefficient is negative, and a row's figures are largest at high.
    form, high = inputs.form, inputs.features[2]
    most = form.weights[2, 2, :, form.total :].astype(np.float64).sum(axis=1)
    if high.max(axis=0).astype(np.float64) @ most < _SAFE:
        return np.ones(len(high), np.bool_)  # as good as always, at less cost
    safe: Flags = high.astype(np.float64) @ most < _SAFE
    return safe


def is_within(inputs: Inputs) -> "Flags":
    """Which rows are within the bound of steps; where rounds within a cap are many in one row, others may seem not."""
    form, rounds = inputs.form, 1
    if form.caps:
        one_round = form.weights[0, 0, :, -len(form.caps) :].T
        shortest = [int(np.min(inputs.features[0] @ weights)) for weights in one_round]
        rounds = max(-(-cap // period) for cap, period in zip(form.caps, shortest, strict=True))
    products = inputs.products.astype(np.float64)
    coefficients = np.stack([form.steps.stated, form.steps.taken(rounds)])
    within: Flags = (coefficients @ products).max(axis=0) <= MOST_STEPS
    return within


def find_present(inputs: Inputs) -> "Flags":
    """Which parts each row has, by row and part."""
    present: Flags = (inputs.products.T @ inputs.form.presence > 0) | inputs.form.always
    return present
