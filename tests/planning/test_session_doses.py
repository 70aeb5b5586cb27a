"""Doses by session: each session has the dose of its number, and the search counts with its time."""

import random
from datetime import date, timedelta
from itertools import pairwise, product
from typing import Any

import attrs
import pytest
from oracle import routine

from footex import (
    UNSTATED,
    Availability,
    Commitment,
    Count,
    Dose,
    Duration,
    Exercise,
    Frequency,
    Hold,
    Infeasible,
    InvalidValue,
    Prescription,
    Protocol,
    Routine,
    dumps,
    estimate,
    loads,
    plan_programme,
    plan_week,
)
from footex.model import Phase, SessionDose
from footex.planning import Request, Undecided, check_plan
from footex.planning.search.layout.layout import Layout
from footex.planning.search.solve import Impossible, solve

MONDAY = date(2026, 11, 23)
FREE = "daily 07:00-08:00"
THRICE = Frequency(days_per_week=3, per_day=1)


def single(name: str, minutes: int) -> Any:
    return routine(name, minutes)


def later(name: str, minutes: int, first: int) -> SessionDose:
    return SessionDose(exercise=f"{name}-move", dose=Dose(Hold(f"{minutes} min")), first_session=first)


def minutes_of(plan: Any, name: str) -> list[int]:
    return [one.minutes for one in plan.sessions if one.commitment == name]


PLANK = Prescription(Exercise(id="plank", name="Plank"), "3 x 30 s, rest 30 s")
CORE = Routine(id="core", title="Core", items=PLANK)
STEPS = [
    SessionDose(exercise="plank", dose="3 x 45 s, rest 30 s", first_session=4),
    SessionDose(exercise="plank", dose="3 x 1 min, rest 30 s", first_session=7),
]


def test_doses_by_session_keep_to_named_weekdays() -> None:
    mondays = Frequency(weekdays=["monday", "thursday"], per_day=1, weeks=3)
    own = Commitment(routine=CORE, frequency=mondays, doses=[attrs.evolve(STEPS[0], first_session=3)])
    plan = plan_programme([own], FREE, start=MONDAY, ramp="hold")
    assert [one.start.strftime("%a") for one in plan.sessions] == ["Mon", "Thu"] * 3
    doses = [str(one.routine.items[0].dose.work[0].duration) for one in plan.sessions]
    assert doses == ["30 s"] * 2 + ["45 s"] * 4
    assert check_plan(plan) == ()


def test_a_programme_of_three_steps_by_session() -> None:
    phase = Phase(title="Plank", routines=CORE, sessions=10, frequency=THRICE, doses=STEPS)
    plan = plan_programme(Protocol(id="planks", title="Planks", phases=phase), FREE, start=MONDAY)
    doses = [str(one.routine.items[0].dose.work[0].duration) for one in plan.sessions]
    assert doses == ["30 s"] * 3 + ["45 s"] * 3 + ["1 min"] * 6
    totals = [estimate(one.routine).total for one in plan.sessions]
    assert totals[::3] == [Duration(text) for text in ("2 min 30 s", "3 min 15 s", "4 min", "4 min")]
    assert plan.optimal
    assert check_plan(plan) == ()
    assert loads(dumps(plan)) == plan


def test_sessions_are_counted_from_the_first_week_of_the_commitment_through_several_a_day() -> None:
    twice = Frequency(days_per_week=3, per_day="1-2", min_gap="5 min")
    steps = [later("a", 4, 1), later("a", 8, 2), later("a", 12, 5)]
    legs = Commitment(routine=single("a", 2), frequency=twice, first_week=2, weeks=1, doses=steps)
    daily = Commitment(routine=single("b", 5), frequency=THRICE)
    plan = plan_programme([legs, daily], FREE, start=MONDAY, weeks=2)
    assert minutes_of(plan, "a") == [4, 8, 8, 8, 12, 12]
    assert check_plan(plan) == ()


