"""Gaps that reach to other days, weekdays, intervals and what is done as needed: the days worked out by hand."""

from typing import Any

import pytest
from attrs import evolve
from oracle import broken_rules, routine, spaced_case
from weeks import MONDAY, run, starts

from footex import (
    Availability,
    Commitment,
    Dose,
    Exercise,
    Frequency,
    Infeasible,
    InvalidValue,
    Policy,
    Prescription,
    Reps,
    Routine,
    estimate,
    plan_programme,
    plan_week,
)
from footex.model import DayPart
from footex.planning import Done, check_plan
from footex.planning.plan.making.sessions import make_sessions
from footex.planning.request.request import Request
from footex.planning.search.layout.layout import Layout
from footex.planning.search.tree.construction import find_draft


def days(plan: Any) -> list[int]:
    return [session.day.day for session in plan.sessions]


def codes(plan: Any) -> set[str]:
    return {breach.code for breach in check_plan(plan)}


def test_two_days_between_sessions_leave_monday_wednesday_friday_at_one_time() -> None:
    """LOADIT: three times a week, 48 hours between sessions."""
    plan = plan_programme(run(days_per_week=3, min_gap="48 h"), "daily 06:30-08:00", start=MONDAY, weeks=2)
    assert days(plan) == [23, 25, 27, 30, 2, 4]
    assert {session.start.strftime("%H:%M") for session in plan.sessions} == {"06:30"}
    assert check_plan(plan) == ()


def test_every_other_day_goes_on_across_weeks_with_its_gap() -> None:
    """A towel under the toes, heel raises every other day, 48 hours between."""
    often = run(consecutive_days=1, rest_days=1, min_gap="48 h")
    plan = plan_programme(often, "daily 18:00-19:00", start=MONDAY, weeks=2)
    assert days(plan) == [23, 25, 27, 29, 1, 3, 5]
    assert check_plan(plan) == ()


def test_a_gap_is_kept_by_the_time_of_day() -> None:
    # From Monday 19:00 on, Wednesday 07:00 is 36 hours later: Thursday is the first day that 48 hours allow.
    free = "mon 19:00-19:30; wed-thu 07:00-07:30; sat 07:00-07:30"
    plan = plan_week(run(days_per_week=3, min_gap="48 h"), free, start=MONDAY)
    assert starts(plan) == ["Mon 19:00 run", "Thu 07:00 run", "Sat 07:00 run"]
    nearer = plan_week(run(days_per_week=3, min_gap="36 h"), free, start=MONDAY)
    assert starts(nearer) == ["Mon 19:00 run", "Wed 07:00 run", "Sat 07:00 run"]


def test_a_gap_below_a_day_reaches_to_the_next_morning_from_the_end() -> None:
    # 20 minutes from 22:40 on end at 23:00; nine hours later it is 08:00.
    plan = plan_week(run(days_per_week=2, min_gap="9 h"), "mon 22:40-23:00; tue 07:00-09:00", start=MONDAY)
    assert starts(plan) == ["Mon 22:40 run", "Tue 08:00 run"]
    assert check_plan(plan) == ()


def test_an_earlier_session_at_a_price_makes_a_later_one_possible() -> None:
    # At its usual 07:30 on Monday, Tuesday's only start would be too soon: Monday moves as far as that takes.
    wanted = evolve(run(days_per_week=2, min_gap="24 h"), prefer="07:30")
    plan = plan_week(wanted, "mon 07:00-08:00; tue 07:00-07:20", start=MONDAY)
    assert starts(plan) == ["Mon 07:00 run", "Tue 07:00 run"]


def test_a_gap_of_days_is_counted_by_the_clock_across_a_change() -> None:
    free = Availability(windows="sat, mon 07:00-07:30", zone="Europe/Vienna")
    plan = plan_week(run(days_per_week=2, min_gap="48 h"), free, start="2027-03-25")
    assert [session.start.strftime("%a %H:%M") for session in plan.sessions] == ["Sat 07:00", "Mon 07:00"]
    assert check_plan(plan) == ()


def test_a_gap_leaves_days_free_after_the_history() -> None:
    spaced = run(days_per_week=2, min_gap="72 h")
    plan = plan_week(spaced, "daily 07:00-07:30", start=MONDAY, history=[("run", "2026-11-22")])
    assert days(plan) == [25, 28]


