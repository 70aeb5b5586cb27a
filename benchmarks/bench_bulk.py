"""Batches: estimates of many rows beside the estimate of each as an object, and beside NumPy's dot product alone.

The dot product is of the same columns and the same coefficients: the times of each row at three levels, laid side by
side, times how often each occurs in each part of the row's routine at each level of the dose, for all seven figures of
all parts. It reads no ids, checks nothing, leaves the answers in the order of the routines, and writes no Arrow.
"""

from itertools import cycle

import harness
import numpy as np
import pyarrow as pa

import footex
from footex.timing.counts.counting import count_routine
from footex.timing.counts.units import UNITS

ROWS = 65_536
LEVELS = ("low", "typical", "high")
PAIRS = ((0, 0), (1, 1), (2, 2), (0, 1), (2, 1), (1, 0), (1, 2))
SINGLE = 350
GOAL = 0.03
LIBRARY = footex.bundled()
IDS = tuple(LIBRARY.routines)


def draw_rows(*, terms=False, overrides=False, rows=ROWS):
    """Rows of all bundled routines and paces."""
    drawn = np.random.default_rng(18)
    paces = [pace.id for pace in footex.timing.PACES]
    columns = {
        "person": np.arange(rows),
        "routine": np.array(IDS)[drawn.integers(0, len(IDS), rows)],
        "pace": np.array(paces)[drawn.integers(0, len(paces), rows)],
    }
    if terms:
        for unit in UNITS:
            times = np.sort(drawn.integers(1_000, 60_000, (3, rows)), axis=0)
            columns.update({f"{unit}_{level}": time for level, time in zip(LEVELS, times, strict=True)})
    if overrides:
        columns["sets"] = drawn.integers(1, 6, rows)
        columns["repetitions"] = drawn.integers(5, 16, rows)
        columns["rest"] = drawn.integers(1, 7, rows) * 10_000
    return pa.table(columns)


def by_object(rows):
    """A call that estimates the next row of some, with its parts."""
    times = {pace.id: pace for pace in footex.timing.PACES}
    asked = cycle(zip(rows["routine"].to_pylist(), rows["pace"].to_pylist(), strict=True))

    def call():
        routine, pace = next(asked)
        return footex.estimate(LIBRARY.routines[routine], pace=times[pace]).parts

    return call


def coefficients_of(routine, pace):
    """How often each of the eight times occurs in each part, and its stated milliseconds, by pair of levels."""
    counted, parts = count_routine(routine, pace), {}
    for share in counted.shares:
        figures = parts.setdefault((share.place, share.kind), np.zeros((len(PAIRS), 9), np.int64))
        for index, (dose, level) in enumerate(PAIRS):
            figures[index, 8] += share.stated[dose]
            if isinstance(share.unit, str):
                figures[index, UNITS.index(share.unit)] += share.counts[dose]
            else:
                figures[index, 8] += share.counts[dose] * counted.times[share.unit][level]
    return np.array(list(parts.values())).transpose(1, 2, 0).copy()


def by_dot_product(rows):
    """A call that multiplies, given the columns and the coefficients; and the columns of its answers."""
    columns = {name: rows[name].to_numpy() for name in rows.column_names}
    groups = []
    for routine in IDS:
        for words in (footex.timing.STEADY, footex.timing.BRISK):
            steady = columns["pace"] == footex.timing.STEADY.id
            same = steady if words is footex.timing.STEADY else ~steady
            chosen = np.flatnonzero((columns["routine"] == routine) & same)
            groups.append((chosen, coefficients_of(LIBRARY.routines[routine], words)))

    def call():
        levels = [
            np.stack(
                [*(columns[f"{unit}_{level}"] for unit in UNITS), np.ones(len(columns["person"]), np.int64)], axis=1
            )
            for level in LEVELS
        ]
        return [
            (chosen, [levels[pace][chosen] @ one for one, (_, pace) in zip(figures, PAIRS, strict=True)])
            for chosen, figures in groups
        ]

    return call


def check(rows, call):
    """Hold the dot product's answers to the batch's."""
    parts = footex.bulk.estimate(rows, parts=True).read_all()["parts"].combine_chunks()
    names = ("low", "typical", "high", "by_dose_low", "by_dose_high", "by_pace_low", "by_pace_high")
    for chosen, figures in call():
        mine = parts.take(pa.array(chosen)).flatten()
        for name, theirs in zip(names, figures, strict=True):
            assert np.array_equal(mine.field(name).cast(pa.int64()).to_numpy(), theirs.ravel()), name


def _batch(rows, compiled):
    return lambda: footex.bulk.estimate(rows, catalog=compiled, parts=True).read_all()


def comparisons():
    """A batch over the dot product."""
    terms = draw_rows(terms=True)
    dot_product = by_dot_product(terms)
    check(terms, dot_product)
    batch = _batch(terms, footex.bulk.compile_catalog(LIBRARY))
    return [
        harness.Comparison("rows with pace terms, all parts / NumPy's dot product", 3.0, batch, dot_product, pairs=9)
    ]


def report():
    """What a row of a batch costs over a single estimate with its parts: the quartiles of pairs within this run."""
    compiled = footex.bulk.compile_catalog(LIBRARY)
    lines = [
        f"{'a row of a batch over an estimate with its parts':<58} {'median':>7} {'quartiles':>13} {'goal':>6}   row"
    ]
    asked = {
        "rows by pace id": draw_rows(),
        "rows with pace terms": draw_rows(terms=True),
        "rows with overrides": draw_rows(overrides=True),
        "rows with pace terms and overrides": draw_rows(terms=True, overrides=True),
    }
    single = by_object(asked["rows by pace id"])
    for name, rows in asked.items():
        pair = harness.Comparison(
            name, GOAL, _batch(rows, compiled), lambda: [single() for _ in range(SINGLE)], pairs=9
        )
        found, share = harness.measure(pair), SINGLE / ROWS
        spread = f"{found.low * share:.4f}-{found.high * share:.4f}"
        lines.append(
            f"{name:<58} {found.typical * share:>7.4f} {spread:>13} {GOAL:>6.2f}   {found.ours / ROWS * 1e6:.2f} us"
        )
    return "\n".join(lines)
