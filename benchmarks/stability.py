"""How many sessions a new plan moves after a small change, beyond those that had to move.

Run `python benchmarks/stability.py [PLANS]`: for plans with an appointment added, and with a session missed, planned
anew with and without the plan to keep: how many sessions moved although they need not have, in the median, in 95 of
100, and at most. A session had to move if its own time is no longer free, or a rule is broken with all others left in
place. Not a comparison, so not in the table of ratios.
"""

import random
import sys
from collections import Counter
from datetime import date, datetime, time, timedelta
from pathlib import Path

from attrs import evolve

import footex

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "planning"))

from oracle import broken_rules, routine

MONDAY = date(2026, 11, 23)
FREE = (
    "mon-fri 06:30-08:00, 12:00-13:00, 18:00-21:00; sat-sun 09:00-12:00",
    "mon-fri 06:30-07:30, 18:00-19:00; sat-sun 09:00-10:30",
    "daily 07:00-08:00, 19:00-21:00",
    "mon-sun 00:00-24:00",
)


def draw_week(seed):
    """A week of one to six commitments: days a week, runs, rests, several a day, parts of the day, preferred times."""
    dice = random.Random(seed)
    commitments = []
    for name in "abcdef"[: dice.randint(1, 6)]:
        low = dice.randint(2, 4)
        said = {"days_per_week": footex.Count(low, low + dice.randint(0, 2))}
        kind = dice.random()
        if kind < 0.15:
            said = {"consecutive_days": "2-3", "rest_days": "1-2"}
        elif kind < 0.3:
            said = {"days_per_week": "2-3", "rest_days": 1}
        elif kind < 0.45:
            said |= {"per_day": 2, "min_gap": "2 h"}
        if dice.random() < 0.25:
            said["when"] = dice.choice(["morning", "evening"])
        prefer = dice.choice([None, None, None, "07:00", "18:30"])
        frequency = footex.Frequency(**said)
        commitments.append(
            footex.Commitment(routine=routine(name, dice.choice([8, 10, 15, 20])), frequency=frequency, prefer=prefer)
        )
    return {
        "commitments": commitments, "availability": footex.Availability(windows=dice.choice(FREE)), "start": MONDAY,
        "between": dice.choice(["0 s", "5 min"]),
    }  # fmt: skip


def with_appointment(case, plan, dice):
    """The case with an hour or less taken: as a session takes place, on its day, or on any day."""
    session, length = dice.choice(plan.sessions), timedelta(minutes=dice.choice([15, 30, 60]))
    kind = dice.random()
    day = session.day if kind < 0.8 else MONDAY + timedelta(days=dice.randrange(7))
    begin = datetime.combine(day, time(dice.randint(6, 20), dice.choice([0, 30])))
    if kind < 0.5:
        begin = session.start.replace(tzinfo=None) - timedelta(minutes=dice.choice([0, 15]))
    busy = footex.planning.Busy(start=begin, end=begin + length)
    return {**case, "availability": evolve(case["availability"], busy=[busy])}


def with_missed(case, plan, dice):
    """The case planned from the day after a missed session on, and the plan with what was done and missed marked."""
    missed = dice.choice(plan.sessions)
    now = missed.day + timedelta(days=1)
    sessions = [
        evolve(one, status="skipped" if one.id == missed.id else "done") if one.day < now else one
        for one in plan.sessions
    ]
    return {**case, "not_before": datetime.combine(now, time())}, sessions


def is_ahead(session, case):
    """Whether a session is still to come."""
    return session.status == "planned" and ("not_before" not in case or session.day >= case["not_before"].date())


def moved(sessions, plan, case):
    """The sessions to come that a new plan doesn't have at the same start; one with another number is the same."""
    there = {(one.commitment, one.start) for one in plan.sessions}
    return [one for one in sessions if is_ahead(one, case) and (one.commitment, one.start) not in there]


def had_to(sessions, case):
    """How many sessions had to move: those whose time is taken, and one of each other commitment that breaks a rule."""
    ahead = [one for one in sessions if is_ahead(one, case)]
    broken = broken_rules({**case, "keep": [one for one in sessions if not is_ahead(one, case)]}, ahead)
    taken = [rule[-1] for rule in broken if rule[0] == "window"]
    return len(taken) + len({rule[-1] for rule in broken if rule[0] in {"days", "gap", "per day"}} - {*taken})


def replan(case, **more):
    """The new plan; `None` where there is none."""
    try:
        return footex.plan_week(**case, **more)
    except (footex.Infeasible, footex.planning.Undecided):
        return None


def quantiles(figures):
    """The median, what 95 of 100 don't exceed, and the most."""
    order = sorted(figures)
    return f"median {order[len(order) // 2]}, 95 % at most {order[int(len(order) * 0.95)]}, most {order[-1]}"


def main(plans=500):
    """Print a line for each kind of change."""
    beyond = {"appointment, plan kept": [], "appointment, planned anew": [], "missed session, plan kept": []}
    needed, lost, seed = [], Counter(), 0
    while len(needed) < plans:
        case, dice = draw_week(seed), random.Random(-1 - seed)
        seed += 1
        plan = replan(case)
        if plan is None or not plan.sessions:
            continue
        changed = with_appointment(case, plan, dice)
        least = had_to(plan.sessions, changed)
        needed.append(least)
        for name, more in (("appointment, plan kept", {"keep": plan}), ("appointment, planned anew", {})):
            new = replan(changed, **more)
            if new is None:
                lost[name] += 1
            else:
                beyond[name].append(max(0, len(moved(plan.sessions, new, changed)) - least))
        missed, sessions = with_missed(case, plan, dice)
        new = replan(missed, keep=sessions) if missed["not_before"].date() < MONDAY + timedelta(days=7) else None
        if new is None:
            lost["missed session, plan kept"] += 1
        else:
            beyond["missed session, plan kept"].append(len(moved(sessions, new, missed)))
    print(f"{plans} plans; sessions that had to move for the appointment: {quantiles(needed)}")
    for name, figures in beyond.items():
        print(f"{name}: {len(figures)} plans, moved beyond: {quantiles(figures)}; no plan or no day left: {lost[name]}")


if __name__ == "__main__":
    main(*(int(one) for one in sys.argv[1:]))
