"""The checker finds each kind of breach in a plan that somebody changed."""

from collections import Counter
from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from by_hand import on, request, routine
from by_hand import plan as plan_of

from footex import Availability, Commitment, Frequency, plan_week
from footex.planning import check_plan
from footex.planning.request.sessions.session import session_id

MONDAY = date(2026, 11, 23)


@pytest.fixture
def plan() -> Any:
    legs = Commitment(routine=routine("legs", 20), frequency=Frequency(days_per_week=3, per_day=2, min_gap="1 h"))
    run = Commitment(routine=routine("run", 20), frequency=Frequency(consecutive_days=2, rest_days=2))
    free = Availability(windows="daily 07:00-12:00", most_per_day="60 min")
    asked = request(legs, run, free=free, between="10 min", history=[("run", "2026-11-20")])
    twice = [*on("x-x-x--", "legs"), *on("x-x-x--", "legs", at="08:20", number=2)]
    return plan_of(asked, [*twice, *on("xx--xx-", at="07:30")])


def moved(session: Any, minutes: int, length: int = 0) -> Any:
    start, end = session.start + timedelta(minutes=minutes), session.end + timedelta(minutes=minutes + length)
    return attrs.evolve(session, start=start, end=end, id=session_id(start.date(), session.commitment, session.number))


def breaches(plan: Any, sessions: Any) -> Any:
    return {one.code for one in check_plan(attrs.evolve(plan, sessions=sessions))}


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
    assert [one.code for one in check_plan(attrs.evolve(plan, request=early))] == ["rest"]


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
    return [(one.code, one.about[11:]) for one in check_plan(attrs.evolve(plan, sessions=lying))]


def test_sessions_of_two_commitments_nearer_than_asked_for_are_too_soon() -> None:
    assert of_a_day(("legs", 0, 20), ("run", 30, 20), between="10 min") == []
    assert of_a_day(("legs", 0, 20), ("run", 25, 20), between="10 min") == [("overlap", "run-1")]
    assert of_a_day(("legs", 0, 20), ("legs", 25, 20), ("run", 60, 20), between="10 min") == []
    assert of_a_day(("legs", 0, 20), ("legs", 25, 20), ("run", 50, 20), between="10 min") == [("overlap", "run-1")]


def test_a_short_session_within_a_long_one_does_not_hide_the_long_one() -> None:
    long_one = [("legs", 0, 60), ("legs", 20, 10), ("run", 40, 20)]
    found = [one for one in of_a_day(*long_one) if one[0] != "dose"]
    assert found == [("overlap", "legs-2"), ("overlap", "run-1"), ("gap", "legs-2")]
    found = [one for one in of_a_day(("legs", 0, 60), ("legs", 20, 10), ("legs", 40, 10)) if one[0] == "gap"]
    assert found == [("gap", "legs-2"), ("gap", "legs-3")]


def test_a_session_does_its_own_routine_at_the_level_asked_for(plan: Any) -> None:
    first, *others = plan.sessions
    foreign = [attrs.evolve(one, routine=routine("arms", 20)) for one in plan.sessions]
    assert breaches(plan, foreign) == {"routine"}
    assert breaches(plan, [attrs.evolve(first, level="high"), *others]) == {"level"}
    (breach,) = check_plan(attrs.evolve(plan, sessions=[attrs.evolve(first, routine=routine("arms", 20)), *others]))
    assert breach.message == f"{first.id} holds arms-move, which isn't in the routine of {first.commitment}."


def test_the_sessions_of_a_day_are_numbered_by_their_start(plan: Any) -> None:
    def numbered(session: Any, number: int) -> Any:
        return attrs.evolve(session, number=number, id=session_id(session.day, session.commitment, number))

    (run, *_) = [one for one in plan.sessions if one.commitment == "run"]
    assert breaches(plan, [numbered(one, 5) if one is run else one for one in plan.sessions]) == {"number"}
    first, second = [one for one in plan.sessions if one.commitment == "legs"][:2]
    swapped = {first.id: numbered(first, 2), second.id: numbered(second, 1)}
    assert breaches(plan, [swapped.get(one.id, one) for one in plan.sessions]) == {"number"}


