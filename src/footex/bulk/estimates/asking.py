"""Asking: what each row asks for, in whole numbers: routine, pace, level, pace terms, overrides."""

from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np

from footex.bulk.rows.columns import ColumnKind, read_figures, read_ids
from footex.timing.counts.units import UNITS
from footex.timing.paces.level import Level

if TYPE_CHECKING:
    from collections.abc import Mapping

    from footex.bulk.compiling.tables import Tables
    from footex.bulk.rows.columns import Figures, Whole
    from footex.bulk.rows.problems import Flags, Problems

__all__ = ["KINDS", "LEVELS", "OVERRIDES", "Asked", "read_asked"]

LEVELS: Final = tuple(level.value for level in Level)
"""The levels, in the order of their indices."""

OVERRIDES: Final = ("sets", "repetitions", "rest")
"""The columns of overrides, in the order of a mode's fields."""

_TIMED: Final = frozenset(("repetition", "hold", "bout", "step", "metre"))
"""The times that aren't nothing at any level, as in a pace."""

_TERMS: Final = tuple((index, unit, f"{unit}_{name}") for index, name in enumerate(LEVELS) for unit in UNITS)

KINDS: "Final[Mapping[str, ColumnKind]]" = {
    "routine": ColumnKind.TEXT,
    "level": ColumnKind.TEXT,
    "pace": ColumnKind.TEXT,
    **{column: ColumnKind.TIME for _, _, column in _TERMS},
    "sets": ColumnKind.COUNT,
    "repetitions": ColumnKind.COUNT,
    "rest": ColumnKind.TIME,
}
"""The columns that are read, and what they hold."""


class Asked(NamedTuple):
    """What the rows of a batch ask for; that of a row with a problem is of no use.

    Attributes:
        routine: The index of its routine.
        pace: The index of its pace.
        level: The index of its level.
        own: Which rows have pace terms of their own; `None` if none has.
        times: The milliseconds of the pace's times by level, time and row, with those terms; `None` as above.
        overrides: The sets, repetitions and rests, each `None` if no row has one.
    """

    routine: "Whole"
    pace: "Whole"
    level: "Whole"
    own: "Flags | None"
    times: "Whole | None"
    overrides: "tuple[Figures | None, ...]"


def read_asked(batch: Any, tables: "Tables", problems: "Problems") -> Asked:
    """Read the columns of a batch, and note what is wrong with its rows.

    Args:
        batch: A `pyarrow.RecordBatch` whose columns were checked.
        tables: Those of the routines and paces that rows name.
        problems: Where problems are noted.
    """
    routine = read_ids(batch, "routine", tables.routine_ids, problems, "is no routine of the catalogue")
    levels = {text: index for index, text in enumerate(LEVELS)}
    level, pace = np.ones(batch.num_rows, np.int64), np.zeros(batch.num_rows, np.int64)
    if "level" in batch.schema.names:
        level = read_ids(batch, "level", levels, problems, "is none of low, typical and high", default=1)
    if "pace" in batch.schema.names:
        pace = read_ids(batch, "pace", tables.pace_ids, problems, "is none of the paces given", default=0)
    own, times = _read_terms(batch, pace, tables.times, problems)
    overrides = tuple(
        read_figures(batch, name, KINDS[name], problems, least=0 if name == "rest" else 1) for name in OVERRIDES
    )
    return Asked(routine, pace, level, own, times, overrides)


def _read_terms(batch: Any, pace: "Whole", times: "Whole", problems: "Problems") -> "tuple[Flags | None, Whole | None]":
    """The times of each row, those of its pace replaced by its own terms."""
    read = {
        (level, unit): read_figures(batch, column, ColumnKind.TIME, problems, least=1 if unit in _TIMED else 0)
        for level, unit, column in _TERMS
    }
    given = {term: figures for term, figures in read.items() if figures is not None and figures.given.any()}
    if not given:
        return None, None
    terms: Whole = np.empty((len(LEVELS), len(UNITS), batch.num_rows), np.int64)
    for (level, unit), figures in read.items():
        own, index = terms[level, UNITS.index(unit)], UNITS.index(unit)
        if figures is None or not figures.given.all():
            times[level, index].take(pace, out=own)
        if figures is not None:
            np.copyto(own, figures.values, where=figures.given)
    for unit in dict.fromkeys(unit for _, unit in given):
        _check_order(batch, terms[:, UNITS.index(unit)], unit, read, problems)
    return np.logical_or.reduce([figures.given for figures in given.values()]), terms


def _check_order(
    batch: Any, terms: "Whole", unit: str, read: "dict[tuple[int, str], Figures | None]", problems: "Problems"
) -> None:
    """Note where low is above typical or typical above high, once the pace's own figures stand in."""
    for lower in (0, 1):
        wrong: Flags = terms[lower] > terms[lower + 1]
        if wrong.any():
            for level, other, word in ((lower, lower + 1, "above"), (lower + 1, lower, "below")):
                figures = read[level, unit]
                if figures is not None:
                    name = f"{unit}_{LEVELS[level]}"
                    problems.note(
                        name, wrong & figures.given, f"is {word} the {LEVELS[other]} time", batch.column(name)
                    )
