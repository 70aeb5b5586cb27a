"""Requests without a plan: how long it takes to explain them, and how much memory.

Run `python benchmarks/impossible.py [INSTANCES]`. Promised: an explanation takes at most a second and 64 MiB on a quiet
machine, that of 104 weeks with runs too. The first table has such programmes, each in a process of its own; the last
line has so many random weeks of three, four and five commitments, made too tight in three ways. Seconds of processor
time. Not a comparison, so not in the table of ratios.
"""

import random
import subprocess
import sys
from datetime import date
from itertools import product
from pathlib import Path
from statistics import median
from time import process_time

import attrs
from crowded import crowded_week

import footex

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "planning"))

from oracle import routine

MONDAY = date(2026, 11, 23)
MOST_SECONDS, MOST_MEBIBYTES = 1.0, 64


def run(name, minutes, low, high, rest):
    """A commitment with runs of days."""
    often = footex.Frequency(consecutive_days=footex.Count(low, high), rest_days=rest)
    return footex.Commitment(routine=routine(name, minutes), frequency=often)


def last_week(name, minutes):
    """A commitment every day of the last of 104 weeks."""
    return footex.Commitment(
        routine=routine(name, minutes), frequency=footex.Frequency(days_per_week=7), first_week=104, weeks=1
    )


PROGRAMMES = {
    "runs of two days on Mondays": ([run("a", 20, 2, 3, "1-2")], "mon 07:00-07:30"),
    "runs of sessions too long": ([run("a", 20, 2, 3, "1-2")], "daily 07:00-07:10"),
    "runs of three days, Fridays taken": ([run("a", 20, 3, 3, "1")], "mon-thu 07:00-07:30; sat-sun 07:00-07:30"),
    "two with runs": ([run("a", 20, 2, 3, "1-2"), run("b", 25, 2, 4, "1-3")], "mon-fri 07:00-07:30; sat 07:00-08:00"),
    "runs until the last week": ([run("a", 10, 2, 3, "1-2"), last_week("b", 20)], "mon-sat 07:00-07:45"),
}


def explain(name):
    """Print the seconds and the MiB of a programme, of a process that does nothing else."""
    commitments, free = PROGRAMMES[name]
    begin = process_time()
    try:
        footex.plan_programme(commitments, free, start=MONDAY, weeks=104, ramp="hold")
    except footex.Infeasible as error:
        whole = "" if error.complete else ", not every change tried"
        seconds = process_time() - begin
        # Not `getrusage`: its peak is never less than that of the process that began this one.
        status = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
        peak = next(line.split()[1] for line in status if line.startswith("VmHWM"))
        above = "  above" if seconds > MOST_SECONDS or int(peak) > MOST_MEBIBYTES << 10 else ""
        print(f"{name:<34} {seconds:5.2f} s {int(peak) >> 10:4} MiB, {len(error.changes)} changes{whole}{above}")


def tight_week(many, seed):
    """A crowded week with less time: fewer windows, shorter ones, or a limit of each day."""
    case, dice = crowded_week(many, seed), random.Random(seed)
    own = footex.Availability.read(case["availability"])
    kind = dice.randrange(3)
    if kind == 0:
        windows = dice.sample(own.windows, max(1, int(len(own.windows) * dice.choice([0.4, 0.6, 0.8]))))
        own = attrs.evolve(own, windows=windows)
    elif kind == 1:
        own = attrs.evolve(own, most_per_day=dice.choice(["25 min", "35 min", "45 min"]))
    else:
        shorter = [attrs.evolve(one, end=one.start + (one.end - one.start) * 2 // 3) for one in own.windows]
        own = attrs.evolve(own, windows=shorter)
    return {**case, "availability": own}


def main(instances=40):
    """Print the programmes, and a line of all weeks."""
    for name in PROGRAMMES:
        subprocess.run([sys.executable, __file__, name], check=True)
    taken, complete = [], 0
    for many, seed in product((3, 4, 5), range(instances)):
        begin = process_time()
        try:
            footex.plan_week(**tight_week(many, seed))
        except footex.Infeasible as error:
            taken.append((process_time() - begin, many, seed))
            complete += error.complete
        except footex.planning.Undecided:
            pass
    slowest, many, seed = max(taken)
    print(
        f"{len(taken)} weeks: median {median(seconds for seconds, *_ in taken):.2f} s, slowest {slowest:.2f} s "
        f"({many} commitments, seed {seed}), {sum(seconds > MOST_SECONDS for seconds, *_ in taken)} above a second, "
        f"{complete} with every change tried"
    )


if __name__ == "__main__":
    if sys.argv[1:] and sys.argv[1] in PROGRAMMES:
        explain(sys.argv[1])
    else:
        main(*map(int, sys.argv[1:]))