def told(plan: Any, sessions: Any) -> list[tuple[str, str, str]]:
    return [(one.code, one.about, one.message) for one in check_plan(attrs.evolve(plan, sessions=sessions))]


def test_each_breach_says_what_it_is_about_in_a_sentence(plan: Any) -> None:
    first, *others = plan.sessions
    legs = [one for one in plan.sessions if one.commitment == "legs"]
    run = [one for one in plan.sessions if one.commitment == "run"]
    name = "2026-11-23-legs-1"
    soon = [
        ("overlap", "2026-11-23-run-1", f"2026-11-23-run-1 starts too soon after {name}."),
        ("gap", "2026-11-23-legs-2", f"2026-11-23-legs-2 starts too soon after {name}."),
    ]
    assert told(plan, [moved(first, 3), *others]) == [
        ("step", name, f"{name} doesn't start at a multiple of 5 min."),
        *soon,
    ]
    assert told(plan, [moved(first, 0, 5), *others]) == [
        ("time", name, f"{name} is 25 min long; its routine takes 20 min."),
        soon[0],
        ("limit", "2026-11-23", "2026-11-23: more than 1 h of sessions."),
        soon[1],
    ]
    assert told(plan, [moved(first, -60), *others]) == [("window", name, f"{name} isn't within free time.")]
    assert told(plan, [moved(first, 7 * 24 * 60), *others]) == [
        ("order", "2026-11-23-run-1", "2026-11-23-run-1 is listed after a later session."),
        ("window", "2026-11-30-legs-1", "2026-11-30-legs-1 isn't within free time."),
        ("per-day", "2026-11-23", "2026-11-23: legs has 1 session; at least 2."),
        ("number", "2026-11-23-legs-2", "2026-11-23-legs-2 is number 1 of its day by the start."),
        ("per-day", "2026-11-30", "2026-11-30: legs has 1 session; at least 2."),
    ]
    assert told(plan, [first, first, *others])[0] == ("id", name, f"{name} is the id of two sessions.")
    foreign = attrs.evolve(first, commitment="arms", id="2026-11-23-arms-1")
    assert told(plan, [foreign, *others])[0] == (
        "commitment", "2026-11-23-arms-1", "arms is not a commitment of this plan.",
    )  # fmt: skip
    assert told(plan, [one for one in plan.sessions if one not in legs[:2]]) == [
        ("days", "legs", "legs has sessions on 2 days of the week from 2026-11-23; at least 3 are due.")
    ]
    assert told(plan, [one for one in plan.sessions if one is not run[0]]) == [
        ("run", "run", "run: 1 day in a row from 2026-11-24; at least 2."),
        ("rest", "run", "run: 3 days of rest up to 2026-11-23, on which a session is possible; at most 2."),
    ]
    assert told(plan, [one for one in plan.sessions if one not in run]) == [
        (
            "rest",
            "run",
            f"run: {rest} days of rest up to 2026-11-{20 + rest}, on which a session is possible; at most 2.",
        )
        for rest in range(3, 10)
    ]
    assert told(plan, [attrs.evolve(first, level="high"), *others]) == [
        ("level", name, f"{name} takes its high time, not the typical one asked for.")
    ]
    both = attrs.evolve(first.routine, items=[*routine("arms", 10).items, *routine("feet", 9).items])
    assert told(plan, [attrs.evolve(first, routine=both), *others])[0] == (
        "routine", name, f"{name} holds arms-move, feet-move, which aren't in the routine of legs.",
    )  # fmt: skip
    early = attrs.evolve(plan, request=attrs.evolve(plan.request, history=[("run", "2026-11-21")]))
    assert told(early, plan.sessions) == [("rest", "run", "run: 1 day of rest before 2026-11-23; at least 2.")]


