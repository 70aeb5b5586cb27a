"""Days of several sessions of which some are done, missed or past, or whose time is taken in part."""

from typing import Any

import attrs
import pytest
from weeks import MONDAY, run

from footex import Availability, Dose, Hold, Infeasible, Plan, Policy, Session, plan_programme, plan_week
from footex.model import SessionDose
from footex.planning import Busy, Done, check_plan

THRICE = run(per_day=3, days_per_week=7, min_gap="3 h")
FREE = "daily 07:00-21:00"
WHOLE = plan_week(THRICE, FREE, start=MONDAY)
AFTERNOON = f"{MONDAY}T15:00"


def planned(commitment: Any = THRICE, free: Any = FREE, **given: Any) -> Plan:
    """A week that keeps every rule."""
    plan = plan_week(commitment, free, start=MONDAY, **given)
    assert check_plan(plan) == ()
    return plan


def marked(**statuses: str) -> Plan:
    """The week with sessions of Monday marked, by their number: `_1="done"`."""
    plan = WHOLE
    for number, status in statuses.items():
        plan = plan.mark(f"{MONDAY}-run{number.replace('_', '-')}", status)
    return plan


def times(sessions: Any) -> list[str]:
    return [f"{one.number} {one.start:%H:%M} {one.status}" for one in sessions]


def monday(plan: Plan) -> list[str]:
    return times(one for one in plan.sessions if one.day == MONDAY)


def told(plan: Plan) -> list[tuple[int, str]]:
    return [(one.figure, one.message) for one in plan.assumed if one.code == "times-lowered"]


def lowered(plan: Plan) -> list[str]:
    return [one.message for one in plan.assumed if one.code == "past-lowered"]


def test_a_session_that_was_skipped_takes_only_itself() -> None:
    assert monday(WHOLE) == ["1 07:00 planned", "2 13:50 planned", "3 20:40 planned"]
    plan = planned(keep=marked(_1="done", _2="skipped"), not_before=AFTERNOON)
    assert monday(plan) == ["1 07:00 done", "2 13:50 skipped", "3 20:40 planned"]
    assert (plan.score.off_frequency, plan.score.moved, told(plan)) == (0, 0, [])


def test_one_that_is_cancelled_does_so_too_before_its_time() -> None:
    plan = planned(keep=marked(_2="cancelled"), not_before=f"{MONDAY}T06:00")
    assert monday(plan) == ["1 07:00 planned", "2 13:50 cancelled", "3 20:40 planned"]
    assert (plan.score.off_frequency, plan.score.moved) == (0, 0)


def test_the_numbers_of_what_happened_stay_theirs() -> None:
    # The first one was missed and is made up for, the second was done.
    plan = planned(keep=marked(_2="done"), not_before=AFTERNOON)
    assert monday(plan) == ["2 13:50 done", "1 17:10 planned", "3 20:40 planned"]
    assert plan.sessions[1].reasons[-1].message == "moved by 610 min from 07:00"


def test_as_many_sessions_missed_as_a_day_has_leave_none() -> None:
    plan = planned(keep=marked(_1="skipped", _2="skipped", _3="cancelled"), not_before=AFTERNOON)
    assert monday(plan) == ["1 07:00 skipped", "2 13:50 skipped", "3 20:40 cancelled"]
    twice = attrs.evolve(THRICE, frequency=attrs.evolve(THRICE.effective_frequency, per_day=2))
    fewer = marked(_1="skipped", _3="cancelled")
    assert monday(planned(twice, keep=fewer, not_before=AFTERNOON)) == monday(fewer)


def test_a_day_that_the_history_says_was_missed_has_no_more_sessions() -> None:
    ill = Done(commitment="run", day=MONDAY, status="ill")
    plan = planned(keep=marked(_1="done"), history=ill, not_before=AFTERNOON)
    assert monday(plan) == ["1 07:00 done", "2 13:50 planned"], "the second is past and unmarked"


def test_a_dose_goes_by_what_was_done() -> None:
    shorter = SessionDose(exercise="run-move", dose=Dose(Hold("10 min")), first_session=2)
    plan = planned(attrs.evolve(THRICE, doses=shorter), keep=marked(_1="skipped"), not_before=f"{MONDAY}T08:00")
    assert [one.minutes for one in plan.sessions[:3]] == [20, 20, 10]


BUSY = Busy(start="2026-11-25T09:00", end="2026-11-25T19:00")


def wednesday(plan: Plan) -> list[str]:
    return [f"{one.start:%H:%M}" for one in plan.sessions if one.day == BUSY.start.date()]


def test_a_day_whose_time_is_taken_in_part_has_as_many_sessions_as_still_fit() -> None:
    plan = planned(free=Availability(windows=FREE, busy=BUSY))
    assert wednesday(plan) == ["07:00", "19:00"]
    assert told(plan) == [(1, "run: 2 times rather than 3 on Wed 2026-11-25, for time that is blocked or busy")]
    assert plan.score.off_frequency == 1
    fewer = attrs.evolve(plan, sessions=[one for one in plan.sessions if one.id != "2026-11-25-run-2"])
    assert [breach.code for breach in check_plan(fewer)] == ["per-day"]