def test_a_gap_goes_on_from_the_sessions_of_an_earlier_plan() -> None:
    spaced = run(days_per_week=1, min_gap="36 h")
    sunday = plan_week(spaced, "sun 19:00-19:30", start="2026-11-16")
    plan = plan_week(spaced, "mon-wed 07:00-07:30", start=MONDAY, history=sunday.sessions)
    assert starts(plan) == ["Tue 07:00 run"]
    late = plan_week(run(days_per_week=1, min_gap="9 h"), "sun 22:40-23:00", start="2026-11-16")
    short = run(days_per_week=1, min_gap="9 h")
    morning = plan_week(short, "mon 07:00-09:00", start=MONDAY, history=late.sessions)
    assert starts(morning) == ["Mon 08:00 run"]
    assert check_plan(morning) == ()
    # Of a history without times, any time of its days is possible.
    dated = plan_week(short, "mon 07:00-09:00", start=MONDAY, history=[("run", "2026-11-22")])
    assert starts(dated) == ["Mon 07:00 run"]
    moved = evolve(dated, request=morning.request)
    assert [breach.message for breach in check_plan(moved)] == [
        "2026-11-23-run-1 starts too soon after the one of 2026-11-22."
    ]
    close = evolve(dated, request=evolve(dated.request, commitments=[run(days_per_week=1, min_gap="48 h")]))
    assert [breach.message for breach in check_plan(close)] == [
        "2026-11-23-run-1 is on a day too soon after 2026-11-22."
    ]


def test_a_session_done_has_a_start_and_an_end_on_its_day() -> None:
    start, end = "2026-11-22T19:00+01:00", "2026-11-22T19:20+01:00"
    assert Done(commitment="run", day="2026-11-22", start=start, end=end).end.hour == 19  # type: ignore[union-attr]
    for wrong, message in (
        ({"start": start}, "Done.end: None doesn't go with its start; give both or neither"),
        ({"end": end}, "doesn't go with its start"),
        ({"start": end, "end": start}, "Done.end: .* isn't after the start"),
        ({"start": start, "end": end, "day": "2026-11-21"}, "isn't on its day; write a time of 2026-11-21"),
    ):
        with pytest.raises(InvalidValue, match=message):
            Done(**{"commitment": "run", "day": "2026-11-22", **wrong})  # type: ignore[arg-type]


def test_a_gap_that_cannot_be_kept_is_explained() -> None:
    with pytest.raises(Infeasible) as caught:
        plan_week(run(days_per_week=2, min_gap="48 h"), "mon-tue 07:00-07:30", start=MONDAY)
    assert "run: at least 48 h from the start of a session to the next." in caught.value.reasons
    with pytest.raises(Infeasible) as caught:
        plan_week(run(days_per_week=2, min_gap="12 h"), "mon 23:00-23:20; tue 07:00-07:30", start=MONDAY)
    assert "run: at least 12 h between its sessions." in caught.value.reasons


def test_a_session_that_comes_too_soon_after_another_day_is_a_breach() -> None:
    loose = plan_week(run(days_per_week=3), "mon 19:00-19:30; wed-thu 07:00-07:30", start=MONDAY)
    for gap in ("48 h", "40 h", "24 h", "30 h"):
        commitments = [run(days_per_week="1-3", min_gap=gap)]
        edited = evolve(loose, request=evolve(loose.request, commitments=commitments))
        assert ("gap" in codes(edited)) == (gap != "24 h")
    close = plan_week(run(days_per_week=2), "mon 23:00-23:20; tue 07:00-07:30", start=MONDAY)
    for gap, broken in (("7 h", set()), ("8 h", {"gap"})):
        kept = evolve(close.request, commitments=[run(days_per_week=2, min_gap=gap)])
        assert codes(evolve(close, request=kept)) == broken


def test_weekdays_fix_the_days_whatever_day_the_week_begins_on() -> None:
    thrice = run(weekdays=["friday", "monday", "wednesday"])
    for start, expected in ((MONDAY, [23, 25, 27]), ("2026-11-26", [27, 30, 2])):
        plan = plan_week(thrice, "daily 07:00-08:00", start=start)
        assert days(plan) == expected
        assert check_plan(plan) == ()


def test_a_weekday_without_time_is_a_conflict_with_the_weekdays() -> None:
    with pytest.raises(Infeasible) as caught:
        plan_week(run(weekdays=["monday", "wednesday"]), "tue-sun 07:00-08:00", start=MONDAY)
    assert "run: only on Monday and Wednesday." in caught.value.reasons
    assert "weekdays" in {getattr(rule, "code", "") for rule in caught.value.details}


