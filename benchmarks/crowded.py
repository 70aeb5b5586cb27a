"""Crowded weeks: 5 to 12 flexible commitments in loose and in tight weeks, how soon each has a plan.

Run `python benchmarks/crowded.py [INSTANCES]`: for each number of commitments, the milliseconds of the search up to its
first plan and of `plan_week` in all (median and most), its steps, and how many weeks were proved best, planned,
impossible, undecided; then the same of all weeks, with the slowest. Not a comparison, so not in the table of ratios.
"""

import random
import sys
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter

import footex

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "planning"))

from oracle import routine

MONDAY = date(2026, 11, 23)
LOOSE = "mon-fri 06:30-08:00, 12:00-13:00, 18:00-21:00; sat-sun 09:00-12:00"
TIGHT = "mon-fri 06:30-07:30, 18:00-19:00; sat-sun 09:00-10:30"


def crowded_week(many, seed):
    """So many commitments, the even seeds in a loose week, the odd ones in a tight one filled to two thirds or more."""
    dice = random.Random(1000 * many + seed)
    free = TIGHT if seed % 2 else LOOSE
    share = dice.uniform(0.65, 0.95) if seed % 2 else dice.uniform(0.3, 0.6)
    minutes = share * (780 if seed % 2 else 5 * 330 + 360)
    commitments = []
    for number in range(many):
        low = dice.randint(2, 4)
        length = max(5, min(45, round(minutes / many / (low + 0.5) * dice.uniform(0.7, 1.2))))
        said = {"days_per_week": footex.Count(low, low + dice.randint(0, 2))}
        if dice.random() < 0.25:
            said["when"] = dice.choice(["morning", "evening"])
        commitments.append(
            footex.Commitment(
                routine=routine("abcdefghijkl"[number], length),
                frequency=footex.Frequency(**said),
                prefer=dice.choice([None, None, None, "07:00", "18:30"]),
            )
        )
    return {"commitments": commitments, "availability": free, "start": MONDAY, "between": dice.choice(["0 s", "5 min"])}


def first_plan(case):
    """The milliseconds until some plan is known, or known not to be."""
    from footex.planning.search.day.limits import OutOfSteps
    from footex.planning.search.layout.layout import Layout
    from footex.planning.search.solve import exists

    begin = perf_counter()
    try:
        exists(Layout(footex.planning.Request(**case)))
    except OutOfSteps:
        return float("inf")
    return 1000 * (perf_counter() - begin)


def outcome(case):
    """What `plan_week` gives, in how many milliseconds, and how many steps the search took for it."""
    from footex.planning.search import solve

    searches = []

    class Counted(solve.Search):
        def __init__(self, *args, **more):
            super().__init__(*args, **more)
            searches.append(self)

    plain, solve.Search = solve.Search, Counted
    begin = perf_counter()
    try:
        plan = footex.plan_week(**case)
        found = "best" if plan.optimal else "planned"
    except footex.Infeasible:
        found = "impossible"
    except footex.planning.Undecided:
        found = "undecided"
    finally:
        solve.Search = plain
    return found, 1000 * (perf_counter() - begin), sum(search.taken for search in searches)


def main(instances=20):
    """Print a line for each number of commitments, and one for all of them."""
    footex.plan_week(**crowded_week(5, 0))
    every = []
    for many in range(5, 13):
        cases = [crowded_week(many, seed) for seed in range(instances)]
        first = [first_plan(case) for case in cases]
        found = [outcome(case) for case in cases]
        every += [(time, many, seed, kind, steps) for seed, (kind, time, steps) in enumerate(found)]
        whole = [time for _, time, _ in found]
        late = sum(time > 100 for time in first)
        print(
            f"{many:2} commitments: first plan {median(first):6.0f} ms, at most {max(first):6.0f}, {late} over 100; "
            f"in all {median(whole):6.0f} ms, at most {max(whole):6.0f}; "
            f"steps {median(some[2] for some in found):,.0f}; {count([kind for kind, _, _ in found])}",
            flush=True,
        )
    time, many, seed, kind, steps = max(every)
    taken = [steps for *_, steps in every]
    print(
        f"{len(every)} weeks: {count([kind for *_, kind, _ in every])}; slowest {time:.0f} ms "
        f"({many} commitments, seed {seed}, {kind}, {steps:,} steps); "
        f"steps {median(taken):,.0f}, at most {max(taken):,}"
    )


def count(kinds):
    """How many weeks were proved best, planned, impossible and undecided."""
    return {kind: kinds.count(kind) for kind in ("best", "planned", "impossible", "undecided")}


if __name__ == "__main__":
    main(*(int(one) for one in sys.argv[1:]))