def test_a_day_whose_time_binds_has_all_or_none() -> None:
    free = Availability(windows=FREE, busy=BUSY)
    with pytest.raises(Infeasible):
        planned(free=free, policy=Policy(blocked="binds"))
    six = attrs.evolve(THRICE, frequency=attrs.evolve(THRICE.effective_frequency, days_per_week=6))
    plan = planned(six, free, policy=Policy(blocked="binds"))
    assert (wednesday(plan), told(plan)) == ([], [])


def test_windows_that_are_too_short_in_themselves_are_a_conflict() -> None:
    windows = "mon-tue, thu-sun 07:00-21:00; wed 07:00-09:00, 19:00-21:00"
    with pytest.raises(Infeasible) as caught:
        planned(free=windows)
    assert "Wednesday" in str(caught.value)
    with pytest.raises(Infeasible):
        planned(free=Availability(windows=windows, busy=attrs.evolve(BUSY, start="2026-11-25T08:00")))


def test_time_that_is_past_lowers_the_times_of_its_day_whatever_the_policy() -> None:
    plan = planned(not_before=AFTERNOON, policy=Policy(blocked="binds"))
    assert [text.split()[1] for text in monday(plan)] == ["15:00", "18:20"]
    assert told(plan) == [(1, "run: 2 times rather than 3 on Mon 2026-11-23, for time that is past")]


def test_days_that_are_lowered_alike_are_named_together() -> None:
    busy = [attrs.evolve(BUSY, start=f"2026-11-{day}T09:00", end=f"2026-11-{day}T19:00") for day in (25, 26)]
    assert told(planned(free=Availability(windows=FREE, busy=busy))) == [
        (2, "run: 2 times rather than 3 on Wed 2026-11-25, Thu 2026-11-26, for time that is blocked or busy")
    ]


def test_a_session_done_late_leaves_no_more_than_its_gap_does() -> None:
    late = Done(commitment="run", day=MONDAY, start=f"{MONDAY}T14:00+00:00", end=f"{MONDAY}T14:20+00:00")
    often = attrs.evolve(THRICE, frequency=attrs.evolve(THRICE.effective_frequency, min_gap="5 h"))
    free = "daily 06:00-21:00"
    assert [text.split()[1] for text in monday(planned(often, free, history=late, not_before=AFTERNOON))] == ["19:20"]


def test_what_was_done_counts_into_the_minutes_of_its_day() -> None:
    done = Done(commitment="walk", day=MONDAY, start=f"{MONDAY}T06:00+00:00", end=f"{MONDAY}T06:25+00:00")
    walk = run("walk", days_per_week="1-2")
    free = Availability(windows=FREE, most_per_day="80 min")
    plan = plan_week([THRICE, walk], free, start=MONDAY, history=[done])
    assert check_plan(plan) == ()
    assert len([one for one in plan.sessions if (one.day, one.commitment) == (MONDAY, "run")]) == 2


RUNS = run(consecutive_days=3, rest_days=1)
KEPT = plan_week(RUNS, "daily 07:00-08:00", start=MONDAY)


def test_a_session_that_is_cancelled_may_cut_its_run_short() -> None:
    assert [f"{one.start:%a}" for one in KEPT.sessions] == ["Mon", "Tue", "Wed", "Fri", "Sat", "Sun"]
    plan = planned(RUNS, "daily 07:00-08:00", keep=KEPT.mark("2026-11-25-run-1", "cancelled"))
    assert [f"{one.start:%a} {one.status}" for one in plan.sessions] == [
        "Mon planned", "Tue planned", "Wed cancelled", "Thu planned", "Fri planned", "Sat planned"
    ]  # fmt: skip


def test_a_rest_need_not_end_on_a_day_whose_session_is_cancelled() -> None:
    daily = run(every="2 days")
    kept = plan_week(daily, "daily 07:00-08:00", start=MONDAY).mark("2026-11-25-run-1", "cancelled")
    plan = planned(daily, "daily 07:00-08:00", keep=kept)
    assert [f"{one.start:%a} {one.status}" for one in plan.sessions] == [
        "Mon planned", "Wed cancelled", "Thu planned", "Sat planned"
    ]  # fmt: skip


def test_one_fact_of_a_week_is_told_once() -> None:
    plan = plan_programme(
        run(days_per_week=3), "daily 07:00-08:00", start=MONDAY, weeks=3, ramp="hold",
        history=[("run", MONDAY)], not_before="2026-12-05T00:00",
    )  # fmt: skip
    assert [one.message for one in plan.assumed if one.code in {"past-lowered", "least-lowered", "too-few"}] == [
        "run: at least 3 days a week, but 1 in the week from 2026-11-23",
        "run: 1 day fewer in week 2, for days that are past",
    ]


