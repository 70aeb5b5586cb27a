"""The checker finds each kind of breach in a plan that somebody changed."""

from collections import Counter
from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from oracle import routine

from footex import Availability, Commitment, Frequency, check_plan, plan_week
from footex.planning.session import session_id

MONDAY = date(2026, 11, 23)


@pytest.fixture
def plan() -> Any:
    legs = Commitment(routine=routine("legs", 20), frequency=Frequency(days_per_week=3, per_day=2, min_gap="1 h"))
    run = Commitment(routine=routine("run", 20), frequency=Frequency(consecutive_days=2, rest_days=2))
    free = Availability(windows="daily 07:00-12:00", most_per_day="60 min")
    return plan_week([legs, run], free, start=MONDAY, between="10 min", history=[("run", "2026-11-20")])


def moved(session: Any, minutes: int, length: int = 0) -> Any:
    start, end = session.start + timedelta(minutes=minutes), session.end + timedelta(minutes=minutes + length)
    return attrs.evolve(session, start=start, end=end, id=session_id(start.date(), session.commitment, session.number))


def breaches(plan: Any, sessions: Any) -> Any:
    return {one.rule for one in check_plan(attrs.evolve(plan, sessions=sessions))}


def test_a_plan_keeps_its_rules(plan: Any) -> None:
    assert check_plan(plan) == ()


def test_each_breach_is_found(plan: Any) -> None:
    first, *others = plan.sessions
    legs = [one for one in plan.sessions if one.commitment == "legs"]
    run = [one for one in plan.sessions if one.commitment == "run"]
    assert breaches(plan, [moved(first, 3), *others]) >= {"step"}
    assert breaches(plan, [moved(first, 0, 5), *others]) >= {"time"}
    assert breaches(plan, [moved(first, -60), *others]) >= {"window"}
    assert breaches(plan, [moved(first, 7 * 24 * 60), *others]) >= {"window", "order"}
    assert breaches(plan, [first, first, *others]) >= {"id", "overlap", "limit", "per-day"}
    assert breaches(plan, [attrs.evolve(first, commitment="arms", id="2026-11-23-arms-1"), *others]) >= {"commitment"}
    assert breaches(plan, [one for one in plan.sessions if one is not legs[0]]) == {"per-day", "number"}
    assert breaches(plan, [one for one in plan.sessions if one not in legs[:2]]) == {"days"}
    assert breaches(plan, [one for one in plan.sessions if one is not run[0]]) >= {"run"}
    assert breaches(plan, [one for one in plan.sessions if one not in run]) >= {"rest"}
    close = [moved(one, -30) if one is legs[1] else one for one in plan.sessions]
    assert breaches(plan, close) >= {"gap"}
    early = attrs.evolve(plan.request, history=[("run", "2026-11-21")])
    assert [one.rule for one in check_plan(attrs.evolve(plan, request=early))] == ["rest"]


def of_a_day(*sessions: tuple[str, int, int], between: str = "0 s") -> Any:
    """What is wrong with a Monday on which sessions of commitments start at a minute and take some."""
    asked = [
        Commitment(routine=routine(name, 20), frequency=Frequency(days_per_week=1, per_day="1-3", min_gap="5 min"))
        for name in ("legs", "run")
    ]
    plan = plan_week(asked, "mon 07:00-12:00", start=MONDAY, between=between)
    (legs, *_) = plan.sessions
    seven = legs.start.replace(hour=7, minute=0)
    numbers: Counter[str] = Counter()
    lying = []
    for name, start, minutes in sessions:
        numbers[name] += 1
        lying.append(
            attrs.evolve(
                legs,
                commitment=name,
                number=numbers[name],
                id=session_id(MONDAY, name, numbers[name]),
                start=seven + timedelta(minutes=start),
                end=seven + timedelta(minutes=start + minutes),
                routine=routine(name, minutes),
            )
        )
    return [(one.rule, one.about[11:]) for one in check_plan(attrs.evolve(plan, sessions=lying))]


def test_sessions_of_two_commitments_nearer_than_asked_for_are_too_soon() -> None:
    assert of_a_day(("legs", 0, 20), ("run", 30, 20), between="10 min") == []
    assert of_a_day(("legs", 0, 20), ("run", 25, 20), between="10 min") == [("overlap", "run-1")]
    assert of_a_day(("legs", 0, 20), ("legs", 25, 20), ("run", 60, 20), between="10 min") == []


def test_a_short_session_within_a_long_one_does_not_hide_the_long_one() -> None:
    long_one = [("legs", 0, 60), ("legs", 20, 10), ("run", 40, 20)]
    assert of_a_day(*long_one) == [("overlap", "legs-2"), ("overlap", "run-1"), ("gap", "legs-2")]


def test_a_session_does_its_own_routine_at_the_level_asked_for(plan: Any) -> None:
    first, *others = plan.sessions
    foreign = [attrs.evolve(one, routine=routine("arms", 20)) for one in plan.sessions]
    assert breaches(plan, foreign) == {"routine"}
    assert breaches(plan, [attrs.evolve(first, level="high"), *others]) == {"level"}
    (breach,) = check_plan(attrs.evolve(plan, sessions=[attrs.evolve(first, routine=routine("arms", 20)), *others]))
    assert breach.text == f"{first.id} holds arms-move, which isn't in the routine of {first.commitment}."


def test_the_sessions_of_a_day_are_numbered_by_their_start(plan: Any) -> None:
    def numbered(session: Any, number: int) -> Any:
        return attrs.evolve(session, number=number, id=session_id(session.day, session.commitment, number))

    (run, *_) = [one for one in plan.sessions if one.commitment == "run"]
    assert breaches(plan, [numbered(one, 5) if one is run else one for one in plan.sessions]) == {"number"}
    first, second = [one for one in plan.sessions if one.commitment == "legs"][:2]
    swapped = {first.id: numbered(first, 2), second.id: numbered(second, 1)}
    assert breaches(plan, [swapped.get(one.id, one) for one in plan.sessions]) == {"number"}
