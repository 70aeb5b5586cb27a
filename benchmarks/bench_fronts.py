"""Fits of 100,000 rows in columns, per row, over `fit_to_budget` of one row after the other.

The rows are drawn among the bundled routines, with budgets of whole minutes up to an hour or of any millisecond. The
reference does 200 of the same rows: all of them would take minutes. Both are timed in turn, and the median is of the
ratios per row. Values are checked to be equal first.
"""

from random import Random
from statistics import median
from time import perf_counter

import pyarrow as pa

import footex

ROWS, SAMPLE, PAIRS = 100_000, 200, 5
ROUTINES = footex.bundled().routines


def draw(minutes):
    """The rows, with budgets of whole minutes or of any millisecond from 6 min on, which is enough for each routine."""
    random, ids = Random(18), list(ROUTINES)
    budgets = [random.randint(6, 60) * 60_000 if minutes else random.randint(360_000, 3_600_000) for _ in range(ROWS)]
    return pa.table(
        {
            "routine": [random.choice(ids) for _ in range(ROWS)],
            "budget": pa.array(budgets, pa.duration("ms")),
        }
    )


def fit_in_columns(rows):
    """All rows at once."""
    return footex.bulk.fit(rows).read_all()


def fit_one_by_one(rows):
    """The first rows, one after the other."""
    return [footex.fit_to_budget(ROUTINES[row["routine"]], row["budget"]) for row in rows.slice(0, SAMPLE).to_pylist()]


def timed(call, rows, many):
    """Seconds per row."""
    start = perf_counter()
    call(rows)
    return (perf_counter() - start) / many


def report():
    """The ratios, and how many different fits there were."""
    lines = [f"a fit per row of {ROWS:,}, over fit_to_budget, and the time of a row"]
    for name, minutes in (("budgets of whole minutes", True), ("budgets of any millisecond", False)):
        rows = draw(minutes)
        fitted = fit_in_columns(rows)
        assert fitted["problem"].null_count == ROWS
        one_by_one = fit_one_by_one(rows)
        assert fitted["time_left"].to_pylist()[:SAMPLE] == [fit.time_left.typical for fit in one_by_one]
        pairs = [(timed(fit_in_columns, rows, ROWS), timed(fit_one_by_one, rows, SAMPLE)) for _ in range(PAIRS)]
        ratio, seconds = median(ours / theirs for ours, theirs in pairs), median(ours for ours, _ in pairs)
        different = len(set(zip(fitted["routine"].to_pylist(), fitted["time"].to_pylist(), strict=True)))
        lines.append(f"{name:<30} {ratio:.5f}   {1e6 * seconds:.1f} us   {different:,} different fits")
    return "\n".join(lines)