def test_a_past_session_that_nobody_marked_gives_way_to_the_one_with_its_id() -> None:
    plan = planned(keep=WHOLE, not_before=f"{MONDAY}T08:00")
    first = next(one for one in plan.sessions if one.id == f"{MONDAY}-run-1")
    assert isinstance(first, Session)
    assert (f"{first.start:%H:%M}", first.status, first.reasons[-1].code) == ("08:00", "planned", "moved")
    assert [one.figure for one in plan.assumed if one.code == "unmarked"] == [1]


def test_a_session_done_late_lowers_its_week_by_what_the_gap_takes() -> None:
    late = Done(commitment="run", day=MONDAY, start=f"{MONDAY}T18:00+00:00", end=f"{MONDAY}T18:20+00:00")
    plan = planned(
        run(days_per_week=4, min_gap="48 h"), "daily 07:00-08:00", history=[late], not_before=f"{MONDAY}T20:00"
    )
    assert [f"{one.start:%a}" for one in plan.sessions] == ["Thu", "Sat"], "Wednesday at 07:00 is too soon"
    assert lowered(plan) == ["run: 1 day fewer in week 1, for days that are too soon after what was done"]


def test_a_week_is_lowered_for_days_to_come_that_are_cancelled_and_not_past() -> None:
    daily = run(days_per_week=7)
    kept = plan_week(daily, "daily 07:00-08:00", start=MONDAY).mark("2026-11-27-run-1", "cancelled")
    assert lowered(planned(daily, "daily 07:00-08:00", keep=kept)) == [
        "run: 1 day fewer in week 1, for days that are cancelled"
    ]
    later = planned(daily, "daily 07:00-08:00", keep=kept, not_before="2026-11-25T00:00")
    assert lowered(later) == ["run: 3 days fewer in week 1, for days that are past or cancelled"]
    today = planned(daily, "daily 07:00-08:00", keep=kept, not_before="2026-11-27T06:00")
    assert lowered(today) == ["run: 5 days fewer in week 1, for days that are past or cancelled"]


def test_a_week_is_lowered_for_the_rest_from_what_was_done() -> None:
    thrice = run(days_per_week=3, rest_days=1)
    plan = planned(thrice, "mon, wed, fri 07:00-08:00", history=[("run", "2026-11-22")])
    assert lowered(plan) == ["run: 1 day fewer in week 1, for days that are too soon after what was done"]


def test_times_of_a_day_to_come_are_lowered_for_what_was_done_before_it() -> None:
    late = Done(commitment="run", day=MONDAY, start=f"{MONDAY}T20:40+00:00", end=f"{MONDAY}T21:00+00:00")
    thrice = run(per_day=3, days_per_week=7, min_gap="6 h")
    plan = planned(thrice, "mon 20:00-21:00; tue-sun 00:00-13:00", history=[late], not_before=f"{MONDAY}T22:00")
    assert told(plan) == [
        (1, "run: 2 times rather than 3 on Tue 2026-11-24, for time that is too soon after what was done")
    ]


def test_a_rest_need_not_end_on_the_day_on_which_one_is_ill() -> None:
    history = [("run", MONDAY), Done(commitment="run", day="2026-11-25", status="ill")]
    plan = planned(run(every="2 days"), "daily 07:00-08:00", history=history, not_before="2026-11-25T00:00")
    assert [f"{one.start:%a}" for one in plan.sessions] == ["Thu", "Sat"]


def test_what_the_history_says_was_done_is_not_the_fixed_session_of_the_evening() -> None:
    twice = run(per_day="1-2", days_per_week=7, min_gap="3 h")
    week = plan_week(twice, "daily 18:00-21:30", start=MONDAY)
    assert monday(week) == ["1 18:00 planned"]
    kept = week.fix(f"{MONDAY}-run-1")
    plan = planned(twice, "daily 18:00-21:30", keep=kept, history=[("run", MONDAY)], not_before=AFTERNOON)
    assert monday(plan) == ["1 18:00 planned"]
    twice_done = [Done(commitment="run", day=MONDAY, start=f"{MONDAY}T{hour}:00+00:00", end=f"{MONDAY}T{hour}:20+00:00")
                  for hour in ("08", "13")]  # fmt: skip
    with pytest.raises(Infeasible, match=f"{MONDAY}-run-1: fixed by the caller"):
        planned(twice, "daily 18:00-21:30", keep=kept, history=twice_done, not_before=AFTERNOON)


def test_what_was_done_months_ago_takes_nothing() -> None:
    before = Done(commitment="run", day="2026-08-03", start="2026-08-03T18:00+00:00", end="2026-08-03T18:20+00:00")
    free = Availability(windows="daily 07:00-08:00", blocked=["2026-11-25"])
    plan = planned(run(days_per_week=4, min_gap="48 h"), free, history=[before])
    assert [f"{one.start:%a}" for one in plan.sessions] == ["Mon", "Thu", "Sat"]