def test_a_limit_and_a_window_may_be_filled_to_the_brim() -> None:
    asked = [Commitment(routine=routine(name, 20), frequency=Frequency(days_per_week=1)) for name in "abc"]
    free = Availability(windows="mon 07:00-08:00", most_per_day="60 min")
    plan = plan_week(asked, free, start=MONDAY)
    assert [f"{one.start:%H:%M}" for one in plan.sessions] == ["07:00", "07:20", "07:40"]
    less = attrs.evolve(plan.request, availability=attrs.evolve(free, most_per_day="59 min"))
    assert [one.code for one in check_plan(attrs.evolve(plan, request=less))] == ["limit"]


def test_days_of_rest_and_runs_are_held_to_their_bounds_exactly() -> None:
    def checked(days: str, **frequency: Any) -> list[str]:
        asked = Commitment(routine=routine("run", 20), frequency=Frequency(**frequency))
        plan = plan_week(asked, "daily 07:00-08:00", start=MONDAY)
        (first, *_) = plan.sessions
        lying = [
            moved(first, 24 * 60 * ((MONDAY - first.day).days + number)) for number in range(7) if days[number] == "x"
        ]
        return [one.code for one in check_plan(attrs.evolve(plan, sessions=lying))]

    assert checked("xx-xx-x", consecutive_days=2, rest_days=1) == []
    assert checked("xx--xx-", consecutive_days=2, rest_days=1) == ["rest"]
    assert checked("xx--xx-", consecutive_days=2, rest_days="1-2") == []
    assert checked("xx-x-xx", consecutive_days=2, rest_days=1) == ["run"]
    assert checked("xxx-xx-", consecutive_days=2, rest_days=1) == ["run"]
    assert checked("xxx-xx-", consecutive_days="2-3", rest_days=1) == []
    assert checked("x--x---", days_per_week=2, rest_days=2) == []
    assert checked("x-x----", days_per_week=2, rest_days=2) == ["rest"]
    assert checked("xx-----", days_per_week="2-3") == []
    assert checked("xxxx---", days_per_week="2-3") == ["days"]
    assert checked("x------", days_per_week="2-3") == ["days"]


def test_a_run_that_began_before_the_plan_ends_at_its_maximum_at_the_latest() -> None:
    def checked(days: str, *done: str) -> list[tuple[str, str]]:
        asked = Commitment(routine=routine("run", 20), frequency=Frequency(consecutive_days="2-3", rest_days="1-2"))
        plan = plan_week(asked, "daily 07:00-08:00", start=MONDAY)
        (first, *_) = plan.sessions
        lying = [
            moved(first, 24 * 60 * ((MONDAY - first.day).days + number)) for number in range(7) if days[number] == "x"
        ]
        request = attrs.evolve(plan.request, history=[("run", day) for day in done])
        return [(one.code, one.message) for one in check_plan(attrs.evolve(plan, request=request, sessions=lying))]

    assert checked("-xx-xx-", "2026-11-21", "2026-11-22") == []
    assert checked("-xx-xx-", "2026-11-22") == [], "it may end below its minimum: what happened is a fact"
    assert checked("xxx-xx-", "2026-11-22") == [("run", "run: 4 days in a row from 2026-11-22; at most 3.")]
    assert checked("x-xx-xx", "2026-11-22") == []
    assert checked("xx-xx-x", "2026-11-21", "2026-11-22") == [
        ("run", "run: 4 days in a row from 2026-11-21; at most 3.")
    ]
    assert checked("-xx-xx-", "2026-11-18", "2026-11-21", "2026-11-22") == []
    assert checked("x-xx-xx", "2026-11-19", "2026-11-20", "2026-11-21", "2026-11-22") == [
        ("run", "run: 5 days in a row from 2026-11-19; at most 4.")
    ]
    assert checked("-xx-xx-", "2026-11-19", "2026-11-20", "2026-11-21", "2026-11-22") == []
