"""Plans of every kind keep their rules, whatever the planner makes of them; and a plan that is changed breaks one."""

import random
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

import attrs
import pytest
from by_hand import routine

from footex import Availability, Commitment, Dose, Frequency, Hold, Infeasible, Policy, plan_programme
from footex.model import SessionDose
from footex.planning import Busy, Done, Undecided, check_plan
from footex.planning.request.sessions.session import session_id

STARTS = [
    (date(2026, 11, 23), "UTC"),
    (date(2027, 3, 24), "Europe/Vienna"),
    (date(2026, 10, 21), "Europe/Vienna"),
    (date(2027, 4, 1), "Australia/Lord_Howe"),
    (date(2026, 10, 28), "America/St_Johns"),
]
FREQUENCIES: tuple[dict[str, Any], ...] = (
    {"days_per_week": 7},
    {"days_per_week": "2-4"},
    {"days_per_week": 3, "rest_days": 1},
    {"days_per_week": "2-3", "rest_days": 2},
    {"consecutive_days": "2-3", "rest_days": "1-2"},
    {"consecutive_days": 1, "rest_days": 1},
    {"days_per_week": "3-5", "consecutive_days": "1-3", "rest_days": 1},
    {"days_per_week": "1-3", "min_gap": "48 h"},
    {"days_per_week": "2-5", "per_day": "1-2", "min_gap": "3 h"},
    {"days_per_week": 2, "per_day": 2, "min_gap": "12 h"},
    {"weekdays": ["monday", "wednesday", "thursday"]},
    {"every": "2 days"},
    {"every": "3 h", "days_per_week": 2},
    {"days_per_week": "5-7", "when": ["morning", "evening"]},
)
WINDOWS = (
    "daily 06:30-09:00, 17:00-21:00",
    "mon-fri 01:30-03:30, 18:00-20:00; sat-sun 09:00-12:00",
    "daily 00:00-24:00",
    "mon,wed,fri,sun 07:00-08:10; tue,thu,sat 12:00-13:30",
)


def ask(seed: int) -> dict[str, Any]:
    """Arguments of a plan."""
    dice = random.Random(seed)
    start, zone = dice.choice(STARTS)
    weeks = dice.choice([1, 1, 2, 3])
    dates = [start + timedelta(days=number) for number in range(7 * weeks)]
    commitments = []
    for name in "abc"[: dice.choice([1, 1, 2, 3])]:
        doses = SessionDose(exercise=f"{name}-move", dose=Dose(Hold("25 min")), first_session=dice.randint(2, 4))
        commitments.append(
            Commitment(
                routine=routine(name, dice.choice([5, 12, 20])),
                frequency=Frequency(**dice.choice(FREQUENCIES)),
                doses=doses if dice.random() < 0.2 else (),
                first_week=dice.randint(1, weeks) if dice.random() < 0.3 else 1,
            )
        )
    at = datetime.combine(dice.choice(dates), datetime.min.time()) + timedelta(hours=dice.choice([0, 7, 18]))
    busy = [Busy(start=at, end=at + timedelta(minutes=dice.choice([30, 200])))] if dice.random() < 0.4 else []
    now = dice.choice(dates[:5]) if dice.random() < 0.4 else start
    history = []
    for one in commitments:
        for back in range(-4, (now - start).days + 1):
            day, kind = start + timedelta(days=back), dice.random()
            if kind < 0.25:
                history.append(Done(commitment=one.id, day=day))
            elif kind < 0.3 and back >= 0:
                history.append(Done(commitment=one.id, day=day, status=dice.choice(["skipped", "ill"])))
    return {
        "commitments": commitments, "start": start, "weeks": weeks, "history": history,
        "availability": Availability(
            windows=dice.choice(WINDOWS), zone=zone, busy=busy, step=dice.choice(["5 min", "10 min"]),
            blocked=dice.sample(dates, 1) if dice.random() < 0.4 else [],
            most_per_day=dice.choice([None, None, "60 min"]),
        ),
        "between": dice.choice(["0 s", "10 min"]), "policy": Policy(blocked=dice.choice(["lowers", "lowers", "binds"])),
        "not_before": datetime.combine(now, datetime.min.time()) + timedelta(hours=dice.choice([0, 7]))
        if now > start or dice.random() < 0.2 else None,
    }  # fmt: skip


def make(asked: dict[str, Any], **more: Any) -> Any:
    """A plan, or none where there is none or it is too much work."""
    try:
        return plan_programme(**asked, **more, steps=3_000)
    except (Infeasible, Undecided):
        return None


@cache
def made(seed: int) -> Any:
    """The plan of a seed, if there is one."""
    return make(ask(seed))


SEEDS = [*range(16), *(pytest.param(seed, marks=pytest.mark.thorough) for seed in range(16, 90))]