def test_a_session_on_another_weekday_is_a_breach() -> None:
    plan = plan_week(run(days_per_week=1), "tue 07:00-08:00", start=MONDAY)
    edited = evolve(plan, request=evolve(plan.request, commitments=[run(weekdays="monday")]))
    assert codes(edited) == {"weekday"}


@pytest.mark.parametrize(
    ("every", "expected"),
    [
        ("10 days", [23, 3, 13]),
        ("1 week", [23, 30, 7, 14]),
        ("2 weeks", [23, 7]),
        ("2 days", [23, 25, 27, 29, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]),
    ],
)
def test_an_interval_of_days_is_from_session_to_session(every: str, expected: list[int]) -> None:
    plan = plan_programme(run(every=every), "daily 07:00-08:00", start=MONDAY, weeks=4)
    assert days(plan) == expected
    assert check_plan(plan) == ()


def test_an_interval_goes_on_from_the_history_and_moves_where_no_session_is_possible() -> None:
    tenth = run(every="10 days")
    plan = plan_week(tenth, "daily 07:00-08:00", start=MONDAY, history=[("run", "2026-11-16")])
    assert days(plan) == [26]
    moved = plan_week(tenth, "mon-wed, sat 07:00-08:00", start=MONDAY, history=[("run", "2026-11-16")])
    assert days(moved) == [28]


def test_every_day_and_every_day_or_two_are_intervals_too() -> None:
    assert days(plan_week(run(every="1 day"), "daily 07:00-08:00", start=MONDAY)) == [23, 24, 25, 26, 27, 28, 29]
    loose = plan_week(run(every="1-2 days"), "mon, wed, fri, sun 07:00-08:00", start=MONDAY)
    assert days(loose) == [23, 25, 27, 29]


def test_an_interval_in_months_is_not_planned() -> None:
    with pytest.raises(InvalidValue) as caught:
        plan_week(run(every="1 month"), "daily 07:00-08:00", start=MONDAY)
    assert str(caught.value) == "run.frequency.every: '1 month' has no fixed number of days; write days or weeks"


def extension() -> Routine:
    """Extension in lying: 10 repetitions every 2 hours while awake."""
    lying = Prescription(Exercise(id="extension-in-lying", name="Extension in lying"), Dose(Reps(10)))
    return Routine(id="extension", title="Extension", items=lying, frequency=Frequency(every="2 h", days_per_week=7))


def test_every_two_hours_while_awake_is_from_start_to_start() -> None:
    # Ten repetitions of 2-3-5 s each.
    assert str(estimate(extension()).total) == "20-30-50 s"
    plan = plan_week(extension(), "daily 07:00-21:00", start=MONDAY)
    assert [f"{session.start:%H:%M}" for session in plan.sessions[:7]] == [
        "07:00", "09:00", "11:00", "13:00", "15:00", "17:00", "19:00",
    ]  # fmt: skip
    assert len(plan.sessions) == 7 * 7
    assert (plan.score.off_frequency, plan.score.off_usual_time) == (0, 0)
    assert "while-awake" in {reason.code for reason in plan.assumed}
    assert check_plan(plan) == ()


def test_as_many_sessions_as_fit_are_at_an_interval_in_windows_apart() -> None:
    plan = plan_week(extension(), "daily 07:00-08:00, 12:00-13:00, 17:30-22:00", start=MONDAY)
    assert [f"{session.start:%H:%M}" for session in plan.sessions[:5]] == ["07:00", "12:00", "17:30", "19:30", "21:30"]
    times = ["07:00", "12:00", "17:30", "19:30", "21:30", None, None, None]
    assert [usual.clock for usual in plan.usual] == times + times
    assert check_plan(plan) == ()


def test_a_stated_number_of_times_is_kept_at_an_interval() -> None:
    frequency = Frequency(every="3 h", per_day=4, days_per_week=1)
    plan = plan_week(Commitment(routine=extension(), frequency=frequency), "daily 07:00-21:00", start=MONDAY)
    assert [f"{session.start:%H:%M}" for session in plan.sessions] == ["07:00", "10:00", "13:00", "16:00"]
    closer = Frequency(every="4 h", per_day=4, days_per_week=1)
    longer = Frequency(every="5 h", per_day=4, days_per_week=1)
    edited = evolve(plan, request=evolve(plan.request, commitments=[Commitment(routine=extension(), frequency=longer)]))
    assert codes(edited) == {"gap"}
    with pytest.raises(Infeasible) as caught:
        plan_week(Commitment(routine=extension(), frequency=closer), "mon 07:00-18:00", start=MONDAY)
    assert "extension: at least 4 h from the start of a session to the next." in caught.value.reasons


