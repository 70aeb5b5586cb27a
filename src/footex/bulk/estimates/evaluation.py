"""Evaluation: a form at many rows at once, as one matrix product for each pair of levels."""

from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np

from footex.bulk.compiling.form import LEAST, PAIRS
from footex.bulk.compiling.measuring import FIXED
from footex.model.routines.step_count import MOST_STEPS

if TYPE_CHECKING:
    from footex.bulk.compiling.form import Form, FormWait
    from footex.bulk.rows.columns import Whole
    from footex.bulk.rows.problems import Flags

__all__ = ["Evaluated", "Inputs", "evaluate", "find_present", "is_safe", "make_inputs", "past_bound"]

_SAFE: Final = 2.0**62


class Inputs(NamedTuple):
    """What rows of one group say.

    Attributes:
        products: Of their overrides, each less its least, by product and row.
        times: The pace's times, by level, time and row.
    """

    products: "Whole"
    times: "Whole"

    def of(self, rows: "Flags") -> "Inputs":
        """Those of some of the rows."""
        return Inputs(self.products[:, rows], self.times[:, :, rows])


class Evaluated(NamedTuple):
    """The figures of some rows.

    Attributes:
        totals: The seven figures, by figure and row.
        parts: By figure, row and part; `None` unless asked for.
    """

    totals: "Whole"
    parts: "Whole | None"


def make_inputs(form: "Form", overrides: "dict[str, Whole]", times: "Whole") -> Inputs:
    """Multiply the overrides of some rows.

    Args:
        form: The form.
        overrides: The figures that it leaves to rows, by name.
        times: The pace's times, by level, time and row.
    """
    products = np.ones((1, times.shape[2]), np.int64)
    for name, is_given in form.mode._asdict().items():
        if is_given:
            more = overrides[name] - LEAST[name]
            # As the coefficients are: the override that varies slowest comes first.
            products = np.stack([products, products * more], axis=1).reshape(-1, products.shape[1])
    return Inputs(products, times)


def evaluate(form: "Form", inputs: Inputs, *, parts: bool) -> Evaluated:
    """The seven figures of rows that are safe.

    Args:
        form: The form.
        inputs: What the rows say.
        parts: Whether of each part too.
    """
    rows = inputs.times.shape[2]
    totals = np.empty((len(PAIRS), rows), np.int64)
    figures = np.empty((len(PAIRS), rows, form.total), np.int64) if parts else None
    factors = [_factors(form, inputs, level) for level in range(3)]
    for index, (dose, pace) in enumerate(PAIRS):
        weights = form.weights[dose, pace]
        totals[index] = factors[pace] @ weights[:, form.total]
        if figures is not None:
            np.matmul(factors[pace], weights[:, : form.total], out=figures[index])
        for wait in form.waits:
            waited = _wait(wait, factors[pace], weights, dose)
            totals[index] += waited
            if figures is not None:
                figures[index, :, wait.part] += waited
    return Evaluated(totals, figures)


def _factors(form: "Form", inputs: Inputs, level: int) -> "Whole":
    """What the coefficients multiply at a level of the pace, by row and feature."""
    factors = np.empty((inputs.times.shape[2], len(form.features)), np.int64)
    for column, (product, unit) in enumerate(form.features):
        own = inputs.products[product]
        factors[:, column] = own if unit == FIXED else own * inputs.times[level, unit]
    return factors


def _wait(wait: "FormWait", factors: "Whole", weights: "Whole", dose: int) -> "Whole":
    """The milliseconds waited for marks."""
    one_round: Whole = factors @ weights[:, wait.column]
    for inside in wait.inside:
        one_round += _wait(inside, factors, weights, dose)
    return wait.rounds[dose] * np.maximum(wait.every[dose] - one_round, 0)


def is_safe(form: "Form", inputs: Inputs) -> "Flags":
    """Which rows stay so far within 64 bits that nothing overflows on the way."""
    # No coefficient is negative, and a row's figures are largest at high.
    factors = _factors(form, inputs, 2).astype(np.float64)
    most = form.weights[2, 2, :, form.total :].astype(np.float64).sum(axis=1)
    safe: Flags = factors @ most < _SAFE
    return safe


def find_present(form: "Form", inputs: Inputs) -> "Flags | None":
    """Which parts each row has, by row and part; `None` where each has all."""
    if form.always.all():
        return None
    present: Flags = (inputs.products.T @ form.presence > 0) | form.always
    return present


def past_bound(form: "Form", inputs: Inputs) -> "Flags":
    """Which rows may be past the bound of steps: exactly those, but where rounds within a cap are many in some row."""
    rounds = 1
    if form.caps:
        factors, rows = _factors(form, inputs, 0), form.weights[0, 0, :, -len(form.caps) :]
        rounds = max(-(-cap // int(np.min(factors @ row))) for cap, row in zip(form.caps, rows.T, strict=True))
    steps = np.maximum(*(_at(counts, inputs) for counts in (form.steps.stated(), form.steps.taken(rounds))))
    past: Flags = steps > MOST_STEPS
    return past


def _at(coefficients: Any, inputs: Inputs) -> Any:
    return inputs.products.T.astype(np.float64) @ coefficients
