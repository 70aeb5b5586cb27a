"""A week beside OR-Tools CP-SAT on the same model, weighted solves that give the same score, checked first.

CP-SAT is given as few solves as the weights allow, where seven lexicographic ones would be the plainer model, and
finds the score alone; ours finds the plan with every tie-break, its sessions and their reasons. Goals without a ratio
to CP-SAT are stated in the docstring of `comparisons` and measured beside waiting for so long.
"""

import sys
from datetime import date
from pathlib import Path
from time import perf_counter

from harness import Comparison

import footex

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "planning"))

from cpsat import solve_week
from oracle import routine

MONDAY = date(2026, 11, 23)
FREE = "mon-fri 06:30-07:30, 18:00-19:00; sat-sun 09:00-10:00"


def commitments(many, days, minutes=(20, 15, 12, 25, 10)):
    """So many flexible commitments of different lengths."""
    often = footex.Frequency(days_per_week=days)
    return [
        footex.Commitment(routine=routine("abcde"[number], minutes[number]), frequency=often) for number in range(many)
    ]


def waiting(seconds):
    """A reference that takes so long."""

    def wait():
        until = perf_counter() + seconds
        while perf_counter() < until:
            pass

    return wait


def refused(asked):
    """A capacity proof alone: that there is no plan, without the conflict set."""
    from footex.planning.search.layout.layout import Layout
    from footex.planning.search.solve import solve

    request = footex.planning.Request(commitments=asked, availability="mon-fri 07:00-07:40", start=MONDAY)

    def prove():
        return solve(Layout(request))

    return prove


def comparisons():
    """The week over CP-SAT 0.1, 0.05 for several; 100 ms from 5; proofs 20 ms; 52 weeks of two a day 0.2 s."""
    found = []
    for many, days in ((1, "3-5"), (2, "3-5"), (3, "4-6"), (4, 5)):
        asked = commitments(many, days)
        request = footex.planning.Request(commitments=asked, availability=FREE, start=MONDAY)
        plan = footex.plan_week(asked, FREE, start=MONDAY)
        assert tuple(plan.score) == solve_week(request, seconds=60), plan.score
        found.append(
            Comparison(
                f"week, {many} commitments, {len(plan.sessions)} sessions, over CP-SAT",
                0.1 if many == 1 else 0.05,
                lambda asked=asked: footex.plan_week(asked, FREE, start=MONDAY),
                lambda request=request: solve_week(request, seconds=60),
                # About a millisecond of ours, measured once, is mostly that of filling the caches of the processor.
                times=10 if many == 1 else 1,
                pairs=5,
            )
        )
    five = commitments(5, "3-4")
    twice = footex.Frequency(days_per_week=7, per_day=2, min_gap="4 h")
    legs = footex.Commitment(routine=routine("legs", 20), frequency=twice)
    run = footex.Commitment(
        routine=routine("run", 20),
        frequency=footex.Frequency(consecutive_days="2-3", rest_days="1-2", per_day=2, min_gap="4 h"),
    )
    holidays = footex.Availability(
        windows="daily 06:30-07:30, 18:00-21:00", blocked=["2026-12-24", "2026-12-25", "2027-05-01"]
    )
    evenings = "daily 06:30-07:30, 18:00-21:00"
    return [
        *found,
        Comparison(
            "week, 5 flexible commitments, over 100 ms", 1.0,
            lambda: footex.plan_week(five, FREE, start=MONDAY), waiting(0.1),
        ),
        Comparison("capacity proof, 20 sessions, over 20 ms", 1.0, refused(commitments(4, 5)), waiting(0.02)),
        Comparison(
            "52 weeks of two a day, over 0.2 s", 1.0,
            lambda: footex.plan_programme(legs, evenings, start=MONDAY, weeks=52, ramp="hold"), waiting(0.2),
        ),
        Comparison(
            "52 weeks of runs with blocked days, over 0.2 s", 1.0,
            lambda: footex.plan_programme(run, holidays, start=MONDAY, weeks=52, ramp="hold"), waiting(0.2),
        ),
    ]  # fmt: skip