def test_what_is_done_as_needed_is_never_planned_and_always_shown() -> None:
    needed = Commitment(routine=routine("calm", 5), frequency=Frequency(as_needed=True, per_day=4))
    alone = plan_week(needed, "daily 07:00-08:00", start=MONDAY, history=[("calm", "2026-11-20")])
    assert (alone.sessions, alone.optimal, check_plan(alone)) == ((), True, ())
    assert alone.assumed[0].message == "calm: as needed, at most 4 times a day; not planned"
    assert "unknown-history" not in {reason.code for reason in alone.assumed}
    both = plan_week([needed, run(days_per_week=1)], "daily 07:00-08:00", start=MONDAY)
    assert starts(both) == ["Mon 07:00 run"]
    assert "as-needed" in {reason.code for reason in both.assumed}


def test_meals_are_the_morning_midday_and_the_evening_unless_something_is_stated() -> None:
    meals = run(with_meals=True, per_day=3, days_per_week=1, min_gap="1 h")
    plan = plan_week(meals, "mon 06:00-22:00", start=MONDAY)
    assert starts(plan) == ["Mon 06:00 run", "Mon 11:00 run", "Mon 17:00 run"]
    assert "run: meals are taken as morning, midday, evening" in [reason.message for reason in plan.assumed]
    stated = plan_week(run(with_meals=True, when="evening", days_per_week=1), "mon 06:00-22:00", start=MONDAY)
    assert starts(stated) == ["Mon 17:00 run"]
    assert "with-meals" not in {reason.code for reason in stated.assumed}
    wished = evolve(run(with_meals=True, days_per_week=1), prefer="12:00")
    assert "with-meals" not in {reason.code for reason in plan_week(wished, "daily 06:00-22:00", start=MONDAY).assumed}


@pytest.mark.parametrize(("part", "clock"), [("afternoon", "14:00"), ("bedtime", "21:00"), (DayPart.BEDTIME, "21:00")])
def test_the_afternoon_and_bedtime_are_parts_of_the_day(part: Any, clock: str) -> None:
    plan = plan_week(run(days_per_week=1, when=part), "mon 06:00-23:30", start=MONDAY)
    assert starts(plan) == [f"Mon {clock} run"]
    assert {reason.code for reason in plan.assumed} > {f"part-{getattr(part, 'value', part)}"}


def test_answers_that_weekdays_and_intervals_contradict_are_reported() -> None:
    policy = Policy(days_per_week=5, min_gap="6 h")
    plan = plan_week(run(weekdays=["monday", "friday"]), "daily 07:00-08:00", start=MONDAY, policy=policy)
    assert [reason.message for reason in plan.assumed if reason.code == "unused-days-per-week"] == [
        "run: the commitment specifies on Monday, Friday; the caller's 5 isn't used"
    ]
    awake = plan_week(extension(), "daily 07:00-11:00", start=MONDAY, policy=policy)
    assert [reason.message for reason in awake.assumed if reason.code == "unused-min-gap"] == [
        "extension: the routine specifies sessions every 2 h; the caller's 6 h isn't used"
    ]


@pytest.mark.parametrize(
    "own", [{"weekdays": "monday"}, {"every": "2 days"}, {"as_needed": True}, {"with_meals": True}]
)
def test_an_exercise_of_a_routine_has_no_days_of_its_own(own: dict[str, Any]) -> None:
    item = Prescription(Exercise(id="x", name="X"), Dose(Reps(10)), frequency=Frequency(**own))
    both = Routine(id="r", title="R", items=item, frequency=Frequency(days_per_week=3))
    with pytest.raises(InvalidValue, match="give the exercise a commitment of its own"):
        plan_week(both, "daily 07:00-08:00", start=MONDAY)


@pytest.mark.parametrize(
    ("seeds", "least"), [(range(20), 7), pytest.param(range(20, 60), 14, marks=pytest.mark.thorough)]
)
def test_a_draft_keeps_the_gaps_to_other_days(seeds: range, least: int) -> None:
    found = 0
    for seed in seeds:
        case = spaced_case(seed)
        layout = Layout(Request(**case))
        draft = find_draft(*layout.span(0, 7))
        if draft is not None:
            found += 1
            assert broken_rules(case, drafted(layout, draft.days)) == []
    assert found >= least


def drafted(layout: Layout, placed: Any) -> list[Any]:
    return list(make_sessions(layout, placed))
