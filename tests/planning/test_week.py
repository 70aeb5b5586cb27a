"""A week: the usual times, own frequencies, ties, and what the plan shows."""

from datetime import date, datetime, timedelta
from typing import Any

import attrs
import pytest
from oracle import broken_rules, large_case, routine
from weeks import MONDAY, run, starts

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
    plan_programme,
    plan_week,
)
from footex.model.dosage.dose import Dose
from footex.model.dosage.work import Hold
from footex.planning import Score, Undecided
from footex.timing import STEADY, Level


def test_monday_wednesday_friday_beats_monday_tuesday_thursday() -> None:
    plan = plan_week(
        Commitment(routine=routine("legs", 20), frequency=Frequency(days_per_week=3)),
        "mon-fri 07:00-08:00",
        start=MONDAY,
    )
    assert starts(plan) == ["Mon 07:00 legs", "Wed 07:00 legs", "Fri 07:00 legs"]
    assert plan.score == Score(off_frequency=0, outside_part=0, uneven_spacing=17, uneven_load=1200, off_usual_time=0)


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


def test_where_the_days_of_rest_are_open_they_are_few() -> None:
    run = Commitment(routine=routine("run", 20), frequency=Frequency(consecutive_days=1, rest_days="3-6"))
    assert starts(plan_week(run, "daily 07:00-08:00", start=MONDAY)) == ["Mon 07:00 run", "Fri 07:00 run"]


def test_a_preference_moves_the_usual_time() -> None:
    legs = Frequency(days_per_week=1)
    for prefer, clock in (("07:10", "07:10"), ("morning", "06:00"), ("evening", "17:00"), (None, "06:00")):
        plan = plan_week(
            Commitment(routine=routine("legs", 10), frequency=legs, prefer=prefer), "daily 06:00-21:00", start=MONDAY
        )
        assert [one.clock for one in plan.usual] == [clock, clock]


def test_a_skipped_usual_time_moves_to_the_nearest_legal_start_and_is_reported() -> None:
    early = Commitment(routine=routine("early", 20), frequency=Frequency(days_per_week=7), prefer="02:30")
    free = Availability(windows="daily 01:00-04:00", zone="Europe/Vienna")
    plan = plan_programme(early, free, start=date(2027, 3, 15), weeks=2, ramp="hold")
    # At weekends it fits on two Saturdays and a Sunday.
    assert [one.clock for one in plan.usual] == ["02:30", "02:30"]
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
    assert starts(plan)[:2] == ["Mon 07:35 legs", "Tue 07:00 legs"]
    late = plan_week(legs, "daily 07:00-08:00", start=MONDAY, not_before="2026-11-25T07:32")
    assert starts(late) == [
        f"{day} 07:{minute} legs"
        for day, minute in zip(("Wed", "Thu", "Fri", "Sat", "Sun"), ("35", "00", "00", "00", "00"), strict=True)
    ]
    assert [(one.code, one.figure) for one in late.assumed if "legs" in one.about][1:] == [("past-lowered", 2)]
    both = [legs, Commitment(routine=routine("arms", 10), frequency=Frequency(days_per_week=7))]
    with pytest.raises(Infeasible, match=r"nothing before\s2026-11-23 07:32"):
        plan_week(both, "daily 07:00-07:45", start=MONDAY, not_before=now)


@pytest.mark.parametrize("many", [1, 8])
def test_steps_that_run_out_leave_a_plan_unproved_unless_its_score_is_the_bound(many: int) -> None:
    asked = [run(f"run-{number}", consecutive_days="2-3", rest_days="1-2") for number in range(many)]
    plan = plan_week(asked, "daily 07:00-08:00, 17:00-19:00", start=MONDAY, steps=10)
    assert plan.optimal == (plan.best_possible == plan.score)
    # Six sessions of 20 min each, as nothing is better than one day of rest: on Thursday, between two runs.
    assert plan.best_possible.uneven_spacing == many
    assert plan.best_possible.uneven_load == 6 * (20 * many) ** 2


def test_steps_that_run_out_leave_a_plan_whose_score_is_above_the_bound_unproved() -> None:
    thrice = Frequency(days_per_week="3-4")
    asked = [Commitment(routine=routine(name, 10 + ord(name) % 20), frequency=thrice) for name in "abcdefghijkl"]
    plan = plan_week(asked, "daily 06:30-08:30, 18:00-20:00", start=MONDAY, steps=300)
    assert not plan.optimal
    assert tuple(plan.best_possible) < tuple(plan.score)


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
    plan = plan_week(legs, "mon-tue 07:20-08:40", start=MONDAY, pace=STEADY)
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
        "                20:55-20:59   4 min  simple-foot-exercises\n"
        "      only toe-walking, as the others are done less often a day\n"
        "Tue 2026-11-24  06:30-06:42  12 min  simple-foot-exercises\n"
    )
    assert max(map(len, table.splitlines())) <= 80


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
    assert tuple(plan.score) == (0, 0, 0, 0, 0, 0, 0, 49, 100, 0)
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


def test_an_exercises_own_gap_is_kept() -> None:
    often = Frequency(per_day=2, min_gap="6 h")
    items = [
        Prescription(exercise=Exercise(id="squat", name="Squat"), dose=Dose(work=Hold("5 min"))),
        Prescription(exercise=Exercise(id="lunge", name="Lunge"), dose=Dose(work=Hold("2 min")), frequency=often),
    ]
    legs = Routine(id="legs", title="Legs", items=items, frequency=Frequency(days_per_week=1))
    first, second = plan_week(legs, "daily 06:00-12:15", start=MONDAY).sessions
    assert timedelta(hours=6) <= second.start - first.end < timedelta(hours=6, minutes=5)
    closer = attrs.evolve(legs, frequency=Frequency(days_per_week=1, min_gap="2 h"))
    first, second = plan_week(closer, "daily 06:00-12:15", start=MONDAY).sessions
    assert timedelta(hours=6) <= second.start - first.end < timedelta(hours=6, minutes=5)
    evening = attrs.evolve(items[1], frequency=Frequency(per_day=2, when="evening"))
    with pytest.raises(InvalidValue) as caught:
        plan_week(attrs.evolve(legs, items=[items[0], evening]), "daily 06:00-12:15", start=MONDAY)
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
        plan_week(legs, "daily 06:00-12:15", start=MONDAY)
