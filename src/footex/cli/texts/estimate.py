"""The table of an estimate, for a terminal."""

from footex import Estimate
from footex.cli.text import clock_times, level_names
from footex.messages import estimates as texts
from footex.timing.estimates.description import describe_part

__all__ = ["rows_of"]


def rows_of(estimated: Estimate) -> list[list[str]]:
    """The rows of a table: a head, each part, and the three totals; the first column has names, the others times."""
    names = {place: prescription.exercise.name for place, prescription in estimated.routine.prescriptions()}
    parts = [[describe_part(part, names.get(part.place, "")), *clock_times(part.total)] for part in estimated.parts]
    return [
        ["", *level_names()],
        *parts,
        [texts.TOTAL(), *clock_times(estimated.total)],
        [texts.BY_DOSE(), *clock_times(estimated.by_dose)],
        [texts.BY_PACE(), *clock_times(estimated.by_pace)],
    ]