def test_a_commitment_refuses_doses_that_are_not_in_order_or_of_another_exercise() -> None:
    with pytest.raises(InvalidValue, match=r"^Commitment\.doses\[0\]\.exercise: 'b-move' isn't in the routines"):
        Commitment(routine=single("a", 5), doses=later("b", 4, 2))
    with pytest.raises(InvalidValue, match=r"^Commitment\.doses\[1\]\.first_session: 2 is not after session 2"):
        Commitment(routine=single("a", 5), doses=[later("a", 4, 2), later("a", 5, 2)])
    with pytest.raises(InvalidValue, match=r"^Commitment\.doses"):
        Commitment(routine=single("a", 5), doses="3 x 30 s")  # type: ignore[arg-type]


def test_a_phase_of_several_routines_gives_each_its_own_doses() -> None:
    phase = Phase(
        title="Both", routines=[single("a", 5), single("b", 5)], weeks=1, frequency=THRICE,
        doses=[later("a", 6, 2), later("b", 7, 3)],
    )  # fmt: skip
    plan = plan_programme(Protocol(id="both", title="Both", phases=phase), FREE, start=MONDAY)
    assert (minutes_of(plan, "phase-1-a"), minutes_of(plan, "phase-1-b")) == ([5, 6, 6], [5, 5, 7])
    assert check_plan(plan) == ()


def test_a_ramp_applies_to_the_dose_of_the_session() -> None:
    ranged = SessionDose(exercise="a-move", dose=Dose(Hold("10-20 min")), first_session=3)
    legs = Commitment(routine=single("a", 5), frequency=Frequency(days_per_week=1, weeks=4), doses=ranged)
    plan = plan_programme(legs, FREE, start=MONDAY, ramp=[0, 0, "1/2", 1])
    assert minutes_of(plan, "a") == [5, 5, 15, 20]


def test_a_session_that_fits_at_first_only_is_a_conflict_with_the_longest_named() -> None:
    legs = Commitment(routine=single("a", 30), frequency=THRICE, doses=later("a", 70, 3))
    with pytest.raises(Infeasible) as raised:
        plan_week(legs, FREE, start=MONDAY)
    assert any("a needs 70 min" in reason for reason in raised.value.reasons)
    assert "On one of Wednesday to Sunday: 10 min more, 07:00-08:10." in raised.value.changes
    fewer = attrs.evolve(legs, frequency=Frequency(days_per_week="2-3", per_day=1))
    plan = plan_week(fewer, FREE, start=MONDAY)
    assert minutes_of(plan, "a") == [30, 30]
    assert check_plan(plan) == ()


def test_the_days_are_chosen_for_the_length_that_each_session_has() -> None:
    free = "mon 07:00-07:10; tue 07:00-07:20; wed 07:00-07:10; thu 07:00-07:20"
    legs = Commitment(routine=single("a", 10), frequency=Frequency(days_per_week=2), doses=later("a", 20, 2))
    plan = plan_week(legs, free, start=MONDAY)
    assert [(f"{one.start:%a}", one.minutes) for one in plan.sessions] == [("Mon", 10), ("Thu", 20)]
    assert check_plan(plan) == ()


def test_the_history_is_of_days_and_counts_no_session() -> None:
    legs = Commitment(routine=single("a", 10), frequency=THRICE, doses=later("a", 20, 2))
    plan = plan_week(legs, FREE, start=MONDAY, history=[("a", MONDAY - timedelta(days=2))])
    assert minutes_of(plan, "a") == [10, 20, 20]


def test_sessions_at_another_dose_than_that_of_their_number_break_a_rule() -> None:
    legs = Commitment(routine=single("a", 10), frequency=THRICE, doses=later("a", 20, 2))
    plan = plan_week(legs, FREE, start=MONDAY)
    first, *others = plan.sessions
    longer = attrs.evolve(first, routine=others[0].routine, end=first.start + timedelta(minutes=20))
    (breach,) = check_plan(attrs.evolve(plan, sessions=[longer, *others]))
    assert (breach.code, breach.about) == ("dose", first.id)
    assert breach.message == f"{first.id} hasn't the dose of session 1 of a."
    codes = {one.code for one in check_plan(attrs.evolve(plan, sessions=others))}
    assert codes == {"days", "dose"}
    again = attrs.evolve(first, start=first.start - timedelta(minutes=30), end=first.end - timedelta(minutes=30))
    assert {one.code for one in check_plan(attrs.evolve(plan, sessions=[again, *plan.sessions]))} >= {"per-day", "id"}
    late = attrs.evolve(
        others[-1], start=others[-1].start + timedelta(days=14), end=others[-1].end + timedelta(days=14),
        id=f"{others[-1].day + timedelta(days=14)}-a-1",
    )  # fmt: skip
    assert "window" in {one.code for one in check_plan(attrs.evolve(plan, sessions=[first, others[0], late]))}


