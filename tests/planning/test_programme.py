"""Programmes: weeks in a row, the dose climbing, runs and rests across the borders of weeks."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from oracle import broken_rules, routine

from footex import (
    Availability,
    BoundExceeded,
    Commitment,
    Dose,
    Duration,
    Exercise,
    Frequency,
    Hold,
    InvalidValue,
    Prescription,
    Reps,
    Routine,
    Vague,
    bundled,
    estimate,
    plan_programme,
    plan_week,
)  # fmt: skip
from footex.model import Work
from footex.planning import check_plan
from footex.planning.request.commitments.ramp import as_ramp, fraction_on
from footex.timing import UnknownWord, resolve

MONDAY = date(2026, 11, 23)
FREE = "daily 07:00-08:00"
CODES = ("chosen-weeks", "stated-weeks", "default-weeks")


def squats(**frequency: Any) -> Any:
    exercise = Exercise(id="squat", name="Squat", rep_time="4 s")
    dose = Dose(work=Reps("8-10-16"), sets="a few", rest="30 s")
    return Routine(
        id="squats", title="Squats", items=Prescription(exercise=exercise, dose=dose), frequency=Frequency(**frequency)
    )


@pytest.mark.parametrize("ramp", ["linear", "steps", "hold", (0, "1/3", 0.5, 1)])
def test_the_dose_climbs_over_the_sessions_each_with_its_own_estimate(ramp: Any) -> None:
    programme = plan_programme(squats(days_per_week=3), FREE, start=MONDAY, weeks=4, ramp=ramp)
    for session in programme.sessions:
        part = fraction_on(as_ramp(ramp, 4), (session.day - MONDAY).days, range(28))
        assert session.routine == resolve(squats(days_per_week=3)).at(part)
        exact = estimate(session.routine).total.milliseconds[1]
        assert session.minutes == -(-exact // 60_000)
    minutes = [session.minutes for session in programme.sessions]
    assert minutes == sorted(minutes)
    assert programme.optimal
    assert check_plan(programme) == ()


def works(routine: Routine) -> list[Work]:
    return [work for _, prescription in routine.prescriptions() for work in prescription.dose.work]


def test_a_plank_climbs_from_20_to_60_s_in_four_weeks() -> None:
    plank = Prescription(Exercise(id="plank", name="Plank"), Dose(Hold("20-60 s"), sets=3, rest="30 s"))
    core = Routine(id="core", title="Core", items=plank, frequency=Frequency(days_per_week=3, weeks=4))
    programme = plan_programme(core, FREE, start=MONDAY, ramp=[0, "1/3", "2/3", 1])
    assert [work for session in programme.sessions for work in works(session.routine)] == [
        Hold(f"{seconds} s") for seconds in (20, 33, 47, 60) for _ in range(3)
    ]
    totals = [estimate(session.routine).total for session in programme.sessions[::3]]
    assert totals == [Duration(seconds) for seconds in ("2 min", "2 min 39 s", "3 min 21 s", "4 min")]
    assert check_plan(programme) == ()


def test_holds_of_a_few_seconds_climb_in_whole_seconds_over_twelve_weeks() -> None:
    stretching = bundled().routines["heel-and-foot-stretching"]  # a few seconds: 2-3-5 s
    programme = plan_programme(stretching, "daily 06:30-08:00", start=MONDAY, weeks=12)
    holds = [
        str(work.hold)
        for session in programme.sessions
        for work in works(session.routine)
        if isinstance(work, Reps) and work.hold is not None
    ]
    assert holds == ["2 s"] * 21 + ["3 s"] * 31 + ["4 s"] * 21 + ["5 s"] * 11


def test_a_session_that_grows_too_long_for_its_window_makes_the_programme_impossible() -> None:
    legs = Routine(
        id="legs", title="Legs", frequency=Frequency(days_per_week=7),
        items=Prescription(exercise=Exercise(id="x", name="X"), dose=Dose(work=Reps("10-40", hold="30 s"))),
    )  # fmt: skip
    assert len(plan_programme(legs, "daily 07:00-07:15", start=MONDAY, weeks=2, ramp=(0, "1/4")).sessions) == 14
    with pytest.raises(Exception, match="that keeps every rule"):
        plan_programme(legs, "daily 07:00-07:15", start=MONDAY, weeks=2)


def test_runs_hold_across_the_borders_of_weeks_and_the_end_may_cut_one() -> None:
    run = Commitment(routine=routine("run", 20), frequency=Frequency(consecutive_days=3, rest_days=1))
    history = [("run", "2026-11-21")]
    programme = plan_programme(run, FREE, start=MONDAY, weeks=3, ramp="hold", history=history)
    days = [(one.day - MONDAY).days for one in programme.sessions]
    assert days == [0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, 16, 17, 18, 20]
    case = {
        "commitments": [run], "availability": programme.request.availability, "start": MONDAY,
        "history": programme.request.history,
    }  # fmt: skip
    assert broken_rules(case, programme.sessions, weeks=3) == []
    assert check_plan(programme) == ()


def test_equal_weeks_are_equal_and_one_week_is_a_week() -> None:
    legs = Commitment(routine=routine("legs", 20), frequency=Frequency(days_per_week=3))
    programme = plan_programme(legs, FREE, start=MONDAY, weeks=52, ramp="hold")
    assert [(one.day.weekday(), one.start.time()) for one in programme.week(1)] == [
        (one.day.weekday(), one.start.time()) for one in programme.week(52)
    ]
    week = plan_week(legs, FREE, start=MONDAY)
    assert [one.id for one in week.sessions] == [one.id for one in programme.week(1)]
    assert programme.table().startswith("Week 1\nMon 2026-11-23  07:00-07:20")
    assert len(programme.rows()) == 156
    assert repr(programme) == "<Plan from 2026-11-23: 52 weeks, 156 sessions>"
    for wrong in (0, 53, "1", True):
        with pytest.raises(InvalidValue, match="is not a week of the plan"):
            programme.week(wrong)


def test_weeks_stand_in_their_order_where_each_is_planned_by_itself() -> None:
    legs = Commitment(routine=routine("legs", 20), frequency=Frequency(days_per_week="1-3"))
    free = Availability(windows=FREE, blocked=["2026-11-23", "2026-12-02"])
    programme = plan_programme(legs, free, start=MONDAY, weeks=3, ramp="hold")
    days = [f"{one.day:%d %b}" for one in programme.sessions]
    assert days == ["24 Nov", "27 Nov", "30 Nov", "03 Dec", "07 Dec", "10 Dec"]
    assert [len(programme.week(number)) for number in (1, 2, 3)] == [2, 2, 2]


def test_an_empty_week_says_so() -> None:
    run = Commitment(routine=routine("run", 20), frequency=Frequency(consecutive_days=1, rest_days="10-12"))
    programme = plan_programme(run, FREE, start=MONDAY, weeks=3, ramp="hold")
    assert "no sessions" in programme.table()


def test_ramps() -> None:
    assert [str(fraction_on("steps", 7 * week, range(28))) for week in range(4)] == ["0", "0", "1/2", "1"]
    assert fraction_on("hold", 3, range(28)) == Fraction(1, 2)
    assert fraction_on(None, 3, range(28)) is None
    assert as_ramp(["1/3", 0.5], 2) == (Fraction(1, 3), Fraction(1, 2))
    assert as_ramp([5e-324, "0.25"], 2)[1] == Fraction(1, 4)  # type: ignore[index]
    wrong_ones = ("x", "1e-9", "1e999999999", "1/0", "1_0/20", "-1/2", " 1", "1/" + "3" * 401, True, None, float("nan"))
    tiny = Fraction(1, 2**1_300)
    for wrong in ("steep", (0,), (0, 2), 5, (0, tiny), *((0, one) for one in wrong_ones)):
        with pytest.raises(InvalidValue, match=r"^Request\.ramp"):
            as_ramp(wrong, 2)
    with pytest.raises(BoundExceeded, match=r"^Request\.weeks: 105 is past the bound of 104 weeks"):
        plan_programme(squats(days_per_week=3), FREE, start=MONDAY, weeks=105)
    with pytest.raises(InvalidValue, match=r"^Request\.weeks: 0 is below 1"):
        plan_programme(squats(days_per_week=3), FREE, start=MONDAY, weeks=0)


def test_two_years_of_runs_are_planned_from_however_deep_a_caller() -> None:
    run = squats(consecutive_days="2-3", rest_days="1-2")

    def below(frames: int) -> Any:
        if frames:
            return below(frames - 1)
        return plan_programme(run, FREE, start=MONDAY, weeks=104, ramp="hold")

    assert len(below(700).sessions) > 104


@pytest.mark.parametrize(
    ("stated", "chosen", "weeks", "said"),
    [
        ((8,), None, 8, "weeks: a states 8; 8 are taken"),
        (("6-8-12", None), None, 8, "weeks: a states 6-8-12; 8 are taken"),
        ((8, 8), None, 8, "weeks: a states 8; b states 8; 8 are taken"),
        (("a few",), None, 3, "weeks: a states a few; 3 are taken"),
        ((8, 4), None, 8, "weeks: a states 8; b states 4; 8 are taken"),
        ((None,), None, 6, "weeks: the number is unstated; 6 are taken"),
        ((8,), 4, 4, "weeks: a states 8; the caller chose 4"),
        (("6-12",), 7, 7, None),
        ((Vague("for ever"),), 7, 7, None),
        ((None,), 7, 7, None),
    ],
)
def test_a_programme_has_the_weeks_that_its_commitments_state(stated: Any, chosen: Any, weeks: int, said: Any) -> None:
    asked = [
        Commitment(routine=routine(name, 10), frequency=Frequency(days_per_week=3, **({"weeks": one} if one else {})))
        for name, one in zip("ab", stated, strict=False)
    ]
    programme = plan_programme(asked, FREE, start=MONDAY, weeks=chosen, ramp="hold")
    assert programme.request.weeks == weeks
    assert [(one.figure, one.message) for one in programme.assumed if one.code in CODES] == (
        [(weeks, said)] if said else []
    )


def test_weeks_in_words_that_the_pace_does_not_know_are_asked_for() -> None:
    asked = Commitment(routine=routine("a", 10), frequency=Frequency(days_per_week=3, weeks=Vague("for ever")))
    with pytest.raises(UnknownWord):
        plan_programme(asked, FREE, start=MONDAY)


def test_weeks_that_are_no_number_are_refused() -> None:
    asked = Commitment(routine=routine("a", 10), frequency=Frequency(days_per_week=3, weeks=8))
    wrong: Any = "8"
    with pytest.raises(InvalidValue, match="Request.weeks: '8'"):
        plan_programme(asked, FREE, start=MONDAY, weeks=wrong)


@pytest.mark.parametrize(
    ("dose", "taken"),
    [
        (
            Dose(Reps("unstated"), sets="unstated"),
            ["squats: Squat: an unstated number of sets of an unstated number of repetitions, rest unstated; taken as "
             "1-3 sets (assumed) of 8-10-15 repetitions (assumed), rest unstated"],
        ),
        (
            Dose(Reps(8), sets="a few", rest="20 s"),
            ["squats: Squat: a few sets of 8 repetitions, rest 20 s; taken as 2-4 sets (assumed) of 8 repetitions, "
             "rest 20 s"],
        ),
        (Dose(Reps("8-12"), sets=2), []),
    ],
)  # fmt: skip
def test_what_a_ramp_climbs_without_a_figure_of_its_source_is_told(dose: Dose, taken: list[str]) -> None:
    squat = Prescription(Exercise(id="squat", name="Squat"), dose)
    each_day = Routine(id="squats", title="Squats", items=squat, frequency=Frequency(per_day=1, days_per_week=7))
    for ramp in ("linear", "hold"):
        plan = plan_programme(each_day, FREE, start=MONDAY, weeks=2, ramp=ramp)
        assert [one.message for one in plan.assumed if one.code == "dose-resolved"] == taken
    week = plan_week(each_day, FREE, start=MONDAY)
    assert [one for one in week.assumed if one.code == "dose-resolved"] == []
