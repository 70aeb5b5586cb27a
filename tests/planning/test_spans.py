"""The weeks of each commitment in a programme: where it begins and ends, and what holds only within them."""

import random
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import attrs
import pytest
from oracle import broken_rules, routine

from footex import (
    Availability,
    BoundExceeded,
    Commitment,
    Count,
    Dose,
    Exercise,
    Frequency,
    Hold,
    Infeasible,
    InvalidValue,
    Prescription,
    Routine,
    Vague,
    dumps,
    loads,
    plan_programme,
    plan_week,
)
from footex.planning import Request, check_plan
from footex.planning.request.commitments.ramp import fraction_on
from footex.planning.request.sessions.session import session_id

MONDAY = date(2026, 11, 23)
FREE = "daily 07:00-08:00"


def weeks_of(plan: Any, name: str) -> list[int]:
    """The weeks of a plan in which a commitment has sessions, from 1."""
    return sorted({(one.day - MONDAY).days // 7 + 1 for one in plan.sessions if one.commitment == name})


def said(plan: Any, code: str) -> list[tuple[tuple[str, ...], int, str]]:
    return [(reason.about, reason.figure, reason.message) for reason in plan.assumed if reason.code == code]


def asked(name: str, stated: Any = None, **more: Any) -> Commitment:
    own = {} if stated is None else {"weeks": stated}
    return Commitment(routine=routine(name, 10), frequency=Frequency(days_per_week=3, **own), **more)


def test_commitments_of_2_and_12_weeks_each_end_after_their_own() -> None:
    plan = plan_programme([asked("a", 2), asked("b", 12)], FREE, start=MONDAY)
    assert plan.request.weeks == 12
    assert weeks_of(plan, "a") == [1, 2]
    assert weeks_of(plan, "b") == list(range(1, 13))
    assert said(plan, "stated-weeks") == [(("a", "b"), 12, "weeks: a states 2; b states 12; 12 are taken")]
    assert said(plan, "own-weeks") == [(("a",), 2, "a: ends after 2 weeks of its own, in week 2 of 12")]
    assert check_plan(plan) == ()


def test_a_commitment_begins_in_its_first_week_and_has_the_weeks_it_is_given() -> None:
    plan = plan_programme([asked("a", 12, weeks=2), asked("b", first_week=3, weeks=3)], FREE, start=MONDAY)
    assert (weeks_of(plan, "a"), weeks_of(plan, "b")) == ([1, 2], [3, 4, 5])
    assert said(plan, "stated-weeks") == [(("a", "b"), 5, "weeks: a is given 2; b is given 3 from week 3; 5 are taken")]
    assert said(plan, "own-weeks") == [], "the caller's own choice is nothing assumed"
    assert check_plan(plan) == ()


@pytest.mark.parametrize(
    ("commitments", "chosen", "expected"),
    [
        ([asked("a", 2), asked("b")], None, {"a": 2, "b": 2}),
        ([asked("a"), asked("b", first_week=3)], None, {"a": 8, "b": 8}),
        ([asked("a", 2), asked("b", first_week=3)], None, {"a": 2, "b": 8}),
        ([asked("a", 4), asked("b", 2, first_week=2)], None, {"a": 4, "b": 3}),
        ([asked("a", 8), asked("b", "6-8-12")], None, {"a": 8, "b": 8}),
        ([asked("a", "6-8-12")], 10, {"a": 10}),
        ([asked("a", "6-8-12")], 14, {"a": 12}),
        ([asked("a", "6-8-12", first_week=3)], 9, {"a": 9}),
        ([asked("a", 8), asked("b", 2)], 4, {"a": 4, "b": 2}),
        ([asked("a", 8, weeks=3)], 4, {"a": 3}),
        ([asked("a", "a few")], 8, {"a": 4}),
        ([asked("a", Vague("for ever"))], 3, {"a": 3}),
    ],
)
def test_each_commitment_ends_after_its_own_weeks_or_with_the_programme(
    commitments: list[Commitment], chosen: int | None, expected: dict[str, int]
) -> None:
    plan = plan_programme(commitments, FREE, start=MONDAY, weeks=chosen, ramp="hold")
    assert {name: max(weeks_of(plan, name)) for name in expected} == expected
    assert plan.request.weeks == (chosen or max(expected.values()))
    assert (
        plan_programme(plan.request.commitments, FREE, start=MONDAY, weeks=chosen, ramp="hold").sessions
        == plan.sessions
    )


def test_the_weeks_that_the_caller_chose_cut_off_what_is_longer_or_begins_later() -> None:
    commitments = [asked("a", 8), asked("b", 4, first_week=3), asked("c", first_week=5)]
    plan = plan_programme(commitments, FREE, start=MONDAY, weeks=4)
    assert (weeks_of(plan, "a"), weeks_of(plan, "b"), weeks_of(plan, "c")) == ([1, 2, 3, 4], [3, 4], [])
    assert said(plan, "chosen-weeks") == [
        (("a", "b"), 4, "weeks: a states 8; b states 4 from week 3; the caller chose 4")
    ]
    assert said(plan, "cut-off") == [(("c",), 5, "c: would begin in week 5, after the last of 4; it isn't planned")]
    with pytest.raises(InvalidValue, match=r"first_week: 5 is after the last week, 4; let c begin earlier"):
        plan_programme(commitments[2], FREE, start=MONDAY, weeks=4)
    with pytest.raises(InvalidValue, match=r"first_week: 2 is after the last week, 1"):
        plan_week(asked("a", first_week=2), FREE, start=MONDAY)


def test_weeks_of_a_commitment_are_whole_numbers_within_the_bound() -> None:
    for wrong in (0, -1, "1", 1.5, True):
        with pytest.raises(InvalidValue, match=r"^Commitment\.(first_week|weeks)"):
            asked("a", first_week=wrong)
        with pytest.raises(InvalidValue, match=r"^Commitment\.weeks"):
            asked("a", weeks=wrong)
    with pytest.raises(BoundExceeded, match=r"^Commitment\.first_week: 105"):
        asked("a", first_week=105)
    with pytest.raises(BoundExceeded, match=r"^Commitment\.weeks: 105"):
        asked("a", weeks=105)
    with pytest.raises(BoundExceeded, match=r"^Request\.weeks: 150"):
        plan_programme(asked("a", 100, first_week=51), FREE, start=MONDAY)


@pytest.mark.parametrize("ramp", ["linear", "steps", "hold"])
def test_a_ramp_climbs_over_the_weeks_of_the_commitment(ramp: str) -> None:
    plank = Prescription(Exercise(id="plank", name="Plank"), Dose(Hold("20-60 s"), sets=3, rest="30 s"))
    core = Routine(id="core", title="Core", items=plank, frequency=Frequency(days_per_week=7))
    late = Commitment(routine=core, first_week=3, weeks=2)
    plan = plan_programme([asked("a", 6), late], FREE, start=MONDAY, ramp=ramp)
    alone = plan_programme(core, FREE, start=MONDAY + timedelta(days=14), weeks=2, ramp=ramp)
    assert [one.routine for one in plan.sessions if one.commitment == "core"] == [one.routine for one in alone.sessions]


def test_a_list_of_fractions_is_one_for_each_week_of_the_programme() -> None:
    thirds = (Fraction(0), Fraction(1, 3), Fraction(1))
    assert [fraction_on(thirds, day, range(7, 21)) for day in (7, 13, 14, 20)] == [*thirds[1:2] * 2, *thirds[2:] * 2]


def test_phases_one_after_the_other_have_the_same_usual_time() -> None:
    first, second = asked("a", weeks=2, prefer="07:00"), asked("b", first_week=3, weeks=2, prefer="07:00")
    plan = plan_programme([first, second], FREE, start=MONDAY)
    assert {(one.commitment, one.clock) for one in plan.usual} == {("a", "07:00"), ("b", "07:00")}
    assert {f"{one.start:%H:%M}" for one in plan.sessions} == {"07:00"}
    overlapping = attrs.evolve(second, first_week=2)
    plan = plan_programme([first, overlapping], FREE, start=MONDAY)
    assert {(one.commitment, one.clock) for one in plan.usual} == {("a", "07:00"), ("b", "07:10")}


def test_runs_and_rests_hold_within_the_weeks_and_their_end_may_cut_a_run() -> None:
    runs = Commitment(
        routine=routine("run", 20), frequency=Frequency(consecutive_days=3, rest_days=1), first_week=2, weeks=1
    )
    history = [("run", MONDAY - timedelta(days=1))]
    plan = plan_programme([runs, asked("a", weeks=3)], FREE, start=MONDAY, ramp="hold", history=history)
    assert [(one.day - MONDAY).days for one in plan.sessions if one.commitment == "run"] == [7, 8, 9, 11, 12, 13]
    assert check_plan(plan) == ()


def test_a_session_outside_the_weeks_of_its_commitment_breaks_a_rule() -> None:
    plan = plan_programme([asked("a", 2), asked("b", 3)], FREE, start=MONDAY, ramp="hold")
    last = next(one for one in reversed(plan.sessions) if one.commitment == "b")
    foreign = attrs.evolve(
        last, commitment="a", id=session_id(last.day, "a", 1), routine=plan.sessions[0].routine,
    )  # fmt: skip
    found = {
        (one.code, one.about): one.message for one in check_plan(attrs.evolve(plan, sessions=[*plan.sessions, foreign]))
    }
    assert (
        found["weeks", foreign.id]
        == f"{foreign.id} isn't within the weeks of its commitment, 2026-11-23 to 2026-12-06."
    )


def test_a_programme_with_weeks_of_its_own_is_written_and_read_back() -> None:
    plan = plan_programme([asked("a", 2), asked("b", first_week=2, weeks=2)], FREE, start=MONDAY)
    assert loads(dumps(plan)) == plan
    assert [(one.first_week, one.weeks) for one in plan.request.commitments] == [(1, 2), (2, 2)]


def test_a_conflict_names_the_commitments_of_its_weeks() -> None:
    late = Commitment(routine=routine("b", 90), frequency=Frequency(days_per_week=3), first_week=3, weeks=2)
    with pytest.raises(Infeasible) as raised:
        plan_programme([asked("a", weeks=2), late], FREE, start=MONDAY)
    assert raised.value.problem == "no plan for b from 2026-12-07 to 2026-12-13 that keeps every rule"
    assert not any("a needs" in reason for reason in raised.value.reasons)
    assert raised.value.reasons[0] == "b: on at least 3 days a week, once a day."


def test_the_picture_of_a_week_names_its_own_commitments() -> None:
    plan = plan_programme([asked("a", weeks=1), asked("b", first_week=3, weeks=1)], FREE, start=MONDAY)
    html = plan._repr_html_()
    assert "<title>Week from 2026-11-23: a</title>" in html
    assert "<title>Week from 2026-11-30: no sessions</title>" in html
    assert "<title>Week from 2026-12-07: b</title>" in html


def test_commitments_in_different_weeks_do_not_crowd_one_another() -> None:
    ten = [asked(name, weeks=1, first_week=number) for number, name in enumerate("abcdefghij", start=1)]
    plan = plan_programme(ten, FREE, start=MONDAY)
    assert plan.request.steps == 100_000
    assert plan.optimal
    together = Request(commitments=[attrs.evolve(one, first_week=1) for one in ten], availability=FREE, start=MONDAY)
    assert together.steps == 9_200


def crowded_case(seed: int) -> Any:
    """More than four commitments in some weeks, runs among them, each with weeks of its own."""
    dice = random.Random(seed)
    commitments = []
    for name in "abcdef":
        low = dice.randint(1, 3)
        said: Any = {"days_per_week": Count(low, low + dice.randint(0, 2))}
        if dice.random() < 0.3:
            said = {"consecutive_days": Count(1, 2), "rest_days": Count(1, dice.randint(1, 2))}
        first = dice.randint(1, 3)
        commitments.append(
            Commitment(
                routine=routine(name, dice.choice([5, 10, 20])), frequency=Frequency(**said), first_week=first,
                weeks=dice.choice([None, 1, 2]), prefer=dice.choice([None, "07:10"]),
            )
        )  # fmt: skip
    availability = Availability(windows="daily 06:30-08:00, 18:00-19:00")
    return {"commitments": commitments, "availability": availability, "start": MONDAY}


@pytest.mark.parametrize(
    "seed", [*range(4), *(pytest.param(seed, marks=pytest.mark.thorough) for seed in range(4, 12))]
)
def test_crowded_programmes_keep_every_rule(seed: int) -> None:
    case = crowded_case(seed)
    plan = plan_programme(**case, weeks=3, ramp="hold", steps=2_000)
    assert check_plan(plan) == ()
    assert broken_rules(case, plan.sessions, weeks=3) == []