def test_sessions_with_doses_are_shortened_too() -> None:
    squat = Exercise(id="squat", name="Squat", rep_time="4 s")
    legs = Routine(id="legs", title="Legs", items=Prescription(squat, "3 x 10-20, rest 30 s"))
    more = SessionDose(exercise="squat", dose="8 x 10-20, rest 30 s", first_session=2)
    asked = Commitment(routine=legs, frequency=THRICE, doses=more)
    plan = plan_week(asked, "daily 07:00-07:08", start=MONDAY, shorten=True)
    first, second, third = minutes_of(plan, "legs")
    assert first < second == third <= 8
    assert check_plan(plan) == ()


def test_more_than_four_commitments_with_doses_are_searched_without_a_draft() -> None:
    asked = [
        Commitment(routine=single(name, 5), frequency=Frequency(days_per_week=1), doses=later(name, 10, 2))
        for name in "abcde"
    ]
    plan = plan_programme(asked, "daily 07:00-08:30", start=MONDAY, weeks=2, ramp="hold", steps=50_000)
    assert {name: minutes_of(plan, name) for name in "abcde"} == {name: [5, 10] for name in "abcde"}
    assert check_plan(plan) == ()


def test_a_plan_with_doses_by_session_may_be_undecided_after_few_steps() -> None:
    legs = Commitment(routine=single("a", 10), frequency=THRICE, doses=later("a", 20, 2))
    with pytest.raises(Undecided):
        plan_programme(legs, FREE, start=MONDAY, weeks=2, steps=1)


def test_a_gap_is_counted_from_the_end_of_the_session_at_its_own_dose() -> None:
    spaced = Frequency(days_per_week=2, per_day=1, min_gap="23 h 50 min")
    legs = Commitment(routine=single("a", 20), frequency=spaced, doses=later("a", 5, 2))
    plan = plan_week(legs, "mon-tue 07:00-07:20", start=MONDAY)
    assert [f"{one.start:%a %H:%M}" for one in plan.sessions] == ["Mon 07:00", "Tue 07:10"]
    assert check_plan(plan) == ()


def case_of(seed: int) -> tuple[dict[str, Any], int]:
    """A week or two of few windows, with doses that change by session."""
    dice = random.Random(seed)
    weeks = dice.choice([1, 1, 2])
    windows = dice.choice(
        ["mon-fri 07:00-07:20", "mon 07:00-07:10; tue 07:00-07:20; thu 07:00-07:30", "tue 07:00-07:10; wed-thu 07:00-07:20"]
        if weeks == 1 else ["mon 07:00-07:10; wed-thu 07:00-07:20", "tue 07:00-07:10; fri 07:00-07:30"]
    )  # fmt: skip
    commitments = []
    for name in "ab"[: dice.randint(1, 2)]:
        low = dice.randint(1, 2)
        said: dict[str, Any] = {"days_per_week": Count(low, low + dice.randint(0, 1))}
        if dice.random() < 0.4:
            said |= {
                "min_gap": dice.choice(["23 h 40 min", "23 h 50 min", "24 h", "24 h 10 min", "47 h 50 min", "48 h"])
            }
        firsts = sorted(dice.sample([1, 2, 3, 4], dice.randint(1, 2)))
        commitments.append(
            Commitment(
                routine=single(name, dice.choice([5, 10])), frequency=Frequency(**said),
                doses=[later(name, dice.choice([5, 10, 15, 20]), first) for first in firsts],
                prefer=dice.choice([None, "07:10"]), first_week=dice.randint(1, weeks),
            )
        )  # fmt: skip
    availability = Availability(windows=windows, step="10 min", most_per_day=dice.choice([None, "20 min"]))
    return {"commitments": commitments, "availability": availability, "start": MONDAY}, weeks


