"""A week: the best plan of all, the same every time, or the reasons why there is none."""

import json
import os
import random
import subprocess
import sys
from datetime import date, datetime, time, timedelta
from typing import Any

import attrs
import pytest
from oracle import best_by_trying, broken_rules, large_case, routine, small_case

import footex
from footex import (
    Availability,
    Commitment,
    Exercise,
    Frequency,
    Infeasible,
    InvalidValue,
    Policy,
    PolicyNeeded,
    Prescription,
    Routine,
    Vague,
    fit_to_budget,
    plan_programme,
    plan_week,
)
from footex.model.dosage.dose import Dose
from footex.model.dosage.work import Hold, Reps
from footex.planning import Busy, Done, Request, Score, Undecided, check_plan
from footex.planning.search.layout import Layout
from footex.planning.search.solve import Impossible, solve
from footex.timing import STEADY, Level

MONDAY = date(2026, 11, 23)


def starts(plan: Any) -> Any:
    return [f"{one.start:%a %H:%M} {one.commitment}" for one in plan.sessions]


def summary(case: Any, plan: Any) -> Any:
    first = Layout(Request(**case)).bases
    begun = [int(one.start.timestamp()) // 60 for one in plan.sessions]
    days = [(one.day - case["start"]).days for one in plan.sessions]
    assert len(first) == 7
    return tuple(plan.score), list(zip(days, begun, [one.commitment for one in plan.sessions], strict=True))


def compared(seed: int) -> bool:
    """Whether a small week could be worked out by trying everything; if so, the plan is that, or there is none."""
    case = small_case(seed)
    layout = Layout(Request(**case))
    usual = {recurrence.id: times for recurrence, times in zip(layout.recurrences, layout.usual, strict=True)}
    best = best_by_trying(case, usual)
    if best is None:
        assert isinstance(solve(layout), Impossible)
    elif best != "too large":
        plan = plan_week(**case)
        assert summary(case, plan) == best
        assert plan.optimal
        assert check_plan(plan) == ()
        assert broken_rules(case, plan.sessions) == []
    return best != "too large"


def test_the_optimum_and_every_tie_break_are_those_of_trying_everything() -> None:
    assert sum(map(compared, range(60))) > 40


@pytest.mark.thorough
@pytest.mark.parametrize("first", range(60, 2_000, 97))
def test_thousands_of_weeks_are_those_of_trying_everything(first: int) -> None:
    assert sum(map(compared, range(first, first + 97))) > 70


@pytest.mark.thorough
@pytest.mark.parametrize("seed", range(20))
def test_large_weeks_keep_every_rule_whatever_the_order_of_commitments(seed: int) -> None:
    case = large_case(seed)
    try:
        plan = plan_week(**case)
    except Infeasible:
        return
    assert broken_rules(case, plan.sessions) == []
    assert check_plan(plan) == ()
    random.Random(seed).shuffle(case["commitments"])
    assert plan_week(**case) == plan


def test_the_same_answer_in_any_process_and_hash_seed() -> None:
    code = (
        "import json, footex\n"
        "one, two = footex.bundled().routines.values()\n"
        "policy = footex.Policy(rest_days=1, min_gap='4 h')\n"
        "plan = footex.plan_week([two, one], 'daily 06:30-07:30, 18:00-21:00', start='2026-11-23', policy=policy)\n"
        "assert footex.planning.check_plan(plan) == ()\n"
        "print(json.dumps([repr(plan.sessions), plan.table()]))"
    )
    answers = [
        json.loads(
            subprocess.run(
                [sys.executable, "-c", code],
                env={**os.environ, "PYTHONHASHSEED": seed},
                capture_output=True,
                check=True,
            ).stdout
        )
        for seed in ("0", "1", "4242")
    ]
    assert answers[0] == answers[1] == answers[2]


def test_monday_wednesday_friday_beats_monday_tuesday_thursday() -> None:
    plan = plan_week(
        Commitment(routine=routine("legs", 20), frequency=Frequency(days_per_week=3)),
        "mon-fri 07:00-08:00",
        start=MONDAY,
    )
    assert starts(plan) == ["Mon 07:00 legs", "Wed 07:00 legs", "Fri 07:00 legs"]
    assert plan.score == Score(off_frequency=0, outside_part=0, off_usual_time=0, uneven_spacing=17)


def test_a_run_without_a_rest_is_asked_about() -> None:
    simple = routine("simple", 12, frequency=Frequency(consecutive_days="2-3", per_day=2))
    with pytest.raises(PolicyNeeded) as caught:
        plan_week(simple, "daily 06:00-21:00", start=MONDAY)
    assert [one.field for one in caught.value.questions] == ["rest_days", "min_gap"]
    assert 'Answer such as Policy(min_gap="2 h", rest_days="1")' in str(caught.value)
    plan = plan_week(simple, "daily 06:00-21:00", start=MONDAY, policy=Policy(rest_days=1, min_gap="4 h"))
    assert starts(plan)[:3] == ["Mon 06:00 simple", "Mon 10:15 simple", "Tue 06:00 simple"]
    assert {one.code for one in plan.assumed} == {"policy-rest-days", "policy-min-gap", "session-time"}
    with pytest.raises(PolicyNeeded, match="the days a week are unstated"):
        plan_week(routine("legs", 12), "daily 06:00-21:00", start=MONDAY)
    answered = plan_week(routine("legs", 12), "daily 06:00-21:00", start=MONDAY, policy=Policy(days_per_week=2))
    assert len(answered.sessions) == 2


def test_vague_frequencies_take_the_paces_words() -> None:
    often = Frequency(days_per_week=Vague("a few"), per_day=Vague("a couple of"), min_gap="a few minutes")
    plan = plan_week(Commitment(routine=routine("legs", 5), frequency=often), "daily 06:00-21:00", start=MONDAY)
    assert len({one.day for one in plan.sessions}) == 3
    assert len(plan.sessions) == 6


def walking(**frequency: Any) -> Any:
    def item(name: Any, minutes: int, **more: Any) -> Any:
        return Prescription(exercise=Exercise(id=name, name=name), dose=Dose(work=Hold(f"{minutes} min")), **more)

    own = Frequency(**frequency)
    return Routine(id="feet", title="Feet", items=[item("circles", 10), item("walking", 5, frequency=own)])


def test_an_exercise_with_its_own_frequency_adds_later_shorter_sessions() -> None:
    feet = Commitment(routine=walking(per_day=2), frequency=Frequency(days_per_week=2))
    plan = plan_week(feet, "daily 07:00-20:00", start=MONDAY, policy=Policy(min_gap="4 h"))
    assert [(one.number, one.minutes, len(one.routine.items)) for one in plan.sessions[:2]] == [(1, 16, 2), (2, 5, 1)]
    assert "own-frequency" in [one.code for one in plan.sessions[1].reasons]
    with pytest.raises(InvalidValue, match="a commitment of its own"):
        plan_week(
            Commitment(routine=walking(days_per_week=3), frequency=Frequency(days_per_week=2)),
            "daily 07:00-20:00",
            start=MONDAY,
        )


def test_runs_and_rests_go_on_from_history() -> None:
    run = Commitment(routine=routine("run", 20), frequency=Frequency(consecutive_days=3, rest_days=2))
    free = "daily 07:00-08:00"
    fresh = plan_week(run, free, start=MONDAY)
    assert [one.start.strftime("%a") for one in fresh.sessions] == ["Mon", "Tue", "Wed", "Sat", "Sun"]
    begun = plan_week(run, free, start=MONDAY, history=[("run", "2026-11-22")])
    assert [one.start.strftime("%a") for one in begun.sessions] == ["Mon", "Tue", "Fri", "Sat", "Sun"]
    resting = plan_week(
        run,
        free,
        start=MONDAY,
        history=[Done(commitment="run", day="2026-11-21"), Done(commitment="run", day="2026-11-20")],
    )
    assert [one.start.strftime("%a") for one in resting.sessions] == ["Tue", "Wed", "Thu", "Sun"]
    again = plan_week(run, free, start=MONDAY + timedelta(days=7), history=fresh.sessions)
    assert [one.start.strftime("%a") for one in again.sessions] == ["Mon", "Thu", "Fri", "Sat"]
    long_ago = plan_week(run, free, start=MONDAY, history=[("run", "2026-11-01")])
    assert [one.day for one in long_ago.sessions] == [one.day for one in fresh.sessions]
    with pytest.raises(
        InvalidValue, match=r"^Request\.history: .* isn't before the start; give days before 2026-11-23$"
    ):
        plan_week(run, free, start=MONDAY, history=[("run", MONDAY)])
    with pytest.raises(InvalidValue, match="is not a Done"):
        plan_week(run, free, start=MONDAY, history=["run"])


def test_days_on_which_nothing_is_possible_lengthen_a_rest() -> None:
    run = Commitment(routine=routine("run", 20), frequency=Frequency(consecutive_days="1-2", rest_days=1))
    plan = plan_week(run, "mon-tue, fri 07:00-08:00", start=MONDAY)
    assert [one.start.strftime("%a") for one in plan.sessions] == ["Mon", "Tue", "Fri"]


def test_of_two_lists_that_begin_alike_the_one_that_ends_is_the_earlier() -> None:
    run = Commitment(routine=routine("run", 20), frequency=Frequency(consecutive_days=1, rest_days="3-6"))
    assert starts(plan_week(run, "daily 07:00-08:00", start=MONDAY)) == ["Mon 07:00 run"]


def test_a_preference_moves_the_usual_time() -> None:
    legs = Frequency(days_per_week=1)
    for prefer, clock in (("07:10", "07:10"), ("morning", "06:00"), ("evening", "17:00"), (None, "06:00")):
        plan = plan_week(
            Commitment(routine=routine("legs", 10), frequency=legs, prefer=prefer), "daily 06:00-21:00", start=MONDAY
        )
        assert [one.clock for one in plan.usual] == [clock]


def test_a_skipped_usual_time_moves_to_the_nearest_legal_start_and_is_reported() -> None:
    early = Commitment(routine=routine("early", 20), frequency=Frequency(days_per_week=7), prefer="02:30")
    free = Availability(windows="daily 01:00-04:00", zone="Europe/Vienna")
    plan = plan_week(early, free, start=date(2027, 3, 22))
    assert [one.clock for one in plan.usual] == ["02:30"]
    last = plan.sessions[-1]
    assert last.start.isoformat() == "2027-03-28T03:00:00+02:00"
    assert [(one.code, one.figure) for one in last.reasons] == [("skipped-time", 30)]
    assert [one.kind for one in plan.clock_changes] == ["gap"]


def test_the_earlier_pass_of_a_fold_wins() -> None:
    early = Commitment(routine=routine("early", 20), frequency=Frequency(days_per_week=7), prefer="02:30")
    plan = plan_week(early, Availability(windows="daily 02:00-03:00", zone="Europe/Vienna"), start=date(2027, 10, 25))
    assert plan.sessions[-1].start.isoformat() == "2027-10-31T02:30:00+02:00"
    assert plan.sessions[-1].end - plan.sessions[-1].start == timedelta(minutes=20)


def test_nothing_starts_before_now() -> None:
    legs = Commitment(routine=routine("legs", 10), frequency=Frequency(days_per_week=7))
    now = datetime(2026, 11, 23, 7, 32)  # noqa: DTZ001 - the wall clock is meant
    plan = plan_week(legs, "daily 07:00-08:00", start=MONDAY, not_before=now)
    assert starts(plan)[:2] == ["Mon 07:35 legs", "Tue 07:35 legs"]
    with pytest.raises(Infeasible, match="nothing before 2026-11-25 07:32"):
        plan_week(legs, "daily 07:00-08:00", start=MONDAY, not_before="2026-11-25T07:32")


def run(name: str = "run", **frequency: Any) -> Commitment:
    return Commitment(routine=routine(name, 20), frequency=Frequency(**frequency))


def test_a_run_for_which_no_window_is_long_enough_is_a_conflict_not_a_rest() -> None:
    running = run(consecutive_days="2-3", rest_days="1-2")
    with pytest.raises(Infeasible, match="run needs 20 min"):
        plan_week(running, "daily 07:00-07:15", start=MONDAY)
    with pytest.raises(Infeasible, match="run needs 20 min"):
        plan_week(
            [running, routine("legs", 10, frequency=Frequency(days_per_week=7))], "daily 07:00-07:15", start=MONDAY
        )


@pytest.mark.parametrize(
    "closed",
    [
        {"windows": "mon-wed 07:00-08:00; sun 07:00-08:00"},
        {"windows": "daily 07:00-08:00", "blocked": ["2026-11-26", "2026-11-27", "2026-11-28"]},
        {
            "windows": "daily 07:00-08:00",
            "busy": [{"start": f"2026-11-{day}T07:10", "end": f"2026-11-{day}T07:50"} for day in (26, 27, 28)],
        },
    ],
)
def test_a_rest_goes_on_while_no_session_is_possible(closed: Any) -> None:
    busy = [Busy(**one) for one in closed.pop("busy", ())]
    running = run(consecutive_days=3, rest_days=1)
    plan = plan_week(running, Availability(**closed, busy=busy), start=MONDAY)
    assert [one.start.day for one in plan.sessions] == [23, 24, 25, 29]
    assert check_plan(plan) == ()


def test_a_first_run_begins_within_a_week_however_long_its_rests_may_be() -> None:
    plan = plan_week(run(consecutive_days=2, rest_days="1-9"), "daily 07:00-08:00", start=MONDAY)
    assert plan.sessions
    late = plan_week(
        run(consecutive_days=2, rest_days=9),
        "daily 07:00-08:00",
        start=MONDAY,
        history=[("run", "2026-11-22"), ("run", "2026-11-21")],
    )
    assert late.sessions == ()


def test_history_however_old_costs_nothing() -> None:
    running = run(consecutive_days=2, rest_days=1)
    old = Layout(
        Request(commitments=running, availability="daily 07:00-08:00", start=MONDAY, history=[("run", "0001-01-01")])
    )
    assert old.span(0, 7).tracks[0].before[4:] == (1, 2)


@pytest.mark.parametrize("many", [1, 8])
def test_steps_that_run_out_on_a_plan_that_costs_nothing_leave_it_unproved(many: int) -> None:
    asked = [run(f"run-{number}", consecutive_days="2-3", rest_days="1-2") for number in range(many)]
    plan = plan_week(asked, "daily 07:00-08:00, 17:00-19:00", start=MONDAY, steps=20 if many == 1 else None)
    assert not plan.optimal
    assert tuple(plan.best_possible) <= tuple(plan.score)
    assert max(plan.best_possible) < 10_000


def test_a_plan_cant_say_that_it_is_better_than_it_is() -> None:
    plan = plan_week(run(days_per_week=3), "daily 07:00-08:00", start=MONDAY)
    with pytest.raises(InvalidValue, match="greater than the score"):
        attrs.evolve(plan, best_possible=attrs.evolve(plan.best_possible, off_frequency=1))
    with pytest.raises(InvalidValue, match="contradicts the scores"):
        attrs.evolve(plan, score=attrs.evolve(plan.score, off_frequency=1))


def test_steps_that_run_out_leave_a_valid_plan_or_none() -> None:
    case = large_case(19)
    found = plan_week(**case)
    assert found.optimal
    verdicts = set()
    for steps in (1, 60, 150, 300, 600, 1200):
        try:
            plan = plan_week(**case, steps=steps)
        except Undecided as error:
            verdicts.add(f"undecided after {error.steps}")
            continue
        verdicts.add(plan.optimal)
        assert broken_rules(case, plan.sessions) == []
        assert tuple(plan.best_possible) <= tuple(found.score) <= tuple(plan.score)
    assert verdicts >= {"undecided after 1"}


def test_the_level_decides_what_fits() -> None:
    ranged = Routine(
        id="ranged", title="Ranged", frequency=Frequency(days_per_week=1),
        items=Prescription(exercise=Exercise(id="x", name="X"), dose=Dose(work=Hold("10-20 min"))),
    )  # fmt: skip
    minutes = [plan_week(ranged, "mon 07:00-08:00", start=MONDAY, level=level).sessions[0].minutes for level in Level]
    assert minutes == [10, 15, 20]


def test_the_table_and_the_rows() -> None:
    legs = Commitment(routine=routine("legs", 10), frequency=Frequency(days_per_week=2, per_day=2, min_gap="1 h"))
    plan = plan_week(legs, "mon 07:00-12:00; tue 07:20-12:00", start=MONDAY, pace=STEADY)
    assert plan.table() == (
        "Mon 2026-11-23  07:20-07:30  10 min  legs\n"
        "                08:30-08:40  10 min  legs\n"
        "Tue 2026-11-24  07:20-07:30  10 min  legs\n"
        "                08:30-08:40  10 min  legs"
    )
    assert plan.rows()[0].weekday == "Mon"
    assert repr(plan) == "<Plan from 2026-11-23: 1 week, 4 sessions>"
    assert plan.sessions[0].id == "2026-11-23-legs-1"


def test_the_notes_of_a_table_are_wrapped_below() -> None:
    simple = footex.bundled().routines["simple-foot-exercises"]
    policy = Policy(rest_days=1, min_gap="4 h")
    table = plan_week(simple, "daily 06:30-07:30, 18:00-21:00", start=MONDAY, policy=policy).table()
    assert table.startswith(
        "Mon 2026-11-23  06:30-06:42  12 min  simple-foot-exercises\n"
        "                18:00-18:04   4 min  simple-foot-exercises\n"
        "      only toe-walking, as often a day as its own\n"
        "Tue 2026-11-24  06:30-06:42  12 min  simple-foot-exercises\n"
    )
    assert max(map(len, table.splitlines())) <= 80


def test_arguments_that_cant_be_meant_are_refused() -> None:
    legs = routine("legs", 10, frequency=Frequency(days_per_week=2))
    for wrong in (
        {"start": "soon"},
        {"start": "1800-01-01"},
        {"steps": 0},
        {"not_before": "soon"},
        {"policy": "none"},
        {"between": "5"},
        {"history": "legs"},
        {"shorten": 1},
    ):
        with pytest.raises(InvalidValue):
            plan_week(**{"commitments": legs, "availability": "daily 07:00-08:00", "start": MONDAY, **wrong})
    for wrong in ([], "legs", [5], [legs, legs]):
        with pytest.raises(InvalidValue):
            plan_week(wrong, "daily 07:00-08:00", start=MONDAY)
    for prefer in ("7", 5, time(7, 0, 1)):
        with pytest.raises(InvalidValue):
            Commitment(routine=legs, prefer=prefer)
    assert Commitment(routine=legs, prefer=time(7)) == Commitment(routine=legs, prefer="07:00")
    with pytest.raises(InvalidValue, match="a week has seven days"):
        Policy(days_per_week=8)
    assert repr(Commitment(routine=legs)) == "<Commitment legs>"
    assert repr(Commitment(routine=legs, id="evening-legs")) == "<Commitment evening-legs>"
    assert Commitment(routine=legs).basis == "source"
    assert Commitment(routine=legs, frequency=Frequency(per_day=1)).basis == "caller"
    with pytest.raises(InvalidValue):
        plan_programme(legs, "daily 07:00-08:00", start=MONDAY, weeks=2, ramp="steep")


def test_sessions_are_shortened_only_where_they_may_be_and_must() -> None:
    item = Prescription(
        exercise=Exercise(id="squat", name="Squat", rep_time="4 s"), dose=Dose(work=Reps("8-20"), sets=5, rest="1 min")
    )
    squats = Routine(id="squats", title="Squats", items=item, frequency=Frequency(days_per_week=7))
    free = "mon-sat 07:00-08:00; sun 07:00-07:06"
    with pytest.raises(Infeasible):
        plan_week(squats, free, start=MONDAY)
    plan = plan_week(squats, free, start=MONDAY, shorten=True)
    assert {one.minutes for one in plan.sessions} == {6}
    assert "shortened" in [one.code for one in plan.sessions[0].reasons]
    assert check_plan(plan) == ()
    assert plan_week(squats, "daily 07:00-08:00", start=MONDAY, shorten=True).sessions[0].minutes == 9
    with pytest.raises(Infeasible):
        plan_week(squats, "mon 07:00-08:00", start=MONDAY, shorten=True)
    fixed = attrs.evolve(squats, items=attrs.evolve(item, essential=True, dose=Dose(work=Hold("8 min"))))
    with pytest.raises(Infeasible, match="needs 8 min"):
        plan_week(fixed, free, start=MONDAY, shorten=True)


def test_a_day_that_a_zone_skips_holds_nothing() -> None:
    legs = Commitment(routine=routine("legs", 10), frequency=Frequency(days_per_week=6))
    plan = plan_week(legs, Availability(windows="daily 07:00-08:00", zone="Pacific/Apia"), start="2011-12-26")
    assert date(2011, 12, 30) not in {one.day for one in plan.sessions}


def test_exercises_with_several_frequencies_of_their_own_take_the_greatest() -> None:
    items = [
        Prescription(
            exercise=Exercise(id="walk", name="Walk"), dose=Dose(work=Hold("5 min")), frequency=Frequency(per_day=often)
        )
        for often in (3, 2)
    ]
    items.append(
        Prescription(exercise=Exercise(id="x", name="X"), dose=Dose(work=Hold("5 min")), frequency=Frequency(weeks=6))
    )
    feet = Commitment(
        routine=Routine(id="feet", title="Feet", items=items), frequency=Frequency(days_per_week=1, min_gap="1 h")
    )
    plan = plan_week(feet, "daily 07:00-20:00", start=MONDAY)
    assert [len(one.routine.exercises()) for one in plan.sessions] == [2, 1, 1]


def test_sessions_and_requests_show_what_they_are() -> None:
    legs = routine("legs", 10, frequency=Frequency(days_per_week=1))
    plan = plan_week(legs, "mon 07:00-08:00", start=MONDAY)
    (session,) = plan.sessions
    assert repr(session) == "<Session 2026-11-23-legs-1: 07:00-07:10>"
    assert repr(plan.request) == "<Request: legs from 2026-11-23, 1 week>"
    assert tuple(plan.score) == (0, 0, 0, 49)
    with pytest.raises(InvalidValue, match="has no offset"):
        attrs.evolve(session, start="2026-11-23T07:00")
    with pytest.raises(InvalidValue, match="isn't after the start"):
        attrs.evolve(session, end=session.start)
    with pytest.raises(InvalidValue, match=r"^Session\.end: '2026-11-23T07:10' has no offset"):
        attrs.evolve(session, end="2026-11-23T07:10")
    assert str(Undecided(5)).startswith("undecided after 5 steps")
    with pytest.raises(PolicyNeeded) as caught:
        plan_week(routine("arms", 10), "mon 07:00-08:00", start=MONDAY)
    assert repr(caught.value.questions[0]) == "<Question days_per_week of arms: 3 or 5 or 7?>"


@pytest.mark.parametrize("recurrence", [{"days_per_week": 7}, {"consecutive_days": 7, "rest_days": 1}])
@pytest.mark.parametrize("minutes", [5, 12, 20, 32])
def test_sessions_are_shortened_to_the_most_minutes_that_there_is_a_plan_for(recurrence: Any, minutes: int) -> None:
    stretching = footex.bundled().routines["heel-and-foot-stretching"]
    asked = Commitment(routine=stretching, frequency=Frequency(**recurrence))
    free = f"sun-fri 06:30-07:30; sat 09:00-09:{minutes:02}"
    plan = plan_week(asked, free, start=MONDAY, shorten=True)
    longest = -(-fit_to_budget(stretching, f"{minutes} min").estimate.total.milliseconds[1] // 60_000)
    assert {one.minutes for one in plan.sessions} == {longest}
    assert len(plan.sessions) == 7


def test_an_exercises_own_gap_is_kept() -> None:
    often = Frequency(per_day=2, min_gap="6 h")
    items = [
        Prescription(exercise=Exercise(id="squat", name="Squat"), dose=Dose(work=Hold("5 min"))),
        Prescription(exercise=Exercise(id="lunge", name="Lunge"), dose=Dose(work=Hold("2 min")), frequency=often),
    ]
    legs = Routine(id="legs", title="Legs", items=items, frequency=Frequency(days_per_week=1))
    first, second = plan_week(legs, "daily 06:00-22:00", start=MONDAY).sessions
    assert timedelta(hours=6) <= second.start - first.end < timedelta(hours=6, minutes=5)
    closer = attrs.evolve(legs, frequency=Frequency(days_per_week=1, min_gap="2 h"))
    first, second = plan_week(closer, "daily 06:00-22:00", start=MONDAY).sessions
    assert timedelta(hours=6) <= second.start - first.end < timedelta(hours=6, minutes=5)
    evening = attrs.evolve(items[1], frequency=Frequency(per_day=2, when="evening"))
    with pytest.raises(InvalidValue) as caught:
        plan_week(attrs.evolve(legs, items=[items[0], evening]), "daily 06:00-22:00", start=MONDAY)
    assert str(caught.value).startswith("legs.items[1].frequency: Frequency(")
    assert str(caught.value).endswith(
        " specifies a part of the day; give the exercise a commitment of its own, or specify it for the whole routine"
    )


def test_a_routine_is_done_as_often_as_some_exercise_of_it() -> None:
    once = Prescription(
        exercise=Exercise(id="squat", name="Squat"), dose=Dose(work=Hold("5 min")), frequency=Frequency(per_day=1)
    )
    legs = Routine(id="legs", title="Legs", items=once, frequency=Frequency(days_per_week=1, per_day=2, min_gap="2 h"))
    with pytest.raises(InvalidValue, match="'2' is more than every exercise's own \\(1 a day\\)"):
        plan_week(legs, "daily 06:00-22:00", start=MONDAY)


def test_commitments_come_from_any_iterable() -> None:
    asked = [run("a", days_per_week=2), run("b", days_per_week=2)]
    plan = plan_week(asked, "daily 06:00-08:00", start=MONDAY)
    assert plan_week(iter(asked), "daily 06:00-08:00", start=MONDAY) == plan
    assert plan_week({one.id: one for one in asked}.values(), "daily 06:00-08:00", start=MONDAY) == plan


def test_history_of_something_else_is_told() -> None:
    plan = plan_week(run(days_per_week=2), "daily 06:00-08:00", start=MONDAY, history=[("runn", "2026-11-22")])
    told = [one.message for one in plan.assumed if one.code == "unknown-history"]
    assert told == ["days of runn are in the history, and nothing else of it"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"between": "5-10 min"}, "Request.between: '5-10 min' is a range; write one duration such as '5 min'"),
        ({"availability": Availability.read}, "is not an Availability"),
        ({"ramp": 0.5}, "Request.ramp: 0.5 is not a ramp; write 'linear', 'steps', 'hold'"),
    ],
)
def test_one_figure_is_wanted(arguments: Any, message: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        Request(
            **{"commitments": run(days_per_week=2), "availability": "daily 06:00-08:00", "start": MONDAY} | arguments
        )
    assert message in str(caught.value)


def test_policies_and_preferences_say_what_would_be_right() -> None:
    with pytest.raises(InvalidValue, match="'4-6 h' is a range"):
        Policy(min_gap="4-6 h")
    with pytest.raises(InvalidValue, match="no time at all"):
        Policy(min_gap="0 s")
    with pytest.raises(InvalidValue, match="write '07:00', or one of 'morning', 'midday', 'evening'"):
        Commitment(routine=routine("legs", 5), prefer="afternoon")


@pytest.mark.parametrize(
    "ask", [check_plan, footex.planning.advice, lambda plan: footex.planning.diff_plans(plan, plan)]
)
def test_what_is_no_plan_is_refused(ask: Any) -> None:
    for wrong in (None, "x", []):
        with pytest.raises(InvalidValue, match="is not a plan; give what plan_week or plan_programme returns"):
            ask(wrong)


def test_what_shortening_takes_away_is_said_with_each_session_and_once_for_the_plan() -> None:
    stretching = footex.bundled().routines["heel-and-foot-stretching"]
    plan = plan_week(stretching, "sun-fri 06:30-07:30; sat 09:00-09:06", start=MONDAY, shorten=True)
    for session in plan.sessions:
        left = {one.id for one in stretching.exercises()} - {one.id for one in session.routine.exercises()}
        dropped = [one for one in session.reasons if one.code == "dropped"]
        assert left == {"resisted-dorsiflexion"}
        assert [one.message.partition(";")[0] for one in dropped] == ["Resisted dorsiflexion: dropped"]
        assert dropped[0].figure > 60
        assert all(
            "below the source, which has" in one.message for one in session.reasons if one.code == "below-source"
        )
    assert [one.message for one in plan.assumed if one.code == "dropped"] == [
        "heel-and-foot-stretching: dropped in 7 of 7 sessions, to take at most 6 min: resisted-dorsiflexion"
    ]
    assert [one.figure for one in plan.assumed if one.code == "below-source"] == [4]
    assert {row.notes for row in plan.rows()} <= {
        "27 min shorter than in full",
        "150 min off its usual 06:30; 27 min shorter than in full",
    }


def test_a_plan_that_is_not_shortened_says_nothing_of_it() -> None:
    stretching = footex.bundled().routines["heel-and-foot-stretching"]
    plan = plan_week(stretching, "daily 06:30-07:30", start=MONDAY, shorten=True)
    assert not [one for one in plan.assumed if one.code in ("dropped", "below-source")]
