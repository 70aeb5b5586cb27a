"""Compares what the planner answers with trying everything, on as many cases of each kind as asked for.

Run it as `python tests/planning/compare_by_trying.py 400`; one seed is `--first 17 1`, and one kind `--kind small_case`.
The exit status is 1 if anything differs. If it is interrupted, it prints what was compared so far.
"""

# ruff: noqa: T201 - a command prints

import argparse
import sys
import traceback
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from multiprocessing import get_context

from comparing import (
    WEEKS,
    WITH_ALTERNATIVES,
    Compared,
    Outcome,
    compare_alternatives,
    compare_conflict,
    compare_shortened,
    compare_week,
)
from smaller_changes import compare_changes

KINDS: dict[str, Callable[[int], Compared]] = {
    **{make.__name__: partial(compare_week, make=make) for make in WEEKS},
    "shortened_case": compare_shortened,
    **{f"alternatives of {make.__name__}": partial(compare_alternatives, make=make) for make in WITH_ALTERNATIVES},
    "conflicts": compare_conflict,
    "smallest changes": compare_changes,
}
COLUMNS = [Outcome.PLAN, Outcome.NONE, Outcome.TOO_LARGE, Outcome.NOTHING]


def compare(task: tuple[str, int]) -> tuple[str, int, Compared | str]:
    """One case of a kind; the last lines of what went wrong if it differs."""
    kind, seed = task
    try:
        return kind, seed, KINDS[kind](seed)
    except Exception:  # noqa: BLE001 - whatever goes wrong is a finding of this case, and the others are still compared
        return kind, seed, "".join(traceback.format_exc().splitlines(keepends=True)[-4:])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases", type=int, help="seeds of each kind")
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--kind", action="append", choices=KINDS, help="a kind; may be repeated, all without it")
    parser.add_argument("--processes", type=int, default=2)
    asked = parser.parse_args()
    tasks = [(kind, asked.first + seed) for seed in range(asked.cases) for kind in asked.kind or KINDS]
    outcomes: dict[str, Counter[Outcome]] = {kind: Counter() for kind in asked.kind or KINDS}
    counts, differing = Counter[str](), Counter[str]()
    with get_context("spawn").Pool(asked.processes) as pool, suppress(KeyboardInterrupt):
        for kind, seed, found in pool.imap_unordered(compare, tasks, chunksize=4):
            if isinstance(found, str):
                differing[kind] += 1
                print(f"{kind}, seed {seed}:\n{found}", flush=True)
            else:
                outcomes[kind][found.outcome] += 1
                counts[kind] += found.count
    heads = ["compared", *(column.value for column in COLUMNS), "counted", "differing"]
    print(f"{'kind':32}" + "".join(f"{head:>20}" for head in heads))
    rows = [
        (kind, [own[Outcome.PLAN] + own[Outcome.NONE] + differing[kind], *(own[column] for column in COLUMNS),
                counts[kind], differing[kind]])
        for kind, own in outcomes.items()
    ]  # fmt: skip
    for name, row in [*rows, ("all", [sum(column) for column in zip(*(row for _, row in rows), strict=True)])]:
        print(f"{name:32}" + "".join(f"{figure:20,}" for figure in row))
    return bool(differing)


if __name__ == "__main__":
    sys.exit(main())
