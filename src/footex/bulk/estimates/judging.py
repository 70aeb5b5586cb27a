"""Judging: the verdicts on the claims of a routine's source, for many rows at once."""

from typing import TYPE_CHECKING, Final

import numpy as np

from footex.bulk.compiling.tables import VERDICTS
from footex.bulk.estimates.evaluation import Inputs, evaluate
from footex.timing.estimates.claims import Verdict

if TYPE_CHECKING:
    from footex.bulk.compiling.tables import Judged
    from footex.bulk.rows.columns import Whole
    from footex.bulk.rows.problems import Flags
    from footex.timing.estimates.claims import Limits

__all__ = ["judge"]

_PLAUSIBLE, _STRETCHED, _CONTRADICTED, _NOT_COMPARABLE = (
    VERDICTS.index(verdict.value)
    for verdict in (Verdict.PLAUSIBLE, Verdict.STRETCHED, Verdict.CONTRADICTED, Verdict.NOT_COMPARABLE)
)
_LOW: Final = 0
_HIGH: Final = 2
_BY_DOSE_LOW: Final = 3
_BY_DOSE_HIGH: Final = 4


def judge(claims: "tuple[Judged, ...]", count: int, sevens: "Whole", inputs: Inputs) -> "Whole":
    """The codes of the verdicts, by row and claim.

    Args:
        claims: Those that are comparable.
        count: How many there are in all.
        sevens: The figures of the routine, by figure and row.
        inputs: What the rows say.
    """
    rows = sevens.shape[1]
    verdicts: Whole = np.full((rows, count), _NOT_COMPARABLE, np.int64)
    for claim in claims:
        figures = sevens if not claim.forms else _span(claim, inputs)
        by_dose = _meets(claim.limits, figures[_BY_DOSE_LOW], figures[_BY_DOSE_HIGH])
        total = _meets(claim.limits, figures[_LOW], figures[_HIGH])
        verdicts[:, claim.number] = np.where(by_dose, _PLAUSIBLE, np.where(total, _STRETCHED, _CONTRADICTED))
    return verdicts


def _span(claim: "Judged", inputs: Inputs) -> "Whole":
    """From the shortest to the longest of what a claim is compared with."""
    figures = [evaluate(inputs.into(form)) for form in claim.forms]
    shortest: Whole = np.minimum.reduce(figures)
    longest: Whole = np.maximum.reduce(figures)
    shortest[[_HIGH, _BY_DOSE_HIGH]] = longest[[_HIGH, _BY_DOSE_HIGH]]
    return shortest


def _meets(limits: "Limits", low: "Whole", high: "Whole") -> "Flags":
    met: Flags = np.ones(len(low), np.bool_)
    if limits.most is not None:
        met &= low <= limits.most
    if limits.least is not None:
        met &= high >= limits.least
    return met
