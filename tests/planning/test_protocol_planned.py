"""Protocols as programmes: each phase in its own weeks, and what a plan can't know is reported."""

from datetime import date
from typing import Any

import pytest
from oracle import broken_rules

from footex import (
    BoundExceeded,
    Exercise,
    Frequency,
    InvalidValue,
    Policy,
    PolicyNeeded,
    Prescription,
    Protocol,
    Routine,
    Vague,
    dumps,
    loads,
    plan_programme,
)
from footex.model import Phase
from footex.planning import check_plan
from footex.timing import UnknownWord

MONDAY = date(2026, 11, 23)
FREE = "daily 06:00-22:00"
DAILY = Frequency(days_per_week=7, per_day=1)
THRICE = Frequency(days_per_week=3, per_day=1)


def routine(name: str, dose: str, **more: Any) -> Routine:
    return Routine(id=name, title=name, items=Prescription(Exercise(id=f"{name}-move", name=name), dose), **more)


def protocol(*phases: Phase) -> Protocol:
    return Protocol(id="plan", title="Plan", phases=phases)


def weeks_of(plan: Any) -> dict[str, list[int]]:
    weeks: dict[str, set[int]] = {}
    for one in plan.sessions:
        weeks.setdefault(one.commitment, set()).add((one.day - MONDAY).days // 7 + 1)
    return {name: sorted(numbers) for name, numbers in weeks.items()}


def said(plan: Any, code: str) -> list[tuple[tuple[str, ...], int, str]]:
    return [(reason.about, reason.figure, reason.message) for reason in plan.assumed if reason.code == code]


def kept(plan: Any) -> bool:
    case = {
        "commitments": plan.request.commitments, "availability": plan.request.availability, "start": MONDAY,
    }  # fmt: skip
    return check_plan(plan) == () and broken_rules(case, plan.sessions, plan.request.weeks) == []


REHABILITATION = protocol(
    Phase(
        title="Isometric", routines=routine("isometric", "5 x 45 s, rest 2 min"), weeks=2, leave="pain at most 3/10",
        frequency=Frequency(days_per_week=7, per_day=4, min_gap="3 h"),
    ),
    Phase(
        title="Slow", routines=routine("slow", "3 x 12, rest 2 min"), weeks=4, enter="pain at most 3/10",
        leave="pain at most 3/10", frequency=THRICE,
    ),
    Phase(title="Hops", routines=routine("hops", "3 x 10, rest 2 min"), weeks=6, frequency=THRICE),
)  # fmt: skip


def test_a_rehabilitation_in_phases_is_planned_phase_after_phase() -> None:
    plan = plan_programme(REHABILITATION, FREE, start=MONDAY)
    assert plan.request.weeks == 12
    assert weeks_of(plan) == {"phase-1": [1, 2], "phase-2": [3, 4, 5, 6], "phase-3": [7, 8, 9, 10, 11, 12]}
    assert [len(plan.week(number)) for number in range(1, 13)] == [28, 28, *[3] * 10]
    assert kept(plan)
    assert loads(dumps(plan)) == plan


def test_criteria_that_a_plan_cannot_know_are_reported() -> None:
    plan = plan_programme(REHABILITATION, FREE, start=MONDAY)
    assert said(plan, "phase-weeks") == [
        (("phase-1",), 2, "phase-1: Isometric, weeks 1 to 2"),
        (("phase-2",), 4, "phase-2: Slow, weeks 3 to 6"),
        (("phase-3",), 6, "phase-3: Hops, weeks 7 to 12"),
    ]
    assert said(plan, "phase-enter") == [
        (("phase-2",), 3, "phase-2: begins in week 3; the protocol says when: pain at most 3/10")
    ]
    assert said(plan, "phase-leave") == [
        (("phase-1",), 2, "phase-1: moves on after 2 weeks; the protocol says when to move on: pain at most 3/10"),
        (("phase-2",), 4, "phase-2: moves on after 4 weeks; the protocol says when to move on: pain at most 3/10"),
    ]


def test_the_weeks_that_the_caller_chose_cut_a_protocol_off() -> None:
    plan = plan_programme(REHABILITATION, FREE, start=MONDAY, weeks=4)
    assert weeks_of(plan) == {"phase-1": [1, 2], "phase-2": [3, 4]}
    assert [about for about, _, _ in said(plan, "cut-off")] == [("phase-3",)]
    assert kept(plan)


def test_phases_overlap_and_have_several_routines() -> None:
    legs, arms = routine("legs", "3 x 10", frequency=DAILY), routine("arms", "3 x 10", frequency=THRICE)
    plan = plan_programme(
        protocol(
            Phase(title="Both", routines=[legs, arms], weeks="2-4"),
            Phase(title="Arms", routines=arms, from_week=2, weeks=Vague("a few")),
        ),
        FREE, start=MONDAY,
    )  # fmt: skip
    assert weeks_of(plan) == {"phase-1-arms": [1, 2, 3], "phase-1-legs": [1, 2, 3], "phase-2": [2, 3, 4]}
    assert said(plan, "phase-weeks")[0][2] == "phase-1-legs, phase-1-arms: Both, weeks 1 to 3"
    assert kept(plan)


def test_a_week_alone_is_named_in_the_singular() -> None:
    plan = plan_programme(
        protocol(Phase(title="Start", routines=routine("a", "10"), weeks=1, frequency=DAILY)), FREE, start=MONDAY
    )
    assert said(plan, "phase-weeks")[0][2] == "phase-1: Start, week 1"


@pytest.mark.parametrize(
    ("sessions", "frequency", "policy", "weeks"),
    [
        (10, THRICE, None, 4),
        ("8-12", THRICE, None, 4),
        (9, THRICE, None, 3),
        (3, THRICE, None, 1),
        (4, Frequency(weekdays=["monday", "thursday"]), None, 2),
        (28, Frequency(days_per_week=7, per_day=2, min_gap="4 h"), None, 2),
        (10, Frequency(days_per_week=5), None, 2),
        (10, Frequency(per_day=1), Policy(days_per_week=4), 3),
    ],
)
def test_a_phase_of_so_many_sessions_has_the_weeks_that_they_take(
    sessions: Any, frequency: Frequency, policy: Any, weeks: int
) -> None:
    phase = Phase(title="Start", routines=routine("a", "10"), sessions=sessions, frequency=frequency)
    plan = plan_programme(protocol(phase), FREE, start=MONDAY, policy=policy)
    assert plan.request.weeks == weeks
    last = f"weeks 1 to {weeks}" if weeks > 1 else "week 1"
    assert said(plan, "phase-weeks")[0][2] == f"phase-1: Start, {last}, which {sessions} sessions take"
    assert kept(plan)


def test_a_phase_of_sessions_asks_for_the_days_a_week() -> None:
    phase = Phase(title="Start", routines=routine("a", "10"), sessions=10)
    with pytest.raises(PolicyNeeded) as raised:
        plan_programme(protocol(phase, phase), FREE, start=MONDAY)
    (question,) = raised.value.questions
    assert (question.field, question.about) == ("days_per_week", "phase-1")
    assert question.message == "10 sessions, and the days a week are unstated"


def test_a_phase_whose_end_is_open_is_the_last() -> None:
    start, on = routine("a", "10"), routine("b", "10")
    free_end = protocol(
        Phase(title="Start", routines=start, weeks=2, frequency=DAILY),
        Phase(title="On", routines=on, frequency=DAILY, leave="no pain"),
    )
    plan = plan_programme(free_end, FREE, start=MONDAY)
    assert weeks_of(plan) == {"phase-1": [1, 2], "phase-2": [3, 4, 5, 6, 7, 8]}
    assert said(plan, "phase-weeks")[1] == (("phase-2",), 0, "phase-2: On, from week 3 on")
    assert said(plan, "phase-leave")[0][2] == "phase-2: the protocol says when to move on: no pain"
    assert weeks_of(plan_programme(free_end, FREE, start=MONDAY, weeks=4))["phase-2"] == [3, 4]
    run = Frequency(consecutive_days=3, rest_days=1)
    every = Frequency(every="10 days")
    for unknown in (
        Phase(title="Start", routines=start, sessions=10, frequency=every),
        Phase(title="Start", routines=start, sessions=10, frequency=Frequency(as_needed=True)),
        Phase(title="Start", routines=start, frequency=DAILY),
        Phase(title="Start", routines=start, sessions=10, frequency=run),
    ):
        with pytest.raises(InvalidValue, match=r"plan\.phases\[0\]\.weeks: .* leaves open when the next phase begins"):
            plan_programme(protocol(unknown, unknown), FREE, start=MONDAY)


def test_a_protocol_is_bounded_and_its_words_are_asked_for() -> None:
    long = Phase(title="Start", routines=routine("a", "10"), weeks=105, frequency=DAILY)
    with pytest.raises(BoundExceeded, match=r"phases\[0\]\.weeks: 105"):
        plan_programme(protocol(long), FREE, start=MONDAY)
    many = Phase(title="Start", routines=routine("a", "10"), sessions=800, frequency=DAILY)
    with pytest.raises(BoundExceeded, match=r"phases\[0\]\.sessions: 115"):
        plan_programme(protocol(many), FREE, start=MONDAY)
    vague = Phase(title="Start", routines=routine("a", "10"), weeks=Vague("for ever"), frequency=DAILY)
    with pytest.raises(UnknownWord):
        plan_programme(protocol(vague), FREE, start=MONDAY)