def best_of_all(case: dict[str, Any], weeks: int, usual: dict[str, Any]) -> Any:  # noqa: C901 - rules in a row
    """The best score and sessions of all, by trying each set of days and start of every commitment."""
    step, most = 10, case["availability"].most_per_day
    plans: list[list[tuple[Any, ...]]] = []
    for one in case["commitments"]:
        own = []
        for mask in product([False, True], repeat=7 * weeks):
            days = [day for day, done in enumerate(mask) if done]
            if any(day < 7 * (one.first_week - 1) for day in days):
                continue
            counts = [len([day for day in days if day // 7 == week]) for week in range(one.first_week - 1, weeks)]
            said = one.effective_frequency.days_per_week
            if not all(said.low <= count <= said.high for count in counts):
                continue
            windows = [case["availability"].windows_on(MONDAY + timedelta(days=day)) for day in days]
            if not all(windows):
                continue
            lengths = [length_of(one, number) for number in range(1, len(days) + 1)]
            starts = [
                [at for at in range(some[0].start, some[0].end - length + 1, step)]
                for some, length in zip(windows, lengths, strict=True)
            ]
            away, gaps = sum(abs(count - said.typical) for count in counts), 0
            for week in range(weeks):
                order = [day for day in days if day // 7 == week]
                gaps += (
                    sum((b - a) ** 2 for a, b in zip(order, [*order[1:], order[0] + 7], strict=True)) if order else 0
                )
            for ats in product(*starts):
                if any(
                    is_close(one, first, second) for first, second in pairwise(zip(days, ats, lengths, strict=True))
                ):
                    continue
                off = sum(abs(at - usual[one.id][0]) for at in ats if usual[one.id][0] is not None)
                own.append((away, gaps, off, [(d, at, one.id, n) for d, at, n in zip(days, ats, lengths, strict=True)]))
        plans.append(own)
    best = None
    for chosen in product(*plans):
        sessions = sorted(session for *_, some in chosen for session in some)
        away, gaps, off = (sum(some[which] for some in chosen) for which in range(3))
        minutes = [sum(length for day, _, _, length in sessions if day == that) for that in range(7 * weeks)]
        score = (away, 0, 0, 0, 0, 0, 0, gaps, sum(each**2 for each in minutes), off)
        if best is not None and (score, sessions) >= best:
            continue
        clear = all(a[0] != b[0] or a[1] + a[3] <= b[1] for a, b in pairwise(sessions))
        if clear and (most is None or max(minutes) <= most.minutes[0]):
            best = (score, sessions)
    return best


def is_close(one: Any, before: tuple[int, int, int], after: tuple[int, int, int]) -> bool:
    """Whether two sessions in a row, each a day, a minute and a length, are closer than the gap."""
    gap = one.effective_frequency.min_gap
    if gap is UNSTATED:
        return False
    minutes = gap.minutes[0]
    end = 24 * 60 * before[0] + before[1] + (before[2] if minutes < 24 * 60 else 0)
    return bool(24 * 60 * after[0] + after[1] < end + minutes)


def length_of(one: Any, number: int) -> int:
    routines = [dose.dose for dose in one.doses if dose.first_session <= number]
    work = (routines[-1] if routines else one.routine.items[0].dose).work[0]
    minutes: int = work.duration.minutes[0]
    return minutes


def agreed(seed: int) -> bool:
    case, weeks = case_of(seed)
    layout = Layout(Request(**case, weeks=weeks))
    usual = {recurrence.id: times for recurrence, times in zip(layout.recurrences, layout.usual[0], strict=True)}
    best = best_of_all(case, weeks, usual)
    if best is None:
        assert isinstance(solve(layout), Impossible)
        return False
    plan = plan_programme(**case, weeks=weeks, ramp="hold")
    sessions = [
        ((one.day - MONDAY).days, one.start.hour * 60 + one.start.minute, one.commitment, one.minutes)
        for one in plan.sessions
    ]
    assert (tuple(plan.score), sessions) == best
    assert plan.optimal
    assert check_plan(plan) == ()
    return True


def test_the_best_plan_with_doses_by_session_is_that_of_trying_everything() -> None:
    assert sum(map(agreed, range(16))) > 6


@pytest.mark.thorough
@pytest.mark.parametrize("first", range(16, 640, 48))
def test_hundreds_of_plans_with_doses_by_session_are_those_of_trying_everything(first: int) -> None:
    assert sum(map(agreed, range(first, first + 48))) > 16
