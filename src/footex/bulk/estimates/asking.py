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
    given: dict[tuple[int, str], Flags] = {}
    terms: Whole | None = None
    for level, unit, column in _TERMS:
        figures = read_figures(batch, column, ColumnKind.TIME, problems, least=1 if unit in _TIMED else 0)
        if figures is not None and figures.given.any():
            terms = times[:, :, pace] if terms is None else terms
            row = terms[level, UNITS.index(unit)]
            np.copyto(row, figures.values, where=figures.given)
            given[level, unit] = figures.given
    if terms is None:
        return None, None
    _check_order(batch, terms, given, problems)
    return np.logical_or.reduce(list(given.values())), terms


def _check_order(batch: Any, terms: "Whole", given: "dict[tuple[int, str], Flags]", problems: "Problems") -> None:
    """Note where low is above typical or typical above high, once the pace's own figures stand in."""
    for (level, unit), flags in given.items():
        name, index = f"{unit}_{LEVELS[level]}", UNITS.index(unit)
        for other, word, differs in ((level - 1, "below", np.less), (level + 1, "above", np.greater)):
            if 0 <= other < len(LEVELS):
                wrong = flags & differs(terms[level, index], terms[other, index])
                problems.note(name, wrong, f"is {word} the {LEVELS[other]} time", batch.column(name))