@pytest.mark.parametrize("seed", SEEDS)
def test_plans_of_every_kind_keep_their_rules(seed: int) -> None:
    plan = made(seed)
    if plan is not None:
        assert check_plan(plan) == ()


def test_most_of_these_kinds_have_a_plan() -> None:
    assert sum(made(seed) is not None for seed in range(8)) >= 4


@pytest.mark.parametrize("seed", [*SEEDS[:6], *SEEDS[16:100]])
def test_a_plan_that_is_kept_makes_one_that_keeps_its_rules(seed: int) -> None:
    asked, dice = ask(seed) | {"history": [], "not_before": None}, random.Random(seed)
    first = make(asked)
    if first is None or not first.sessions:
        return
    now = asked["start"] + timedelta(days=dice.randint(0, 4))
    became = ("done", "done", "skipped", "planned")
    kept = [
        attrs.evolve(one, status=dice.choice(became) if one.day < now else "planned", fixed=dice.random() < 0.3)
        for one in first.sessions
    ]
    later = asked | {"not_before": datetime.combine(now, datetime.min.time())}
    again = make(later, keep=kept)
    if again is not None:
        assert check_plan(again) == ()


def changed(session: Any, minutes: int = 0, longer: int = 0, **more: Any) -> Any:
    """A session at another time."""
    start = session.start + timedelta(minutes=minutes)
    end = session.end + timedelta(minutes=minutes + longer)
    name, number = more.get("commitment", session.commitment), more.get("number", session.number)
    return attrs.evolve(session, start=start, end=end, id=session_id(start.date(), name, number), **more)


CHANGES: dict[str, Any] = {
    "moved by a minute": lambda one: [changed(one, 1)],
    "moved by a second": lambda one: [
        attrs.evolve(one, start=one.start + timedelta(seconds=1), end=one.end + timedelta(seconds=1))
    ],
    "moved by a year": lambda one: [changed(one, 364 * 24 * 60)],
    "moved out of its window": lambda one: [changed(one, (4 - one.start.hour) * 60)],
    "longer by a minute": lambda one: [changed(one, 0, 1)],
    "shorter by a minute": lambda one: [changed(one, 0, -1)],
    "twice": lambda one: [one, one],
    "of another commitment": lambda one: [changed(one, commitment="strange")],
    "another number": lambda one: [changed(one, number=one.number + 1)],
    "another routine": lambda one: [changed(one, routine=routine("strange", one.minutes))],
    "another level": lambda one: [changed(one, level="low")],
    "a smaller dose": lambda one: [
        changed(one, 0, -1, routine=routine(one.commitment, one.minutes - 1))
    ],
    "missing": lambda _: [],
}  # fmt: skip


@cache
def plan_of_two(seed: int) -> tuple[Any, int]:
    """A plan of two weeks that leaves no session of one commitment to choice, and the place of one of its sessions."""
    dice = random.Random(seed)
    exact = Commitment(routine=routine("a"), frequency=Frequency(**dice.choice([
        {"days_per_week": 7}, {"days_per_week": 3, "rest_days": 1}, {"weekdays": ["monday", "friday"]},
        {"every": "2 days"}, {"consecutive_days": 2, "rest_days": 1}, {"days_per_week": 2, "per_day": 2, "min_gap": "3 h"},
    ])))  # fmt: skip
    other = Commitment(routine=routine("b", 12), frequency=Frequency(days_per_week=2))
    start, zone = dice.choice(STARTS)
    free = Availability(windows="daily 06:30-09:00, 17:00-21:00", zone=zone)
    plan = make({"commitments": [exact, other], "availability": free, "start": start, "weeks": 2})
    return plan, dice.randrange(len(plan.sessions))


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("seed", range(6))
def test_a_change_of_one_session_breaks_a_rule(change: str, seed: int) -> None:
    plan, place = plan_of_two(seed)
    sessions = [*plan.sessions[:place], *CHANGES[change](plan.sessions[place]), *plan.sessions[place + 1 :]]
    assert check_plan(attrs.evolve(plan, sessions=sessions)) != ()


@pytest.mark.parametrize("seed", range(6))
def test_two_sessions_that_change_places_break_a_rule(seed: int) -> None:
    both = [Commitment(routine=routine(name, 12), frequency=Frequency(days_per_week=2)) for name in "ab"]
    plan = make({"commitments": both, "availability": "daily 06:30-07:00", "start": STARTS[seed % 5][0], "weeks": 1})
    (one, *_), (two, *_) = ([each for each in plan.sessions if each.commitment == name] for name in "ab")
    swapped = {one.id: attrs.evolve(one, routine=two.routine), two.id: attrs.evolve(two, routine=one.routine)}
    sessions = [swapped.get(each.id, each) for each in plan.sessions]
    assert {breach.code for breach in check_plan(attrs.evolve(plan, sessions=sessions))} == {"routine"}
